"""The days that a briefing covers: an ISO week, or any range."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from digest.errors import OptionError
from digest.model import Period


def of_week(label: str) -> Period:
    """The ISO week (ISO 8601, Monday to Sunday) of a label.

    The year is the ISO year: '%Y-W%V' prints 2025-W01 for 29 December 2025, which is 2026-W01.

    >>> of_week("2026-W01")
    Period(label='2026-W01', since=datetime.date(2025, 12, 29), until=datetime.date(2026, 1, 4))
    """
    match = re.fullmatch(r"(\d{4})-?W(\d{1,2})", label.strip(), re.ASCII)
    try:
        if match is None:
            raise ValueError
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return around(monday)
    except (ValueError, OverflowError):
        raise OptionError("--week", f"{label}: 없는 주입니다", "예: 2026-W01") from None


def around(day: date) -> Period:
    """The ISO week that holds a day."""
    year, week, weekday = day.isocalendar()
    monday = day - timedelta(days=weekday - 1)
    return Period(f"{year:04d}-W{week:02d}", monday, monday + timedelta(days=6))


def between(since: date, until: date) -> Period:
    """A range of days, both included; named as a week where it is one."""
    if until < since:
        raise OptionError("--until", f"{until}: 시작일({since})보다 앞섭니다")
    week = around(since)
    if (week.since, week.until) == (since, until):
        return week
    return Period(f"{since}_{until}", since, until)


def newest(days: Iterable[date | None]) -> Period | None:
    """The week of the newest day; ``None`` where there is no day at all."""
    dated = [day for day in days if day is not None]
    return around(max(dated)) if dated else None


def spanning(days: Iterable[date | None]) -> Period | None:
    """From the oldest day to the newest; ``None`` where there is no day at all."""
    dated = [day for day in days if day is not None]
    return between(min(dated), max(dated)) if dated else None
