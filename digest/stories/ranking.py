"""Which stories an editor would print, best first, and why.

Points are added, each with its name, so that a place in the list can be explained. Breadth
counts in logarithms: the step from 2 publishers to 20 says more than that from 40 to 58.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from digest.model import Beat, Form, Passage, Story
from digest.stories import beats, likeness, matter
from digest.stories.votes import votes

_BREADTH = 0.9
_RELEASE, _CARRIED = -0.15, 6  # what everybody carries once and nobody takes up again
_EVENTS = 0.3  # developments that more than one text tells
_DAYS = 0.2
_EXCLUSIVES, _FOLLOW_UPS = 0.15, 0.1
_VOTES = 2.5  # one list's vote: a story of three publishers stands beside one of thirty
_STALE = 0.15  # a day since it was last told
# '(종합2보)', '[속보]', '[2보]', '(상보)': not '종합 대책', not '[생활정보]'.
_FOLLOWS_UP = re.compile(r"[\[(](?:종합\s?\d?보?|속보|\d보|상보)[\])]|[-]\d보[\])]")
_FORMS: dict[Form, float] = {
    "market": -0.7,
    "people": -2.5,
    "listing": -1.6,
    "photo": -0.7,
    "column": -0.7,
    # What only a list tells: it has no article that could be printed.
    "roundup": -0.7,
    "headlines": -0.7,
}


def rank(
    stories: Sequence[Story], *, since: date, until: date, beat: Beat | None
) -> tuple[Story, ...]:
    """The stories, best first, with ``score`` and ``reasons`` filled; ties by id.

    With a ``beat`` only the stories that are of it remain, and those on its border are marked
    ``brief``. ``since`` and ``until`` are the days of the edition.
    """
    chosen = beats.narrowed(stories, beat) if beat else tuple((story, ()) for story in stories)
    weights = dict(matter.kinds().points) | (dict(beat.weights) if beat else {})
    scored = []
    for story, relevance in chosen:
        reasons = (*_reasons(story, since, until, weights), *relevance)
        scored.append(
            replace(story, reasons=reasons, score=round(sum(points for _, points in reasons), 6))
        )
    scored.sort(key=lambda s: (s.brief, -s.score, s.id))
    return likeness.apart(scored)


def _reasons(
    story: Story, since: date, until: date, weights: Mapping[str, float]
) -> tuple[tuple[str, float], ...]:
    """Name and points of everything that speaks for or against a story, weightiest first."""
    passages = story.passages
    titles = [p.title for p in passages]
    days = {p.published_on for p in passages if p.published_on and p.published_on >= since}
    developments = sum(len(event.tellings) > 1 for event in story.events)
    carried = len(passages) - _CARRIED if len(story.events) == 1 else 0
    points = {
        "breadth": _BREADTH * math.log(1 + _breadth(story)),
        "release": _RELEASE * math.log(1 + max(0, carried)),
        "events": _EVENTS * math.log(1 + developments),
        "days": _DAYS * math.log(max(1, len(days))),
        "exclusives": _EXCLUSIVES * math.log(1 + sum("단독]" in t for t in titles)),
        "follow-ups": _FOLLOW_UPS * math.log(1 + sum(_follows_up(t) for t in titles)),
        "votes": _VOTES * math.log2(1 + votes(story)),
        "stale": -_STALE * max(0, (until - max(days)).days) if days else 0.0,
        "form": _FORMS.get(_form(passages), 0.0),
    }
    shares = matter.shares(passages)
    points |= {f"matter:{kind}": n for kind, n in _matter(shares, weights).items()}
    if until > since:
        # The forecasts of seven days have the votes of seven days, and no reader.
        points["outdated"] = -shares.get("forecast", 0.0) * sum(n for n in points.values() if n > 0)
    rounded = [(name, round(value, 3)) for name, value in points.items() if value]
    return tuple(sorted((r for r in rounded if r[1]), key=lambda r: (-abs(r[1]), r[0])))


def _breadth(story: Story) -> float:
    """How many publishers tell it independently. The second report of one newsroom says less
    than the first; of a text that many carry each has a part: 20 re-prints are no 20 reports."""
    told: dict[str, float] = {}
    for event in story.events:
        for telling in event.tellings:
            carriers = {p.publisher for p in telling.passages}
            part = (1 + math.log2(len(carriers))) / len(carriers)
            for publisher in sorted(carriers):
                told[publisher] = told.get(publisher, 0.0) + part
    return math.fsum(math.log2(1 + parts) for parts in told.values())


def _matter(shares: Mapping[str, float], weights: Mapping[str, float]) -> dict[str, float]:
    """Points of each kind. What speaks for a story speaks once: a tariff is the economy, the
    world and the state, and not three times as weighty; each further kind adds half of what the
    one before it did."""
    points = {kind: share * weights[kind] for kind, share in shares.items()}
    for_it = sorted((k for k in points if points[k] > 0), key=lambda k: (-points[k], k))
    return points | {kind: points[kind] / 2**n for n, kind in enumerate(for_it)}


def _follows_up(title: str) -> bool:
    return bool(_FOLLOWS_UP.search(title))


def _form(passages: Sequence[Passage]) -> Form:
    """The form of most of its passages; what follows news does not tell."""
    if len(passages) == 1:
        return passages[0].form
    forms = Counter([p.form for p in passages])
    return min(forms, key=lambda form: (-forms[form], form))
