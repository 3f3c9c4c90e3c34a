"""'A부터 B까지': two dates that are the ends of one stretch of days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from digest.korean.date_context import CHAIN, RANGES
from digest.model import DateSpan

# '13일(화) 오후 6시까지', '일요일인 낮 12시까지', '9월 1일부터 30일 사이'.
_UNTIL = re.compile(
    r"(?:\([^()\n]{0,12}\))?"
    r"인?(?:\s?(?:오전|오후|새벽|밤|낮|저녁|아침|정오|자정))?(?:\s?[0-9]{1,2}시)?(?:\s?[0-9]{1,2}분)?"
    r"(?:\([^()\n]{0,12}\))?"
    r"(?:까지|\s?사이|\s기간)"
)
# '올해 들어 12월 22일까지'.
_BEGUN = re.compile(r"\s들어(?:서)?\s")
_WORDS = frozenset(("부터", "에서"))
_LONGEST_GAP = 40


def stretches(text: str, spans: Sequence[DateSpan]) -> tuple[DateSpan, ...]:
    """The stretches whose two ends are neighbours among the dates of a text, in order.

    A '부터' without its '까지' is no end: '1일부터 시행하고 3일 점검한다'.

    >>> from datetime import date
    >>> ends = (DateSpan(0, 2, "1일", date(2026, 1, 1), date(2026, 1, 1), ""),
    ...         DateSpan(5, 7, "3일", date(2026, 1, 3), date(2026, 1, 3), ""))
    >>> [(s.text, str(s.first), str(s.last)) for s in stretches("1일부터 3일까지 연다", ends)]
    [('1일부터 3일', '2026-01-01', '2026-01-03')]
    """
    return tuple(
        DateSpan(a.start, b.end, text[a.start : b.end], a.first, b.last, "from one to the other")
        for a, b in pairwise(spans)
        if _ends(text, a, b)
    )


def _ends(text: str, one: DateSpan, other: DateSpan) -> bool:
    if not one.first or not one.last or not other.first or not other.last:
        return False
    if other.start - one.end > _LONGEST_GAP or one.first > other.first:
        return False
    until = _UNTIL.match(text, other.end) is not None
    if until and _BEGUN.fullmatch(text, one.end, other.start):
        return one.last >= other.last
    match = CHAIN.fullmatch(text, one.end, other.start)
    if match is None or match["link"] not in RANGES:
        return False
    if one.last > other.last:  # '이달부터 전날까지'
        return match["link"] == "부터" and text.startswith("까지", other.end)
    return match["link"] not in _WORDS or until
