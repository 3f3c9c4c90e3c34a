"""How much a place looks like the end of a subhead, by the characters on both sides of it.

Headlines end on few syllables ('…출시|', '…나서|') and sentences begin on few others
('정부는 …', '지난 …'), whatever the words are; a list of words knows no name that is new, and
the names are what is new in news. So each character n-gram left and right of a place has a
weight (a linear model over n-grams, as in Sproat and Emerson's "First International Chinese
Word Segmentation Bakeoff", 2003, for another boundary without a space), and the places of all
windows of an article are weighed at once in arrays. What passes is few, and is looked at more
closely in ``junctions``.

``ngrams.txt`` holds the weights, estimated by logistic regression with an L1 penalty on titles
glued to paragraphs of the same articles and on the headlines of real decks.
``python -m benchmarks.estimate`` does this anew. What stands in the file is of an earlier run of
the same method, kept because the new ones were as good but not better in everything; that run
counted the places an n-gram stands beside, the new ones the articles that hold it as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from digest.korean.places import MODELS, SHORTEST, Weighed, Window

_BITS = 18
_LEFT, _RIGHT = 4, 5  # the longest n-gram on either side
#: Codes of kinds of characters: a number is a number, whatever its digits.
_BLANK, _DIGIT, _UPPER, _LOWER, _PLAIN = 1, 2, 3, 4, 5
_STEP = 0x01000193
_WORD = 1 << 32
#: A weight is a byte: twenty-fifths of a log-odd. The bytes of the two models that may speak at
#: a place stand together, so that one look-up brings both; raised, so that none is negative.
_UNIT, _RAISED = 25, 128
_SALTS = {
    side: [salt * (2 * n + 1) & 0xFFFFFFFF | 1 for n in range(_RIGHT + 1)]
    for side, salt in (("L", 0x9E3779B1), ("R", 0x85EBCA6B), ("X", 0xC2B2AE35))
}


def _column(values: Sequence[int]) -> NDArray[np.uint32]:
    return np.array([value % _WORD for value in values], np.uint32)[:, None]


#: The n-grams of a place are the rows of one array: those to the left from the shortest on,
#: those to the right, the two characters beside it. The hash of a longer one is the hash of a
#: shorter one and a character more, times a power of the step; to the right powers fall (the
#: step is odd and has an inverse), and are set right with the salt.
_OFFSETS = np.array([*range(-1, -_LEFT - 1, -1), *range(_RIGHT), 0], np.int64)[:, None]
_LONGER = (1, 2, 3, 5, 6, 7, 8)  # rows whose n-gram is the row before's and a character more
_INVERSE = pow(_STEP, -1, _WORD)
_POWERS = _column(
    [_STEP**n for n in range(_LEFT)] + [pow(_INVERSE, n, _WORD) for n in range(_RIGHT)] + [1]
)
_SET_RIGHT = _column(
    _SALTS["L"][1 : _LEFT + 1]
    + [salt * _STEP**n for n, salt in enumerate(_SALTS["R"][1:])]
    + [_SALTS["X"][2]]
)
_IDEOGRAPHS, _HANGUL = (0x4E00, 0x9FFF), (0xAC00, 0xD7A3)
_BEGINS = 3  # log-odds
_SHIFT = np.uint32(32 - _BITS)
_BEYOND = 1 << _BITS  # where the second pair's weights begin


class Table(NamedTuple):
    """By the hash of an n-gram its weights in two models; by the same pairs the sums from which
    a place is worth a closer look; by model what a sum is too great by."""

    weights: NDArray[np.uint16]
    floors: NDArray[np.uint32]
    excess: NDArray[np.int64]


def weighed(text: str, windows: Sequence[Window]) -> Weighed:
    """The places in windows of a text, which lie one behind the other, that pass.

    >>> text = "요금 인하 시점 확정가나통신은 2월부터 요금을 내린다."
    >>> found = zip(*weighed(text, [Window(0, 20, inside=True)]))
    >>> at, _, _ = max(found, key=lambda place: place[2])
    >>> text[:at]
    '요금 인하 시점 확정'
    """
    first = windows[0].start
    codes = _codes(text[first : windows[-1].stop + _RIGHT])
    at, spaced = _asked(codes, first, windows)
    table = _table()
    slots = _slots(codes, at, spaced)
    weights = table.weights.take(slots).view(np.uint8)
    sums = np.add.reduce(weights, axis=0, dtype=np.uint16)
    sums += _hanja(codes, at).repeat(2)
    floors = table.floors.take(spaced).view(np.uint16)
    passing = (sums > floors).nonzero()[0]
    own = passing >> 1  # each offset has two sums, one by model
    models = spaced.take(own) * 2 + (passing & 1)
    scores = (sums.take(passing) - table.excess.take(models)) / _UNIT
    offsets = at.take(own) + first
    return Weighed(offsets.tolist(), models.tolist(), scores.tolist())


def _hanja(codes: NDArray[np.uint32], at: NDArray[np.int64]) -> NDArray[np.uint16]:
    """What an ideograph glued to Hangul adds: headlines begin with them ('…대조區 “단속 …'), and
    there are more than any estimation has seen."""
    first, last = codes.take(at), codes.take(at - 1)
    begins = (first >= _IDEOGRAPHS[0]) & (first <= _IDEOGRAPHS[1])
    begins &= (last >= _HANGUL[0]) & (last <= _HANGUL[1])
    return begins * np.uint16(_BEGINS * _UNIT)


def _asked(
    codes: NDArray[np.uint32], first: int, windows: Sequence[Window]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The offsets in windows at which a headline may end, and 1 for those behind a space."""
    within, inside = bytearray(len(codes)), bytearray(len(codes))
    last = first + len(codes) - _RIGHT  # at the end of a text there is nothing to the right
    for start, stop, whole in windows:
        begin, ones = start - first + SHORTEST, b"\1" * (min(stop, last) - start - SHORTEST)
        within[begin : begin + len(ones)] = ones
        if whole:
            inside[begin : begin + len(ones)] = ones
    blank = codes == _BLANK
    plain = codes < _PLAIN  # no headline ends inside a foreign word or a number
    may = np.frombuffer(inside, np.bool_)[1:] & ~(plain[1:] & plain[:-1])
    may |= blank[:-1]
    may &= np.frombuffer(within, np.bool_)[1:]
    may &= ~blank[1:]
    at = may.nonzero()[0] + 1
    return at, blank.take(at - 1).astype(np.int64)


