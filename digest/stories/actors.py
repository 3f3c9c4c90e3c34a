"""Fragments of a saga, known by whom they are about.

A company's crisis is told as leak, hearing, share price and politics. A handful of articles on
the share price has little of the wording of 200 on the hearing, and the cosine that would join
it joins two special prosecutors, too. Who is in the title tells them apart: a name that stands in
nearly every title of one long story, and hardly in any beside it, is *that* story's, and a
fragment about this name is of it, if it is at all near. 'Prosecutor' belongs to no story alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from types import ModuleType, SimpleNamespace
from typing import Any

# A word of the title counts three times in ``Passage.counts``, and once more where it stands.
_ABOUT = 4
_LEAD = 8  # terms among which whom a passage is about must be
_SAGA = 30  # passages from which the titles of a story say whose it is
_OWNS = 0.8  # the share of a saga's passages that are about its actor
_OWNED = 0.5  # more of all passages about this actor are the saga's: it is no second story's
_NAMES = 0.5  # the share of a fragment's passages that are about the actor
_FRAGMENT = 0.25  # of the saga's passages; beyond, it is a story beside it
_NEAR = 0.15  # cosine of the centres: below, one company has two stories


Reckoner = ModuleType | SimpleNamespace
"""``plain``, or what ``sparse.by`` gives: the same functions on dicts and on matrices."""

Named = Mapping[tuple[int, Any], int]
"""In how many passages of a group a term stands; what a term is, only ``reckon`` knows."""


def joined(table: object, labels: Sequence[int], *, reckon: Reckoner, centres: object) -> list[int]:
    """``labels`` with each fragment in the saga whose actor it is about.

    ``labels`` gives each passage of ``table`` its group, named by one of its members, or -1
    where it takes no part; ``centres`` has the centre of each group in the row of its name, and
    ``reckon`` is who made them.
    """
    size = Counter(label for label in labels if label >= 0)
    named = _candidates(reckon, reckon.about(table, _LEAD, _ABOUT), labels, size)
    actors = _actors(named, size)
    sagas = frozenset(actors.values())
    about: dict[int, set[int]] = {}
    for (label, term), n in named.items():
        saga = actors.get(term, -1)
        if (
            label not in sagas
            and size[label] <= _FRAGMENT * size[saga]
            and n >= _NAMES * size[label]
        ):
            about.setdefault(label, set()).add(saga)
    if not about:
        return list(labels)
    rows = range(len(labels))
    long = reckon.array([i if i in sagas else -1 for i in rows])
    loose = reckon.array([i if i in about else -1 for i in rows])
    nearest = reckon.listed(reckon.attach(centres, long, loose, _NEAR))
    into = {i: nearest[i] for i, sagas in about.items() if nearest[i] in sagas}
    return [into.get(label, label) for label in labels]


def _candidates(
    reckon: Reckoner, about: object, labels: Sequence[int], size: Counter[int]
) -> Named:
    """In how many passages of each group stand the terms that nearly all of a saga have."""
    sagas = frozenset(label for label, n in size.items() if n >= _SAGA)
    inside = reckon.array([label if label in sagas else -1 for label in labels])
    found = reckon.named(about, inside, None)
    terms = frozenset(t for (label, t), n in found.items() if n >= _OWNS * size[label])
    return reckon.named(about, reckon.array(labels), terms) if terms else {}


def _actors(named: Named, size: Counter[int]) -> dict[Any, int]:
    """Actor -> the saga that it is of; a name that two sagas share is of neither."""
    everywhere: Counter[Any] = Counter()
    for (_, term), n in named.items():
        everywhere[term] += n
    return {
        term: label
        for (label, term), n in named.items()
        if size[label] >= _SAGA and n >= _OWNS * size[label] and n > _OWNED * everywhere[term]
    }
