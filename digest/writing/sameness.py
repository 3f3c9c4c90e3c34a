"""Rows of a table that a reader need not read twice: conversions, roundings, old values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from digest.model import Figure
from digest.writing.candidates import Account
from digest.writing.quantities import equal, rounded

# '3000엔(약 2만7700원)': the bracket says the same money once more.
_BRACKET = re.compile(
    r"\s?[(（]\s?(?:현재\s)?(?:한화|원화|우리\s?돈|미화)?(?:으?로)?\s?(?:약|환산)?\s?"
)
# '9.8%에서 7.2%로': what it was is told with what it is, or not at all.
_CHANGED = re.compile(r"\s?에서\s?(?:[가-힣]+\s){0,2}")
_BECOMES = re.compile(r"\s?(?:으?로|까지)")
_PRESENT = re.compile(r"(?:현행|종전|기존)\s(?:(?:\d인당|[가-힣]+)\s)?(?:약\s?)?\Z")
_FAMILY = {"건": "개", "명": "개", "개": "개", "계정": "개"}
_LARGE = 1000  # a count of people and one of things that agree so far are one count


@dataclass(frozen=True, slots=True)
class Pairs:
    """``converted`` are pairs of one amount in two currencies, ``old`` the values that a
    sentence says have changed."""

    converted: frozenset[tuple[str, str]]
    old: frozenset[str]


def pairs(accounts: Sequence[Account]) -> Pairs:
    """What the sentences of a story say of their neighbouring figures."""
    found = [neighbour for account in accounts for neighbour in _neighbours(account)]
    converted = {(value(a), value(b)) for a, b, kind in found if kind == "bracket"}
    old = {value(a) for a, _, kind in found if kind == "change"}
    both = converted | {(b, a) for a, b in converted}
    return Pairs(frozenset(both), frozenset(old))


def value(figure: Figure) -> str:
    """The value and the unit as one key."""
    return f"{figure.value.normalize():f}{figure.unit}"


def overtaken(figure: Figure, said: Pairs) -> bool:
    """Whether some sentence says that the value has changed: the new one is the news."""
    return value(figure) in said.old or any(
        value(figure) == other for one, other in said.converted if one in said.old
    )


def twice(one: Figure, other: Figure, said: Pairs, alike: bool) -> bool:
    """Whether two figures say one thing: equal, one the other's conversion, a large count
    of people and of things. Where their labels are ``alike``, a rounded value too."""
    if equal(one, other) or (value(one), value(other)) in said.converted:
        return True
    families = {_FAMILY.get(figure.unit, figure.unit) for figure in (one, other)}
    if len(families) > 1:
        return False
    if one.value == other.value and one.value >= _LARGE:
        return True
    whole = one.value == other.value or rounded(one, other)
    near = max(one.value, other.value) <= 2 * min(one.value, other.value)
    return alike and whole and near


def _neighbours(account: Account) -> Iterator[tuple[Figure, Figure, str]]:
    text = account.document.article.text
    for sentence in account.sentences:
        for one in sentence.figures:
            if _PRESENT.search(text, sentence.start, one.start):
                yield one, one, "change"
        for one, other in pairwise(sentence.figures):
            between = text[one.end : other.start]
            if one.unit != other.unit and _BRACKET.fullmatch(between):
                yield one, other, "bracket"
            elif one.unit == other.unit and _changes(text, one, other):
                yield one, other, "change"


def _changes(text: str, one: Figure, other: Figure) -> bool:
    between = text[one.end : other.start]
    return bool(_CHANGED.fullmatch(between) and _BECOMES.match(text, other.end))
