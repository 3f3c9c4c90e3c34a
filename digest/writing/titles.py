"""Which title names a story, told from its passages alone.

The table of stories and the briefing name a story alike: neither needs an article read whole.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.korean.terms import terms as words
from digest.model import Form, Passage, Story

# '[단독]', '(종합2보)', '…[뉴스 브리핑]' name a series or an edition, not the news.
_BEFORE = re.compile(
    r"^(?:\s*(?:\[[^\]]{1,20}\]|【[^】]{1,20}】|<[^>/A-Za-z]{1,20}>|\([^)]{1,6}\)))+\s*"
)
_BEHIND = re.compile(r"\s*(?:\[[^\]]{1,20}\]|【[^】]{1,20}】|\((?:종합|상보|\d보|종합\d보)\))\s*$")
_TEASES = re.compile(r"[?？]|왜\W*$|…\s*$|이유는|알고\s?보니|무슨 일|충격|경악")
_LONG = 300  # characters; a longer title is no title, and is left as it stands
# A subhead names a section, seldom a story; the others tell it in passing.
_FORMS: dict[Form, float] = {"news": 1.0, "roundup": 0.7}
_OTHER = 0.5
_COMPARED = 200  # articles of an event that are looked at


@dataclass(frozen=True, slots=True)
class Named:
    """The passage whose title names a story, and the one of each event in their order."""

    story: Passage
    events: tuple[Passage, ...]


def named(story: Story) -> Named:
    """The titles that say most of what the story's articles have in common.

    Titles that ask, tease or quote stand back; ties go to the larger event, then to the
    earlier id.
    """
    told = [event.passages[:_COMPARED] for event in story.events]
    weights = _weights([passage for event in told for passage in event])
    bests = tuple(_best(event, weights) for event in told)
    size = {p.id: len(e.passages) for p, e in zip(bests, story.events, strict=True)}
    return Named(min(bests, key=lambda p: (-_score(p, weights), -size[p.id], p.id)), bests)


def best(passages: Sequence[Passage]) -> Passage:
    """The passage whose title says most of what all of them say."""
    return _best(passages, _weights(passages))


def piece(title: str) -> str:
    """A title without the brackets around it: a piece of it, letter for letter.

    >>> piece("[단독] 통신사, 위약금 면제 (종합)")
    '통신사, 위약금 면제'
    """
    if len(title) > _LONG:
        return title.strip()
    start = found.end() if (found := _BEFORE.match(title)) else 0
    end = len(title)
    while (behind := _BEHIND.search(title, start, end)) and behind.start() > start:
        end = behind.start()
    return title[start:end].strip() or title.strip()


def _best(passages: Sequence[Passage], weights: Mapping[str, float]) -> Passage:
    return min(passages, key=lambda p: (-_score(p, weights), p.id))


def _weights(passages: Sequence[Passage]) -> dict[str, float]:
    """What a word is worth: in how many articles it stands, and whether titles name it."""
    said = Counter(term for p in passages for term in p.terms)
    titled = Counter(term for p in passages for term in set(words(p.title)))
    many = len(passages)
    return {t: n / (n + 1) * n / many * (1 + titled[t] / many) for t, n in said.items()}


def _score(passage: Passage, weights: Mapping[str, float]) -> float:
    title = piece(passage.title)
    terms = sorted(set(words(title)))
    score = sum(weights.get(t, 0.0) for t in terms) / math.sqrt(12 + len(title))
    if _TEASES.search(title):
        score *= 0.6
    if title[:1] in "\"'“‘":
        score *= 0.75
    if not 12 <= len(title) <= 48:
        score *= 0.7
    return round(score * _FORMS.get(passage.form, _OTHER), 6)
