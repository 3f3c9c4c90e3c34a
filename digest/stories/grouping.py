"""Passages -> tellings -> events -> stories.

Two levels, because one welds neighbours or shatters a story: an event is one development,
told by many; a story is a chain of events. News makes the groups. What only comments, sums up
or illustrates it (columns, round-ups, photographs) joins a group that is there and never
brings two together; prices, weather and personnel notices stay among themselves.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from digest.model import Each, Event, Form, Passage, Story, Telling
from digest.stories import actors, plain
from digest.stories.actors import Reckoner
from digest.stories.similarity import BROAD, HEAD, NARROW

# What is so near is of one event: average link starts from there, with a third of the groups.
# From .4 to .85 the same events come out, at .4 in a fifth of the time.
_KERNEL = 0.4
_LONG = 4  # passages of a story from which its centre says something
SMALL = 400  # passages; beyond, the import of scipy pays

_FOLLOWS: frozenset[Form] = frozenset({"roundup", "headlines", "column", "photo"})
_APART: tuple[frozenset[Form], ...] = tuple(
    frozenset({form}) for form in ("market", "people", "listing")
)
# How a share reacted to the news is an event of its own in the story of that news.
_FOLLOW_STORIES: frozenset[Form] = _FOLLOWS | {"market"}
_NEWS: frozenset[Form] = frozenset({"news"})
_KINDS = (_NEWS, _FOLLOWS, *_APART)
# Bulletins and notices of two days differ in figures and names, which are all they say: folded
# where they are copies, and never linked. A week's weather was the largest story of its folder.
_LINKED: tuple[frozenset[Form], ...] = (_FOLLOWS, frozenset({"market"}))


@dataclass(frozen=True, slots=True)
class _Space:
    """The vectors of one level, who reckons with them, and for a set of forms which rows are of
    one of them."""

    reckon: Reckoner
    matrix: Any
    rows: Callable[[frozenset[Form]], Any]


def group(
    passages: Sequence[Passage],
    *,
    telling: float,
    event: float,
    story: float,
    chain: float,
    block: int,
    each: Each,
) -> tuple[Story, ...]:
    """The stories of these passages, ordered by id; each passage is in exactly one.

    ``telling`` is the cosine of near copies, ``event`` and ``story`` the average cosine within an
    event and between the events of a story, ``chain`` that of the centres of two long stories
    from which they are one. ``each`` searches for candidates, ``block`` multiplications at once.
    """
    ordered = sorted(passages, key=lambda p: (p.id, p.path, p.start))
    texts, of = _texts(ordered)
    if not texts:
        return ()
    reckon = _reckoning(len(texts), each, block)
    table, every = reckon.table(texts), reckon.array(range(len(texts)))

    @cache
    def rows(kind: frozenset[Form]) -> Any:
        return reckon.array([p.form in kind for p in texts])

    kernel = max(_KERNEL, event)
    weighed = reckon.weighed(table, every, NARROW)
    narrow = _Space(reckon, reckon.vectors(weighed, NARROW), rows)
    near = reckon.near(reckon.vectors(weighed, HEAD), min(telling, kernel))
    tellings = _copied(narrow, near, every, telling)
    kernels = reckon.stars(near, reckon.only(tellings, rows(_NEWS)), kernel)
    del near, weighed
    events = _grown(narrow, reckon.filled(kernels, tellings), event, _FOLLOWS)
    del narrow
    broad = _Space(reckon, reckon.vectors(reckon.weighed(table, events, BROAD), BROAD), rows)
    stories = _chained(broad, _grown(broad, events, story, _FOLLOW_STORIES), chain)
    levels = tellings, events, _gathered(broad, table, stories)
    return _made(ordered, *([found[i] for i in of] for found in map(reckon.listed, levels)))


def _texts(passages: Sequence[Passage]) -> tuple[list[Passage], list[int]]:
    """The passages without those that only repeat another, and for each its text there.

    A text that 10,000 files repeat is one text: counted 10,000 times its words would be too
    common to say anything.
    """
    place: dict[tuple[object, ...], int] = {}
    of = [place.setdefault(_wording(passage), len(place)) for passage in passages]
    first = dict(zip(reversed(of), reversed(passages), strict=True))
    return [first[n] for n in range(len(place))], of


def _wording(passage: Passage) -> tuple[object, ...]:
    if not passage.words:  # nothing that could be compared: alone
        return (passage.id, passage.path, passage.start)
    return (passage.form, passage.fingerprint, passage.words, passage.counts)


def _reckoning(texts: int, each: Each, block: int) -> Reckoner:
    if texts <= SMALL:
        return plain
    from digest.stories import sparse  # noqa: PLC0415  scipy: 0.25 s, only where it pays

    return sparse.by(each, block)


def _copied(space: _Space, near: Any, every: Any, threshold: float) -> Any:
    """Near copies as one telling, each kind of form among its own."""
    tellings = every
    for kind in _KINDS:
        mine = space.reckon.only(every, space.rows(kind))
        tellings = space.reckon.filled(space.reckon.stars(near, mine, threshold), tellings)
    return tellings


def _grown(space: _Space, labels: Any, threshold: float, follows: frozenset[Form]) -> Any:
    """Groups of news linked; groups that follow attached to them; the rest by its form, where
    that tells one thing.

    What followed an event is not counted when events are linked: a column on two stories
    would bring them together.
    """
    reckon, rows = space.reckon, space.rows
    news = reckon.link(space.matrix, reckon.only(labels, rows(_NEWS)), threshold)
    grown = reckon.of(news, labels)
    core = reckon.only(grown, rows(_NEWS))
    loose = reckon.without(reckon.led(labels, rows(follows)), grown)
    grown = reckon.filled(grown, reckon.attach(space.matrix, core, loose, threshold))
    alone = reckon.without(labels, grown)
    for kind in _LINKED:
        found = reckon.link(space.matrix, reckon.only(alone, rows(kind)), threshold)
        grown = reckon.filled(grown, found)
    return reckon.filled(grown, labels)


def _chained(space: _Space, labels: Any, threshold: float) -> Any:
    """Stories whose centres are alike, joined, until none are.

    A week's saga has developments that share its actors and little else: their articles are
    hardly nearer to each other than to any politics (average cosine .07). But what is particular
    to an article averages out in a centre, and the centres of one saga stay near (.25 and more,
    those of two hardly ever), if there are articles enough to average. What was joined has a
    new centre, nearer to the rest of its saga than its parts were.
    """
    reckon, news, apart = space.reckon, space.rows(_NEWS), None
    while True:
        told = reckon.only(labels, news)
        centres = reckon.centres(space.matrix, told)
        heads, long = reckon.heads(told, 1), reckon.heads(told, _LONG)
        joined = reckon.link(centres, long, threshold, apart)
        apart = reckon.single(joined)
        done = reckon.listed(joined) == reckon.listed(long)
        if done:
            joined = reckon.attach(centres, joined, heads, threshold)
        labels = reckon.filled(reckon.of(joined, labels), labels)
        if done:
            return labels


def _gathered(space: _Space, table: object, labels: Any) -> Any:
    """Sagas with the fragments that are about their actors: a column or a round-up's passage on a
    saga of 200 is as far from its average as from any politics, and stood alone."""
    reckon = space.reckon
    told = reckon.only(labels, space.rows(_NEWS | _FOLLOW_STORIES))
    centres = reckon.centres(space.matrix, told)
    found = actors.joined(table, reckon.listed(told), reckon=reckon, centres=centres)
    return reckon.filled(reckon.array(found), labels)


def _made(
    passages: Sequence[Passage], tellings: list[int], events: list[int], stories: list[int]
) -> tuple[Story, ...]:
    inside: dict[int, dict[int, dict[int, list[Passage]]]] = {}
    for passage, a, b, c in zip(passages, tellings, events, stories, strict=True):
        inside.setdefault(c, {}).setdefault(b, {}).setdefault(a, []).append(passage)
    made = []
    for parts in inside.values():
        told = [Event(tuple(map(_telling, part.values()))) for part in parts.values()]
        first = min(p.id for part in parts.values() for copy in part.values() for p in copy)
        made.append(Story(_id(first), tuple(sorted(told, key=_first) if told[1:] else told)))
    return tuple(sorted(made, key=lambda one: one.id))


def _telling(copies: list[Passage]) -> Telling:
    return Telling(tuple(sorted(copies, key=_when) if copies[1:] else copies))


def _id(passage: str) -> str:
    return hashlib.blake2s(passage.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _when(passage: Passage) -> tuple[date, str]:
    return passage.published_on or date.max, passage.id


def _first(event: Event) -> tuple[date, str]:
    return min(_when(telling.passages[0]) for telling in event.tellings)
