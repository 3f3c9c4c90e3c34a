"""Dates that leave out their month, year or week, decided with what stands around them."""

from __future__ import annotations

import re
from datetime import date, timedelta

from digest.korean import date_resolution
from digest.korean.date_anaphora import ANAPHORA
from digest.korean.date_calendar import Days
from digest.korean.date_context import CHAIN, RANGES, Tense
from digest.korean.date_expression import Expression
from digest.korean.date_memory import CHAINED, Memory
from digest.korean.date_resolution import NEAR, Resolved

_LONGEST_GAP = 40
_OTHER_YEAR = 120
_PASSAGE = 2
# '위원회는 앞서 11일 …': whatever the tense of what was said then.
_EARLIER = ("앞서 ", "이미 ")
_AHEAD_OF = "에 앞서 "
_NEXT_DAYS = timedelta(31)
_LATELY, _AROUND = 2, timedelta(45)
# '상품 수령일로부터 30일, 마감일(월 말일)로부터 20일로', '받은 날부터 7일'.
_RECKONED, _BEFORE = re.compile(r"(?:일\)?로|날로|[은한된] 날)부터\s$"), 8


def chained(memory: Memory, n: int, e: Expression) -> Resolved | None:
    """'내년 1월 14일부터 31일까지': the second takes over what it leaves out from the first.

    ``None`` where the expression is not joined to the one before it, or takes nothing over.
    """
    by = link(memory, n)
    prior = memory.written[n - 1]
    day_only = e.month is None and e.day is not None
    if not by or not _inherits(prior, e, day_only=day_only):
        return None
    days = memory.done[n - 1][0]
    if days is None:
        return (None, "joined to an unresolved date") if day_only else None
    made = date_resolution.chained(e, days, by)
    if made and by in RANGES and day_only and _may_be_recent(memory.base, e, days, made):
        return None, "joined or of the month of publication"
    return (made, CHAINED) if made else None


def link(memory: Memory, n: int) -> str:
    """By what an expression is joined to the one before it: '부터', ','; '' where it is not."""
    if n == 0:
        return ""
    gap = memory.text[memory.written[n - 1].end : memory.written[n].start]
    match = CHAIN.fullmatch(gap) if len(gap) < _LONGEST_GAP else None
    return match["link"] if match else ""


def _inherits(prior: Expression, e: Expression, *, day_only: bool) -> bool:
    if day_only:
        return e.weekday is None and (prior.day is not None or prior.relation in ANAPHORA)
    # '지난해부터 6월 21일을 기념일로': a year gives a month nothing it could not have itself.
    return e.month is None or prior.month is not None or prior.relation != "year"


def _may_be_recent(base: date | None, e: Expression, start: Days, made: Days) -> bool:
    """'9월 1일부터 30일 사이', printed on 30 December: of September, or until today?"""
    if base is None or e.day != base.day:
        return False
    return made[1] < base and start[0] < base and base.month != made[0].month


def day(memory: Memory, n: int, e: Expression, base: date, tense: Tense) -> Resolved:
    """A bare day: of the month of publication, unless the sentence is about another month."""
    reckoned = _RECKONED.search(memory.text, max(0, e.start - _BEFORE), e.start)
    if reckoned and e.day_to is None and not memory.text.startswith("까지", e.end):
        return None, "a number of days"
    return _day(memory, n, e, base, tense)


def _day(memory: Memory, n: int, e: Expression, base: date, tense: Tense) -> Resolved:
    earlier = memory.text.endswith(_EARLIER, 0, e.start)
    if earlier and not memory.text.endswith(_AHEAD_OF, 0, e.start):
        tense = "past"
    days, how = date_resolution.bare_day(e, base, tense)
    before = memory.last_day(n)
    onward = tense == "future" or (tense == "" and before and not memory.apart(before[0], e))
    if days is None and e.weekday is None and onward and before:
        days, how = _goes_on(memory, e, before, base) or (days, how)
    if days is None or e.weekday is not None or timedelta(0) <= base - days[0] <= NEAR:
        return days, how
    if e.day_to is None and _may_count(memory, e, tense):
        return None, "a day or a number of days"
    if tense == "future" and days[0] - base <= NEAR:
        return days, how
    if before is None or memory.apart(before[0], e):
        return days, how
    other = before[1]
    rival = date_resolution.chained(e, (other, other), ",")
    if rival is None or rival[0] <= other or rival[0] == days[0]:
        return days, how
    told_otherwise = rival[0] > base if tense == "past" else tense == "future" and rival[0] < base
    return (days, how) if told_otherwise else (None, "two months possible")


