"""Average link over sums of sparse vectors: a week of 100,000 passages in a few seconds.

For two groups with the sums of their members' vectors, sum_a . sum_b / (n_a n_b) *is* the
average cosine between their members, so no matrix of all pairs is needed. Average link is
reducible (Murtagh 1983): a merged group is never nearer to a third than the nearer of its
parts was. So all pairs that are each other's nearest are merged in one round, only groups
whose nearest is gone look for another, and the rounds end where the greedy method ends.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, count
from typing import Any

import numpy as np
from scipy.sparse import coo_matrix, csr_matrix
from sparse_dot_topn import sp_matmul_topn

from digest.model import Passage
from digest.stories.similarity import FAINT, GRID, SHARE, UNIT, WHOLE, idf, tf

Array = Any  # numpy's own types say nothing about what is in an array of ours
NEAREST = 6  # neighbours looked up at once: itself, the nearest, and ties
KIN = 16  # near rows that are kept of each row
_SLACK = 1e-6
_BLOCK = 10_000


@dataclass(frozen=True, slots=True)
class Table:
    """The terms of all passages, read once: for each, its row, its place in the row, its column
    and the weight of its count."""

    rows: Array
    places: Array
    columns: Array
    weights: Array
    shape: tuple[int, int]


def table(passages: Sequence[Passage]) -> Table:
    """The passages as numbers: dicts of 100,000 would not fit."""
    lengths = np.fromiter((len(p.terms) for p in passages), np.int64, len(passages))
    names: defaultdict[str, int] = defaultdict(count().__next__)
    terms = chain.from_iterable(p.terms for p in passages)
    columns = np.fromiter(map(names.__getitem__, terms), np.int32, lengths.sum())
    counts = np.fromiter(chain.from_iterable(p.counts for p in passages), np.int32, lengths.sum())
    starts = np.repeat(np.cumsum(lengths) - lengths, lengths)
    return Table(
        rows=np.repeat(np.arange(len(passages), dtype=np.int32), lengths),
        places=(np.arange(len(columns)) - starts).astype(np.int32),
        columns=columns,
        weights=_tf(counts),
        shape=(len(passages), len(names)),
    )


@dataclass(frozen=True, slots=True)
class Weighed:
    """The terms of a table with their weights and, in each row, their ranks, the heaviest 0."""

    table: Table
    weights: Array
    ranks: Array


def weighed(table: Table, groups: Sequence[int], most: int) -> Weighed:
    """A term is as rare as the ``groups`` (a label for each passage) that say it are few. No
    more than ``most`` terms of a passage will be asked for."""
    weights = _idf(table, np.asarray(groups))[table.columns] * table.weights
    if table.places.max(initial=0) < most:  # all will be taken: which is heavier decides nothing
        return Weighed(table, weights, table.places)
    return Weighed(table, weights, _ranks(table.rows, table.places, weights))


def vectors(weighed: Weighed, heaviest: int) -> Array:
    """A unit vector of the ``heaviest`` terms of each passage as a row."""
    said = (weighed.weights > 0) & (weighed.ranks < heaviest)
    rows, columns = weighed.table.rows[said], weighed.table.columns[said]
    return _unit(rows, columns, weighed.weights[said], weighed.table.shape)


def near(matrix: Array, threshold: float) -> Array:
    """Rows -> the rows whose cosine reaches ``threshold``, the nearest of them."""
    # Whole numbers up to UNIT**2 = 2**24: single precision holds them exactly, at half the cost.
    whole = matrix.astype(np.float32)
    least = threshold * UNIT * UNIT - 1
    found = sp_matmul_topn(whole, whole.T.tocsr(), top_n=KIN, threshold=least)
    return csr_matrix((found.data / float(UNIT * UNIT), found.indices, found.indptr), found.shape)


def stars(near: Array, labels: Sequence[int], threshold: float) -> list[int]:
    """Groups around a member: each in which nobody is further than ``threshold`` from it.

    Whoever has most near it goes first. A chain of near copies, each a little changed, does not
    become one group, as it would by following neighbours. ``labels`` as in ``link``; the row of
    a group's name stands for the group.
    """
    labels = list(labels)
    head = np.asarray(labels) == np.arange(len(labels))
    rows = np.repeat(np.arange(near.shape[0]), np.diff(near.indptr))
    kin = (np.rint(near.data * GRID) >= round(threshold * GRID)) & head[rows] & head[near.indices]
    rows, columns = rows[kin], near.indices[kin]
    degree = np.bincount(rows, minlength=len(labels))
    ends = np.cumsum(degree)
    others, first, last = columns.tolist(), (ends - degree).tolist(), ends.tolist()
    joins = [-1] * len(labels)
    for i in np.lexsort((np.arange(len(labels)), -degree)).tolist():
        if joins[i] < 0:
            joins[i] = i
            for j in others[first[i] : last[i]]:
                if joins[j] < 0:
                    joins[j] = i
    return [label if label < 0 else joins[label] for label in labels]


def link(matrix: Array, labels: Sequence[int], threshold: float) -> list[int]:
    """Groups merged while the average cosine between their members is at least ``threshold``.

    ``labels`` gives for each row the group it starts in, named by one of its members, or -1
    where it takes no part; so does what is returned.
    """
    names, total, size = _sums(matrix, labels)
    if len(names) < 2:
        return list(labels)
    # A term of one group alone adds nothing to any product of two.
    total = total[:, np.flatnonzero(np.bincount(total.indices, minlength=total.shape[1]) > 1)]
    into = np.arange(len(labels))
    nearest = np.full(len(labels), -1)
    stale = names
    while len(stale):
        mean = _scaled(total, 1 / size)
        asking = np.searchsorted(names, stale)
        nearest[stale] = _nearest(mean[asking], stale, mean, names, threshold)
        # What has no neighbour now never gets one: merging brings nothing nearer.
        keep = nearest[names] >= 0
        names, total, size = names[keep], total[keep], size[keep]
        pairs = names[(nearest[nearest[names]] == names) & (names < nearest[names])]
        gone = nearest[pairs]
        into[gone] = pairs
        merged = np.isin(nearest[names], np.concatenate([pairs, gone]))
        stale = np.setdiff1d(names[merged], gone)
        names, total, size = _merged(names, total, size, into)
    return _followed(into, labels)


def attach(
    matrix: Array, labels: Sequence[int], loose: Sequence[int], threshold: float
) -> list[int]:
    """``labels`` with each group of ``loose`` in the group of ``labels`` that is nearest, where
    the average cosine is at least ``threshold``. Nothing is merged by what is attached."""
    names, total, size = _sums(matrix, labels)
    # A long story's centre has most of the terms and is in ``labels`` already: not asked again.
    waiting = np.where(np.asarray(labels) < 0, np.asarray(loose), -1).tolist()
    asking, few, count = _sums(matrix, waiting)
    if not len(names) or not len(asking):
        return list(labels)
    found = _nearest(_scaled(few, 1 / count), asking, _scaled(total, 1 / size), names, threshold)
    joins = dict(zip(asking.tolist(), found.tolist(), strict=True))
    return [joins.get(b, -1) if a < 0 else a for a, b in zip(labels, loose, strict=True)]


def centres(matrix: Array, labels: Sequence[int]) -> Array:
    """For each group its centre as a unit vector, in the row of its name; other rows empty."""
    names, total, _ = _sums(matrix, labels, WHOLE)
    lengths = np.diff(total.indptr)
    squares = np.bincount(np.repeat(np.arange(len(names)), lengths), total.data**2, len(names))
    values = np.rint(UNIT * total.data / np.repeat(np.sqrt(squares), lengths))
    rows = np.repeat(names, lengths)
    return csr_matrix((values, (rows, total.indices)), matrix.shape)


def _idf(table: Table, groups: Array) -> Array:
    """The weight of each term by the groups that say it, each counted by its share."""
    if np.array_equal(groups, np.arange(len(groups))):  # each for itself: no shares to count
        spread = SHARE * np.bincount(table.columns, minlength=table.shape[1])
        return _weights(spread, len(groups))
    _, group, size = np.unique(groups, return_inverse=True, return_counts=True)
    shape = (len(size), table.shape[1])
    said = csr_matrix((np.ones(len(table.rows)), (group[table.rows], table.columns)), shape)
    n = said.data.astype(np.int64)
    share = SHARE * n // np.repeat(size, np.diff(said.indptr))
    spread = np.bincount(said.indices, share, shape[1]).astype(np.int64)
    return _weights(spread, len(size))


def _weights(spread: Array, groups: int) -> Array:
    kinds, which = np.unique(spread, return_inverse=True)
    return np.array([idf(int(n), groups) for n in kinds], np.int64)[which]


def _ranks(rows: Array, places: Array, weights: Array) -> Array:
    """The rank of each weight in its row, the heaviest 0; ties keep their places. In blocks of
    rows, because sorting makes two more tables of the size."""
    ranks = np.empty(len(rows), np.int32)
    width = int(places.max(initial=0)) + 1
    for start in range(0, int(rows.max(initial=-1)) + 1, _BLOCK):
        part = slice(*np.searchsorted(rows, (start, start + _BLOCK)))
        at = (rows[part] - start, places[part])
        ordered = np.zeros((_BLOCK, width), np.int64)
        ordered[at] = -weights[part]
        ranks[part] = ordered.argsort(axis=1, kind="stable").argsort(axis=1, kind="stable")[at]
    return ranks


def _tf(counts: Array) -> Array:
    kinds, which = np.unique(counts, return_inverse=True)
    return np.array([tf(int(n)) for n in kinds], np.int64)[which]


def _unit(rows: Array, columns: Array, weights: Array, shape: tuple[int, int]) -> Array:
    # Sums of integers beyond 2**53 lose bits in bincount's floats; over a sorted row reduceat
    # keeps them.
    lengths = np.bincount(rows, minlength=shape[0])
    starts = np.cumsum(lengths) - lengths
    squares = np.ones(shape[0], np.int64)
    told = lengths > 0
    squares[told] = np.add.reduceat(weights * weights, starts[told]) if told.any() else 1
    values = np.rint(UNIT * weights / np.sqrt(squares)[rows])
    return csr_matrix((values, (rows, columns)), shape)


def _sums(matrix: Array, labels: Sequence[int], faint: int = FAINT) -> tuple[Array, Array, Array]:
    """Names of the groups, the sums of their vectors, their sizes."""
    given = np.asarray(labels)
    members = np.flatnonzero(given >= 0)
    names, which = np.unique(given[members], return_inverse=True)
    adding = csr_matrix((np.ones(len(members)), (which, members)), (len(names), matrix.shape[0]))
    total, size = adding @ matrix, np.bincount(which, minlength=len(names))
    size_of = np.repeat(size, np.diff(total.indptr))
    total.data[(total.data * faint < UNIT * size_of) & (size_of > 1)] = 0
    total.eliminate_zeros()
    return names, total, size


def _scaled(total: Array, factors: Array) -> Array:
    scaled = total.copy()
    scaled.data *= np.repeat(factors / UNIT, np.diff(total.indptr))
    return scaled


def _near(rows: Array, columns: Array, most: int, threshold: float) -> Array:
    return sp_matmul_topn(rows, columns.T.tocsr(), top_n=most, threshold=threshold - _SLACK)


def _nearest(rows: Array, asking: Array, groups: Array, names: Array, threshold: float) -> Array:
    """For each row the name of the nearest group that is not itself, or -1."""
    near = coo_matrix(_near(rows, groups, NEAREST, threshold))
    i, j, value = asking[near.row], names[near.col], np.rint(near.data * GRID)
    fit = (i != j) & (value >= round(threshold * GRID))
    i, j, value, row = i[fit], j[fit], value[fit], near.row[fit]
    order = np.lexsort((i ^ j, -value, row))
    row, first = np.unique(row[order], return_index=True)
    found = np.full(len(asking), -1)
    found[row] = j[order][first]
    return found


def _merged(names: Array, total: Array, size: Array, into: Array) -> tuple[Array, Array, Array]:
    kept, which = np.unique(into[names], return_inverse=True)
    shape = (len(kept), len(names))
    adding = csr_matrix((np.ones(len(names)), (which, np.arange(len(names)))), shape)
    return kept, adding @ total, np.bincount(which, weights=size, minlength=len(kept))


def _followed(into: Array, labels: Sequence[int]) -> list[int]:
    while not np.array_equal(further := into[into], into):
        into = further
    return [label if label < 0 else int(into[label]) for label in labels]
