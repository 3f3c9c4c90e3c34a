"""A made week of news, labelled: as many files as wanted, from a seed.

    python -m benchmarks.speed.generator FOLDER --articles 10000 --seed 1

What makes real weeks hard is kept: stories of very different sizes (most of one article, a
few of hundreds), events within stories, near copies of one text under many publishers, own
tellings of the same event, and near topics: stories of one topic share most of their words
and even some actors. Words are invented from syllables, so that no sentence is anybody's;
particles, endings, figures and dates are those of Korean news. ``labels.jsonl`` beside the
folder says for each article its story and its event.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

MONDAY = date(2025, 12, 29)
_DAYS = 7
_SYLLABLES = (
    "가강건경고공관광구국군권금기김나남노단대덕도동두라란려로루리마만명모목무문미민박반방백범보복봉부"
    "비사산삼상서석선성세소손송수순승시신심아안양여연영예오온용우운원월유윤은의이인일임자장재전정제조"
    "종주준중지진차찬창채천철청초총추충치태택통판평포표하학한해향허현혜호홍화환황효훈희"
)
_SUBJECT = ("은", "는", "이", "가")
_OBJECT = ("을", "를")
_PLACE = ("에서", "에", "으로", "까지")
_ENDINGS = (
    "밝혔다",
    "설명했다",
    "전했다",
    "발표했다",
    "강조했다",
    "덧붙였다",
    "내다봤다",
    "나타났다",
)
_UNITS = ("명", "건", "억원", "만원", "%", "곳", "대", "개")
_TOPICS = 60
_TOPIC_WORDS = 240
_COMMON_WORDS = 1_500
# The share of a sentence's words that come from the story, from its event, from its topic;
# the rest is common to all news.
_OF_STORY, _OF_EVENT, _OF_TOPIC = 0.34, 0.16, 0.3
_SENTENCES = (12, 26)
_COPIES = 0.55  # of the further articles of an event are near copies of one before
_NEIGHBOUR = 0.3  # of a story's actors are known from another story of its topic


@dataclass(frozen=True, slots=True)
class Label:
    article: str
    story: int
    event: int


@dataclass(frozen=True, slots=True)
class _Story:
    number: int
    topic: tuple[str, ...]
    own: tuple[str, ...]
    size: int
    first: int


def week(articles: int, seed: int) -> Iterator[tuple[str, str, Label]]:
    """``articles`` files of a week: name below the folder, text, label. The same seed gives
    the same week; a larger week is not the continuation of a smaller one."""
    rng = random.Random(seed)
    common = _words(rng, _COMMON_WORDS)
    topics = [_words(rng, _TOPIC_WORDS) for _ in range(_TOPICS)]
    publishers = [f"{word}{kind}" for word in _words(rng, 60) for kind in ("일보", "뉴스")]
    number = 0
    for story in _stories(rng, topics, articles):
        for event, day, text in _tellings(rng, story, common):
            number += 1
            made = f"{900 + number % 97:03}_{number:010}"
            label = Label(made, story.number, event)
            yield _file(rng, made, text, MONDAY + timedelta(day), rng.choice(publishers), label)


def write(folder: Path, articles: int, seed: int) -> int:
    """Write a week below ``folder`` (one folder a day) and its labels beside it; returns the
    number of files."""
    for day in range(_DAYS):
        (folder / str(MONDAY + timedelta(day))).mkdir(parents=True, exist_ok=True)
    count = 0
    with folder.with_name(f"{folder.name}.labels.jsonl").open("w", encoding="utf-8") as labels:
        for name, text, label in week(articles, seed):
            (folder / name).write_text(text, "utf-8")
            row = {"id": label.article, "story": label.story, "event": label.event}
            labels.write(json.dumps(row) + "\n")
            count += 1
    return count


def _words(rng: random.Random, number: int) -> list[str]:
    """Different invented words of two to four syllables."""
    found: dict[str, None] = {}
    while len(found) < number:
        found["".join(rng.choices(_SYLLABLES, k=rng.choice((2, 2, 3, 3, 4))))] = None
    return list(found)


def _stories(rng: random.Random, topics: list[list[str]], articles: int) -> Iterator[_Story]:
    """Stories until there are enough articles; sizes fall off as in a real week."""
    known: list[list[str]] = [[] for _ in topics]
    number, left = 0, articles
    while left > 0:
        size = min(left, max(1, int(rng.paretovariate(0.9)) if rng.random() < 0.45 else 1), 400)
        at = rng.randrange(len(topics))
        own = _words(rng, 22)
        if known[at]:
            shared = int(len(own) * _NEIGHBOUR)
            own[:shared] = rng.sample(known[at], min(shared, len(known[at])))
        known[at] = (known[at] + own)[-60:]
        yield _Story(number, tuple(topics[at]), tuple(own), size, rng.randrange(_DAYS))
        number, left = number + 1, left - size


def _tellings(
    rng: random.Random, story: _Story, common: list[str]
) -> Iterator[tuple[int, int, list[str]]]:
    """The articles of a story: event, day, sentences (the first one is the title)."""
    events = max(1, min(6, story.size // 12))
    own = [tuple(_words(rng, 10)) for _ in range(events)]
    before: list[list[list[str]]] = [[] for _ in range(events)]
    for at in range(story.size):
        event = at * events // story.size
        told = before[event]
        if told and rng.random() < _COPIES:
            text = _copied(rng, rng.choice(told))
        else:
            length = rng.randint(*_SENTENCES)
            text = [_sentence(rng, story, own[event], common) for _ in range(length)]
        told.append(text)
        yield event, min(story.first, _DAYS - events) + event, text


def _copied(rng: random.Random, text: list[str]) -> list[str]:
    """A near copy: its own title, a sentence less or two changed places."""
    copy = list(text)
    copy[0] = " ".join(copy[0].split()[::-1]) if rng.random() < 0.3 else copy[0]
    if len(copy) > 5:
        copy.pop(rng.randrange(2, len(copy)))
    return copy


def _sentence(rng: random.Random, story: _Story, event: tuple[str, ...], common: list[str]) -> str:
    parts: list[str] = []
    for place in range(rng.randint(8, 14)):
        draw = rng.random()
        if draw < _OF_STORY:
            # Actors of a story are not named equally often: the first ones are its subject.
            word = story.own[min(int(rng.expovariate(0.25)), len(story.own) - 1)]
        elif draw < _OF_STORY + _OF_EVENT:
            word = rng.choice(event)
        elif draw < _OF_STORY + _OF_EVENT + _OF_TOPIC:
            word = rng.choice(story.topic)
        else:
            word = rng.choice(common)
        parts.append(word + rng.choice((_SUBJECT, _OBJECT, _PLACE, ("",))[place % 4]))
    if rng.random() < 0.4:
        parts.append(f"{rng.randint(2, 9_000)}{rng.choice(_UNITS)}")
    if rng.random() < 0.25:
        parts.append(f"{rng.randint(1, 28)}일")
    return " ".join(parts) + " " + rng.choice(_ENDINGS) + "."


def _file(
    rng: random.Random, made: str, text: list[str], day: date, publisher: str, label: Label
) -> tuple[str, str, Label]:
    """An article as the crawl writes it: its header, its lines above and below, glued bodies."""
    words = text[0].rstrip(".").split()
    title = f"&quot;{' '.join(words[:3])}&quot;…{' '.join(words[3:7])}"
    body = ("" if rng.random() < 0.6 else " ").join(text).replace("'", "&#x27;")
    oid, aid = made.split("_")
    url = f"https://news.example/article/{oid}/{aid}"
    name = f"{day}/{made}.md"
    text_of_file = (
        f'---\nid: {made}\ntitle: "{title}"\ncategory: \npublisher: {publisher}\nauthor: \n\t\t\n'
        f"\t\t\t{words[0]} 기자 (desk@news.example)\n\t\t\n\t\npublished_at: {day} 00:00\n"
        f"crawled_at: {day} 09:00:00\nurl: {url}\noid: {oid}\naid: {aid}\n"
        f"content_hash: {label.story:064x}\n---\n\n# {title}\n\n**{publisher}** | {day} 00:00 | \n"
        f"\n---\n\n(서울&#x3D;{publisher}) {body}\n\n---\n\n*Crawled at: {day} 09:00:00*\n"
        f"*Source: [원문 보기]({url})*\n"
    )
    return name, text_of_file, label


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print(write(options.folder, options.articles, options.seed), "files")