def _may_count(memory: Memory, e: Expression, tense: Tense) -> bool:
    """'60일→30일', '현행 60일에서 30일로', and what the article counts days by, but where a thing
    to come stands right behind: '29일 만에 사과했다. 29일 요구서를 낸다'."""
    text = memory.text
    if text.startswith("→", e.end) or text.endswith(("→", "일에서 "), 0, e.start):
        return True
    adverb = tense == "future" and text.startswith(" ", e.end)
    return not adverb and str(e.day) in memory.counted


def _goes_on(
    memory: Memory, e: Expression, before: tuple[Expression, date], base: date
) -> Resolved | None:
    """'시험은 내달 14일 시작한다. 실기는 15일까지 치러진다.': the month of the coming day told of
    just before, where the day follows it closely."""
    prior, other = before
    made = date_resolution.chained(e, (other, other), ",")
    certain = prior.year is not None or prior.relation != ""
    if made is None or not certain or other <= base or memory.apart(prior, e) > 1:
        return None
    return (made, "month told before") if other <= made[0] <= other + _NEXT_DAYS else None


def stretch(memory: Memory, n: int, e: Expression, base: date, tense: Tense) -> Resolved:
    """A month, quarter or half without its year: '하반기 들어' has begun; else the sentence may
    have told its year, or another place of the article, or the tense does."""
    begun = not e.relation and e.month is None and memory.text.startswith(" 들어", e.end)
    if begun and tense != "future" and not memory.year(n, e)[1]:
        here = date_resolution.in_year(e, base.year)
        if here and here[0] <= base:
            return here, "has begun"
    return _stretch(memory, n, e, base, tense)


def _stretch(memory: Memory, n: int, e: Expression, base: date, tense: Tense) -> Resolved:
    since, near = (None, False) if e.relation else memory.year(n, e)
    told = _since(e, since) if since else None
    if told and since and near:
        return _in_sentence(e, base, tense, since, told)
    if not e.relation and e.day is not None and tense != "future" and told is None:
        nearby = _passage_year(memory, n, e, base)
        if nearby is not None:
            return nearby
    if (elsewhere := _elsewhere(memory, e, base, tense)) is not None:
        return elsewhere
    days, how = date_resolution.bare_stretch(e, base, tense)
    over = days is None or days[1] < base + _all_but_over(e)
    if told and tense != "past" and told[0] > base and over:
        return told, "year told before"
    if days is None and e.day is not None and not e.relation and e.weekday is None:
        return _next_days(memory, n, e, base, tense) or (days, how)
    return days, how


def _in_sentence(e: Expression, base: date, tense: Tense, since: Days, told: Days) -> Resolved:
    """Of the year that the sentence has told, if nothing speaks for another."""
    other = told[0] > base if tense == "past" else tense == "future" and told[1] < base
    here = date_resolution.in_year(e, base.year)
    if e.month is not None and (close := _close(since, told, here)):
        # '지난해 12월 가입한 고객은 1월 10일까지 신청하면 된다': not of the year that is over.
        past = tense == "past"
        fits = close[0] <= base or since[0] > base if past else close[1] >= base
        if fits:
            return close, "close to the day told before"
    # '내년 1분기에는 전액, 하반기에는 절반', in December: a half that is all but over is no rival.
    left = here is not None and here[1] >= base + _all_but_over(e)
    other = other or (left and told[0].year > base.year)
    return (None, "two years possible") if other else (told, "year told before")


