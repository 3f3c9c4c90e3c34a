"""Leaving common words for later changes what the nearest cost, never which they are."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from digest.stories import nearest, term_table
from digest.stories.products import largest
from tests.stories.conftest import BRIDGE, LEAK, Make

HERE = partial(largest, each=map, block=10**9)


def unit_rows(rows: int, columns: int, seed: int) -> Any:
    """Rows of unit length: a few words of their own each, and many that all of them share; every
    tenth has nothing but these."""
    rng = np.random.default_rng(seed)
    dense = np.zeros((rows, columns))
    for n, row in enumerate(dense):
        row[:64] = rng.uniform(0.01, 0.03, 64)
        if n % 10:
            row[rng.choice(np.arange(64, columns), 6, replace=False)] = rng.uniform(0.2, 1.0, 6)
    return csr_matrix(dense / np.linalg.norm(dense, axis=1, keepdims=True))


@pytest.mark.parametrize("threshold", [0.15, 0.3, 0.6])
def test_the_nearest_are_the_same_with_common_words_left_for_later(
    monkeypatch: pytest.MonkeyPatch, threshold: float
) -> None:
    rows, groups = unit_rows(150, 240, 1), unit_rows(90, 240, 2)
    names = (np.arange(150), np.arange(90) + 150)
    whole = nearest.nearest(rows, names[0], groups, names[1], threshold, product=HERE)
    monkeypatch.setattr(nearest, "_PAYS", 0)
    assert nearest._common(rows, groups, threshold) is not None
    found = nearest.nearest(rows, names[0], groups, names[1], threshold, product=HERE)
    assert found.tolist() == whole.tolist()
    monkeypatch.setattr(nearest, "_MOST", 2)  # nearly every row has more: looked up whole
    found = nearest.nearest(rows, names[0], groups, names[1], threshold, product=HERE)
    assert found.tolist() == whole.tolist()


def test_no_two_words_are_one_column(make: Make) -> None:
    passages = [make(f"a{n}", f"{LEAK} {n}건째 {BRIDGE}") for n in range(40)]
    table = term_table.table([*passages, replace(passages[0], words="", counts=b"")])
    words = [word for p in passages for word in p.terms]
    assert table.shape == (41, len(set(words)))
    assert len(set(zip(words, table.columns.tolist(), strict=True))) == len(set(words))
    assert table.ends.tolist()[-2:] == [len(words), len(words)]
