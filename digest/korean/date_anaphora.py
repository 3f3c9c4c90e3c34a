"""이날, 전날, 다음 날, 오늘, 같은 해: days that are counted from another one.

'이날' is the day mentioned last, not always the day of publication; but a day that only dates
another thing ('지난 26일 발의한 법안') is not taken up, and who speaks 'today' speaks on the day
of the report. Where both readings stand, the answer is no day.
"""

from __future__ import annotations

import re
from datetime import date

from digest.korean import date_calendar as calendar
from digest.korean import date_resolution
from digest.korean.date_calendar import Days
from digest.korean.date_context import CHAIN
from digest.korean.date_expression import Expression
from digest.korean.date_memory import CHAINED, Memory
from digest.korean.date_resolution import NEAR, Resolved

ANAPHORA = frozenset(("same day", "day before", "day after"))
# Prices are compared with the last day the market was open.
_COMPARED = ("보다", " 대비", "대비", " 종가", " 마감", "에 비해")
_SINCE = (" 이후", "이후", " 이래", " 이전", "까지", "부터")
_UPPER_END = (*"~∼～〜–", "부터 ")
_CLOSED = {(1, 1), (5, 1), (12, 25)}
_YEAR_HOLDS = 3
# '이날 공개될 모델은', '이날 오후 열릴 회의': of a day that is still to come.
_TO_COME = re.compile(r"(?:\s[가-힣]{1,6}){0,2}?\s[가-힣]{0,5}[될릴할] (?!때|수|만)")
_THING = re.compile(r"\s([가-힣]{2,6}?)(?:에서|에는|에|의|은|는|이|가|을|를)?(?=\s)")
_EVENT = "the event day told of last"
_HOLDS = 3  # sentences in which 이날 still means the day that a report tells of
_FORTNIGHT = range(-14, 15)
_LAST = "the day mentioned last"
_REPORT = "day of the report"


def anaphor(memory: Memory, n: int, e: Expression) -> Resolved:
    """이날, 같은 날, 전날, 다음 날, 이튿날."""
    if e.stated and memory.base:
        return stated(e, memory.base)
    if e.relation == "day after":
        return _day_after(memory, n, e)
    coming = _event(memory, n, e) if e.relation == "same day" else None
    if coming is not None:
        return coming
    anchor, how = _anchor(memory, n, e)
    if anchor is None:
        return None, how
    days = _moved(anchor, e.by)
    if e.by and days and memory.text.startswith(_COMPARED, e.end) and _closed(days[0]):
        return None, "the trading day before"
    return days, how


def _event(memory: Memory, n: int, e: Expression) -> Resolved | None:
    """'30일 발표회에서 공개한다고 28일 밝혔다. 이날 공개될 …': the day of the event, where what
    follows 이날 is still to come; no day, where it only names the same thing ('이날 발표회에')."""
    main = memory.main
    if main is None or memory.context.quoted(e.start):
        return None
    for prior, days in memory.back(n):
        if memory.apart(prior, e) != 1:
            if memory.apart(prior, e) > 1:
                return None
            continue
        if days[0] != days[1] or days[0] <= main or memory.text.startswith(_SINCE, prior.end):
            continue
        if _TO_COME.match(memory.text, e.end):
            return days, _EVENT
        thing = _THING.match(memory.text, e.end)
        end = memory.context.end(prior.end)
        named = thing is not None and memory.text.find(thing[1], prior.end, end) >= 0
        return (None, "two days possible") if named else None
    return None


def _closed(day: date) -> bool:
    return day.weekday() > 4 or (day.month, day.day) in _CLOSED


def _day_after(memory: Memory, n: int, e: Expression) -> Resolved:
    before = memory.day_before(n)
    if before is None:
        return None, "no day before it"
    # '평일에는 오후 2시부터 다음날 새벽까지': of every day, unless one stands in the sentence.
    if memory.text.endswith(("시부터 ", "분부터 "), 0, e.start) and memory.apart(before[0], e):
        return None, "repeats"
    return _moved(before[1], 1), "after the day before it"


def _anchor(memory: Memory, n: int, e: Expression) -> tuple[date | None, str]:
    """The day that 이날 or 전날 is counted from: the one told of last, or of the report."""
    main, focus = memory.main, _focus(memory, n, e)
    if focus is None:
        return (main, _REPORT) if main else (None, "no day before it")
    prior, day = focus
    if e.relation == "day before" and memory.context.quoted(e.start):
        return None, "said on a day that is not told"
    if (
        main is None
        and memory.base
        and memory.base - day > NEAR
        and memory.context.reports(e.start)
    ):
        return None, "two days possible"
    if main is None or day == main:
        return day, _LAST
    if e.relation == "day before":
        # '전날' is the eve of the report, unless a day of another story stands right there.
        return (main, _REPORT) if memory.apart(prior, e) else (None, "two days possible")
    return _same_day(memory, e, main, focus)


