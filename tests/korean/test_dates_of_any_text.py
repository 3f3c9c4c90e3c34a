"""Dates of what nobody wrote: random, repeated and very long text."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.korean import dates
from tests.korean.dated import BASE, one

_ALPHABET = (
    "가나다일월년주분기초말지난오는내이날전후만간부터까지에서·~∼-–,. \n()\"'“”’"
    "0123456789올해설추석금토요"
)


@settings(max_examples=400, deadline=None)
@given(st.text(_ALPHABET, max_size=120), st.none() | st.dates())
def test_any_text_gives_spans_in_order_that_hold_their_words(text: str, base: date | None) -> None:
    end = 0
    for found in dates.find(text, base):
        assert end <= found.start < found.end
        assert text[found.start : found.end] == found.text
        assert (found.first is None) == (found.last is None)
        if found.first and found.last:
            assert found.first <= found.last
        end = found.end


@settings(max_examples=100, deadline=None)
@given(st.text(_ALPHABET, max_size=200), st.lists(st.dates(), max_size=3))
def test_any_text_is_inferred_or_says_why_not(text: str, near: list[date]) -> None:
    _, why = dates.infer(text, near)
    assert why


@settings(max_examples=200, deadline=None)
@given(st.dates(date(1995, 1, 1), date(2045, 1, 1)), st.integers(0, 60))
def test_a_written_out_date_is_itself_on_every_day(base: date, ahead: int) -> None:
    day = base + timedelta(ahead)
    assert one(f"{day.year}년 {day.month}월 {day.day}일", base) == day.isoformat()


def test_the_cost_grows_with_the_length_alone() -> None:
    piece = "경찰은 28일 밝혔다 지난 3일부터 9일까지, 이날 전날 1월 2일 매출 "
    small, large = (_seconds(piece * n) for n in (100, 800))
    assert large < small * 8 * 3


def _seconds(text: str) -> float:
    best = 9.0
    for _ in range(3):
        start = time.process_time()
        dates.find(text, BASE)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize(
    "mark", ["1일 ", "1~", "1,", "1·", "지난 ", "올 ", "1월", "이날 ", "1년", "("]
)
def test_no_repetition_makes_a_pattern_explode(mark: str) -> None:
    start = time.process_time()
    dates.find(mark * 4_000, BASE)
    assert time.process_time() - start < 2
