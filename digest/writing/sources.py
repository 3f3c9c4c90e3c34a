"""Which articles must be read again and understood whole: those of the printed stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from digest.model import Event, Passage, Story, Telling

_BRIEF = 6  # articles that are read to find the one sentence of a brief

# A telling is read in the first of its copies. These forms tell a story only in passing.
_LAST = ("column", "photo", "listing", "market", "people", "headlines")


def wanted(
    stories: Sequence[Story], *, top: int, briefs: int, readings: int
) -> tuple[Passage, ...]:
    """The passages whose articles are read whole, for the ``top`` stories and the
    ``briefs`` after them, at most ``readings`` articles a story.

    Near copies say the same: one of each telling is read, the most widely carried telling
    of every event first, so that no event of a long story goes unread.
    """
    limits = [readings] * top + [min(readings, _BRIEF)] * briefs
    return tuple(
        passage
        for story, limit in zip(stories, limits, strict=False)
        for passage in islice(_by_weight(story), limit)
    )


def _by_weight(story: Story) -> Iterator[Passage]:
    queues = [sorted(event.tellings, key=_weight) for event in story.events]
    order = sorted(range(len(queues)), key=lambda n: (_size(story.events[n]), n))
    for turn in range(max(map(len, queues), default=0)):
        for number in order:
            if turn < len(queues[number]):
                yield first(queues[number][turn])


def first(telling: Telling) -> Passage:
    """The copy that stands for a telling: its own form before a round-up's passage, then
    the earliest dated, then by id."""
    return min(
        telling.passages,
        key=lambda p: (p.form in _LAST, p.published_on is None, str(p.published_on), p.id),
    )


def _weight(telling: Telling) -> tuple[bool, int, str]:
    chosen = first(telling)
    return chosen.form in _LAST, -len(telling.passages), chosen.id


def _size(event: Event) -> int:
    return -len(event.passages)
