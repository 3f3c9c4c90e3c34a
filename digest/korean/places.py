"""The places of a text at which a headline might end, by the characters beside them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, NamedTuple

#: A subhead and a sentence glued together, the same with a space between; two headlines, glued
#: and with a space.
Model = Literal["body", "space", "deck", "decks"]

MODELS: tuple[Model, ...] = ("body", "space", "deck", "decks")
WINDOW = 90  # characters from the beginning of a piece in which a headline may end
SHORTEST = 5  # characters of a headline
BEHIND = 8  # what is left for the sentence
_SPACED = frozenset({"space", "decks"})
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


class Places:
    """The places of one text that pass, by model and window. ``windows`` that lie one behind
    the other are likely to be asked for, and weighed together when the first of them is: an
    array of a few hundred places costs hardly more than one of ten."""

    def __init__(self, text: str, windows: Sequence[Window]) -> None:
        self._text = text
        self._windows = windows
        self._stops: dict[tuple[int, bool], int] = {}
        self._found: dict[tuple[Model, int], list[Place]] = {}

    def within(self, model: Model, start: int, stop: int, *, least: float) -> list[Place]:
        """The places before ``stop`` at which a headline that begins at ``start`` might end and
        that weigh ``least`` or more, in order."""
        if stop <= start + SHORTEST:
            return []
        if self._stops.get((start, model in _SPACED), -1) < stop:
            self._weigh(start, stop, inside=model not in _SPACED)
        found = self._found.get((model, start), ())
        return [place for place in found if place[0] < stop and place[1] >= least]

    def _weigh(self, start: int, stop: int, *, inside: bool) -> None:
        # numpy is loaded only where a text is weighed: a cold start must not wait for it.
        from digest.korean import ngrams  # noqa: PLC0415

        windows = self._together(Window(start, stop, inside))
        starts = [window.start for window in windows]
        for window in windows:
            self._forget(window)
        for model, place in ngrams.weighed(self._text, windows):
            key = model, starts[bisect_left(starts, place.at) - 1]
            self._found.setdefault(key, []).append(place)

    def _together(self, window: Window) -> Sequence[Window]:
        """A window with the likely ones behind it, or alone if none of them holds it."""
        n = bisect_left(self._windows, (window.start,))
        likely = self._windows[n : n + _AT_ONCE]
        known = (window.start, True) in self._stops
        if known or not likely or likely[0].start != window.start:
            return [window]
        fits = likely[0].stop >= window.stop and (likely[0].inside or not window.inside)
        return likely if fits else [window]

    def _forget(self, window: Window) -> None:
        """What was known of a window, now that it is weighed again."""
        start, stop, inside = window
        self._stops[start, True] = stop
        self._found.pop(("space", start), None)
        self._found.pop(("decks", start), None)
        if inside:
            self._stops[start, False] = stop
            self._found.pop(("body", start), None)
            self._found.pop(("deck", start), None)
