"""Dates whose resolved day must stand beside their words."""

from __future__ import annotations

from datetime import date

import pytest

from digest.model import DateSpan
from digest.writing.misread import misread

UNTIL = date(2026, 1, 4)


def shown(text: str, first: date, base: date, last: date | None = None) -> bool:
    span = DateSpan(0, len(text), text, first, last or first, "by hand")
    return misread([span], base, UNTIL) == (span,)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("오는 13일", date(2026, 1, 13)),
        ("지난달 29일", date(2025, 11, 29)),
        ("전날", date(2025, 12, 29)),
        ("이날", date(2025, 12, 30)),
        ("30일", date(2025, 12, 30)),
        ("19일", date(2026, 1, 19)),
        ("내년 1월 13일", date(2026, 1, 13)),
        ("다음 달", date(2026, 1, 1)),
    ],
)
def test_words_that_turn_false_in_the_edition_are_shown_resolved(text: str, first: date) -> None:
    assert shown(text, first, date(2025, 12, 30))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("2026년 1월 13일", date(2026, 1, 13)),
        ("2026. 1. 13.", date(2026, 1, 13)),
        ("1월 13일", date(2026, 1, 13)),
        ("12월 30일", date(2025, 12, 30)),
        ("2일", date(2026, 1, 2)),
    ],
)
def test_words_that_stay_true_stand_alone(text: str, first: date) -> None:
    assert not shown(text, first, date(2026, 1, 2))


def test_a_year_named_from_another_year_is_shown() -> None:
    last_year = date(2024, 1, 1), date(2024, 12, 31)
    assert shown("지난해", last_year[0], date(2025, 12, 30), last_year[1])
    this_year = date(2025, 1, 1), date(2025, 12, 31)
    assert not shown("지난해", this_year[0], date(2026, 1, 2), this_year[1])


def test_what_is_not_resolved_is_not_shown() -> None:
    span = DateSpan(0, 4, "하루 만", None, None, "no base date")
    assert misread([span], None, UNTIL) == ()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("지난 12월 8일", date(2025, 12, 8), date(2025, 12, 8)),
        ("지난 10월", date(2025, 10, 1), date(2025, 10, 31)),
        ("오는 2030년", date(2030, 1, 1), date(2030, 12, 31)),
        ("지난달 말", date(2025, 12, 21), date(2025, 12, 31)),
    ],
)
def test_no_bracket_repeats_the_words_or_says_more_than_they_do(
    text: str, first: date, last: date
) -> None:
    assert not shown(text, first, date(2026, 1, 2), last)


def test_two_words_for_one_day_have_one_bracket() -> None:
    day = date(2026, 1, 11)
    named = DateSpan(0, 4, "일요일인", day, day, "by hand")
    numbered = DateSpan(5, 8, "11일", day, day, "by hand")
    assert misread([named, numbered], date(2026, 1, 2), UNTIL) == (numbered,)
