"""No PDF rather than a bad one: what is lacking is told, and the other formats come out."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest
from command import ROOT, run_digest

from digest.rendering import glyphs, labels, page, pdf

from .processes import RENDER, in_process

KO = labels.load("ko", page.environment(None))
HEAD = '<!doctype html><html lang="ko"><head><title>가</title></head><body>'


@pytest.fixture
def latin_only(tmp_path: Path) -> Path:
    fonts = [*Path("/usr/share/fonts").rglob("DejaVuSans.ttf")]
    if not fonts:
        pytest.skip("no DejaVu Sans to stand for a Latin-only machine")
    shutil.copy(fonts[0], tmp_path / "latin.ttf")
    conf = tmp_path / "fonts.conf"
    conf.write_text(
        f"<fontconfig><dir>{tmp_path}</dir><cachedir>{tmp_path}/cache</cachedir></fontconfig>"
    )
    return conf


def test_without_a_korean_font_the_other_formats_come_out(latin_only: Path) -> None:
    said = in_process(RENDER, FONTCONFIG_FILE=str(latin_only))
    assert said.splitlines()[0] == "['briefing.html', 'briefing.md', 'edition.json']"
    assert "글꼴에 없는 글자" in said
    assert "apt install fonts-nanum" in said


def test_without_a_korean_font_doctor_says_so(latin_only: Path) -> None:
    code = "from digest.rendering import pdf; print(*pdf.missing())"
    assert "fonts-nanum" in in_process(code, FONTCONFIG_FILE=str(latin_only))


def test_without_pango_the_other_formats_come_out(tmp_path: Path) -> None:
    (tmp_path / "weasyprint.py").write_text(
        "print('-----')\nraise OSError(\"cannot load library 'libpango': no such file, as said\")"
    )
    path = os.pathsep.join(map(str, (tmp_path, ROOT, ROOT / "tests")))
    said = in_process(RENDER, PYTHONPATH=path)
    assert said.splitlines()[0] == "['briefing.html', 'briefing.md', 'edition.json']"
    assert "libpango'" in said
    assert "as said" not in said
    assert "libharfbuzz-subset0" in said


def test_this_machine_lacks_nothing() -> None:
    assert pdf.missing() == ()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere libraries are searched for")
def test_no_process_is_started_to_find_a_library() -> None:
    code = (
        "import sys; names = []\n"
        "sys.addaudithook(lambda name, _: names.append(name))\n"
        "from digest.rendering import pdf; print(pdf.missing(), 'subprocess.Popen' in names)"
    )
    assert in_process(code).strip() == "() False"


def test_one_character_without_a_glyph_is_enough_and_is_named() -> None:
    made, (notice,) = pdf.write(f"{HEAD}<p>가 \U0001e900 나</p>", None, KO)
    assert made is None
    assert "U+1E900" in notice


def test_invisible_characters_need_no_glyph() -> None:
    made, notices = pdf.write(f"{HEAD}<p>가\u2060나\u200d다\ufe0f</p>", None, KO)
    assert made is not None
    assert notices == ()


def test_the_gate_reads_the_fonts_of_the_pdf_itself() -> None:
    weasyprint = pytest.importorskip("weasyprint")
    found: list[str] = []
    weasyprint.HTML(string=f"{HEAD}<p>가 \U0001e900\U0001e901 나</p>").write_pdf(
        finisher=lambda _, made: found.extend(glyphs.missing(made))
    )
    assert found == ["\U0001e900", "\U0001e901"]


def test_an_error_of_the_engine_means_no_pdf() -> None:
    made, (notice,) = pdf.write(f'{HEAD}<img src="file:///etc/hostname" alt="가"></body>', None, KO)
    assert made is None
    assert "/etc/hostname" in notice


def test_a_warning_of_the_engine_is_told() -> None:
    made, (notice,) = pdf.write(f"{HEAD}<p style='no-such: 1'>가</p>", None, KO)
    assert made is not None
    assert "no-such" in notice


def test_the_engine_says_nothing_on_its_own(capfd: pytest.CaptureFixture[str]) -> None:
    pdf.write(f"{HEAD}<p style='no-such: 1'>가</p>", None, KO)
    assert capfd.readouterr() == ("", "")


def test_a_machine_without_any_font_gets_a_line_and_no_crash(tmp_path: Path) -> None:
    # Pango ends the process with a segmentation fault where fontconfig knows no font.
    config = tmp_path / "fonts.conf"
    config.write_text("<fontconfig/>", "utf-8")
    done = run_digest(
        "build", ROOT / "seeds", "--out", tmp_path / "out", env={"FONTCONFIG_FILE": str(config)}
    )
    assert done.returncode == 0, done.stderr
    names = {path.name for path in (tmp_path / "out").glob("*/*")}
    assert {"briefing.md", "briefing.html"} <= names
    assert "briefing.pdf" not in names
    assert "fonts-nanum" in done.stderr
