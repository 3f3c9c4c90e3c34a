"""Passages -> tellings -> events -> stories.

Two levels, because one welds neighbours or shatters a story: an event is one development,
told by many; a story is a chain of events. News makes the groups. What only comments, sums up
or illustrates it (columns, round-ups, photographs) joins a group that is there and never
brings two together; prices, weather and personnel notices stay among themselves.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from types import ModuleType

from digest.model import Event, Form, Passage, Story, Telling
from digest.stories import plain
from digest.stories.similarity import BROAD, HEAD, NARROW

# What is so near is of one event: average link starts from there, with a third of the groups.
# From .4 to .85 the same events come out, at .5 in a quarter of the time.
_KERNEL = 0.5
_LONG = 4  # passages of a story from which its centre says something
SMALL = 400  # passages; beyond, the import of scipy pays

_FOLLOWS: frozenset[Form] = frozenset({"roundup", "headlines", "column", "photo"})
_APART: tuple[Form, ...] = ("market", "people", "listing")
# How a share reacted to the news is an event of its own in the story of that news.
_FOLLOW_STORIES: frozenset[Form] = _FOLLOWS | {"market"}


def group(
    passages: Sequence[Passage], *, telling: float, event: float, story: float, chain: float
) -> tuple[Story, ...]:
    """The stories of these passages, ordered by id; each passage is in exactly one.

    ``telling`` is the cosine of near copies, ``event`` and ``story`` the average cosine within
    an event and between the events of a story, ``chain`` the cosine between the centres of two
    long stories from which they are one; all from 0 to 1.
    """
    ordered = sorted(passages, key=lambda p: (p.id, p.path, p.start))
    space = _space(len(ordered))
    forms: list[Form] = [p.form for p in ordered]
    table = space.table(ordered)
    narrow = space.vectors(table, range(len(ordered)), NARROW)
    near = space.near(
        space.vectors(table, range(len(ordered)), HEAD), min(telling, max(_KERNEL, event))
    )
    tellings = space.stars(near, range(len(ordered)), telling)
    kernels = [i if forms[i] == "news" else -1 for i in tellings]
    kernels = space.stars(near, kernels, max(_KERNEL, event))
    started = [b if b >= 0 else a for a, b in zip(tellings, kernels, strict=True)]
    events = _grown(space, narrow, started, [forms[i] for i in started], event, _FOLLOWS)
    broad = space.vectors(table, events, BROAD)
    stories = _grown(space, broad, events, [forms[i] for i in events], story, _FOLLOW_STORIES)
    stories = _chained(space, broad, stories, [forms[i] for i in stories], chain)
    return _made(ordered, tellings, events, stories)


def _space(passages: int) -> ModuleType:
    if passages <= SMALL:
        return plain
    from digest.stories import sparse  # noqa: PLC0415  scipy: 0.25 s, only where it pays

    return sparse


def _grown(
    space: ModuleType,
    matrix: object,
    labels: list[int],
    forms: list[Form],
    threshold: float,
    follows: frozenset[Form],
) -> list[int]:
    """Groups of news linked; groups that follow attached to them; the rest by its form."""

    def only(of: Iterable[Form], out_of: list[int]) -> list[int]:
        wanted = frozenset(of)
        return [a if form in wanted else -1 for a, form in zip(out_of, forms, strict=True)]

    grown: list[int] = space.link(matrix, only(["news"], labels), threshold)
    grown = space.attach(matrix, grown, only(follows, labels), threshold)
    alone = [a if b < 0 else -1 for a, b in zip(labels, grown, strict=True)]
    for kind in (_FOLLOWS, *({form} for form in _APART)):
        linked = space.link(matrix, only(kind, alone), threshold)
        grown = [b if a < 0 else a for a, b in zip(grown, linked, strict=True)]
    return grown


def _chained(
    space: ModuleType, matrix: object, labels: list[int], forms: list[Form], threshold: float
) -> list[int]:
    """Stories whose centres are alike, joined, until none are.

    A week's saga has developments that share its actors and little else: their articles are
    hardly nearer to each other than to any politics (average cosine .07). But what is particular
    to an article averages out in a centre, and the centres of one saga stay near (.25 and more,
    those of two hardly ever), if there are articles enough to average. What was joined has a
    new centre, nearer to the rest of its saga than its parts were.
    """
    while True:
        size = Counter(labels)
        centres = space.centres(matrix, labels)
        heads = [
            i if i == a and form == "news" else -1
            for i, (a, form) in enumerate(zip(labels, forms, strict=True))
        ]
        long = [a if a >= 0 and size[a] >= _LONG else -1 for a in heads]
        joined = space.link(centres, long, threshold)
        if joined == long:
            joined = space.attach(centres, joined, heads, threshold)
            return [joined[a] if joined[a] >= 0 else a for a in labels]
        labels = [joined[a] if joined[a] >= 0 else a for a in labels]


def _made(
    passages: Sequence[Passage], tellings: list[int], events: list[int], stories: list[int]
) -> tuple[Story, ...]:
    inside: dict[int, dict[int, dict[int, list[Passage]]]] = {}
    for passage, a, b, c in zip(passages, tellings, events, stories, strict=True):
        inside.setdefault(c, {}).setdefault(b, {}).setdefault(a, []).append(passage)
    made = []
    for parts in inside.values():
        told = [
            Event(tuple(Telling(tuple(sorted(copy, key=_when))) for copy in part.values()))
            for part in parts.values()
        ]
        first = min(p.id for one in told for p in one.passages)
        made.append(Story(_id(first), tuple(sorted(told, key=_first))))
    return tuple(sorted(made, key=lambda one: one.id))


def _id(passage: str) -> str:
    return hashlib.blake2s(passage.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _when(passage: Passage) -> tuple[date, str]:
    return passage.published_on or date.max, passage.id


def _first(event: Event) -> tuple[date, str]:
    return min(_when(passage) for passage in event.passages)
