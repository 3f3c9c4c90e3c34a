"""The page in a browser: nothing runs over the edge of a narrow screen."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
MEASURE = """<script>addEventListener("load", () => {
const page = document.documentElement;
document.body.dataset.width = page.scrollWidth + "/" + innerWidth; });</script>"""


@pytest.mark.skipif(CHROMIUM is None, reason="no chromium")
@pytest.mark.parametrize("kind", ["files", "hostile"])
@pytest.mark.parametrize("name", ["briefing.html", "letter.html"])
def test_nothing_runs_over_the_edge_of_a_narrow_screen(
    kind: str, name: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    page = tmp_path / name
    html = request.getfixturevalue(kind)[name].replace("</body>", f"{MEASURE}</body>")
    page.write_text(html, "utf-8")
    # A window cannot be narrower than 500 pixels; a frame can.
    frame = tmp_path / "frame.html"
    frame.write_text(
        f'<iframe src="{name}" width="390" height="800" style="border:0"></iframe>'
        "<script>addEventListener('load', () => { document.title ="
        " document.querySelector('iframe').contentDocument.body.dataset.width; });</script>"
    )
    assert CHROMIUM is not None
    done = subprocess.run(
        [
            CHROMIUM,
            *["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
            *["--disable-background-networking", "--disable-component-update", "--disable-sync"],
            "--allow-file-access-from-files",
            f"--user-data-dir={tmp_path}/profile",
            "--dump-dom",
            frame.as_uri(),
        ],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    found = re.search(r"<title>(\d+)/(\d+)</title>", done.stdout)
    assert found is not None, done.stderr[-500:]
    assert int(found[1]) <= int(found[2]) == 390
