"""Dates in Korean news: every expression with its first and last day.

Resolved from left to right, as one reads: an expression may take its month or year from the one
it is joined to ('내년 1월 14일부터 31일까지'), and '이날' is a day mentioned before. What is
explicit anywhere in the article counts as evidence for the same date written short elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from digest.korean import date_calendar as calendar
from digest.korean import date_patterns, date_resolution
from digest.korean.date_calendar import Days
from digest.korean.date_context import CHAIN, RANGES, Context, Tense
from digest.korean.date_inference import infer
from digest.korean.date_patterns import Expression
from digest.korean.date_resolution import NEAR, Resolved
from digest.model import DateSpan, Unit

__all__ = ["find", "infer"]

_CHAINED = "joined to the date before it"
_DATED_WEEKDAY = re.compile(r"(?:에(?!는?\s?[0-9]?[가-힣]*마다)|까지|부터|\s?(?:오전|오후|아침|저녁|밤|새벽|낮)|\()")
# Prices are compared with the last day the market was open.
_COMPARED = ("보다", " 대비", "대비", " 종가", "에 비해")
# No reader looks farther back than this many dates.
_BACK = 30
_ANAPHORA = frozenset(("same day", "day before", "day after"))


def find(text: str, base: date | None, units: Sequence[Unit] = ()) -> tuple[DateSpan, ...]:
    """The date expressions of a text in order; ``base`` is the day of publication.

    The two ends of 'A부터 B까지' are two spans; '22~26일' is one. What cannot be resolved has
    ``first`` and ``last`` ``None`` and says in ``how`` why.

    >>> for d in find("오는 31일부터 내년 1월 13일까지 받는다.", date(2025, 12, 30)):
    ...     print(d.text, d.first)
    오는 31일 2025-12-31
    내년 1월 13일 2026-01-13
    """
    written = date_patterns.read(text)
    if not written:
        return ()
    resolved = _Reading(text, written, base, units).resolve()
    return tuple(
        DateSpan(
            e.start,
            e.end,
            text[e.start : e.end],
            days[0] if days else None,
            days[1] if days else None,
            how,
        )
        for e, (days, how) in zip(written, resolved, strict=True)
    )


class _Reading:
    """One pass over the expressions of one text."""

    def __init__(
        self, text: str, written: list[Expression], base: date | None, units: Sequence[Unit]
    ) -> None:
        self.text, self.written, self.base = text, written, base
        self.context = Context(text, units)
        self.done: list[Resolved] = []
        self.told = [date_resolution.explicit(e, base) for e in written]
        self.elsewhere = _elsewhere(written, self.told)
        self.named = {r[0][0] for r in self.told if r and r[0] and r[0][0] == r[0][1]}
        self.main: date | None = None

    def resolve(self) -> list[Resolved]:
        for n, e in enumerate(self.written):
            self.done.append(self._one(n, e))
            self._note(e, *self.done[-1])
        for n in range(len(self.written) - 2, -1, -1):
            self._apposition(n)
        return self.done

    def _one(self, n: int, e: Expression) -> Resolved:
        told = self.told[n]
        if told is not None:
            days, how = told
            return (
                (days, how)
                if days or e.trouble or how == "no base date"
                else (None, f"{how}: not one day")
            )
        link = self._link(n)
        if link and e.relation == "" and (e.day or e.month or e.part):
            chained = self._chained(n, e, link)
            if chained:
                return chained
        if e.relation in _ANAPHORA:
            return self._anaphor(n, e)
        if self.base is None:
            return None, "no base date"
        return self._bare(n, e, self.base)

    def _bare(self, n: int, e: Expression, base: date) -> Resolved:
        tense = self.context.tense(e.end)
        if e.relation == "weekday":
            if self._recurs(e) or not _DATED_WEEKDAY.match(self.text, e.end):
                return None, "which week is not said"
            return date_resolution.bare_weekday(e, base, tense)
        if e.relation == "week":
            return self._sunday(e, base, tense)
        if e.relation == "day":
            return self._spoken(e, base)
        if e.relation == "year part":
            return date_resolution.bare_stretch(e, base, tense)
        if e.month is None and e.day is not None:
            return self._bare_day(n, e, base)
        if e.relation in ("that year", "year before"):
            return self._year_before(n, e)
        if e.relation == "holiday":
            return date_resolution.near_holiday(e, base)
        return self._bare_stretch(n, e, base, tense)

    def _bare_stretch(self, n: int, e: Expression, base: date, tense: Tense) -> Resolved:
        """A month, quarter or half without its year: the sentence may have told it, or another
        place of the article; else by tense."""
        year, near = self._year_told(n, e)
        told = date_resolution.in_year(e, year) if year is not None else None
        ahead = year is not None and year > base.year and tense == "past"
        if told and near and not ahead and not e.relation:
            past = tense == "future" and told[1] < base
            return (None, "two years possible") if past else (told, "year told before")
        known = self.elsewhere.get((e.month or e.part, e.day))
        if known is not None and e.weekday is None and e.month_to is None:
            days = date_resolution.in_year(e, known)
            if days and not (known > base.year and tense == "past"):
                return days, "as elsewhere in the article"
        days, how = date_resolution.bare_stretch(e, base, tense)
        if told and tense != "past" and (days is None or days[1] < base) and not e.relation:
            return told, "year told before"
        return days, how

    def _year_told(self, n: int, e: Expression) -> tuple[int | None, bool]:
        """The year that the sentence speaks of (and ``True``), or a coming year that the one
        before it speaks of."""
        here = self.context.sentence(e.start)
        for k in range(n - 1, max(-1, n - _BACK), -1):
            prior, days = self.written[k], self.done[k][0]
            apart = here - self.context.sentence(prior.start)
            if apart > 1:
                break
            if days and (prior.year is not None or prior.relation == "year"):
                year = days[1].year
                coming = self.base is not None and year > self.base.year
                return (year, apart == 0) if apart == 0 or coming else (None, False)
        return None, False

    def _recurs(self, e: Expression) -> bool:
        before = self.text[max(0, e.start - 4) : e.start].rstrip()
        return before.endswith(("매주", "·", ",", "월", "주")) or self.text.startswith("마다", e.end)

    def _spoken(self, e: Expression, base: date) -> Resolved:
        """오늘, 어제, 내일: counted from the day it was said, in a quotation that of the report."""
        if e.stated:
            return self._stated(e, base)
        if not self.context.quoted(e.start):
            return self._moved(base, e.by), "day counted from base"
        if self.main is None:
            return None, "said on a day that is not told"
        return self._moved(self.main, e.by), "day counted from the report"

    def _sunday(self, e: Expression, base: date, tense: Tense) -> Resolved:
        ending, begun = date_resolution.weeks(e, base)
        if ending and begun and ending[0] == ending[1]:
            named = [d for d in (ending, begun) if d[0] in self.named]
            if len(named) == 1:
                return named[0], "named elsewhere in the article"
        if e.by == 0 and tense:
            return (
                (ending, "week, past tense") if tense == "past" else (begun, "week, future tense")
            )
        return None, "two weeks possible on a Sunday"

    def _bare_day(self, n: int, e: Expression, base: date) -> Resolved:
        tense = self.context.tense(e.end)
        days, how = date_resolution.bare_day(e, base, tense)
        if days is None or e.weekday is not None or (base - NEAR <= days[0] <= base):
            return days, how
        before = self._before(n, days_only=True)
        if before is None:
            return days, how
        at, other = before
        if (other[0].year, other[0].month) == (days[0].year, days[0].month):
            return days, how
        if self.context.sentence(at) != self.context.sentence(e.start):
            return days, how
        rival = date_resolution.chained(e, other, ",")
        if rival is None or rival[0] <= other[0] or (tense == "past" and rival[0] > base):
            return days, how
        if tense == "future" and rival[0] < base:
            return days, how
        return None, "two months possible"

    def _year_before(self, n: int, e: Expression) -> Resolved:
        """같은 해 8월, 이듬해, 전년: counted from the year told of just before."""
        before = self._before(n, days_only=False, past="year before")
        here = self.context.sentence(e.start)
        reach = 0 if e.relation == "year before" else 2
        if before is None or here - self.context.sentence(before[0]) > reach:
            return None, "relative to a period named elsewhere"
        first, last = before[1]
        if first.year != last.year or (reach == 0 and self.done[n - 1][1] == _CHAINED):
            return None, "relative to a period named elsewhere"
        return date_resolution.in_year(e, first.year + e.by), "counted from the year before it"

    # --- what stands before -------------------------------------------------------------

    def _link(self, n: int) -> str:
        if n == 0:
            return ""
        gap = self.text[self.written[n - 1].end : self.written[n].start]
        match = CHAIN.fullmatch(gap) if len(gap) < 40 else None
        return match["link"] if match else ""

    def _chained(self, n: int, e: Expression, link: str) -> Resolved | None:
        prior = self.written[n - 1]
        days = self.done[n - 1][0]
        if e.month is not None and prior.month is None and prior.relation == "year":
            return None
        if days is None:
            return (None, "joined to an unresolved date") if e.month is None and e.day else None
        if (
            e.month is None
            and e.day is not None
            and prior.day is None
            and prior.relation not in _ANAPHORA
        ):
            return None
        if e.weekday is not None and e.month is None:
            return None
        made = date_resolution.chained(e, days, link)
        if made is None:
            return None
        if link in RANGES and self._may_be_recent(e, days, made):
            return None, "joined or of the month of publication"
        return made, _CHAINED

    def _may_be_recent(self, e: Expression, start: Days, made: Days) -> bool:
        """'9월 1일부터 30일 사이', printed on 30 December: of September, or until today?"""
        if self.base is None or e.month is not None or e.day != self.base.day:
            return False
        return made[1] < self.base and start[0] < self.base and self.base.month != made[0].month

    def _before(self, n: int, *, days_only: bool, past: str = "") -> tuple[int, Days] | None:
        for k in range(n - 1, max(-1, n - _BACK), -1):
            days = self.done[k][0]
            if past and self.written[k].relation == past:
                continue
            if days and (not days_only or days[0] == days[1]):
                return self.written[k].start, days
        return None

    def _note(self, e: Expression, days: Days | None, how: str) -> None:
        """The day the article reports from: the first bare day close to the publication."""
        if days and how == _CHAINED and e.month is not None and e.month_to is None:
            self.elsewhere.setdefault((e.month, None), days[0].year)
            self.elsewhere.setdefault((e.month, e.day), days[0].year)
        if self.main or self.base is None or not days or days[0] != days[1]:
            return
        bare = e.day is not None and not e.relation and e.month is None
        if (bare or e.relation == "day") and self.base - NEAR <= days[0] <= self.base:
            self.main = days[0]

    # --- 이날, 전날, 다음 날 ---------------------------------------------------------------

    def _anaphor(self, n: int, e: Expression) -> Resolved:
        if e.stated and self.base:
            return self._stated(e, self.base)
        if e.relation == "day after":
            before = self._before(n, days_only=True)
            if before is None:
                return None, "no day before it"
            return self._moved(before[1][0], 1), "after the day before it"
        anchor, how = self._anchor(n, e)
        if anchor is None:
            return None, how
        if e.by and anchor.weekday() in (0, 6) and self.text.startswith(_COMPARED, e.end):
            return None, "the trading day before"
        return self._moved(anchor, e.by), how

    def _anchor(self, n: int, e: Expression) -> tuple[date | None, str]:
        """The day that 이날 or 전날 is counted from: the one told of last, or of the report."""
        main = self.main
        at, day = self._focus(n, e)
        if day is None:
            return (main, "day of the report") if main else (None, "no day before it")
        if main is None or day == main:
            return day, "the day mentioned last"
        context = self.context
        apart = context.sentence(e.start) - context.sentence(at)
        if e.relation == "day before":
            # '전날' is the eve of the report, unless a day of another story stands right there.
            return (main, "day of the report") if apart else (None, "two days possible")
        if apart == 0:
            return (main if self.text.startswith("까지", e.end) else day), "the day mentioned last"
        if apart == 1 and not (day > main and context.tense(e.end) == "past"):
            said = day < main and context.reports(e.start)
            return (main, "day of the report") if said else (day, "the day mentioned last")
        if day < main or context.tense(e.end) == "past" or self._of_someone(e):
            return main, "day of the report"
        return None, "two days possible"

    def _of_someone(self, e: Expression) -> bool:
        """'대변인은 이날': who speaks, speaks on the day of the report."""
        return self.text[max(0, e.start - 2) : e.start] in ("은 ", "는 ")

    def _focus(self, n: int, e: Expression) -> tuple[int, date | None]:
        """Where the last day stands that the text tells of, and the day."""
        opens = self.text.startswith("부터", e.end)
        for k in range(n - 1, max(-1, n - _BACK), -1):
            prior, days = self.written[k], self.done[k][0]
            if not days or days[0] != days[1]:
                continue
            if opens and self.text.startswith("부터", prior.end):
                return prior.start, days[0]
            if not self.context.aside(prior.end):
                return prior.start, days[0]
        return 0, None

    def _stated(self, e: Expression, base: date) -> Resolved:
        """'이날(30일)', '모레(29일)' say themselves which day they are."""
        assert e.stated
        month, day = e.stated
        if month:
            plain = Expression(e.start, e.end, month=month, day=day)
            return date_resolution.bare_stretch(plain, base, "past")[0], "stated beside it"
        near = [d for d in (calendar.plus(base, k) for k in range(-14, 15)) if d and d.day == day]
        if not near:
            return None, "the day beside it does not fit"
        closest = min(near, key=lambda d: abs(d - base))
        return (closest, closest), "stated beside it"

    def _moved(self, day: date, by: int) -> Days | None:
        moved = calendar.plus(day, by)
        return calendar.span(moved, moved)

    def _apposition(self, n: int) -> None:
        """'이틀 만인 지난달 31일', '전날인 27일', '성탄절인 25일': the second tells the first."""
        e, after = self.written[n], self.written[n + 1]
        if self.text[e.end : after.start] not in ("인 ", "(", " ("):
            return
        if after.day is None and after.relation not in ("day", *_ANAPHORA):
            return
        if e.relation in ("offset", "weekday", "holiday", *_ANAPHORA):
            days, _ = self.done[n + 1]
            if days and days[0] == days[1]:
                self.done[n] = days, "told by the date behind it"


def _elsewhere(
    written: list[Expression], told: list[Resolved | None]
) -> dict[tuple[int | str, int | None], int]:
    """The year of each month and day that the article gives outright, if it gives one only."""
    years: dict[tuple[int | str, int | None], set[int]] = {}
    for e, resolved in zip(written, told, strict=True):
        if resolved and resolved[0] and e.month_to is None:
            first = resolved[0][0]
            if e.day is not None:
                years.setdefault((first.month, e.day), set()).add(first.year)
            if e.part and e.month is None:
                years.setdefault((e.part, None), set()).add(first.year)
            if e.month is not None or e.relation == "month":
                years.setdefault((first.month, None), set()).add(first.year)
    return {key: next(iter(values)) for key, values in years.items() if len(values) == 1}
