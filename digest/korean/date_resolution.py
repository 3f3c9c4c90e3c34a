"""From what is written to first and last day, for one expression at a time.

``explicit`` resolves what needs only the base day (a year, 지난달, 내년, 오는); ``bare_day`` and
``bare_month`` decide what leaves month or year out, by tense, weekday and nearness. Where two
readings stay possible the answer is ``None`` and says so: a wrong day in a calendar of
upcoming dates is worse than none.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from digest.korean import date_calendar as calendar
from digest.korean.date_calendar import Days
from digest.korean.date_context import RANGES, Tense
from digest.korean.date_expression import Expression

Resolved = tuple[Days | None, str]

# A reporter names the day of the report or one shortly before it ('28일 밝혔다').
NEAR = timedelta(days=3)
_HALF_MONTH = timedelta(days=14)
_JUST_PAST = timedelta(10)
_LONG = timedelta(days=270)
_HALF_YEAR = timedelta(days=135)
_SEASON = timedelta(days=45)
_FORTNIGHT = range(-14, 15)


def explicit(e: Expression, base: date | None) -> Resolved | None:
    """An expression that needs nothing but the base day, or ``None`` if it needs more."""
    if e.trouble:
        return None, e.trouble
    if e.year is not None:
        return in_year(e, e.year), "year written"
    if e.relation not in _COUNTED:
        return None
    if base is None:
        return None, "no base date"
    if e.relation == "week" and base.weekday() == _SUNDAY:
        return None
    count, how = _COUNTED[e.relation]
    return count(e, base), how


def _in_cycle(e: Expression, base: date) -> Days | None:
    year = calendar.sexagenary(base, e.by)
    return None if year is None else in_year(e, year)


_SUNDAY = 6
_COUNTED: dict[str, tuple[Callable[[Expression, date], Days | None], str]] = {
    "year": (lambda e, base: in_year(e, base.year + e.by), "year counted from base"),
    "sexagenary": (_in_cycle, "the year of that name"),
    "month": (
        lambda e, base: _in_month(e, *calendar.shift(base.year, base.month, e.by)),
        "month counted from base",
    ),
    "week": (
        lambda e, base: calendar.week(base, e.by, e.part, e.weekday),
        "week counted from base",
    ),
    "past": (lambda e, base: _nearest(e, base, -1), "last before base"),
    "coming": (lambda e, base: _nearest(e, base, +1), "first after base"),
    "next": (lambda e, base: _nearest(e, base, +1), "first after base"),
}


def weeks(e: Expression, base: date) -> tuple[Days | None, Days | None]:
    """What 지난주 or 이번 주 may mean when written on a Sunday: the week that ends with it, or
    the week that has begun with it. Both are in use."""
    eve = calendar.plus(base, 1)
    ending = calendar.week(base, e.by, e.part, e.weekday)
    return ending, calendar.week(eve, e.by, e.part, e.weekday) if eve else None


def in_year(e: Expression, year: int) -> Days | None:
    """The days of an expression in a year that is known."""
    if e.month is not None:
        return _in_month(e, year, e.month)
    if e.day is not None:
        return None  # '올해 31일'
    if e.part == "대":
        first, last = calendar.year(year), calendar.year((e.year_to or year) + 9)
    elif e.part_to:
        first, last = calendar.year(year, e.part), calendar.year(year, e.part_to)
    elif e.part == "겨울" and e.year_to == year + 1:
        first = last = calendar.year(year, e.part)  # '2025~2026년 겨울' is one
    else:
        first, last = calendar.year(year, e.part), calendar.year(e.year_to or year, e.part)
    return calendar.span(first[0], last[1]) if first and last else None


def _in_month(e: Expression, year: int, month: int) -> Days | None:
    if e.day is not None:
        first, last = calendar.day(year, month, e.day), calendar.day(year, month, e.day_to or e.day)
        if e.weekday is not None and first and first[0].weekday() != e.weekday:
            return None
    elif e.month_to is not None:
        after = year + (e.month_to < month)
        first, last = calendar.month(year, month), calendar.month(after, e.month_to)
    else:
        first = last = calendar.month(year, month, e.part)
    return calendar.span(first[0], last[1]) if first and last else None


def _nearest(e: Expression, base: date, side: int) -> Days | None:
    """The nearest such stretch at the side of the base that 지난 (-1) or 오는 (+1) names."""
    if e.weekday is not None and e.day is None:
        days = (e.weekday - base.weekday()) * side % 7 or 7
        found = calendar.plus(base, side * days)
        return calendar.span(found, found)
    for step in range(3 if e.day is None or e.month is not None else 14):
        made = _step(e, base, side * step)
        if made and (made[0] <= base if side < 0 else made[1] >= base):
            # '지난 12월' in December may be this one or last year's: nobody can tell.
            if e.day is None and made[0] <= base <= made[1]:
                return None
            return made
    return None


def _step(e: Expression, base: date, by: int) -> Days | None:
    if e.month is None and e.day is not None:
        return _in_month(e, *calendar.shift(base.year, base.month, by))
    return in_year(e, base.year + by)


def bare_day(e: Expression, base: date, tense: Tense) -> Resolved:
    """A day without its month: that of the base's month, unless tense or weekday object."""
    assert e.day is not None
    plain = e if e.weekday is None else e._replace(weekday=None)
    before, here, after = (_step(plain, base, by) for by in (-1, 0, 1))
    if e.weekday is not None:
        fits = [d for d in (before, here, after) if d and d[0].weekday() == e.weekday]
        if len(fits) == 1 and abs(fits[0][0] - base) < timedelta(45):
            return fits[0], "day, told by its weekday"
        return None, "the weekday does not fit"
    if here and here[0] <= base:
        if tense != "future" or base - here[0] <= NEAR:
            return here, "day of the month of publication"
        if base - here[0] > _HALF_MONTH and after:
            return after, "day, future tense"
        return None, "two months possible"
    return _later_day(base, tense, before, here or after)


