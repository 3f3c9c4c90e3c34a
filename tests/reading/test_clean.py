"""What is undone and what is cut; everything else stands as it stood."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.reading import clean

FOOTER = (
    "\n\n---\n\n*Crawled at: 2026-01-04 06:21:45*\n*Source: [원문 보기](https://a.example/1)*\n"
)


@given(st.text("&amp;quot#x273D38;가 "))
def test_unescaping_again_changes_nothing(text: str) -> None:
    once = clean.unescape(text)
    assert clean.unescape(once) == once


@pytest.mark.parametrize("text", ["AT&T", "R&D", "https://a.example/?a=1&copy=2&lt=3", "&", "&;"])
def test_an_ampersand_that_is_no_reference_stays(text: str) -> None:
    assert clean.unescape(text) == text


def test_a_chain_of_a_million_references_takes_no_longer_than_its_length() -> None:
    started = time.process_time()
    assert clean.unescape("&" + "amp;" * 1_000_000 + "quot;") == '"'
    clean.unescape("&am&#112;;" * 300_000)
    assert time.process_time() - started < 5


def test_what_no_format_can_carry_is_dropped() -> None:
    assert clean.body("값\x00을 \x1b[31m\ud83d내린다\x0b.\r\n끝") == "값을 [31m내린다\n.\n끝"


def test_text_without_such_characters_is_the_very_same() -> None:
    text = "가나다 “인용” … ＝ \u200b\xa0㎡ 漢字 😀\n\n\t다."
    assert clean.mend(text) is text


@pytest.mark.parametrize(
    "footer",
    [
        FOOTER,
        FOOTER.rstrip(),
        "\n---\n*Source: https://a.example/1*",
        "\n---\n\n*수집: 2026-01-04*\n\n*출처: [원문](https://a.example/1)*\n\n\n",
    ],
)
def test_the_crawlers_footer_is_cut_in_each_of_its_forms(footer: str) -> None:
    crawled = clean.cut("첫 문장.\n---\n둘째 문장." + footer)
    assert crawled.body.strip() == "첫 문장.\n---\n둘째 문장."
    assert clean.stated(crawled)["url"] == "https://a.example/1"


@pytest.mark.parametrize(
    "text",
    [
        "본문.\n---\n*강조로 끝나는 글*",
        "본문.\n---\n둘째 절",
        "# 소제목\n\n본문\n---\n끝",
        "**강조**로 시작하는 글 | 아니다",
        "| a | b |\n|---|---|\n| 1 | 2 |",
    ],
)
def test_what_only_looks_like_the_crawlers_lines_stays(text: str) -> None:
    assert clean.cut(text).body == text


def test_the_crawlers_heading_is_cut_also_with_a_title_of_two_lines() -> None:
    crawled = clean.cut("\n# 제목의 첫 줄\n둘째 줄\n\n****| |\n\n---\n\n본문")
    assert crawled.body.strip() == "본문"
    assert clean.stated(crawled) == {"title": "제목의 첫 줄\n둘째 줄"}
