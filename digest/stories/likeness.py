"""No two printed stories that a reader would call the same.

Grouping leaves two stories apart when their wording is; side by side in a briefing a reader
sees one. Only the first of the list can be printed, so only they are compared, by the terms
that most of their passages share.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from digest.model import Story

_COMPARED = 100  # stories from the top
_SAMPLE = 100  # passages of each
_ALIKE = 0.5  # cosine of two profiles
_POINTS = -2.5  # one does stand behind the other, and it is not lost: the list still has it


def apart(stories: Sequence[Story]) -> tuple[Story, ...]:
    """The stories, best first as given, with those that repeat a better one set back."""
    compared, rest = list(stories[:_COMPARED]), list(stories[_COMPARED:])
    profiles = _profiles(compared)
    kept: list[int] = []
    placed: list[Story] = []
    for n, story in enumerate(compared):
        same = next((k for k in kept if _cosine(profiles[k], profiles[n]) >= _ALIKE), None)
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


def _profiles(stories: Sequence[Story]) -> list[dict[str, float]]:
    counts = [Counter(t for p in s.passages[:_SAMPLE] for t in p.terms[:16]) for s in stories]
    df = Counter(term for count in counts for term in count)
    return [
        {t: n * math.log(1 + len(stories) / df[t]) for t, n in count.items()} for count in counts
    ]


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    if len(a) > len(b):
        a, b = b, a
    dot = sum(weight * b[term] for term, weight in a.items() if term in b)
    return dot / math.sqrt(sum(v * v for v in a.values()) * sum(v * v for v in b.values()) or 1.0)
