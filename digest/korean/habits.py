"""What the articles of one publisher share: evidence that one article alone does not give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from digest.model import Article


@dataclass(frozen=True, slots=True)
class Trace:
    """What one article tells of its publisher's habits; small, one per article of a folder."""

    publisher: str
    closing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Habit:
    """The habits of one publisher: lines that close many of its articles."""

    closing: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Habits:
    """Habits by publisher."""

    by_publisher: dict[str, Habit] = field(default_factory=dict)

    def of(self, publisher: str) -> Habit | None:
        """The habits of a publisher, ``None`` where the folder gave too few articles."""
        return self.by_publisher.get(publisher)


def trace(article: Article) -> Trace:
    """The trace of an article: its last pieces."""
    tail = article.text[-240:]
    pieces = [piece.strip() for line in tail.split("\n") for piece in line.split("다.")]
    return Trace(article.publisher, tuple(piece for piece in pieces[-4:] if piece))


def learn(traces: Iterable[Trace]) -> Habits:
    """Habits of every publisher with at least three articles that share a closing line."""
    closing: dict[str, Counter[str]] = {}
    for one in traces:
        if one.publisher:
            closing.setdefault(one.publisher, Counter()).update(set(one.closing))
    return Habits(
        {
            publisher: Habit(frozenset(line for line, count in counts.items() if count >= 3))
            for publisher, counts in sorted(closing.items())
            if any(count >= 3 for count in counts.values())
        }
    )
