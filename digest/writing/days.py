"""The dated lines of a story: what happened on which day, and what is to come."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import zip_longest

from digest.model import Citation, Dated, DateSpan
from digest.writing import standing, tense
from digest.writing.arrange import bounds
from digest.writing.candidates import Candidate
from digest.writing.choose import same_statement, says_same
from digest.writing.material import Material, strays
from digest.writing.misread import misread

_RANGE = 10  # days: a longer one ('다음 달', '상반기') that no sentence bounds is no date
_VAGUE = re.compile(r"이날|전날|오늘|내일|이번\s?주|다음\s?주|금주")
# Of the worth of a story's best line that a line must have. A date ahead is news to a reader
# even in passing; a past one that the story hardly mentions is trivia.
_AHEAD, _BEHIND = 0.15, 0.3
_BARE = re.compile(r"\d{1,2}\s?일")
# '13일 기준', '1일 이후' date a condition, not what is told.
_SIDE = re.compile(r"[)\s]*(?:기준|이후|이전|현재|당시)")
# What stands between the two ends of a stretch of days.
_FROM = re.compile(r"\s?(?:부터|에서|~|∼|∽|-|–)\s?")
_ASKED = re.compile(r"에\s?따르면|[가-힣]\s(?:뒤|후)[,\s]|[은한된]\s지\s")
_ELSEWHEN = re.compile(r"[내재작]년|내후년|지난해|올해|다음\s?달|내달|지난달|전달")
_AND = re.compile(r"\s?(?:,|·|과|와|및)\s?")
# '성탄절 직전인 23일' happened on the 23rd: a feast dates by the way.
_NAMED = re.compile(r"\d|이날|전날|어제|오늘|당일|이튿날|다음\s?날")
_LATELY = 7  # days before an article in which its bare days lie
_LONG = 183  # days: a longer stretch is a plan of years and no appointment
# Of the words of the shorter of two lines of one day from which they announce one thing.
_ONE, _WORDS = 0.4, 3
_APART = 1  # days by which two sources date one happening differently


def upcoming(materials: Sequence[Material], *, until: date, most: int) -> tuple[Dated, ...]:
    """What the sources date after ``until``: one line for each sentence and for each
    appointment, at most ``most``, by day. The words are a whole sentence of the source."""
    found = [
        (_dated(candidate, span, material, until), candidate)
        for material in materials
        for candidate, span in _best(material, lambda c: _ahead(c, until), _AHEAD)
    ]
    lines: list[Dated] = []
    kept: list[tuple[date, Candidate]] = []
    for line, candidate in sorted(found, key=lambda pair: _order(pair[0])):
        if not any(_announced(candidate, line.first, other, day) for day, other in kept):
            kept.append((line.first, candidate))
            lines.append(line)
    return tuple(lines[:most])


def _announced(candidate: Candidate, day: date, other: Candidate, told: date) -> bool:
    """Whether a line stands already: the same sentence, or like words for the same day."""
    if candidate.id == other.id:
        return True
    return day == told and _alike(candidate, other, _ONE)


def _alike(candidate: Candidate, other: Candidate, least: float) -> bool:
    shared = len(candidate.terms & other.terms)
    return shared >= max(_WORDS, least * min(len(candidate.terms), len(other.terms)))


def timeline(material: Material, *, until: date) -> tuple[Dated, ...]:
    """What happened when, by day: past days that the sources name, up to ``until``. What
    was said already under another day is left out: it is told again, or misdated. Empty
    where there is but one day."""
    lines: list[Dated] = []
    kept: list[Candidate] = []
    for candidate, span in _best(material, lambda c: _behind(c, until), _BEHIND):
        if candidate in kept or says_same(candidate, kept, material):
            continue
        near = [
            other
            for line, other in zip(lines, kept, strict=True)
            if span.first and span.first - line.first <= timedelta(days=_APART)
        ]
        if not any(same_statement(candidate, one) and _alike(candidate, one, _ONE) for one in near):
            kept.append(candidate)
            lines.append(_dated(candidate, span, material, until))
    return tuple(lines) if len(lines) > 1 else ()  # one day is no course of events


def _ahead(candidate: Candidate, until: date) -> Iterator[DateSpan]:
    """The dates ahead. Of a stretch that has begun its last day is ahead: a deadline."""
    if not tense.ahead(candidate.text):
        return
    base = candidate.account.document.base or date.min
    for span in stretches(candidate):
        if span.first is None or span.last is None or span.last <= max(until, base):
            continue
        stretch = _FROM.search(span.text) is not None
        if _VAGUE.search(span.text) or (span.last - span.first).days > _LONG:
            continue
        if span.first > until and (stretch or (span.last - span.first).days <= _RANGE):
            yield span
        elif span.first <= until and stretch and _BARE.search(span.text[-4:]):
            yield replace(span, first=span.last)


def _behind(candidate: Candidate, until: date) -> Iterator[DateSpan]:
    """The past day on which a sentence says that something happened: the first that is not
    a noun's ('25일 발표한 결과'), outside quotations. A second one it mentions."""
    if not standing.happened(candidate.text):
        return
    base = candidate.account.document.base or until
    spans = stretches(candidate)
    for span, later in zip_longest(spans, spans[1:]):
        day = span.first
        if day is None or day != span.last or day > until or bounds(candidate.sentence, span):
            continue
        if _modifies(candidate, span) or _first_step(candidate, span, later):
            continue
        # A day without its month, taken for one long past, is a day to come misread.
        far = _BARE.fullmatch(span.text) is not None and (base - day).days > _LATELY
        if _NAMED.search(span.text) and not far and not _quoted(candidate, span):
            yield span
        return


