"""Candidate search: for each row of one sparse matrix the largest products with those of another.

The one part of grouping whose work grows with the square of the articles, so the one that must be
able to leave this process. A row's products do not depend on the other rows: blocks of rows, each
of about so many multiplications, go through the executor seam, and what comes back is put
together in their order. So the same numbers come out however the rows are cut and whoever
multiplied them. Every block takes the whole other matrix with it: 128 to 400 bytes an article.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sparse_dot_topn import sp_matmul_topn

from digest.model import Each

Array = Any  # numpy's own types say nothing about what is in an array of ours
Product = Callable[[Array, Array, int, float], Array]


def largest(
    rows: Array, others: Array, most: int, least: float, *, each: Each, block: int
) -> Array:
    """For each of ``rows`` the ``most`` of ``others`` whose products with it are the largest and
    at least ``least``: a matrix of rows x others, its values in no particular order.

    ``block`` is how many multiplications are handed to ``each`` at once; less than that is not
    worth a journey and is done here.
    """
    turned = others.T.tocsr()
    cuts = _cuts(rows, turned, block)
    if len(cuts) < 3:
        return _largest(rows, others=turned, most=most, least=least)
    blocks = [rows[a:b] for a, b in pairwise(cuts)]
    work = partial(_largest, others=turned, most=most, least=least)
    return _stacked(list(each(work, blocks)))


def _largest(rows: Array, *, others: Array, most: int, least: float) -> Array:
    """One block, wherever it is: in this process, a worker or on another machine."""
    return sp_matmul_topn(rows, others, top_n=most, threshold=least)


def _cuts(rows: Array, turned: Array, block: int) -> list[int]:
    """Where the rows are cut so that every part has about ``block`` multiplications, with both
    ends. Reckoned from the data alone: how many may work at once plays no part."""
    each = np.concatenate(([0], np.cumsum(np.diff(turned.indptr)[rows.indices], dtype=np.int64)))
    before = each[rows.indptr]  # multiplications before each row, and of all
    parts = -(-int(before[-1]) // block)
    inner = np.searchsorted(before, np.arange(1, parts) * block)
    return np.unique([0, *inner.tolist(), rows.shape[0]]).tolist()  # type: ignore[no-any-return]


def _stacked(parts: list[Array]) -> Array:
    counts = np.concatenate([np.diff(part.indptr) for part in parts])
    ends = np.concatenate(([0], np.cumsum(counts, dtype=parts[0].indptr.dtype)))
    data = np.concatenate([part.data for part in parts])
    indices = np.concatenate([part.indices for part in parts])
    return csr_matrix((data, indices, ends), (len(counts), parts[0].shape[1]))
