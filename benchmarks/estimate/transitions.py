"""The trigram model of characters, counted on whole articles, smoothed and pruned."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.estimate.grams import common
from benchmarks.estimate.material import Told
from benchmarks.estimate.network import coded
from digest.korean.network import numbers
from digest.korean.transitions import BEGIN, END, FIRST, UNSEEN

Ids = NDArray[np.int64]
Floats = NDArray[np.float64]

_PAIRS, _TRIPLES = 2, 3  # those that were seen less often are unknown
#: What a triple, or pair, must say: how often it was seen, times the nats by which the shorter
#: one would be wrong (Stolcke, 1998, without the change of the rest).
_WORTH = 12.0
_STEP = 0.125  # nats
_TEXTS = re.compile(r"\n+|(?<=[다요]\.)\s?")  # paragraphs and sentences begin and end texts
_SHORTEST = 6  # characters of a text
_HEAD = """\
# A trigram model of characters (transitions.py): by part '[name type]', then an array,
# compressed, in base 64; steps of a nat behind the alphabet. Estimated.
"""


class Counted(NamedTuple):
    """N-grams of one length as numbers, and how often each was seen."""

    keys: Ids
    times: Ids


def estimated(articles: Sequence[Told]) -> str:
    """``transitions.txt`` as estimated on some articles."""
    alphabet = "".join(common(f"{one.article.title} {one.text}" for one in articles))
    known = numbers(np.array([ord(char) for char in alphabet], np.float32), FIRST, UNSEEN)
    size = FIRST + len(alphabet)
    flow = np.concatenate([*_texts(articles, known)])
    times = np.bincount(flow, minlength=size) * (np.arange(size) != BEGIN)
    single = np.log((times + 0.5) / (times.sum() + 0.5 * size))
    pairs = _counted(flow, size, 2, _PAIRS)
    triples = _counted(flow, size, 3, _TRIPLES)
    pair = _smoothed(pairs, size, single.take(pairs.keys % size))
    behind = pair.take(np.searchsorted(pairs.keys, triples.keys % size**2))
    triple = _smoothed(triples, size, behind)
    saying = triples.times * np.abs(triple - behind) >= _WORTH
    triples, triple = _only(triples, saying), triple[saying]
    saying = pairs.times * np.abs(pair - single.take(pairs.keys % size)) >= _WORTH
    saying |= np.isin(pairs.keys, triples.keys // size)
    pairs, pair = _only(pairs, saying), pair[saying]
    single_less = _less(pairs.keys, pair, single.take(pairs.keys % size), np.arange(size), size)
    shorter = _backed_off(triples.keys % size**2, size, pairs.keys, pair, single_less, single)
    pair_less = _less(triples.keys, triple, shorter, pairs.keys, size)
    arrays = {
        "single": single,
        "single_less": single_less,
        "seconds": np.bincount(pairs.keys // size, minlength=size),
        "second": pairs.keys % size,
        "pair": pair,
        "pair_less": pair_less,
        "thirds": np.diff(np.searchsorted(triples.keys // size, [*pairs.keys, size**2])),
        "third": triples.keys % size,
        "triple": triple,
    }
    lines = [f"[alphabet {_STEP}]", json.dumps(alphabet, ensure_ascii=False)]
    for name, array in arrays.items():
        lines += _lines(name, array)
    return _HEAD + "\n".join(lines) + "\n"


def _texts(articles: Sequence[Told], known: Ids) -> Iterator[Ids]:
    """The titles, paragraphs and sentences as numbers, each with its beginning and its end."""
    for one in articles:
        for text in (one.article.title, *_TEXTS.split(one.text)):
            if len(text) >= _SHORTEST:
                points = np.frombuffer(
                    re.sub(r"\s+", " ", text).encode("utf-32-le", "surrogatepass"), np.uint32
                )
                yield np.concatenate([[BEGIN], known.take(points, mode="clip"), [END]])


def _counted(flow: Ids, size: int, length: int, least: int) -> Counted:
    """The n-grams of a length that do not reach from one text into the next."""
    windows = np.lib.stride_tricks.sliding_window_view(flow, length)
    keys = np.zeros(len(windows), np.int64)
    for column in windows.T:
        keys = keys * size + column
    within = (windows[:, 1:] != BEGIN).all(axis=1) & (windows != UNSEEN).all(axis=1)
    keys, times = np.unique(keys[within], return_counts=True)
    return Counted(keys[times >= least], times[times >= least])


def _only(counted: Counted, which: NDArray[np.bool_]) -> Counted:
    return Counted(counted.keys[which], counted.times[which])


def _smoothed(counted: Counted, size: int, shorter: Floats) -> Floats:
    """Logarithms of probabilities, those of n-grams one shorter mixed in by how many kinds of
    characters follow what stands before (Witten and Bell, 1991)."""
    _, contexts = np.unique(counted.keys // size, return_inverse=True)
    kinds = np.bincount(contexts)[contexts]
    times = np.bincount(contexts, counted.times)[contexts]
    return np.log((counted.times + kinds * np.exp(shorter)) / (times + kinds))


def _less(keys: Ids, longer: Floats, shorter: Floats, contexts: Ids, size: int) -> Floats:
    """What is added, by context, where only the shorter n-gram is known: all that may follow
    has a probability of one."""
    at = np.searchsorted(contexts, keys // size)
    told = np.bincount(at, np.exp(longer), len(contexts))
    instead = np.bincount(at, np.exp(shorter), len(contexts))
    return np.log(np.maximum(1 - told, 1e-3) / np.maximum(1 - instead, 1e-3))


def _backed_off(
    asked: Ids, size: int, keys: Ids, pair: Floats, less: Floats, single: Floats
) -> Floats:
    at = np.minimum(np.searchsorted(keys, asked), len(keys) - 1)
    shorter = less.take(asked // size) + single.take(asked % size)
    return np.where(keys.take(at) == asked, pair.take(at), shorter)


def _lines(name: str, array: NDArray[np.generic]) -> Iterator[str]:
    if array.dtype.kind == "f":
        kind, values = "int8", np.clip(np.rint(array / _STEP), -128, 127)
    else:
        kind, values = "<u2", array
    yield f"[{name} {kind}]"
    yield from coded(zlib.compress(values.astype(kind).tobytes(), 9))


def write(folder: Path, text: str) -> None:
    """Writes ``transitions.txt`` into a folder."""
    (folder / "transitions.txt").write_text(text, "utf-8")
