"""Cutting the search for candidates into blocks changes who multiplies, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy as np
import pytest
from scipy.sparse import csr_matrix, random_array

from digest.stories.products import largest


def matrix(rows: int, seed: int) -> Any:
    return csr_matrix(random_array((rows, 300), density=0.05, rng=seed, format="csr"))


class Counting:
    """The builtin ``map`` that remembers how many items it was given."""

    def __init__(self) -> None:
        self.given: list[int] = []

    def __call__(self, work: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
        found = list(items)
        self.given.append(len(found))
        return map(work, found)


@pytest.mark.parametrize("block", [1, 500, 7_001, 10**9])
def test_blocks_give_the_numbers_of_the_whole_in_their_order(block: int) -> None:
    rows, others, each = matrix(200, 1), matrix(90, 2), Counting()
    rows.data[rows.indptr[40] : rows.indptr[60]] = 0.0  # rows without any product
    whole = largest(rows, others, 5, 0.2, each=map, block=10**12)
    found = largest(rows, others, 5, 0.2, each=each, block=block)
    assert whole.nnz > 100
    assert found.shape == whole.shape
    for part in ("data", "indices", "indptr"):
        assert getattr(found, part).tobytes() == getattr(whole, part).tobytes()
    (blocks,) = each.given or [1]  # one block is multiplied here
    least = {1: 190, 500: 20, 7_001: 2, 10**9: 1}[block]
    assert blocks >= least
    assert bool(each.given) == (block < 10**9)


def test_blocks_are_of_equal_work_not_of_equal_rows() -> None:
    heavy = csr_matrix(np.ones((10, 300)))
    light = csr_matrix((np.ones(1000), (np.arange(1000), np.zeros(1000))), (1000, 300))
    seen: list[int] = []

    def each(work: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            seen.append(item.shape[0])
            yield work(item)

    rows = csr_matrix(np.concatenate([heavy.toarray(), light.toarray()]))
    largest(rows, matrix(90, 2), 5, 0.2, each=each, block=2_700)
    assert max(seen[:5]) <= 3
    assert max(seen) > 100
    assert sum(seen) == 1010


def test_nothing_has_no_products() -> None:
    empty = csr_matrix((0, 300))
    assert largest(empty, matrix(9, 2), 5, 0.2, each=map, block=1).shape == (0, 9)
    assert largest(matrix(9, 2), empty, 5, 0.2, each=map, block=1).shape == (9, 0)
