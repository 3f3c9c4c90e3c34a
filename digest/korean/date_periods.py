"""같은 해, 이듬해, 전년, 같은 달, 전주: years, months and weeks counted from one told of before.

Figures are compared with the year before the one they are of, and reports look back to many other
years: '2021년 이후 최대' and '지난 10월 낸 보고서' do not say what the figures are of.
"""

from __future__ import annotations

import re
from datetime import date

from digest.korean import date_calendar as calendar
from digest.korean import date_lexicon, date_resolution
from digest.korean.date_expression import Expression
from digest.korean.date_memory import CHAINED, Memory
from digest.korean.date_resolution import Resolved

_BEHIND = "|".join(map(re.escape, (*date_lexicon.COMPARED, *date_lexicon.SINCE)))
# '2021년(7개) 이후 최대', '2023년보다'.
_BESIDE = re.compile(
    rf"(?:\([^()\n]{{0,20}}\))?(?:{_BEHIND}|[과와]\s(?:마찬가지|비슷|같)|의\s?[0-9.]+배)"
)
# '지난 10월 발표한 보고서': when the figures came out.
_PUBLISHED = re.compile(
    r"\s(?:(?:발표|공개|발간|보도|제출|작성|출간)[한된]|(?:펴|써|내)?낸|내놓은)\s"
)
_FISCAL = re.compile(r"회계\s?[연년]도")  # it begins when its state says
_UPPER_END = (*"~∼～〜–", "부터 ")
_YEAR_HOLDS, _WEEK_HOLDS = 3, 2  # sentences
_NEWS = 100  # days
_LONG_AGO = 2  # years; what lies farther back is as a rule only looked back to
_WORKING_DAYS = range(4, 7)  # from Monday, to Friday at least
_UNKNOWN = "relative to a period named elsewhere"


def that_year(memory: Memory, n: int, e: Expression) -> Resolved:
    """같은 해 8월, 이듬해, 전년: counted from the year told of just before."""
    compared = e.relation == "year before"
    if _nobody_knows(memory, n, e):
        return None, _UNKNOWN
    for prior, (first, last) in memory.back(n):
        apart = memory.apart(prior, e)
        if apart > (0 if memory.text.startswith("도", e.end) else _YEAR_HOLDS):
            break
        if prior.relation == "year before" or (compared and _compared(memory, prior, apart)):
            continue
        # '28일 교육부에 따르면 예산은 전년 대비 …': the day of the report, not of the figures.
        if compared and first == memory.main and prior.month is None:
            break
        # '(2026년 4월∼2027년 3월) … 전년의': before the year that begins it.
        if compared and memory.text.endswith(_UPPER_END, 0, prior.start):
            continue
        if first.year != last.year or (compared and memory.done[n - 1][1] == CHAINED):
            break
        if compared and apart and memory.base and memory.base.year - first.year > _LONG_AGO:
            break
        return date_resolution.in_year(e, first.year + e.by), "counted from the year before it"
    if compared and memory.reference:
        return date_resolution.in_year(e, memory.reference + e.by), "before the year of the figures"
    return None, _UNKNOWN


def _nobody_knows(memory: Memory, n: int, e: Expression) -> bool:
    """Whether it is counted from days that nobody has laid down, or from several years: '전년
    대비 증가율은 2021년 4%에서 2022년 2%로 …'."""
    if n and memory.written[n - 1].trouble == date_lexicon.VAGUE:
        return True
    if e.relation != "year before":
        return False
    if _FISCAL.search(memory.text, memory.context.start(e.start), e.start):
        return True
    near = [*memory.written[max(0, n - 2) : n], *memory.written[n + 1 : n + 3]]
    years = [other for other in near if other.year is not None and not memory.apart(e, other)]
    return len(years) > 1 and all(other.start > e.end for other in years)


def _compared(memory: Memory, prior: Expression, apart: int) -> bool:
    """'2021년 이후 최대', '2023년보다', '최대치(지난해 14억)', or, in another sentence, '지난 10월
    낸 보고서': not the year that is told of."""
    if _BESIDE.match(memory.text, prior.end) or memory.text.endswith("(", 0, prior.start):
        return True
    return apart > 0 and _PUBLISHED.match(memory.text, prior.end) is not None


