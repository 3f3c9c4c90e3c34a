"""The dated lines of a story: what happened on which day, and what is to come."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from datetime import date

from digest.model import Citation, Dated, DateSpan
from digest.writing import standing
from digest.writing.arrange import bounds
from digest.writing.choose import says_same
from digest.writing.material import Candidate, Material

_RANGE = 45  # days: a longer stretch ('올해', '상반기') is no date of a calendar
_PAST = re.compile(
    r"(?:[았었였했됐렸혔왔났갔졌봤겼켰]다|[았었였했됐]으[며나]|[했됐]고)[\s.\"'”’]*$"
)


def upcoming(materials: Sequence[Material], *, until: date, most: int) -> tuple[Dated, ...]:
    """What the sources date after ``until``: one line for each story and day, at most
    ``most``, by day. The words are the source's own sentence."""
    lines = [line for m in materials for line in _lines(m, lambda d: _coming(d, until), _ahead)]
    return tuple(sorted(lines, key=_order)[:most])


def timeline(material: Material, *, until: date) -> tuple[Dated, ...]:
    """What happened when, by day: past days that the sources name, up to ``until``."""
    lines = _lines(material, lambda d: _past(d, until), _done)
    return tuple(sorted(lines, key=_order))


def _coming(span: DateSpan, until: date) -> bool:
    return (
        span.first is not None
        and span.last is not None
        and span.first > until
        and (span.last - span.first).days <= _RANGE
    )


def _past(span: DateSpan, until: date) -> bool:
    return span.first is not None and span.first == span.last and span.first <= until


def _lines(
    material: Material,
    fits: Callable[[DateSpan], bool],
    tells: Callable[[Candidate, DateSpan], bool],
) -> list[Dated]:
    best: dict[date, tuple[float, str, Candidate, DateSpan]] = {}
    for candidate in material.candidates:
        if candidate.after or candidate.account.document.form not in ("news", "roundup"):
            continue
        for span in candidate.days:
            if not fits(span) or not tells(candidate, span) or span.first is None:
                continue
            ranked = (-_worth(candidate, material), candidate.id, candidate, span)
            if span.first not in best or ranked[:2] < best[span.first][:2]:
                best[span.first] = ranked
    kept: list[Candidate] = []
    lines = []
    for day in sorted(best):
        _, _, candidate, span = best[day]
        if candidate not in kept and says_same(candidate, kept, material.weights):
            continue
        kept.append(candidate)
        lines.append(_dated(candidate, span, material))
    return lines


def _dated(candidate: Candidate, span: DateSpan, material: Material) -> Dated:
    first, last = span.first or date.min, span.last or date.min
    start = candidate.bare
    text = candidate.account.document.article.text[start : candidate.end]
    source = Citation(candidate.account.reference, ((start, candidate.end),))
    return Dated(first, last, text, material.story.id, source)


def _ahead(candidate: Candidate, span: DateSpan) -> bool:
    base = candidate.account.document.base
    return base is None or (span.first is not None and span.first > base)


def _done(candidate: Candidate, span: DateSpan) -> bool:
    return not bounds(candidate.sentence, span) and _PAST.search(candidate.text) is not None


def _worth(candidate: Candidate, material: Material) -> float:
    text = candidate.text[candidate.bare - candidate.start :]
    gain = sum(material.weights.get(t, 0.0) for t in sorted(candidate.terms))
    gain /= math.pow(30 + len(text), 0.8)
    gain *= 1 - 0.5 * standing.quoted(text)
    if not standing.subject(text):
        gain *= 0.5
    if len(text) > 160:
        gain *= 0.7
    return round(gain, 6)


def _order(line: Dated) -> tuple[date, date, str, str]:
    return line.first, line.last, line.story, line.text
