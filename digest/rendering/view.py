"""What a template receives: the edition with its numbers, marks and dates made ready.

A template prints, loops and asks; it does not count, look up or format. All text is as the
sources have it: escaping is the environment's (``templates.environment``).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a source, and the day they mean where a reader would misread them."""

    text: str
    resolved: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A source as a page lists it. ``number`` counts over the whole edition, ``anchor`` is
    its place, ``day`` is "" where it is unknown, ``url`` is "" where it may not be linked."""

    number: int
    anchor: str
    id: str
    title: str
    publisher: str
    day: str
    inferred: bool
    url: str


@dataclass(frozen=True, slots=True)
class Line:
    """A printed sentence or headline, with the sources it came from."""

    pieces: tuple[Piece, ...]
    marks: tuple[Listed, ...]

    @property
    def text(self) -> str:
        """The source's words alone."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the key-figure table. ``more`` sources say the same."""

    what: str
    text: str
    speaker: str
    marks: tuple[Listed, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What some sources say of one thing, with the day it means; ``more`` say the same."""

    text: str
    resolved: str
    marks: tuple[Listed, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing on which sources do not say the same. ``verdict`` is the model's word, the
    key of its label ("verdict_conflict")."""

    what: str
    verdict: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A line of a timeline or of the upcoming dates. ``first`` is for machines, ``day`` for
    readers; ``anchor`` and ``headline`` are those of its story, "" where it is not printed;
    ``pieces`` are its ``text`` with the days that stand beside words."""

    first: date
    last: date
    day: str
    weekday: str
    text: str
    pieces: tuple[Piece, ...]
    anchor: str
    headline: str
    marks: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A story. ``status`` is the model's word, the key of its label ("status_continued")."""

    anchor: str
    rank: int
    headline: Line
    sentences: tuple[Line, ...]
    figures: tuple[Row, ...]
    differences: tuple[Difference, ...]
    timeline: tuple[Moment, ...]
    sources: tuple[Listed, ...]
    publishers: int
    status: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Omissions of one stage and one kind of reason: how many, and the first few."""

    stage: str
    reason: str
    count: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """Something many publishers print and the edition does not."""

    text: str
    publishers: int


@dataclass(frozen=True, slots=True)
class Numbers:
    """What went in and what came out."""

    files: int
    articles: int
    publishers: int
    stories: int
    printed: int
    omitted: int


@dataclass(frozen=True, slots=True)
class View:
    """A whole edition for a template. ``label`` names its folder; ``week`` is the same where
    that is an ISO week, "" for another range of days."""

    title: str
    label: str
    week: str
    since: date
    until: date
    days: str
    lead: tuple[Line, ...]
    sections: tuple[Section, ...]
    briefs: tuple[Section, ...]
    upcoming: tuple[Moment, ...]
    gaps: tuple[Missing, ...]
    others: tuple[Listed, ...]
    left_out: tuple[LeftOut, ...]
    numbers: Numbers
    note: str
