"""Headlines glued to what follows them: the places at which one ends, and those where none does."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from benchmarks.estimate.grams import LEFT, RIGHT, Alphabet, Ids, beside
from benchmarks.estimate.material import Told
from digest.korean.windows import Model

_TIMES = 9  # joints of each kind an article gives
_TAIL, _BEHIND = 30, 100  # characters of a deck's end, of a paragraph
_OTHERS = 14  # places looked at in a text that are no joint: as many as there are cost too much
#: How often a headline is one of a real deck, above a paragraph and above another headline; the
#: rest are titles, which are many and unlike subheads.
_DECKS_ABOVE, _DECKS_TWO = 0.4, 0.7


class Places(NamedTuple):
    """Windows of characters beside places, whether a headline ends there, and how many places
    of their text each stands for."""

    rows: Ids
    joint: np.ndarray
    weight: np.ndarray


class Pool:
    """The articles from which headlines are drawn, in order of what they have."""

    def __init__(self, articles: Sequence[Told]) -> None:
        self.told = [one for one in articles if one.has_paragraphs]
        self.decks = [one for one in articles if one.deck]
        self.cut = [one for one in articles if one.cut]
        self._by_publisher: dict[str, list[str]] = defaultdict(list)
        for one in self.cut:
            self._by_publisher[one.article.publisher] += one.cut

    def of_publisher(self, publisher: str) -> list[str]:
        """The headlines of a publisher's decks: what follows in a deck is of one hand."""
        return self._by_publisher[publisher]


def places(model: Model, pool: Pool, alphabet: Alphabet, rng: random.Random) -> Places:
    """Places of one kind out of all articles of a pool, several times each."""
    rows: list[Ids] = []
    joints: list[bool] = []
    weights: list[float] = []

    def take(text: str, joint: int, times: float) -> None:
        ids = alphabet.ids(text)
        found = [at for at in _candidates(ids, alphabet.blank, spaced=spaced) if at != joint]
        chosen = rng.sample(found, min(_OTHERS, len(found)))
        if joint:
            rows.extend(beside(ids, [joint], alphabet.blank))
            joints.append(True)
            weights.append(1)
        rows.extend(beside(ids, chosen, alphabet.blank))
        joints.extend([False] * len(chosen))
        weights.extend([times * len(found) / max(1, len(chosen))] * len(chosen))

    spaced = model in ("space", "decks")
    for one in pool.told:
        for _ in range(_TIMES):
            body = model in ("body", "space")
            left, right = (_subhead if body else _two)(one, pool, rng)
            above = left + " " * spaced
            take(above + right, len(above), 1)
            if body:  # most paragraphs have no subhead
                start, end = rng.choice(one.paragraphs)
                take(one.text[start : min(end, start + _BEHIND)], 0, 3)
    return Places(np.array(rows, np.uint64), np.array(joints), np.array(weights))


def _candidates(ids: Ids, blank: int, *, spaced: bool) -> list[int]:
    """The places of a text that are asked: behind a blank, or between two other characters."""
    here, before = ids[LEFT:-RIGHT] != blank, ids[LEFT - 1 : -RIGHT - 1] == blank
    found: list[int] = (np.flatnonzero(here & (before if spaced else ~before)) + LEFT).tolist()
    return found


def _subhead(one: Told, pool: Pool, rng: random.Random) -> tuple[str, str]:
    """A headline and the paragraph behind it; decks stand above the first sentence as well."""
    start, end = rng.choice([*one.paragraphs, one.first])
    headline = rng.choice(one.headlines)
    if pool.decks and rng.random() < _DECKS_ABOVE:
        headline = rng.choice(pool.decks).deck[-_TAIL:]
        if rng.random() < 0.5:
            start, end = one.first
    return headline[-40:], one.text[start : min(end, start + _BEHIND)]


def _two(one: Told, pool: Pool, rng: random.Random) -> tuple[str, str]:
    """Two headlines of which one may stand behind the other: those of a deck that was cut, and
    neighbours as often as others of one publisher; of an uncut one it is not known where its
    other headlines end, and its ends would be taken for places where none is."""
    if not pool.cut or rng.random() >= _DECKS_TWO:
        left = rng.choice(one.headlines)
        others = [other for other in one.headlines if other != left]
        if others and rng.random() < 0.5:
            return left[-40:], rng.choice(others)
        return left[-40:], rng.choice(rng.choice(pool.told).headlines)
    above = rng.choice(pool.cut)
    n = rng.randrange(len(above.cut))
    behind = above.cut[n + 1 : n + 2]
    if not behind or rng.random() < 0.5:
        behind = (rng.choice(pool.of_publisher(above.article.publisher)),)
    return above.cut[n], behind[0]
