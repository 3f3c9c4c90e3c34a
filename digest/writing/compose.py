"""Stories -> the edition: the writer's page to read first.

    story, documents -> material -> choose -> item (headline, figures, claims, days) -> edition

Every word that is printed is a source's own and cites where it stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from digest.model import Counts, Document, Edition, Excerpt, Omission, Story
from digest.writing import days, opening
from digest.writing.item import Written, brief, item, printed
from digest.writing.material import Material, gather, rarity
from digest.writing.sources import laid_out


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
    of whose articles was read is left out. The other knobs bound what is printed.
    """
    rare = rarity(stories)
    parts = laid_out(stories, top=top, briefs=briefs)
    told, short = (_readable(part, documents, rare) for part in parts)
    bounds = {"sentences": sentences, "characters": characters, "figures": figures}
    full = [item(m, n, until=until, sources=sources, **bounds) for n, m in enumerate(told, 1)]
    return Edition(
        week, since, until, title, language,
        lead=_lead(full, until, lead), items=tuple(written.item for written in full),
        upcoming=days.upcoming(told, until=until, most=upcoming),
        omissions=tuple(omissions),
        counts=replace(counts, printed=len(full)),
        briefs=tuple(brief(m, n, until=until) for n, m in enumerate(short, len(full) + 1)),
        note=note,
    )  # fmt: skip


def _readable(
    stories: Sequence[Story], documents: Mapping[str, Document], rare: Mapping[str, float]
) -> list[Material]:
    gathered = (gather(story, documents, rare) for story in stories)
    return [material for material in gathered if material.candidates]


def _lead(full: Sequence[Written], until: date, most: int) -> tuple[Excerpt, ...]:
    materials, chosen = [w.material for w in full], [w.chosen for w in full]
    found = opening.lead(materials, chosen, until=until, most=most)
    return tuple(printed(candidate, candidate.start, until) for candidate in found)
