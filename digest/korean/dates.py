"""Dates in Korean news: every expression with its first and last day.

Resolved from left to right, as one reads: an expression may take its month or year from the one
it is joined to ('내년 1월 14일부터 31일까지'), and '이날' is a day mentioned before. What is
explicit anywhere in the article counts as evidence for the same date written short elsewhere.
Where two readings are possible the span stays unresolved and says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from digest.korean import date_anaphora as anaphora
from digest.korean import date_ellipsis as ellipsis
from digest.korean import date_offsets, date_patterns, date_periods, date_resolution
from digest.korean import date_turns as turns
from digest.korean import date_weeks as weeks
from digest.korean.date_context import Tense
from digest.korean.date_expression import Expression
from digest.korean.date_inference import infer
from digest.korean.date_memory import Memory
from digest.korean.date_resolution import Resolved
from digest.korean.date_stretches import stretches
from digest.korean.date_words import NATIVE_DAYS
from digest.model import DateSpan, Unit

__all__ = ["find", "infer", "stretches"]

_TOLD_BY_NEXT = frozenset(("offset", "ago", "weekday", "holiday", *anaphora.ANAPHORA))
_TELLING = frozenset(("day", *anaphora.ANAPHORA))
_BEHIND = re.compile(rf"([0-9]{{1,3}}(?=일)|{'|'.join(NATIVE_DAYS)})일? ?[뒤후]")
_APPOSITION = frozenset(("인 ", "(", " ("))

_Reader = Callable[[Memory, int, Expression, date, Tense], Resolved]
_READERS: dict[str, _Reader] = {
    "weekday": weeks.weekday,
    "week": lambda m, _n, e, base, tense: weeks.sunday(m, e, base, tense),
    "day": lambda m, n, e, base, _: date_offsets.spoken(m, n, e, base),
    "year part": turns.turn_of_year,
    "turn of the year": lambda m, n, e, base, _: turns.year_end(m, n, e, base),
    "new year": lambda m, _n, e, base, _: turns.new_year(m, e, base),
    "holiday": lambda _m, _n, e, base, _: date_resolution.near_holiday(e, base),
    "that year": lambda m, n, e, _base, _: date_periods.that_year(m, n, e),
    "that month": lambda m, n, e, _base, _: date_periods.that_month(m, n, e),
    "ago": lambda m, n, e, base, _: (
        date_periods.years_ago(m, n, e) or date_offsets.resolve(m, n, e, base)
    ),
    "year before": lambda m, n, e, _base, _: date_periods.that_year(m, n, e),
    "month like it": lambda m, n, e, _base, _: date_periods.like_it(m, n, e),
    "period like it": lambda m, n, e, _base, _: date_periods.like_it(m, n, e),
    "quarter before": lambda m, n, e, _base, _: date_periods.quarter_before(m, n, e),
    "month before": lambda m, n, e, _base, _: date_periods.month_before(m, n, e),
    "week before": lambda m, n, e, _base, _: date_periods.that_week(m, n, e),
    "weekend": lambda m, _n, e, base, tense: weeks.weekend(m, e, base, tense),
    "since": lambda m, n, e, _base, _: date_offsets.since(m, n, e),
}


def find(text: str, base: date | None, units: Sequence[Unit] = ()) -> tuple[DateSpan, ...]:
    """The date expressions of a text in order; ``base`` is the day of publication.

    The two ends of 'A부터 B까지' are two spans (``stretches`` makes them one); '22~26일' is one.
    What cannot be resolved has ``first`` and ``last`` ``None`` and says in ``how`` why. With
    ``base=None`` only what is written with its year is resolved.

    >>> for d in find("오는 31일부터 내년 1월 13일까지 받는다.", date(2025, 12, 30)):
    ...     print(d.text, d.first)
    오는 31일 2025-12-31
    내년 1월 13일 2026-01-13
    """
    told = text.replace("\xa0", " ")  # '지난달 21일', as some editors keep it on one line
    written = date_patterns.read(told, frozenset(unit.start for unit in units))
    if not written:
        return ()
    memory = Memory(told, written, base, units)
    for n, e in enumerate(written):
        memory.note(e, _one(memory, n, e))
    for n in range(len(written) - 2, -1, -1):
        _told_by_next(memory, n)
    return tuple(_span(text, e, r) for e, r in zip(written, memory.done, strict=True))


def _span(text: str, e: Expression, resolved: Resolved) -> DateSpan:
    days, how = resolved
    first, last = days or (None, None)
    return DateSpan(e.start, e.end, text[e.start : e.end], first, last, how)


def _one(memory: Memory, n: int, e: Expression) -> Resolved:
    told = memory.told[n]
    if told is not None:
        days, how = told
        known = days or e.trouble or memory.base is None
        return (days, how) if known else (None, f"{how}: not one day")
    if e.relation == "" and (chained := ellipsis.chained(memory, n, e)):
        return chained
    if e.relation == "" and (counted := _counted(memory, n, e)):
        return counted
    if e.relation in anaphora.ANAPHORA:
        return anaphora.anaphor(memory, n, e)
    if memory.base is None:
        return None, "no base date"
    return _reader(e)(memory, n, e, memory.base, memory.context.tense(e.end))


def _counted(memory: Memory, n: int, e: Expression) -> Resolved | None:
    """'2015년 12월 23일 합의했다. 닷새 뒤인 28일': the day that lies so many behind the one before,
    if it is that day of a month."""
    prior = memory.written[n - 1] if n else e
    if prior.relation != "offset" or e.month or memory.text[prior.end : e.start] != "인 ":
        return None
    number = _BEHIND.fullmatch(memory.text, prior.start, prior.end)
    before = next(memory.back(n - 1), None) if number else None
    if number is None or before is None or memory.apart(before[0], e) > 1:
        return None
    by = int(number[1]) if number[1].isdigit() else NATIVE_DAYS[number[1]]
    day = before[1][1] + timedelta(days=by)
    return ((day, day), "day counted from the day before it") if day.day == e.day else None


def _reader(e: Expression) -> _Reader:
    if e.relation in _READERS:
        return _READERS[e.relation]
    return ellipsis.day if e.month is None and e.day is not None else ellipsis.stretch


def _told_by_next(memory: Memory, n: int) -> None:
    """'이틀 만인 지난달 31일', '전날인 27일', '성탄절인 25일': the second tells the first."""
    e, after = memory.written[n], memory.written[n + 1]
    # '새해 첫 거래일인 2일': which day that is, only the second tells.
    if e.relation not in _TOLD_BY_NEXT and not (e.trouble and memory.text[e.end - 1] == "일"):
        return
    if memory.text[e.end : after.start] not in _APPOSITION:
        return
    days, _ = memory.done[n + 1]
    one_day = days is not None and days[0] == days[1]
    telling = one_day and (after.day is not None or after.relation in _TELLING)
    if days and (telling or (e.relation == "ago" and after.year is not None)):
        memory.done[n] = days, "told by the date behind it"
