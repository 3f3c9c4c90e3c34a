"""Days, months, quarters and holidays as first and last day: arithmetic, no text.

Lunar holidays stand in a table (solar month and day of each year from 1990 to 2050, computed
with korean_lunar_calendar 0.4, which follows the tables of the Korea Astronomy and Space
Science Institute), because three holidays do not justify a dependency.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache

Days = tuple[date, date]

_FIRST_YEAR = 1990
_SATURDAY = 5
_CLOSED = {(1, 1), (5, 1), (12, 25)}


def _stamps(lines: str) -> tuple[str, ...]:
    return tuple(lines.split())


_SEOLLAL = _stamps(
    "0127 0215 0204 0123 0210 0131 0219 0208 0128 0216 0205 0124 0212 0201 0122 "
    "0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 "
    "0125 0212 0201 0122 0210 0129 0217 0207 0127 0213 0203 0123 0211 0131 0219 "
    "0208 0128 0215 0204 0124 0212 0201 0122 0210 0130 0217 0206 0126 0214 0202 0123"
)
_BUDDHA = _stamps(
    "0502 0521 0510 0528 0518 0507 0524 0514 0503 0522 0511 0501 0519 0508 0526 "
    "0515 0505 0524 0512 0502 0521 0510 0528 0517 0506 0525 0514 0503 0522 0512 "
    "0430 0519 0508 0527 0515 0505 0524 0513 0502 0520 0509 0528 0516 0506 0525 "
    "0515 0503 0522 0511 0430 0518 0507 0526 0516 0505 0524 0513 0502 0520 0509 0528"
)
_CHUSEOK = _stamps(
    "1003 0922 0911 0930 0920 0909 0927 0916 1005 0924 0912 1001 0921 0911 0928 "
    "0918 1006 0925 0914 1003 0922 0912 0930 0919 0908 0927 0915 1004 0924 0913 "
    "1001 0921 0910 0929 0917 1006 0925 0915 1003 0922 0912 1001 0919 0908 0927 "
    "0916 1004 0924 0913 1002 0921 0910 0928 0917 1005 0925 0915 1004 0922 0911 0930"
)
_LUNAR = {"설": _SEOLLAL, "부처님오신날": _BUDDHA, "추석": _CHUSEOK}
_FIXED = {
    "신정": (1, 1),
    "삼일절": (3, 1),
    "노동절": (5, 1),
    "어린이날": (5, 5),
    "어버이날": (5, 8),
    "현충일": (6, 6),
    "제헌절": (7, 17),
    "광복절": (8, 15),
    "개천절": (10, 3),
    "한글날": (10, 9),
    "핼러윈": (10, 31),
    "성탄절이브": (12, 24),
    "성탄절": (12, 25),
    "첫날": (1, 1),
    "마지막날": (12, 31),
}
_SUMMER, _TWO_MONTHS, _FIRST_OF_CYCLE = 6, 62, 4  # a month, days, the year 갑자
# First month and how many: a school year ends with February, as the law has it.
_SEASONS = {"봄": (3, 3), "여름": (6, 3), "가을": (9, 3), "겨울": (12, 3), "학년도": (3, 12)}
# '올해 초' is a stretch nobody defines: a quarter of the year, a third of the month. '올해 말' is
# read as 연말, its last month.
_YEAR_PARTS = {
    "초": (1, 3),
    "중반": (4, 9),
    "중순": (4, 9),
    "후반": (7, 12),
    "말": (12, 12),
    "연초": (1, 3),
    "연말": (12, 12),
    "1반기": (1, 6),
    "2반기": (7, 12),
    "1분기": (1, 3),
    "2분기": (4, 6),
    "3분기": (7, 9),
    "4분기": (10, 12),
}


_MONTH_PARTS = {
    "초": (1, 10),
    "초중순": (1, 20),
    "중순": (11, 20),
    "중하순": (11, 31),
    "후반": (16, 31),
    "말": (21, 31),
    "첫날": (1, 1),
    "마지막날": (31, 31),
}


@lru_cache(maxsize=4096)
def day(year: int, month: int, number: int) -> Days | None:
    """One day as first and last, or ``None`` where the calendar has no such day.

    >>> day(2025, 2, 29) is None
    True
    """
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12):
        return None
    if not 1 <= number <= monthrange(year, month)[1]:
        return None
    found = date(year, month, number)
    return found, found


@lru_cache(maxsize=4096)
def month(year: int, number: int, part: str = "") -> Days | None:
    """A month, or its 초 (1-10), 중순 (11-20), 말 (21-).

    >>> month(2026, 2, "말")
    (datetime.date(2026, 2, 21), datetime.date(2026, 2, 28))
    """
    if not (MINYEAR <= year <= MAXYEAR and 1 <= number <= 12):
        return None
    if part.endswith("째주"):
        return _week_of(year, number, int(part[0]))
    length = monthrange(year, number)[1]
    first, last = _MONTH_PARTS.get(part, (1, 31))
    first, last = min(first, length), min(last, length)
    return date(year, number, first), date(year, number, last)


def _week_of(year: int, number: int, nth: int) -> Days | None:
    """The n-th week of a month that begins on a Monday: in others those who count from the first
    day, by ISO 8601 or by the first Monday do not mean the same week."""
    first = date(year, number, 1)
    if first.weekday() != 0:
        return None
    found = week(first, nth - 1)
    return found if found and found[0].month == found[1].month else None


@lru_cache(maxsize=4096)
def year(number: int, part: str = "") -> Days | None:
    """A year, or a part of it: 초, 중반, 말, 1반기, 4분기, a season or a holiday.

    >>> year(2025, "3분기")
    (datetime.date(2025, 7, 1), datetime.date(2025, 9, 30))
    """
    if not MINYEAR <= number < MAXYEAR:
        return None
    if part in _SEASONS:
        return season(number, part)
    if part in _YEAR_PARTS:
        first, last = _YEAR_PARTS[part]
        return date(number, first, 1), date(number, last, monthrange(number, last)[1])
    if part:
        return holiday(number, part)
    return date(number, 1, 1), date(number, 12, 31)


def season(number: int, name: str) -> Days | None:
    """봄, 여름, 가을, the 겨울 that begins in the year, or its 학년도.

    >>> season(2026, "학년도")
    (datetime.date(2026, 3, 1), datetime.date(2027, 2, 28))
    """
    first, months = _SEASONS[name]
    after = shift(number, first, months)
    return date(number, first, 1), date(*after, 1) - timedelta(1)


def holiday(number: int, name: str) -> Days | None:
    """A holiday of the year by its plain name, with ``연휴`` behind it for the days off.

    >>> holiday(2026, "설")
    (datetime.date(2026, 2, 17), datetime.date(2026, 2, 17))
    >>> holiday(2025, "추석연휴")
    (datetime.date(2025, 10, 5), datetime.date(2025, 10, 7))
    """
    plain = name.removesuffix("연휴")
    if plain in _FIXED:
        month_number, number_of_day = _FIXED[plain]
    elif plain in _LUNAR and 0 <= number - _FIRST_YEAR < len(_LUNAR[plain]):
        stamp = _LUNAR[plain][number - _FIRST_YEAR]
        month_number, number_of_day = int(stamp[:2]), int(stamp[2:])
    else:
        return None
    if name in ("설연휴", "추석연휴"):
        middle = date(number, month_number, number_of_day)
        return middle - timedelta(1), middle + timedelta(1)
    return None if name.endswith("연휴") else day(number, month_number, number_of_day)


def week(base: date, by: int, part: str = "", weekday: int | None = None) -> Days | None:
    """The week (Monday to Sunday) ``by`` weeks from that of ``base``, its 주말, or a weekday.

    >>> week(date(2025, 12, 30), -1, weekday=4)
    (datetime.date(2025, 12, 26), datetime.date(2025, 12, 26))
    """
    monday = plus(base, 7 * by - base.weekday())
    if monday is None:
        return None
    if weekday is not None:
        return span(plus(monday, weekday), plus(monday, weekday))
    first, last = {"주말": (5, 6), "초": (0, 2), "말": (3, 6)}.get(part, (0, 6))
    return span(plus(monday, first), plus(monday, last))


def turn_of_year(base: date) -> Days | None:
    """연말연시: from the last third of December to the first of January, told of at most two months
    before or after.

    >>> turn_of_year(date(2026, 1, 4))
    (datetime.date(2025, 12, 21), datetime.date(2026, 1, 10))
    """
    ends = base.year + (base.month > _SUMMER)
    if not MINYEAR < ends <= MAXYEAR or abs(date(ends, 1, 1) - base).days > _TWO_MONTHS:
        return None
    return date(ends - 1, 12, 21), date(ends, 1, 10)


def sexagenary(base: date, number: int) -> int | None:
    """The year of the sixty-year cycle with that number (갑자년 is 0), if it is this one or the one
    before or behind it.

    >>> sexagenary(date(2025, 12, 28), 42)  # 병오년
    2026
    """
    near = (base.year + by for by in (-1, 0, 1))
    return next((n for n in near if in_cycle(n) == number), None)


def in_cycle(number: int) -> int:
    """The number of a year in the sixty-year cycle.

    >>> in_cycle(1905)  # 을사년
    41
    """
    return (number - _FIRST_OF_CYCLE) % 60


def shift(number: int, month_number: int, by: int) -> tuple[int, int]:
    """Year and month, ``by`` months on.

    >>> shift(2025, 12, 1)
    (2026, 1)
    """
    years, months = divmod(number * 12 + month_number - 1 + by, 12)
    return years, months + 1


def plus(base: date, days: int) -> date | None:
    """``base`` and some days, or ``None`` past the ends of the calendar."""
    ordinal = base.toordinal() + days
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def span(first: date | None, last: date | None) -> Days | None:
    """First and last day, or ``None`` where one is missing or they stand the wrong way."""
    if first is None or last is None or first > last:
        return None
    return first, last


def moved(base: date, days: int) -> Days | None:
    """The day so many days after ``base``, as its own first and last, or ``None`` as in ``plus``.

    >>> moved(date(2025, 12, 31), 1)
    (datetime.date(2026, 1, 1), datetime.date(2026, 1, 1))
    """
    day = plus(base, days)
    return span(day, day)


def closed(day: date) -> bool:
    """Whether markets are closed on a day: a weekend, or a holiday of the solar calendar.

    >>> closed(date(2025, 12, 25))
    True
    """
    return day.weekday() >= _SATURDAY or (day.month, day.day) in _CLOSED
