"""Sources that give different days for one happening.

A story is full of like sentences of different days ('28일 사과했다', '25일 발표했다'), so a
conflict is only called where one source, writing days later, moves to another day what
several wrote on the day itself: an article of that very day reports a new happening.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from digest.model import Citation, Claim, DateSpan, Interpretation
from digest.writing import standing
from digest.writing.agree import Compared
from digest.writing.arrange import day_of
from digest.writing.candidates import Candidate
from digest.writing.material import Material

_ALIKE, _BOTH = 0.55, 0.4  # of the lighter sentence's words, of the heavier one's
# '28일 만나 논의할 것이라고 26일 밝혔다': the first of its days is not that of the saying.
_FORETELLS = re.compile(r"(?:것이|예정이|계획이|방침이)라고|(?:한|된|겠|는|ㄴ)다고|키로 했다고")
_WORDS = 5  # that two sentences have in common at least
_REACH = 10  # characters behind a date in which '기준' makes it a condition
_STRETCH = ("~", "∼", "부터", "-")
_APART = 7  # days; beyond it they tell two happenings
# '전날' may be the day before the article's or before one that it names: no ground to accuse.
_NUMBER = re.compile(r"\d\s?일")
_SAYS = re.compile(r"발표|밝[혔히]|공개|회견|브리핑|간담회|입장문")


@dataclass(frozen=True, slots=True)
class Dated:
    """A candidate that says on which day something happened."""

    candidate: Candidate
    span: DateSpan
    day: date

    @property
    def first_hand(self) -> bool:
        return self.candidate.account.document.base == self.day


def compare_days(material: Material) -> tuple[Compared, ...]:
    """At most one claim a sentence: its day against that of those who wrote on the day."""
    said = [dated for c in material.candidates if (dated := _dated(c))]
    late = [one for one in said if not one.first_hand]
    found = (_against(one, said, material) for one in late)
    return tuple(one for one in found if one)


def _dated(candidate: Candidate) -> Dated | None:
    base = candidate.account.document.base
    day = day_of(candidate.sentence, base)
    if day is None or base is None or candidate.after or not candidate.subject:
        return None
    text = candidate.text
    if not standing.happened(text) or not _SAYS.search(text) or _FORETELLS.search(text):
        return None
    named = [d for d in candidate.sentence.dates if d.first == day and _NUMBER.search(d.text)]
    if not named:
        return None
    span = named[0]
    at = candidate.sentence.start
    before = candidate.sentence.text[: span.start - at].rstrip()
    behind = candidate.sentence.text[span.end - at :][:_REACH]
    if before.endswith(_STRETCH) or "기준" in behind:
        return None
    inside = standing.quotations(candidate.sentence.text)
    if any(start <= span.start - at < end for start, end in inside):
        return None
    return Dated(candidate, span, day)


def _against(one: Dated, said: Sequence[Dated], material: Material) -> Compared | None:
    """The claim against one late report, if any: a like sentence of another day, written on
    that day, and a second origin whose actor spoke then, and none that he spoke on its own
    day."""
    actor = one.candidate.subject
    own = [d for d in said if d.day == one.day and actor in d.candidate.text]
    if len({d.candidate.account.origin for d in own}) > 1:
        return None
    like = [d for d in said if d.first_hand and d.day != one.day and _alike(one, d, material)]
    days = {d.day for d in like}
    if len(days) != 1:
        return None
    spoke = [
        d
        for d in said
        if d.first_hand
        and d.day in days
        and actor in d.candidate.text
        and len(d.candidate.terms & one.candidate.terms) > 1
    ]
    if len({d.candidate.account.origin for d in spoke}) < 2:
        return None
    terms = one.candidate.terms & like[0].candidate.terms
    named = sorted(terms, key=lambda term: (-material.weights.get(term, 0.0), term))
    readings = (_reading([one]), _reading([like[0], *spoke]))
    claim = Claim(_words(one.candidate, named[:3]), "conflict", readings)
    return Compared(claim, frozenset({one.candidate.id}))


def _alike(one: Dated, other: Dated, material: Material) -> bool:
    a, b = one.candidate, other.candidate
    if a.account.origin == b.account.origin:
        return False
    if a.subject not in b.text or b.subject not in a.text:
        return False
    if abs((one.day - other.day).days) > _APART:
        return False
    if len(a.terms & b.terms) < _WORDS:
        return False
    shared = _worth(a.terms & b.terms, material)
    light, heavy = sorted((_worth(a.terms, material), _worth(b.terms, material)))
    return shared >= _ALIKE * light and shared >= _BOTH * heavy


def _worth(terms: frozenset[str], material: Material) -> float:
    return math.fsum(material.weights.get(term, 0.0) for term in terms)


def _words(candidate: Candidate, terms: Sequence[str]) -> str:
    """The terms as the sentence writes them, in its order."""
    text = candidate.text.lower()
    places = sorted((text.find(term), len(term)) for term in terms if term in text)
    return " ".join(candidate.text[at : at + size] for at, size in places)


def _reading(said: Sequence[Dated]) -> Interpretation:
    places = {
        d.candidate.account.passage.article: Citation(
            d.candidate.account.reference, ((d.span.start, d.span.end),)
        )
        for d in said
    }
    return Interpretation(said[0].day.isoformat(), said[0].span.text, tuple(places.values()))
