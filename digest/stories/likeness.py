"""No two printed stories that a reader would call the same.

Grouping leaves two stories apart when their wording is; side by side in a briefing a reader
sees one. Only the first of the list can be printed, so only they are compared: by the terms
that their passages share, and a small one also by whom it is about. What the wording of an
outage's compensation and of its inspection have in common is a company and two words.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from digest.korean.terms import terms as words
from digest.model import Story

_COMPARED = 100  # stories from the top
_SAMPLE = 100  # passages of each
_ALIKE = 0.5  # cosine of two profiles
_HEAVIEST = 16  # terms that say what a passage is about
_LEAD = 4  # terms among which the protagonist of a passage is
_KNOWN = 0.25  # the share of a story's passages that make a term one of its subject
_SHARED = 2  # terms beside the protagonist: one may be '정부'
# 'AI' is in the title of every other story of a beat, and no protagonist.
_COMMON = 0.4
# A fragment has at most this part of the better story's articles. Two broad stories on one
# special prosecutor are two: editors print both.
_FRAGMENT = 0.5
_POINTS = -2.5  # one does stand behind the other, and it is not lost: the list still has it


def apart(stories: Sequence[Story]) -> tuple[Story, ...]:
    """The stories, best first as given, with those that repeat a better one set back."""
    compared, rest = list(stories[:_COMPARED]), list(stories[_COMPARED:])
    profiles = _profiles(compared)
    squares = [sum(weight * weight for weight in one.values()) for one in profiles]
    subjects = _subjects(compared)
    kept: list[int] = []
    placed: list[Story] = []
    for n, story in enumerate(compared):
        same = next(
            (
                k
                for k in kept
                if _cosine(profiles[k], profiles[n], squares[k] * squares[n]) >= _ALIKE
                or _fragment(subjects[k], subjects[n])
            ),
            None,
        )
        if same is None:
            kept.append(n)
            placed.append(story)
        else:
            reason = (f"like:{compared[same].id}", _POINTS)
            placed.append(
                replace(
                    story,
                    score=round(story.score + _POINTS, 6),
                    reasons=(reason, *story.reasons),
                )
            )
    return tuple(sorted([*placed, *rest], key=lambda s: (s.brief, -s.score, s.id)))


@dataclass(frozen=True, slots=True)
class _Subject:
    """Whom a story is about, what it is about, and in how many passages."""

    protagonists: frozenset[str]
    known: frozenset[str]
    passages: int


def _subjects(stories: Sequence[Story]) -> list[_Subject]:
    found = [_subject(story) for story in stories]
    df = Counter(term for one in found for term in one.protagonists)
    most = max(1.0, _COMMON * len(stories))
    common = frozenset(term for term, n in df.items() if n > most)
    return [replace(one, protagonists=one.protagonists - common) for one in found]


def _subject(story: Story) -> _Subject:
    """A protagonist stands in most titles and is of what their texts say most; numbers name
    nobody and no matter."""
    sample = story.passages[:_SAMPLE]
    leads = Counter(t for p in sample for t in frozenset(words(p.title)) & set(p.terms[:_LEAD]))
    known = Counter(t for p in sample for t in p.terms[:_HEAVIEST] if not t[0].isdigit())
    return _Subject(
        frozenset(t for t, n in leads.items() if 2 * n > len(sample) and t in known),
        frozenset(t for t, n in known.items() if n >= _KNOWN * len(sample)),
        len(story.passages),
    )


def _fragment(better: _Subject, lesser: _Subject) -> bool:
    """Whether the lesser story is a small part of the affair that the better one tells."""
    both = better.protagonists & lesser.protagonists
    return (
        bool(both)
        and lesser.passages <= _FRAGMENT * better.passages
        and len((better.known & lesser.known) - both) >= _SHARED
    )


def _profiles(stories: Sequence[Story]) -> list[dict[str, float]]:
    counts = [
        Counter(t for p in s.passages[:_SAMPLE] for t in p.terms[:_HEAVIEST]) for s in stories
    ]
    df = Counter(term for count in counts for term in count)
    return [
        {t: n * math.log(1 + len(stories) / df[t]) for t, n in count.items()} for count in counts
    ]


def _cosine(a: Mapping[str, float], b: Mapping[str, float], squares: float) -> float:
    """``squares``: those of the lengths of both, one times the other."""
    if len(a) > len(b):
        a, b = b, a
    dot = sum(a[term] * b[term] for term in a.keys() & b.keys())
    return dot / math.sqrt(squares or 1.0)
