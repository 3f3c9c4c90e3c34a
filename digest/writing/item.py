"""One story as it is printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from digest.model import DateSpan, EventLine, Excerpt, Item, Reference
from digest.writing import agree, days, opening, standing
from digest.writing import figures as quantities
from digest.writing.agree_days import compare_days
from digest.writing.candidates import Candidate
from digest.writing.choose import choose
from digest.writing.citing import excerpt
from digest.writing.disputes import disputes
from digest.writing.headline import event_titles, headline
from digest.writing.material import Material
from digest.writing.misread import misread

_BRIEF = 200  # characters


@dataclass(frozen=True, slots=True)
class Written:
    """A printed story with what it was made from, for the lead."""

    item: Item
    material: Material
    chosen: tuple[Candidate, ...]


def item(
    material: Material,
    rank: int,
    *,
    until: date,
    sentences: int,
    characters: int,
    figures: int,
    sources: int,
) -> Written:
    """A story in full: its sentences in reading order, its table, its dates, its sources."""
    found = quantities.rows(quantities.said(material))
    compared = (*agree.compare(found, material), *disputes(material), *compare_days(material))
    doubtful = frozenset().union(*(one.doubtful for one in compared))
    chosen = choose(
        material, sentences=sentences, characters=characters, until=until, avoid=doubtful
    )
    return Written(
        Item(
            id=material.story.id,
            rank=rank,
            headline=headline(material),
            sentences=_excerpts(chosen, until),
            figures=quantities.table(found, material, chosen, most=figures),
            claims=tuple(one.claim for one in compared),
            timeline=days.timeline(material, until=until),
            events=events(material),
            sources=references(material, chosen, most=sources),
            publishers=_publishers(material),
            status=material.story.status,
        ),
        material,
        chosen,
    )


def brief(material: Material, rank: int, *, until: date) -> Item:
    """A story in one sentence (단신)."""
    widest = choose(material, sentences=1, characters=_BRIEF, until=until)
    named = headline(material)
    one = opening.first(material, widest, until, headline=named.text)
    chosen = (one,) if one else widest
    return Item(
        id=material.story.id,
        rank=rank,
        headline=named,
        sentences=_excerpts(chosen, until),
        figures=(),
        claims=(),
        timeline=(),
        events=events(material),
        sources=references(material, chosen, most=1),
        publishers=_publishers(material),
        status=material.story.status,
    )


def printed(candidate: Candidate, start: int, until: date) -> Excerpt:
    """A sentence from ``start`` on, with the dates whose day must stand beside them."""
    dates = [d for d in candidate.sentence.dates if d.start >= start]
    shown: Sequence[DateSpan] = misread(dates, candidate.account.document.base, until)
    told = candidate.account
    return excerpt(told.document, told.reference, start, candidate.end, shown)


def events(material: Material) -> tuple[EventLine, ...]:
    """The chain of events: day, the best title, every article (copies too)."""
    return tuple(
        EventLine(day, title, tuple(passage.id for passage in event.passages))
        for day, title, event in zip(
            material.days, event_titles(material), material.story.events, strict=True
        )
    )


def references(
    material: Material, chosen: Sequence[Candidate], *, most: int
) -> tuple[Reference, ...]:
    """The sources: those whose words are printed, then the main tellings, at most ``most``
    (but never fewer than are cited), by day and publisher."""
    found = {c.account.reference.id: c.account.reference for c in chosen}
    left = sorted(material.accounts, key=lambda a: (-a.carried, a.origin, a.passage.id))
    named = {reference.publisher for reference in found.values()}
    # One article of each publisher before a second one of any: twelve lines of one wire
    # service show how it works, not who confirms it.
    for again in (False, True):
        for account in left:
            one = account.reference
            if len(found) < most and (again or one.publisher not in named):
                found.setdefault(one.id, one)
                named.add(one.publisher)
    return tuple(sorted(found.values(), key=_shelf))


def _shelf(one: Reference) -> tuple[bool, date, str, str]:
    return one.published_on is None, one.published_on or date.max, one.publisher, one.id


def _excerpts(chosen: Sequence[Candidate], until: date) -> tuple[Excerpt, ...]:
    """A connective stays where the sentence that it links to stands before it, and '앞서'
    behind any."""
    made, before = [], ""
    for candidate in chosen:
        sentences = candidate.account.sentences
        previous = sentences[candidate.place - 1].id if candidate.place else ""
        linked = before and (before == previous or standing.earlier(candidate.text))
        made.append(printed(candidate, candidate.start if linked else candidate.bare, until))
        before = candidate.id
    return tuple(made)


def _publishers(material: Material) -> int:
    return len({p.publisher for p in material.story.passages if p.publisher})
