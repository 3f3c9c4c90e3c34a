"""The places of a text at which a headline might end, by the characters beside them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from digest.korean.windows import (
    BEHIND,
    MODELS,
    SHORTEST,
    WINDOW,
    Every,
    Laid,
    Model,
    Place,
    Weighed,
    Window,
)

_NUMBER = {model: number for number, model in enumerate(MODELS)}
_SPACED = frozenset({_NUMBER["space"], _NUMBER["decks"]})
_OF_DECKS = frozenset({_NUMBER["deck"], _NUMBER["decks"]})
_FAR = 1 << 62
_NEAR = 60  # characters in which a headline's end is near
_NONE = -99.0
_EVERY = 24  # places of which the network is asked where each looks unlikely
_AT_ONCE = 64  # windows: a text of 5 MB must not cost 5 MB many times


class Places:
    """The places of one text that pass, by model and window. ``windows`` that lie one behind
    the other are likely to be asked for, and weighed together when the first of them is: an
    array of a few hundred places costs hardly more than one of ten."""

    def __init__(self, text: str, windows: Sequence[Window] = ()) -> None:
        self._text = text
        self._windows = windows
        self._at = {window[0]: n for n, window in enumerate(windows)}
        self._quoted = _quoted(text)
        self._weighed: dict[int, Weighed] = {}  # by likely windows, so many at once
        self._known: dict[int, tuple[Window, Weighed]] = {}  # by where a headline begins
        self._every: dict[Every, Weighed] = {}

    def blank(self, start: int) -> bool:
        """Whether it is known that no headline that begins at ``start`` ends soon. Most
        sentences are asked nothing more."""
        n = self._at.get(start)
        found = None if n is None else self._weighed.get(n // _AT_ONCE)
        return n is not None and found is not None and found.blank[n % _AT_ONCE]

    def quoted(self, start: int, stop: int) -> bool:
        """Whether a quotation ends before a space there."""
        at = bisect_left(self._quoted, start + 2)
        return at < len(self._quoted) and self._quoted[at] <= stop

    def best(self, start: int, stop: int) -> float:
        """What the likeliest place weighs at which a headline that begins at ``start`` might
        end soon."""
        if stop - BEHIND <= start + SHORTEST:
            return _NONE
        window, weighed = self._likely(start)
        if window.start != start or not window.inside:
            near = min(stop - BEHIND, start + WINDOW)  # so much a likely window holds
            weighed = self._weigh(Window(start, near, inside=True, spaces=False, closely=True))
        first = bisect_left(weighed.offsets, start + SHORTEST)
        last = bisect_left(weighed.offsets, min(start + _NEAR, stop), first)
        return max(weighed.scores[first:last], default=_NONE)

    def within(
        self, model: Model, start: int, stop: int, *, least: float, quoted: bool = False
    ) -> list[Place]:
        """The places before ``stop`` at which a headline that begins at ``start`` might end and
        that weigh ``least`` or more, in order; ``quoted``: those behind quotations at least."""
        wanted = _NUMBER[model]
        spaced = wanted in _SPACED
        window, weighed = self._likely(start)
        if window.stop < stop or not (window.spaces or quoted if spaced else window.inside):
            if stop <= start + SHORTEST:
                return []
            weighed = self._weigh(_asked(wanted, start, stop, quoted=quoted))
        offsets, models, scores, _ = weighed
        first = bisect_left(offsets, start + SHORTEST)
        last = bisect_left(offsets, stop, first)
        if first == last:
            return []
        return [
            Place(offsets[n], scores[n])
            for n in range(first, last)
            if models[n] == wanted and scores[n] >= least
        ]

    def begins(self, start: int) -> bool:
        """Whether a likely window begins at an offset."""
        return start in self._at

    def lacking(self, model: Model, start: int, stop: int) -> Window | None:
        """The window that ``within`` would have to weigh alone, where no likely one begins;
        ``None`` if it knows enough."""
        if stop <= start + SHORTEST or start in self._known:
            return None
        asked = _asked(_NUMBER[model], start, stop, quoted=False)
        n = bisect_right(self._windows, (start, _FAR)) - 1
        held = n >= 0 and self._windows[n].holds(asked)
        return None if held else asked._replace(spaces=True)

    def every(self, asked: Every) -> list[tuple[Model, Place]]:
        """The places that are asked for, however unlikely each looks; of many the likeliest."""
        if asked not in self._every:
            weigh_every([(self, asked)])
        return [
            (MODELS[model], Place(at, score))
            for at, model, score in zip(*self._every[asked][:3], strict=True)
        ]

    def _likely(self, start: int) -> tuple[Window, Weighed]:
        """The window that begins at an offset, with what is known of it."""
        known = self._known.get(start)
        if known is None:
            n = self._at.get(start)
            found = None if n is None else self._weighed.get(n // _AT_ONCE)
            if n is None or found is None:
                return _UNKNOWN
            known = self._known[start] = self._windows[n], found
        return known

    def _weigh(self, asked: Window) -> Weighed:
        """Weighs the likely window that holds the one asked for, with those beside it; or that
        alone, if none does."""
        n = bisect_right(self._windows, (asked.start, _FAR)) - 1
        if n >= 0 and self._windows[n].holds(asked):
            window, at = self._windows[n], n // _AT_ONCE
            found = self._weighed.get(at)
            if found is None:
                found = self._array(self._windows[at * _AT_ONCE : (at + 1) * _AT_ONCE])
                self._weighed[at] = found
        else:
            window = asked._replace(spaces=True)
            found = self._array([window])
        self._known[asked.start] = window, found
        return found

    def _array(self, windows: Sequence[Window]) -> Weighed:
        # numpy is loaded only where a text is weighed: a cold start must not wait for it.
        from digest.korean import opinions  # noqa: PLC0415

        return opinions.weighed([self._laid(windows)])[0]

    def _laid(self, windows: Sequence[Window]) -> Laid:
        """What is to be weighed of some windows."""
        from digest.korean import opinions  # noqa: PLC0415

        first = bisect_left(self._quoted, windows[0].start)
        last = bisect_left(self._quoted, windows[-1].stop, first)
        return opinions.laid(self._text, windows, self._quoted[first:last])


def weigh(several: Iterable[Places]) -> None:
    """Weighs the likely windows of several texts in one array, as each would when it is asked:
    of half of what an article costs most was numpy called for one article after the other."""
    asked = [places for places in several if places._windows]
    if not asked:
        return
    from digest.korean import opinions  # noqa: PLC0415

    laid = [places._laid(places._windows[:_AT_ONCE]) for places in asked]
    for places, found in zip(asked, opinions.weighed(laid), strict=True):
        places._weighed[0] = found


def weigh_alone(several: Sequence[tuple[Places, Window]]) -> None:
    """The same of windows that no likely one holds (``Places.lacking``)."""
    if not several:
        return
    from digest.korean import opinions  # noqa: PLC0415

    laid = [places._laid([window]) for places, window in several]
    for (places, window), found in zip(several, opinions.weighed(laid), strict=True):
        places._known[window.start] = window, found


def weigh_every(several: Sequence[tuple[Places, Every]]) -> None:
    """The same of all places in some windows."""
    if not several:
        return
    from digest.korean import opinions  # noqa: PLC0415

    laid, wanted = list[Laid](), list[list[int]]()
    for places, (models, start, stop) in several:
        numbers = [_NUMBER[model] for model in models]
        spaces = not _SPACED.isdisjoint(numbers)
        window = Window(start, stop, not _SPACED.issuperset(numbers), spaces, closely=True)
        laid.append(opinions.laid(places._text, [window]))
        wanted.append(numbers)
    every = opinions.every(laid, wanted, _EVERY)
    for (places, asked), found in zip(several, every, strict=True):
        places._every[asked] = found


def _asked(model: int, start: int, stop: int, *, quoted: bool) -> Window:
    spaced, closely = model in _SPACED, model in _OF_DECKS
    return Window(start, stop, not spaced, spaced and not quoted, closely, closely)


def _quoted(text: str) -> list[int]:
    """The offsets behind quotations and a space."""
    found: list[int] = []
    for mark in "\"'”’":
        at = text.find(mark)
        while at >= 0:
            if text.startswith(" ", at + 1):
                found.append(at + 2)
            at = text.find(mark, at + 1)
    return sorted(found)


_UNKNOWN = Window(-1, -1, inside=True), Weighed([], [], [], [])
