"""The days that an edition covers."""

from __future__ import annotations

from datetime import date

import pytest

from digest import period
from digest.errors import SettingsError


def test_the_week_of_29_december_2025_is_the_first_of_2026() -> None:
    assert period.around(date(2025, 12, 29)).label == "2026-W01"


def test_a_week_runs_from_monday_to_sunday() -> None:
    week = period.of_week("2026-W53")
    assert (week.since, week.until) == (date(2026, 12, 28), date(2027, 1, 3))


@pytest.mark.parametrize("label", ["2025-W53", "2026-W00", "2026-W60", "2026", "내주", "0000-W01"])
def test_a_week_that_does_not_exist_is_refused(label: str) -> None:
    with pytest.raises(SettingsError, match="--week"):
        period.of_week(label)


def test_a_range_that_is_a_week_is_named_as_one() -> None:
    assert period.between(date(2025, 12, 29), date(2026, 1, 4)).label == "2026-W01"
    assert period.between(date(2025, 12, 24), date(2025, 12, 28)).label == "2025-12-24_2025-12-28"


def test_a_range_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(SettingsError, match="--until"):
        period.between(date(2026, 1, 2), date(2026, 1, 1))


def test_undated_articles_do_not_choose_the_week() -> None:
    assert period.newest([None]) is None
    assert period.newest([None, date(2026, 1, 1), date(2025, 12, 1)]) == period.around(
        date(2026, 1, 1)
    )
    spanned = period.spanning([date(2026, 1, 1), None, date(2025, 12, 1)])
    assert spanned is not None
    assert (spanned.since, spanned.until) == (date(2025, 12, 1), date(2026, 1, 1))
