"""A date as it stands in the text, taken apart but not yet resolved."""

from __future__ import annotations

from typing import NamedTuple


class Expression(NamedTuple):
    """What was written. ``relation`` says how the year, month, week or day is given
    ("year" -1 for 지난해, "month" 0 for 이달, "past" for 지난, "coming" for 오는, "same day"
    for 이날 ...), ``by`` how far. ``*_to`` are the upper ends of '1~3월', '22~26일'."""

    start: int
    end: int
    relation: str = ""
    by: int = 0
    year: int | None = None
    year_to: int | None = None
    month: int | None = None
    month_to: int | None = None
    day: int | None = None
    day_to: int | None = None
    part: str = ""
    part_to: str = ""
    weekday: int | None = None
    stated: tuple[int | None, int] | None = None
    trouble: str = ""
