"""Years that are not written as a number and 년: centuries, school years, and those of the cycle
of sixty with the number that stands beside them."""

from __future__ import annotations

import re

from digest.korean import date_calendar as calendar
from digest.korean import date_parts
from digest.korean.date_expression import Expression
from digest.korean.date_parts import tail

CENTURIES = re.compile(r"([0-9]{1,2})[~∼～–-]([0-9]{1,2})세기")
_LAST_CENTURY = 20
# '1세기 만에', '2세기 넘게', '4분의 1세기'; '기원전 3세기' is no year that a calendar has.
_COUNTED = re.compile(r"\s?(?:만에|만의|넘|이상|가까|동안|전|간|가\s?(?:지|흘|넘)|에 걸쳐|에 가까)")
_BEFORE_CENTURY = ("분의 ", "분의", "기원전 ", "기원전", "BC ", "BC")
_YEAR_BEFORE = re.compile(r"(?<![0-9])([0-9]{4})(?:년)?\s?$")
_YEAR_BEHIND = re.compile(r"(?:\([^()0-9\n]{1,6}\))?\s?\(([0-9]{4})(?:년)?\)")


def read(text: str, start: int, end: int) -> list[Expression]:
    """'2026학년도', '19세기'; the century in which we live is no date."""
    year = int(text[start:end])
    if text.startswith("세기", end):
        first = 100 * year - 99
        made = Expression(start, end + 2, year=first, year_to=first + 99)
        counted = _COUNTED.match(text, end + 2) or text.endswith(_BEFORE_CENTURY, 0, start)
        known = 0 < year <= _LAST_CENTURY and not counted
        return [date_parts.part_of(text, made)] if known else []
    made = Expression(start, end + 3, year=year, part="학년도")
    return [tail(text, made)] if 1900 <= year < 2100 else []


def centuries(match: re.Match[str]) -> list[Expression]:
    """'18~19세기'."""
    first, last = int(match[1]), int(match[2])
    made = Expression(match.start(), match.end(), year=100 * first - 99, year_to=100 * last)
    return [made] if first < last <= _LAST_CENTURY else []


def named(text: str, made: Expression) -> Expression:
    """병오년, with the year that is written beside it: '1906년 병오년', '을사년(1905년)'."""
    beside = _YEAR_BEFORE.search(text, max(0, made.start - 7), made.start) or _YEAR_BEHIND.match(
        text, made.end
    )
    if beside is None:
        return made
    year = int(beside[1])
    fits = calendar.in_cycle(year) == made.by
    return made._replace(year=year) if fits else made._replace(trouble="not the name of the year")