def _later_day(base: date, tense: Tense, before: Days | None, here: Days | None) -> Resolved:
    """A day that this month has not reached yet: the next, or the one of last month.

    Newspapers write 지난달 before a day of last month; without it only its very last days are
    meant ('31일' on 4 January). What lies farther back is this month's, whatever the tense
    seems to be: '30일 본회의 처리를 촉구했다', '15일 문을 연다고 밝혔다'.
    """
    if tense == "past" and before and base - before[0] <= _JUST_PAST:
        return before, "day, past tense"
    if tense == "future":
        return here, "day, future tense" if here else "no such day"
    if before and here and base - before[0] <= _HALF_MONTH < here[0] - base:
        return None, "two months possible"
    return here, "day of the month of publication" if here else "no such day"


def bare_stretch(e: Expression, base: date, tense: Tense) -> Resolved:
    """A month, day of a month, quarter or holiday without its year."""
    last, this, following = (in_year(e, base.year + by) for by in (-1, 0, 1))
    if e.weekday is not None and e.day is not None:
        fits = [d for d in (last, this, following) if d]
        known = len(fits) == 1
        return (
            (fits[0], "year told by the weekday") if known else (None, "the weekday does not fit")
        )
    if this is None:
        return None, "no such day"
    if this[1] < base:
        return _passed(e, base, tense, this, following)
    half = e.part.endswith("반기") or (e.month_to is not None and base - this[0] > _SEASON)
    if tense == "future" and half and this[1] - base < _HALF_MONTH:
        return None, "two years possible"  # '하반기(7~12월)에 배정할 예정', in its last days
    return _to_come(base, tense, last, this)


def _passed(
    e: Expression, base: date, tense: Tense, this: Days, following: Days | None
) -> Resolved:
    """Of this year it is past: so it is meant, unless it is told as coming."""
    ago = base - this[1]
    soon = following is not None and following[0] - base <= _SEASON
    if tense == "past" and ago > _LONG and soon:
        # '1월 금리 동결 확률', written in December.
        return None, "two years possible"
    if tense == "" and ago > _HALF_YEAR and e.month is None:
        return None, "two years possible"
    if tense == "future" and ago > (_SEASON if e.day is None else _HALF_MONTH):
        return (following, "future tense") if ago > _HALF_YEAR else (None, "two years possible")
    if tense == "" and ago > _LONG:
        return None, "two years possible"
    return this, "year of publication"


def _to_come(base: date, tense: Tense, last: Days | None, this: Days) -> Resolved:
    """Of this year it is not past: so it is meant, unless it is told as past."""
    ahead = this[0] - base
    if tense == "past" and ahead > timedelta(0):
        # '12월' in January is last month. Farther back the year would have been written.
        recent = last is not None and base - last[1] < _HALF_YEAR
        return (last, "past tense") if recent else (None, "told as past, but ahead")
    if tense == "" and ahead > _LONG:
        return None, "two years possible"
    return this, "year of publication"


def near_holiday(e: Expression, base: date) -> Resolved:
    """A holiday without a year is one of these weeks, or the holiday as such."""
    found = [in_year(e, base.year + by) for by in (-1, 0, 1)]
    near = [d for d in found if d and abs(d[0] - base) <= _SEASON]
    if not near:
        return None, "which year is not said"
    first, last = (calendar.plus(day, e.by) for day in near[0])
    return calendar.span(first, last), "the holiday of these weeks"


def stated(e: Expression, base: date) -> Resolved:
    """'이날(30일)', '모레(29일)' say themselves which day they are."""
    assert e.stated
    month, day = e.stated
    if month:
        plain = Expression(e.start, e.end, month=month, day=day)
        return bare_stretch(plain, base, "past")[0], "stated beside it"
    near = [d for d in (calendar.plus(base, k) for k in _FORTNIGHT) if d and d.day == day]
    if not near:
        return None, "the day beside it does not fit"
    closest = min(near, key=lambda d: abs(d - base))
    return (closest, closest), "stated beside it"


def bare_weekday(e: Expression, base: date, tense: Tense) -> Resolved:
    """'금요일': the last one in the past tense, the next in the future tense."""
    if tense == "":
        return None, "which week is not said"
    return _nearest(e, base, -1 if tense == "past" else 1), f"weekday, {tense} tense"


def chained(e: Expression, before: Days, link: str) -> Days | None:
    """An expression that inherits month and year from the one it is joined to by ``link``."""
    at = before[1]
    if e.month is None and e.day is not None:
        made = _in_month(e, at.year, at.month)
        if link in RANGES and (made is None or made[0] < before[0]):
            made = _in_month(e, *calendar.shift(at.year, at.month, 1))
        return made
    made = in_year(e, at.year)
    if made and made[0] < before[0]:
        made = in_year(e, at.year + 1)
    return made
