"""How likely a headline ends at a place, by a small network over the characters around it.

The n-grams of ``ngrams`` add up: what stands left of a place and what stands right of it are
weighed apart, and a name that no estimation has seen weighs nothing. Here three layers of
convolution with growing gaps (dilated convolutions: Yu and Koltun, 2016) look at sixteen
characters on either side together. They were estimated on the same headlines glued to the same
paragraphs, and at the same time on whole articles that had lost their spaces: where a word ends
is what a network can learn from any text, names among it.

It is asked only where headlines are likely, at the places that ``opinions`` lets pass, for the few
inner values that these need. ``network.txt`` holds its weights; ``python -m benchmarks.estimate``
makes it anew.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_PAD, _UNSEEN, _START = 0, 1, 2
#: Taps of the three layers, and how many characters lie between the taps of the first that the
#: third looks at through the second: 17 of them, each on six characters.
_FIRST, _SECOND, _THIRD = 6, 5, 7
_GAP = 2
#: Places from one at which the second layer is needed, and from one of those the first.
_DEEPER = np.arange(-_THIRD // 2 + 1, _THIRD // 2 + 1) * _GAP**2
_INNER = np.arange(-_SECOND // 2 + 1, _SECOND // 2 + 1) * _GAP
_BEFORE = _FIRST // 2  # characters left of a place on which the first layer looks
_REACH = int(_DEEPER[-1] + _INNER[-1])
#: Stand for nothing, and for the start, before and behind a text; of no use in one (Unicode).
_NOTHING, _BEGIN = "\ufdd0", "\ufdd1"
BEHIND = _REACH + _FIRST  # characters behind a place that are looked at
NOTHING = _NOTHING * BEHIND  # what parts a text from one behind it
_LEFT = _NOTHING * (_REACH + _BEFORE - 1) + _BEGIN
#: What is half as likely to be meant: that a sentence follows and not another headline.
_OTHER = 0.5
_MOST = 5.0  # log-odds
#: Multiplications up to which OpenBLAS stays alone.
_ALONE = 1 << 18


class Weights(NamedTuple):
    """The number of each character; what a character adds at a tap of the first layer, shape
    (taps, characters, width); the matrices of the other layers, and biases."""

    numbers: NDArray[np.int64]
    first: Floats
    second: Floats
    third: Floats
    out: Floats
    biases: tuple[Floats, Floats, Floats, Floats]


class Asked(NamedTuple):
    """Places of a text behind the start of a would-be headline."""

    text: str
    start: int
    places: Sequence[int]


def log_odds(text: str, start: int, places: Sequence[int]) -> Floats:
    """The log-odds that a headline which begins at a start ends at places behind it, shape
    (places, 2): before a sentence, before another headline. What stands left of the start is
    not looked at.

    >>> text = "요금 인하 시점 확정가나통신은 2월부터 요금을 내린다."
    >>> seam, inside = log_odds(text, 0, [11, 8])[:, 0]
    >>> bool(seam > inside)
    True
    """
    return together([Asked(text, start, places)])


def together(asked: Sequence[Asked]) -> Floats:
    """The same of several, one behind the other: arrays of a thousand places cost little more
    than of ten, and numpy called again and again is slow."""
    if not any(one.places for one in asked):
        return np.zeros((0, 2), np.float32)
    known = _weights()
    first, second, third, out = known.biases
    chars, at = _laid_out(known, asked)
    # Places lie near one another, and need much the same of the layers below.
    deeper, seen = _needed(at[:, None] + _DEEPER, len(chars))
    lower, taps = _needed(deeper[:, None] + _INNER, len(chars))
    inner = known.first[0].take(chars.take(lower), axis=0)
    for tap in range(1, _FIRST):
        inner += known.first[tap].take(chars.take(lower + tap), axis=0)
    inner = np.maximum(inner + first, 0)  # (characters, width)
    below = inner.take(taps, axis=0)
    values = np.maximum(_product(below.reshape(len(deeper), -1), known.second) + second, 0)
    values += below[:, _SECOND // 2]
    values = values.take(seen, axis=0).reshape(len(at), -1)
    last = np.maximum(_product(values, known.third) + third, 0)
    width = inner.shape[1]
    middle = _THIRD // 2 * width
    last += values[:, middle : middle + width]
    return _odds(last @ known.out + out)


def _laid_out(
    known: Weights, asked: Sequence[Asked]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The numbers of the characters of all that are asked, nothing around each, and where the
    first layer looks at them for a place."""
    parts, at = list[str](), list[int]()
    size = 0
    for text, start, places in asked:
        if not places:
            continue
        part = text[start : max(places) + BEHIND]
        parts += [_LEFT, part, NOTHING]
        moved = size + _REACH - start
        at += [place + moved for place in places]
        size += len(_LEFT) + len(part) + BEHIND
    points = np.frombuffer("".join(parts).encode("utf-32-le", "surrogatepass"), np.uint32)
    return known.numbers.take(points, mode="clip"), np.array(at)


