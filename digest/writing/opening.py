"""The lead: a sentence or two for each top story, what happened and what follows."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

from digest.korean.terms import terms
from digest.writing import standing
from digest.writing.arrange import day_of
from digest.writing.candidates import Candidate
from digest.writing.choose import repeats, same_statement, says_same
from digest.writing.material import Material
from digest.writing.merit import overtaken

# The lead of the human round-up has 334 characters for three stories in five sentences.
_STORY = 112
_SHORT, _LONG = 15, 160
_ASIDE = 0.6  # of its worth is left to a sentence that says nothing of the headline above it
_SEEN = 0.75  # of its worth is left to a sentence that the story prints again below


def lead(
    materials: Sequence[Material],
    chosen: Sequence[Sequence[Candidate]],
    *,
    until: date,
    most: int,
) -> tuple[Candidate, ...]:
    """At most ``most`` sentences, one of each story in their order and, while there is room,
    a second that tells what follows. ``chosen`` are those that the stories print."""
    firsts = [first(m, own, until) for m, own in zip(materials, chosen, strict=True)][:most]
    room = _STORY * len(materials) - sum(c.length for c in firsts if c)
    spare = most - sum(1 for c in firsts if c)
    found: list[Candidate] = []
    for one, material, own in zip(firsts, materials, chosen, strict=False):
        if one is None:
            continue
        found.append(one)
        second = _second(one, material, own, room) if spare > 0 else None
        if second:
            found.append(second)
            room -= second.length
            spare -= 1
    return tuple(found)


def first(
    material: Material, own: Sequence[Candidate], until: date, *, headline: str = ""
) -> Candidate | None:
    """The one sentence that tells the story: that of a lead, and all of a brief, where it
    stands behind a ``headline`` and is to tell what that one says."""
    standing_ = [c for c in material.candidates if _stands(c) and not overtaken(c, until)]
    greatest = max(material.shares, default=0.0)
    main = [c for c in standing_ if material.shares[c.account.event] == greatest]
    pool = main or standing_ or [c for c in own if not c.after]
    printed = {c.id for c in own}
    names = frozenset(terms(headline))
    worth = {c.id: _worth(c, material, c.id in printed) * _told(c, names, material) for c in pool}
    return _highest(pool, worth)


def _told(candidate: Candidate, names: frozenset[str], material: Material) -> float:
    """How much of what the words of a headline weigh a sentence says, 0.6 to 1. '…, 수도 대규모
    공습' stood over a sentence on the talks of the day before."""
    whole = math.fsum(sorted(material.weights.get(term, 0.0) for term in names))
    both = math.fsum(sorted(material.weights.get(t, 0.0) for t in names & candidate.terms))
    return _ASIDE + (1 - _ASIDE) * both / whole if whole else 1.0


def _second(
    one: Candidate, material: Material, own: Sequence[Candidate], room: int
) -> Candidate | None:
    """What follows: a plan or another statement that the story prints."""
    pool = [
        c
        for c in own
        if _stands(c)
        and c.length <= room
        and not same_statement(c, one)
        and not says_same(c, [one], material)
        and not repeats(c, one, material)
    ]
    worth = {c.id: _worth(c, material, printed=True) for c in pool}
    ahead = {c.id: worth[c.id] * (1.4 if standing.plans(c.text) else 1.0) for c in pool}
    return _highest(pool, ahead)


def _highest(pool: Sequence[Candidate], worth: dict[str, float]) -> Candidate | None:
    return min(pool, key=lambda c: (-round(worth[c.id], 6), c.place, c.id), default=None)


def _stands(candidate: Candidate) -> bool:
    text = candidate.text
    return (
        _SHORT <= len(text) <= _LONG
        and not candidate.after
        and candidate.bare == candidate.start
        and candidate.subject != ""
        and not standing.talks(text)
        and not standing.supposes(text)
        and not standing.glued(text)
        and not standing.shortened(text)
        and candidate.quoted < 0.3
        and candidate.account.document.form in ("news", "roundup")
    )


def _worth(candidate: Candidate, material: Material, printed: bool) -> float:
    gain = math.fsum(material.weights.get(term, 0.0) for term in candidate.terms)
    gain /= math.sqrt(20 + candidate.length)
    gain *= 1 + 1.5 / (1 + candidate.place)
    if day_of(candidate.sentence, candidate.account.document.base):
        gain *= 1.2
    heft = material.shares[candidate.account.event]
    return gain * (0.6 + 0.4 * heft) * (_SEEN if printed else 1.0)
