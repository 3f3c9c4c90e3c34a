"""Stretches of a text in which a headline might end, and what is found in them."""

from __future__ import annotations

from typing import Literal, NamedTuple

#: Inside of words: a subhead and a sentence glued together, two headlines; behind a space the
#: same.
Model = Literal["body", "deck", "space", "decks"]

MODELS: tuple[Model, ...] = ("body", "deck", "space", "decks")
WINDOW = 64  # characters from the beginning of a piece in which a headline may end
_ENOUGH = 44  # characters; one in a hundred headlines is longer
SHORTEST = 5  # characters of a headline
BEHIND = 8  # what is left for the sentence
#: What a place must weigh at which a subhead is to end in the middle of an article.
SPEAKING = -2.8


class Place(NamedTuple):
    """An offset at which a subhead might end, and its weight."""

    at: int
    score: float


class Window(NamedTuple):
    """Where a headline that begins at ``start`` might end: before ``stop``, ``inside`` of words
    or not, behind all ``spaces`` or behind quotations only. One that is likely to hold some is
    looked at ``closely``: by all models of characters, not by n-grams alone. ``several``: it may
    hold the headlines of a deck."""

    start: int
    stop: int
    inside: bool
    spaces: bool = True
    closely: bool = False
    several: bool = False

    def holds(self, other: Window) -> bool:
        """Whether it is asked for all the places of another, or, of one that begins a little
        behind it, for nearly all: behind '[기자]' a headline is no longer than elsewhere."""
        far = self.stop >= min(other.stop, other.start + _ENOUGH)
        return far and self.inside >= other.inside and self.spaces >= other.spaces


class Every(NamedTuple):
    """All the places before ``stop``, in some models, at which a headline that begins at ``start``
    might end, however unlikely each looks."""

    models: tuple[Model, ...]
    start: int
    stop: int


class Laid(NamedTuple):
    """What is weighed of a text: a stretch of it, with what stands behind; where that begins; where
    the windows in it begin and end; what headlines may end at each of its characters
    (``ngrams.room``)."""

    text: str
    first: int
    starts: list[int]
    stops: list[int]
    room: bytearray


class Weighed(NamedTuple):
    """Places that pass: offsets in order, which of ``MODELS`` they pass in, and scores; of each
    window whether none of them speaks for a subhead that ends in it."""

    offsets: list[int]
    models: list[int]
    scores: list[float]
    blank: list[bool]
