"""Bytes are told apart by what they are, not by what they claim."""

from __future__ import annotations

import pytest

from digest.reading import encoding
from digest.reading.faults import Unreadable

TEXT = "한빛텔레콤이 요금을 내린다고 밝혔다.\n시민은 반겼다. KT, OTT 3.5%\n" * 20


@pytest.mark.parametrize(
    "name", ["utf-8", "utf-8-sig", "cp949", "euc-kr", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_every_encoding_that_korean_comes_in_is_read(name: str) -> None:
    assert encoding.decode(TEXT.encode(name)) == TEXT


def test_a_syllable_that_only_cp949_has_is_read() -> None:
    assert encoding.decode("똠방각하 펲시콜라".encode("cp949")) == "똠방각하 펲시콜라"


def test_a_page_cut_inside_a_character_is_still_utf8_and_not_mojibake() -> None:
    raw = TEXT.encode()[:-1]
    cut = TEXT.encode()[: len(TEXT.encode()) // 2]
    assert encoding.decode(raw).startswith(TEXT[:-1][:50])
    assert encoding.decode(cut)[:100] == TEXT[:100]


def test_a_damaged_cp949_page_keeps_its_other_characters() -> None:
    raw = TEXT.encode("cp949")
    damaged = raw[:40] + b"\xff" + raw[40:]
    assert encoding.decode(damaged).startswith(TEXT[:15])


def test_line_ends_become_one_kind() -> None:
    assert encoding.decode(b"a\r\nb\rc\n") == "a\nb\nc\n"


@pytest.mark.parametrize(
    "raw", [bytes(range(256)) * 8, b"\x00" * 4096, b"\x1f\x8b\x08" + b"\x00\x01" * 99]
)
def test_what_is_no_text_is_refused(raw: bytes) -> None:
    with pytest.raises(Unreadable):
        encoding.decode(raw)


def test_nothing_is_an_empty_text() -> None:
    assert encoding.decode(b"") == ""
