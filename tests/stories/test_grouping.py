"""Passages become tellings, events and stories."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from typing import Any

import pytest

from benchmarks.agreement import b3
from benchmarks.synthetic import labelled
from digest.model import Article, Passage
from digest.settings import Stories
from digest.stories import grouping
from digest.stories.passages import cut
from tests.stories.conftest import BRIDGE, LEAK, Make

KNOBS: dict[str, Any] = {
    knob: getattr(Stories(), knob) for knob in ("telling", "event", "story", "chain")
} | {"block": 1_000_000, "each": map}


def stories_of(passages: list[Passage]) -> list[list[str]]:
    return sorted(
        sorted(p.id for p in story.passages) for story in grouping.group(passages, **KNOBS)
    )


def test_nothing_makes_no_stories() -> None:
    assert grouping.group([], **KNOBS) == ()


def test_two_stories_stay_two(make: Make) -> None:
    told = [
        make("a1", LEAK),
        make("a2", LEAK + "회사 대표가 사과했다."),
        make("b1", BRIDGE),
        make("b2", "속보다. " + BRIDGE),
    ]
    assert stories_of(told) == [["a1", "a2"], ["b1", "b2"]]


def test_each_passage_is_in_exactly_one_story() -> None:
    passages = [p for one in labelled(300) for p in cut(one.article, terms=48)]
    told = [one for story in stories_of(passages) for one in story]
    assert sorted(told) == sorted(p.id for p in passages)


def test_any_order_makes_the_same_stories() -> None:
    passages = [p for one in labelled(300) for p in cut(one.article, terms=48)]
    shuffled = list(passages)
    random.Random(7).shuffle(shuffled)
    assert grouping.group(shuffled, **KNOBS) == grouping.group(passages, **KNOBS)


def test_plain_python_and_sparse_matrices_decide_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    passages = [p for one in labelled(350, seed=3) for p in cut(one.article, terms=48)]
    plain = grouping.group(passages, **KNOBS)
    monkeypatch.setattr(grouping, "SMALL", 0)
    assert grouping.group(passages, **KNOBS) == plain


def test_a_column_joins_its_story_and_brings_no_two_together(make: Make) -> None:
    column = replace(make("c", LEAK + BRIDGE, title="[칼럼] 다리와 통신"), form="column")
    told = stories_of([make("a1", LEAK), make("a2", LEAK), make("b1", BRIDGE), column])
    assert ["b1", "c"] in told or ["a1", "a2", "c"] in told
    assert not any({"a1", "b1"} <= set(story) for story in told)


def test_personnel_notices_stay_apart_from_the_news(make: Make) -> None:
    notice = replace(make("n", LEAK), form="people")
    assert ["n"] in stories_of([make("a1", LEAK), notice])


def test_near_copies_are_one_telling_however_many_printed_them(make: Make) -> None:
    copies = [make(f"a{n}", LEAK, publisher=f"매체 {n}") for n in range(5)]
    (story,) = grouping.group(copies, **KNOBS)
    assert [len(event.tellings) for event in story.events] == [1]
    assert len(story.passages) == 5


def test_events_stand_in_the_order_of_their_days(make: Make) -> None:
    passages = [p for one in labelled(400) for p in cut(one.article, terms=48)]
    for story in grouping.group(passages, **KNOBS):
        days = [min(p.published_on for p in event.passages) for event in story.events]  # type: ignore[type-var]
        assert days == sorted(days)


def test_a_synthetic_week_is_found_again() -> None:
    made = list(labelled(1_500, seed=2))
    passages = [p for one in made for p in cut(one.article, terms=48)]
    story_of = {p.id: s.id for s in grouping.group(passages, **KNOBS) for p in s.passages}
    assert b3([one.story for one in made], [story_of[one.article.id] for one in made]) > 0.97


def _bounded(articles: list[Article], seconds: float) -> int:
    started = time.process_time()
    passages = [p for article in articles for p in cut(article, terms=48)]
    found = grouping.group(passages, **KNOBS)
    assert time.process_time() - started < seconds
    assert sum(len(story.passages) for story in found) == len(articles)
    return len(found)


def _articles(texts: list[str]) -> list[Article]:
    return [Article(f"{n:05}", f"{n:05}.md", text[:30], text) for n, text in enumerate(texts)]


def test_ten_thousand_identical_articles_are_one_story_in_bounded_time() -> None:
    assert _bounded(_articles([LEAK] * 10_000), 20) == 1


def test_five_thousand_one_line_articles_end_in_bounded_time() -> None:
    lines = [f"가나전자 {n}원 오른 {n * 7}원에 거래를 마쳤다" for n in range(5_000)]
    assert _bounded(_articles(lines), 20) >= 1


def test_an_article_that_names_every_story_joins_them_not() -> None:
    made = [one.article for one in labelled(600, seed=5)]
    everything = " ".join(article.title for article in made)
    alone = _bounded(made, 20)
    assert _bounded([*made, Article("zz", "zz.md", "모두", everything)], 20) >= alone


def test_articles_without_a_word_stand_alone() -> None:
    assert _bounded(_articles(["...", "???", "", "!"]), 5) == 4


def test_bulletins_of_two_days_are_two(make: Make) -> None:
    prices = ("45,350원에 거래 마감", "44,950원에 거래 시작")
    text = "가나전자는 전일 대비 {}. 거래량은 전일 대비 줄었다."
    told = [make(f"a{n}", text.format(p), title=f"가나전자, {p}") for n, p in enumerate(prices)]
    assert {p.form for p in told} == {"listing"}
    assert stories_of(told) == [["a0"], ["a1"]]
