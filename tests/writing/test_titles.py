"""The title that names a story, in the table as in the briefing."""

from __future__ import annotations

from datetime import date

from digest.cli import listing
from digest.model import Article, Event, Passage, Story, Telling
from digest.stories.passages import cut
from digest.writing import titles


def passage(name: str, title: str, text: str) -> Passage:
    article = Article(name, f"{name}.md", title, text, published_on=date(2026, 1, 5))
    return cut(article, terms=48)[0]


LEAK = "가나통신이 유출 고객의 위약금을 면제하기로 했다."
FULL = passage("c", "[단독] 가나통신, 유출 고객 위약금 면제 (종합)", LEAK)
ASKS = passage("a", "가나통신 위약금 면제, 유출 책임은 왜?", LEAK)
SIDE = passage("b", "다라시 행사 소식을 전합니다", LEAK)


def story(*passages: Passage) -> Story:
    return Story("s", (Event(tuple(Telling((one,)) for one in passages)),))


def test_the_title_that_says_what_all_say_names_the_story() -> None:
    assert titles.named(story(ASKS, SIDE, FULL)).story == FULL


def test_the_table_prints_it_without_its_brackets() -> None:
    assert listing.headline(story(ASKS, SIDE, FULL)) == "가나통신, 유출 고객 위약금 면제"


def test_ties_go_to_the_larger_event_then_to_the_earlier_id() -> None:
    one, two, three = (passage(n, "가나통신, 유출 고객 위약금 면제", LEAK) for n in "xyz")
    events = (Event((Telling((one,)),)), Event((Telling((three,)), Telling((two,)))))
    found = titles.named(Story("s", events))
    assert (found.story, found.events) == (two, (one, two))
