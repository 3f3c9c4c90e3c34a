"""The places of a text at which a headline might end, by the characters beside them."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import Literal, NamedTuple

#: A subhead and a sentence glued together, the same with a space between; two headlines, glued
#: and with a space.
Model = Literal["body", "space", "deck", "decks"]

MODELS: tuple[Model, ...] = ("body", "space", "deck", "decks")

#: Offsets in order, and the scores of the places there.
Found = tuple[list[int], list[float]]


class Place(NamedTuple):
    """An offset at which a subhead might end, and its weight."""

    at: int
    score: float


class Places:
    """The places of one text that pass, by model, weighed when they are first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _found(self) -> dict[str, Found]:
        # numpy is loaded only where a text is weighed: a cold start must not wait for it.
        from digest.korean import ngrams  # noqa: PLC0415

        return ngrams.weighed(self._text)

    def within(self, model: Model, start: int, stop: int, *, least: float) -> list[Place]:
        """The places from ``start`` on and before ``stop`` that weigh ``least`` or more, in
        order."""
        offsets, scores = self._found[model]
        first = bisect_left(offsets, start)
        last = bisect_left(offsets, stop, lo=first)
        found = zip(offsets[first:last], scores[first:last], strict=True)
        return [Place(at, score) for at, score in found if score >= least]
