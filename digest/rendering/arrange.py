"""Edition -> View: sources numbered, marks attached, days put beside words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from digest.model import (
    Claim,
    Dated,
    Edition,
    Excerpt,
    Interpretation,
    Item,
    KeyFigure,
    Omission,
)
from digest.rendering import days
from digest.rendering.labels import Labels
from digest.rendering.numbering import Sources
from digest.rendering.view import (
    Difference,
    LeftOut,
    Line,
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
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_YEAR = re.compile("[내재작]년|내후년|올해|지난해")
_ISO_WEEK = re.compile(r"\d{4}-W\d\d")


def arrange(edition: Edition, t: Labels) -> View:
    """The view of an edition, in the language of the labels ``t``."""
    sources = Sources(edition, t)
    sections = tuple(_section(item, edition, sources, t, "story") for item in edition.items)
    briefs = tuple(_section(item, edition, sources, t, "brief") for item in edition.briefs)
    return View(
        title=edition.title,
        label=edition.week,
        week=edition.week if _ISO_WEEK.fullmatch(edition.week) else "",
        since=edition.since,
        until=edition.until,
        days=days.period(edition.since, edition.until, t),
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


def _section(item: Item, edition: Edition, sources: Sources, t: Labels, kind: str) -> Section:
    def reading(one: Interpretation) -> Reading:
        day = date.fromisoformat(one.value) if _ISO_DAY.fullmatch(one.value) else None
        resolved = beside(one.text, day, day, t, near=edition.until) if day else ""
        shown = "" if resolved in one.text else resolved
        return Reading(one.text, shown, *sources.few(one.sources, item.id))

    def row(one: KeyFigure) -> Row:
        return Row(one.what, one.text, one.speaker, *sources.few(one.sources, item.id))

    def difference(one: Claim) -> Difference:
        return Difference(one.what, one.verdict, tuple(map(reading, one.readings)))

    return Section(
        anchor=f"{kind}-{item.rank}",
        rank=item.rank,
        headline=_line(item.headline, edition, sources, t, item.id),
        sentences=tuple(_line(s, edition, sources, t, item.id) for s in item.sentences),
        figures=tuple(row(one) for one in item.figures),
        differences=tuple(
            difference(one) for one in item.claims if one.verdict in ("conflict", "disputed")
        ),
        timeline=tuple(_moment(one, edition, sources, t) for one in item.timeline),
        sources=sources.under(item),
        publishers=item.publishers,
        status=item.status,
    )


def _anchor(item: Item) -> str:
    return f"story-{item.rank}"


def _line(one: Excerpt, edition: Edition, sources: Sources, t: Labels, story: str = "") -> Line:
    return Line(tuple(pieces(one, t, near=edition.until)), sources.marks((one.source,), story))


def pieces(one: Excerpt | Dated, t: Labels, *, near: date) -> Iterator[Piece]:
    """The excerpt cut after each expression whose day stands beside it.

    A date's offsets are the article's; the excerpt's own are found through its spans. One
    that is not where it should be (words edited by hand) gets no day beside it: a day at
    the wrong words would be worse than none.
    """
    done = 0
    for place, when in sorted(_resolved(one)):
        if place > done:
            yield Piece(one.text[done:place], beside(*when, t, near=near))
            done = place
    if done < len(one.text):
        yield Piece(one.text[done:])


def beside(words: str, first: date, last: date, t: Labels, *, near: date) -> str:
    """What stands beside words that mean these days: with the year where the words speak of
    one, because '내년' of an article of December is this year's to who reads in January."""
    if _YEAR.search(words):
        return days.period(first, last, t)
    return days.span(first, last, t, near=near)


def _resolved(one: Excerpt | Dated) -> Iterator[tuple[int, tuple[str, date, date]]]:
    offset = 0
    for start, end in one.source.spans:
        for when in one.dates:
            if when.first is None or when.last is None or not start <= when.start < end:
                continue
            place = offset + when.start - start
            stop = place + len(when.text)
            if one.text[place:stop] == when.text:
                yield _with_particle(one.text, stop), (when.text, when.first, when.last)
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
        pieces=tuple(pieces(one, t, near=edition.until)),
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
