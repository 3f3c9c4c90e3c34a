"""Passages -> tellings -> events -> stories.

Two levels, because one welds neighbours or shatters a story: an event is one development,
told by many; a story is a chain of events. News makes the groups. What only comments, sums up
or illustrates it (columns, round-ups, photographs) joins a group that is there and never
brings two together; prices, weather and personnel notices stay among themselves.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from types import ModuleType

from digest.model import Event, Form, Passage, Story, Telling
from digest.stories import actors, plain
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
    """The vectors of one level, the forms of their passages, and the module that reckons."""

    reckon: ModuleType
    matrix: object
    forms: Sequence[Form]


def group(
    passages: Sequence[Passage], *, telling: float, event: float, story: float, chain: float
) -> tuple[Story, ...]:
    """The stories of these passages, ordered by id; each passage is in exactly one.

    ``telling`` is the cosine of near copies, ``event`` and ``story`` the average cosine within
    an event and between the events of a story, ``chain`` the cosine between the centres of two
    long stories from which they are one; all from 0 to 1.
    """
    ordered = sorted(passages, key=lambda p: (p.id, p.path, p.start))
    texts, of = _texts(ordered)
    forms = [p.form for p in texts]
    reckon = _reckoning(len(texts))
    table, every = reckon.table(texts), range(len(texts))
    kernel = max(_KERNEL, event)
    weighed = reckon.weighed(table, every, NARROW)
    near = reckon.near(reckon.vectors(weighed, HEAD), min(telling, kernel))
    tellings = list(every)
    for kind in _KINDS:
        found = reckon.stars(near, _only(kind, every, forms), telling)
        tellings = _filled(found, tellings)
    kernels = reckon.stars(near, _only(_NEWS, tellings, forms), kernel)
    narrow = _Space(reckon, reckon.vectors(weighed, NARROW), forms)
    events = _grown(narrow, _filled(kernels, tellings), event, _FOLLOWS)
    weighed = reckon.weighed(table, events, BROAD)
    broad = _Space(reckon, reckon.vectors(weighed, BROAD), forms)
    stories = _chained(broad, _grown(broad, events, story, _FOLLOW_STORIES), chain)
    stories = _gathered(broad, texts, stories)
    return _made(ordered, *([found[i] for i in of] for found in (tellings, events, stories)))


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
    if not passage.terms:  # nothing that could be compared: alone
        return (passage.id, passage.path, passage.start)
    return (passage.form, passage.fingerprint, passage.terms, passage.counts)


def _reckoning(texts: int) -> ModuleType:
    if texts <= SMALL:
        return plain
    from digest.stories import sparse  # noqa: PLC0415  scipy: 0.25 s, only where it pays

    return sparse


def _only(kind: frozenset[Form], labels: Sequence[int], forms: Sequence[Form]) -> list[int]:
    """The labels of what is of this kind in a group of this kind; -1 for all others."""
    return [
        a if a >= 0 and form in kind and forms[a] in kind else -1
        for a, form in zip(labels, forms, strict=True)
    ]


def _filled(labels: Sequence[int], others: Sequence[int]) -> list[int]:
    return [a if a >= 0 else b for a, b in zip(labels, others, strict=True)]


def _grown(
    space: _Space, labels: list[int], threshold: float, follows: frozenset[Form]
) -> list[int]:
    """Groups of news linked; groups that follow attached to them; the rest by its form, where
    that tells one thing.

    What followed an event is not counted when events are linked: a column on two stories
    would bring them together.
    """
    link, forms = space.reckon.link, space.forms
    news = link(space.matrix, _only(_NEWS, labels, forms), threshold)
    joins = dict(zip(labels, news, strict=True)) | {a: b for a, b in zip(labels, news) if b >= 0}  # noqa: B905
    grown = [joins[a] for a in labels]
    core = _only(_NEWS, grown, forms)
    loose = [a if b < 0 and forms[a] in follows else -1 for a, b in zip(labels, grown)]  # noqa: B905
    joined = space.reckon.attach(space.matrix, core, loose, threshold)
    grown = _filled(grown, joined)
    alone = [a if b < 0 else -1 for a, b in zip(labels, grown, strict=True)]
    for kind in _LINKED:
        grown = _filled(grown, link(space.matrix, _only(kind, alone, forms), threshold))
    return _filled(grown, labels)


def _chained(space: _Space, labels: list[int], threshold: float) -> list[int]:
    """Stories whose centres are alike, joined, until none are.

    A week's saga has developments that share its actors and little else: their articles are
    hardly nearer to each other than to any politics (average cosine .07). But what is particular
    to an article averages out in a centre, and the centres of one saga stay near (.25 and more,
    those of two hardly ever), if there are articles enough to average. What was joined has a
    new centre, nearer to the rest of its saga than its parts were.
    """
    while True:
        news = _only(_NEWS, labels, space.forms)
        size = Counter(news)
        centres = space.reckon.centres(space.matrix, news)
        heads = [a if i == a else -1 for i, a in enumerate(news)]
        long = [a if a >= 0 and size[a] >= _LONG else -1 for a in heads]
        joined = space.reckon.link(centres, long, threshold)
        done = joined == long
        if done:
            joined = space.reckon.attach(centres, joined, heads, threshold)
        labels = [joined[a] if joined[a] >= 0 else a for a in labels]
        if done:
            return labels


def _gathered(space: _Space, texts: Sequence[Passage], labels: list[int]) -> list[int]:
    """Sagas with the fragments that are about their actors: a column or a round-up's passage on a
    saga of 200 is as far from its average as from any politics, and stood alone."""
    told = _only(_NEWS | _FOLLOW_STORIES, labels, space.forms)
    centres = space.reckon.centres(space.matrix, told)
    return _filled(actors.joined(texts, told, reckon=space.reckon, centres=centres), labels)


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
        first = min(p.id for part in parts.values() for copy in part.values() for p in copy)
        made.append(Story(_id(first), tuple(sorted(told, key=_first))))
    return tuple(sorted(made, key=lambda one: one.id))


def _id(passage: str) -> str:
    return hashlib.blake2s(passage.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _when(passage: Passage) -> tuple[date, str]:
    return passage.published_on or date.max, passage.id


def _first(event: Event) -> tuple[date, str]:
    return min(_when(telling.passages[0]) for telling in event.tellings)
