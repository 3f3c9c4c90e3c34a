"""How much a place looks like the end of a subhead, by the characters on both sides of it.

Headlines end on few syllables ('…출시|', '…나서|') and sentences begin on few others
('정부는 …', '지난 …'), whatever the words are; a list of words knows no name that is new, and
the names are what is new in news. So each character n-gram left and right of a place has a
weight (a linear model over n-grams, as in Sproat and Emerson's "First International Chinese
Word Segmentation Bakeoff", 2003, for another boundary without a space), and the places of a
whole text are weighed at once in arrays. What passes is few, and is looked at more closely
in ``junctions``.

``ngrams.txt`` holds the weights, estimated by logistic regression with an L1 penalty on titles
glued to paragraphs of the same articles and on the headlines of real decks.
``python -m benchmarks.estimate`` does this anew. What stands in the file is of an earlier run of
the same method, kept because the new ones were as good but not better in everything; that run
counted the places an n-gram stands beside, the new ones the articles that hold it as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from digest.korean.places import MODELS, Found, Model

_BITS = 18
_LEFT, _RIGHT = 4, 5  # the longest n-gram on either side
_CHUNK = 1 << 16  # characters weighed at a time: a text of 5 MB must not cost 5 MB many times
_EDGE = 8
#: Codes of kinds of characters: a number is a number, whatever its digits.
_BLANK, _DIGIT, _UPPER, _LOWER, _PLAIN = 1, 2, 3, 4, 5
_STEP = np.uint32(0x01000193)
#: A weight is a byte: twenty-fifths of a log-odd. The bytes of the four models stand together,
#: so that one look-up brings them all.
_UNIT = 25


_SPACED: tuple[Model, Model] = ("space", "decks")
_SALTS = {
    side: np.array([salt * (2 * n + 1) & 0xFFFFFFFF | 1 for n in range(_RIGHT + 1)], np.uint32)
    for side, salt in (("L", 0x9E3779B1), ("R", 0x85EBCA6B), ("X", 0xC2B2AE35))
}


class Table(NamedTuple):
    """By the hash of an n-gram its weights in all models, their biases, and the scores from
    which a place is worth a closer look."""

    weights: NDArray[np.uint32]
    biases: NDArray[np.int16]
    floors: NDArray[np.int16]


def weighed(text: str) -> dict[str, Found]:
    """The places of a text that pass, by model: offsets in order, and scores.

    >>> text = "요금 인하 시점 확정가나통신은 2월부터 요금을 내린다."
    >>> [text[:at] for at in weighed(text)["body"][0] if at < 20]
    ['요금 인하 시점 확정']
    """
    found: dict[str, Found] = {model: ([], []) for model in MODELS}
    for start in range(0, len(text), _CHUNK):
        first = max(0, start - _EDGE)
        codes = _codes(text[first : start + _CHUNK + _EDGE])
        if len(codes) <= 2 * _RIGHT:
            continue
        for model, at, scores in _passing(codes):
            offsets, weights = found[model]
            own = at >= start - first  # the edge is the chunk before's
            offsets += (at[own] + first).tolist()
            weights += (scores[own] / _UNIT).tolist()
    return found


def _passing(
    codes: NDArray[np.uint32],
) -> Iterator[tuple[Model, NDArray[np.int64], NDArray[np.int16]]]:
    """For every model the offsets that pass, and their scores in units."""
    table = _table()
    blank = codes == _BLANK
    here, before = ~blank[_RIGHT:-_RIGHT], blank[_RIGHT - 1 : -_RIGHT - 1]
    plain = codes < _PLAIN  # no headline ends inside a foreign word or a number
    inside = here & ~before & ~(plain[_RIGHT:-_RIGHT] & plain[_RIGHT - 1 : -_RIGHT - 1])
    left, right = _sides(codes, table.weights)
    pairs = _bytes(
        table.weights, _slot(codes[_LEFT : -_RIGHT - 1] * _STEP + codes[_RIGHT:-_RIGHT], 2, "X")
    )
    yield from _above(table, inside, left[1:] + right + pairs, ("body", "deck"))
    at = np.flatnonzero(here & before)
    spaced = _slot(codes[at + _LEFT - 1] * _STEP + codes[at + _RIGHT], 2, "X")
    scores = left.take(at, 0) + right.take(at, 0) + _bytes(table.weights, spaced)
    for model, passing, weights in _above(table, True, scores, _SPACED):
        yield model, at[passing - _RIGHT] + _RIGHT, weights


def _above(
    table: Table,
    wanted: NDArray[np.bool_] | bool,
    scores: NDArray[np.int16],
    models: tuple[Model, Model],
) -> Iterator[tuple[Model, NDArray[np.int64], NDArray[np.int16]]]:
    for model in models:
        n = MODELS.index(model)
        column = scores[:, n]
        passing = np.flatnonzero(wanted & (column > table.floors[n] - table.biases[n]))
        yield model, passing + _RIGHT, column[passing] + table.biases[n]


def _sides(
    codes: NDArray[np.uint32], weights: NDArray[np.uint32]
) -> tuple[NDArray[np.int16], NDArray[np.int16]]:
    """What the n-grams that end and those that begin at an offset weigh, shape (offsets,
    models): the left side from offset 4 on, the right side from 5."""
    size = len(codes)
    left = np.zeros((size - 2 * _RIGHT + 1, len(MODELS)), np.int16)
    right = np.zeros((size - 2 * _RIGHT, len(MODELS)), np.int16)
    hashes = codes
    for n in range(1, _RIGHT + 1):
        if n > 1:
            hashes = hashes[:-1] * _STEP + codes[n - 1 :]
        right += _bytes(weights, _slot(hashes[_RIGHT : size - _RIGHT], n, "R"))
        if n <= _LEFT:
            left += _bytes(weights, _slot(hashes[_LEFT - n : size - _RIGHT - n], n, "L"))
    return left, right


def _bytes(weights: NDArray[np.uint32], slots: NDArray[np.uint32]) -> NDArray[np.int8]:
    return weights.take(slots, mode="wrap").view(np.int8).reshape(-1, len(MODELS))


def _slot(hashes: NDArray[np.uint32], n: int, side: str) -> NDArray[np.uint32]:
    return (hashes * _SALTS[side][n]) >> np.uint32(32 - _BITS)


def _codes(text: str) -> NDArray[np.uint32]:
    raw = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    codes: NDArray[np.uint32] = _kinds().take(np.minimum(raw, np.uint32(0xFFFF)))
    return codes


@cache
def _kinds() -> NDArray[np.uint32]:
    """The code of every character of the basic plane."""
    code = np.arange(0x10000, dtype=np.uint32)
    for char in " \t\n\r\u00a0\u2003\u3000":
        code[ord(char)] = _BLANK
    code[ord("0") : ord("9") + 1] = _DIGIT
    code[ord("A") : ord("Z") + 1] = _UPPER
    code[ord("a") : ord("z") + 1] = _LOWER
    for mark, alike in (('"', "“”″"), ("'", "‘’`")):
        for char in alike:
            code[ord(char)] = ord(mark)
    return code


@cache
def _table() -> Table:
    """The weights of ``ngrams.txt``: a line for each model, '[name bias floor]', then one for
    each side and length, n-grams and hundredths of their weights one after the other."""
    weights = np.zeros((1 << _BITS, len(MODELS)), np.int16)
    heads = np.zeros((2, len(MODELS)))
    model = 0
    for line in (files("digest.korean") / "ngrams.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            name, *head = line.strip("[]").split()
            model = [str(known) for known in MODELS].index(name)
            heads[:, model] = [float(value) for value in head]
        elif line and not line.startswith("#"):
            side, *rest = line.split(" ")
            values = np.rint(np.array(rest[1::2], np.float64) * (_UNIT / 100)).astype(np.int16)
            np.add.at(weights[:, model], _hashed(rest[0::2], side), values)
    packed = np.clip(weights, -128, 127).astype(np.int8).view(np.uint32).ravel()
    biases, floors = np.rint(heads * _UNIT).astype(np.int16)
    return Table(packed, biases, floors)


def _hashed(grams: list[str], side: str) -> NDArray[np.uint32]:
    codes = _codes("".join(grams).replace("_", " ")).reshape(len(grams), -1)
    hashes = codes[:, 0]
    for column in range(1, codes.shape[1]):
        hashes = hashes * _STEP + codes[:, column]
    return _slot(hashes, codes.shape[1], side)
