"""이날, 전날, 다음 날: days that are counted from another one.

'이날' is the day mentioned last, not always the day of publication; but a day that only dates
another thing ('지난 26일 발의한 법안') is not taken up. Where both readings stand, the answer is no
day.
"""

from __future__ import annotations

import re
from datetime import date

from digest.korean import date_calendar as calendar
from digest.korean import date_lexicon as lexicon
from digest.korean import date_resolution
from digest.korean.date_calendar import Days
from digest.korean.date_context import CHAIN
from digest.korean.date_expression import Expression
from digest.korean.date_memory import Memory
from digest.korean.date_resolution import NEAR, Resolved

ANAPHORA = frozenset(("same day", "day before", "day after"))
# What happens once, on the day told before; a shop is open every day.
_ONCE = re.compile(
    r"(행사|공연|축제|콘서트|집회|점검|작업|통제|중단|방송|대회|파티|투표)[은는이가]\s"
    r"(?:오[전후]|밤|저녁)?\s?[0-9]{1,2}시(?:\s?[0-9]{1,2}분)?부터\s$"
)
# '이날 공개될 모델은', '이날 오후 열릴 회의': of a day that is still to come.
_TO_COME = re.compile(r"(?:\s[가-힣]{1,6}){0,2}?\s[가-힣]{0,5}[될릴할] (?!때|수|만)")
_THING = re.compile(
    r"\s(?!오[전후]|새벽|아침|저녁|정오|자정)([가-힣]{2,6}?)(?:에서|에는|에|의|은|는|이|가|을|를)?(?=\s)"
)
_OCCASION = re.compile(
    r"\s([가-힣]{1,7}(?:식|회|회의|회담|회견|행사|공연|경기|집회|축제|훈련|재판|공판|투표))"
    r"(?:에서|에는|에|의|은|는|이|가|을|를)?(?=\s)"
)
_EVENT = "the event day told of last"
_NAMES = 6  # sentences behind which a thing is still known by the day it was given
_HOLDS = 3  # sentences in which 이날 still means the day that a report tells of
_NEXT, _LATELY = 4, 80  # dates behind it that are looked at, characters before it
# '30일 처리하자고 한다. 대변인은 이날 기자들과 만나 …': on the day of the report.
_SPOKE = re.compile(
    r"[^\"“‘'.]{0,24}"
    r"(?:기자들?[과을] 만나|브리핑|논평|페이스북|SNS|사회관계망|라디오|입장문|기자회견|성명)"
)
_TOLD_OF = re.compile("보도|전했|타전")
_LAST = "the day mentioned last"
_ONWARD, _LONG_PAST = 2, 31  # sentences behind a day, days before the report
_REPORT = "day of the report"
_THERE = ("(현지시간", "(현지 시간", "(현지시각", "(현지 시각")  # a day of what is told of


def anaphor(memory: Memory, n: int, e: Expression) -> Resolved:
    """이날, 같은 날, 전날, 다음 날, 이튿날."""
    if e.stated and memory.base:
        return date_resolution.stated(e, memory.base)
    if e.relation == "day after":
        return _day_after(memory, n, e)
    if e.relation == "same day" and (of_it := _event(memory, n, e) or _there(memory, n, e)):
        return of_it
    anchor, how = _anchor(memory, n, e)
    if anchor is None:
        return None, how
    days = calendar.moved(anchor, e.by)
    compared = e.by and days and memory.text.startswith(lexicon.COMPARED, e.end)
    if compared and days and calendar.closed(days[0]):
        return None, "the trading day before"
    return days, how


