"""Edition -> View: sources numbered, marks attached, days put beside words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from digest.model import (
    Citation,
    Claim,
    Dated,
    Edition,
    Excerpt,
    Item,
    KeyFigure,
    Omission,
    Reference,
)
from digest.rendering import days, plain
from digest.rendering.labels import Labels
from digest.rendering.view import (
    Difference,
    LeftOut,
    Line,
    Listed,
    Missing,
    Moment,
    Numbers,
    Piece,
    Reading,
    Row,
    Section,
    View,
)

# A folder of a real week leaves thousands out. A page says how many and why; the file
# edition.json has every one.
REASONS = 12
EXAMPLES = 3

_JOINT = " … "


def arrange(edition: Edition, t: Labels) -> View:
    """The view of an edition, in the language of the labels ``t``."""
    sources = Sources(edition, t)
    sections = tuple(_section(item, edition, sources, t, "story") for item in edition.items)
    briefs = tuple(_section(item, edition, sources, t, "brief") for item in edition.briefs)
    return View(
        title=edition.title,
        week=edition.week,
        since=edition.since,
        until=edition.until,
        days=t("range", first=days.day(edition.since, t), last=days.day(edition.until, t)),
        lead=tuple(_line(one, edition, sources, t) for one in edition.lead),
        sections=sections,
        briefs=briefs,
        upcoming=tuple(_moment(one, edition, sources, t) for one in edition.upcoming),
        gaps=tuple(Missing(gap.text, gap.publishers) for gap in edition.gaps),
        others=sources.others,
        left_out=_left_out(edition.omissions),
        numbers=_numbers(edition),
        note=edition.note,
    )


class Sources:
    """Every source of an edition under one number, in the order of its first mention.

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
        """The list that stands under a story; for a brief, its sources wherever they stand."""
        own = self._of.get(item.id)
        return tuple(own.values()) if own is not None else self.marks_of(_references(item), "")

    def marks(self, citations: Iterable[Citation], story: str) -> tuple[Listed, ...]:
        """The marks of citations, each source once, lowest number first."""
        return self.marks_of((one.reference for one in citations), story)

    def marks_of(self, references: Iterable[Reference], story: str) -> tuple[Listed, ...]:
        near = self._of.get(story, {})
        found = {one.id: near.get(one.id) or self._homes[one.id] for one in references}
        return tuple(sorted(found.values(), key=lambda one: one.number))

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


def _references(item: Item) -> Iterator[Reference]:
    """A story's sources in their order, and after them any that is cited but not among them,
    each once: a mark must lead somewhere."""
    cited = [item.headline.source, *(one.source for one in item.sentences)]
    for figure in item.figures:
        cited += figure.sources
    for claim in item.claims:
        for reading in claim.readings:
            cited += reading.sources
    cited += [one.source for one in item.timeline]
    every = {one.id: one for one in [*item.sources, *(one.reference for one in cited)]}
    yield from every.values()


def _mentioned(edition: Edition) -> Iterator[Reference]:
    for brief in edition.briefs:
        yield from _references(brief)
    yield from (one.source.reference for one in edition.lead)
    yield from (one.source.reference for one in edition.upcoming)


def _section(item: Item, edition: Edition, sources: Sources, t: Labels, kind: str) -> Section:
    def marks(citations: Sequence[Citation]) -> tuple[Listed, ...]:
        return sources.marks(citations, item.id)

    def row(one: KeyFigure) -> Row:
        return Row(one.what, one.text, one.speaker, marks(one.sources))

    def difference(one: Claim) -> Difference:
        readings = tuple(Reading(r.text, marks(r.sources)) for r in one.readings)
        return Difference(one.what, one.verdict, readings)

    return Section(
        anchor=f"{kind}-{item.rank}",
        rank=item.rank,
        headline=_line(item.headline, edition, sources, t, item.id),
        sentences=tuple(_line(s, edition, sources, t, item.id) for s in item.sentences),
        figures=tuple(row(one) for one in item.figures),
        differences=tuple(difference(one) for one in item.claims if one.verdict != "agree"),
        timeline=tuple(_moment(one, edition, sources, t) for one in item.timeline),
        sources=sources.under(item),
        publishers=item.publishers,
        status=item.status,
    )


def _anchor(item: Item) -> str:
    return f"story-{item.rank}"


def _line(one: Excerpt, edition: Edition, sources: Sources, t: Labels, story: str = "") -> Line:
    return Line(tuple(pieces(one, t, near=edition.until)), sources.marks((one.source,), story))


def pieces(one: Excerpt, t: Labels, *, near: date) -> Iterator[Piece]:
    """The excerpt cut after each expression whose day stands beside it.

    A date's offsets are the article's; the excerpt's own are found through its spans. One
    that is not where it should be (words edited by hand) gets no day beside it: a day at
    the wrong words would be worse than none.
    """
    done = 0
    for place, first, last in sorted(_resolved(one)):
        if place > done:
            yield Piece(one.text[done:place], days.span(first, last, t, near=near))
            done = place
    if done < len(one.text):
        yield Piece(one.text[done:])


def _resolved(one: Excerpt) -> Iterator[tuple[int, date, date]]:
    offset = 0
    for start, end in one.source.spans:
        for when in one.dates:
            if when.first is None or when.last is None or not start <= when.start < end:
                continue
            place = offset + when.start - start
            stop = place + len(when.text)
            if one.text[place:stop] == when.text:
                yield _with_particle(one.text, stop), when.first, when.last
        offset += end - start + len(_JOINT)


def _with_particle(text: str, stop: int) -> int:
    # '오는 13일까지', not '오는 13일〔1월 13일〕까지': a note inside a word tears it apart.
    found = re.match(r"[가-힣]{0,3}(?![가-힣])", text[stop:])
    return stop + (found.end() if found else 0)


def _moment(one: Dated, edition: Edition, sources: Sources, t: Labels) -> Moment:
    story = next((item for item in edition.items if item.id == one.story), None)
    single = one.first == one.last
    return Moment(
        first=one.first,
        last=one.last,
        day=days.span(one.first, one.last, t, near=edition.until),
        weekday=days.weekday(one.first, t) if single else "",
        text=one.text,
        anchor=f"story-{story.rank}" if story else "",
        headline=story.headline.text if story else "",
        marks=sources.marks((one.source,), one.story),
    )


def _left_out(omissions: Sequence[Omission]) -> tuple[LeftOut, ...]:
    """Omissions by stage and reason, most frequent first, the rare ones together.

    Reasons may carry a detail after ': ' (a path, a day); those differ in it alone are one.
    """
    groups: dict[tuple[str, str], list[Omission]] = {}
    for one in omissions:
        groups.setdefault((one.stage, one.reason.split(": ")[0]), []).append(one)
    ordered = sorted(groups.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    made = [
        LeftOut(stage, reason, len(found), tuple(one.path for one in found[:EXAMPLES]))
        for (stage, reason), found in ordered[:REASONS]
    ]
    rest = sum(len(found) for _, found in ordered[REASONS:])
    return (*made, LeftOut("", "", rest, ())) if rest else tuple(made)


def _numbers(edition: Edition) -> Numbers:
    counts = edition.counts
    return Numbers(
        files=counts.files,
        articles=counts.articles,
        publishers=counts.publishers,
        stories=counts.stories,
        printed=len(edition.items) + len(edition.briefs),
        omitted=len(edition.omissions),
    )
