"""Stories -> the edition: the writer's page to read first.

    story, documents -> material -> choose -> item (headline, figures, claims, days) -> edition

Every word that is printed is a source's own and cites where it stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from digest.model import Counts, Document, Edition, Excerpt, Item, Omission, Story
from digest.writing import days, opening
from digest.writing.item import brief, item, printed
from digest.writing.material import Candidate, Material, gather, rarity


def compose(
    stories: Sequence[Story],
    documents: Mapping[str, Document],
    *,
    week: str,
    since: date,
    until: date,
    title: str,
    language: str,
    counts: Counts,
    omissions: Sequence[Omission],
    note: str,
    top: int,
    briefs: int,
    sentences: int,
    characters: int,
    lead: int,
    figures: int,
    sources: int,
    upcoming: int,
) -> Edition:
    """The edition of ranked ``stories``: ``top`` in full, ``briefs`` as one line each.

    ``documents`` holds the articles that ``sources.wanted`` asked for, by id; a story none
    of whose articles was read is left out, and those behind it move up. ``characters``
    bounds the sentences of a story.
    """
    rare = rarity(stories)
    gathered = [gather(story, documents, rare) for story in stories[: top + briefs]]
    full = [m for m in gathered[:top] if m.candidates]
    items = [
        item(
            rank,
            material,
            until=until,
            sentences=sentences,
            characters=characters,
            figures=figures,
            sources=sources,
        )
        for rank, material in enumerate(full, 1)
    ]
    short = [m for m in gathered[top:] if m.candidates]
    return Edition(
        week=week,
        since=since,
        until=until,
        title=title,
        language=language,
        lead=_lead(full, items, until, lead),
        items=tuple(items),
        upcoming=days.upcoming(full, until=until, most=upcoming),
        omissions=tuple(omissions),
        counts=replace(counts, printed=len(items)),
        briefs=tuple(brief(rank, m, until=until) for rank, m in enumerate(short, len(items) + 1)),
        note=note,
    )


def _lead(
    materials: Sequence[Material], items: Sequence[Item], until: date, most: int
) -> tuple[Excerpt, ...]:
    chosen = [_own(m, made) for m, made in zip(materials, items, strict=True)]
    found = opening.lead(materials, chosen, most=most)
    return tuple(printed(candidate, candidate.start, until) for candidate in found)


def _own(material: Material, made: Item) -> list[Candidate]:
    spans = {(e.source.reference.id, e.source.spans[0][1]) for e in made.sentences}
    return [c for c in material.candidates if (c.account.passage.article, c.end) in spans]