def _event(memory: Memory, n: int, e: Expression) -> Resolved | None:
    """'30일 발표회에서 공개한다고 28일 밝혔다. 이날 공개될 …': the day of the event, where what
    follows 이날 is still to come; no day, where it only names the same thing ('이날 발표회에')."""
    if memory.text.startswith("당일", e.start) and memory.context.tense(e.end) != "past":
        return None, lexicon.OF_AN_EVENT  # '수술을 받은 환자는 당일 오후 퇴원할 수 있다'
    main = memory.main
    if main is None or memory.context.quoted(e.start):
        return None
    for prior, days in memory.back(n):
        if memory.apart(prior, e) > 1:
            break
        if memory.apart(prior, e) < 1:
            continue
        if (
            days[0] != days[1]
            or days[0] <= main
            or memory.text.startswith(lexicon.SINCE, prior.end)
        ):
            continue
        if _TO_COME.match(memory.text, e.end):
            return days, _EVENT
        thing = _THING.match(memory.text, e.end)
        end = memory.context.end(prior.end)
        named = thing is not None and memory.text.find(thing[1], prior.end, end) >= 0
        return (None, "two days possible") if named else None
    return (None, "two days possible") if _named_before(memory, n, e) else None


def _named_before(memory: Memory, n: int, e: Expression) -> bool:
    """'25일 글을 올려 전날 개관식을 전했다. … 이날 개관식이 끝난 뒤': what 이날 is told of was
    given a day of its own, not long before, and that is not the day of the report."""
    thing = _OCCASION.match(memory.text, e.end)
    if thing is None or memory.main is None:
        return False
    for prior, days in memory.back(n):
        apart = memory.apart(prior, e)
        if apart > _NAMES:
            break
        end = memory.context.end(prior.end)
        if apart and days[0] == days[1] < memory.main:
            return memory.text.find(f"{thing[1]} ", prior.end, end) >= 0
    return False


def _day_after(memory: Memory, n: int, e: Expression) -> Resolved:
    before = memory.day_before(n)
    if before is None:
        return None, "no day before it"
    if memory.text.find("최근", max(before[0].end, e.start - _LATELY), e.start) >= 0:
        return None, "no day before it"  # '최근 다쳤다. 다음 날부터 …'
    # '평일에는 오후 2시부터 다음날 새벽까지': of every day, unless one stands in the sentence.
    if memory.text.endswith(("시부터 ", "분부터 "), 0, e.start) and memory.apart(before[0], e):
        return (
            (calendar.moved(before[1], 1), _EVENT)
            if _once(memory, before[0], e)
            else (None, "repeats")
        )
    return calendar.moved(before[1], 1), "after the day before it"


def _once(memory: Memory, told: Expression, e: Expression) -> bool:
    """'31일 행사가 열린다. 행사는 오후 10시부터 다음날 …': what was given its day just before."""
    context = memory.context
    event = _ONCE.search(memory.text, context.start(e.start), e.start)
    if event is None or memory.apart(told, e) > _HOLDS:
        return False
    return memory.text.find(event[1], told.end, context.end(told.end)) >= 0


def _anchor(memory: Memory, n: int, e: Expression) -> tuple[date | None, str]:
    """The day that 이날 or 전날 is counted from: the one told of last, or of the report."""
    if _of_event(memory, n, e):
        return None, lexicon.OF_AN_EVENT
    if e.relation == "day before" and memory.context.quoted(e.start):
        return None, lexicon.UNTOLD
    main, focus = memory.main, _focus(memory, n, e)
    if focus is None:
        return (main, _REPORT) if main else _undated(memory, n, e)
    prior, day = focus
    if main is None or day == main:
        another = main is None and _another(memory, prior, day, e)
        return (None, "two days possible") if another else (day, _LAST)
    if e.relation == "day before":
        # '전날' is the eve of the report, unless a day of another story stands right there.
        return (main, _REPORT) if memory.apart(prior, e) else (None, "two days possible")
    return _same_day(memory, e, main, focus)


