"""Every value that crosses a stage, in the order it is made.

All values are frozen and hold tuples, so a stage cannot change what another one made.
Offsets are characters into ``Article.text``; spans are half open, ``text[start:end]``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

UnitKind = Literal["sentence", "heading", "caption", "boilerplate"]
Form = Literal[
    "news",  # tells one story
    "roundup",  # tells several, each under a subhead: cut
    "headlines",  # 이 시각 헤드라인, newspapers' top news: cut, each item an editor's vote
    "market",  # a daily wrap of prices: kept apart, glues stories together otherwise
    "people",  # 인사, 부고: kept apart
    "column",  # opinion, editorial, interview column: kept apart from events
    "photo",  # a caption with hardly a text
    "listing",  # weather, schedules, lottery, TV times: kept apart
]
Verdict = Literal["agree", "compatible", "conflict", "disputed", "same-origin"]
Status = Literal["new", "continued", "closed"]


@dataclass(frozen=True, slots=True)
class Period:
    """The days that an edition covers, both included. ``label`` names its folder:
    "2026-W01", or "2025-12-24_2025-12-28" for a range that is no ISO week."""

    label: str
    since: date
    until: date


# --- reading -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read. ``name`` is the path below the folder that the user named, with
    ``/`` between its parts: it is what is printed and sorted by, so that the same files in
    another folder make the same edition. ``location`` is where the file really is."""

    name: str
    location: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article as its publisher wrote it, cleaned at the door and never changed again.

    Header values stay strings (``id`` "648_0000043044" is not the number 6480000043044).
    ``text`` is the body, entities unescaped to a fixed point, crawler header and footer cut.
    ``inferred`` names the fields that the header lacked and the text gave.
    """

    id: str
    path: str
    title: str
    text: str
    publisher: str = ""
    author: str = ""
    published_on: date | None = None
    crawled_at: str = ""
    url: str = ""
    section: str = ""
    inferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Omission:
    """Something that was left out, shown to the user. ``path`` is a ``Source.name``."""

    path: str
    stage: str
    reason: str


# --- korean: what is understood of an article -----------------------------------------


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of the text with one role. The units of a text stand in order, do not
    overlap, and between them there is nothing but white space. ``passage`` counts from 0."""

    start: int
    end: int
    kind: UnitKind
    passage: int = 0


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date expression. ``first`` and ``last`` are days, both included, or both ``None``
    where the expression could not be resolved; ``how`` says in a word or two by what rule
    it was resolved, or why not ("day, past tense", "chained", "no base date")."""

    start: int
    end: int
    text: str
    first: date | None
    last: date | None
    how: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts. ``value`` is the number written out (3300만건 ->
    33000000), the lower end of a range whose upper end is ``high``. ``unit`` is 건, 명, 원,
    달러, %, GB ... ; ``per`` is 1인, 월 ... of '1인당'. ``change`` is "up", "down" or "" of
    '3.3%↓'. ``what`` is the noun phrase that is counted, ``speaker`` who says so, if said."""

    start: int
    end: int
    text: str
    value: Decimal
    unit: str
    approximate: bool
    high: Decimal | None = None
    per: str = ""
    change: str = ""
    what: str = ""
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks (marks left out of the span) that the text gives to someone.
    ``speaker`` and ``verb`` are "" where the text does not say."""

    start: int
    end: int
    text: str
    speaker: str
    verb: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """``id`` is "<article>#<n>", n counting the sentences of the article from 0, and
    ``article.text[start:end] == text`` always."""

    id: str
    start: int
    end: int
    text: str
    passage: int
    terms: tuple[str, ...]
    dates: tuple[DateSpan, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotations: tuple[Quotation, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """An article and all that was understood of it. ``dates`` and ``figures`` are those of
    the whole text, headings included; a sentence holds its own again. ``base`` is the day
    that relative dates were counted from, ``base_inferred`` when the article had none."""

    article: Article
    form: Form
    units: tuple[Unit, ...]
    sentences: tuple[Sentence, ...]
    dates: tuple[DateSpan, ...]
    figures: tuple[Figure, ...]
    quotations: tuple[Quotation, ...]
    base: date | None = None
    base_inferred: bool = False


# --- stories: what is grouped ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Passage:
    """What is grouped: an article, or one story of a round-up (then ``id`` is
    "<article>#<passage>"). Light on purpose, because a folder may hold 100,000: the text is
    not here, the file is read again for what is printed.

    ``terms`` are the heaviest content words, most frequent first, with their ``counts``;
    ``start`` and ``end`` bound the passage in the article's text; ``fingerprint`` is equal
    for texts that differ only in white space and marks."""

    id: str
    article: str
    path: str
    start: int
    end: int
    title: str
    publisher: str
    published_on: date | None
    url: str
    section: str
    form: Form
    terms: tuple[str, ...]
    counts: tuple[int, ...]
    fingerprint: int
    length: int


@dataclass(frozen=True, slots=True)
class Survey:
    """What is kept of one file after it was read once: everything that grouping needs."""

    passages: tuple[Passage, ...]
    omissions: tuple[Omission, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """Near copies of one text: re-prints of a wire or of a press release. The first passage
    stands for all. However many publishers carried it, it is one origin."""

    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One development, told by many."""

    tellings: tuple[Telling, ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        return tuple(p for telling in self.tellings for p in telling.passages)


@dataclass(frozen=True, slots=True)
class Story:
    """A chain of events, in the order of their days. ``id`` stays the same from run to run.
    ``score`` orders the stories, ``reasons`` say why it stands there (name, points)."""

    id: str
    events: tuple[Event, ...]
    score: float = 0.0
    reasons: tuple[tuple[str, float], ...] = ()
    status: Status = "new"

    @property
    def passages(self) -> tuple[Passage, ...]:
        return tuple(p for event in self.events for p in event.passages)


# --- writing: what is printed ----------------------------------------------------------


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
    """A line of a timeline or of the upcoming dates. ``story`` is a ``Story.id``."""

    first: date
    last: date
    text: str
    story: str
    source: Citation


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
