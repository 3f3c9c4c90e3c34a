"""The stretches between sentence ends, each with its place in the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_LAST = 8  # pieces at the end of an article in which its closing lines stand


class Piece(NamedTuple):
    """A stretch between two sentence ends; whether it opens and closes its line, and stands
    near the end of the article."""

    start: int
    end: int
    opens: bool
    closes: bool
    last: bool

    @property
    def alone(self) -> bool:
        """Whether it fills its line."""
        return self.opens and self.closes


def pieces(text: str, spans: Sequence[tuple[int, int]]) -> list[Piece]:
    """The stretches of a text between its sentence ends.

    >>> [piece.opens for piece in pieces("요금\n내린다. 곧", ((0, 2), (3, 7), (8, 9)))]
    [True, True, False]
    """
    count = len(spans)
    if "\n" in text:
        between = zip(spans, spans[1:], strict=False)
        breaks = [True, *("\n" in text[a[1] : b[0]] for a, b in between), True]
    else:
        breaks = [True, *[False] * (count - 1), True]
    last = count - _LAST
    return [
        Piece(start, end, breaks[n], breaks[n + 1], n >= last)
        for n, (start, end) in enumerate(spans)
    ]
