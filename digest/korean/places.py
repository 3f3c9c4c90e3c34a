"""The places of a text at which a headline might end, by the characters beside them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal, NamedTuple

#: Inside of words: a subhead and a sentence glued together, two headlines; behind a space the
#: same.
Model = Literal["body", "deck", "space", "decks"]

MODELS: tuple[Model, ...] = ("body", "deck", "space", "decks")
WINDOW = 90  # characters from the beginning of a piece in which a headline may end
SHORTEST = 5  # characters of a headline
BEHIND = 8  # what is left for the sentence
_NUMBER = {model: number for number, model in enumerate(MODELS)}
_SPACED = frozenset({_NUMBER["space"], _NUMBER["decks"]})
_FAR = 1 << 62
_AT_ONCE = 64  # windows: a text of 5 MB must not cost 5 MB many times


class Place(NamedTuple):
    """An offset at which a subhead might end, and its weight."""

    at: int
    score: float


class Window(NamedTuple):
    """Where a headline that begins at ``start`` might end: before ``stop``, behind spaces only
    or ``inside`` of words as well."""

    start: int
    stop: int
    inside: bool


class Weighed(NamedTuple):
    """Places that pass: offsets in order, which of ``MODELS`` they pass in, and scores."""

    offsets: list[int]
    models: list[int]
    scores: list[float]


class Places:
    """The places of one text that pass, by model and window. ``windows`` that lie one behind
    the other are likely to be asked for, and weighed together when the first of them is: an
    array of a few hundred places costs hardly more than one of ten."""

    def __init__(self, text: str, windows: Sequence[Window] = ()) -> None:
        self._text = text
        self._windows = windows
        self._weighed: dict[Window, Weighed] = {}
        self._known: dict[int, tuple[Window, Weighed]] = {}  # by where a headline begins

    def within(self, model: Model, start: int, stop: int, *, least: float) -> list[Place]:
        """The places before ``stop`` at which a headline that begins at ``start`` might end and
        that weigh ``least`` or more, in order."""
        wanted = _NUMBER[model]
        window, weighed = self._known.get(start, _UNKNOWN)
        if window.stop < stop or not (window.inside or wanted in _SPACED):
            if stop <= start + SHORTEST:
                return []
            weighed = self._weigh(Window(start, stop, wanted not in _SPACED))
        offsets, models, scores = weighed
        first = bisect_left(offsets, start + SHORTEST)
        return [
            Place(offsets[n], scores[n])
            for n in range(first, bisect_left(offsets, stop, first))
            if scores[n] >= least and models[n] == wanted
        ]

    def _weigh(self, asked: Window) -> Weighed:
        # numpy is loaded only where a text is weighed: a cold start must not wait for it.
        from digest.korean import ngrams  # noqa: PLC0415

        windows = self._together(asked)
        found = self._weighed.get(windows[0])
        if found is None:
            found = ngrams.weighed(self._text, windows)
            self._weighed.update(dict.fromkeys(windows, found))
            self._known.update({window.start: (window, found) for window in windows})
        self._known[asked.start] = windows[0], found
        return found

    def _together(self, asked: Window) -> Sequence[Window]:
        """The likely window that holds the one asked for, with those behind it; or that alone,
        if none does."""
        n = bisect_right(self._windows, (asked.start, _FAR)) - 1
        likely = self._windows[max(n, 0) : n + _AT_ONCE]
        holds = n >= 0 and likely[0].stop >= asked.stop
        return likely if holds and likely[0].inside >= asked.inside else [asked]


_UNKNOWN = Window(-1, -1, inside=True), Weighed([], [], [])
