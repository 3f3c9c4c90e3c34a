"""The calendar part of a date expression: years, months, days, quarters, and what stands behind."""

from __future__ import annotations

import re

from digest.korean import date_lexicon as lexicon
from digest.korean import date_tails as tails
from digest.korean.date_expression import Expression
from digest.korean.date_words import HOLIDAYS, WEEKDAYS

# What may have an end or a part of its own: a year, a month, a school year.
_WHOLE = ("", "학년도")
# '12월 넷째 주': of the weeks from Monday to Sunday.
_NTH_WEEK = re.compile(
    r"\s?(?:(첫|둘|셋|넷|다섯|두|세|네)\s?(?:번?째)?\s?주간?|([1-5])주(?:\s?차)?)"
)
_NUMBERS = {"첫": 1, "둘": 2, "셋": 3, "넷": 4, "두": 2, "세": 3, "네": 4, "다섯": 5}
_JOINT = re.compile(r"\s?([~∼～〜\-–·,])\s?")


def read(text: str, made: Expression, at: int) -> list[Expression]:
    """The calendar part at ``at``, joined to the relation already read; empty if there is none."""
    election = lexicon.ELECTION.match(text, at) if made.relation == "year" else None
    if election:
        numbers = [int(number) for number in election.group("month", "day")]
        return [made._replace(end=election.end(), month=numbers[0], day=numbers[1])]
    match = lexicon.BODY.match(text, at)
    if not match or match.end() == at:
        return []
    year, month, day = match.group("year", "month", "day")
    # '지난 10월 3분기 실적 발표에서': a quarter behind a month or a day is another date.
    apart = match["quarter"] and (month or day)
    end = _trimmed(text, match.start("quarter") if apart else match.end())
    if day and not year and day.isdigit() and (not month or month.isdigit()):
        # Most are of this form: '29일', '12월 29일'.
        plain = made._replace(end=end, month=int(month) if month else made.month, day=int(day))
        return [tail(text, plain)]
    made = made._replace(end=end)
    if year:
        made = _with_year(made, match)
    if day and year and not month:
        # '2019~2023년 8, 10일' is not one expression: the days begin another.
        return [made._replace(end=_trimmed(text, match.start("day")))]
    if day and month and month.isdigit():
        made = made._replace(month=int(month))
    if day or month:
        return _listed(text, made, match, "day" if day else "month")
    return [tail(text, part_of(text, _with_part(made, match)))]


def part_of(text: str, made: Expression) -> Expression:
    """'3분기 말', '1990년대 초', '20세기 후반': a part of a quarter, of years by tens."""
    quarter = made.part.endswith("분기") and not made.part_to
    years = _years_of(made)
    match = tails.SPAN_PART.match(text, made.end) if quarter or years else None
    if match is None or (quarter and match[1] not in ("초", "말")):
        return made
    made = made._replace(end=match.end())
    if quarter:
        day = "마지막날" if tails.MEASURED_BY.match(text, made.end) else match[1]
        return made._replace(part=day, month=3 * int(made.part[0]) - 2 * (day == "초"))
    first, last = tails.TENTHS[match[1]]
    assert made.year is not None
    tenth = years // 10
    year = made.year + tenth * first
    return made._replace(part="", year=year, year_to=year + tenth * (last + 1 - first) - 1)


def _years_of(made: Expression) -> int:
    """10 for '1990년대', 100 for '20세기', 0 for anything else."""
    if made.year is None:
        return 0
    if made.part == "대":
        return 0 if made.year_to else 10
    return 100 if made.year_to == made.year + 99 else 0


def _with_part(made: Expression, match: re.Match[str]) -> Expression:
    if match["decade"]:
        return made._replace(part="대")
    if match["quarter"]:
        return _with_quarter(made, match)
    if match["half"]:
        return made._replace(part="1반기" if match["half"] == "상" else "2반기")
    if match["holiday"]:
        if match.string.startswith(("시즌", " 시즌"), match.end("holiday")):
            return made._replace(trouble=lexicon.VAGUE)
        name = HOLIDAYS["".join(match["holiday"].split())]
        return made._replace(part=name + "연휴" * bool(match["off"]))
    part = match["end"] or match["season"]
    return made._replace(part=part) if part else made


