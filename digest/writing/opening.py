"""The lead: a sentence or two for each top story, what happened and what follows."""

from __future__ import annotations

import math
from collections.abc import Sequence

from digest.writing import standing
from digest.writing.choose import same_statement, says_same
from digest.writing.material import Candidate, Material

# The lead of the human round-up has 334 characters for three stories in five sentences.
_STORY = 112
_SHORT, _LONG = 15, 160


def lead(
    materials: Sequence[Material], chosen: Sequence[Sequence[Candidate]], *, most: int
) -> tuple[Candidate, ...]:
    """At most ``most`` sentences, one of each story in their order and, while there is room,
    a second that tells what follows."""
    firsts = [_first(m, own) for m, own in zip(materials, chosen, strict=True)][:most]
    room = _STORY * len(materials) - sum(c.length for c in firsts if c)
    spare = most - sum(1 for c in firsts if c)
    found: list[Candidate] = []
    for first, material, own in zip(firsts, materials, chosen, strict=False):
        if first is None:
            continue
        found.append(first)
        second = _second(first, material, own, room) if spare > 0 else None
        if second:
            found.append(second)
            room -= second.length
            spare -= 1
    return tuple(found)


def _first(material: Material, own: Sequence[Candidate]) -> Candidate | None:
    pool = [c for c in material.candidates if _stands(c)] or [c for c in own if not c.after]
    return max(pool, key=lambda c: (_worth(c, material, own), -c.place, c.id), default=None)


def _second(
    first: Candidate, material: Material, own: Sequence[Candidate], room: int
) -> Candidate | None:
    fitting = [c for c in own if _stands(c) and c.length <= room]
    pool = [
        c
        for c in fitting
        if not same_statement(c, first) and not says_same(c, [first], material.weights)
    ]
    return max(pool, key=lambda c: (_worth(c, material, own), -c.place, c.id), default=None)


def _stands(candidate: Candidate) -> bool:
    text = candidate.text
    return (
        _SHORT <= len(text) <= _LONG
        and not candidate.after
        and candidate.bare == candidate.start
        and standing.subject(text) != ""
        and not standing.talks(text)
        and standing.quoted(text) < 0.3
        and candidate.account.document.form in ("news", "roundup")
    )


def _worth(candidate: Candidate, material: Material, own: Sequence[Candidate]) -> float:
    gain = sum(material.weights.get(t, 0.0) for t in sorted(candidate.terms))
    share = gain / math.sqrt(20 + candidate.length)
    place = 1 + 1.5 / (1 + candidate.place)
    printed = 1.1 if any(candidate is c for c in own) else 1.0
    events = material.story.events
    heft = len(events[candidate.account.event].passages) / max(1, len(material.story.passages))
    return round(share * place * printed * (0.6 + 0.4 * heft), 6)
