"""What sources say of the same thing, compared: agreement, conflict, dispute.

A false conflict costs an editor's trust, a missed one costs nothing that was there before.
Two values are set against each other only when they count the same thing in the same words,
in sentences that tell the same, at no different days; when no article gives both; and when
independent tellings stand behind them.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from digest.model import Claim, Interpretation, Verdict
from digest.writing.figures import Row, Said, citations, counts, name
from digest.writing.material import Material
from digest.writing.quantities import rounded

_ALIKE, _BOTH = 0.6, 0.4  # of the lighter sentence's words, and of the heavier one's, in common
_ALMOST = 0.75  # from here on of the heavier's, two sentences are one even without a shared fact
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
    values = _values(material)
    keyed = [(row.said[0].key, row) for row in rows]
    near = [
        _between(one, other, material.weights)
        for (mine, one), (its, other) in combinations(keyed, 2)
        if mine == its and not _told_together(one, other, values)
    ]
    return _joined([found for found in (*map(_within, rows), *near) if found])


def _joined(found: Sequence[Compared]) -> tuple[Compared, ...]:
    """Claims that set one reading against several others become one with all of them."""
    made: list[Compared] = []
    for one in found:
        for n, other in enumerate(made):
            first, second = other.claim, one.claim
            if first.verdict == second.verdict and first.readings[0] == second.readings[0]:
                readings = (*first.readings, *second.readings[1:])
                claim = Claim(first.what, first.verdict, readings)
                made[n] = Compared(claim, other.doubtful | one.doubtful)
                break
        else:
            made.append(one)
    return tuple(made)


def _values(material: Material) -> dict[str, frozenset[tuple[str, Decimal]]]:
    """Every value with its unit that an article gives, by article."""
    return {
        account.passage.article: frozenset(
            (figure.unit, figure.value) for s in account.sentences for figure in s.figures
        )
        for account in material.accounts
    }


def _told_together(
    one: Row, other: Row, values: Mapping[str, frozenset[tuple[str, Decimal]]]
) -> bool:
    """Whether some article gives both values, whatever it calls them: it knows of two things."""
    return any(
        (row.said[0].figure.unit, row.said[0].figure.value) in values[article]
        for row, articles in ((one, other.articles), (other, one.articles))
        for article in articles
    )


def _within(row: Row) -> Compared | None:
    """A row whose sources give different, compatible values ('2만여명', '2만2000명')."""
    values = sorted({s.figure.value for s in row.said})
    if len(values) < 2 or len(row.articles) < 2:
        return None
    groups = [[s for s in row.said if s.figure.value == value] for value in values]
    return Compared(_claim(name(row), "compatible", groups), frozenset())


def _between(one: Row, other: Row, weights: Mapping[str, float]) -> Compared | None:
    if one.said[0].figure.value == other.said[0].figure.value:
        return None
    if not any(_comparable(a, b, weights) for a in one.said for b in other.said):
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
    """Whether two sentences tell the same but for the figure: like words, no day and no
    other figure in which they differ, and one that they share."""
    if one.what != other.what or not one.what:
        return False
    shared = _worth(one.about & other.about, weights)
    light, heavy = sorted((_worth(one.about, weights), _worth(other.about, weights)))
    if shared < _ALIKE * light or shared < _BOTH * heavy:
        return False
    mine, yours = _facts(one), _facts(other)
    units = mine.keys() & yours.keys()
    # A second figure of the unit ('1000엔(약 9200원)에서 3000엔(약 2만7700원)으로') leaves open
    # which of them is meant.
    if one.figure.unit in mine or other.figure.unit in yours:
        return False
    if any(not mine[unit] & yours[unit] for unit in units):
        return False
    return bool(units) or (not mine and not yours and shared >= _ALMOST * heavy)


def _facts(one: Said) -> dict[str, set[str]]:
    """The days and the other figures of its sentence, by unit."""
    sentence = one.account.sentences[one.place]
    found: dict[str, set[str]] = {}
    for span in sentence.dates:
        if span.first is not None:
            found.setdefault("day", set()).add(str(span.first))
    for figure in sentence.figures:
        if figure is not one.figure:
            found.setdefault(figure.unit, set()).add(str(figure.value.normalize()))
    return found


def _worth(words: frozenset[str], weights: Mapping[str, float]) -> float:
    return math.fsum(weights.get(word, 0.0) for word in words)


def _disputed(one: Row, other: Row) -> bool:
    names = [{s.figure.speaker for s in row.said} for row in (one, other)]
    if any(len(n) < 2 or n in _PRONOUNS for group in names for n in group):
        return False
    return len(one.said[0].what) > 1 and not names[0] & names[1]


def _conflict(one: Row, other: Row) -> bool:
    figures = [row.said[0].figure for row in (one, other)]
    if any(f.approximate or f.high is not None or f.value < 10 for f in figures):
        return False
    # Shares of a survey are told in many like sentences; none of them is another's mistake.
    unit = figures[0].unit
    if not counts(unit) or unit.startswith("%") or rounded(figures[0], figures[1]):
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
