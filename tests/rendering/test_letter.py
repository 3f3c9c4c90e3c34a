"""The letter: short enough for every mail program, the same words, no traps."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from digest.rendering import formats, letter, plain

from . import sample
from .conftest import Page, seen, words_of_sources


def letters(stories: int) -> tuple[str, str]:
    items = tuple(replace(sample.waiver(), id=f"st-{n}", rank=n + 1) for n in range(stories))
    edition = replace(sample.edition(), items=items, upcoming=())
    made, _ = formats.render(edition, formats=("letter",), language="ko", templates=None)
    return str(made["letter.html"]), str(made["letter.txt"])


@pytest.mark.parametrize("stories", [3, 30, 100])
def test_no_letter_is_so_long_that_a_mail_program_cuts_it(stories: int) -> None:
    rich, _ = letters(stories)
    assert len(rich.encode()) <= letter.LIMIT < 102_000
    assert rich.count("<h2") >= stories


def test_a_long_letter_keeps_as_many_whole_stories_as_fit() -> None:
    rich, _ = letters(100)
    assert len(rich.encode()) > 0.9 * letter.LIMIT
    assert "첨부한 PDF" in rich
    assert "첨부한 PDF" not in letters(3)[0]


def test_letter_and_text_say_every_sentence(files: dict[str, str]) -> None:
    rich = [words_of_sources(text) for text in Page(files["letter.html"]).texts("p")]
    text = words_of_sources(files["letter.txt"])
    for item in sample.edition().items:
        for sentence in item.sentences:
            words = seen(plain.harmless(sentence.text))
            assert words in rich
            assert words in text


def test_the_letter_needs_no_stylesheet_and_fetches_nothing(files: dict[str, str]) -> None:
    page = Page(files["letter.html"])
    assert not {tag for tag, _ in page.elements} & {"style", "link", "script", "img"}
    assert all(a.get("style") for a in page.all("p"))


def test_layout_tables_are_not_read_out_as_tables(files: dict[str, str]) -> None:
    for table in Page(files["letter.html"]).all("table"):
        assert table.get("role") == "presentation" or "collapse" in (table["style"] or "")


def test_the_preheader_is_the_first_sentence_of_the_lead(files: dict[str, str]) -> None:
    body = files["letter.html"].split("<body", 1)[1]
    first = re.search(r"<div[^>]*display:none[^>]*>([^<]*)</div>", body)
    assert first is not None
    assert seen(first[1]) == sample.edition().lead[0].text


def test_a_hostile_letter_holds_no_element_of_a_stranger(
    hostile: dict[str, str], files: dict[str, str]
) -> None:
    page, tame = Page(hostile["letter.html"]), Page(files["letter.html"])
    assert {tag for tag, _ in page.elements} <= {tag for tag, _ in tame.elements} | {"span"}
    assert all((a["href"] or "").startswith("https://news.example/") for a in page.all("a"))


def test_text_of_strangers_adds_no_line_to_the_text_letter(hostile: dict[str, str]) -> None:
    assert "줄 ## 바꿈 - 목록" in hostile["letter.txt"]
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e]", hostile["letter.txt"])
    assert "<script>alert(1)</script>" in hostile["letter.txt"]


def test_the_letters_are_as_they_were(
    files: dict[str, str], golden: Callable[[str, str], None]
) -> None:
    golden("letter.html", files["letter.html"])
    golden("letter.txt", files["letter.txt"])
