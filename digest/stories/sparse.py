"""Average link over sums of sparse vectors: a week of 100,000 passages in a few seconds.

For two groups with the sums of their members' vectors, sum_a . sum_b / (n_a n_b) *is* the
average cosine between their members, so no matrix of all pairs is needed. Average link is
reducible (Murtagh 1983): a merged group is never nearer to a third than the nearer of its
parts was. So all pairs that are each other's nearest are merged in one round, only groups
whose nearest is gone look for another, and the rounds end where the greedy method ends.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from types import SimpleNamespace
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from digest.model import Each
from digest.stories.nearest import nearest as find_nearest
from digest.stories.products import Product, largest
from digest.stories.similarity import FAINT, GRID, UNIT, WHOLE
from digest.stories.term_table import about, table, vectors, weighed

__all__ = [
    "about",
    "array",
    "attach",
    "centres",
    "filled",
    "heads",
    "led",
    "link",
    "listed",
    "named",
    "near",
    "of",
    "only",
    "single",
    "stars",
    "table",
    "vectors",
    "weighed",
    "without",
]

Array = Any  # numpy's own types say nothing about what is in an array of ours
KIN = 16  # near rows that are kept of each row


def by(each: Each, block: int) -> SimpleNamespace:
    """This module, with its search for candidates given to an executor: see ``products``."""
    product = partial(largest, each=each, block=block)
    given = {work.__name__: partial(work, product=product) for work in (near, link, attach)}
    return SimpleNamespace(**{name: globals()[name] for name in __all__} | given)


def near(matrix: Array, threshold: float, *, product: Product) -> Array:
    """Rows -> the rows whose cosine reaches ``threshold``, the nearest of them."""
    # Whole numbers up to UNIT**2 = 2**24: single precision holds them exactly, at half the cost.
    least = threshold * UNIT * UNIT - 1
    found = product(matrix, matrix, KIN, least)
    return csr_matrix((found.data / float(UNIT * UNIT), found.indices, found.indptr), found.shape)


def stars(near: Array, labels: Array, threshold: float) -> Array:
    """Groups around a member: each in which nobody is further than ``threshold`` from it.

    Whoever has most near it goes first. A chain of near copies, each a little changed, does not
    become one group, as it would by following neighbours. ``labels`` as in ``link``; the row of
    a group's name stands for the group.
    """
    head = labels == np.arange(len(labels))
    rows = np.repeat(np.arange(near.shape[0], dtype=np.int32), np.diff(near.indptr))
    kin = (np.rint(near.data * GRID) >= round(threshold * GRID)) & head[rows] & head[near.indices]
    rows, columns = rows[kin], near.indices[kin]
    degree = np.bincount(rows, minlength=len(labels))
    ends = np.cumsum(degree)
    others, first, last = columns.tolist(), (ends - degree).tolist(), ends.tolist()
    joins = np.arange(len(labels)).tolist()
    taken = bytearray(len(labels))
    gathering = np.flatnonzero(degree > 1)  # whoever has nobody but itself near takes nobody
    for i in gathering[np.argsort(-degree[gathering], kind="stable")].tolist():
        if not taken[i]:
            for j in (i, *others[first[i] : last[i]]):
                if not taken[j]:
                    taken[j], joins[j] = 1, i
    return np.where(labels < 0, labels, np.array(joins)[labels])


def link(
    matrix: Array, labels: Array, threshold: float, apart: Array | None = None, *, product: Product
) -> Array:
    """Groups merged while the average cosine between their members is at least ``threshold``.

    ``labels`` gives for each row the group it starts in, named by one of its members, or -1
    where it takes no part; so does what is returned. Of the groups that are true in ``apart``
    no two are near each other: the last round of ``grouping`` found that.
    """
    names, total, size = _sums(matrix, labels)
    if len(names) < 2:
        return labels
    # A term of one group alone adds nothing to any product of two.
    total = total[:, np.flatnonzero(np.bincount(total.indices, minlength=total.shape[1]) > 1)]
    into = np.arange(len(labels))
    nearest = np.full(len(labels), -1)
    stale = names
    if apart is not None:
        stale = names[~apart[names]]
        mean = _scaled(total, 1 / size)
        asked = mean[np.searchsorted(names, stale)]
        nearest[names] = find_nearest(mean, names, asked, stale, threshold, product=product)
    while len(stale):
        mean = _scaled(total, 1 / size)
        asking = np.searchsorted(names, stale)
        nearest[stale] = find_nearest(mean[asking], stale, mean, names, threshold, product=product)
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
    matrix: Array, labels: Array, loose: Array, threshold: float, *, product: Product
) -> Array:
    """``labels`` with each group of ``loose`` in the group of ``labels`` that is nearest, where
    the average cosine is at least ``threshold``. Nothing is merged by what is attached."""
    names, total, size = _sums(matrix, labels)
    # A long story's centre has most of the terms and is in ``labels`` already: not asked again.
    waiting = np.where(labels < 0, loose, -1)
    asking, few, count = _sums(matrix, waiting)
    if not len(names) or not len(asking):
        return labels
    joins = np.full(len(labels) + 1, -1)
    joins[asking] = find_nearest(
        _scaled(few, 1 / count), asking, _scaled(total, 1 / size), names, threshold, product=product
    )
    return np.where(labels < 0, joins[waiting], labels)


def centres(matrix: Array, labels: Array) -> Array:
    """For each group its centre as a unit vector, in the row of its name; other rows empty."""
    names, total, _ = _sums(matrix, labels, WHOLE)
    lengths = np.diff(total.indptr)
    squares = np.bincount(np.repeat(np.arange(len(names)), lengths), total.data**2, len(names))
    values = np.rint(UNIT * total.data / np.repeat(np.sqrt(squares), lengths))
    filled = np.zeros(matrix.shape[0], np.int32)
    filled[names] = lengths
    ends = np.concatenate(([0], np.cumsum(filled, dtype=np.int32)))
    return csr_matrix((values, total.indices, ends), matrix.shape)


def named(
    about: tuple[Array, Array], labels: Array, terms: frozenset[int] | None
) -> dict[tuple[int, int], int]:
    """How many passages of a group are about a term (one of ``terms``, if given)."""
    rows, columns = about
    mine = labels[rows] >= 0
    if terms is not None:
        mine &= np.isin(columns, list(terms))
    groups, columns = labels[rows[mine]].astype(np.int64), columns[mine]
    pairs, counts = np.unique(groups << 32 | columns, return_counts=True)
    each = ((pairs >> 32).tolist(), (pairs & 0xFFFFFFFF).tolist(), counts.tolist())
    return {(group, term): n for group, term, n in zip(*each, strict=True)}


def array(labels: Iterable[int]) -> Array:
    """Labels, or what is true of each row, as this module reckons with them."""
    return np.array(list(labels))


def listed(labels: Array) -> list[int]:
    found: list[int] = labels.tolist()
    return found


def only(labels: Array, kind: Array) -> Array:
    """The labels of what is of this kind in a group of this kind; -1 for all others."""
    return np.where((labels >= 0) & kind & kind[labels], labels, -1)


def single(labels: Array) -> Array:
    """For each row whether it names a group of its own alone."""
    return np.bincount(labels[labels >= 0], minlength=len(labels)) == 1


def led(labels: Array, kind: Array) -> Array:
    """The labels of the groups whose name is of this kind; -1 for all others."""
    return np.where((labels >= 0) & kind[labels], labels, -1)


def filled(labels: Array, others: Array) -> Array:
    return np.where(labels >= 0, labels, others)


def without(labels: Array, taken: Array) -> Array:
    """The labels of what no group has taken; -1 for all others."""
    return np.where(taken < 0, labels, -1)


def of(groups: Array, labels: Array) -> Array:
    """For each row the group that the one it is in has gone into."""
    return groups[labels]


def heads(labels: Array, least: int) -> Array:
    """Each group of at least so many rows, in the row of its name; -1 in all others."""
    size = np.bincount(labels[labels >= 0], minlength=len(labels))
    return np.where((labels == np.arange(len(labels))) & (size >= least), labels, -1)


def _sums(matrix: Array, labels: Array, faint: int = FAINT) -> tuple[Array, Array, Array]:
    """Names of the groups, the sums of their vectors, their sizes."""
    members = np.flatnonzero(labels >= 0)
    size = np.bincount(labels[members], minlength=len(labels))
    which = (np.cumsum(size > 0) - 1)[labels[members]]  # labels are rows: nothing to sort
    names = np.flatnonzero(size)
    size = size[names]
    adding = csr_matrix((np.ones(len(members)), (which, members)), (len(names), matrix.shape[0]))
    total = adding @ matrix
    least = np.where(size > 1, UNIT * size, 0) / faint
    kept = total.data >= np.repeat(least, np.diff(total.indptr))
    ends = np.concatenate(([0], np.cumsum(kept, dtype=np.int32)))[total.indptr]
    return names, csr_matrix((total.data[kept], total.indices[kept], ends), total.shape), size


def _scaled(total: Array, factors: Array) -> Array:
    values = total.data * np.repeat(factors / UNIT, np.diff(total.indptr))
    return csr_matrix((values, total.indices, total.indptr), total.shape)


def _merged(names: Array, total: Array, size: Array, into: Array) -> tuple[Array, Array, Array]:
    kept, which = np.unique(into[names], return_inverse=True)
    shape = (len(kept), len(names))
    adding = csr_matrix((np.ones(len(names)), (which, np.arange(len(names)))), shape)
    return kept, adding @ total, np.bincount(which, weights=size, minlength=len(kept))


def _followed(into: Array, labels: Array) -> Array:
    while not np.array_equal(further := into[into], into):
        into = further
    return np.where(labels < 0, labels, into[labels])
