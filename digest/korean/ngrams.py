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

from digest.korean.windows import MODELS, SHORTEST, Window

_BITS = 18
_LEFT, _RIGHT = 4, 5  # the longest n-gram on either side
BEHIND = _RIGHT  # characters behind a place that are looked at
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


#: The n-grams of a place are the rows of one array, the shortest first: to the left and to the
#: right in turn, last the two characters beside it. The hash of a longer one is the hash of a
#: shorter one and a character more, times a power of the step; to the right powers fall (the
#: step is odd and has an inverse), and are set right with the salt.
_ROWS = 2 * _LEFT + 2
_LEFTS = slice(0, 2 * _LEFT, 2)
_INVERSE = pow(_STEP, -1, _WORD)
_OFFSETS = np.zeros((_ROWS, 1), np.int64)
_OFFSETS[_LEFTS, 0] = range(0, -_LEFT, -1)
_OFFSETS[1::2, 0] = range(1, _RIGHT + 1)
_OFFSETS[-2:, 0] = _RIGHT, 1
_LONGER = (slice(2, 4), slice(4, 6), slice(6, 8))  # rows of a character more than two above
_POWERS = _column(
    [pow(base, n, _WORD) for n in range(_LEFT) for base in (_STEP, _INVERSE)]
    + [pow(_INVERSE, _LEFT, _WORD), _INVERSE]
)
_SET_RIGHT = _column(
    [value for n in range(_LEFT) for value in (_SALTS["L"][n + 1], _SALTS["R"][n + 1] * _STEP**n)]
    + [_SALTS["R"][_RIGHT] * _STEP**_LEFT, _SALTS["X"][2] * _STEP]
)
_SHIFT = np.uint32(32 - _BITS)
#: A headline may end at a place if its window, the character before it and the one behind it
#: have one of these bits in common: behind a space; inside of words, but not inside a foreign
#: word or a number. The last adds to the weight: ideographs glued to Hangul begin headlines
#: ('…대조區 “단속 …'), and there are more of them than any estimation has seen.
_SPACE, _INSIDE, _BETWEEN, _IDEOGRAPH = 1, 2, 4, 8
_WITHIN_WORDS = _INSIDE | _BETWEEN | _IDEOGRAPH
#: Places that are looked at closely have a lower floor: other models are asked of those as well;
#: in the models of decks those have that may part several headlines.
_CLOSELY, _SEVERAL = 16, 32
_ANY = np.uint8(_CLOSELY - 1)
_BYTES = [bytes((bits,)) for bits in range(2 * _SEVERAL)]
_CODE = np.uint32(0xFFFF)
_IDEOGRAPHS, _HANGUL = slice(0x4E00, 0xA000), slice(0xAC00, 0xD7A4)
_BEGINS = 3  # log-odds


class Table(NamedTuple):
    """By the hash of an n-gram its weights in two models; by the bits of a place the sums from
    which it is worth a closer look, two by two; by the same bits and model which of ``MODELS``
    that is, and what a sum is too great by."""

    weights: NDArray[np.uint16]
    floors: NDArray[np.uint32]
    models: NDArray[np.int64]
    excess: NDArray[np.int64]


class Passing(NamedTuple):
    """Places that pass: offsets in order, which of ``MODELS`` each passes in, scores, and whether
    its window is looked at closely, and may hold several headlines."""

    offsets: NDArray[np.int64]
    models: NDArray[np.int64]
    scores: NDArray[np.float64]
    closely: NDArray[np.bool_]
    several: NDArray[np.bool_]


def passing(text: str, room: bytearray, *, every: bool = False) -> Passing:
    """The places of a text that pass where there is ``room``, or ``every`` one.

    >>> text = "요금 인하 시점 확정가나통신은 2월부터 요금을 내린다."
    >>> found = passing(text, room(len(text), 0, 20, [Window(0, 20, inside=True)]))
    >>> text[:found.offsets[found.scores.argmax()]]
    '요금 인하 시점 확정'
    """
    chars = _chars(text)
    before, bits = _common(chars, np.frombuffer(room, np.uint8))
    table = _table()
    slots = _slots(chars & _CODE, before, bits & np.uint8(_SPACE))
    weights = table.weights.take(slots).view(np.uint8)
    sums = np.add.reduce(weights, axis=0, dtype=np.uint16)
    floors = table.floors.take(bits).view(np.uint16)
    over = (sums > floors) | every
    over = over | over.reshape(-1, 2)[:, ::-1].ravel()
    rows = over.nonzero()[0]
    own = rows >> 1  # each offset has two sums, one by model
    known = bits.take(own)
    which = (known << 1) + (rows & 1)
    scores = (sums.take(rows) - table.excess.take(which)) / _UNIT
    offsets = before.take(own) + 1
    closely, several = known & _CLOSELY > 0, known & _SEVERAL > 0
    return Passing(offsets, table.models.take(which), scores, closely, several)


def room(
    size: int, first: int, last: int, windows: Sequence[Window], quoted: Sequence[int] = ()
) -> bytearray:
    """What headlines may end at each of ``size`` offsets from ``first`` on, by windows, which lie
    one behind the other, up to ``last``; ``quoted`` are offsets behind quotations and a space."""
    found = bytearray(size)
    for start, stop, inside, spaces, closely, several in windows:
        begin = start - first + SHORTEST
        many = (stop if stop < last else last) - start - SHORTEST
        if many > 0:
            bits = (_WITHIN_WORDS if inside else 0) | (_SPACE if spaces else 0)
            if closely:
                bits |= _CLOSELY | _SEVERAL if several else _CLOSELY
            found[begin : begin + many] = _BYTES[bits] * many
    for at in quoted:
        if at < last and found[at - first]:
            found[at - first] |= _SPACE
    return found


