"""Labelled articles without end: stories, their events, and near-topic distractors.

Real labelled sets hold 300 articles; what grows with the number of articles has to be measured
on more. Words are invented syllables with a rank-frequency law, an article mixes words that
all say, words of its topic (which a hundred other stories share: the distractors), of its
story and of its event. Half of the stories have one article; a few have hundreds. Everything
follows from the seed.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from digest.model import Article

_SYLLABLES = (
    "강경고공관구국군금기김남노단대동두라마명모문미민박방"
    "백법보부북사산상서석선성송수신안양연영오용우원유윤은"
)
_STORIES_A_TOPIC = 100
_COMMON, _OF_TOPIC, _OF_STORY, _OF_EVENT = 4_000, 60, 14, 8
_MONDAY = date(2026, 1, 5)


@dataclass(frozen=True, slots=True)
class Labelled:
    article: Article
    story: str
    event: str


def labelled(articles: int, *, seed: int = 1) -> Iterator[Labelled]:
    """So many articles of one week in a shuffled order, with their labels."""
    rng = random.Random(seed)
    words = _words(rng)
    common = _Zipf([next(words) for _ in range(_COMMON)])
    planned = list(_plan(articles, rng))
    rng.shuffle(planned)
    vocabulary: dict[str, list[str]] = {}

    def of(name: str, size: int) -> list[str]:
        if name not in vocabulary:
            vocabulary[name] = [next(words) for _ in range(size)]
        return vocabulary[name]

    for n, (topic, story, event, day) in enumerate(planned):
        sources = (of(topic, _OF_TOPIC), of(story, _OF_STORY), of(event, _OF_EVENT))
        yield Labelled(_article(n, day, common, sources, rng), story, event)


def _plan(articles: int, rng: random.Random) -> Iterator[tuple[str, str, str, date]]:
    """(topic, story, event, day) of each article; sizes of stories as in a real week."""
    made, story = 0, 0
    while made < articles:
        size = min(articles - made, max(1, int(rng.paretovariate(0.9))), 400)
        events = max(1, min(5, size // 12))
        for n in range(size):
            event = n * events // size
            day = _MONDAY + timedelta(days=(story + event) % 7)
            yield f"t{story // _STORIES_A_TOPIC}", f"s{story}", f"s{story}e{event}", day
        made, story = made + size, story + 1


def _article(
    n: int, day: date, common: _Zipf, sources: Sequence[list[str]], rng: random.Random
) -> Article:
    topic, story, event = sources
    title = " ".join([*rng.sample(story, 3), *rng.sample(event, 2), rng.choice(topic)])
    said = [
        common.draw(rng)
        if r < 0.45
        else rng.choice(topic if r < 0.65 else story if r < 0.87 else event)
        for r in (rng.random() for _ in range(rng.randint(60, 140)))
    ]
    text = ". ".join(" ".join(said[i : i + 9]) for i in range(0, len(said), 9))
    return Article(
        id=f"{n:07}",
        path=f"{n:07}.md",
        title=title,
        text=f"{text}.",
        publisher=f"매체{rng.randrange(80)}",
        published_on=day,
    )


class _Zipf:
    """Draws words by their rank: the n-th as often as 1/n of the first."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.weights = list(accumulate(1 / (n + 10) for n in range(len(words))))

    def draw(self, rng: random.Random) -> str:
        return rng.choices(self.words, cum_weights=self.weights)[0]


def _words(rng: random.Random) -> Iterator[str]:
    """Words of two to four syllables, each once."""
    seen: set[str] = set()
    while True:
        word = "".join(rng.choices(_SYLLABLES, k=rng.choice((2, 3, 3, 4))))
        if word not in seen:
            seen.add(word)
            yield word
