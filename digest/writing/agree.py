"""What sources say of the same thing, compared: agreement, conflict, dispute.

A false conflict costs an editor's trust, a missed one costs nothing that was there before:
two values are set against each other only when both count the same thing in the same words,
no article gives both, and two independent tellings stand behind them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from digest.model import Claim, Interpretation, Verdict
from digest.writing.figures import Row, citations, compatible

_PRINTED = ("conflict", "disputed", "compatible")


def claims(rows: Sequence[Row]) -> tuple[Claim, ...]:
    """The claims of a story's figures that a reader should see; those that only agree stay
    in the table, as the number of their sources."""
    found = [_within(row) for row in rows] + [
        _between(one, other) for one, other in combinations(rows, 2)
    ]
    return tuple(claim for claim in found if claim and claim.verdict in _PRINTED)


def _within(row: Row) -> Claim | None:
    """One row whose sources give different, compatible values ('2만여명', '2만2000명')."""
    values = {(str(s.figure.value), s.figure.approximate) for s in row.said}
    if len({value for value, _ in values}) < 2:
        return None
    groups = [
        tuple(s for s in row.said if str(s.figure.value) == value)
        for value in sorted({value for value, _ in values})
    ]
    if len({s.account.passage.article for s in row.said}) < 2:
        return None
    return _claim(row.said[0].figure.what, "compatible", groups)


def _between(one: Row, other: Row) -> Claim | None:
    first, second = one.said[0], other.said[0]
    if first.key != second.key or compatible(first.figure, second.figure):
        return None
    if not first.what or first.what != second.what:
        return None
    verdict = _verdict(one, other)
    return _claim(first.figure.what, verdict, [one.said, other.said]) if verdict else None


def _verdict(one: Row, other: Row) -> Verdict | None:
    speakers = ({s.figure.speaker for s in one.said}, {s.figure.speaker for s in other.said})
    if all(speakers) and all("" not in names for names in speakers):
        return "disputed" if not speakers[0] & speakers[1] else None
    if len(one.said[0].what) < 2:
        return None
    articles = [{s.account.passage.article for s in row.said} for row in (one, other)]
    if articles[0] & articles[1] or one.origins & other.origins:
        return None
    return "conflict" if len(one.origins | other.origins) > 2 else None


def _claim(what: str, verdict: Verdict, groups: Sequence[Sequence[object]]) -> Claim:
    readings = []
    for group in groups:
        said = tuple(group)
        figure = said[0].figure  # type: ignore[attr-defined]
        readings.append(
            Interpretation(f"{figure.value}{figure.unit}", figure.text, citations(said))  # type: ignore[arg-type]
        )
    return Claim(what, verdict, tuple(readings))