def _slots(
    codes: NDArray[np.uint32], at: NDArray[np.int64], spaced: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Where the weights of the n-grams beside offsets stand, shape (n-grams, offsets)."""
    beside = at + _OFFSETS
    beside[:_LEFT] -= spaced  # what stands left of a space
    hashes = codes.take(beside)
    hashes *= _POWERS
    hashes[-1] += hashes[0] * np.uint32(_STEP)
    for row in _LONGER:  # on three hundred offsets an accumulation takes twice as long
        hashes[row] += hashes[row - 1]
    hashes *= _SET_RIGHT
    hashes >>= _SHIFT
    return hashes + spaced * _BEYOND


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
    weights = np.zeros((len(MODELS), 1 << _BITS), np.int16)
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
            np.add.at(weights[model], _hashed(rest[0::2], side), values)
    return _packed(weights, np.rint(heads * _UNIT).astype(np.int64))


def _packed(weights: NDArray[np.int16], heads: NDArray[np.int64]) -> Table:
    """The table of weights by model and slot, and of biases and floors by model."""
    raised = (np.clip(weights, -128, 127) + _RAISED).astype(np.uint8)
    pairs = np.concatenate([raised[:2].T, raised[2:].T])
    biases, floors = heads
    excess = len(_OFFSETS) * _RAISED - biases
    least = (floors + excess).astype(np.uint16).view(np.uint32)
    return Table(pairs.copy().view(np.uint16).ravel(), least, excess)


def _hashed(grams: list[str], side: str) -> NDArray[np.uint32]:
    codes = _codes("".join(grams).replace("_", " ")).reshape(len(grams), -1)
    hashes = codes[:, 0]
    for column in range(1, codes.shape[1]):
        hashes = hashes * np.uint32(_STEP) + codes[:, column]
    return (hashes * np.uint32(_SALTS[side][codes.shape[1]])) >> _SHIFT
