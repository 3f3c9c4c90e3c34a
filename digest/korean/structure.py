"""The units of an article: sentences, subheads, captions, and what is no part of the story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from digest.korean import places
from digest.korean.enclosures import Pair
from digest.korean.habits import Habit
from digest.korean.reader import Reader
from digest.model import Unit

#: Articles that are read at once, and characters: tables of megabytes are gone through for each
#: group, and of several texts of 5 MB none has to wait for the others.
TOGETHER, _MOST = 160, 400_000

Paired = tuple[tuple[Unit, ...], list[Pair]]


class Asked(NamedTuple):
    """A text with its title and the habits of its publisher (``habits.Habits.of``)."""

    text: str
    title: str = ""
    habits: Habit | None = None


def units(text: str, *, title: str = "", habits: Habit | None = None) -> tuple[Unit, ...]:
    """Units of a text, in order; between them there is nothing but white space.

    ``title`` helps to tell a round-up, whose units are numbered by passage, and holds words
    that headlines use; ``habits`` are those of the article's publisher.

    >>> [unit.kind for unit in units('◆ 요금 인하\\n통신사가 요금을 내린다.')]
    ['heading', 'sentence']
    """
    found = next(paired([Asked(text, title, habits)]))
    return found[0]


def paired(asked: Iterable[Asked]) -> Iterator[Paired]:
    """The units of several texts, and the pairs of marks that quotations are made of as well.
    What costs most, the weighing of places, is done for some texts at once.

    >>> [[unit.kind for unit in found] for found, _ in paired([Asked("요금을 내린다."), Asked("")])]
    [['sentence'], []]
    """
    rest = iter(asked)
    while readers := _readers(rest):
        if len(readers) > 1:
            places.weigh([reader.places for reader in readers])
        for reader in readers:
            reader.read()
        places.weigh_alone(
            [(one.places, want) for one in readers for want in one.subheads.wanted()]
        )
        unsure = [(one.places, every) for one in readers for every in one.subheads.judge()]
        places.weigh_every(unsure)
        for reader in readers:
            yield reader.units(), reader.pairs


def _readers(rest: Iterator[Asked]) -> list[Reader]:
    found, size = list[Reader](), 0
    for one in islice(rest, TOGETHER):
        found.append(Reader(*one))
        size += len(one.text)
        if size >= _MOST:
            break
    return found
