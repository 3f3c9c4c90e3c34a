"""Saved pages: the article of the page and nothing around it, at a cost that is linear."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from digest.reading import markup, page
from digest.reading.faults import Unreadable
from tests.reading.reader import article, sample

PROSE = "한빛텔레콤이 요금을 내린다고 밝혔다. 가입자 120만명이 혜택을 본다. "


def test_a_page_is_what_it_says_of_itself_and_its_prose() -> None:
    read = sample("page.html")
    assert read.title == '한빛텔레콤 "요금 1만원 인하"'
    assert (read.publisher, read.author) == ("가온일보", "김하늘")
    assert read.published_on == date(2026, 1, 4)  # 23:30 of the 3rd in Greenwich
    assert read.url == "https://news.example/900/31"
    assert read.text == (
        "한빛텔레콤이 기본료를 1만원 내린다고 밝혔다. 가입자 120만명이 혜택을 본다.\n\n"
        "시행일은 2월 1일이다.\n시민단체는 소급을 요구했다. 회사는 검토하겠다고 했다.\n\n"
        "구분\t기본료\n일반\t3만원"
    )


def test_a_fragment_is_text_with_its_line_breaks() -> None:
    read = sample("fragment.html")
    assert read.text.startswith("기본료 내린다\n가입자 120만명\n\n한빛텔레콤이 다음 달부터")
    assert read.title == "기본료 내린다"
    assert read.inferred == ("title",)


@pytest.mark.parametrize(
    "html",
    [
        f"<div class=wrap><div id=dic_area>{PROSE * 3}</div><div class=reply>{PROSE}</div></div>",
        f"<main><section><div>{PROSE}</div><div>{PROSE}</div><div>{PROSE}</div></section></main>",
        f"<body><p>{PROSE}<p>{PROSE}<p>{PROSE}<ul><li><a href=x>다른 기사</a></ul>",
        f"<table><tr><td><a>메뉴</a></td><td><p>{PROSE}</p><p>{PROSE}</p><p>{PROSE}</td></table>",
        f"<aside>{PROSE * 9}</aside><article><h2>둘</h2>{PROSE}<br>{PROSE}<br>{PROSE}</article>",
    ],
)
def test_the_block_with_the_prose_is_found(html: str) -> None:
    text = str(page.parse(html)["text"])
    assert text.count("120만명") == 3
    assert "다른 기사" not in text
    assert "메뉴" not in text


def test_scripts_styles_comments_and_captions_are_no_text() -> None:
    html = f"<article>{PROSE}<script>a='<p>숨김</p>'</script><style>b</style><!-- 주석 -->"
    html += f"<figcaption>사진 설명</figcaption><em class='img_desc'>설명</em>{PROSE}</article>"
    assert str(page.parse(html)["text"]).split() == (PROSE * 2).split()


def test_words_in_elements_of_one_line_are_not_glued_nor_torn() -> None:
    assert page.parse("<article>요금<b>이</b> <i>1만원</i>\n내린다.</article>")["text"] == (
        "요금이 1만원 내린다."
    )


def test_the_name_of_the_site_is_no_part_of_the_title() -> None:
    html = (
        "<meta property=og:site_name content=가온일보><title>요금 - 1만원 인하 | 가온일보</title>"
    )
    assert page.parse(html)["title"] == "요금 - 1만원 인하"


def test_who_wrote_it_counts_more_than_who_shows_it() -> None:
    html = '<meta property="og:site_name" content="포털"><meta property="og:article:author" '
    assert page.parse(html + 'content="가온일보 | 포털">')["publisher"] == "가온일보"


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 200_000 + "x",
        "<div>" * 390 + "</p></span></em></b>" * 50_000,
        "<b><i><u>" * 60_000 + "<p>" * 60_000,
        "<table><tr><td colspan=99999999 rowspan=99999999>x" * 20_000,
        "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">x",
        "<!--" * 200_000,
        "<![CDATA[" * 100_000,
        "<" * 1_000_000,
        '<a b="' + "<" * 1_000_000,
        "<script>" * 100_000,
        "<h1>" + "x<b>" * 200_000,
        "\xa0" * 1_000_000 + "x",
    ],
    ids=lambda html: html[:12],
)
def test_no_page_costs_more_than_its_length(html: str) -> None:
    started = time.process_time()
    page.parse(html)
    assert time.process_time() - started < 4


@pytest.mark.parametrize("tag", ["<a ", '<a "', "<a b='\"", '<a "<a" '])
def test_a_page_of_tags_that_never_close_is_refused_at_once(tag: str) -> None:
    started = time.process_time()
    with pytest.raises(Unreadable):
        markup.text(tag * 300_000)
    assert time.process_time() - started < 1


def test_a_quote_in_a_bare_attribute_swallows_nothing() -> None:
    assert markup.text("<img alt='it's'>요금<img alt='it's'>") == "요금"


@pytest.mark.shared
def test_a_real_fragment_is_read_whole(shared: Path) -> None:
    read = article(next((shared / "fixtures").glob("*.html")))
    assert len(read.text) > 700
    assert "\n\n" in read.text
    assert "<" not in read.text