def like_it(memory: Memory, n: int, e: Expression) -> Resolved:
    """'11월 이익은 전년동월 대비', '1~10월엔 전년동기보다': the same month, or months, a year
    before those told of in the sentence."""
    before = list(memory.back(n))
    for at, (prior, (begun, last)) in enumerate(before):
        apart = memory.apart(prior, e)
        ahead = apart and memory.base is not None and begun > memory.base
        if apart > 1 or prior.day is not None or ahead:
            break
        if memory.text.startswith(date_lexicon.COMPARED, prior.end):
            continue
        joined = memory.text.endswith(_UPPER_END, 0, prior.start) and at + 1 < len(before)
        first = before[at + 1][1][0] if joined else begun  # '7월부터 10월까지'
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        after = calendar.plus(last, 1)
        whole = first.day == 1 and after is not None and after.day == 1
        # Told of in the sentence before: '1~11월 2만대가 팔렸다. 전년 동기보다 …'.
        if not whole or not apart < months <= (1 if e.relation == "month like it" else 11):
            continue
        upto = not joined and memory.text.startswith(("까지", " 누적", " 누계"), prior.end)
        by = _by(memory, e, first)
        begins = calendar.month(first.year + by, 1 if upto else first.month)
        ends = calendar.month(last.year + by, last.month)
        found = calendar.span(begins[0], ends[1]) if begins and ends else None
        return found, "a year before the one told of"
    return None, _UNKNOWN


def years_ago(memory: Memory, n: int, e: Expression) -> Resolved | None:
    """'지난달 결제액은 1년 전보다 늘었다': the same months so many years before; ``None`` where
    nothing is compared, or not with months."""
    if e.part != "년" or not memory.text.startswith(date_lexicon.COMPARED, e.end):
        return None
    found = like_it(memory, n, e)
    return found if found[0] else None


def _by(memory: Memory, e: Expression, first: date) -> int:
    """How many years before what is told: '지난해 같은 기간' is of last year, whatever year is
    told of, 전년 동기 of the year before it, and '1년 전보다' of as many."""
    if memory.base is None or e.relation == "ago" or memory.text.startswith("전년", e.start):
        return e.by
    return memory.base.year + e.by - first.year


def month_before(memory: Memory, n: int, e: Expression) -> Resolved:
    """'11월 물가는 전월보다 1% 올랐다': before the month told of just before, where the sentences
    before tell of one only."""
    told: list[date] = []
    for prior, (first, last) in memory.back(n):
        apart = memory.apart(prior, e)
        if apart > _YEAR_HOLDS:
            break
        if prior.relation in (e.relation, "month like it") or first.year != last.year:
            continue
        if apart and (not _lately(memory, first) or _compared(memory, prior, apart)):
            continue
        if first.month == last.month:
            told.append(first.replace(day=1))
            if not apart:
                break
    if not told or len(set(told)) > 1:
        return None, _UNKNOWN
    month = calendar.month(*calendar.shift(told[0].year, told[0].month, e.by), e.part)
    return month, "before the month told of"


def quarter_before(memory: Memory, n: int, e: Expression) -> Resolved:
    """'3분기 매출은 전 분기보다 2% 올랐다': before the quarter told of just before."""
    for prior, (first, last) in memory.back(n):
        if memory.apart(prior, e) > _YEAR_HOLDS:
            break
        if prior.relation == e.relation or _BESIDE.match(memory.text, prior.end):
            continue
        if first.day == 1 and (last.month - first.month, first.month % 3) == (2, 1):
            begins = calendar.month(*calendar.shift(first.year, first.month, 3 * e.by))
            ends = calendar.month(*calendar.shift(first.year, first.month, -1))
            days = calendar.span(begins[0], ends[1]) if begins and ends else None
            return days, "before the quarter told of"
    return None, _UNKNOWN


def _lately(memory: Memory, day: date) -> bool:
    """Whether figures of a month may still be news: 'since August 2023' is what others are
    measured by."""
    return memory.base is not None and (memory.base - day).days <= _NEWS


def that_week(memory: Memory, n: int, e: Expression) -> Resolved:
    """'지난주(22~26일) 지수는 전주 대비 2% 올랐다': before the week told of just before."""
    for prior, (first, last) in memory.back(n):
        if memory.apart(prior, e) > _WEEK_HOLDS:
            break
        if prior.relation == e.relation or _BESIDE.match(memory.text, prior.end):
            continue
        if first.weekday() == 0 and (last - first).days in _WORKING_DAYS:
            return calendar.week(first, -1), "before the week told of"
    return None, _UNKNOWN


def that_month(memory: Memory, n: int, e: Expression) -> Resolved:
    """같은 달 3일: of the month told of just before."""
    before = next(memory.back(n), None)
    if before is None or memory.apart(before[0], e) > 1:
        return None, "relative to a month named elsewhere"
    first = before[1][0]
    found = date_resolution.in_year(e._replace(month=first.month), first.year)
    return found, "of the month before it"
