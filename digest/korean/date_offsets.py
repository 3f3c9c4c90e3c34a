"""'4년 전', '이틀 전', '13일 뒤', 오늘, 어제: so far from now, or from an event.

'4년 전' is counted from the day of the article, unless a noun stands before it ('선거 4년 전',
'피해자보다 4년 전'). '13일 뒤' in a report is nearly always counted from what it tells of.
"""

from __future__ import annotations

from datetime import date

from digest.korean import date_calendar as calendar
from digest.korean import date_lexicon as lexicon
from digest.korean import date_resolution
from digest.korean.date_expression import Expression
from digest.korean.date_memory import Memory
from digest.korean.date_resolution import Resolved

_REACH = 8
_FROM = 12
_HOLDS = 2  # sentences that 'from then on' may stand behind what it is counted from
_ANY_NIGHT = "어젯밤"  # in a quotation: '어젯밤 12시까지 정리했다'
_LONGEST = {"년": 120, "개월": 24, "일": 31}


def read(text: str, start: int, end: int, number: int, unit: str) -> Expression:
    """'4년 전' at ``start``: ``number`` 4, ``unit`` 년."""
    later = text[end - 1] in "뒤후"
    if later and lexicon.FROM_THERE.search(text, max(0, start - _FROM), start):
        return Expression(start, end, "since", number, part=unit)
    ago = text[end - 1] == "전" and number <= _LONGEST.get(unit, 0)
    # '수술 전 … 6개월 전부터', '종료 6개월 전까지': a term that some event sets.
    term = unit == "개월" and text.startswith(("부터", "까지", "에"), end)
    if not ago or term or of_an_event(text, start):
        return Expression(start, end, "offset", trouble=lexicon.OF_AN_EVENT)
    return Expression(start, end, "ago", -number, part=unit)


def of_an_event(text: str, start: int) -> bool:
    """Whether what is counted from stands right before an offset: '계엄 이틀 뒤'."""
    before = text[max(0, start - _REACH) : start]
    plain = before.rstrip(" ")
    if plain == before or not "가" <= plain[-1:] <= "힣":
        return plain == before and "가" <= plain[-1:] <= "힣"
    return not plain.endswith((*lexicon.ADVERBIAL, *lexicon.AGO))


def resolve(memory: Memory, n: int, e: Expression, base: date) -> Resolved:
    """The year, month or day that lies so far back from the day of the article."""
    if e.part == "년":
        return calendar.year(base.year + e.by), "counted from base"
    if e.part == "개월":
        return calendar.month(*calendar.shift(base.year, base.month, e.by)), "counted from base"
    if memory.context.quoted(e.start):
        return None, lexicon.UNTOLD
    if n and not memory.apart(memory.written[n - 1], e):
        return None, lexicon.OF_AN_EVENT
    return calendar.moved(base, e.by), "counted from base"


def since(memory: Memory, n: int, e: Expression) -> Resolved:
    """'2015년 데뷔했다. 그로부터 3년 뒤 …': as far from the year or day told just before."""
    for prior, (first, last) in memory.back(n):
        if memory.apart(prior, e) > _HOLDS:
            break
        if e.part == "년" and first.year == last.year:
            return calendar.year(first.year + e.by), "counted from the year before it"
        if e.part == "개월" and (first.year, first.month) == (last.year, last.month):
            month = calendar.month(*calendar.shift(first.year, first.month, e.by))
            return month, "counted from the month before it"
        if e.part[0] in "일주" and first == last:
            days = e.by * (1 if e.part == "일" else 7)
            return calendar.moved(first, days), "counted from the day before it"
        break
    return None, lexicon.OF_AN_EVENT


def spoken(memory: Memory, n: int, e: Expression, base: date) -> Resolved:
    """오늘, 어제, 내일: counted from the day it was said, in a quotation that of the report."""
    if e.stated:
        return date_resolution.stated(e, base)
    if not memory.context.quoted(e.start):
        return calendar.moved(base, e.by), "day counted from base"
    if memory.text.startswith(_ANY_NIGHT, e.start):
        return None, lexicon.UNTOLD
    day = _said_on(memory, n, e) or memory.main
    if day is None:
        return None, lexicon.UNTOLD
    return calendar.moved(day, e.by), "day counted from the report"


def _said_on(memory: Memory, n: int, e: Expression) -> date | None:
    """'박사는 지난 24일 "오늘 …"이라고 적었다': the day told outside the quotation."""
    for prior, days in memory.back(n):
        if memory.apart(prior, e):
            return None
        if days[0] == days[1] and not memory.context.quoted(prior.start):
            return days[0]
    return None
