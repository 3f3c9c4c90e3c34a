"""Which articles must be read again and understood whole: those of the printed stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from digest.model import Passage, Story, Telling
from digest.writing import titles

_BRIEF = 6  # articles that are read to find the one sentence of a brief

# A telling is read in the first of its copies. These forms tell a story only in passing.
_LAST = ("column", "photo", "listing", "market", "people", "headlines")


def laid_out(
    stories: Sequence[Story], *, top: int, briefs: int
) -> tuple[Sequence[Story], Sequence[Story]]:
    """The ranked stories that are printed in full, and those that get one line: a story on
    the border of a beat (``Story.brief``) is never a section, however few there are."""
    full = list(takewhile(lambda story: not story.brief, stories[:top]))
    return full, stories[len(full) : len(full) + briefs]


def wanted(
    stories: Sequence[Story], *, top: int, briefs: int, readings: int
) -> tuple[Passage, ...]:
    """The passages whose articles are read whole, for the ``top`` stories and the
    ``briefs`` after them, at most ``readings`` articles a story.

    Near copies say the same: one of each telling is read, the most widely carried first,
    and of each event as many as its part of the story. The article whose title names the
    story is always among them.
    """
    full, short = laid_out(stories, top=top, briefs=briefs)
    limits = [(story, readings) for story in full]
    limits += [(story, min(readings, _BRIEF)) for story in short]
    return tuple(passage for story, limit in limits for passage in _read(story, limit))


def _read(story: Story, limit: int) -> list[Passage]:
    found = list(islice(_by_weight(story), limit))
    title = titles.named(story).story
    return found if title in found else [*found, title]


def _by_weight(story: Story) -> Iterator[Passage]:
    """Passages of a story, one a telling, events in turn by their size (D'Hondt's rule: the
    next is of the event with the most articles for each that was taken)."""
    queues = [sorted(event.tellings, key=_weight) for event in story.events]
    sizes = [len(event.passages) for event in story.events]
    given = [0] * len(queues)
    open_ = [number for number, queue in enumerate(queues) if queue]
    while open_:
        number = min(open_, key=lambda n: (-sizes[n] / (given[n] + 1), n))
        yield first(queues[number][given[number]])
        given[number] += 1
        if given[number] == len(queues[number]):
            open_.remove(number)


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
