"""The terms of 100,000 passages as numbers, and their weights.

A dictionary of words would be asked five million times, each time at another place of memory.
So a word is known by 64 bits that are reckoned from its letters, for all words at once: two of
a million different words meet with a chance of 1 in 30 million.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from digest.model import Passage
from digest.stories.similarity import SHARE, UNIT, idf, tf

Array = Any  # numpy's own types say nothing about what is in an array of ours
_BLOCK = 4_096
_FIRST = 20  # bits: a million places, as many as a week has words
_TAB = ord("\t")


@dataclass(frozen=True, slots=True)
class Table:
    """The terms of all passages, read once: ``ends`` bounds those of each, with 0 before the
    first; for each term its column and the weight of its count."""

    ends: Array
    columns: Array
    weights: Array
    shape: tuple[int, int]


def table(passages: Sequence[Passage]) -> Table:
    """The passages as numbers: dicts of 100,000 would not fit."""
    blocks = [passages[at : at + _BLOCK] for at in range(0, len(passages), _BLOCK)]
    lengths, codes = zip(*map(_codes, blocks), strict=True)
    names = _distinct(codes)
    counts = np.frombuffer(b"".join([p.counts for p in passages]), np.uint8)
    return Table(
        ends=np.concatenate(([0], np.cumsum(np.concatenate(lengths)))),
        columns=_found(codes, names),
        weights=np.array([tf(max(n, 1)) for n in range(256)], np.int32)[counts],
        shape=(len(passages), len(names)),
    )


def _codes(passages: Sequence[Passage]) -> tuple[Array, Array]:
    """How many words each passage has, and for each word its 64 bits: the sum of its letters,
    each times a number of its place (Carter and Wegman 1979)."""
    lengths = np.array([len(p.counts) for p in passages])
    text = "".join([f"{p.words}\t" for p in passages if p.words])
    letters = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), np.uint16)
    ends = np.flatnonzero(letters == _TAB) + 1
    starts = np.concatenate(([0], ends[:-1])) if len(ends) else ends
    places = np.arange(len(letters)) - np.repeat(starts, ends - starts)
    products = _numbers(int(places.max(initial=0)) + 1)[places] * letters
    return lengths, np.add.reduceat(products, starts) if len(starts) else products


def _distinct(blocks: Sequence[Array]) -> Array:
    """The codes of all blocks, sorted, each once. A word comes again and again, and to sort all
    that is said took four times as long: each code is put where its first bits say, the last
    one stays there, and only those that met another there are left to be compared."""
    places, shift = np.zeros(1 << _FIRST, np.uint64), np.uint64(64 - _FIRST)
    for codes in blocks:
        places[codes >> shift] = codes
    met = [codes[places[codes >> shift] != codes] for codes in blocks]
    names = np.sort(np.concatenate([places[places > 0], *met]))
    return names[np.flatnonzero(np.diff(names, prepend=~names[:1]))]


def _found(blocks: Sequence[Array], names: Array) -> Array:
    """The place of each code among the sorted ``names``. They are spread evenly, so that their
    first bits tell the place but for a step or two: a third of the time of a search."""
    bits = len(names).bit_length()
    shift = np.uint64(64 - bits)
    begins = np.searchsorted(names, np.arange(1 << bits, dtype=np.uint64) << shift)
    begins = begins.astype(np.int32)
    found = []
    for codes in blocks:
        places = begins[codes >> shift]
        behind = np.flatnonzero(names[places] != codes)
        while len(behind):
            places[behind] += 1
            behind = behind[names[places[behind]] != codes[behind]]
        found.append(places)
    return np.concatenate(found)


def _numbers(many: int) -> Array:
    """So many numbers of 64 bits that have nothing to do with each other (splitmix64)."""
    z = np.arange(1, many + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def about(table: Table, most: int, often: int) -> tuple[Array, Array]:
    """The first terms of each passage, so many at ``most``, that it says so ``often``: the
    passages, and for each its term."""
    many = np.minimum(np.diff(table.ends), most)
    rows = np.repeat(np.arange(len(many)), many)
    places = np.arange(len(rows)) + np.repeat(table.ends[:-1] - np.cumsum(many) + many, many)
    said = table.weights[places] >= tf(often)
    return rows[said], table.columns[places[said]]


@dataclass(frozen=True, slots=True)
class Weighed:
    """The terms of a table with their weights and, in each row, their ranks, the heaviest 0;
    no ranks where every term will be taken."""

    table: Table
    weights: Array
    ranks: Array | None


def weighed(table: Table, groups: Array, most: int) -> Weighed:
    """A term is as rare as the ``groups`` (a label for each passage) that say it are few. No
    more than ``most`` terms of a passage will be asked for."""
    weights = _idf(table, groups)[table.columns]
    weights *= table.weights  # in place, here and below: a new array of a week costs its pages
    if np.diff(table.ends).max(initial=0) <= most:  # which is heavier decides nothing
        return Weighed(table, weights, None)
    return Weighed(table, weights, _ranks(table.ends, weights))


def vectors(weighed: Weighed, heaviest: int) -> Array:
    """A unit vector of the ``heaviest`` terms of each passage as a row."""
    table, said = weighed.table, weighed.weights > 0
    if weighed.ranks is not None:
        said &= weighed.ranks < heaviest
    ends = np.concatenate(([0], np.cumsum(said, dtype=np.int32)))[table.ends]
    columns, weights = table.columns[said], weighed.weights[said]
    # Sums of integers beyond 2**53 lose bits in floats; reduceat over integers keeps them.
    told = np.diff(ends) > 0
    squares = np.ones(len(told), np.int64)
    if told.any():
        squares[told] = np.add.reduceat(np.square(weights, dtype=np.int64), ends[:-1][told])
    values = weights * float(UNIT)
    values /= np.repeat(np.sqrt(squares), np.diff(ends))
    # Whole numbers up to UNIT: single precision holds them exactly.
    values = np.rint(values, out=values).astype(np.float32)
    return csr_matrix((values, columns, ends.astype(np.int32)), table.shape)


def _idf(table: Table, groups: Array) -> Array:
    """The weight of each term by the groups that say it, each counted by its share."""
    if np.array_equal(groups, np.arange(len(groups))):  # each for itself: no shares to count
        spread = SHARE * np.bincount(table.columns, minlength=table.shape[1])
        return _weights(spread, len(groups))
    group, size = numbered(groups)
    ones = np.ones(len(table.columns), np.float32)
    said = csr_matrix((ones, table.columns, table.ends), table.shape)
    member = (np.ones(len(group), np.float32), (group, np.arange(len(group))))
    told = csr_matrix(member, (len(size), len(group))) @ said
    share = SHARE * told.data.astype(np.int64) // np.repeat(size, np.diff(told.indptr))
    spread = np.bincount(told.indices, share, table.shape[1]).astype(np.int64)
    return _weights(spread, len(size))


def numbered(groups: Array) -> tuple[Array, Array]:
    """For each row the number of its group, counted from 0 in the order of the labels, and the
    size of each group. Labels are rows, so there is nothing to sort."""
    count = np.bincount(groups, minlength=len(groups))
    number = np.cumsum(count > 0) - 1
    return number[groups], count[count > 0]


def _weights(spread: Array, groups: int) -> Array:
    kinds, which = np.unique(spread, return_inverse=True)
    return np.array([idf(int(n), groups) for n in kinds], np.int32)[which]


def _ranks(ends: Array, weights: Array) -> Array:
    """The rank of each weight in its row, the heaviest 0; ties keep their places. In blocks of
    rows, because sorting makes two more tables of the size."""
    ranks = np.empty(len(weights), np.int16)
    width = int(np.diff(ends).max())
    for start in range(0, len(ends) - 1, _BLOCK):
        bounds = ends[start : start + _BLOCK + 1]
        lengths = np.diff(bounds)
        part = slice(bounds[0], bounds[-1])
        rows = np.repeat(np.arange(len(lengths)), lengths)
        at = (rows, np.arange(len(rows)) - np.repeat(bounds[:-1] - bounds[0], lengths))
        ordered = np.zeros((len(lengths), width), np.int32)
        ordered[at] = -weights[part]
        order = ordered.argsort(axis=1, kind="stable")
        place = np.empty(order.shape, np.int16)
        np.put_along_axis(place, order, np.arange(width, dtype=np.int16)[None, :], axis=1)
        ranks[part] = place[at]
    return ranks
