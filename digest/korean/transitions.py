"""How much likelier what stands behind a place begins a text than goes on from what stands before.

Where two texts meet, the characters on both sides have nothing to do with one another: '복귀|토종'
is in no article, and '토종' begins many. A model of characters that has read whole articles knows
this of far more words than ``ngrams`` and ``network``, which saw only where headlines end: the
pointwise mutual information of both sides (Church and Hanks, 1990) by a trigram model with
interpolated smoothing (Witten and Bell, 1991) that is pruned by entropy (Stolcke, 1998).

``transitions.txt`` holds it; ``python -m benchmarks.estimate`` makes it anew.
"""

from __future__ import annotations

import base64
import json
import zlib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from digest.korean.network import numbers, sections

Ids = NDArray[np.uint32]
Floats = NDArray[np.float32]

UNSEEN, BEGIN, END, FIRST = 0, 1, 2, 3  # numbers of what is no character, and of the first one
_AHEAD, _BEHIND = 3, 2  # characters left and right of a place that are looked at
_NOTHING = "\ufdd0"
_BESIDE = np.arange(_AHEAD + _BEHIND)[:, None]
#: What is asked of a place, in rows of the characters around it and of both edges: how likely each
#: of the two behind goes on, how likely the second behind a beginning, how likely an end. All at
#: once: of a few places numpy costs by the call.
_EDGES = np.array([[BEGIN], [END]], np.uint32)
_LAST, _FIRST, _NEXT, _BEGIN, _END = range(_AHEAD - 1, _AHEAD + _BEHIND + 2)
_ASKED = np.array([
    (_LAST - 1, _LAST, _BEGIN, _LAST - 1),
    (_LAST, _FIRST, _FIRST, _LAST),
    (_FIRST, _NEXT, _NEXT, _END),
])  # fmt: skip
#: Where an n-gram stands in its table: the highest bits of its hash. Of two that would stand in
#: one place the first is known; two or three of a hundred are not. The byte below tells whether
#: it is the one that is asked for, but for less than one in a thousand.
_TRIPLES, _PAIRS = 21, 19
_STEPS = (np.uint32(0x9E3779B1), np.uint32(0x85EBCA6B), np.uint32(0xC2B2AE35))
_LOWEST, _BYTE = np.uint32(1), np.uint32(0xFF)


class Model(NamedTuple):
    """The number of each character of the basic plane; logarithms of probabilities in ``step``
    nats: by character, of it alone and what is added where nothing longer that begins with it is
    known; by hash, of a pair, with the same, and of a triple, each below a byte of the hash."""

    numbers: Ids
    single: NDArray[np.int16]
    less: NDArray[np.int16]
    pairs: NDArray[np.uint32]
    triples: NDArray[np.uint16]
    step: float


def apart(text: str, places: NDArray[np.int64]) -> Floats:
    """By the characters on either side of places, which are in order, in nats, shape (places, 2):
    how much likelier what stands behind begins a text than goes on from what stands before, and
    how likely what stands before ends one.

    >>> text = "삼성전자 조단위 딜 복귀토종 펀드는 투자 위축"
    >>> behind, _ = apart(text, np.array([12, 13])).T
    >>> bool(behind[1] > behind[0])
    True
    """
    if not places.size:
        return np.zeros((0, 2), np.float32)
    known = model()
    low, high = int(places[0]), int(places[-1])
    part = text[max(0, low - _AHEAD) : high + _BEHIND]  # a text of 5 MB is asked for many times
    around = _NOTHING * max(0, _AHEAD - low) + part + _NOTHING * _BEHIND
    points = np.frombuffer(around.encode("utf-32-le", "surrogatepass"), np.uint32)
    chars = np.empty((len(_BESIDE) + 2, len(places)), np.uint32)
    chars[:-2] = known.numbers.take(points.take(places - low + _BESIDE), mode="clip")
    chars[-2:] = _EDGES
    before, last, char = chars[_ASKED[0]], chars[_ASKED[1]], chars[_ASKED[2]]
    # An end is asked of what stands before a space.
    spaced = chars[_LAST] == known.numbers[ord(" ")]
    np.copyto(before[-1], chars[_LAST - 2], where=spaced)
    np.copyto(last[-1], chars[_LAST - 1], where=spaced)
    here, next_here, next_begun, ends = _log(known, before, last, char)
    begins = _pair(known, before[2], last[2]) + next_begun - here - next_here
    said = np.empty((len(places), 2), np.float32)
    said[:, 0], said[:, 1] = begins, ends
    said *= np.float32(known.step)
    return said


