"""A story of the last edition keeps its id."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from digest.model import Story


def keep(stories: Sequence[Story], previous: Mapping[str, Any]) -> tuple[Story, ...]:
    """Stories that share articles with one of the last edition take over its id.

    ``previous`` is an ``edition.json`` as read, or empty.
    """
    told = {
        article: str(old["id"])
        for old in previous.get("stories", ())
        for event in old.get("events", ())
        for article in event.get("articles", ())
    }
    kept, taken = [], set()
    for story in sorted(stories, key=lambda s: (-len(s.passages), s.id)):
        known = sorted(told[p.id] for p in story.passages if p.id in told)
        id = max(sorted(set(known)), key=known.count, default="")
        if id and id not in taken:
            taken.add(id)
            story = replace(story, id=id, status="continued")
        kept.append(story)
    return tuple(sorted(kept, key=lambda s: s.id))
