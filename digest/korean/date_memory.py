"""What a reader of the article has been told so far: the dates before, the day of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property

from digest.korean import date_lexicon, date_resolution
from digest.korean.date_calendar import Days
from digest.korean.date_context import Context
from digest.korean.date_expression import Expression
from digest.korean.date_resolution import NEAR, Resolved
from digest.model import Unit

CHAINED = "joined to the date before it"
# No reader looks farther back than this many dates.
_BACK = 30
_LATELY = 2

_COUNTED = re.compile(
    rf"([1-9][0-9]?)일(?:간|만(?=\s)|\s?(?:동안|이내|내에|안팎|{date_lexicon.AFTER_ALL}))"
)
_EARLY = (" 새벽", " 아침", " 오전")  # of a day
_Years = dict[tuple[int | str, int | None], int]


class Memory:
    """The expressions of one text, and of those read so far (``done``) what they mean.

    ``told`` are those that need only the base; they are known from the start, because an
    elliptical '1월 13일' in a subhead is explained by the '내년 1월 13일' of the body.
    ``main`` is the day the article reports from, once it is known.
    """

    def __init__(
        self, text: str, written: list[Expression], base: date | None, units: Sequence[Unit]
    ) -> None:
        self.text, self.written, self.base = text, written, base
        self.context = Context(text, units)
        self.done: list[Resolved] = []
        self.told = [date_resolution.explicit(e, base) for e in written]
        self.years = _years(written, self.told)
        self.named = {r[0][0] for r in self.told if r and r[0] and r[0][0] == r[0][1]}
        self.main: date | None = None

    @cached_property
    def counted(self) -> frozenset[str]:
        """The numbers that the article counts days by: '20일 내에 지급', and then '20일은'."""
        return frozenset(_COUNTED.findall(self.text))

    @cached_property
    def reference(self) -> int | None:
        """The year that the figures of the article are of: '2024년 기준', if it says one only and
        that is one of the last; '2015년 기준' is what an index is reckoned from."""
        years = {
            told[0][0].year
            for e, told in zip(self.written, self.told, strict=True)
            if told and told[0] and e.month is None and self.text.startswith(" 기준", e.end)
        }
        year = years.pop() if len(years) == 1 else 0
        return year if self.base and 0 <= self.base.year - year <= _LATELY else None

    def note(self, e: Expression, resolved: Resolved) -> None:
        """Remember what the next expression means."""
        self.done.append(resolved)
        days, how = resolved
        if days is None:
            return
        if how == CHAINED and e.month is not None and e.month_to is None:
            self.years.setdefault((e.month, None), days[0].year)
            self.years.setdefault((e.month, e.day), days[0].year)
        bare = e.relation == "day" or (e.day is not None and not e.relation and e.month is None)
        near = self.base is not None and timedelta(0) <= self.base - days[0] <= NEAR
        if bare and near and days[0] == days[1] and not (self.main and self._closes(e, days[0])):
            # The bare day closest to the publication is the one the article reports from.
            self.main = max(days[0], self.main or days[0])

    def _closes(self, e: Expression, day: date) -> bool:
        """Whether a day is only the last of a stretch to come: '27일 새벽까지 눈이 내리겠다'. That
        of the publication is what is told of, unless the stretch ends with its morning."""
        early = self.text.startswith(_EARLY, e.end) or day != self.base
        return early and self.context.until(e.end) and self.context.tense(e.end) == "future"

    def back(self, n: int) -> Iterator[tuple[Expression, Days]]:
        """The resolved expressions before the n-th, last first."""
        for k in range(n - 1, max(-1, n - _BACK), -1):
            days = self.done[k][0]
            if days:
                yield self.written[k], days

    def day_before(self, n: int) -> tuple[Expression, date] | None:
        """The last single day told before the n-th expression."""
        return next(((e, days[0]) for e, days in self.back(n) if days[0] == days[1]), None)

    def last_day(self, n: int) -> tuple[Expression, date] | None:
        """The last day, or last of some days in a row, told before the n-th expression."""
        days = ((e, d) for e, d in self.back(n) if d[0] == d[1] or e.day is not None)
        return next(((e, d[1]) for e, d in days), None)

    def apart(self, earlier: Expression, later: Expression) -> int:
        """How many sentences lie between two expressions; 0 in the same one."""
        return self.context.sentence(later.start) - self.context.sentence(earlier.start)

    def opens(self, e: Expression) -> bool:
        """Whether an expression is the first word of its sentence."""
        return not self.text[self.context.start(e.start) : e.start].strip()

    def year(self, n: int, e: Expression) -> tuple[Days | None, bool]:
        """What the sentence says with its year (and ``True``), or the sentence before it with a
        coming year."""
        for prior, days in self.back(n):
            apart = self.apart(prior, e)
            if apart > 1:
                break
            if (prior.year is not None or prior.relation == "year") and not _several(days):
                coming = self.base is not None and days[1].year > self.base.year
                return (days, apart == 0) if apart == 0 or coming else (None, False)
        return None, False


def _several(days: Days) -> bool:
    """Whether these do not tell the year of a month: 2026학년도, 18세기."""
    school = days[0].year != days[1].year and days[0].month == 3
    return school or days[1].year - days[0].year > 1


def _years(written: list[Expression], told: list[Resolved | None]) -> _Years:
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
