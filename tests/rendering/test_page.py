"""briefing.html: one file, readable by everyone, hostile to no one."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import replace

import frontmatter
import markdown as python_markdown
import pytest

from digest.model import Item
from digest.rendering import formats, plain, templates

from . import attacks, sample
from .conftest import Page, seen, words_of_sources


def rendered(item: Item | None = None, **changes: object) -> Page:
    edition = replace(sample.edition(), **changes)  # type: ignore[arg-type]
    if item is not None:
        edition = replace(edition, items=(item,))
    made, _ = formats.render(edition, formats=("html",), language="ko", templates=None)
    return Page(str(made["briefing.html"]))


def printed() -> list[str]:
    """Every sentence of the sample, as its source has it."""
    edition = sample.edition()
    lines = [
        *edition.lead,
        *(s for item in [*edition.items, *edition.briefs] for s in item.sentences),
    ]
    return [seen(plain.harmless(line.text)) for line in lines]


def test_markdown_and_page_say_the_same_sentences(files: dict[str, str]) -> None:
    text = frontmatter.loads(files["briefing.md"]).content
    first = Page(python_markdown.markdown(text, extensions=["tables"]))
    second = Page(files["briefing.html"])

    def said(page: Page) -> list[str]:
        blocks = [words_of_sources(t) for tag, t in page.blocks if tag in ("p", "li")]
        return [line for line in blocks if any(one in line for one in printed())]

    assert said(first) == said(second)
    for one in printed():
        assert any(one in line for line in said(first)), one


def test_nothing_is_fetched_and_nothing_runs(files: dict[str, str]) -> None:
    page = Page(files["briefing.html"])
    assert not {tag for tag, _ in page.elements} & {
        "script",
        "link",
        "img",
        "iframe",
        "object",
        "base",
    }
    assert not [a for _, a in page.elements if any(name.startswith("on") for name in a)]
    assert not re.search(r"url\(|@import|https?://(?!news\.example)", files["briefing.html"])


def test_a_hostile_edition_adds_no_element_and_no_attribute(hostile: dict[str, str]) -> None:
    page, tame = Page(hostile["briefing.html"]), rendered()
    assert {tag for tag, _ in page.elements} <= {tag for tag, _ in tame.elements}
    assert {name for _, a in page.elements for name in a} <= {
        n for _, a in tame.elements for n in a
    }
    links = [a["href"] or "" for a in page.all("a")]
    assert all(link.startswith(("#", "https://news.example/")) for link in links)
    shown = {words_of_sources(text) for text in page.texts("p")}
    assert {words_of_sources(plain.harmless(text)) for text in attacks.HOSTILE} <= shown


def test_the_headings_are_in_order_and_there_is_one_first(files: dict[str, str]) -> None:
    levels = [
        int(tag[1]) for tag, _ in Page(files["briefing.html"]).elements if re.fullmatch(r"h\d", tag)
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in itertools.pairwise(levels))


def test_landmarks_language_and_skip_link_are_there(files: dict[str, str]) -> None:
    page = Page(files["briefing.html"])
    tags = [tag for tag, _ in page.elements]
    assert tags.count("main") == tags.count("nav") == 1
    assert "header" in tags
    assert "footer" in tags
    assert page.all("html")[0]["lang"] == "ko"
    assert page.all("a")[0] == {"class": "skip", "href": "#main"}


def test_no_two_landmarks_have_the_same_name(files: dict[str, str]) -> None:
    page = Page(files["briefing.html"])
    marks = [a.get("aria-labelledby") for tag, a in page.elements if tag in ("section", "nav")]
    assert None not in marks
    assert len(marks) == len(set(marks))
    assert len(page.texts("h2")) == len(set(page.texts("h2")))


def test_every_id_is_there_once_and_every_reference_leads_to_one(files: dict[str, str]) -> None:
    page = Page(files["briefing.html"])
    ids = [a["id"] for _, a in page.elements if "id" in a]
    assert len(ids) == len(set(ids))
    inside = {(a["href"] or "")[1:] for a in page.all("a") if (a["href"] or "").startswith("#")}
    labels = {a["aria-labelledby"] for _, a in page.elements if "aria-labelledby" in a}
    assert inside | labels <= set(ids)


def test_every_cell_of_a_tables_head_says_what_it_heads(files: dict[str, str]) -> None:
    assert {a.get("scope") for a in Page(files["briefing.html"]).all("th")} == {"col", "row"}


def test_every_source_shows_its_id_publisher_and_day_or_that_it_is_unknown(
    files: dict[str, str],
) -> None:
    sources = [
        text for text in Page(files["briefing.html"]).texts("li") if re.match(r"\[\d\]", text)
    ]
    assert (
        "[3] 한결통신 보상안 들여다보니 매체 미상 · 2025년 12월 31일 (추정) · 648_0000043060"
        in sources
    )
    assert "[5] 나라 AI 다섯 팀 첫 발표 라온타임스 · 날짜 미상 · 648_0000043080" in sources
    assert len(sources) == 7


def test_the_day_beside_the_words_is_told_apart_from_them(files: dict[str, str]) -> None:
    page = Page(files["briefing.html"])
    assert "〔1월 13일〕" in page.texts("small")
    assert all(re.fullmatch("〔.+〕", text) for text in page.texts("small"))


def test_parts_without_content_leave_no_empty_headings() -> None:
    bare = replace(sample.models(), figures=())
    page = rendered(bare, lead=(), upcoming=(), briefs=(), gaps=(), omissions=())
    assert page.texts("h2") == ["차례", "나라 AI 다섯 팀 첫 발표", "이 브리핑에 대하여"]
    assert page.texts("h3") == ["출처"]


def test_an_edition_without_stories_is_still_a_page() -> None:
    page = rendered(items=(), lead=(), upcoming=(), briefs=(), gaps=())
    assert page.texts("h1") == ["주간 뉴스 브리핑"]


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        r, g, b = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("style", ["page.css", "screen.css"], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "panel"])
@pytest.mark.parametrize("ink", ["ink", "soft", "accent", "link"])
def test_every_colour_of_text_can_be_read_on_every_ground(
    style: str, ground: str, ink: str
) -> None:
    text = (templates.builtin() / "style" / style).read_text("utf-8")
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", text))
    assert contrast(colours[ink], colours[ground]) >= 4.5


def test_english_labels_leave_the_sources_words_korean() -> None:
    made, _ = formats.render(sample.edition(), formats=("html",), language="en", templates=None)
    page = Page(str(made["briefing.html"]))
    assert page.all("html")[0]["lang"] == "en"
    assert "Key figures" in page.texts("h3")
    marked = [a for tag, a in page.elements if tag in ("p", "h2", "li") and a.get("lang") == "ko"]
    assert len(marked) >= len(printed())


def test_the_page_is_as_it_was(files: dict[str, str], golden: Callable[[str, str], None]) -> None:
    text = re.sub(r"<style.*?</style>\n", "", files["briefing.html"], flags=re.S)
    golden("briefing.html", text)
