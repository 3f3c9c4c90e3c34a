"""Which stories are sections and which are lines."""

from __future__ import annotations

from digest.model import Story
from digest.writing.sources import laid_out


def story(name: str, *, brief: bool = False) -> Story:
    return Story(id=name, events=(), brief=brief)


def test_the_first_stories_are_sections_and_the_next_are_lines() -> None:
    ranked = [story(name) for name in "가나다라마"]
    full, short = laid_out(ranked, top=2, briefs=2)
    assert [s.id for s in full] == ["가", "나"]
    assert [s.id for s in short] == ["다", "라"]


def test_a_story_on_the_border_of_a_beat_is_never_a_section() -> None:
    ranked = [story("가"), story("나", brief=True), story("다", brief=True)]
    full, short = laid_out(ranked, top=3, briefs=5)
    assert [s.id for s in full] == ["가"]
    assert [s.id for s in short] == ["나", "다"]
