"""What sources say of the same thing, compared: agreement, conflict, dispute.

A false conflict costs an editor's trust, a missed one costs nothing that was there before.
Two values are set against each other only when they count the same thing in the same words,
in sentences that tell the same, at no different days; when no article gives both; and when
independent tellings stand behind them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from digest.model import Claim, Interpretation, Verdict
from digest.writing.figures import Row, Said, citations, counts, name
from digest.writing.material import Material
from digest.writing.quantities import rounded

_ALIKE = 0.6  # share of the lighter sentence's words that two comparable ones have in common
_RATIO = Decimal(5)  # beyond it two values count two things, unless their speakers dispute
_PRONOUNS = frozenset(("그", "그는", "이들", "의원", "대표", "보고서", "관계자", "연구원", "본인"))


@dataclass(frozen=True, slots=True)
class Compared:
    """A claim, and the sentences of the reading that most sources contradict."""

    claim: Claim
    doubtful: frozenset[str]


def compare(rows: Sequence[Row], material: Material) -> tuple[Compared, ...]:
    """The claims of a story's figures that a reader should see; those that only agree stay
    in the table, as the number of their sources."""
    inside = [_within(row) for row in rows]
    near = [_between(one, other, material.weights) for one, other in combinations(rows, 2)]
    return tuple(found for found in (*inside, *near) if found)


def _within(row: Row) -> Compared | None:
    """A row whose sources give different, compatible values ('2만여명', '2만2000명')."""
    values = sorted({s.figure.value for s in row.said})
    if len(values) < 2 or len(row.articles) < 2:
        return None
    groups = [[s for s in row.said if s.figure.value == value] for value in values]
    return Compared(_claim(name(row), "compatible", groups), frozenset())


def _between(one: Row, other: Row, weights: Mapping[str, float]) -> Compared | None:
    first, second = one.said[0], other.said[0]
    if first.key != second.key or first.figure.value == second.figure.value:
        return None
    pairs = [(a, b) for a in one.said for b in other.said if _comparable(a, b, weights)]
    if not pairs:
        return None
    if _disputed(one, other):
        return Compared(_claim(name(one), "disputed", [one.said, other.said]), frozenset())
    if not _conflict(one, other):
        return None
    fewer = min(one, other, key=lambda row: (len(row.origins), row.said[0].account.passage.id))
    even = len(one.origins) == len(other.origins)
    doubtful = frozenset() if even else frozenset(s.sentence for s in fewer.said)
    return Compared(_claim(name(one), "conflict", [one.said, other.said]), doubtful)


def _comparable(one: Said, other: Said, weights: Mapping[str, float]) -> bool:
    if one.what != other.what or not one.what or _days(one) != _days(other):
        return False
    shared = sum(sorted(weights.get(term, 0.0) for term in one.about & other.about))
    lighter = min(sum(sorted(weights.get(t, 0.0) for t in s.about)) for s in (one, other))
    return lighter > 0 and shared / lighter >= _ALIKE


def _days(one: Said) -> set[str]:
    sentence = one.account.sentences[one.place]
    return {str(span.first) for span in sentence.dates if span.first is not None}


def _disputed(one: Row, other: Row) -> bool:
    names = [{s.figure.speaker for s in row.said} for row in (one, other)]
    if any(len(n) < 2 or n in _PRONOUNS for group in names for n in group):
        return False
    return len(one.said[0].what) > 1 and not names[0] & names[1]


def _conflict(one: Row, other: Row) -> bool:
    figures = [row.said[0].figure for row in (one, other)]
    if any(f.approximate or f.high is not None or f.value < 10 for f in figures):
        return False
    if not counts(figures[0].unit) or rounded(*figures):
        return False
    if any(f.speaker for f in figures) or len(one.said[0].what) < 2:
        return False
    if one.articles & other.articles or one.origins & other.origins:
        return False
    low, high = sorted(f.value for f in figures)
    return high / low <= _RATIO and len(one.origins | other.origins) > 2


def _claim(what: str, verdict: Verdict, groups: Sequence[Sequence[Said]]) -> Claim:
    readings = (
        Interpretation(
            f"{group[0].figure.value:f}{group[0].figure.unit}",
            group[0].figure.text,
            citations(group),
        )
        for group in groups
    )
    return Claim(what, verdict, tuple(readings))
