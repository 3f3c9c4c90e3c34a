"""A story of the last edition keeps its id."""

from __future__ import annotations

from digest.model import Event, Story, Telling
from digest.stories.continuity import keep
from tests.stories.conftest import BRIDGE, LEAK, Make


def story(name: str, make: Make, text: str, *ids: str) -> Story:
    return Story(name, (Event(tuple(Telling((make(one, text),)) for one in ids)),))


def edition(name: str, headline: str, *articles: str) -> dict[str, object]:
    return {
        "id": name,
        "headline": headline,
        "events": [{"headline": headline, "articles": list(articles)}],
    }


def test_without_a_last_edition_every_story_is_new(make: Make) -> None:
    (kept,) = keep([story("s", make, LEAK, "a")], {})
    assert (kept.id, kept.status) == ("s", "new")


def test_a_story_that_tells_the_same_articles_keeps_its_id(make: Make) -> None:
    last = {"stories": [edition("old", "가나통신 유출", "a", "b")]}
    (kept,) = keep([story("s", make, LEAK, "a", "b", "c")], last)
    assert (kept.id, kept.status) == ("old", "continued")


def test_a_story_of_the_next_week_is_known_by_its_words(make: Make) -> None:
    last = {"stories": [edition("old", LEAK, "z1", "z2")]}
    stories = [story("s", make, LEAK, "a", "b", "c"), story("t", make, BRIDGE, "d", "e", "f")]
    kept = {one.passages[0].id: one for one in keep(stories, last)}
    assert (kept["a"].id, kept["a"].status) == ("old", "continued")
    assert (kept["d"].id, kept["d"].status) == ("t", "new")


def test_no_id_is_given_twice(make: Make) -> None:
    last = {"stories": [edition("s", "가나통신 유출", "a")]}
    stories = [story("t", make, LEAK, "a"), story("s", make, BRIDGE, "b")]
    kept = keep(stories, last)
    assert len({one.id for one in kept}) == 2
    assert next(one for one in kept if one.passages[0].id == "a").id == "s"