def _close(since: Days, told: Days, here: Days | None) -> Days | None:
    """'2026년 1월 1일을 1월 9일로 바꿨다', '내년 1월 8일 끝나는 12월 국회': where one of
    two years lies close to a day or a month told in the sentence, and the other does not."""
    if (since[1] - since[0]).days > _NEXT_DAYS.days:
        return None
    near = [
        days
        for days in dict.fromkeys((told, here))
        if days and days[0] <= since[1] + _AROUND and days[1] >= since[0] - _AROUND
    ]
    return near[0] if len(near) == 1 else None


def _all_but_over(e: Expression) -> timedelta:
    """How much is left of a half that nobody means any more, though it is not over. Of a quarter
    that is not so: what it earned is foretold in its last days."""
    return timedelta(15 if e.part.endswith("반기") else 0)


def _elsewhere(memory: Memory, e: Expression, base: date, tense: Tense) -> Resolved | None:
    """The same month and day, quarter or half, where the article gives its year."""
    known = memory.years.get((e.month or e.part, e.day))
    if known is None or e.weekday is not None or e.month_to is not None:
        return None
    if e.day is None and known < base.year:
        return None  # '지난해 1분기 15조원' compares: that says nothing of another 1분기
    if e.day is not None and _returns(e, base, known):
        return None, "two years possible"
    days = date_resolution.in_year(e, known)
    told = days is not None and not (known > base.year and tense == "past")
    return (days, "as elsewhere in the article") if told else None


def _returns(e: Expression, base: date, known: int) -> bool:
    """'13일이 추모일이었다. 1937년 12월 13일 일어난 일이다': told again when the day of a year long
    past has come round."""
    here = date_resolution.in_year(e, base.year)
    return base.year - known > _LATELY and here is not None and abs(here[0] - base) <= _AROUND


def _passage_year(memory: Memory, n: int, e: Expression, base: date) -> Resolved | None:
    """'2023년 3월 8일 선출됐다. 가방은 3월 16일 샀다.': far from the publication, a month and day
    are of the year that the sentences just before are set in, or of none that can be told."""
    here = date_resolution.in_year(e, base.year)
    if here is None or (base - here[1]).days <= _OTHER_YEAR:
        return None
    bare = False
    for prior, days in memory.back(n):
        if memory.apart(prior, e) > _PASSAGE:
            break
        bare = bare or (prior.year is not None and days[1].year < base.year)
        if prior.year is None or prior.year >= base.year or prior.month is None:
            if prior.relation in ("year", "past") and days[1].year == base.year:
                return None
            continue
        made = date_resolution.in_year(e, days[1].year)
        near = made is not None and abs((made[0] - days[1]).days) <= _OTHER_YEAR
        return (made, "year told before") if near else (None, "two years possible")
    # '1980년 그의 삶이 바뀌었다. 5월 21일부터 …': of that year, or of this one?
    return (None, "two years possible") if bare else None


def _next_days(memory: Memory, n: int, e: Expression, base: date, tense: Tense) -> Resolved | None:
    """'지난 1월 19일 불이 났다. … 다음 날인 1월 20일에만 …': of the year in which it follows
    closely on a day told before, where that does not belie the tense."""
    for prior, days in memory.back(n):
        if prior.month is None or prior.day is None:
            continue
        made = date_resolution.in_year(e, days[1].year)
        if made and timedelta(0) <= made[0] - days[1] <= _NEXT_DAYS:
            belied = made[0] > base if tense == "past" else tense == "future" and made[1] < base
            return None if belied else (made, "days after one told before")
    return None


def _since(e: Expression, since: Days) -> Days | None:
    """In the year told, or, where that would be before what was told, in the next: '지난해 말
    시작해 2월부터 늘렸다'."""
    made = date_resolution.in_year(e, since[1].year)
    if made and (since[0] - made[1]).days > _OTHER_YEAR:
        return date_resolution.in_year(e, since[1].year + 1)
    return made
