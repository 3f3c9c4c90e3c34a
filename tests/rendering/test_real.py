"""The five real articles: every format says what the data says."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import frontmatter
import markdown as python_markdown
import pytest

from digest.rendering import plain

from .conftest import Page, words_of_sources

pytestmark = pytest.mark.shared


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", words_of_sources(text))


@pytest.fixture(scope="module")
def said(real_week: Path) -> dict[str, str]:
    """The words of each format, without what stands beside them."""
    source = frontmatter.load(str(real_week / "briefing.md")).content
    html = python_markdown.markdown(source, extensions=["tables"])
    poppler = shutil.which("pdftotext")
    if poppler is None:
        pytest.skip("no pdftotext (poppler-utils)")
    pdf = subprocess.run(
        [poppler, real_week / "briefing.pdf", "-"], capture_output=True, check=True, timeout=60
    )
    return {
        "md": squeezed(" ".join(Page(f"<div>{html}</div>").texts("div"))),
        "html": squeezed(
            " ".join(Page((real_week / "briefing.html").read_text("utf-8")).texts("body"))
        ),
        "pdf": squeezed(pdf.stdout.decode("utf-8")),
        "letter": squeezed((real_week / "letter.txt").read_text("utf-8")),
    }


def test_every_sentence_stands_in_every_format(real_week: Path, said: dict[str, str]) -> None:
    edition = json.loads((real_week / "edition.json").read_text("utf-8"))
    lines = [*edition["lead"], *(s for story in edition["stories"] for s in story["sentences"])]
    assert len(lines) > 10
    for line in lines:
        words = re.sub(r"\s", "", plain.harmless(line["text"]))
        missing = [name for name, text in said.items() if words not in text]
        # Across a page's end the running head and foot stand between the words.
        assert missing in ([], ["pdf"]), line["text"]
    broken = sum(re.sub(r"\s", "", plain.harmless(x["text"])) not in said["pdf"] for x in lines)
    assert broken <= 4


def test_every_source_is_named_by_its_id_and_linked(real_week: Path, said: dict[str, str]) -> None:
    edition = json.loads((real_week / "edition.json").read_text("utf-8"))
    sources = {s["id"]: s for story in edition["stories"] for s in story["sources"]}
    assert len(sources) == 5
    html = (real_week / "briefing.html").read_text("utf-8")
    for one in sources.values():
        assert all(squeezed(one["id"]) in text for text in said.values())
        assert not one["url"] or f'href="{one["url"]}"' in html
