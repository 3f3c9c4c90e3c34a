"""Figures of numbers and texts that nobody wrote: read back, in order, in linear time."""

from __future__ import annotations

import time
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.korean import dates, figures, numerals


@given(st.integers(1, 9999), st.integers(1, 9999), st.integers(1, 9999))
def test_any_composed_number_is_read_back(jo: int, eok: int, man: int) -> None:
    written = f"{jo}조{eok}억{man}만"
    assert numerals.value(written) == jo * 10**12 + eok * 10**8 + man * 10**4


@given(st.decimals(0, 10**12, places=2, allow_nan=False))
def test_any_decimal_is_read_back(number: Decimal) -> None:
    assert numerals.value(f"{number:,}") == number


_ALPHABET = (
    '가나다만억조천백십여약최대명건개원달러%배대세년월일시분의은는이을를 를두수제~∼-–,.()[]"“”’·\n'
    "0123456789GBk㎡兆"
)


@settings(max_examples=500, deadline=None)
@given(st.text(_ALPHABET, max_size=120))
def test_any_text_gives_figures_in_order_that_hold_their_words(text: str) -> None:
    end = 0
    for found in figures.find(text, (), dates.find(text, date(2025, 12, 30))):
        assert found.start >= 0
        assert text[found.start : found.end] == found.text
        assert found.high is None or found.high > found.value
        assert found.start >= end or found.end <= end
        end = max(end, found.end)


@pytest.mark.parametrize(
    "mark",
    ["1", "만", "1만", "1만~", "1,", "천", "수", "두 ", "1%", "약 ", '"', "에 따르면 ", "1-"],
)
def test_no_repetition_makes_a_pattern_explode(mark: str) -> None:
    start = time.process_time()
    figures.find(mark * 4_000)
    assert time.process_time() - start < 2