def _common(
    chars: NDArray[np.uint32], room: NDArray[np.uint8]
) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
    """What stands left of the offsets at which a headline may end, and the bits that the room
    and the characters on both sides have in common there."""
    sides = chars.view(np.uint8)
    bits = sides[2:-4:4] & sides[7::4]
    bits &= room[1:]
    before = (bits & _ANY).nonzero()[0]
    return before, bits.take(before)


def _slots(
    codes: NDArray[np.uint32], before: NDArray[np.int64], spaced: NDArray[np.uint8]
) -> NDArray[np.int64]:
    """Where the weights of the n-grams beside offsets stand, shape (n-grams, offsets)."""
    beside = before + _OFFSETS
    beyond = spaced.astype(np.int64)
    beside[_LEFTS] -= beyond  # what stands left of a space
    hashes = codes.take(beside)
    hashes *= _POWERS
    for rows in _LONGER:  # on three hundred offsets an accumulation takes twice as long
        hashes[rows] += hashes[rows.start - 2 : rows.start]
    hashes[-2] += hashes[-3]
    hashes[-1] += hashes[0]
    hashes *= _SET_RIGHT
    hashes >>= _SHIFT
    beyond <<= _BITS  # where the weights of the second pair begin
    return hashes + beyond


def _chars(text: str) -> NDArray[np.uint32]:
    """What there is to know of the characters of a text (``_kinds``)."""
    raw = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    return _kinds().take(raw, mode="clip")


@cache
def _kinds() -> NDArray[np.uint32]:
    """The code of every character of the basic plane, with the bits that it has before and
    behind a place above it."""
    code = np.arange(0x10000, dtype=np.uint32)
    for char in " \t\n\r\u00a0\u2003\u3000":
        code[ord(char)] = _BLANK
    code[ord("0") : ord("9") + 1] = _DIGIT
    code[ord("A") : ord("Z") + 1] = _UPPER
    code[ord("a") : ord("z") + 1] = _LOWER
    for mark, alike in (('"', "“”″"), ("'", "‘’`"), ("…", "⋯")):
        for char in alike:
            code[ord(char)] = ord(mark)
    blank, plain = code == _BLANK, code < _PLAIN
    before = (
        _CLOSELY
        | _SEVERAL
        | np.where(blank, _SPACE, np.where(plain, _BETWEEN, _INSIDE)).astype(np.uint32)
    )
    behind = (
        _CLOSELY
        | _SEVERAL
        | np.where(plain, _SPACE | _INSIDE, _SPACE | _INSIDE | _BETWEEN).astype(np.uint32)
    )
    behind[blank] = 0
    before[_HANGUL] |= _IDEOGRAPH
    behind[_IDEOGRAPHS] |= _IDEOGRAPH
    code |= before << np.uint32(16)
    code |= behind << np.uint32(24)
    return code


@cache
def _table() -> Table:
    """The weights of ``ngrams.txt``: a line for each model, '[name bias floor lower-floor]', then
    one for each side and length, n-grams and hundredths of their weights one after the other."""
    weights = np.zeros((len(MODELS), 1 << _BITS), np.int16)
    heads = np.zeros((3, len(MODELS)))
    model = 0
    for line in (files("digest.korean") / "ngrams.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            name, *head = line.strip("[]").split()
            model = [str(known) for known in MODELS].index(name)
            heads[:, model] = [float(value) for value in head]
        elif line and not line.startswith("#"):
            side, *rest = line.split(" ")
            hundredths = np.array([int(value) for value in rest[1::2]], np.float64)
            values = np.rint(hundredths * (_UNIT / 100)).astype(np.int16)
            np.add.at(weights[model], _hashed(rest[0::2], side), values)
    return _packed(weights, np.rint(heads * _UNIT).astype(np.int64))


def _packed(weights: NDArray[np.int16], heads: NDArray[np.int64]) -> Table:
    """The table of weights by model and slot, and of biases and floors by model."""
    raised = (np.clip(weights, -128, 127) + _RAISED).astype(np.uint8)
    pairs = np.concatenate([raised[:2].T, raised[2:].T])
    biases, floors, lower = heads
    bits = np.arange(2 * _SEVERAL)[:, None]
    models = (bits & _SPACE) * 2 + np.arange(2)
    adds = np.where(bits & _IDEOGRAPH, _BEGINS * _UNIT, 0)
    excess = (len(_OFFSETS) * _RAISED - biases).take(models) - adds
    deeper = bits & np.where(models & 1, _SEVERAL, _CLOSELY)
    least = np.where(deeper, lower.take(models), floors.take(models))
    least = (least + excess).astype(np.uint16).view(np.uint32)
    return Table(
        pairs.copy().view(np.uint16).ravel(),
        least.ravel(),
        models.ravel(),
        excess.ravel(),
    )


def _hashed(grams: list[str], side: str) -> NDArray[np.uint32]:
    chars = _chars("".join(grams).replace("_", " ")) & _CODE
    codes = chars.reshape(len(grams), -1)
    hashes = codes[:, 0]
    for column in range(1, codes.shape[1]):
        hashes = hashes * np.uint32(_STEP) + codes[:, column]
    return (hashes * np.uint32(_SALTS[side][codes.shape[1]])) >> _SHIFT