def _needed(taps: NDArray[np.int64], size: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Of offsets below ``size`` each once, in order, and which of these the taps are."""
    asked = np.zeros(size, np.bool_)
    asked[taps] = True
    return asked.nonzero()[0], (asked.cumsum() - 1).take(taps)


def _product(rows: Floats, matrix: Floats) -> Floats:
    """The product of matrices, in pieces for which the algebra library starts no threads: they
    wait for one another and cost more than what they do."""
    most = _ALONE // matrix.size
    if len(rows) <= most:
        return rows @ matrix
    found = np.empty((len(rows), matrix.shape[1]), rows.dtype)
    for n in range(0, len(rows), most):
        np.dot(rows[n : n + most], matrix, out=found[n : n + most])
    return found


def _odds(values: Floats) -> Floats:
    """Log-odds of both kinds of ends out of the values (logits) of none and of both."""
    likely = np.exp(values)
    other = _OTHER * likely[:, :0:-1]
    odds = np.log((likely[:, 1:] + other) / (likely[:, :1] + other))
    # Sums differ in their last bits with how many are asked together; choices hardly ever.
    return np.round(np.clip(odds, -_MOST, _MOST), 2)


@cache
def _weights() -> Weights:
    parts = dict(_parts((files("digest.korean") / "network.txt").read_text("utf-8")))
    embedding, first = parts["embedding"], parts["first"]
    width = first.shape[2]
    biases = parts["biases"]
    return Weights(
        numbers=_numbers(parts["alphabet"]),
        first=embedding @ first,
        second=parts["second"],
        third=parts["third"],
        out=parts["out"],
        biases=(biases[:width], biases[width : 2 * width], biases[2 * width : 3 * width],
                biases[3 * width :]),
    )  # fmt: skip


def sections(file: str) -> Iterator[tuple[list[str], str]]:
    """The parts of a file, each headed '[word word]': the words of its head, and what stands
    below."""
    for part in file.split("\n[")[1:]:  # base 64 has no brackets
        head, _, body = part.partition("]\n")
        yield head.split(" "), body


def _parts(file: str) -> Iterator[tuple[str, Floats]]:
    """The arrays of ``network.txt``: behind each head, '[name shape step]', bytes in base 64,
    as many steps as they say; behind '[alphabet]' the characters that have numbers."""
    for (name, *shape), body in sections(file):
        if name == "alphabet":
            points = [ord(char) for char in json.loads(body)]
            yield name, np.array(points, np.float32)
            continue
        *sizes, step = shape
        steps = np.frombuffer(base64.b64decode(body), np.int8)
        yield name, steps.reshape([int(size) for size in sizes]) * np.float32(step)


def numbers(alphabet: Floats, first: int, unseen: int) -> NDArray[np.int64]:
    """The number of every character of the basic plane: those of an alphabet from ``first`` on,
    ``unseen`` for any other; those that are alike have one."""
    numbers = np.full(0x10000, unseen)
    numbers[alphabet.astype(np.int64)] = np.arange(len(alphabet)) + first
    for chars, alike in (
        (" \t\n\r\u00a0\u2003\u3000", " "),
        ("“”″", '"'),
        ("‘’`", "'"),
        ("⋯", "…"),
    ):
        numbers[[ord(char) for char in chars]] = numbers[ord(alike)]
    for low, high in ("09", "AZ", "az"):
        numbers[ord(low) : ord(high) + 1] = numbers[ord(low)]
    return numbers


def _numbers(alphabet: Floats) -> NDArray[np.int64]:
    found = numbers(alphabet, _START + 1, _UNSEEN)
    found[ord(_NOTHING)], found[ord(_BEGIN)] = _PAD, _START
    return found
