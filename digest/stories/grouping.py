"""Passages -> tellings -> events -> stories.

Average link over sums: for two groups with the sums of their members' vectors, sum_a . sum_b
/ (n_a n_b) *is* the average cosine between their members, so no matrix of all pairs is
needed. Average link is reducible (Murtagh 1983): groups that are each other's nearest may be
merged in any order, and the result is that of the greedy method.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from digest.model import Event, Passage, Story, Telling
from digest.stories.similarity import UNIT, Vector, dot, vectors


@dataclass(slots=True)
class _Group:
    members: list[int]
    total: Vector


def group(
    passages: Sequence[Passage], *, telling: float, event: float, story: float
) -> tuple[Story, ...]:
    """Stories, each with at least one event, ordered by id. The thresholds are average
    cosines, 0 to 1, each at most the one before it."""
    ordered = sorted(passages, key=lambda p: (p.id, p.path, p.start))
    groups = [_Group([i], vector) for i, vector in enumerate(vectors(ordered))]
    tellings = _link(groups, telling)
    events = _link(tellings, event)
    stories = _link(events, story)
    told = {one.members[0]: one for one in tellings}
    happened = {one.members[0]: one for one in events}
    made = []
    for one in stories:
        inside = [happened[i] for i in one.members if i in happened]
        made.append(
            _story(
                tuple(
                    Event(
                        tuple(
                            Telling(tuple(_by_day(ordered[m] for m in told[i].members)))
                            for i in each.members
                            if i in told
                        )
                    )
                    for each in inside
                )
            )
        )
    return tuple(sorted(made, key=lambda s: s.id))


def _link(groups: Sequence[_Group], threshold: float) -> list[_Group]:
    floor = threshold * UNIT * UNIT
    live = {g.members[0]: g for g in groups}
    links: dict[int, dict[int, int]] = {i: {} for i in live}
    keys = sorted(live)
    for n, i in enumerate(keys):
        for j in keys[n + 1 :]:
            if product := dot(live[i].total, live[j].total):
                links[i][j] = links[j][i] = product
    while True:
        best = None
        for i, near in links.items():
            for j, product in near.items():
                if i < j:
                    mean = product / (len(live[i].members) * len(live[j].members))
                    if mean >= floor and (best is None or (-mean, i, j) < best):
                        best = (-mean, i, j)
        if best is None:
            return [live[i] for i in sorted(live)]
        _merge(live, links, best[1], best[2])


def _merge(live: dict[int, _Group], links: dict[int, dict[int, int]], i: int, j: int) -> None:
    a, b = live[i], live.pop(j)
    total = dict(a.total)
    for term, weight in b.total.items():
        total[term] = total.get(term, 0) + weight
    live[i] = _Group(sorted(a.members + b.members), total)
    del links[i][j]
    for k, product in links.pop(j).items():
        if k != i:
            del links[k][j]
            links[i][k] = links[k][i] = links[i].get(k, 0) + product


def _by_day(passages: Sequence[Passage] | object) -> list[Passage]:
    return sorted(passages, key=lambda p: (p.published_on or date.max, p.id))  # type: ignore


def _story(events: tuple[Event, ...]) -> Story:
    ordered = tuple(sorted(events, key=_first))
    seed = min(p.id for event in ordered for p in event.passages)
    return Story(id=hashlib.blake2s(seed.encode(), digest_size=6).hexdigest(), events=ordered)


def _first(event: Event) -> tuple[date, str]:
    return min((p.published_on or date.max, p.id) for p in event.passages)
