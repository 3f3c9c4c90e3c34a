"""The places of a text at which a headline might end, by the characters beside them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from digest.korean.windows import (
    BEHIND,
    MODELS,
    SHORTEST,
    WINDOW,
    Model,
    Place,
    Weighed,
    Window,
)

_NUMBER = {model: number for number, model in enumerate(MODELS)}
_SPACED = frozenset({_NUMBER["space"], _NUMBER["decks"]})
_OF_DECKS = frozenset({_NUMBER["deck"], _NUMBER["decks"]})
_FAR = 1 << 62
#: What a place must weigh at which a subhead is to end in the middle of an article.
SPEAKING = -2.8
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
        self._quoted = _quoted(text)
        self._weighed: dict[int, Weighed] = {}  # by likely window
        self._known: dict[int, tuple[Window, Weighed]] = {}  # by where a headline begins
        self._blank: set[int] = set()  # where windows begin in which no place speaks

    def blank(self, start: int) -> bool:
        """Whether it is known that no headline that begins at ``start`` ends soon. Most
        sentences are asked nothing more."""
        return start in self._blank

    def quoted(self, start: int, stop: int) -> bool:
        """Whether a quotation ends before a space there."""
        at = bisect_left(self._quoted, start + 2)
        return at < len(self._quoted) and self._quoted[at] <= stop

    def best(self, start: int, stop: int) -> float:
        """What the likeliest place weighs at which a headline that begins at ``start`` might
        end soon."""
        if stop - BEHIND <= start + SHORTEST:
            return _NONE
        window, weighed = self._known.get(start, _UNKNOWN)
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
        window, weighed = self._known.get(start, _UNKNOWN)
        if window.stop < stop or not (window.spaces or quoted if spaced else window.inside):
            if stop <= start + SHORTEST:
                return []
            closely = wanted in _OF_DECKS
            asked = Window(start, stop, not spaced, spaced and not quoted, closely, closely)
            weighed = self._weigh(asked)
        offsets, models, scores = weighed
        first = bisect_left(offsets, start + SHORTEST)
        return [
            Place(offsets[n], scores[n])
            for n in range(first, bisect_left(offsets, stop, first))
            if models[n] == wanted and scores[n] >= least
        ]

    def every(self, models: Sequence[Model], start: int, stop: int) -> list[tuple[Model, Place]]:
        """The places of some models before ``stop`` at which a headline that begins at
        ``start``, as is known, might end, however unlikely each looks; of many the likeliest."""
        from digest.korean import opinions  # noqa: PLC0415

        if stop <= start + SHORTEST:
            return []
        wanted = [_NUMBER[model] for model in models]
        spaces = not _SPACED.isdisjoint(wanted)
        window = Window(start, stop, not _SPACED.issuperset(wanted), spaces, closely=True)
        weighed = opinions.every(self._text, window, wanted, _EVERY)
        return [
            (MODELS[model], Place(at, score)) for at, model, score in zip(*weighed, strict=True)
        ]

    def _weigh(self, asked: Window) -> Weighed:
        """Weighs the likely window that holds the one asked for, with those behind it; or that
        alone, if none does."""
        n = bisect_right(self._windows, (asked.start, _FAR)) - 1
        if n >= 0 and self._windows[n].holds(asked):
            window, found = self._windows[n], self._weighed.get(n)
            if found is None:
                likely = self._windows[n : n + _AT_ONCE]
                found = self._array(likely)
                self._settle(n, likely, found)
        else:
            window = asked._replace(spaces=True)
            found = self._array([window])
        self._known[asked.start] = window, found
        return found

    def _array(self, windows: Sequence[Window]) -> Weighed:
        # numpy is loaded only where a text is weighed: a cold start must not wait for it.
        from digest.korean import opinions  # noqa: PLC0415

        return opinions.weighed(self._text, windows, self._quoted_in(windows))

    def _quoted_in(self, windows: Sequence[Window]) -> list[int]:
        first = bisect_left(self._quoted, windows[0].start)
        return self._quoted[first : bisect_left(self._quoted, windows[-1].stop, first)]

    def _settle(self, first: int, likely: Sequence[Window], found: Weighed) -> None:
        """Notes what has been weighed: likely windows, of which the first is the n-th."""
        self._weighed.update(dict.fromkeys(range(first, first + len(likely)), found))
        self._known.update({one.start: (one, found) for one in likely})
        speaking = [
            at
            for at, model, score in zip(*found, strict=True)
            if score >= SPEAKING and model not in _OF_DECKS
        ]
        self._blank.update(one.start for one in likely if _is_blank(one, speaking))


def weigh(several: Iterable[Places]) -> None:
    """Weighs the likely windows of several texts in one array, as each would when it is asked:
    of half of what an article costs most was numpy called for one article after the other."""
    from digest.korean import network, ngrams, opinions  # noqa: PLC0415

    parts, windows, quoted = list[str](), list[Window](), list[int]()
    laid: list[tuple[Places, Sequence[Window], int]] = []
    size = 0
    for places in several:
        likely = places._windows[:_AT_ONCE]
        if not likely:
            continue
        first, stop = likely[0].start, likely[-1].stop
        part = places._text[first : stop + network.BEHIND] + network.NOTHING
        moved = size - first
        stop = min(stop, len(places._text) - ngrams.BEHIND) + moved
        for start, end, *how in likely:
            last = end + moved if end + moved < stop else stop
            windows.append(Window(start + moved, last, *how))
        quoted += [at + moved for at in places._quoted_in(likely)]
        parts.append(part)
        laid.append((places, likely, size))
        size += len(part)
    if not windows:
        return
    offsets, models, scores = opinions.weighed("".join(parts), windows, quoted)
    for (places, likely, begin), (_, _, end) in pairwise([*laid, (laid[0][0], (), size)]):
        first, last = bisect_left(offsets, begin), bisect_left(offsets, end)
        moved = likely[0].start - begin
        own = [at + moved for at in offsets[first:last]]
        found = Weighed(own, models[first:last], scores[first:last])
        places._settle(0, likely, found)


def _is_blank(window: Window, offsets: Sequence[int]) -> bool:
    first = bisect_left(offsets, window.start + SHORTEST)
    return first == len(offsets) or offsets[first] >= window.stop


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


_UNKNOWN = Window(-1, -1, inside=True), Weighed([], [], [])
