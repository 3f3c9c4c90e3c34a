"""How likely a headline ends at a place, by a small network over the characters around it.

The n-grams of ``ngrams`` add up: what stands left of a place and what stands right of it are
weighed apart, and a name that no estimation has seen weighs nothing. Here three layers of
convolution with growing gaps (dilated convolutions: Yu and Koltun, 2016) look at sixteen
characters on either side together. They were estimated on the same headlines glued to the same
paragraphs, and at the same time on whole articles that had lost their spaces: where a word ends
is what a network can learn from any text, names among it.

It is asked only at the places that ``ngrams`` lets pass, at each of them for the few inner values
that it needs. ``network.txt`` holds its weights; ``python -m benchmarks.estimate`` makes it anew.
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
_INNER = _THIRD * _GAP + 3
_BEFORE = _INNER - 1 + 3  # characters left of a place that are looked at
_AROUND = np.arange(-_BEFORE, _INNER - 1 + _FIRST - 3)
_TAPS = np.arange(_INNER)[:, None] * _GAP + np.arange(_FIRST)
#: What is half as likely to be meant: that a sentence follows and not another headline.
_OTHER = 0.5
_MOST = 5.0  # log-odds


class Weights(NamedTuple):
    """The number of each character; what a character adds at a tap of the first layer, shape
    (taps and characters, inner); the matrices of the other layers, and biases."""

    numbers: NDArray[np.int64]
    first: Floats
    second: Floats
    third: Floats
    out: Floats
    biases: tuple[Floats, Floats, Floats, Floats]


def log_odds(text: str, starts: Sequence[int], places: Sequence[int]) -> Floats:
    """The log-odds that a headline which begins at a start ends at a place, shape (places, 2):
    before a sentence, before another headline. What stands left of a start is not looked at.

    >>> text = "요금 인하 시점 확정가나통신은 2월부터 요금을 내린다."
    >>> before_sentence, _ = log_odds(text, [0], [11])[0]
    >>> bool(before_sentence > log_odds(text, [0], [8])[0, 0])
    True
    """
    if not places:
        return np.zeros((0, 2), np.float32)
    known = _weights()
    begins = np.asarray(starts)[:, None]
    low, high = int(begins.min()) - 1, max(places) + len(_AROUND)
    codes = known.numbers.take(_points(text, low, high), mode="clip")
    at = np.asarray(places)[:, None] + _AROUND
    chars = codes.take(at - low, mode="clip")
    chars[at < begins] = _PAD
    chars[at == begins - 1] = _START
    return _layers(known, chars)


def _points(text: str, low: int, high: int) -> NDArray[np.uint32]:
    """The characters of a stretch, blanks where it reaches beyond the text."""
    stretch = " " * -min(low, 0) + text[max(low, 0) : high]
    return np.frombuffer(stretch.encode("utf-32-le", "surrogatepass"), np.uint32)


def _layers(known: Weights, chars: NDArray[np.int64]) -> Floats:
    count = len(chars)
    first, second, third, out = known.biases
    taps = chars[:, _TAPS] * _FIRST + np.arange(_FIRST)
    inner = np.add.reduce(known.first.take(taps, axis=0), axis=2)
    inner = np.maximum(inner + first, 0)  # (places, inner positions, width)
    width = inner.shape[2]
    windows = np.lib.stride_tricks.as_strided(
        inner,
        (count, _THIRD, _SECOND * width),
        (inner.strides[0], _GAP * inner.strides[1], inner.strides[2]),
        writeable=False,
    )
    deeper = np.maximum(windows.reshape(-1, _SECOND * width) @ known.second + second, 0)
    deeper = deeper.reshape(count, _THIRD, width) + inner[:, _GAP : _GAP * (_THIRD + 1) : _GAP]
    last = np.maximum(deeper.reshape(count, -1) @ known.third + third, 0)
    last += deeper[:, _THIRD // 2]
    return _odds(last @ known.out + out)


def _odds(values: Floats) -> Floats:
    """Log-odds of both kinds of ends out of the values of none and of both."""
    likely = np.exp(values - values.max(axis=1, keepdims=True))
    likely /= likely.sum(axis=1, keepdims=True)
    ends = likely[:, 1:] + _OTHER * likely[:, :0:-1]
    ends = np.clip(ends, 1e-4, 1 - 1e-4)
    # Sums differ in their last bits with how many are asked together; a choice must not.
    return np.round(np.clip(np.log(ends / (1 - ends)), -_MOST, _MOST), 2)


@cache
def _weights() -> Weights:
    parts = dict(_parts((files("digest.korean") / "network.txt").read_text("utf-8")))
    embedding, first = parts["embedding"], parts["first"]
    table = np.einsum("cd,tdh->cth", embedding, first).reshape(-1, first.shape[2])
    width = first.shape[2]
    biases = parts["biases"]
    return Weights(
        numbers=_numbers(parts["alphabet"]),
        first=table.astype(np.float32),
        second=parts["second"],
        third=parts["third"],
        out=parts["out"],
        biases=(biases[:width], biases[width : 2 * width], biases[2 * width : 3 * width],
                biases[3 * width :]),
    )  # fmt: skip


def _parts(file: str) -> Iterator[tuple[str, Floats]]:
    """The arrays of ``network.txt``: behind each head, '[name shape step]', bytes in base 85,
    as many steps as they say; behind '[alphabet]' the characters that have numbers."""
    for part in file.split("\n[")[1:]:  # base 85 has no brackets
        head, _, body = part.partition("]\n")
        name, *shape = head.split(" ")
        if name == "alphabet":
            points = [ord(char) for char in json.loads(body)]
            yield name, np.array(points, np.float32)
            continue
        *sizes, step = shape
        steps = np.frombuffer(base64.b85decode(body.replace("\n", "")), np.int8)
        yield name, steps.reshape([int(size) for size in sizes]) * np.float32(step)


def _numbers(alphabet: Floats) -> NDArray[np.int64]:
    """The number of every character of the basic plane; those that are alike have one."""
    numbers = np.full(0x10000, _UNSEEN)
    numbers[alphabet.astype(np.int64)] = np.arange(len(alphabet)) + _START + 1
    for chars, alike in ((" \t\n\r\u00a0\u2003\u3000", " "), ("“”″", '"'), ("‘’`", "'")):
        numbers[[ord(char) for char in chars]] = numbers[ord(alike)]
    for first, last in ("09", "AZ", "az"):
        same = {"0": "0", "A": "A", "a": "a"}[first]
        numbers[ord(first) : ord(last) + 1] = numbers[ord(same)]
    return numbers
