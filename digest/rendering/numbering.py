"""Every source of an edition under one number, listed where a reader looks for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from digest.model import Citation, Edition, Item, Reference
from digest.rendering import days, plain
from digest.rendering.labels import Labels
from digest.rendering.view import Listed

# A figure that fifty articles repeat does not need fifty marks; edition.json has them all.
FEW = 3


class Sources:
    """The sources of an edition, numbered in the order of their first mention.

    The number is the same wherever the source is cited: a round-up that feeds two stories
    is [1] in both. It is listed under each story that uses it; those that only the lead,
    the upcoming dates or a brief uses stand in ``others``.
    """

    def __init__(self, edition: Edition, t: Labels) -> None:
        self._t = t
        self._numbers: dict[str, int] = {}
        self._homes: dict[str, Listed] = {}
        self._of: dict[str, dict[str, Listed]] = {}
        for item in edition.items:
            self._of[item.id] = {
                one.id: self._list(one, f"s{item.rank}-") for one in _references(item)
            }
        rest = {one.id: one for one in _mentioned(edition) if one.id not in self._homes}
        self.others = tuple(self._list(one, "o-") for one in rest.values())

    def under(self, item: Item) -> tuple[Listed, ...]:
        """The list that stands under a story; for a brief, what it cites."""
        own = self._of.get(item.id)
        return tuple(own.values()) if own is not None else self.marks(_quoted(item), item.id)

    def marks(self, citations: Iterable[Citation], story: str) -> tuple[Listed, ...]:
        """The marks of citations, each source once, lowest number first."""
        near = self._of.get(story, {})
        ids = {one.reference.id: None for one in citations}
        found = (near.get(name) or self._homes[name] for name in ids)
        return tuple(sorted(found, key=lambda one: one.number))

    def few(self, citations: Sequence[Citation], story: str) -> tuple[tuple[Listed, ...], int]:
        """The marks of the first few citations that the story lists, and how many more
        sources there are."""
        listed = [one for one in citations if one.reference.id in self._of.get(story, {})]
        marks = self.marks(listed, story)[:FEW]
        return marks, len({one.reference.id for one in citations}) - len(marks)

    def _list(self, one: Reference, place: str) -> Listed:
        number = self._numbers.setdefault(one.id, len(self._numbers) + 1)
        listed = Listed(
            number=number,
            anchor=f"{place}{number}",
            id=one.id,
            title=one.title,
            publisher=one.publisher,
            day=days.day(one.published_on, self._t) if one.published_on else "",
            inferred=one.date_inferred,
            url=plain.link(one.url),
        )
        self._homes.setdefault(one.id, listed)
        return listed


def _references(item: Item) -> tuple[Reference, ...]:
    """A story's sources in their order, and after them those that are quoted but not among
    them, each once: a mark must lead somewhere. Of the many that repeat a figure, one."""
    every = {one.id: one for one in item.sources}
    for citation in _quoted(item):
        every.setdefault(citation.reference.id, citation.reference)
    repeated = [figure.sources for figure in item.figures]
    repeated += [reading.sources for claim in item.claims for reading in claim.readings]
    for citations in repeated:
        if citations and not any(one.reference.id in every for one in citations):
            every[citations[0].reference.id] = citations[0].reference
    return tuple(every.values())


def _quoted(item: Item) -> list[Citation]:
    excerpts = [one.source for one in (item.headline, *item.sentences)]
    return excerpts + [one.source for one in item.timeline]


def _mentioned(edition: Edition) -> list[Reference]:
    cited = [citation for brief in edition.briefs for citation in _quoted(brief)]
    cited += [one.source for one in edition.lead]
    cited += [one.source for one in edition.upcoming]
    return [one.reference for one in cited]