def _there(memory: Memory, n: int, e: Expression) -> Resolved | None:
    """'26일(현지시간) 급등했다고 27일 보도했다. 이날 증시는 …': the day of what is told, not that
    of who told it."""
    thing = _THING.match(memory.text, e.end)
    if thing is None or memory.context.reports(e.start):
        return None
    told = False
    for prior, days in memory.back(n):
        if memory.apart(prior, e) != 1 or days[0] != days[1]:
            break
        end = memory.context.end(prior.end)
        if told and memory.text.startswith(_THERE, prior.end):
            begin = memory.context.start(prior.start)
            return (days, _LAST) if memory.text.find(thing[1], begin, end) >= 0 else None
        told = told or (
            days[0] == memory.main and _TOLD_OF.search(memory.text, prior.end, end) is not None
        )
    return None


def _of_event(memory: Memory, n: int, e: Expression) -> bool:
    """'회담하기 하루 전 … 강조했다. 이날 …': the day just told of is one that nobody can name."""
    if not n or e.relation != "same day" or memory.done[n - 1][0]:
        return False
    before = memory.written[n - 1]
    if before.relation == "same day" and memory.apart(before, e) <= 1:
        return True  # '같은 날 급락했다. 이날 …', where nobody knows which day that was
    told = before.trouble == lexicon.OF_AN_EVENT and memory.text[before.end - 1] in "전날"
    return told and memory.apart(before, e) == 1 and not memory.context.quoted(before.start)


def _undated(memory: Memory, n: int, e: Expression) -> tuple[date | None, str]:
    """'국민의힘은 전날 …라고 했다', where no day has been told: the eve of the publication."""
    base, unknown = memory.base, (None, "no day before it")
    if (
        base is None
        or e.relation != "day before"
        or memory.text.startswith(lexicon.COMPARED, e.end)
    ):
        return unknown
    before = memory.text[max(0, e.start - 4) : e.start].rstrip()
    noun = "가" <= before[-1:] <= "힣" and not before.endswith(lexicon.ADVERBIAL)
    if noun or memory.context.quoted(e.start) or memory.context.tense(e.end) != "past":
        return unknown
    for after in memory.written[n + 1 : n + _NEXT]:
        # '전날 낮 …다고 26일 전했다': the eve of that day, which is told only behind it.
        bare = after.day is not None and after.month is None and not after.relation
        if bare and after.day != base.day and not memory.apart(e, after):
            return None, "two days possible"
    return base, "eve of the publication"


def _another(memory: Memory, prior: Expression, day: date, e: Expression) -> bool:
    """Whether what is told of '이날' may be of another day than the one told of last: '두 정상이
    내일 만납니다. … 같은 날 공격했습니다.' has happened, so it was not tomorrow."""
    base, tense = memory.base, memory.context.tense
    if base is None or (day > base and not memory.apart(prior, e)):
        return False
    if day <= base:
        return base - day > NEAR and memory.context.reports(e.start)
    thing = _THING.match(memory.text, e.end)
    if thing and memory.text.find(thing[1], prior.end, memory.context.end(prior.end)) >= 0:
        return False
    return tense(e.end) == "past" and tense(prior.end) != "past"


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
    there = apart == 1 and memory.text.startswith(_THERE, prior.end)
    stated = memory.text.startswith(" 기준", e.end) or memory.text.endswith("따르면 ", 0, e.start)
    if stated and not there:
        return main, _REPORT
    past = context.tense(e.end) == "past"
    if there or (apart == 1 and not (day > main and past)):
        said = not there and (
            context.reports(e.start)
            and (day < main or _SPOKE.match(memory.text, e.end) is not None)
        )
        return (main, _REPORT) if said else (day, _LAST)
    if apart <= _HOLDS and _attributed(memory, prior) and not context.reports(e.start):
        return day, _LAST
    onward = apart == _ONWARD and (main - day).days > _LONG_PAST and memory.opens(e)
    # '같은 날' is a day of what is being told, and that may be any.
    told = memory.text.startswith("같은", e.start) and day < main and not context.reports(e.start)
    if onward or told:
        return None, "two days possible"
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
