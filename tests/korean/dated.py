"""Dates of a text as tests read them."""

from __future__ import annotations

from datetime import date

from digest.korean import dates

BASE = date(2025, 12, 30)  # a Tuesday
JANUARY = date(2026, 1, 4)  # a Sunday


def days(text: str, base: date | None = BASE) -> list[tuple[str, str | None, str | None]]:
    """(text, first, last) of each date, ISO; ``None`` where unresolved."""
    return [
        (d.text, d.first and d.first.isoformat(), d.last and d.last.isoformat())
        for d in dates.find(text, base)
    ]


def one(text: str, base: date | None = BASE) -> str | None:
    """The resolved days of the only date of a text: '2026-01-13', or 'first/last'."""
    ((_, first, last),) = days(text, base)
    return first if first == last else f"{first}/{last}"
