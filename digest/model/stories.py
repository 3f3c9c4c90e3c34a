"""What is grouped: passages into tellings, events and stories."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from digest.model.documents import Form
from digest.model.sources import Omission

Status = Literal["new", "continued", "closed"]


@dataclass(frozen=True, slots=True)
class Passage:
    """What is grouped: an article, or one story of a round-up (then ``id`` is
    "<article>#<passage>"). Light on purpose, because a folder may hold 100,000: the text is
    not here, the file is read again for what is printed.

    ``words`` are the heaviest content words, most frequent first, with a TAB between them, and
    ``counts`` how often each was said (at most 255 times): two flat values, because 48 words of
    100,000 articles as objects are what a week's memory went into.
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
    words: str
    counts: bytes
    fingerprint: int
    length: int

    @property
    def terms(self) -> tuple[str, ...]:
        """``words``, parted: made anew each time it is asked for."""
        return tuple(self.words.split("\t")) if self.words else ()


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
        if len(self.tellings) == 1:  # most events: nothing to put together
            return self.tellings[0].passages
        return tuple([p for telling in self.tellings for p in telling.passages])


@dataclass(frozen=True, slots=True)
class Story:
    """A chain of events, in the order of their days. ``id`` stays the same from run to run.
    ``score`` orders the stories, ``reasons`` say why it stands there (name, points). One that
    is ``brief`` is on the border of the beat: a line in the briefs (단신), never a section."""

    id: str
    events: tuple[Event, ...]
    score: float = 0.0
    reasons: tuple[tuple[str, float], ...] = ()
    status: Status = "new"
    brief: bool = False

    @property
    def passages(self) -> tuple[Passage, ...]:
        if len(self.events) == 1:
            return self.events[0].passages
        return tuple([p for event in self.events for p in event.passages])


@dataclass(frozen=True, slots=True)
class Beat:
    """What a newsletter prints of a general folder.

    ``terms`` speak for a passage by their weight, or against it where it is negative;
    ``learned`` are the terms of past editions with the share of their passages that have them.
    Of ``publishers`` and ``sections`` only those named are taken (all, if none is), and none of
    ``without_...``. A story whose relevance (0 to 1) reaches ``core`` is of the beat, one that
    reaches ``border`` a brief. ``weights`` replace the points of a kind of matter."""

    name: str
    terms: tuple[tuple[str, float], ...]
    core: float
    border: float
    learned: tuple[tuple[str, float], ...] = ()
    publishers: frozenset[str] = frozenset()
    without_publishers: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()
    without_sections: frozenset[str] = frozenset()
    weights: tuple[tuple[str, float], ...] = ()
