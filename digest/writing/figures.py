"""The key figures of a story: the same number said by several becomes one row."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal

from digest.korean.terms import terms as words
from digest.model import Citation, Figure, KeyFigure
from digest.writing.candidates import Account, Candidate
from digest.writing.material import Material

# Units of a duration or a rank say how long or which, seldom what a story is about.
_MINOR = re.compile(r"개월|주간?|[일년시분초세살차회번위배층호항]|시간|차례|단계|종류")
_MONEY = frozenset(("원", "달러", "유로", "엔", "위안", "파운드"))


@dataclass(frozen=True, slots=True)
class Said:
    """A figure where an account says it."""

    figure: Figure
    account: Account
    sentence: str
    place: int
    what: frozenset[str]

    @property
    def key(self) -> tuple[str, str, str]:
        return self.figure.unit, self.figure.per, self.figure.change


@dataclass(frozen=True, slots=True)
class Row:
    """One quantity, with all who say it. The first is the one that is printed."""

    said: tuple[Said, ...]

    @property
    def origins(self) -> frozenset[int]:
        return frozenset(s.account.origin for s in self.said)


def said(material: Material) -> tuple[Said, ...]:
    """Every figure of the story that says what it counts, in the order of the accounts."""
    return tuple(
        Said(figure, account, sentence.id, place, frozenset(words(figure.what)))
        for account in material.accounts
        for place, sentence in enumerate(account.sentences)
        for figure in sentence.figures
        if figure.what and figure.unit
    )


def rows(found: Sequence[Said]) -> tuple[Row, ...]:
    """Figures that say the same quantity of the same thing, joined; the printed one is the
    exact before the approximate, then the one with the fullest ``what``."""
    groups: list[list[Said]] = []
    for one in found:
        for group in groups:
            if _same(group[0], one):
                group.append(one)
                break
        else:
            groups.append([one])
    return tuple(Row(tuple(sorted(group, key=_best))) for group in groups)


def table(
    found: Sequence[Row], material: Material, chosen: Sequence[Candidate], *, most: int
) -> tuple[KeyFigure, ...]:
    """The ``most`` informative rows, best first: said by several, printed, money or people."""
    printed = {c.id for c in chosen}
    scored = [(_score(row, material, printed), row) for row in found]
    kept = sorted(
        ((score, row) for score, row in scored if score > 0),
        key=lambda pair: (-pair[0], pair[1].said[0].account.passage.id, pair[1].said[0].place),
    )
    return tuple(key_figure(row) for _, row in kept[:most])


def key_figure(row: Row) -> KeyFigure:
    """A row as it is printed."""
    figure = row.said[0].figure
    return KeyFigure(
        text=figure.text,
        value=figure.value,
        high=figure.high,
        unit=figure.unit,
        approximate=figure.approximate,
        what=figure.what,
        speaker=figure.speaker,
        sources=citations(row.said),
    )


def citations(found: Sequence[Said]) -> tuple[Citation, ...]:
    """Where a figure stands, once for each article, in the order given."""
    places: dict[str, Citation] = {}
    for one in found:
        spans = ((one.figure.start, one.figure.end),)
        places.setdefault(one.account.passage.article, Citation(one.account.reference, spans))
    return tuple(places.values())


def about_same(one: Collection[str], other: Collection[str]) -> bool:
    """Whether two ``what`` name one thing: the shorter's words all stand in the longer, or
    two of three words are shared."""
    if not one or not other:
        return False
    shared = len(set(one) & set(other))
    return shared == min(len(one), len(other)) or 3 * shared >= 2 * max(len(one), len(other))


def compatible(one: Figure, other: Figure) -> bool:
    """Whether two values can be one: equal, or the exact inside what the approximate allows.

    '2만여명' is somewhat more than 20,000 and takes 22,000 in.
    """
    if one.value == other.value and one.high == other.high:
        return True
    if one.high is not None or other.high is not None:
        return _inside(one, other) or _inside(other, one)
    return _allows(one, other.value) or _allows(other, one.value)


def _inside(span: Figure, one: Figure) -> bool:
    return span.high is not None and one.high is None and span.value <= one.value <= span.high


def _allows(rough: Figure, value: Decimal) -> bool:
    if not rough.approximate or not rough.value:
        return False
    text = rough.text
    low, high = Decimal("0.9"), Decimal("1.1")
    if "여" in text or "이상" in text or "넘" in text:
        low, high = Decimal(1), Decimal("1.2")
    elif "가까이" in text or "육박" in text or "미만" in text:
        low, high = Decimal("0.8"), Decimal(1)
    return rough.value * low <= value <= rough.value * high


def _same(one: Said, other: Said) -> bool:
    return (
        one.key == other.key
        and one.figure.speaker == other.figure.speaker
        and about_same(one.what, other.what)
        and compatible(one.figure, other.figure)
    )


def _best(one: Said) -> tuple[bool, int, str, int]:
    return one.figure.approximate, -len(one.what), one.account.passage.id, one.figure.start


def _score(row: Row, material: Material, printed: Collection[str]) -> float:
    first = row.said[0]
    score = float(len(row.origins))
    if any(s.sentence in printed for s in row.said):
        score += 1.5
    titles = " ".join(a.passage.title for a in material.accounts)
    if any(s.figure.text in titles for s in row.said):
        score += 1.0
    score += sum(sorted(material.weights.get(t, 0.0) for t in first.what)) / (1 + len(first.what))
    if first.figure.unit in _MONEY:
        score += 0.6
    if _MINOR.fullmatch(first.figure.unit):
        score *= 0.35
    if first.figure.value <= 2 and first.figure.unit not in ("%", "%p", "%포인트"):
        score *= 0.3
    return round(score / (1 + 0.05 * min(s.place for s in row.said)), 6) if score >= 1 else 0.0
