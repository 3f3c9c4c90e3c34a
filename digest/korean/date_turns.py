"""연말, 연초, 연말연시, 새해: where one year turns into the next. Near it they are told of most,
and each year's are told of as well: '연말이면 …'."""

from __future__ import annotations

import re
from datetime import date

from digest.korean import date_calendar as calendar
from digest.korean import date_lexicon, date_resolution
from digest.korean.date_context import Tense
from digest.korean.date_expression import Expression
from digest.korean.date_memory import Memory
from digest.korean.date_resolution import Resolved

_AUTUMN, _SUMMER = 9, 6  # months
_SINCE = re.compile(r"\s이[후래](?!에)")
_USUALLY = ("보통 ", "통상 ", "매년 ", "해마다 ", "반복돼 온 ", "반복되는 ")
_YEARLY, _NOT_FAR = re.compile(r"매년|매해|해마다"), 40
_HABIT = re.compile(r"경우가 많|때가 많|일이 많|일이 잦|기 마련|곤 [한했]|기 십상")
_JOINED = re.compile(r"\s?[·,]\s?|[과와]\s")
_WHENEVER = re.compile(r"(?:이|가)\s?되면|(?:이)?면\s|마다")
_HAS_BEGUN = re.compile(r"[가이]\s(?:됐|되었|되자|밝았|밝자|시작됐)|[를을]\s맞았")


def new_year(memory: Memory, e: Expression, base: date) -> Resolved:
    """새해: in the second half of a year the next one, unless it has begun: '새해가 됐음에도'; and
    a day of it is one of January: '새해 2일'."""
    begun = _HAS_BEGUN.match(memory.text, e.end) is not None
    if e.day is not None and e.month is None:
        e = e._replace(month=1)
    days = date_resolution.in_year(e, base.year + (base.month > _SUMMER and not begun))
    return days, "the coming or just begun year"


def _comes_again(memory: Memory, e: Expression) -> bool:
    """'통상 연말에는', '매년 … 부여돼 연말에 몰렸다', '연말이 되면', '연말에 … 경우가 많다'."""
    text, end = memory.text, memory.context.end(e.end)
    if text.endswith(_USUALLY, 0, e.start) or _WHENEVER.match(text, e.end):
        return True
    first = max(memory.context.start(e.start), e.start - _NOT_FAR)
    yearly = _YEARLY.search(text, first, e.start) is not None
    return yearly or _HABIT.search(text, e.end, min(end, e.end + _NOT_FAR)) is not None


def year_end(memory: Memory, n: int, e: Expression, base: date) -> Resolved:
    """연말연시: the one that is near, unless it is every year's or a year stands before it."""
    if _comes_again(memory, e):
        return None, "repeats"
    year = n > 0 and memory.written[n - 1].end >= e.start - 1
    ahead = memory.text.endswith("오는 ", 0, e.start) and base.month < _AUTUMN
    days = None if year or ahead else calendar.turn_of_year(base)
    return (days, "the turn of the year that is near") if days else (None, date_lexicon.VAGUE)


def turn_of_year(memory: Memory, n: int, e: Expression, base: date, tense: Tense) -> Resolved:
    """연말, 연초; prices are compared with the 연초 that has passed: '연초 대비 20% 올랐다'; behind
    연말 stands the next: '연말·연초'."""
    if _comes_again(memory, e):
        return None, "repeats"
    before = memory.written[n - 1] if n else e
    if before.part == "연말" and _JOINED.fullmatch(memory.text, before.end, e.start):
        prior = next((days for other, days in memory.back(n) if other is before), None)
        return (date_resolution.in_year(e, prior[1].year + 1) if prior else None), "behind 연말"
    passed = date_resolution.in_year(e, base.year)
    since = tense != "future" and _SINCE.match(memory.text, e.end) is not None
    compared = since or memory.text.startswith(date_lexicon.COMPARED, e.end)
    told = tense == "past" and passed is not None and passed[1] < base
    if e.part == "연초" and passed and (compared or told):
        return passed, "of the year of publication"
    return date_resolution.bare_stretch(e, base, tense)
