"""Editors' votes: what round-ups and headline lists in the folder itself chose.

'이 시각 헤드라인' and weekly round-ups are the judgement of people who read all day. Each of
their passages joined the story that it tells; a list votes once for a story, however many of
its lines do.
"""

from __future__ import annotations

from digest.model import Form, Story

_LISTS: frozenset[Form] = frozenset({"roundup", "headlines"})


def votes(story: Story) -> int:
    """How many round-ups and headline lists chose this story."""
    return len(
        {
            p.article
            for p in story.passages
            if p.form in ("roundup", "headlines") and p.id != p.article
        }
    )
