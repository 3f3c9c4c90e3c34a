"""The stretches between sentence ends, each with its place in the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_LAST = 8  # pieces at the end of an article in which its closing lines stand


@dataclass(frozen=True, slots=True)
class Piece:
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

    @classmethod
    def of(cls, text: str, spans: Sequence[tuple[int, int]], n: int) -> Piece:
        """The n-th of the stretches of a text.

        >>> Piece.of("요금\\n내린다. 곧", ((0, 2), (3, 7), (8, 9)), 1).opens
        True
        """
        start, end = spans[n]
        opens = n == 0 or "\n" in text[spans[n - 1][1] : start]
        closes = n + 1 == len(spans) or "\n" in text[end : spans[n + 1][0]]
        return cls(start, end, opens, closes, n >= len(spans) - _LAST)
