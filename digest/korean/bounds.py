"""The most that a place between words can score: what cannot reach the mark is not weighed.

Branch and bound over the log-linear model of ``junctions``: a run of Hangul is cut, and what
its words say for themselves is added up, once; words of news repeat. Only cuts that could
still win with all that the article might add are weighed in full, so scores above the mark
are the same as without bounds.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from digest.korean import evidence, weights
from digest.korean.lexicon import COUNTERS, OPENERS, TAILS
from digest.korean.segmentation import seams, words
from digest.korean.vocabulary import stem

_TABLES = {True: weights.DECK, False: weights.BODY}
_NEVER = (-99.0, -99.0)
_ARTICLE = ("echo", "echo_start")  # what only the article can say of a word
_COUNTED = frozenset(counter[-1] for counter in COUNTERS)
_PLACE = ("topic", "particle", "person", "date")  # what only the place can say


class Cut(NamedTuple):
    """An offset in a run, the word behind it as articles count it, and whether known words
    meet there."""

    at: int
    key: str
    known: bool


@cache
def sizes(deck: bool) -> tuple[float, ...]:
    """The weight of a subhead's length, by sixths of its characters."""
    return tuple(_TABLES[deck].get(f"size{n}", 0.0) for n in range(11))


@lru_cache(maxsize=1 << 16)
def cuts(run: str) -> tuple[Cut, ...]:
    """The places at which a run of Hangul can be cut, if the article knows the word behind."""
    whole, inside = stem(run), seams(run)
    found = []
    for at in range(2, min(len(run), 24) - 1):
        key = stem(run[at:])
        if at in inside or (len(key) > 1 and key != whole):
            found.append(Cut(at, key, at in inside))
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def cut(run: str, at: int, deck: bool, strict: bool) -> tuple[float, float]:
    """The most that a cut scores as a stranger and as a word of the article, its size left
    out. Asked only for cuts that are possible in an article: most runs are new."""
    word = run[at:]
    if evidence.continues(word):
        return _NEVER
    ending = _ending(run[:at], "glued", deck, strict and not _opens(word, stem(word)))
    if ending is None:
        return _NEVER
    score = ending + _seam(run, at, _TABLES[deck])
    return (
        score + right("glued", word, deck, echoed=False),
        score + right("glued", word, deck, echoed=True),
    )


@lru_cache(maxsize=1 << 16)
def ending(last: str, kind: str, deck: bool) -> float:
    """What the last word of a subhead weighs before a place of a kind."""
    return _crossed(evidence.final(last), kind, _TABLES[deck])


@lru_cache(maxsize=1 << 16)
def right(kind: str, word: str, deck: bool, *, echoed: bool) -> float:
    """The most that the word behind a place can weigh, with the place's own weight;
    ``echoed``: the article uses it elsewhere."""
    table = _TABLES[deck]
    key = stem(word)
    stranger, known = _most(kind, deck)
    score = known if echoed else stranger
    if _opens(word, key):
        score += _crossed("opener", kind, table)
    if key in TAILS:
        score += _crossed("tail", kind, table)
    if key in words():
        score += _crossed("right_word", kind, table)
    elif not echoed and kind == "glued" and len(word) > 4 and not _opens(word, key):
        score += _crossed("right_unknown", kind, table)  # no name, no date: nobody knows it
    return score


@cache
def _most(kind: str, deck: bool) -> tuple[float, float]:
    """What a place and, in addition, the article can add to any word."""
    table = _TABLES[deck]
    score = table.get("bias", 0.0) + table.get(kind, 0.0)
    score += max(0.0, table.get("later_subject", 0.0)) + max(0.0, table.get("final_echo", 0.0))
    score += sum(max(0.0, _crossed(name, kind, table)) for name in _PLACE)
    return score, score + sum(max(0.0, _crossed(name, kind, table)) for name in _ARTICLE)


def _opens(word: str, key: str) -> bool:
    return word in OPENERS or key in OPENERS


def _ending(last: str, kind: str, deck: bool, strict: bool) -> float | None:
    """The most that a run's beginning weighs as a subhead's last word; ``None``: impossible.
    A figure may stand before it: '3' + '만원'."""
    table = _TABLES[deck]
    name = evidence.final(last)
    found = [] if strict and name in evidence.POOR else [_crossed(name, kind, table)]
    if last[-1] in _COUNTED:
        found.append(_crossed("final_count", kind, table))
    return max(found, default=None)


def _seam(run: str, at: int, table: Mapping[str, float]) -> float:
    # An article may know the word behind the seam, so that it is taken for a whole one.
    names = evidence.around(run, at)
    whole = max(0.0, table.get("right_whole", 0.0))
    return whole + sum(table.get(name, 0.0) for name in names)


def _crossed(name: str, kind: str, table: Mapping[str, float]) -> float:
    return table.get(name, 0.0) + table.get(f"{kind}+{name}", 0.0)