def _first_step(candidate: Candidate, span: DateSpan, later: DateSpan | None) -> bool:
    """Whether a date is that of who is asked, or of a first step, and a later one dates what is
    told: '28일 업계에 따르면 지난 26일 …', '24일 인지한 뒤 이틀이 지난 26일 신고했다'."""
    if later is None:
        return False
    between = candidate.account.document.article.text[span.end : later.start]
    return _ASKED.search(between) is not None


def _modifies(candidate: Candidate, span: DateSpan) -> bool:
    at = candidate.sentence.start
    return tense.modifies(candidate.sentence.text, span.start - at, span.end - at)


def _quoted(candidate: Candidate, span: DateSpan) -> bool:
    at = span.start - candidate.sentence.start
    return any(start <= at < end for start, end in standing.quotations(candidate.sentence.text))


def _best(
    material: Material, dates: Callable[[Candidate], Iterable[DateSpan]], core: float
) -> list[tuple[Candidate, DateSpan]]:
    """For each day that is named the sentence that tells it best, by day."""
    best: dict[date, tuple[float, str, int, Candidate, DateSpan]] = {}
    for candidate in material.candidates:
        if candidate.after or candidate.account.document.form not in ("news", "roundup"):
            continue
        if strays(candidate, material):
            continue
        for span in dates(candidate):
            day = span.first or date.max
            ranked = (-_worth(candidate, span, material), candidate.id, span.start, candidate, span)
            if day not in best or ranked[:3] < best[day][:3]:
                best[day] = ranked
    least = core * max((-found[0] for found in best.values()), default=0.0)
    return [best[day][3:] for day in sorted(best) if -best[day][0] >= least]


def stretches(candidate: Candidate) -> tuple[DateSpan, ...]:
    """The dates of a sentence, 'A부터 B까지' as one stretch from A to B, and days that
    follow one another ('30일과 31일') too."""
    text = candidate.account.document.article.text
    found: list[DateSpan] = []
    for span in candidate.days:
        last = found[-1] if found else None
        if last and _one_stretch(last, span, text[last.end : span.start]):
            words = text[last.start : span.end]
            found[-1] = DateSpan(last.start, span.end, words, last.first, span.last, span.how)
        else:
            found.append(span)
    return tuple(found)


def _one_stretch(one: DateSpan, other: DateSpan, between: str) -> bool:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    if _FROM.fullmatch(between):
        return one.first < other.last
    return _AND.fullmatch(between) is not None and one.last + timedelta(days=1) == other.first


def _dated(candidate: Candidate, span: DateSpan, material: Material, until: date) -> Dated:
    start = candidate.bare
    text = candidate.account.document.article.text[start : candidate.end]
    source = Citation(candidate.account.reference, ((start, candidate.end),))
    day = span.first or date.max
    last = span.last or day
    return Dated(day, last, text, material.story.id, source, _beside(candidate, day, last, until))


def _beside(candidate: Candidate, day: date, last: date, until: date) -> tuple[DateSpan, ...]:
    """Dates of a line whose day must stand beside them: of its own day, which stands in front,
    only where the words name another month or year ('1월 13일 … 내년 1월 13일까지')."""
    dates = [d for d in candidate.sentence.dates if d.start >= candidate.bare]
    return tuple(
        when
        for when in misread(dates, candidate.account.document.base, until)
        if _ELSEWHEN.search(when.text) or not _in_front(when, day, last)
    )


def _in_front(when: DateSpan, day: date, last: date) -> bool:
    """Whether the day in front of the line says it, or the month of a bare day."""
    if when.first is None or when.last is None:
        return False
    if _BARE.fullmatch(when.text):
        return (when.first.year, when.first.month) == (day.year, day.month)
    return day <= when.first and when.last <= last


def _worth(candidate: Candidate, span: DateSpan, material: Material) -> float:
    length = len(candidate.rest)
    gain = math.fsum(material.weights.get(term, 0.0) for term in candidate.terms)
    gain *= (1 - 0.5 * candidate.quoted) / math.pow(30 + length, 0.8)
    if not candidate.subject:
        gain *= 0.7
    if standing.talks(candidate.rest) or standing.glued(candidate.rest):
        gain *= 0.6
    if length > 160:
        gain *= 0.7
    after = candidate.account.document.article.text[span.end : span.end + 5]
    if _SIDE.match(after):
        gain *= 0.4
    return round(gain, 6)


def _order(line: Dated) -> tuple[date, date, str, str]:
    return line.first, line.last, line.story, line.text
