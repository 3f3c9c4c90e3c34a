"""What the articles of one publisher share: evidence that one article alone does not give.

A closing line ('이 기사는 … 지원을 받았습니다') looks like a sentence of the story until it
is seen under ten stories. No publisher is named here: the folder teaches.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from digest.korean import sentences
from digest.model import Article

_TAIL = 500  # characters at an article's end that are looked at
_PIECES = 5
#: Articles, each of another story, from which a line is a habit. Updates of one story share
#: their last sentences too; they are told by their common beginning.
_STORIES = 4
_DIGITS = re.compile(r"\d+")
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Trace:
    """What one article tells of its publisher's habits; small, one per article of a folder."""

    publisher: str
    opening: int
    closing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Habit:
    """The habits of one publisher: lines that close many of its articles, digits as 0."""

    closing: frozenset[str] = frozenset()

    def closes(self, piece: str) -> bool:
        """Whether a piece of text is one of the publisher's closing lines."""
        return form(piece) in self.closing


@dataclass(frozen=True, slots=True)
class Habits:
    """Habits by publisher."""

    by_publisher: Mapping[str, Habit] = field(default_factory=dict)

    def of(self, publisher: str) -> Habit | None:
        """The habits of a publisher; ``None`` where the folder shows none."""
        return self.by_publisher.get(publisher)


def form(piece: str) -> str:
    """A piece as it is compared: blanks as one space, numbers as 0.

    >>> form("제보 02-123-4567")
    '제보 0-0-0'
    """
    return _DIGITS.sub("0", _BLANK.sub(" ", piece.strip()))


def trace(article: Article) -> Trace:
    """The trace of an article: how it begins, and its last pieces."""
    tail = article.text[-_TAIL:]
    spans = sentences.split(tail)
    if len(tail) < len(article.text):
        spans = spans[1:]  # cut off somewhere in the middle
    opening = _BLANK.sub("", article.text[:160])[-60:]
    return Trace(
        article.publisher,
        zlib.crc32(opening.encode("utf-8", "surrogatepass")),
        tuple(form(tail[start:end]) for start, end in spans[-_PIECES:]),
    )


def learn(traces: Iterable[Trace]) -> Habits:
    """The habits of every publisher whose articles share a closing line.

    >>> line = "가나일보 독자와 함께합니다."
    >>> learn([Trace("가나일보", n, (line,)) for n in range(4)]).of("가나일보").closes(line)
    True
    """
    openings: dict[str, dict[str, set[int]]] = {}
    for one in traces:
        if one.publisher:
            lines = openings.setdefault(one.publisher, {})
            for line in one.closing:
                lines.setdefault(line, set()).add(one.opening)
    return Habits(
        {
            publisher: Habit(frozenset(shared))
            for publisher, lines in sorted(openings.items())
            if (shared := [line for line, seen in lines.items() if len(seen) >= _STORIES])
        }
    )
