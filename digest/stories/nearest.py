"""The nearest group of each of many, exactly, without most of the work.

What costs is words that thousands of groups say: a product of two matrices takes the square of
how many say a word, and in the sums of long stories are a thousand such words that weigh next to
nothing. By Cauchy and Schwarz they add no more to a cosine than the product of their lengths
there. So the others decide who can reach the threshold at all, and only for those the common
words are counted (the bound of all-pairs search: Bayardo, Ma and Srikant 2007).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy.sparse import coo_matrix, csr_matrix
from sparse_dot_topn import sp_matmul_topn

from digest.stories.similarity import GRID

Array = Any  # numpy's own types say nothing about what is in an array of ours
NEAREST = 6  # neighbours looked up at once: itself, the nearest, and ties
_SLACK = 1e-6
_PAYS = 200_000  # terms of the rows; below, one product is cheaper than two
_SHARE = 0.25  # of the threshold: what the common words may add
_MOST = 32  # neighbours without the common words; a row that has more is looked up whole
_STEPS = 12  # sets of common words that are tried, each twice the one before


def nearest(rows: Array, asking: Array, groups: Array, names: Array, threshold: float) -> Array:
    """For each row the name of the nearest group that is not itself, or -1. ``asking`` and
    ``names`` name the rows of the two matrices."""
    row, column, cosine = _pairs(rows, groups, threshold)
    i, j, value = asking[row], names[column], np.rint(cosine * GRID)
    fit = (i != j) & (value >= round(threshold * GRID))
    i, j, value, row = i[fit], j[fit], value[fit], row[fit]
    order = np.lexsort((i ^ j, -value, row))
    row, first = np.unique(row[order], return_index=True)
    found = np.full(len(asking), -1)
    found[row] = j[order][first]
    return found


def _pairs(rows: Array, groups: Array, threshold: float) -> tuple[Array, Array, Array]:
    """Row, group and cosine of the nearest of each row that reach the threshold."""
    common = _common(rows, groups, threshold) if rows.nnz >= _PAYS else None
    if common is None:
        return _product(rows, groups, NEAREST, threshold)
    rare = [_without(matrix, common) for matrix in (rows, groups)]
    row, column, cosine = _product(rare[0], rare[1], _MOST, threshold * (1 - _SHARE))
    many = np.bincount(row, minlength=rows.shape[0]) >= _MOST
    few = ~many[row]
    row, column, cosine = row[few], column[few], cosine[few]
    here, there = (matrix[:, np.flatnonzero(common)] for matrix in (rows, groups))
    cosine += np.asarray(here[row].multiply(there[column]).sum(axis=1)).ravel()
    again = np.flatnonzero(many)
    more = _product(rows[again], groups, NEAREST, threshold)
    found = (row, again[more[0]]), (column, more[1]), (cosine, more[2])
    return tuple(map(np.concatenate, found))  # type: ignore[return-value]


def _product(rows: Array, groups: Array, most: int, threshold: float) -> tuple[Array, Array, Array]:
    found = coo_matrix(
        sp_matmul_topn(rows, groups.T.tocsr(), top_n=most, threshold=threshold - _SLACK)
    )
    return found.row, found.col, found.data


def _common(rows: Array, groups: Array, threshold: float) -> Array | None:
    """Which columns are left for later: as many of the most frequent as no two rows can owe
    more than their share of the threshold. None where that is hardly any of the work."""
    frequency = np.bincount(groups.indices, minlength=groups.shape[1])
    work = np.bincount(rows.indices, minlength=rows.shape[1]) * frequency
    order = np.argsort(-work, kind="stable")
    rank = np.empty(len(order), np.int32)
    rank[order] = np.arange(len(order), dtype=np.int32)
    lengths = _lengths(rows, rank) * _lengths(groups, rank)
    steps = int(np.searchsorted(lengths, _SHARE * threshold, "right"))  # they only grow
    common = rank < (1 << steps >> 1)
    return common if 2 * work[common].sum() > work.sum() else None


def _lengths(matrix: Array, rank: Array) -> Array:
    """The length of the longest row in the columns of a rank below 1, 2, 4 ..."""
    step = np.frexp(rank.astype(np.float32))[1].clip(max=_STEPS)[matrix.indices]
    rows = np.repeat(np.arange(matrix.shape[0]) * (_STEPS + 1), np.diff(matrix.indptr))
    squares = np.bincount(rows + step, matrix.data**2, matrix.shape[0] * (_STEPS + 1))
    sums = squares.reshape(-1, _STEPS + 1).cumsum(axis=1)[:, :_STEPS]
    return np.sqrt(sums.max(axis=0, initial=0))


def _without(matrix: Array, columns: Array) -> Array:
    kept = ~columns[matrix.indices]
    ends = np.concatenate(([0], np.cumsum(kept, dtype=np.int32)))[matrix.indptr]
    return csr_matrix((matrix.data[kept], matrix.indices[kept], ends), matrix.shape)
