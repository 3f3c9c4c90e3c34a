"""Markdown shows a stranger's text and nothing else, in every dialect; notes come out clean."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import date
from urllib.parse import unquote

import frontmatter
import markdown as python_markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from digest.rendering import markdown, plain

from . import attacks
from .conftest import Page, seen, words_of_sources

EXTENSIONS = ["tables", "fenced_code", "footnotes", "def_list", "attr_list", "abbr", "sane_lists"]


def by_python(text: str) -> str:
    return python_markdown.markdown(text, extensions=EXTENSIONS)


def by_commonmark(text: str) -> str:
    return str(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text))


DIALECTS = pytest.mark.parametrize("dialect", [by_python, by_commonmark])

# Marks of every dialect, Korean, digits and blanks, in any order.
TROUBLE = st.text(st.sampled_from("\\`*_{}[]()<>#+-.!|~$&;:=^\"'/ \n가나다012.a&lt;"), max_size=24)


@given(TROUBLE)
@example("2026. 1. 4.")
@example("&#42;&ast;*")
@example("&&amp;")
@example("*[가]: 나")
@example("[^1]")
@example("{: #a }")
def test_a_text_is_shown_as_it_is_and_as_nothing_else(text: str) -> None:
    wanted = seen(plain.harmless(text))
    for dialect in (by_python, by_commonmark):
        page = Page(dialect(f"앞\n\n{markdown.escape(text)} 끝\n\n뒤"))
        assert {tag for tag, _ in page.elements} == {"p"}
        assert seen(page.texts("p")[1].removesuffix("끝")) == wanted


@given(TROUBLE)
def test_a_text_stays_in_its_cell_and_its_list_item(text: str) -> None:
    escaped = markdown.escape(text)
    source = f"| 가 | 나 |\n|---|---|\n| {escaped} | 다 |\n\n- {escaped} 끝\n"
    for dialect in (by_python, by_commonmark):
        page = Page(dialect(source))
        assert page.texts("td") == [seen(plain.harmless(text)), "다"]
        assert page.texts("li") == [seen(f"{plain.harmless(text)} 끝")]


@given(TROUBLE)
@example("]:")
def test_a_text_stays_in_its_heading_and_its_link(text: str) -> None:
    escaped = markdown.escape(f"가{text}나")
    for dialect in (by_python, by_commonmark):
        page = Page(dialect(f"## {escaped}\n\n[{escaped}](https://news.example/a_b?c=d)"))
        assert page.texts("h2") == page.texts("a") == [seen(plain.harmless(f"가{text}나"))]
        assert page.all("a")[0]["href"] == "https://news.example/a_b?c=d"


@DIALECTS
@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/a_(b)_c",
        "https://news.example/?a=1&copy;=2&lt=3",
        "https://news.example/*x*~y~$z",
        "https://news.example/[1]",
    ],
)
def test_a_link_leads_where_it_says(dialect: Callable[[str], str], url: str) -> None:
    page = Page(dialect(f"[가]({markdown.target(url)}) 나 [다]({markdown.target(url)})"))
    assert [unquote(a["href"] or "") for a in page.all("a")] == [url, url]


@DIALECTS
def test_a_hostile_edition_adds_nothing_to_the_page(
    dialect: Callable[[str], str], hostile: dict[str, str]
) -> None:
    page = Page(dialect(frontmatter.loads(hostile["briefing.md"]).content))
    allowed = {"h1", "h2", "h3", "p", "strong", "ul", "ol", "li", "a", "table", "thead", "tbody"}
    assert {tag for tag, _ in page.elements} <= allowed | {"tr", "th", "td"}
    assert all((a["href"] or "").startswith("https://news.example/") for a in page.all("a"))
    shown = {words_of_sources(text) for text in page.texts("p")}
    assert {words_of_sources(plain.harmless(text)) for text in attacks.HOSTILE} <= shown
    assert {
        len(re.findall(r"<t[hd][ >]", row))
        for row in dialect(hostile["briefing.md"]).split("<tr>")[1:]
    } <= {3, 4}


def test_the_head_is_read_back_by_frontmatter_as_strings(files: dict[str, str]) -> None:
    head = frontmatter.loads(files["briefing.md"]).metadata
    assert head["week"] == "2026-W01"
    assert head["until"] == "2026-01-04"
    assert all(isinstance(value, str) for value in head.values())


@pytest.mark.parametrize(
    "title", ["a: b", "'", '"', "- x", "@", "*별", "yes", "012", "---", "{", "줄\n바꿈"]
)
def test_a_title_cannot_break_the_head(title: str) -> None:
    head = markdown.front_matter({"title": title, "until": date(2026, 1, 4)})
    assert frontmatter.loads(head).metadata["title"] == plain.harmless(title)


@pytest.mark.parametrize("text", [" " * 200_000 + "가", "가" + "*" * 200_000, "&" * 200_000])
def test_a_long_text_takes_no_more_than_its_share(text: str) -> None:
    before = time.process_time()
    markdown.escape(text)
    assert time.process_time() - before < 1


NOTES = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[가](javascript:alert(1))",
    "[가](java&#115;cript:alert(1))",
    "[가](&#106;avascript:alert(1))",
    "[가]( JaVaScRiPt:alert(1) )",
    "<javascript:alert(1)>",
    "[가][나]\n\n[나]: javascript:alert(1)",
    "![가](https://evil.example/pixel.png)",
    "<style>body{display:none}</style>",
    "[가](data:text/html;base64,PHNjcmlwdD4=)",
    "[가](vbscript:x)",
)


@pytest.mark.parametrize("note", NOTES)
def test_an_editors_note_brings_no_script_into_a_page(note: str) -> None:
    page = Page(str(markdown.to_html(note)))
    assert {tag for tag, _ in page.elements} <= {
        "p",
        "a",
        "em",
        "strong",
        "br",
        "ul",
        "ol",
        "li",
        "code",
    }
    assert not [a for a in page.all("a") if not (a.get("href") or "https:").startswith("https:")]


@DIALECTS
@pytest.mark.parametrize("note", [n for n in NOTES if not n.startswith("![")])
def test_an_editors_note_brings_no_script_through_the_markdown(
    dialect: Callable[[str], str], note: str
) -> None:
    page = Page(dialect(str(markdown.note(note))))
    assert {tag for tag, _ in page.elements} <= {"p", "a"}
    assert not [a for a in page.all("a") if not (a["href"] or "").startswith("https:")]


def test_an_editors_marks_are_kept() -> None:
    note = (
        "이번 주는 **위약금**을 봅니다.\n\n- [자료](  https://news.example/1)\n- _둘_\n\n# 큰 제목"
    )
    page = Page(str(markdown.to_html(note)))
    assert page.texts("strong") == ["위약금", "큰 제목"]
    assert page.all("a")[0]["href"] == "https://news.example/1"
    assert not page.texts("h1")
    assert "**위약금**" in markdown.note(note)
    assert by_commonmark(str(markdown.note(note))).count("<a ") == 1


def test_the_page_is_as_it_was(files: dict[str, str], golden: Callable[[str, str], None]) -> None:
    golden("briefing.md", files["briefing.md"])
