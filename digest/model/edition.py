"""What is printed. It holds citations, not articles: no full text can leak from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from digest.model.documents import DateSpan
from digest.model.sources import Omission
from digest.model.stories import Status

Verdict = Literal["agree", "compatible", "conflict", "disputed", "same-origin"]


@dataclass(frozen=True, slots=True)
class Reference:
    """An article as it is named in a briefing. ``undated`` articles print 날짜 미상 when
    ``published_on`` is ``None``; ``date_inferred`` marks a day that the text gave."""

    id: str
    title: str
    publisher: str
    published_on: date | None
    url: str
    date_inferred: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """Where words stand: ``article.text[start:end]`` for each of ``spans``."""

    reference: Reference
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words printed in a briefing: the source's own, letter for letter, or pieces of it
    joined by ' … ', one span for each. ``dates`` are those of the words whose resolved day
    a reader of the edition would not guess ('오는 13일')."""

    text: str
    source: Citation
    dates: tuple[DateSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A row of the key-figure table, with every source that says the same."""

    text: str
    value: Decimal
    high: Decimal | None
    unit: str
    approximate: bool
    what: str
    speaker: str
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Interpretation:
    """One reading of a claim: the value in a form that compares, and who says so."""

    value: str
    text: str
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """What sources say of one thing: ``what`` names it ("위약금 면제 발표일")."""

    what: str
    verdict: Verdict
    readings: tuple[Interpretation, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """A line of a timeline or of the upcoming dates. ``story`` is a ``Story.id``, ``dates``
    those of its words that the day in front leaves open or seems to contradict ('내년 1월')."""

    first: date
    last: date
    text: str
    story: str
    source: Citation
    dates: tuple[DateSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event of a story as the edition keeps it: day, headline, articles."""

    day: date | None
    headline: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A story as it is printed. ``headline`` is the title of one of its sources."""

    id: str
    rank: int
    headline: Excerpt
    sentences: tuple[Excerpt, ...]
    figures: tuple[KeyFigure, ...]
    claims: tuple[Claim, ...]
    timeline: tuple[Dated, ...]
    events: tuple[EventLine, ...]
    sources: tuple[Reference, ...]
    publishers: int
    status: Status = "new"


@dataclass(frozen=True, slots=True)
class Gap:
    """Something many publishers print and this edition does not."""

    text: str
    publishers: int
    story: str


@dataclass(frozen=True, slots=True)
class Counts:
    """What went in and what came out, for the colophon."""

    files: int
    articles: int
    passages: int
    stories: int
    printed: int
    publishers: int


@dataclass(frozen=True, slots=True)
class Edition:
    """A week's briefing. It holds citations, not articles: no full text can leak into a
    page or a mail. ``briefs`` are stories of one line (단신)."""

    week: str
    since: date
    until: date
    title: str
    language: str
    lead: tuple[Excerpt, ...]
    items: tuple[Item, ...]
    upcoming: tuple[Dated, ...]
    omissions: tuple[Omission, ...]
    counts: Counts
    briefs: tuple[Item, ...] = ()
    gaps: tuple[Gap, ...] = ()
    note: str = ""
