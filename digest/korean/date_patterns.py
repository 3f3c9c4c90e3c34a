"""Date expressions as they stand in the text, not yet resolved.

Two scans find where one may begin (a number with 년, 월, 일 or 분기; a word such as 지난달), and
one anchored pattern reads it from there, so that the cost is the scan and not the grammar.
A duration ('3일간', '사흘 동안'), a name ('12·3 비상계엄', '6·25') and a time are no dates.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from digest.korean import date_lexicon as lexicon
from digest.korean import date_offsets, date_parts, date_years
from digest.korean.date_expression import Expression
from digest.korean.date_parts import tail
from digest.korean.date_words import HOLIDAYS, NATIVE_DAYS, NATIVE_MONTHS, RELATIONS, WEEKDAYS


def read(text: str, opens: frozenset[int] = frozenset()) -> list[Expression]:
    """The date expressions of a text in order, as written; ``opens`` are offsets at which a
    sentence or a headline begins, whatever it is glued to.

    >>> [(e.start, e.end, e.relation, e.day) for e in read("지난달 29일부터 3일간 열린다")]
    [(0, 7, 'month', 29)]
    """
    found: list[Expression] = []
    end = 0
    for match in lexicon.START.finditer(text):
        start = match.start()
        if start < end:
            continue
        before = text[start - 1] if start and start not in opens else " "
        made = _at(text, start, match, before)
        if made:
            found += made
            end = made[-1].end
    return found


def _at(text: str, start: int, match: re.Match[str], before: str) -> list[Expression]:
    first = text[start]
    if "0" <= first <= "9":
        return [] if _joined(text, start, before) else _numbered(text, start, match.end())
    within = "가" <= before <= "힣" or before.isdigit()
    if within and not _glued(text, match):
        return []
    if match[0].endswith("요일"):
        return [Expression(start, match.end(), "weekday", weekday=WEEKDAYS.index(first))]
    return _worded(text, match)


def _glued(text: str, match: re.Match[str]) -> bool:
    """'…시동이 안 걸려내년 10월': a subhead glued to its text. 지난 and 오는 could be the rest
    of a word there, 내년 and 지난달 before a number could not."""
    relation, _ = RELATIONS.get("".join(match[0].split()), ("", 0))
    return (
        relation in ("year", "month")
        and len(match[0]) > 1
        and bool(_DIGIT_NEXT.match(text, match.end()))
    )


_DAYS_ALONE = re.compile(r"[0-9]{1,2}(?:[~∼-][0-9]{1,2})?일(?!부터|까지)")
# '징역 8월', '징역 2년6월' are months in prison.
_TERM = re.compile(r"(?:징역|금고|집유|유예|구류)$|(?<![0-9])[0-9]{1,2}년$")
# '유출되고 12일이 지나서야'.
_SPENT = re.compile(r"[0-9]{1,2}일이\s지[나난](?=서|도록|\s)")
# '올 초', '올 들어'; not '집으로 올 2시쯤', '올 말 많은 해'.
_OF_THIS_YEAR = re.compile(r"\s?(?:들어|초(?=[\s에부,]|$))|\s(?:중반|말(?=[까에부,]|\s(?!많)))")
_MEASURED = re.compile(r"보다\s(?:약\s)?[0-9]")
_EVERY_YEAR = ("매년 ", "해마다 ")
_MONTHS_ALONE = re.compile(r"[0-9]{1,2}월(?!\s?[0-9])")
_A_MONTH = re.compile(r"[0-9]{1,2}월")
_MARKS = frozenset("./-)~∼～–")
_DIGIT_NEXT = re.compile(r"\s?[0-9]")


def _numbered(text: str, start: int, end: int) -> list[Expression]:
    if text.startswith("3·1절", start):
        return _holiday(text, Expression(start, start + 4, part="삼일절"))
    if text[end] in _MARKS:
        made = _punctuated(text, start)
        if made is not None or text[end] in ".)":
            return made or []
    elif match := lexicon.OFFSET_NUMBER.match(text, start):
        return [date_offsets.read(text, start, match.end(), int(match[1]), match[2])]
    if text.startswith(("학년도", "세기"), end):
        return date_years.read(text, start, end)
    before = text[max(0, start - 5) : start].rstrip()
    if _lasts(text, start, before):
        return []
    trouble = "repeats" if lexicon.REPEATS.search(before) else ""
    trouble = "of the lunar calendar" if before.endswith("음력") else trouble
    if lexicon.SEASONAL.search(before) and lexicon.MONTHS.match(text, start):
        trouble = "repeats"
    return date_parts.read(text, Expression(start, start, trouble=trouble), start)


def _punctuated(text: str, start: int) -> list[Expression] | None:
    """'2026.1.4', '1/4(일)', and the years of a life or a work in brackets: (1862~1918), (1908),
    (홍길동, 1981). All else with a period is no date: '3.5'."""
    if match := date_years.CENTURIES.match(text, start):
        return date_years.centuries(match)
    if text.endswith(("(", ", "), 0, start) and (match := lexicon.YEARS_ALONE.match(text, start)):
        year, to = match["year"], match["to"]
        upper = int(year[: len(year) - len(to)] + to) if to else None
        return [Expression(start, match.end(), year=int(year), year_to=upper)]
    if match := lexicon.NUMERIC.match(text, start):
        return _numeric(text, match)
    if match := lexicon.MONTH_DAY.match(text, start):
        month, day = int(match["month"]), int(match["day"])
        return [tail(text, Expression(start, match.end(), month=month, day=day))]
    return None


def _lasts(text: str, start: int, before: str) -> bool:
    """'최대 2일', '구속 기간(10일)', '징역 2년6월': how long, not when."""
    if _TERM.search(before):
        return _MONTHS_ALONE.match(text, start) is not None
    if _SPENT.match(text, start):
        return True
    lasting = lexicon.LASTING.search(before) is not None
    return lasting and _DAYS_ALONE.match(text, start) is not None


def _joined(text: str, start: int, before: str) -> bool:
    """Whether the number is the rest of another one or of a name: 4,128일, 3.1일, B2일, 제3일."""
    if before in ".,":
        # '진행된다.28일': bodies are glued, so a period belongs to the number only behind a digit.
        return start > 1 and text[start - 2].isdigit()
    if before in "~∼":
        # '매주 4~5일', '2~3년 전', but '1월 27~4월 26일'.
        rest = _DAYS_ALONE.match(text, start) or lexicon.OFFSET_NUMBER.match(text, start)
        return start > 1 and text[start - 2].isdigit() and rest is not None
    if before == "-" and _A_MONTH.match(text, start) and not text[start - 2 : start - 1].isalnum():
        return False  # '-1월 2일 개장', in a list
    return before.isdigit() or before in "제-+" or "A" <= before <= "Z" or "a" <= before <= "z"


def _numeric(text: str, match: re.Match[str]) -> list[Expression]:
    year, mark = match["year"], match["mark"]
    if len(year) == 2:
        # '26.1.4' is a date, '12-3-1' and '10/3/2' are scores, shares or sizes.
        if mark[0] != "." or not 0 < int(year) < 60:
            return []
        year = "20" + year
    # The last period of '2026. 1. 4.' is its own, that of '2026.1.4.' ends the sentence.
    end = match.end() - (text[match.end() - 1] == "." and len(mark) == 1)
    month, day = int(match["month"]), int(match["day"])
    return [tail(text, Expression(match.start(), end, year=int(year), month=month, day=day))]


def _worded(text: str, match: re.Match[str]) -> list[Expression]:
    start, end = match.span()
    word = "".join(match[0].replace(",", " ").split())  # '연말, 연시'
    if word in HOLIDAYS:
        return _holiday(text, Expression(start, end, part=HOLIDAYS[word]))
    if word in NATIVE_DAYS or word in NATIVE_MONTHS:
        offset = lexicon.OFFSET.match(text, end)
        number, unit = _native(word)
        return [date_offsets.read(text, start, offset.end(), number, unit)] if offset else []
    relation, by = RELATIONS[word]
    special = _SPECIAL.get(relation)
    if special:
        return special(text, Expression(start, end, relation, by))
    if word == "연내" and text.endswith("년 ", 0, start):
        return []  # '내년 연내': the year has been read
    made = Expression(start, end, relation, by)
    if relation == "sexagenary":
        made = date_years.named(text, made)
    after = end + 1 if text[end : end + 1] == " " else end
    found = date_parts.read(text, made, after)
    if found or word not in lexicon.NEEDS_MORE:
        return found or _alone(text, made)
    return _modified(text, made, after)


def _native(word: str) -> tuple[int, str]:
    return (NATIVE_DAYS[word], "일") if word in NATIVE_DAYS else (NATIVE_MONTHS[word], "개월")


def _same(text: str, made: Expression) -> list[Expression]:
    """이날, 같은 날; 당일 of a day mentioned, not of an event ('행사 당일')."""
    if text.startswith("당일", made.start) and date_offsets.of_an_event(text, made.start):
        made = made._replace(trouble=lexicon.OF_AN_EVENT)
    return [tail(text, made)]


def _year_part(text: str, made: Expression) -> list[Expression]:
    if text.startswith(("정산", "회", "연초"), made.end):
        return []
    return [made._replace(part=text[made.start : made.end])]


def _in_week(text: str, made: Expression) -> list[Expression]:
    after = made.end + (text[made.end : made.end + 1] == " ")
    if match := lexicon.BARE_WEEKDAY.match(text, after):
        made = made._replace(end=match.end(), weekday=WEEKDAYS.index(match[1]))
    elif match := lexicon.WEEKEND.match(text, made.end):
        made = made._replace(end=match.end(), part="주말" if match[1] == "말" else match[1])
    return [tail(text, made)]


def _spoken(text: str, made: Expression) -> list[Expression]:
    """오늘, 어제, 내일; not '오늘도 김밥', '내일을 향해', '모레츠'."""
    behind = text[made.end : made.end + 1]
    other_word = "가" <= behind <= "힣" and behind not in lexicon.PARTICLES
    if behind == "도":  # a title has its marks: '오늘도 김밥'
        other_word = text[made.start - 1 : made.start] in tuple("'\"‘“<《「")
    # '어제보다 포근하다', '오늘보다 5도 높다'; not '오늘보다 나은 내일'
    compared = text.startswith("보다", made.end) and (
        made.by < 0 or _MEASURED.match(text, made.end)
    )
    if not compared and (other_word or text.startswith(lexicon.NOWADAYS, made.end)):
        return []
    return [tail(text, made)]


def _beside(text: str, made: Expression) -> list[Expression]:
    """전날, 다음 날: of a day mentioned, not of an event ('계엄 다음날', '선거 전날')."""
    before = text[max(0, made.start - 12) : made.start]
    plain = before.rstrip()
    if plain.endswith(("시~", "시∼")):
        made = made._replace(trouble="repeats")
    noun = made.by > 0 and before != plain and "가" <= plain[-1:] <= "힣"
    noun = noun and not plain.endswith(lexicon.ADVERBIAL)
    if noun or lexicon.EVENT_BEFORE.search(before) or lexicon.CLAUSE_BEFORE.search(before):
        made = made._replace(trouble=lexicon.OF_AN_EVENT)
    return [tail(text, made)]


_SPECIAL: dict[str, Callable[[str, Expression], list[Expression]]] = {
    "half": lambda _, e: [e._replace(relation="", by=0, part=f"{e.by}반기")],
    "turn of the year": lambda _, e: [e],
    "trading day": lambda _, e: [e._replace(trouble="the trading day before")],
    "year part": _year_part,
    "week": _in_week,
    "day": _spoken,
    "same day": _same,
    "day before": _beside,
    "day after": _beside,
}


def _modified(text: str, made: Expression, after: int) -> list[Expression]:
    """지난, 오는, 이번, 다음 before a weekday or a weekend; on their own they are no dates."""
    if match := lexicon.BARE_WEEKDAY.match(text, after):
        return [tail(text, made._replace(end=match.end(), weekday=WEEKDAYS.index(match[1])))]
    if made.relation == "year" and _OF_THIS_YEAR.match(text, made.end):
        return [tail(text, made)]
    if text.startswith("주말", after):
        by = {"past": -1, "next": 1}.get(made.relation, 0)
        return [made._replace(end=after + 2, relation="week", by=by, part="주말")]
    return []


def _alone(text: str, made: Expression) -> list[Expression]:
    if made.relation == "new year" and text.startswith(("복", "인사"), made.end + 1):
        return []
    if made.relation == "new year" and text.endswith(_EVERY_YEAR, 0, made.start):
        made = made._replace(trouble="repeats")
    return [tail(text, made)]


def _holiday(text: str, made: Expression) -> list[Expression]:
    end = made.end
    if text.startswith("연휴", end) or text.startswith(" 연휴", end):
        end = text.index("연휴", end) + 2
        return [made._replace(end=end, relation="holiday", part=made.part + "연휴")]
    if text.startswith(("시즌", " 시즌"), end):
        return [made._replace(trouble=lexicon.VAGUE)]
    if match := lexicon.EVE.match(text, end):
        by = -1 if match["eve"] else 0 if match["day"] else 1
        return [made._replace(end=match.end(), relation="holiday", by=by)]
    return [made._replace(relation="holiday")]
