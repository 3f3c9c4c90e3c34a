"""Beats: what a newsletter prints of a general folder.

A beat is terms, organisations and past editions; a story's relevance is the share of what its
passages are about that is of the beat. From ``core`` on a story of which half the titles speak
for the beat is of it, from ``border`` on it is a brief, below it is left out.
"""

from __future__ import annotations

import math
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

from digest.errors import SettingsError
from digest.korean.terms import terms as words
from digest.model import Beat, Event, Passage, Story, Telling

_CORE, _BORDER = 0.11, 0.06  # relevance
# Titles say whom a story is about. A company's leak that goes to parliament is told in the words of
# parliament (relevance .1 and less), and its name stands in nine of ten titles. A bank's mishaps
# of a year name a leak in their text, and are of the beat only there.
_TITLED = 0.5  # the share of titles with which relevance counts as it is; with all, twice
_ORGANISATION, _ALSO, _AGAINST, _LEARNED = 0.9, 0.4, -0.7, 0.6
_HEAVIEST = 16  # terms that say what a passage is about
_MOST = 6  # a term said twenty times is not twenty terms
_SAMPLE = 100
_POINTS = 2.0
_EXAMPLE = 600  # characters of a past edition that are about one thing


@cache
def shipped() -> Mapping[str, Mapping[str, Any]]:
    """The beats of the package, by name."""
    found: Mapping[str, Mapping[str, Any]] = tomllib.loads(
        files("digest.stories").joinpath("beats.toml").read_text("utf-8")
    )
    return found


def made(name: str, table: Mapping[str, Any], examples: Sequence[str]) -> Beat:
    """The beat of that name: ours, with what ``table`` replaces of it.

    ``table`` has the keys of ``beats.toml`` (terms as a string or a list) and publishers,
    without_publishers, sections, without_sections; an empty value keeps ours. ``examples`` are
    the texts of past editions or round-ups. Raises SettingsError for a name that nothing
    describes.
    """
    ours = shipped().get(name, {})
    given = {key: value for key, value in table.items() if value}
    if not ours and not given and not examples:
        known = ", ".join(sorted(shipped()))
        raise SettingsError("[stories] beat", f"{name}: 모르는 분야입니다", f"아는 것: {known}")
    whole = {**ours, **given}
    points = {**ours.get("weights", {}), **dict(given.get("weights", ()))}
    weighed: dict[str, float] = {}
    for key, weight in (
        ("also", _ALSO),
        ("organisations", _ORGANISATION),
        ("terms", 1.0),
        ("against", _AGAINST),
    ):
        weighed |= dict.fromkeys(_stems(whole.get(key, "")), weight)
    return Beat(
        name=name,
        terms=tuple(sorted(weighed.items())),
        core=float(whole.get("core", _CORE)),
        border=float(whole.get("border", _BORDER)),
        learned=_learned(examples),
        publishers=frozenset(whole.get("publishers", ())),
        without_publishers=frozenset(whole.get("without_publishers", ())),
        sections=frozenset(whole.get("sections", ())),
        without_sections=frozenset(whole.get("without_sections", ())),
        weights=tuple(sorted(points.items())),
    )


def narrowed(
    stories: Sequence[Story], beat: Beat
) -> tuple[tuple[Story, tuple[tuple[str, float], ...]], ...]:
    """The stories of the beat, without the passages that it leaves out, and their points for
    it; those on its border marked ``brief``."""
    weights = _weights(stories, beat)
    kept: list[tuple[Story, tuple[tuple[str, float], ...]]] = []
    for story in stories:
        allowed = _allowed(story, beat)
        relevance = _relevance(allowed, weights) if allowed else 0.0
        if allowed and relevance >= beat.border:
            relevance *= _titled(allowed, weights) / _TITLED
            points = round(_POINTS * min(1.0, relevance / (2 * beat.core)), 3)
            kept.append((replace(allowed, brief=relevance < beat.core), (("beat", points),)))
    return tuple(kept)


def _relevance(story: Story, weights: Mapping[str, float]) -> float:
    """The mean over its passages of the share of what they are about that is of the beat."""
    sample = story.passages[:_SAMPLE]
    total = 0.0
    for passage in sample:
        counts = [min(count, _MOST) for count in passage.counts[:_HEAVIEST]]
        of_beat = sum(
            weights.get(term, 0.0) * count
            for term, count in zip(passage.terms, counts)  # noqa: B905
        )
        total += max(0.0, of_beat) / (sum(counts) or 1)
    return total / len(sample)


def _titled(story: Story, weights: Mapping[str, float]) -> float:
    """The share of titles that speak for the beat, with more than one word that does in part."""
    sample = story.passages[:_SAMPLE]
    said = (sum(weights.get(t, 0.0) for t in words(p.title)) for p in sample)
    return sum(weight > _ALSO for weight in said) / len(sample)


def _weights(stories: Sequence[Story], beat: Beat) -> dict[str, float]:
    """Term -> weight. What was learned weighs by how much more often past editions say it
    than this folder does: every round-up says '정부', few of the folder's articles '펨토셀'."""
    weights: dict[str, float] = {}
    if beat.learned:
        df = Counter(t for s in stories for p in s.passages for t in p.terms[:_HEAVIEST])
        passages = sum(len(story.passages) for story in stories)
        for term, share in beat.learned:
            lift = share / ((df[term] + 1) / (passages + 1))
            weights[term] = _LEARNED * max(0.0, min(1.0, math.log2(lift) / 4))
    return weights | dict(beat.terms)


def _learned(examples: Iterable[str]) -> tuple[tuple[str, float], ...]:
    """Terms of past editions with the share of their pieces that have them. What stands in
    one piece only is of one week, not of the beat."""
    pieces = [
        frozenset(words(text[start : start + _EXAMPLE]))
        for text in examples
        for start in range(0, len(text), _EXAMPLE)
    ]
    df = Counter(term for piece in pieces for term in piece)
    return tuple(sorted((t, n / len(pieces)) for t, n in df.items() if n > 1))


def _allowed(story: Story, beat: Beat) -> Story | None:
    """The story without what the beat leaves out; None where nothing remains."""
    if all(_may_print(passage, beat) for passage in story.passages):
        return story
    events = []
    for event in story.events:
        tellings = (
            Telling(tuple(p for p in telling.passages if _may_print(p, beat)))
            for telling in event.tellings
        )
        if left := tuple(telling for telling in tellings if telling.passages):
            events.append(Event(left))
    return replace(story, events=tuple(events)) if events else None


def _may_print(passage: Passage, beat: Beat) -> bool:
    return (
        (not beat.publishers or passage.publisher in beat.publishers)
        and passage.publisher not in beat.without_publishers
        and (not beat.sections or passage.section in beat.sections)
        and passage.section not in beat.without_sections
    )


def _stems(value: str | Iterable[str]) -> list[str]:
    return words(value if isinstance(value, str) else " ".join(value))
