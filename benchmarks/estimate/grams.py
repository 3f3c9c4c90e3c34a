"""Texts as numbers: the n-grams beside a place, and how many articles hold each of them."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.uint64]

LEFT, RIGHT = 4, 5  # the longest n-gram on either side; ``digest.korean.ngrams`` reads no longer
SIDES = "LRX"
#: An n-gram that fewer articles hold says what one of them said, not how headlines end.
ARTICLES = 6
_TEXTS = 5  # that hold a character: one of which fewer do has no number
_BITS = 12  # of a character; five of them and a side fit into a number
_SIDE = _BITS * RIGHT
_DROPPED = 2  # Unicode categories of what would break the file's lines: controls, separators


@cache
def _table() -> dict[int, str]:
    """The kinds of characters that the reader knows as one, each as the file writes it."""
    table = {ord(char): " " for char in " \t\n\r\u00a0\u2003\u3000"}
    for first, last, alike in ("090", "AZA", "aza"):
        table |= dict.fromkeys(range(ord(first), ord(last) + 1), alike)
    return (
        table
        | {ord(char): '"' for char in "“”″"}
        | {ord(char): "'" for char in "‘’`"}
        | {ord("⋯"): "…"}
    )


def alike(text: str) -> str:
    """A text in the characters of the file.

    >>> alike("“LTE” 요금 25%\\n인하")
    '"AAA" 요금 00% 인하'
    """
    return text.translate(_table())


def common(texts: Iterable[str]) -> list[str]:
    """The characters, those that are alike as one, that enough texts hold; what most hold first,
    and in the order of Unicode where as many do: a set of characters has none.

    >>> common(["요금", "요금", "금요", "요금 인하", "요금"])
    ['금', '요']
    """
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(set(alike(text)))
    known = [char for char, n in counts.items() if n >= _TEXTS and char < "\U00010000"]
    return sorted(known, key=lambda char: (-counts[char], char))


class Alphabet:
    """Numbers for the characters that enough articles hold; 0 for any other, and no n-gram
    with one is looked at."""

    def __init__(self, texts: Iterable[str]) -> None:
        counts = np.zeros(0x10000, np.int64)
        for text in texts:
            counts[np.unique(_points(alike(text)))] += 1
        common = np.argsort(-counts, kind="stable")[: (1 << _BITS) - 1]
        common = np.sort(common[counts[common] >= ARTICLES])
        self.chars = [""] + [chr(point) for point in common if _is_written(chr(point))]
        self._ids = np.zeros(0x10000, np.uint64)
        self._ids[[ord(char) for char in self.chars[1:]]] = np.arange(1, len(self.chars))
        self.blank = int(self._ids[ord(" ")])

    def ids(self, text: str) -> Ids:
        """The numbers of a text's characters."""
        return self._ids[_points(alike(text))]

    def spelled(self, key: int) -> tuple[str, str]:
        """The side and the n-gram of a key, blanks as '_'."""
        side, gram = SIDES[key >> _SIDE], ""
        key &= (1 << _SIDE) - 1
        while key:
            gram = self.chars[key & ((1 << _BITS) - 1)] + gram
            key >>= _BITS
        return side, gram.replace(" ", "_")


def _points(text: str) -> NDArray[np.uint32]:
    raw = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    return np.where(raw < 0x10000, raw, 0)


def _is_written(char: str) -> bool:
    # '_' is how the file writes a blank, and a blank is what it parts n-grams by.
    return char == " " or (char != "_" and unicodedata.category(char)[0] not in "CZ")


def beside(ids: Ids, places: Iterable[int], blank: int) -> Iterator[Ids]:
    """The characters beside each place, four and five; those on the left end before a blank."""
    padded = np.concatenate([np.zeros(LEFT + 1, ids.dtype), ids, np.zeros(RIGHT, ids.dtype)])
    for place in places:
        at = place + LEFT + 1
        left = at - (padded[at - 1] == blank)
        yield np.concatenate([padded[left - LEFT : left], padded[at : at + RIGHT]])


def keys(rows: Ids) -> Ids:
    """The n-grams beside places, one column for each side and length; 0 for one that would
    hold a character without a number, or reach beyond the text."""
    left = [_joined(rows[:, LEFT - n : LEFT], "L") for n in range(1, LEFT + 1)]
    right = [_joined(rows[:, LEFT : LEFT + n], "R") for n in range(1, RIGHT + 1)]
    return np.stack([*left, *right, _joined(rows[:, LEFT - 1 : LEFT + 1], "X")], axis=1)


def _joined(columns: Ids, side: str) -> Ids:
    key = np.zeros(len(columns), np.uint64)
    for column in columns.T:
        key = (key << np.uint64(_BITS)) | column
    key |= np.uint64(SIDES.index(side) << _SIDE)
    return np.where((columns == 0).any(axis=1), np.uint64(0), key)


def held(texts: Iterable[str], alphabet: Alphabet) -> Ids:
    """The keys of the n-grams that enough articles hold, in order. One that holds two blanks is
    an accident of a crawler."""
    found: list[list[Ids]] = [[] for _ in range(RIGHT + 1)]
    for text in texts:
        ids = alphabet.ids(text)
        for n in range(1, RIGHT + 1):
            if len(ids) >= n:
                grams = np.lib.stride_tricks.sliding_window_view(ids, n)
                found[n].append(np.unique(_joined(grams, "L")))
        found[0].append(np.unique(_pairs(ids, alphabet.blank)))
    common = []
    for n, grams in enumerate(found):
        seen, articles = np.unique(np.concatenate(grams), return_counts=True)
        seen = seen[(articles >= ARTICLES) & (seen > 0)]
        sides = "X" if n == 0 else "LR" if n <= LEFT else "R"
        common += [seen | np.uint64(SIDES.index(side) << _SIDE) for side in sides]
    return np.sort(np.concatenate(common))


def _pairs(ids: Ids, blank: int) -> Ids:
    """The pairs of neighbours, also of those with a blank between."""
    over = ids[1:-1] == blank if len(ids) > 2 else np.zeros(0, bool)
    pairs = [np.stack([ids[:-1], ids[1:]], axis=1)]
    if len(over):
        pairs.append(np.stack([ids[:-2][over], ids[2:][over]], axis=1))
    return _joined(np.concatenate(pairs), "L")
