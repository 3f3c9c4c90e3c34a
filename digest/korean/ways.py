"""Ways through a deck: where its headlines end, one behind the other (Viterbi, 1967)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from math import exp, log
from operator import itemgetter

from digest.korean.junctions import Junction

_TWO = 16  # characters that two headlines have at least
_MOST, LONGEST = 12, 400  # headlines of a deck, and its characters
#: Log-odds of an end without which no way goes on: at the first headline, at a later one.
_FIRST, _LATER = -2.0, -2.5
#: Headlines of a deck are set to one length: most differ from the one before by a fourteenth on
#: average (of the logarithm), the others, and any two decks' headlines, by much more.
_SET_ALIKE, _SCALES = 0.85, (0.07, 0.38)
_FURTHER = -0.3  # log-odds of a headline more: lines of one length are found in any sentence

Way = tuple[float, list[int]]  # its score, and where its headlines end
score_of = itemgetter(0)
Rest = Callable[[int], list[Junction]]  # where a last headline ends that begins at an offset
NO_WAY: Way = (-99.0, [])


def likeliest(
    span: tuple[int, int],
    prior: float,
    next_: Callable[[int], Iterable[Junction]],
    rest: Rest,
) -> Way:
    """The likeliest way through what is ``next_`` to each place of a span, and ``rest`` behind the
    last; ``prior`` is the log-odds that there is any."""
    start, end = span
    best: Way = NO_WAY
    ways: dict[int, list[Way]] = {start: [(prior, [])]}  # by where the next headline begins
    while ways:
        at = min(ways)
        known = ways.pop(at)
        if at > start:
            for last in rest(at):
                best = max(best, _onward(known, start, last), key=score_of)
        if at - start > LONGEST or end - at < _TWO:
            continue
        if min([len(places) for _, places in known]) >= _MOST:
            continue
        for junction in next_(at):
            if junction.score >= (_LATER if at > start else _FIRST):
                way = _onward(known, start, junction)
                ways.setdefault(junction.at, []).append(way)
    return best


def _onward(known: list[Way], start: int, junction: Junction) -> Way:
    """The likeliest of the ways to a place, with the headline from there to a junction."""
    ways = [
        (score + junction.score + _follows(start, places, junction.at), places)
        for score, places in known
    ]
    score, places = max(ways, key=score_of)
    return score, [*places, junction.at]


def _follows(start: int, places: list[int], end: int) -> float:
    """How much likelier a headline up to ``end`` is for being as long as the one before it:
    log-odds; 0 for the first."""
    if not places:
        return 0.0
    before = places[-1] - (places[-2] if len(places) > 1 else start)
    return _alike(before, end - places[-1])


@lru_cache(maxsize=1 << 12)
def _alike(before: int, size: int) -> float:
    """The same by the characters of the one before it and its own."""
    short, long = sorted((before, size))
    apart = log(max(short, long - 1) / short)  # one character decides nothing
    narrow, broad = (exp(-apart / scale) / scale for scale in _SCALES)
    return log(_SET_ALIKE * narrow / broad + 1 - _SET_ALIKE) + _FURTHER
