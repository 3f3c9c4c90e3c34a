"""The nearest group of each of many, exactly, without most of the work.

What costs is words that thousands of groups say: a product of two matrices takes the square of
how many say a word, and in the sums of long stories are a thousand such words that weigh next to
nothing. By Cauchy and Schwarz they add no more to a cosine than the product of their lengths
there. So the others decide who can reach the threshold at all, and only for those the common
words are counted (the bound of all-pairs search: Bayardo, Ma and Srikant 2007). Each row has a
bound of its own: one for all is that of the row with the most common words, and left little out.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy.sparse import coo_matrix, csr_matrix

from digest.stories.products import Product
from digest.stories.similarity import GRID

Array = Any  # numpy's own types say nothing about what is in an array of ours
NEAREST = 6  # neighbours looked up at once: itself, the nearest, and ties
_SLACK = 1e-6
_PAYS = 10_000_000  # multiplications; below, one product is cheaper than two
# A row is looked up whole where its common words may add more than this share of the threshold,
# or where it has more neighbours than so many without them.
_SHARE, _MOST = 0.75, 32
_STEPS = 12  # sets of common words that are tried, each twice the one before
_SAVES = 0.4  # of the work: with less, the two looks cost more than they save


def nearest(
    rows: Array, asking: Array, groups: Array, names: Array, threshold: float, *, product: Product
) -> Array:
    """For each row the name of the nearest group that is not itself, or -1. ``asking`` and
    ``names`` name the rows of the two matrices; ``product`` is ``products.largest``, bound."""
    row, column, cosine = _pairs(rows, groups, threshold, product)
    i, j, value = asking[row], names[column], np.rint(cosine * GRID)
    fit = (i != j) & (value >= round(threshold * GRID))
    i, j, value, row = i[fit], j[fit], value[fit], row[fit]
    order = np.lexsort((i ^ j, -value, row))
    row, first = np.unique(row[order], return_index=True)
    found = np.full(len(asking), -1)
    found[row] = j[order][first]
    return found


def _pairs(
    rows: Array, groups: Array, threshold: float, product: Product
) -> tuple[Array, Array, Array]:
    """Row, group and cosine of the nearest of each row that reach the threshold."""
    common = _common(rows, groups, threshold)
    if common is None:
        return _found(product(rows, groups, NEAREST, threshold - _SLACK))
    here, there = (matrix[:, np.flatnonzero(common)] for matrix in (rows, groups))
    lengths = _lengths(here), _lengths(there)
    least = threshold - lengths[0] * lengths[1].max()  # that the rare words of a row must bring
    whole = least < threshold * (1 - _SHARE)
    able = np.flatnonzero(~whole)
    row, column, cosine, many = _rare(rows[able], groups, common, least[able], product)
    row, whole[able[many]] = able[row], True
    reach = cosine + lengths[0][row] * lengths[1][column] >= threshold - _SLACK
    row, column, cosine = row[reach], column[reach], cosine[reach]
    cosine += np.asarray(here[row].multiply(there[column]).sum(axis=1)).ravel()
    again = np.flatnonzero(whole)
    more = _found(product(rows[again], groups, NEAREST, threshold - _SLACK))
    found = (row, again[more[0]]), (column, more[1]), (cosine, more[2])
    return tuple(map(np.concatenate, found))  # type: ignore[return-value]


def _rare(
    rows: Array, groups: Array, common: Array, least: Array, product: Product
) -> tuple[Array, Array, Array, Array]:
    """Row, group and what the rare words add to their cosine, where that is the ``least`` of the
    row; and which rows have too many such groups: of those nothing is told."""
    scaled = _without(rows, common)  # by their least, so that one threshold is that of each row
    scaled.data *= np.repeat(1 / least, np.diff(scaled.indptr))
    found = product(scaled, _without(groups, common), _MOST, 1.0 - _SLACK)
    row, column, cosine = _found(found)
    many = np.bincount(row, minlength=len(least)) >= _MOST
    few = ~many[row]
    row, column, cosine = row[few], column[few], cosine[few]
    return row, column, cosine * least[row], many


def _found(products: Array) -> tuple[Array, Array, Array]:
    pairs = coo_matrix(products)
    return pairs.row, pairs.col, pairs.data


def _common(rows: Array, groups: Array, threshold: float) -> Array | None:
    """Which columns are left for later: as many of the most frequent as save the most work, where
    a row that can owe them more than a share of the threshold saves none. None where that is
    hardly any of it."""
    frequency = np.bincount(groups.indices, minlength=groups.shape[1])
    work = np.bincount(rows.indices, minlength=rows.shape[1]) * frequency
    if work.sum() < _PAYS:
        return None
    order = np.argsort(-work, kind="stable")
    rank = np.empty(len(order), np.int32)
    rank[order] = np.arange(len(order), dtype=np.int32)
    owed = np.sqrt(_steps(rows, rank, rows.data**2))
    owed *= np.sqrt(_steps(groups, rank, groups.data**2).max(axis=0, initial=0))
    saved = _steps(rows, rank, frequency[rows.indices]) * (owed <= _SHARE * threshold)
    saved = saved.sum(axis=0)
    best = int(np.argmax(saved))
    return rank < (1 << best) if saved[best] > _SAVES * work.sum() else None


def _steps(matrix: Array, rank: Array, values: Array) -> Array:
    """For each row the sums of the values that stand in the columns of a rank below 1, 2, 4 ..."""
    step = np.frexp(rank.astype(np.float32))[1].clip(max=_STEPS)[matrix.indices]
    rows = np.repeat(np.arange(matrix.shape[0]) * (_STEPS + 1), np.diff(matrix.indptr))
    sums = np.bincount(rows + step, values, matrix.shape[0] * (_STEPS + 1))
    return sums.reshape(-1, _STEPS + 1).cumsum(axis=1)[:, :_STEPS]


def _lengths(matrix: Array) -> Array:
    return np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())


def _without(matrix: Array, columns: Array) -> Array:
    kept = ~columns[matrix.indices]
    ends = np.concatenate(([0], np.cumsum(kept, dtype=np.int32)))[matrix.indptr]
    return csr_matrix((matrix.data[kept], matrix.indices[kept], ends), matrix.shape)
