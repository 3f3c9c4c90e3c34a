"""Passages as integer vectors: similarity that is exact, whoever computes it.

A weight is (1 + ln tf) * ln(1 + N / df), the vector scaled to length ``UNIT`` and rounded to
integers. Sums and products of integers have no rounding, so plain Python (five articles, no
import of numpy) and sparse matrices (100,000 articles) decide the same, in any order.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from digest.model import Passage

UNIT = 1 << 12
# A folder of five articles on one story: its words are in all of them and still not common.
# Counted as if so many other articles had been read, too.
PRIOR = 200
Vector = dict[str, int]


def vectors(passages: Sequence[Passage]) -> list[Vector]:
    """One vector a passage: term -> weight, the length of each about ``UNIT``."""
    df = Counter(term for passage in passages for term in passage.terms)
    idf = {term: round(1024 * math.log(1 + (len(passages) + PRIOR) / n)) for term, n in df.items()}
    return [_vector(passage, idf) for passage in passages]


def _vector(passage: Passage, idf: Mapping[str, int]) -> Vector:
    raw = {
        term: idf[term] * round(1024 * (1 + math.log(count)))
        for term, count in zip(passage.terms, passage.counts, strict=True)
    }
    length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
    return {term: round(UNIT * weight / length) for term, weight in raw.items()}


def dot(a: Mapping[str, int], b: Mapping[str, int]) -> int:
    """The inner product of two sparse vectors; of two unit vectors the cosine * UNIT**2."""
    if len(a) > len(b):
        a, b = b, a
    return sum(weight * b[term] for term, weight in a.items() if term in b)
