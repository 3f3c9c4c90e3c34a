"""Days as a reader reads them, in the language of the labels."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from digest.rendering.labels import Labels

# A day further off than this could be taken for the same day of another year.
NEAR = timedelta(days=170)


def day(when: date, t: Labels) -> str:
    """A day with its year: 2026년 1월 4일."""
    return t("day_of_year", year=when.year, month=_month(when, t), day=when.day)


def span(first: date, last: date, t: Labels, *, near: date) -> str:
    """A stretch of days, as short as it can be without being mistaken near the day ``near``.

    2026년 1월 13일 -> 1월 13일; a whole month -> 1월; a whole year -> 2026년;
    1월 14일 to 31일 -> 1월 14일~31일.
    """
    return _span(first, last, t, year=max(abs(first - near), abs(last - near)) > NEAR)


def period(first: date, last: date, t: Labels) -> str:
    """The days that an edition covers, with their year: 2025년 12월 29일∼2026년 1월 4일."""
    return _span(first, last, t, year=True)


def weekday(when: date, t: Labels) -> str:
    """The short name of the weekday: 일."""
    return t("weekdays").split()[when.weekday()]


def _span(first: date, last: date, t: Labels, *, year: bool) -> str:
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        if first.year == last.year:
            return t("year", year=first.year)
        return t("range", first=t("year", year=first.year), last=t("year", year=last.year))
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return _months(first, last, t, year=year)
    if first == last:
        return _day(first, t, year=year)
    if (first.year, first.month) == (last.year, last.month):
        month = _month_of(first, t, year=year)
        return t("days_of_month", month=month, first=first.day, last=last.day)
    end = _day(last, t, year=year and last.year != first.year)
    return t("range", first=_day(first, t, year=year), last=end)


def _day(when: date, t: Labels, *, year: bool) -> str:
    if year:
        return day(when, t)
    return t("day_of_month", month=_month(when, t), day=when.day)


def _months(first: date, last: date, t: Labels, *, year: bool) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return _month_of(first, t, year=year)
    end = _month_of(last, t, year=year and last.year != first.year)
    return t("range", first=_month_of(first, t, year=year), last=end)


def _month_of(when: date, t: Labels, *, year: bool) -> str:
    if year:
        return t("month_of_year", year=when.year, month=_month(when, t))
    return _month(when, t)


def _month(when: date, t: Labels) -> str:
    return t("months").split()[when.month - 1]
