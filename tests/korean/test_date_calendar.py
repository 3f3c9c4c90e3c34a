"""The calendar: months, parts of the year, lunar holidays."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.korean import date_calendar as calendar


@pytest.mark.parametrize(
    ("year", "seollal", "chuseok"),
    [
        (2019, (2, 5), (9, 13)),
        (2024, (2, 10), (9, 17)),
        (2026, (2, 17), (9, 25)),
        (2033, (1, 31), (9, 8)),
    ],
)
def test_lunar_holidays_fall_on_their_solar_days(
    year: int, seollal: tuple[int, int], chuseok: tuple[int, int]
) -> None:
    assert calendar.holiday(year, "설") == (date(year, *seollal),) * 2
    assert calendar.holiday(year, "추석") == (date(year, *chuseok),) * 2


def test_a_holiday_outside_the_table_is_not_made_up() -> None:
    assert calendar.holiday(1989, "설") is None
    assert calendar.holiday(2051, "추석연휴") is None


def test_the_thirtieth_of_february_is_no_day() -> None:
    assert calendar.day(2026, 2, 30) is None
    assert calendar.month(2026, 13) is None


@given(st.integers(1, 9998), st.integers(1, 12), st.integers(-50, 50))
def test_months_move_over_the_turn_of_the_year(year: int, month: int, by: int) -> None:
    moved_year, moved = calendar.shift(year, month, by)
    assert moved_year * 12 + moved == year * 12 + month + by
    assert 1 <= moved <= 12


@given(st.dates(date(2, 1, 10), date(9998, 1, 1)), st.integers(-3, 3))
def test_a_week_runs_from_monday_to_sunday(base: date, by: int) -> None:
    days = calendar.week(base, by)
    if days:
        assert (days[0].weekday(), days[1].weekday()) == (0, 6)