def _same_day(
    memory: Memory, e: Expression, main: date, focus: tuple[Expression, date]
) -> tuple[date | None, str]:
    """'이날' where the day told of last is not the day of the report."""
    context = memory.context
    prior, day = focus
    apart = memory.apart(prior, e)
    if apart == 0:
        # '지난 5일과 이날 두 차례': joined to it, so it is another day.
        gap = memory.text[prior.end : e.start]
        other = memory.text.startswith("까지", e.end) or CHAIN.fullmatch(gap)
        return (main, _REPORT) if other else (day, _LAST)
    if memory.text.startswith(" 기준", e.end) or memory.text.endswith("따르면 ", 0, e.start):
        return main, _REPORT
    past = context.tense(e.end) == "past"
    if apart == 1 and not (day > main and past):
        return (main, _REPORT) if day < main and context.reports(e.start) else (day, _LAST)
    if apart <= _HOLDS and _attributed(memory, prior) and not context.reports(e.start):
        return day, _LAST
    # '대변인은 이날': who speaks, speaks on the day of the report.
    speaks = memory.text[max(0, e.start - 2) : e.start] in ("은 ", "는 ")
    return (main, _REPORT) if day < main or past or speaks else (None, "two days possible")


def _attributed(memory: Memory, e: Expression) -> bool:
    """Whether the day of the report only says who told of another: '28일 가나원에 따르면 지난
    26일 …'. What follows is told of that other day."""
    return "따르면" in memory.text[memory.context.start(e.start) : e.start]


def _focus(memory: Memory, n: int, e: Expression) -> tuple[Expression, date] | None:
    """The last day that the text tells of, not only dates something by."""
    opens = memory.text.startswith("부터", e.end)
    quoted = memory.context.quoted(e.start)
    for prior, days in memory.back(n):
        if days[0] != days[1]:
            continue
        if prior.relation == "holiday" and _named_eve(memory, n, prior, days):
            continue
        if prior.relation == "day before" and e.relation == "same day" and not quoted:
            if _attributed(memory, prior) and memory.apart(prior, e):
                return prior, days[0]
            # '전날 휴장해 이날이 첫 거래일': the two are told apart, one after the other.
            next_day = calendar.plus(days[0], 1)
            return (prior._replace(relation=""), next_day) if next_day else None
        joined = opens and memory.text.startswith("부터", prior.end)
        aside = memory.context.aside(prior.end)
        # A day that somebody names in a quotation is not taken up outside it.
        if joined or not (aside or memory.context.quoted(prior.start) != quoted):
            return prior, days[0]
    return None


def _named_eve(memory: Memory, n: int, holiday: Expression, days: Days) -> bool:
    """Whether a holiday only says which day '전날' was: '전날 성탄절로 휴장해 이날이 …'."""
    return any(
        eve.relation == "day before" and told == days and not memory.apart(eve, holiday)
        for eve, told in memory.back(n)
    )


def spoken(memory: Memory, n: int, e: Expression, base: date) -> Resolved:
    """오늘, 어제, 내일: counted from the day it was said, in a quotation that of the report."""
    if e.stated:
        return stated(e, base)
    if not memory.context.quoted(e.start):
        return _moved(base, e.by), "day counted from base"
    day = _said_on(memory, n, e) or memory.main
    if day is None:
        return None, "said on a day that is not told"
    return _moved(day, e.by), "day counted from the report"


def _said_on(memory: Memory, n: int, e: Expression) -> date | None:
    """'박사는 지난 24일 "오늘 …"이라고 적었다': the day told outside the quotation."""
    for prior, days in memory.back(n):
        if memory.apart(prior, e):
            return None
        if days[0] == days[1] and not memory.context.quoted(prior.start):
            return days[0]
    return None


def stated(e: Expression, base: date) -> Resolved:
    """'이날(30일)', '모레(29일)' say themselves which day they are."""
    assert e.stated
    month, day = e.stated
    if month:
        plain = Expression(e.start, e.end, month=month, day=day)
        return date_resolution.bare_stretch(plain, base, "past")[0], "stated beside it"
    near = [d for d in (calendar.plus(base, k) for k in _FORTNIGHT) if d and d.day == day]
    if not near:
        return None, "the day beside it does not fit"
    closest = min(near, key=lambda d: abs(d - base))
    return (closest, closest), "stated beside it"


def that_year(memory: Memory, n: int, e: Expression) -> Resolved:
    """같은 해 8월, 이듬해, 전년: counted from the year told of just before."""
    compared = e.relation == "year before"
    for prior, (first, last) in memory.back(n):
        if memory.apart(prior, e) > (0 if memory.text.startswith("도", e.end) else _YEAR_HOLDS):
            break
        if prior.relation == "year before" or (compared and _compared(memory, prior)):
            continue
        # '(2026년 4월∼2027년 3월) … 전년의': before the year that begins it.
        if compared and memory.text.endswith(_UPPER_END, 0, prior.start):
            continue
        if first.year != last.year or (compared and memory.done[n - 1][1] == CHAINED):
            break
        return date_resolution.in_year(e, first.year + e.by), "counted from the year before it"
    return None, "relative to a period named elsewhere"


def _compared(memory: Memory, prior: Expression) -> bool:
    """'2021년 이후 최대', '2023년보다': a year to compare with, not the one that is told of."""
    return memory.text.startswith(_COMPARED + _SINCE, prior.end)


def that_month(memory: Memory, n: int, e: Expression) -> Resolved:
    """같은 달 3일: of the month told of just before."""
    before = next(memory.back(n), None)
    if before is None or memory.apart(before[0], e) > 1:
        return None, "relative to a month named elsewhere"
    first = before[1][0]
    found = date_resolution.in_year(e._replace(month=first.month), first.year)
    return found, "of the month before it"


def _moved(day: date, by: int) -> Days | None:
    moved = calendar.plus(day, by)
    return calendar.span(moved, moved)
