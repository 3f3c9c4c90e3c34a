"""Average link in plain Python, for a folder of a few dozen or hundred passages.

The same steps as in ``sparse``, which says why; here over an inverted index of dicts. Scipy
alone takes longer to import than this takes for 400 passages.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from digest.model import Passage
from digest.stories.similarity import FAINT, GRID, SHARE, UNIT, WHOLE, idf, tf

Vector = dict[str, int]
Products = dict[int, dict[int, int]]
Terms = list[tuple[str, int]]
Near = list[list[tuple[int, int]]]


def table(passages: Sequence[Passage]) -> Sequence[Passage]:
    """The passages as they are: ``sparse`` keeps them as numbers."""
    return passages


def weighed(passages: Sequence[Passage], groups: Sequence[int], most: int) -> list[Terms]:
    """The ``most`` heaviest terms of each passage with their weights, heaviest first.

    A term is as rare as the ``groups`` (a label for each passage) that say it are few.
    """
    spread, many = _spread(passages, groups)
    weights = {term: idf(n, many) for term, n in spread.items()}
    return [_weighed(passage, weights)[:most] for passage in passages]


def vectors(weighed: Sequence[Terms], heaviest: int) -> list[Vector]:
    """A unit vector of the ``heaviest`` terms of each passage, in their order."""
    return [_unit(terms[:heaviest]) for terms in weighed]


def _spread(passages: Sequence[Passage], groups: Sequence[int]) -> tuple[dict[str, int], int]:
    """For each term the groups that say it, each counted by the share of its passages that do,
    in 1/SHARE; and the number of groups."""
    size = Counter(groups)
    said = Counter(
        (term, group) for p, group in zip(passages, groups, strict=True) for term in p.terms
    )
    spread: dict[str, int] = {}
    for (term, group), n in said.items():
        spread[term] = spread.get(term, 0) + SHARE * n // size[group]
    return spread, len(size)


def near(matrix: Sequence[Vector], threshold: float) -> Near:
    """Row -> (cosine on the grid, row) of those that reach ``threshold``, without itself."""
    floor = _grid(threshold)
    found: Near = [[] for _ in matrix]
    for i, products in _products(dict(enumerate(matrix))).items():
        found[i] = [(mean, j) for j, p in products.items() if (mean := _mean(p, 1, 1)) >= floor]
    return found


def stars(near: Near, labels: Sequence[int], threshold: float) -> list[int]:
    """Groups around a member: each in which nobody is further than ``threshold`` from it."""
    floor = _grid(threshold)
    heads = frozenset(i for i, label in enumerate(labels) if label == i)
    kin = {i: [j for mean, j in near[i] if mean >= floor and j in heads] for i in heads}
    joins: dict[int, int] = {}
    for i in sorted(heads, key=lambda i: (-len(kin[i]), i)):
        if i not in joins:
            for j in (i, *kin[i]):
                joins.setdefault(j, i)
    return [label if label < 0 else joins[label] for label in labels]


def link(
    matrix: Sequence[Vector],
    labels: Sequence[int],
    threshold: float,
    apart: Sequence[bool] | None = None,  # noqa: ARG001  few enough to be looked at again
) -> list[int]:
    """Groups merged while the average cosine between their members is at least ``threshold``.

    ``labels`` gives for each vector the group it starts in, named by one of its members, or -1
    where it takes no part; so does what is returned.
    """
    total, size = _sums(matrix, labels)
    products = _products(total)
    floor = _grid(threshold)
    into: dict[int, int] = {}
    while pairs := _mutual(products, size, floor):
        for i, j in pairs:
            _merge(products, size, i, j)
            into[j] = i
    return [label if label < 0 else _follow(into, label) for label in labels]


def attach(
    matrix: Sequence[Vector], labels: Sequence[int], loose: Sequence[int], threshold: float
) -> list[int]:
    """``labels`` with each group of ``loose`` in the group of ``labels`` that is nearest, where
    the average cosine is at least ``threshold``. Nothing is merged by what is attached."""
    total, size = _sums(matrix, labels)
    postings: dict[str, list[tuple[int, int]]] = {}
    for name, vector in total.items():
        for term, weight in vector.items():
            postings.setdefault(term, []).append((name, weight))
    joins: dict[int, int] = {}
    floor = _grid(threshold)
    few, count = _sums(matrix, loose)
    for name, vector in few.items():
        near: Counter[int] = Counter()
        for term, weight in vector.items():
            for other, value in postings.get(term, ()):
                near[other] += weight * value
        best = min(
            ((-_mean(p, count[name], size[other]), other) for other, p in near.items()),
            default=(0, -1),
        )
        if -best[0] >= floor:
            joins[name] = best[1]
    return [joins.get(b, -1) if a < 0 else a for a, b in zip(labels, loose, strict=True)]


def centres(matrix: Sequence[Vector], labels: Sequence[int]) -> list[Vector]:
    """For each group its centre as a unit vector, in the row of its name; other rows empty."""
    total, _ = _sums(matrix, labels, WHOLE)
    return [_unit(total[i].items()) if i in total else {} for i in range(len(matrix))]


def about(passages: Sequence[Passage], most: int, often: int) -> list[list[str]]:
    """The first terms of each passage, so many at ``most``, that it says so ``often``."""
    seldom = bytes(range(often))  # counts fall: the first ones are said most
    many = [min(most, len(p.counts.translate(None, seldom))) for p in passages]
    return [p.words.split("\t", n)[:n] for p, n in zip(passages, many, strict=True)]


def named(
    about: Sequence[Sequence[str]], labels: Sequence[int], terms: frozenset[str] | None
) -> Counter[tuple[int, str]]:
    """How many passages of a group are about a term (one of ``terms``, if given)."""
    return Counter(
        (label, term)
        for some, label in zip(about, labels, strict=True)
        if label >= 0
        for term in some
        if terms is None or term in terms
    )


def array(labels: Iterable[int]) -> list[int]:
    """Labels, or what is true of each row, as this module reckons with them."""
    return list(labels)


def listed(labels: Sequence[int]) -> list[int]:
    return list(labels)


def only(labels: Sequence[int], kind: Sequence[bool]) -> list[int]:
    """The labels of what is of this kind in a group of this kind; -1 for all others."""
    return [a if a >= 0 and mine and kind[a] else -1 for a, mine in zip(labels, kind, strict=True)]


def single(labels: Sequence[int]) -> list[bool]:
    """For each row whether it names a group of its own alone."""
    size = Counter(labels)
    return [size[i] == 1 for i in range(len(labels))]


def led(labels: Sequence[int], kind: Sequence[bool]) -> list[int]:
    """The labels of the groups whose name is of this kind; -1 for all others."""
    return [a if a >= 0 and kind[a] else -1 for a in labels]


def filled(labels: Sequence[int], others: Sequence[int]) -> list[int]:
    return [a if a >= 0 else b for a, b in zip(labels, others, strict=True)]


def without(labels: Sequence[int], taken: Sequence[int]) -> list[int]:
    """The labels of what no group has taken; -1 for all others."""
    return [a if b < 0 else -1 for a, b in zip(labels, taken, strict=True)]


def of(groups: Sequence[int], labels: Sequence[int]) -> list[int]:
    """For each row the group that the one it is in has gone into."""
    return [groups[a] for a in labels]


def heads(labels: Sequence[int], least: int) -> list[int]:
    """Each group of at least so many rows, in the row of its name; -1 in all others."""
    size = Counter(labels)
    return [a if i == a and size[a] >= least else -1 for i, a in enumerate(labels)]


def _weighed(passage: Passage, weights: Mapping[str, int]) -> Terms:
    """Terms with their weights, heaviest first; ties keep the order of the passage."""
    pairs = zip(passage.terms, passage.counts, strict=True)
    told = ((term, weights[term] * tf(n)) for term, n in pairs if weights[term])
    return sorted(told, key=lambda pair: -pair[1])


def _unit(weights: Iterable[tuple[str, int]]) -> Vector:
    pairs = list(weights)
    length = math.sqrt(sum(weight * weight for _, weight in pairs)) or 1.0
    return {term: round(UNIT * weight / length) for term, weight in pairs}


def _sums(
    matrix: Sequence[Vector], labels: Sequence[int], faint: int = FAINT
) -> tuple[dict[int, Vector], Counter[int]]:
    total: dict[int, Vector] = {}
    for vector, label in zip(matrix, labels, strict=True):
        if label >= 0:
            mine = total.setdefault(label, {})
            for term, weight in vector.items():
                mine[term] = mine.get(term, 0) + weight
    size = Counter(label for label in labels if label >= 0)
    for name, mine in total.items():
        least = UNIT * size[name] if size[name] > 1 else 0
        total[name] = {t: weight for t, weight in mine.items() if weight * faint >= least}
    return total, size


def _products(vectors: Mapping[int, Vector]) -> Products:
    """Name -> other name -> inner product, for all pairs that share a term."""
    postings: dict[str, list[tuple[int, int]]] = {}
    products: Products = {}
    for i, vector in vectors.items():
        near: dict[int, int] = {}
        for term, weight in vector.items():
            posting = postings.setdefault(term, [])
            for j, other in posting:
                near[j] = near.get(j, 0) + weight * other
            posting.append((i, weight))
        products[i] = near
        for j, product in near.items():
            products[j][i] = product
    return products


def _grid(cosine: float) -> int:
    return round(cosine * GRID)


def _mean(product: int, m: int, n: int) -> int:
    return round(product / (m * n) / (UNIT * UNIT) * GRID)


def _mutual(products: Products, size: Mapping[int, int], floor: int) -> list[tuple[int, int]]:
    nearest: dict[int, int] = {}
    for i, near in products.items():
        best = min(((-_mean(p, size[i], size[j]), i ^ j) for j, p in near.items()), default=(0, 0))
        if -best[0] >= floor and near:
            nearest[i] = best[1] ^ i
    return [(i, j) for i, j in nearest.items() if i < j and nearest.get(j) == i]


def _merge(products: Products, size: Counter[int], i: int, j: int) -> None:
    size[i] += size.pop(j)
    mine = products[i]
    mine.pop(j, None)
    for k, product in products.pop(j).items():
        if k != i:
            del products[k][j]
            mine[k] = products[k][i] = mine.get(k, 0) + product


def _follow(into: Mapping[int, int], label: int) -> int:
    while label in into:
        label = into[label]
    return label
