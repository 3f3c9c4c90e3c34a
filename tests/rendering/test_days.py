"""Days are as short as they can be without being mistaken."""

from __future__ import annotations

from datetime import date

import pytest

from digest.rendering import days, labels, page

KO = labels.load("ko", page.environment(None))
EN = labels.load("en", page.environment(None))
NEAR = date(2026, 1, 4)


@pytest.mark.parametrize(
    ("first", "last", "korean", "english"),
    [
        (date(2026, 1, 13), date(2026, 1, 13), "1월 13일", "13 January"),
        (date(2025, 12, 30), date(2025, 12, 30), "12월 30일", "30 December"),
        (date(2026, 1, 14), date(2026, 1, 31), "1월 14∼31일", "14–31 January"),
        (date(2025, 12, 31), date(2026, 1, 13), "12월 31일∼1월 13일", "31 December – 13 January"),
        (date(2026, 2, 1), date(2026, 2, 28), "2월", "February"),
        (date(2026, 1, 1), date(2026, 3, 31), "1월∼3월", "January – March"),
        (date(2025, 1, 1), date(2025, 12, 31), "2025년", "2025"),
        (date(2026, 1, 1), date(2030, 12, 31), "2026년∼2030년", "2026 – 2030"),
        (date(2026, 8, 1), date(2026, 8, 31), "2026년 8월", "August 2026"),
        (date(2027, 1, 13), date(2027, 1, 13), "2027년 1월 13일", "13 January 2027"),
        (date(2024, 5, 2), date(2024, 5, 9), "2024년 5월 2∼9일", "2–9 May 2024"),
    ],
)
def test_a_stretch_of_days_reads_naturally(
    first: date, last: date, korean: str, english: str
) -> None:
    assert days.span(first, last, KO, near=NEAR) == korean
    assert days.span(first, last, EN, near=NEAR) == english


def test_the_year_stands_where_the_day_could_be_that_of_another_year() -> None:
    assert days.span(date(2025, 1, 13), date(2025, 1, 13), KO, near=NEAR) == "2025년 1월 13일"


def test_weekdays_are_those_of_the_calendar() -> None:
    assert days.weekday(date(2026, 1, 4), KO) == "일"
    assert days.weekday(date(2026, 1, 5), EN) == "Mon"
