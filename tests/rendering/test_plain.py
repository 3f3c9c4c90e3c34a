"""Text of strangers becomes one line of visible characters."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.rendering import plain


@given(st.text(st.characters(), max_size=40))
def test_nothing_invisible_or_unprintable_is_left(text: str) -> None:
    left = {unicodedata.category(char) for char in plain.harmless(text)} - {"Cn"}
    assert not left & {"Cc", "Cs", "Co", "Zl", "Zp"}
    plain.harmless(text).encode("utf-8")


@pytest.mark.parametrize(
    "mark", "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
)
def test_no_bidi_mark_reverses_what_follows_a_title(mark: str) -> None:
    assert plain.harmless(f"앞{mark}뒤") == "앞뒤"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\t"])
def test_a_line_break_of_any_kind_is_a_space(end: str) -> None:
    assert plain.harmless(f"앞{end}뒤") == "앞 뒤"


def test_korean_hanja_emoji_and_quotation_marks_are_left_alone() -> None:
    text = "‘檢·野’ 5.6兆… 👩‍👩‍👧 ㈜가람 ½ ㎡ “큰” 〈책〉 — 끝"
    assert plain.harmless(text) == text


def test_a_sign_without_type_is_shown_as_missing() -> None:
    assert plain.harmless("워드의 \ue001, 반쪽 \ud83d") == "워드의 〓, 반쪽 〓"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//news.example/1",
        "/1",
        "https:",
        "https://",
        "http://[::1",
        "https://user:word@news.example/",
        "https://news.example/a b",
        'https://news.example/"onmouseover="x',
        "https://news.example/<b>",
        "https://news.example/\u202egnp.exe",
        "https://news.example/a\\b",
        "",
    ],
)
def test_only_clean_http_addresses_are_links(url: str) -> None:
    assert plain.link(url) == ""


@pytest.mark.parametrize(
    "url",
    [
        "http://news.example/1",
        "https://n.news.example/mnews/article/648/0000043044?sid=105&a=(b)#c",
        "https://뉴스.example/기사/1",
    ],
)
def test_an_ordinary_address_is_a_link(url: str) -> None:
    assert plain.link(url) == url