def _log(known: Model, before: Ids, last: Ids, char: Ids) -> NDArray[np.int16]:
    """The logarithm of the probability of a character behind two others, in steps."""
    hashed, hashed_context = _hash(before, last, char), _hash(before, last)
    triple = known.triples.take(hashed >> np.uint32(32 - _TRIPLES))
    context = known.pairs.take(hashed_context >> np.uint32(32 - _PAIRS))
    less = np.where(context >> np.uint32(16) == _told(hashed_context), _signed(context), 0)
    shorter = _pair(known, last, char) + less
    return np.where(triple >> np.uint16(8) == _told(hashed), _signed(triple), shorter)


def _pair(known: Model, last: Ids, char: Ids) -> NDArray[np.int16]:
    """The same of a character behind one."""
    hashed = _hash(last, char)
    pair = known.pairs.take(hashed >> np.uint32(32 - _PAIRS))
    return np.where(
        pair >> np.uint32(16) == _told(hashed),
        _signed(pair >> np.uint32(8)),
        known.less.take(last) + known.single.take(char),
    )


def _hash(*chars: Ids) -> Ids:
    """A hash of characters whose highest and lowest bits depend on all of them."""
    hashed = chars[0] * _STEPS[0]
    for char, step in zip(chars[1:], _STEPS[1:], strict=False):
        hashed = (hashed ^ (hashed >> np.uint32(15)) ^ char) * step
    return hashed ^ (hashed >> np.uint32(13))


def _told(hashed: Ids) -> Ids:
    """The byte by which what stands in a table is known; 0 is where nothing does."""
    return hashed & _BYTE | _LOWEST


def _signed(values: NDArray[np.unsignedinteger]) -> NDArray[np.int16]:
    """The lowest bytes as numbers from -128 on."""
    return values.astype(np.uint8).view(np.int8).astype(np.int16)


@cache
def model() -> Model:
    """The model of ``transitions.txt``."""
    return read((files("digest.korean") / "transitions.txt").read_text("utf-8"))


def read(file: str) -> Model:
    """A model out of its file: behind '[alphabet STEP]' the characters that have numbers, behind
    each other head, '[name type]', an array in base 64, compressed: by character how many pairs
    begin with it, by pair its second character and how many triples begin with it, and so on."""
    (head, alphabet), *rest = sections(file)
    parts = {name: _array(kind, body) for (name, kind), body in rest}
    firsts = np.arange(len(parts["single"]), dtype=np.uint32).repeat(parts["seconds"])
    seconds = parts["second"].astype(np.uint32)
    contexts = np.arange(len(seconds)).repeat(parts["thirds"])
    pairs = _hash(firsts, seconds)
    triples = _hash(firsts[contexts], seconds[contexts], parts["third"].astype(np.uint32))
    pair = _bytes(parts["pair"]) << np.uint32(8) | _bytes(parts["pair_less"])
    return Model(
        numbers=numbers(np.array([ord(c) for c in json.loads(alphabet)]), FIRST, UNSEEN).astype(
            np.uint32
        ),
        single=parts["single"].astype(np.int16),
        less=parts["single_less"].astype(np.int16),
        pairs=_table(pairs, _told(pairs) << np.uint32(16) | pair, _PAIRS),
        triples=_table(
            triples, _told(triples) << np.uint32(8) | _bytes(parts["triple"]), _TRIPLES
        ).astype(np.uint16),
        step=float(head[1]),
    )


def _array(kind: str, body: str) -> NDArray[np.integer]:
    return np.frombuffer(zlib.decompress(base64.b64decode(body)), np.dtype(kind))


def _bytes(values: NDArray[np.integer]) -> NDArray[np.uint32]:
    return values.view(np.uint8).astype(np.uint32)


def _table(hashes: Ids, values: NDArray[np.uint32], bits: int) -> NDArray[np.uint32]:
    """Values by the highest bits of hashes; of several in one place the first."""
    table = np.zeros(1 << bits, np.uint32)
    table[(hashes >> np.uint32(32 - bits))[::-1]] = values[::-1]
    return table
