"""The PDF: a real one or none, tagged, the same bytes, no word broken, nothing fetched."""

from __future__ import annotations

import itertools
import re
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from digest.rendering import formats, labels, page, wrapping

from . import sample
from .conftest import Page, seen, words_of_sources
from .processes import RENDER, in_process

pikepdf = pytest.importorskip("pikepdf")

ROOT = Path(__file__).resolve().parents[2]
KO = labels.load("ko", page.environment(None))
HEAD = '<!doctype html><html lang="ko"><head><title>가</title></head><body>'


@pytest.fixture(scope="module")
def text(files: dict[str, bytes]) -> str:
    return extracted(files["briefing.pdf"])


def extracted(made: bytes, *options: str) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("no pdftotext (poppler-utils)")
    done = subprocess.run(
        ["pdftotext", *options, "-", "-"], input=made, capture_output=True, check=True, timeout=60
    )
    return done.stdout.decode("utf-8")


@pytest.fixture(scope="module")
def long() -> bytes:
    """A PDF of some twenty pages."""
    items = tuple(replace(sample.waiver(), id=f"st-{n}", rank=n + 1) for n in range(12))
    edition = replace(sample.edition(), items=items)
    made, _ = formats.render(edition, formats=("pdf",), language="ko", templates=None)
    return bytes(made["briefing.pdf"])  # type: ignore[arg-type]


def test_the_pdf_says_every_sentence_of_the_page(files: dict[str, str], text: str) -> None:
    said = words_of_sources(text)
    joined = re.sub(r"\s", "", said)
    for line in Page(files["briefing.html"]).texts("p"):
        assert re.sub(r"\s", "", words_of_sources(line)) in joined, line


def test_no_korean_word_is_broken_at_the_end_of_a_line(long: bytes) -> None:
    html = formats.render(sample.edition(), formats=("html",), language="ko", templates=None)[0]
    body = str(html["briefing.html"]).split("<body>")[1]
    whole = set(re.findall(r"[가-힣]{2,}", re.sub(r"<[^>]+>", " ", body)))
    lines = extracted(long, "-layout").splitlines()
    ends = {w for line in lines for w in re.findall(r"[가-힣]{2,}", line)}
    assert len(lines) > 200
    assert ends <= whole


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("위약금을 KT", "위+약+금+을 KT"),
        ("KT는", "KT+는"),
        ("(위약금).", "(위+약+금)."),
        ("“큰”이라고", "“+큰+”+이+라+고"),
        ("1조6850억원", "1+조+6850+억+원"),
        ("https://news.example", "https://news.example"),
        ("가" * 19, "가" * 19),
        (
            "가나다라마바사·아자차카타파하·KT는·거너",
            "가+나+다+라+마+바+사+·아+자+차+카+타+파+하+·KT+는+·거+너",
        ),
        ("가", "가"),
        ("", ""),
    ],
)
def test_joiners_stand_inside_korean_words_only(text: str, joined: str) -> None:
    assert wrapping.keep_words(text).replace(wrapping.JOINER, "+") == joined


def test_extracted_text_is_clean(text: str) -> None:
    assert wrapping.JOINER not in text


def test_the_pdf_is_the_same_bytes_every_time(files: dict[str, bytes]) -> None:
    code = RENDER + "import hashlib; print(hashlib.sha256(made['briefing.pdf']).hexdigest())"
    first, second = in_process(code, PYTHONHASHSEED="1"), in_process(code, PYTHONHASHSEED="2")
    assert first == second


def test_the_pdf_is_tagged_titled_and_in_korean(files: dict[str, bytes]) -> None:
    with pikepdf.open(BytesIO(files["briefing.pdf"])) as made:
        root = made.Root
        assert str(root.Lang) == "ko"
        assert bool(root.MarkInfo.Marked)
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert b'pdfuaid:part="1"' in root.Metadata.read_bytes()
        assert str(made.docinfo["/Title"]) == "주간 뉴스 브리핑 2026-W01"
        assert str(made.docinfo["/CreationDate"]).startswith("D:20260104")


def tags(node: object, found: list[str]) -> list[str]:
    if isinstance(node, pikepdf.Array):
        for one in node:
            tags(one, found)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            found.append(str(node["/S"]))
        if "/K" in node:
            tags(node["/K"], found)
    return found


def test_headings_are_in_order_and_tables_have_heads(files: dict[str, bytes]) -> None:
    with pikepdf.open(BytesIO(files["briefing.pdf"])) as made:
        found = tags(made.Root.StructTreeRoot["/K"], [])
    levels = [int(tag[2]) for tag in found if re.fullmatch(r"/H\d", tag)]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in itertools.pairwise(levels))
    assert {"/Table", "/TH", "/TD", "/Link", "/L", "/LI"} <= set(found)


def test_links_and_bookmarks_are_described_in_words(files: dict[str, bytes]) -> None:
    with pikepdf.open(BytesIO(files["briefing.pdf"])) as made:
        said = {str(a.Contents) for one in made.pages for a in one.get("/Annots", [])}
        with made.open_outline() as outline:
            bookmarks = [child.title for child in outline.root[0].children]
    assert "가람경제 648_0000043044" in said
    assert not {words for words in said if wrapping.JOINER in words or re.match(r"[so]\d*-", words)}
    assert "한결통신, 해지 위약금 면제한다" in bookmarks


def test_pages_are_numbered_and_headed(files: dict[str, bytes]) -> None:
    pages = extracted(files["briefing.pdf"]).rstrip("\f").split("\f")
    for number, one in enumerate(pages, 1):
        assert f"{number}/{len(pages)}" in re.sub(r"\s", "", one)
        assert one.count("주간 뉴스 브리핑") == 1


def test_no_heading_is_left_alone_at_the_foot_of_a_page(long: bytes) -> None:
    headings = {"핵심 수치", "출처마다 다른 것", "경과", "출처", "한결통신, 해지 위약금 면제한다"}
    for one in extracted(long).split("\f"):
        lines = [seen(line) for line in one.splitlines() if seen(line)]
        body = [line for line in lines if not re.fullmatch(r"\d+ / \d+", line)]
        assert not body or body[-1] not in headings
