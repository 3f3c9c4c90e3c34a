"""What is understood of an article.

Offsets are characters into ``Article.text``; spans are half open, ``text[start:end]``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from digest.model.sources import Article

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


class Unit(NamedTuple):
    """A stretch of the text with one role. The units of a text stand in order, do not
    overlap, and between them there is nothing but white space. ``passage`` counts from 0.

    A named tuple, because there are twenty of them an article: a frozen dataclass is made in
    four times as long."""

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
