"""Which stories an editor would print, best first, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from digest.model import Story


def rank(
    stories: Sequence[Story], *, since: date, until: date, beat: Any
) -> tuple[Story, ...]:
    """The stories, best first, with ``score`` and ``reasons`` filled; ties by id."""
    scored = []
    for story in stories:
        reasons = (("publishers", float(len({p.publisher for p in story.passages}))),)
        scored.append(replace(story, reasons=reasons, score=sum(v for _, v in reasons)))
    return tuple(sorted(scored, key=lambda s: (-s.score, s.id)))