def _with_quarter(made: Expression, match: re.Match[str]) -> Expression:
    """'1~3분기' is a stretch; '1·4분기' is the first of four, and '3·4분기' may be either."""
    first, last = match["quarter"], match["quarter_to"]
    of_four = last == "4" and match["quarter_joint"] in "·/"
    if of_four and first == "3":
        made = made._replace(trouble="one quarter or two")
    upper = last + "분기" if last and not of_four else ""
    return made._replace(part=first + "분기", part_to=upper)


def _trimmed(text: str, end: int) -> int:
    while text[end - 1].isspace():
        end -= 1
    return end


def _with_year(made: Expression, match: re.Match[str]) -> Expression:
    written, upper, start = match["year"], match["year_to"], made.start
    year = int(written)
    if len(written) == 2:
        year += 2000 if year < 50 and not match["decade"] else 1900
        if start == match.start() and start > 0 and match.string[start - 1] in "'’‘":
            start -= 1
    if not upper:
        return made._replace(start=start, year=year)
    # '2019~23년': the upper year leaves its first digits to the lower.
    missing = 0 if len(upper) == 4 else year - year % 10 ** len(upper)
    return made._replace(start=start, year=year, year_to=missing + int(upper))


def _listed(text: str, made: Expression, match: re.Match[str], unit: str) -> list[Expression]:
    """'22~26일' is one stretch, so are '25·26일' and '30, 31일'; '8, 10, 12일' are three dates."""
    written = match[unit]
    if written.isdigit():
        return [tail(text, _set(made, unit, int(written)))]
    pieces = _JOINT.split(written)
    numbers, joints = [int(n) for n in pieces[::2]], pieces[1::2]
    in_a_row = numbers[1] == numbers[0] + 1
    if len(numbers) == 2 and (joints[0] not in "·," or in_a_row):
        both = _set(made, unit, numbers[0], numbers[1])
        return [tail(text, both)]
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
    found[-1] = tail(text, found[-1])
    return found


def _set(made: Expression, unit: str, number: int, upper: int | None = None) -> Expression:
    if unit == "day":
        return made._replace(day=number, day_to=upper)
    return made._replace(month=number, month_to=upper)


def _part(text: str, made: Expression, match: re.Match[str]) -> Expression:
    """초 or 말, 첫날, 마지막 날, 넷째 주; '2학기' are days that nobody has laid down."""
    end = match.end()
    if match["vague"]:
        bracket = tails.BRACKET.match(text, end) if made.month or made.relation == "month" else None
        if not bracket:
            return _nth_week(made, match)
        day, to = int(bracket["day"]), int(bracket["to"])
        return made._replace(end=bracket.end(), day=day, day_to=to)
    if made.part:
        return made
    if match["end"] or match["last"]:
        return made._replace(end=end, part=(match["end"] or "마지막") + "날")
    part = tails.PART_NAMES.get(match["third"], match["third"])
    of_a_year = made.month is None and "month" not in made.relation
    if part == "말" and (tails.MEASURED_BY if of_a_year else tails.AS_OF).match(text, end):
        part = "마지막날"
    return made._replace(end=end, part=part)


def _nth_week(made: Expression, match: re.Match[str]) -> Expression:
    nth = _NTH_WEEK.fullmatch(match[0])
    if nth is None or not (made.month or made.relation == "month") or made.month_to:
        return made._replace(end=match.end(), trouble=lexicon.VAGUE)
    return made._replace(end=match.end(), part=f"{nth[2] or _NUMBERS[nth[1]]}째주")


def tail(text: str, made: Expression) -> Expression:
    """What may stand behind: 초/말, a weekday, the day itself in brackets."""
    end = made.end
    if made.day is None and made.part in _WHOLE and made.relation not in ("day", "same day"):
        match = tails.PART.match(text, end + (made.by >= 0 and text.startswith("의 ", end)))
        if match and match.start() != end and not (match["end"] or match["vague"]):
            return made  # '올해의 마지막 날', but not '올해의 말'
        return _part(text, made, match) if match else made
    if match := tails.STATED.match(text, end):
        month = int(match["month"]) if match["month"] else None
        return made._replace(end=match.end(), stated=(month, int(match["day"])))
    if made.weekday is None and (match := tails.WEEKDAY.match(text, end)):
        name = match[1] or match[2] or match[3]
        end = match.end() if not match[3] else made.end
        made = made._replace(end=end, weekday=WEEKDAYS.index(name))
        if match := tails.STATED.match(text, end):
            made = made._replace(end=match.end(), stated=(None, int(match["day"])))
    return made
