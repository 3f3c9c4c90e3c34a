"""The publication day of an article that states none, from the dates it tells.

An article names the day it reports without a month ('30일 밝혔다'). Which month and year that is
follows from the days of dated articles of the same story, or else from a year that is written
out ('2026년 8월까지' beside '내년 8월') and from this: what is called 지난 or 오는 or 내년 lies
near the day of writing, so the day from which everything told is nearest wins, if it wins clearly.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from math import log

from digest.korean import date_calendar as calendar
from digest.korean import date_patterns, date_resolution
from digest.korean.date_context import Context
from digest.korean.date_expression import Expression

_CLEARLY = 1.0  # a factor e between the products of distances
_NEIGHBOUR = 2
_ENOUGH = 3


def infer(text: str, neighbours: Sequence[date]) -> tuple[date | None, str]:
    """The day of an undated article and the evidence, or ``None`` and why not.

    ``neighbours`` are the days of dated articles that tell the same story.

    >>> infer("회사는 30일 서울에서 이같이 밝혔다.", [date(2025, 12, 29), date(2025, 12, 30)])
    (datetime.date(2025, 12, 30), "본문의 '30일'과 같은 이야기를 다룬 기사의 날짜")
    """
    written = date_patterns.read(text)
    context = Context(text, ())
    told = _report_day(written, context)
    if neighbours:
        return _beside(told, neighbours)
    year = _year(written, context)
    if told is None or year is None:
        return None, "날짜를 알 만한 표현이 없음"
    return _nearest(told, year, written, context)


def _report_day(written: list[Expression], context: Context) -> Expression | None:
    """The first day without a month on which somebody said or did what is reported."""
    days = [
        e
        for e in written
        if e.day is not None
        and e.month is None
        and not e.relation
        and e.day_to is None
        and not context.text.startswith(("까지", "부터"), e.end)
    ]
    said = [e for e in days if context.reports(e.start)]
    done = [e for e in days if not context.aside(e.end) and context.tense(e.end) == "past"]
    return next(iter(said or done), None)


def _beside(told: Expression | None, neighbours: Sequence[date]) -> tuple[date | None, str]:
    days = sorted(neighbours)
    middle = days[len(days) // 2]
    if told is None:
        if (days[-1] - days[0]).days <= _NEIGHBOUR:
            return middle, "같은 이야기를 다룬 기사의 날짜"
        return None, "같은 이야기를 다룬 기사의 날짜가 서로 멂"
    near = {
        moved
        for day in days
        for by in range(-_NEIGHBOUR, _NEIGHBOUR + 1)
        if (moved := calendar.plus(day, by)) and moved.day == told.day
    }
    if not near:
        return None, f"본문의 '{told.day}일'이 같은 이야기를 다룬 기사의 날짜와 어긋남"
    best = min(near, key=lambda day: (min(abs(day - d) for d in days), abs(day - middle), day))
    return best, f"본문의 '{told.day}일'과 같은 이야기를 다룬 기사의 날짜"


def _year(written: list[Expression], context: Context) -> int | None:
    """The year before a coming one that is written out, where the text also says 내년 or 올해.

    A past year proves nothing: histories are full of them.
    """
    coming = {e.year for e in written if e.year and context.tense(e.end) == "future"}
    near = [e.by for e in written if e.relation == "year" and e.by in (0, 1) and e.month]
    return min(coming) - 1 if len(coming) == 1 and 1 in near else None


def _nearest(
    told: Expression, year: int, written: list[Expression], context: Context
) -> tuple[date | None, str]:
    if len(list(_reckoned(date(year, 7, 1), written, context))) < _ENOUGH:
        return None, "날짜를 알 만한 표현이 모자람"
    ranked = sorted(
        (cost, days[0])
        for month in range(1, 13)
        if (days := calendar.day(year, month, told.day or 0))
        and (cost := _cost(days[0], written, context)) is not None
    )
    if not ranked or (len(ranked) > 1 and ranked[1][0] - ranked[0][0] < _CLEARLY):
        return None, "여러 달이 가능함"
    return ranked[0][1], f"본문의 '{told.day}일', {year}년과 앞뒤 날짜"


def _cost(base: date, written: list[Expression], context: Context) -> float | None:
    """The logarithms of the distances of all that is told relative to the base; ``None`` where
    something told as coming would be past."""
    total = 0.0
    for first, last, tense in _reckoned(base, written, context):
        if tense == "future" and last < base:
            return None
        distance = max(0, (first - base).days, (base - last).days)
        total += log(1 + distance)
    return total


def _reckoned(
    base: date, written: list[Expression], context: Context
) -> Iterator[tuple[date, date, str]]:
    for e in written:
        if e.relation in ("past", "coming", "month") or (e.relation == "year" and e.month):
            resolved = date_resolution.explicit(e, base)
            if resolved and resolved[0]:
                yield *resolved[0], "past" if e.relation == "past" else context.tense(e.end)
