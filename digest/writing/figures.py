"""The key figures of a story: the same number said by several becomes one row."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from digest.korean.terms import terms
from digest.model import Citation, Figure, KeyFigure
from digest.writing.candidates import Account, Candidate
from digest.writing.material import Material
from digest.writing.naming import actor, plain, speaker
from digest.writing.quantities import allows, vague
from digest.writing.sameness import Pairs, overtaken, pairs, twice

# What a unit counts tells how much a figure can mean to a reader. A duration, a rank or a
# handful of things seldom is what a story is about.
_MONEY = re.compile(r"원|달러|유로|엔|위안|파운드|.+달러")
_PLENTY = re.compile(r"명|건|톤|t|GB|TB|%|%p|가구|세대|표|ha|㎡|㎢|MW|GW|척|발|채|kg|km")
_MINOR = re.compile(
    r"개월|주간?|[일년시분초세살차회번위배층호항]|시간|차례|단계|종류|가지|세기|학년"
)
_LEAST = 0.9  # score of a row that is worth a line
_FEW, _ALL = 3, 100  # up to so many of anything, or all of it, is no figure of a story
# What persons and bodies do, and prices, shares and counts do not.
_ACTS = re.compile(
    r"(?:밝혔|말했|전했|발표했|강조했|지적했|주장했|설명했|비판했|촉구했|약속했|제안했|투자|추진하|계획이"
    r"|나섰|열었|내놨|요구했|덧붙였|내놓|기로 했|보도했|답했|결정했|선정했|수사|기소했|운영)"
)
_NAME = 24  # characters of a ``what`` that fits a table


@dataclass(frozen=True, slots=True)
class Said:
    """A figure where an account says it; ``what`` are the words of what it counts,
    ``about`` those of its sentence."""

    figure: Figure
    account: Account
    sentence: str
    place: int
    what: frozenset[str]
    about: frozenset[str]

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

    @property
    def articles(self) -> frozenset[str]:
        return frozenset(s.account.passage.article for s in self.said)


def said(material: Material) -> tuple[Said, ...]:
    """Every figure of the story that says what it counts, in the order of the accounts."""
    return tuple(
        Said(
            figure,
            account,
            sentence.id,
            place,
            frozenset(terms(figure.what)),
            frozenset(account.words[place]),
        )
        for account in material.accounts
        for place, sentence in enumerate(account.sentences)
        for figure in sentence.figures
        if figure.what and figure.unit and not vague(figure)
    )


def rows(found: Sequence[Said]) -> tuple[Row, ...]:
    """Figures that say the same quantity of the same thing, joined: equal values first,
    then an approximate value with the exact one that it allows, where no article gives
    both as two things."""
    groups: dict[tuple[object, ...], list[list[Said]]] = {}
    for one in found:
        figure = one.figure
        near = groups.setdefault((*one.key, figure.value, figure.high), [])
        for group in near:
            if any(about_same(one, other) for other in group):
                group.append(one)
                break
        else:
            near.append([one])
    exact = [Row(_ordered(group)) for near in groups.values() for group in near]
    return _with_approximate(exact)


def table(
    found: Sequence[Row], material: Material, chosen: Sequence[Candidate], *, most: int
) -> tuple[KeyFigure, ...]:
    """The ``most`` informative rows, best first: said by several, printed, money or people.
    A row whose label is no plain name of a thing is left out: fewer rows are better."""
    printed = frozenset(c.id for c in chosen)
    titles = "\n".join(a.passage.title for a in material.accounts)
    neighbours, actors = pairs(material.accounts), _actors(material)
    telling = [row for row in found if _tells(row, actors, neighbours)]
    scored = [(_score(row, material, printed, titles), row) for row in telling]
    kept = sorted(
        ((score, row) for score, row in scored if score >= _LEAST),
        key=lambda pair: (-pair[0], pair[1].said[0].account.passage.id, pair[1].said[0].place),
    )
    return tuple(key_figure(row) for _, row in _once(kept, neighbours)[:most])


def key_figure(row: Row) -> KeyFigure:
    """A row as it is printed: the exact words of its first, the name that most give it."""
    figure = row.said[0].figure
    speakers = {speaker(s.figure.speaker) for s in row.said}
    return KeyFigure(
        text=figure.text,
        value=figure.value,
        high=figure.high,
        unit=figure.unit,
        approximate=figure.approximate,
        what=name(row),
        speaker=speaker(figure.speaker) if len(speakers) == 1 else "",
        sources=citations(row.said),
    )


def name(row: Row) -> str:
    """What a row counts, in the words that most of its sources use; the fullest that fits a
    table on a tie."""
    said_so = Counter(s.figure.what for s in row.said)
    return min(
        said_so,
        key=lambda w: (not plain(w), "(" in w or len(w) > _NAME, -said_so[w], -len(w), w),
    )


def citations(found: Sequence[Said]) -> tuple[Citation, ...]:
    """Where a figure stands, once for each article, in the order given."""
    places: dict[str, Citation] = {}
    for one in found:
        spans = ((one.figure.start, one.figure.end),)
        places.setdefault(one.account.passage.article, Citation(one.account.reference, spans))
    return tuple(places.values())


def about_same(one: Said, other: Said) -> bool:
    """Whether two figures of one value and unit count one thing: a number with three
    digits or more is its own witness, a rounder one needs a word of ``what`` in common."""
    if one.what & other.what or _solid(one.figure.what) in _solid(other.figure.what):
        return True
    digits = str(one.figure.value).replace(".", "").strip("0")
    return len(digits) >= 3 or len(one.about & other.about) >= 4


def _solid(what: str) -> str:
    return re.sub(r"[\s·,'\"‘’“”]", "", what)


def _with_approximate(exact: Sequence[Row]) -> tuple[Row, ...]:
    """'2만여명' goes into the row of the 22,000 that it allows."""
    rough = [row for row in exact if row.said[0].figure.approximate]
    sure = [row for row in exact if not row.said[0].figure.approximate]
    joined: dict[int, list[Said]] = {n: list(row.said) for n, row in enumerate(sure)}
    left = []
    for row in rough:
        first = row.said[0]
        home = [n for n, other in enumerate(sure) if _allowed(row, other)]
        if len(home) == 1:
            joined[home[0]].extend(row.said)
        else:
            left.append(Row((first, *row.said[1:])))
    return (*(Row(_ordered(group)) for group in joined.values()), *left)


def _allowed(rough: Row, exact: Row) -> bool:
    one, other = rough.said[0], exact.said[0]
    if one.key != other.key or rough.articles & exact.articles:
        return False
    if not one.what & other.what or len(one.about & other.about) < 4:
        return False
    return one.figure.value >= 100 and allows(one.figure, other.figure)


def _ordered(group: Sequence[Said]) -> tuple[Said, ...]:
    return tuple(
        sorted(
            group,
            key=lambda s: (
                s.figure.approximate,
                -len(s.what),
                s.account.passage.id,
                s.figure.start,
            ),
        )
    )


def _tells(row: Row, actors: Collection[str], neighbours: Pairs) -> bool:
    """Whether a row says what is counted, and counts enough of it to be worth a line."""
    figure, label = row.said[0].figure, name(row)
    if not plain(label) or actor(label) or label in actors:
        return False
    if overtaken(figure, neighbours) or not any(sign.isdigit() for sign in figure.text):
        return False
    if figure.unit == "%":
        return figure.value != _ALL
    few = figure.value <= _FEW and figure.value == figure.value.to_integral_value()
    return not few or bool(_MONEY.fullmatch(figure.unit))


def _actors(material: Material) -> frozenset[str]:
    """Who says or does something in the story: such a name is no name of what he counts."""
    said_so = {c.subject for c in material.candidates if c.subject and _ACTS.search(c.text)}
    return frozenset(said_so | {s.figure.speaker for s in said(material) if s.figure.speaker})


def _once(kept: Sequence[tuple[float, Row]], neighbours: Pairs) -> list[tuple[float, Row]]:
    """No two rows that say one thing (one value and unit in other words, in another currency
    or less exactly), and none under a label that stands with its unit already: a reader
    cannot tell them apart."""
    found: list[tuple[float, Row]] = []
    for score, row in kept:
        if not any(_again(row, other, neighbours) for _, other in found):
            found.append((score, row))
    return found


def _again(row: Row, other: Row, neighbours: Pairs) -> bool:
    one, two = row.said[0].figure, other.said[0].figure
    labels = name(row), name(other)
    if labels[0] == labels[1] and one.unit == two.unit:
        return True
    alike = bool(set(terms(labels[0])) & set(terms(labels[1])))
    return twice(one, two, neighbours, alike)


def _score(row: Row, material: Material, printed: Collection[str], titles: str) -> float:
    figure = row.said[0].figure
    score = math.log2(1 + len(row.origins))
    score += 1.0 if any(s.sentence in printed for s in row.said) else 0.0
    score += 1.0 if any(s.figure.text in titles for s in row.said) else 0.0
    if len(row.origins) == 1 and score < 2:  # one source, and nobody made anything of it
        score *= 0.6
    # What is counted must be what the story is about: '역습 25만 원' was one man's aside.
    known = max((material.weights.get(term, 0.0) for term in terms(name(row))), default=0.0)
    score *= 0.4 + min(0.9, 1.5 * known / (material.top or 1.0))
    score *= _unit(figure.unit)
    if figure.value < 10 and not figure.unit.startswith("%"):
        score *= 0.4
    earliest = min(s.place for s in row.said)
    return round(score / (1 + 0.03 * earliest), 6)


def counts(unit: str) -> bool:
    """Whether a unit counts what is worth comparing: money, people, things, shares."""
    return bool(_MONEY.fullmatch(unit) or _PLENTY.fullmatch(unit))


def _unit(unit: str) -> float:
    if _MONEY.fullmatch(unit):
        return 1.3
    if _PLENTY.fullmatch(unit):
        return 1.0
    return 0.3 if _MINOR.fullmatch(unit) else 0.6
