"""What a story is about, and what that weighs: the kinds of ``matter.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from digest.korean.terms import terms
from digest.model import Passage

# A word of the title counts three times in ``Passage.counts``, one of the lead twice, and once
# more where it stands: from here on a passage is about the word.
_ABOUT = 4
_SELDOM = bytes(range(_ABOUT))
_SAMPLE = 200  # passages that are looked at; the share of a kind does not change after them


@dataclass(frozen=True, slots=True)
class Kinds:
    """``points`` and ``labels`` by kind, and which kinds a term tells of."""

    points: Mapping[str, float]
    labels: Mapping[str, str]
    told_by: Mapping[str, tuple[str, ...]]


@cache
def kinds() -> Kinds:
    """The kinds that ship with the package."""
    table = tomllib.loads(files("digest.stories").joinpath("matter.toml").read_text("utf-8"))
    told_by: dict[str, tuple[str, ...]] = {}
    for kind, entry in table.items():
        for term in terms(entry["terms"]):
            told_by[term] = (*told_by.get(term, ()), kind)
    return Kinds(
        points={kind: float(entry["points"]) for kind, entry in table.items()},
        labels={kind: str(entry["label"]) for kind, entry in table.items()},
        told_by=told_by,
    )


def shares(passages: Sequence[Passage]) -> dict[str, float]:
    """Kind -> the share of a story's passages that are of it, in the order of the kinds."""
    told_by = kinds().told_by
    sample = passages[:_SAMPLE]
    found = dict.fromkeys(kinds().points, 0)
    for passage in sample:
        known = [told_by[term] for term in about(passage) if term in told_by]
        for kind in {kind for of in known for kind in of}:
            found[kind] += 1
    return {kind: n / len(sample) for kind, n in found.items() if n}


def about(passage: Passage) -> list[str]:
    """The terms that the passage is about: of its title, or said again and again."""
    many = len(passage.counts.translate(None, _SELDOM))  # counts fall: the first ones are meant
    return passage.words.split("\t", many)[:many]
