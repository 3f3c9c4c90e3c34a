"""The real story that a human editor told: four articles and his round-up."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from digest.korean import annotate
from digest.model import Article, Document, Event, Item, Passage, Story, Telling
from digest.reading import articles, folder
from digest.stories import passages
from digest.writing.verify import verify
from tests.writing.desk import compose_week, passage

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def documents(shared: Path) -> dict[str, Document]:
    found = {}
    for source in folder.find([shared / "seeds"]):
        read = articles.read(source, min_chars=80, max_bytes=10**7, captions=True, english=True)
        for one in read:
            assert isinstance(one, Article)
            base = None if one.published_on else date(2025, 12, 30)
            found[one.id] = annotate.annotate(one, base=base)
    return found


@pytest.fixture(scope="module")
def item(documents: dict[str, Document]) -> Item:
    told = [passage(d) for name, d in documents.items() if name != "421_0008694396"] + [
        _section(documents["421_0008694396"])
    ]
    story = Story("kt", (Event(tuple(Telling((p,)) for p in told)),))
    made = compose_week((story,), documents, date(2025, 12, 29), date(2026, 1, 4))
    assert verify(made, documents) == ()
    return made.items[0]


def _section(roundup: Document) -> Passage:
    cut = passages.cut(roundup.article, terms=48)
    return next(p for p in cut if "위약금" in p.title and "KT" in p.title)


def test_the_story_has_the_length_of_a_human_one(item: Item) -> None:
    assert 5 <= len(item.sentences) <= 8
    assert 400 <= sum(len(e.text) for e in item.sentences) <= 550


def test_no_subhead_caption_or_byline_is_printed(
    item: Item, documents: dict[str, Document]
) -> None:
    for excerpt in item.sentences:
        units = documents[excerpt.source.reference.id].units
        (start, end) = excerpt.source.spans[0]
        (unit,) = [u for u in units if u.start <= start < u.end]
        assert unit.kind == "sentence"
        assert end <= unit.end


def test_it_rests_on_several_sources(item: Item) -> None:
    assert len({e.source.reference.id for e in item.sentences}) >= 3
    assert len(item.sources) == 5


def test_the_day_that_the_human_got_wrong_is_a_conflict_and_is_not_printed(item: Item) -> None:
    (day,) = [c for c in item.claims if c.verdict == "conflict"]
    assert {r.value for r in day.readings} == {"2025-12-30", "2025-12-31"}
    wrong = next(r for r in day.readings if r.value == "2025-12-31")
    assert [c.reference.id for c in wrong.sources] == ["421_0008694396"]
    assert not any("지난달 31일" in e.text for e in item.sentences)


def test_more_than_twenty_thousand_and_twenty_two_thousand_are_compatible(item: Item) -> None:
    verdicts = [c.verdict for c in item.claims]
    assert verdicts.count("compatible") == 1
    assert "disputed" not in verdicts
