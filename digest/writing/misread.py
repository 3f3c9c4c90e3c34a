"""Dates whose words say something else to a reader of the edition than in their article.

'오는 13일' in an article of 30 December and 'next year' in one of last year are right where
they stand and false a week later. The words are printed unchanged; the resolved day stands
beside those that this module names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from digest.model import DateSpan

_FULL = re.compile(r"\d{4}\s?[년.\-/]\s?\d{1,2}\s?[월.\-/]\s?\d{1,2}|\d{4}\s?년")
_YEAR = re.compile(r"올해|금년|지난해|작년|내년|재작년|내후년|연내|연초|연말|상반기|하반기|분기")
_RELATIVE = re.compile(
    r"오는|지난(?!해)|이달|이번|다음|내달|전달|전날|다음\s?날|이날|오늘|어제|내일|모레|그제|같은\s?날|당일|이튿날|"
    r"[월화수목금토일]요일|주말|만에|만$|전$|뒤$|후$"
)
_MONTH = re.compile(r"\d{1,2}\s?월")
_DAY = re.compile(r"\d{1,2}\s?일")
_BARE = re.compile(r"\d{1,2}\s?일")
_MONTH_SAID = re.compile(r"(\d{1,2})\s?월")
# '지난달 말' is no ten days: what the writer leaves open stays open.
_LOOSE = re.compile(r"(?:초|중순|초순|상순|하순|(?<!주)말)(?:께|쯤|경|까지|부터|에)?$")
_BESIDE = 4  # characters between the words of one day
_NEAR = 183  # days from which a month without a year is taken for that of another year


def misread(dates: Sequence[DateSpan], base: date | None, until: date) -> tuple[DateSpan, ...]:
    """Those of the resolved dates that a reader on the day ``until`` would get wrong or not
    get at all; ``base`` is the day from which their article counted."""
    shown = [
        span
        for before, span in zip((None, *dates), dates, strict=False)
        if _misread(span, base, until) and not _goes_on(before, span)
    ]
    return tuple(span for span in shown if not _said_behind(span, dates))


def _said_behind(span: DateSpan, dates: Sequence[DateSpan]) -> bool:
    """Whether the words right behind name the same day ('일요일인 28일'): theirs is the
    bracket, if there is one."""
    return any(
        0 <= other.start - span.end <= _BESIDE
        and (other.first, other.last) == (span.first, span.last)
        for other in dates
    )


def _goes_on(before: DateSpan | None, span: DateSpan) -> bool:
    """Whether a bare day stands behind another date of its month ('1월 14일부터 31일까지')."""
    if before is None or before.first is None or span.first is None:
        return False
    month = (before.first.year, before.first.month) == (span.first.year, span.first.month)
    return (
        month and _MONTH.search(before.text) is not None and _BARE.fullmatch(span.text) is not None
    )


def _misread(span: DateSpan, base: date | None, until: date) -> bool:
    if span.first is None or span.last is None:
        return False
    if _FULL.search(span.text) or _LOOSE.search(span.text):
        return False
    years = base is not None and base.year != until.year and _YEAR.search(span.text) is not None
    if (_MONTH.search(span.text) and not _RELATIVE.search(span.text)) or _only_year(span.text):
        far = abs((span.first - until).days) > _NEAR
        return years or (far and not _YEAR.search(span.text))
    if _RELATIVE.search(span.text):
        return years or not _says_it(span, until)
    if _DAY.search(span.text):
        return (span.first.year, span.first.month) != (until.year, until.month) or (
            span.first > until
        )
    return years


def _says_it(span: DateSpan, until: date) -> bool:
    """Whether the words name the very month, and the day where there is one ('지난 12월
    8일'), so near that no other year is thought of."""
    said = _MONTH_SAID.search(span.text)
    if said is None or span.first is None or int(said[1]) != span.first.month:
        return False
    return span.first.year == until.year or abs((span.first - until).days) <= _NEAR


def _only_year(text: str) -> bool:
    return _YEAR.search(text) is not None and _DAY.search(text) is None
