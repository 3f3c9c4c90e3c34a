"""Weekdays, weekends and weeks that leave out which one they are."""

from __future__ import annotations

import re
from datetime import date

from digest.korean import date_calendar as calendar
from digest.korean import date_resolution
from digest.korean.date_context import RANGES, Tense
from digest.korean.date_ellipsis import link
from digest.korean.date_expression import Expression
from digest.korean.date_memory import CHAINED, Memory
from digest.korean.date_resolution import Resolved

_WEEKDAY_OF_A_DAY = re.compile(r"에|까지|부터|\s0시|\s?(?:자정|오전|오후|아침|저녁|밤|새벽|낮)|\(")
_RECURRING = ("매주", "·", ",", "월", "주")
_WEEK, _SATURDAY = 7, 5
_OFTEN, _NEAR = re.compile("매주|매월|매달|째 ?$|평일|연휴"), 20
_PART = re.compile(r"\s(?:낮|오[전후]|밤|아침|새벽)|까지")  # of a weekend that is near


def weekday(memory: Memory, n: int, e: Expression, base: date, tense: Tense) -> Resolved:
    """'금요일 오후': a day. '일요일 여가 시간', '매주 금요일': none."""
    if link(memory, n) in RANGES and (days := memory.done[n - 1][0]) and days[0] == days[1]:
        # '27일 낮 12시부터 일요일인 낮 12시까지': the first that follows.
        assert e.weekday is not None
        end = calendar.plus(days[0], (e.weekday - days[0].weekday()) % _WEEK)
        return calendar.span(end, end), CHAINED
    before = memory.text[max(0, e.start - 4) : e.start].rstrip()
    recurs = before.endswith(_RECURRING) or memory.text.startswith("마다", e.end)
    if recurs or not _WEEKDAY_OF_A_DAY.match(memory.text, e.end):
        return None, "which week is not said"
    return date_resolution.bare_weekday(e, base, tense)


def weekend(memory: Memory, e: Expression, base: date, tense: Tense) -> Resolved:
    """'여야는 주말에도 맞섰다', told on a Saturday or Sunday: this one; '주말 사이', told on a
    Monday: that which has just passed; '주말 낮부터 풀린다': the one that is near."""
    over = base.weekday() == 0
    here = base.weekday() >= _SATURDAY
    told = here or (over and not memory.text.startswith("에도", e.end))
    done = tense == "past" and memory.context.closes_in_past(e.start)
    near = here and _PART.match(memory.text, e.end) is not None and not _usual(memory, e)
    if not (near or (done and told)) or memory.context.quoted(e.start):
        return None, "which week is not said"
    return calendar.week(base, -1 if over else 0, "주말"), "the weekend of the report"


def _usual(memory: Memory, e: Expression) -> bool:
    """'매주 주말 오후', '평일 10시, 주말 오전 9시에 연다', '주말 오후마다'."""
    before = memory.text[max(0, e.start - _NEAR) : e.start]
    often = _OFTEN.search(before) is not None
    return often or memory.text.find("마다", e.end, e.end + _NEAR // 2) >= 0


def sunday(memory: Memory, e: Expression, base: date, tense: Tense) -> Resolved:
    """'지난주 금요일' on a Sunday: which week, only another mention or the tense can tell."""
    ending, begun = date_resolution.weeks(e, base)
    if ending and begun and ending[0] == ending[1]:
        named = [days for days in (ending, begun) if days[0] in memory.named]
        if len(named) == 1:
            return named[0], "named elsewhere in the article"
    if e.by == 0 and tense:
        return (ending if tense == "past" else begun), f"week, {tense} tense"
    return None, "two weeks possible on a Sunday"
