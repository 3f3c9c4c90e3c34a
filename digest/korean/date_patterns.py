"""Date expressions as they stand in the text, not yet resolved.

Two scans find where one may begin (a number with 년, 월, 일 or 분기; a word such as 지난달), and
one anchored pattern reads it from there, so that the cost is the scan and not the grammar.
A duration ('3일간', '사흘 동안'), a name ('12·3 비상계엄', '6·25') and a time are no dates.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from digest.korean import date_lexicon as lexicon
from digest.korean.date_lexicon import WEEKDAYS


class Expression(NamedTuple):
    """What was written. ``relation`` says how the year, month, week or day is given
    ("year" -1 for 지난해, "month" 0 for 이달, "past" for 지난, "coming" for 오는, "same day"
    for 이날 ...), ``by`` how far. ``*_to`` are the upper ends of '1~3월', '22~26일'."""

    start: int
    end: int
    relation: str = ""
    by: int = 0
    year: int | None = None
    year_to: int | None = None
    month: int | None = None
    month_to: int | None = None
    day: int | None = None
    day_to: int | None = None
    part: str = ""
    part_to: str = ""
    weekday: int | None = None
    stated: tuple[int | None, int] | None = None
    trouble: str = ""


def read(text: str) -> list[Expression]:
    """The date expressions of a text in order, as written.

    >>> [(e.start, e.end, e.relation, e.day) for e in read("지난달 29일부터 3일간 열린다")]
    [(0, 7, 'month', 29)]
    """
    starts = [(m.start(), m) for m in lexicon.NUMBER.finditer(text)]
    starts += [(m.start(), m) for m in lexicon.WORD.finditer(text)]
    starts.sort(key=_first)
    found: list[Expression] = []
    end = 0
    for start, match in starts:
        if start < end:
            continue
        before = text[start - 1] if start else " "
        made = _at(text, start, match, before)
        if made:
            found += made
            end = made[-1].end
    return found


def _first(pair: tuple[int, re.Match[str]]) -> int:
    return pair[0]


def _at(text: str, start: int, match: re.Match[str], before: str) -> list[Expression]:
    first = text[start]
    if "0" <= first <= "9":
        return _numbered(text, start, before)
    if "가" <= before <= "힣" or before.isdigit():
        if not _glued(text, match):
            return []
    if match[0].endswith("요일"):
        return [Expression(start, match.end(), "weekday", weekday=WEEKDAYS.index(first))]
    return _worded(text, match)


def _glued(text: str, match: re.Match[str]) -> bool:
    """'…시동이 안 걸려내년 10월': a subhead glued to its text. 지난 and 오는 could be the rest
    of a word there, 내년 and 지난달 before a number could not."""
    relation, _ = lexicon.RELATIONS.get("".join(match[0].split()), ("", 0))
    return (
        relation in ("year", "month")
        and len(match[0]) > 1
        and bool(_DIGIT_NEXT.match(text, match.end()))
    )


_DAYS_ALONE = re.compile(r"[0-9]{1,2}(?:[~∼-][0-9]{1,2})?일")
_DIGIT_NEXT = re.compile(r"\s?[0-9]")


def _numbered(text: str, start: int, before: str) -> list[Expression]:
    if _joined(text, start, before):
        return []
    if text.startswith("3·1절", start):
        return _holiday(text, Expression(start, start + 4, part="삼일절"))
    if match := lexicon.NUMERIC.match(text, start):
        return _numeric(text, match)
    if match := lexicon.MONTH_DAY.match(text, start):
        made = Expression(start, match.end(), month=int(match["month"]), day=int(match["day"]))
        return [_tail(text, made)]
    if match := lexicon.OFFSET_NUMBER.match(text, start):
        return [Expression(start, match.end(), "offset", trouble="counted from an event")]
    if before == "(" and text.endswith("기간", 0, start - 1):
        return []
    lasting = text[max(0, start - 4) : start].rstrip().endswith(lexicon.LASTING)
    if lasting and _DAYS_ALONE.match(text, start):
        return []
    trouble = (
        "repeats" if text[max(0, start - 5) : start].rstrip().endswith(lexicon.REPEATS) else ""
    )
    return _body(text, Expression(start, start, trouble=trouble), start)


def _joined(text: str, start: int, before: str) -> bool:
    """Whether the number is the rest of another one or of a name: 4,128일, 3.1일, B2일, 제3일."""
    if before in ".,":
        # '진행된다.28일': bodies are glued, so a period belongs to the number only behind a digit.
        return start > 1 and text[start - 2].isdigit()
    return before.isdigit() or before in "제-+" or "A" <= before <= "Z" or "a" <= before <= "z"


def _numeric(text: str, match: re.Match[str]) -> list[Expression]:
    year, mark = match["year"], match["mark"].strip()
    if len(year) == 2:
        # '26.1.4' is a date, '12-3-1' and '10/3/2' are scores, shares or sizes.
        if mark != "." or not 0 < int(year) < 60:
            return []
        year = "20" + year
    end = match.end()
    if text[end - 1] == "." and not mark_spaced(match):
        end -= 1
    made = Expression(
        match.start(), end, year=int(year), month=int(match["month"]), day=int(match["day"])
    )
    return [_tail(text, made)]


def mark_spaced(match: re.Match[str]) -> bool:
    """Whether '2026. 1. 4.' is written with spaces: then its last period is its own."""
    return len(match["mark"]) > 1


def _worded(text: str, match: re.Match[str]) -> list[Expression]:
    start, end = match.span()
    word = "".join(match[0].split())
    if word in lexicon.HOLIDAYS:
        return _holiday(text, Expression(start, end, part=lexicon.HOLIDAYS[word]))
    if word in lexicon.NATIVE_DAYS:
        if offset := lexicon.OFFSET.match(text, end):
            days = lexicon.NATIVE_DAYS[word]
            return [
                Expression(start, offset.end(), "offset", days, trouble="counted from an event")
            ]
        return []
    relation, by = lexicon.RELATIONS[word]
    if relation == "half":
        return [Expression(start, end, part=f"{by}반기")]
    if relation in ("year part", "vague"):
        return _vague(text, start, end, word, relation)
    made = Expression(start, end, relation, by)
    if relation == "week":
        return [_in_week(text, made)]
    after = end + 1 if text[end : end + 1] == " " else end
    if relation == "trading day":
        return [Expression(start, end, relation, by, trouble="the trading day before")]
    if relation in ("day", "same day", "day before", "day after"):
        return _deictic(text, made)
    found = _body(text, made, after)
    if found:
        return found
    if word in lexicon.NEEDS_MORE:
        return _modified(text, made, after)
    return _alone(text, made)


def _vague(text: str, start: int, end: int, word: str, relation: str) -> list[Expression]:
    if relation == "vague":
        return [Expression(start, end, relation, trouble="no fixed days")]
    if text.startswith(("정산", "회"), end):
        return []
    part = word[1]
    return [Expression(start, end, "year part", part=part)]


def _in_week(text: str, made: Expression) -> Expression:
    if match := lexicon.BARE_WEEKDAY.match(text, made.end + (text[made.end : made.end + 1] == " ")):
        made = made._replace(end=match.end(), weekday=WEEKDAYS.index(match[1]))
    elif match := lexicon.WEEKEND.match(text, made.end):
        made = made._replace(end=match.end(), part="주말" if match[1] == "말" else match[1])
    return _tail(text, made)


def _deictic(text: str, made: Expression) -> list[Expression]:
    # '오늘도 김밥', '내일을 향해': nowadays and the future, not days.
    if made.relation == "day" and text.startswith(
        ("의", "도 ", "날", "을 ", "보다", "처럼", "만큼"), made.end
    ):
        return []
    behind = text[made.end : made.end + 1]
    if made.relation == "day" and "가" <= behind <= "힣" and behind not in lexicon.PARTICLES:
        return []
    if (
        made.relation != "same day"
        and made.by
        and lexicon.EVENT_BEFORE.search(text, max(0, made.start - 12), made.start)
    ):
        made = made._replace(trouble="counted from an event")
    return [_tail(text, made)]


def _modified(text: str, made: Expression, after: int) -> list[Expression]:
    """지난, 오는, 이번, 다음 before a weekday or a weekend; on their own they are no dates."""
    if match := lexicon.BARE_WEEKDAY.match(text, after):
        return [_tail(text, made._replace(end=match.end(), weekday=WEEKDAYS.index(match[1])))]
    if text.startswith("주말", after):
        by = {"past": -1, "next": 1}.get(made.relation, 0)
        return [made._replace(end=after + 2, relation="week", by=by, part="주말")]
    return []


def _alone(text: str, made: Expression) -> list[Expression]:
    if made.relation == "new year" and text.startswith(("복", "인사"), made.end + 1):
        return []
    if made.relation == "month" and text.startswith(("의 소녀",), made.end):
        return []
    return [_tail(text, made)]


def _holiday(text: str, made: Expression) -> list[Expression]:
    end = made.end
    if text.startswith("연휴", end) or text.startswith(" 연휴", end):
        end = text.index("연휴", end) + 2
        return [made._replace(end=end, relation="holiday", part=made.part + "연휴")]
    return [made._replace(relation="holiday")]


def _body(text: str, made: Expression, at: int) -> list[Expression]:
    """The calendar part at ``at``, joined to the relation already read."""
    match = lexicon.BODY.match(text, at)
    if not match or match.end() == at:
        return []
    year, month, day, decade = match.group("year", "month", "day", "decade")
    made = made._replace(end=_trimmed(text, match.end()))
    if year:
        made = _with_year(made, match)
    part = _named_part(match)
    if part:
        made = made._replace(part=part, part_to=_upper_quarter(match))
        return [_tail(text, made)]
    if decade:
        return [made._replace(part="대")]
    if day and year and not month:
        # '2019~2023년 8, 10일' is not one expression: the days begin another.
        return [made._replace(end=_trimmed(text, match.start("day")))]
    if day:
        made = made._replace(month=int(month)) if month and month.isdigit() else made
        return _listed(text, made, match, "day")
    if month:
        return _listed(text, made, match, "month")
    return [_tail(text, made)]


def _trimmed(text: str, end: int) -> int:
    while text[end - 1].isspace():
        end -= 1
    return end


def _with_year(made: Expression, match: re.Match[str]) -> Expression:
    year, upper = match["year"], match["year_to"]
    start = made.start
    number = int(year)
    if len(year) == 2:
        number += 2000 if number < 50 and not match["decade"] else 1900
        if made.start == match.start():
            start -= match.string[start - 1 : start] in "'’‘" and start > 0
    to = None
    if upper:
        to = (
            int(upper)
            if len(upper) == 4
            else number // 10 ** len(upper) * 10 ** len(upper) + int(upper)
        )
    return made._replace(start=start, year=number, year_to=to)


def _named_part(match: re.Match[str]) -> str:
    if match["quarter"]:
        return match["quarter"] + "분기"
    if match["half"]:
        return "1반기" if match["half"] == "상" else "2반기"
    if match["holiday"]:
        return lexicon.HOLIDAYS[match["holiday"]] + ("연휴" if match["off"] else "")
    if match["end"]:
        return match["end"][1]
    return match["season"] or ""


def _upper_quarter(match: re.Match[str]) -> str:
    return match["quarter_to"] + "분기" if match["quarter_to"] else ""


_JOINT = re.compile(r"\s?([~∼～〜\-–·,])\s?")


def _listed(text: str, made: Expression, match: re.Match[str], unit: str) -> list[Expression]:
    """'22~26일' is one stretch, '25·26일' two days in a row, '8, 10, 12일' three dates."""
    written = match[unit]
    if written.isdigit():
        return [_tail(text, _set(made, unit, int(written)))]
    pieces = _JOINT.split(written)
    numbers, joints = [int(n) for n in pieces[::2]], pieces[1::2]
    if len(numbers) == 2 and (
        joints[0] not in "·," or (joints[0] == "·" and numbers[1] == numbers[0] + 1)
    ):
        both = _set(made, unit, numbers[0], numbers[1])
        return [_tail(text, both)]
    return _each(text, made, match, unit, numbers)


def _each(
    text: str, made: Expression, match: re.Match[str], unit: str, numbers: list[int]
) -> list[Expression]:
    found = []
    spans = [(m.start(), m.end()) for m in re.finditer(r"[0-9]+", match[unit])]
    offset = match.start(unit)
    for n, (number, (first, last)) in enumerate(zip(numbers, spans, strict=True)):
        start = made.start if n == 0 else offset + first
        end = made.end if n == len(numbers) - 1 else offset + last
        found.append(_set(made._replace(start=start, end=end), unit, number))
    found[-1] = _tail(text, found[-1])
    return found


def _set(made: Expression, unit: str, number: int, upper: int | None = None) -> Expression:
    if unit == "day":
        return made._replace(day=number, day_to=upper)
    return made._replace(month=number, month_to=upper)


def _tail(text: str, made: Expression) -> Expression:
    """What may stand behind: 초/말, a weekday, the day itself in brackets."""
    end = made.end
    if made.day is None and not made.part and made.relation not in ("day", "same day"):
        if match := lexicon.PART.match(text, end):
            part = lexicon.PART_NAMES.get(match[1], match[1])
            made = made._replace(end=match.end(), part=part)
        return made
    if match := lexicon.STATED.match(text, end):
        month = int(match["month"]) if match["month"] else None
        return made._replace(end=match.end(), stated=(month, int(match["day"])))
    if made.weekday is None and (match := lexicon.WEEKDAY.match(text, end)):
        name = match[1] or match[2] or match[3]
        end = match.end() if not match[3] else made.end
        made = made._replace(end=end, weekday=WEEKDAYS.index(name))
        if match := lexicon.STATED.match(text, end):
            made = made._replace(end=match.end(), stated=(None, int(match["day"])))
    return made
