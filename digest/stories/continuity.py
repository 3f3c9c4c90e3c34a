"""A story of the last edition keeps its id.

Within a week the same articles tell it again. From one week to the next there is none in
common, and what the last edition printed (headline, sentences, titles of its sources) has to
speak for it: the words that matter, weighed by how few stories of this week say them.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from digest.korean.terms import terms
from digest.model import Story

_SHARED = 0.3  # of the articles that the last edition knew
_ALIKE = 0.25  # cosine of the words
_LONG = 3  # passages from which a story can continue one by its words alone
_SAMPLE = 100
_HEAVIEST = 16

Profile = Mapping[str, float]


def keep(stories: Sequence[Story], previous: Mapping[str, Any]) -> tuple[Story, ...]:
    """The stories, ordered by id; those that continue one of the last edition have its id and
    the status "continued". No id is given twice.

    ``previous`` is an ``edition.json`` as read, or empty.
    """
    old = [one for one in previous.get("stories", ()) if one.get("id")]
    if not old:
        return tuple(sorted(stories, key=lambda s: s.id))
    claims = sorted([*_by_articles(stories, old), *_by_words(stories, old)])
    ids: dict[str, str] = {}
    for _, known, story in claims:
        if story not in ids and known not in ids.values():
            ids[story] = known
    taken = frozenset(ids.values())
    kept = [
        replace(story, id=ids[story.id], status="continued")
        if story.id in ids
        else replace(story, id=_free(story.id, taken))
        for story in stories
    ]
    return tuple(sorted(kept, key=lambda s: s.id))


def _by_articles(
    stories: Sequence[Story], old: Sequence[Mapping[str, Any]]
) -> Iterable[tuple[float, str, str]]:
    told: dict[str, set[str]] = {}
    for one in old:
        told[str(one["id"])] = {
            str(article) for event in one.get("events", ()) for article in event["articles"]
        } | {str(source["id"]) for source in one.get("sources", ())}
    owner = {article: known for known, some in sorted(told.items()) for article in some}
    for story in stories:
        shared = Counter(owner[p.id] for p in story.passages if p.id in owner)
        for known, n in shared.items():
            share = n / min(len(told[known]), len(story.passages))
            if share >= _SHARED:
                yield -1 - share, known, story.id  # before any likeness of words


def _by_words(
    stories: Sequence[Story], old: Sequence[Mapping[str, Any]]
) -> Iterable[tuple[float, str, str]]:
    long = [story for story in stories if len(story.passages) >= _LONG]
    counts = [Counter(t for p in s.passages[:_SAMPLE] for t in p.terms[:_HEAVIEST]) for s in long]
    df = Counter(term for count in counts for term in count)

    def weighed(count: Mapping[str, int]) -> Profile:
        return {
            term: (1 + math.log(n)) * math.log(1 + len(long) / df[term])
            for term, n in count.items()
            if term in df
        }

    profiles = [(story.id, weighed(count)) for story, count in zip(long, counts, strict=True)]
    for one in old:
        before = weighed(Counter(terms(" ".join(_said(one)))))
        for story, profile in profiles:
            likeness = round(_cosine(before, profile), 6)
            if likeness >= _ALIKE:
                yield -likeness, str(one["id"]), story


def _said(one: Mapping[str, Any]) -> Iterable[str]:
    """What the last edition printed of a story, its headline and titles twice."""
    headline = one.get("headline", "")
    yield from (str(headline), str(headline))
    yield from (str(sentence["text"]) for sentence in one.get("sentences", ()))
    for event in one.get("events", ()):
        yield from (str(event["headline"]), str(event["headline"]))
    yield from (str(source["title"]) for source in one.get("sources", ()))


def _cosine(a: Profile, b: Profile) -> float:
    if len(a) > len(b):
        a, b = b, a
    dot = math.fsum(weight * b[term] for term, weight in a.items() if term in b)
    lengths = math.fsum(v * v for v in a.values()) * math.fsum(v * v for v in b.values())
    return dot / math.sqrt(lengths) if lengths else 0.0


def _free(own: str, taken: frozenset[str]) -> str:
    # A new story whose own id an older one has taken over: two of one id would be one.
    return _free(own + "x", taken) if own in taken else own
