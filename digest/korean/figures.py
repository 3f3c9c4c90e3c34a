"""Figures in Korean news: the number written out, its unit, whether it is exact, what it counts.

A figure is a quantity an editor could check: 3300만건, 2만여명, 1인당 5만원, 3∼4배, 6개월. Not
one: ordinals and ranks (1차, 제2차관, 1위), names (5G, HBM4, 코스피200), dates, times of day,
scores (2-1), ages as a group (20대), a bare number without a unit.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from string import ascii_letters
from typing import NamedTuple

from digest.korean import counted, figure_context, figure_rules, figure_units, numerals
from digest.korean.figure_units import words
from digest.model import DateSpan, Figure, Unit

_NUMBER = re.compile(
    rf"(?P<low>{numerals.NUMBER})"
    rf"(?:(?:\s?[~∼～〜]\s?|-)(?P<high>(?:(?<=[~∼～〜])[-−])?{numerals.NUMBER}))?"
)
_UPPER = re.compile(rf"\s?[~∼～〜]\s?(?P<high>{numerals.NUMBER})\s?")
_FRACTION = re.compile(r"\s?분의\s?([0-9]{1,15}(?:\.[0-9]{1,15})?)")
# '6.5대 1'; not '10대 1인 가구'.
_RATIO = re.compile(r"\s?(?:대|:)\s?1(?![0-9:.]|인\s?(?:가구|세대))")
# What is counted in no unit: an index, a rate.
_INDEX = re.compile(
    r"(?:타율|규모|환율|지수|평점|별점|출산율|출루율|장타율|방어율|평균자책점|학점|코스피|코스닥|나스닥|다우|"
    r"시청률|승률|포인트)[은는이가도로을를]?\s?(?:[가-힣]{0,4}\s)?\(?$"
)
_CLOSED_AT = re.compile(r"[로에]\s(?:장을\s|거래를\s)?(?:마감|마쳤|마친|출발|개장|거래|끝)")
# '징역 3년 6개월' is one length; said in months, because years would be a fraction.
_AND_MONTHS = re.compile(r"\s?(?P<months>[1-9]|1[01])\s?개월")
# '13일 뒤', where nobody can tell which day it was, is still thirteen days.
_OFFSETS = ("뒤", "후", "전")
_LAWS = words("법 령 칙 조례 규정")
_GLUED = frozenset(words("배 번 달 명 개 차례 가지 곳 시간 개사 개국 마리 사람"))
_REST_OF = frozenset("제:/_" + ascii_letters)
_MINUS, _IN_HUNDREDS, _BEFORE_DIGITS = "-−", "백", "백천"
_TO_ONE = re.compile(r" 1(?=[의에로을이\s.,)]|까지|보다|정도|$)")
_SIZES = "십백천만억"
_HUNDRED = 100
_TEN_THOUSAND = 10**4
_LENGTHS = frozenset(("m", "km", "cm", "마일", "인치", "해리"))


class _Written(NamedTuple):
    """A number as it stands: ``low`` and, of a range, ``high``."""

    start: int
    end: int
    low: str
    high: str
    negative: bool


def find(
    text: str, units: Sequence[Unit] = (), dates: Sequence[DateSpan] = ()
) -> tuple[Figure, ...]:
    """The figures of a text in order. What stands inside one of ``dates`` is none.

    >>> [(f.text, str(f.value), f.unit) for f in find("고객 2만2000명에게 100GB씩 준다.")]
    [('2만2000명', '22000', '명'), ('100GB', '100', 'GB')]
    """
    dated = [d for d in dates if d.first or not d.text.endswith(_OFFSETS)]
    found = _outside([*_in_digits(text, dated), *_in_words(text)], dated)
    found.sort(key=_start)
    return counted.describe(text, tuple(_apart(found)), units) if found else ()


def _start(figure: Figure) -> int:
    return figure.start


def _apart(found: list[Figure]) -> Iterator[Figure]:
    """Of two that share a character the first: '29 세 곳' glued from two lines."""
    end = 0
    for figure in found:
        if figure.start >= end:
            end = figure.end
            yield figure


def _outside(figures: list[Figure], dates: Sequence[DateSpan]) -> list[Figure]:
    """The figures that share no character with a date."""
    starts = [d.start for d in dates]
    kept = []
    for figure in figures:
        n = bisect_left(starts, figure.end)
        if n == 0 or dates[n - 1].end <= figure.start:
            kept.append(figure)
    return kept


def _in_digits(text: str, dates: Sequence[DateSpan]) -> Iterator[Figure]:
    end = 0
    later = iter(dates)
    dated = next(later, None)
    for match in _NUMBER.finditer(text):
        start = match.start()
        while dated and dated.end <= start:
            dated = next(later, None)
        if start < end or (dated and dated.start <= start):
            continue
        written = _written(text, match)
        made = _figure(text, written) if written else None
        if made:
            end = made.end
            yield made


def _written(text: str, match: re.Match[str]) -> _Written | None:
    """The number, or ``None`` if it is the rest of a name, a time, a decimal, a telephone."""
    start, end = match.span()
    before = text[start - 1] if start else " "
    if before in _REST_OF or before.isdigit():
        return None
    negative = before in "-−–—"
    if negative or before in ".,":
        earlier = text[start - 2] if start > 1 else " "
        if earlier.isdigit() or (negative and (earlier.isalpha() or earlier in ")]")):
            return None
    low = match["low"]
    if before == _IN_HUNDREDS and (end == start + 1 or text[end : end + 1] == "호"):
        return None  # '백2승': who knows
    if before in _BEFORE_DIGITS and not "가" <= text[start - 2 : start - 1] <= "힣":
        start, low = start - 1, f"1{before}{low}"  # '천71억 원' is 1천71억
    return _Written(start, end, low, match["high"] or "", negative)


def _figure(text: str, written: _Written) -> Figure | None:
    at = written.end
    if text[at : at + 1] == "여":
        at += 1
    if text[at : at + 1] == " ":
        at += 1
    unit = figure_units.unit_at(text, at)
    end = at + len(unit)
    if unit and figure_rules.counts(text, written.start, end, unit, written.low):
        return _made(text, written, end, unit)
    return _fraction(text, written) or _without_unit(text, written)


def _made(text: str, written: _Written, end: int, unit: str) -> Figure | None:
    if text.startswith("당", end) and not text.startswith(("당시", "당국"), end):
        return None  # the 1인 of '1인당 5만원'
    months = _AND_MONTHS.match(text, end) if unit == "년" and written.low.isdigit() else None
    if months and not written.high:
        years = numerals.value(written.low)
        end, unit = months.end(), "개월"
        value, high = 12 * years + numerals.value(months["months"]), None
    else:
        value, high, end = _range(text, written, end, unit)
    about, per, below = figure_context.lead(text, written.start)
    if below or written.negative:
        value = -value
    if high is not None and high <= value:
        return None
    return _exactly(text, (written.start, end), (value, high), unit, per, about=about)


def _exactly(
    text: str,
    span: tuple[int, int],
    values: tuple[Decimal, Decimal | None],
    unit: str,
    per: str,
    *,
    about: bool,
) -> Figure:
    start, end = span
    about = about or "여" in text[start:end] or figure_context.inexact(text, end)
    plain = figure_units.CANONICAL.get(unit, unit)
    change = figure_context.change(text, end)
    if plain in _LENGTHS and change == "down":
        change = ""  # '80m 떨어진 곳'
    return Figure(start, end, text[start:end], values[0], plain, about, values[1], per, change)


def _range(
    text: str, written: _Written, end: int, unit: str
) -> tuple[Decimal, Decimal | None, int]:
    """Lower and upper value, and where the range ends: '75~80만원', '3000만~4000만원', '2%~3%'."""
    low, high = numerals.value(written.low), written.high
    if high:
        upper = numerals.value(high.lstrip(_MINUS))
        factor = numerals.scale(high)
        # '75~80만원' is 750,000; '5000~1만원' is not 50 million.
        if factor > 1 and numerals.scale(written.low) == 1 and low < upper / factor:
            low *= factor
        return low, -upper if high[0] in _MINUS else upper, end
    match = _UPPER.match(text, end)
    if match and unit and text.startswith(unit, match.end()):
        upper = numerals.value(match["high"])
        if low < upper:
            return low, upper, match.end() + len(unit)
    return low, None, end


def _fraction(text: str, written: _Written) -> Figure | None:
    """3분의 1, 30.5대 1."""
    start, end, low, _, _ = written
    match = _FRACTION.match(text, end)
    if match and (whole := numerals.value(low)):
        part = numerals.value(match[1]) / whole
        return Figure(start, match.end(), text[start : match.end()], part, "", False)
    match = _RATIO.match(text, end) if len(low) > 1 else None
    if match:
        odds = numerals.value(low)
        return Figure(start, match.end(), text[start : match.end()], odds, "대 1", False)
    return None


def _without_unit(text: str, written: _Written) -> Figure | None:
    """'매출 1000억', '코스피는 4,129.68로': a large number, or a rate whose name stands before."""
    start, end, low, high, _ = written
    behind = text[end : end + 1]
    if numerals.scale(high or low) >= _TEN_THOUSAND:
        article = low[-1] == "조" and text[max(0, start - 12) : start].rstrip().endswith(_LAWS)
        return (
            None if article or text[start - 1 : start].isalnum() else _made(text, written, end, "")
        )
    joined = behind in (".", "-", ":", "/") or (behind.isalnum() and not "가" <= behind <= "힣")
    if high or joined or not ("." in low or "," in low):
        return None
    closed = _CLOSED_AT.match(text, end)
    told = closed or ("," in low and "." in low) or _INDEX.search(text[max(0, start - 14) : start])
    return _made(text, written, end, "") if told else None


def _in_words(text: str) -> Iterator[Figure]:
    """두 배, 수천 명, 십여 곳, 천억 원. Not 한: '한 회사' is a company."""
    for match in numerals.NATIVE.finditer(text):
        start, written = match.start(), match[0].rstrip()
        if start and (text[start - 1].isdigit() or "가" <= text[start - 1] <= "힣"):
            continue
        unit = figure_units.unit_at(text, match.end())
        end = match.end() + len(unit)
        vague_word = written[0] == "수" or written[-1] == "여"
        if written[0] in _SIZES and not figure_rules.UNIT_ENDS.match(text, end):
            continue
        glued = match.end() == start + len(written) and not vague_word and unit not in _GLUED
        if unit == "사람" and not vague_word and written[0] not in _SIZES:
            continue  # '두 사람은 내년에': the two of them
        if unit not in figure_units.NATIVE_UNITS or glued or text.startswith(("째", "당"), end):
            continue
        if unit == "대" and _TO_ONE.match(text, end):
            continue  # '수백 대 1의 경쟁'
        low, high, vague = numerals.native(written)
        if unit in figure_units.MONEY and low < _HUNDRED:
            continue  # '네 원로들'
        yield _exactly(text, (start, end), (low, high), unit, "", about=vague)
