"""What is grouped: an article, or one story of a round-up."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from digest.model import Article, Unit
from digest.reading import folder
from digest.settings import Settings
from digest.stages import bound
from digest.stories import passages
from digest.stories.grouping import group
from tests.stories.conftest import BRIDGE, LEAK
from tests.stories.test_grouping import KNOBS

SHARED = Path(os.environ.get("DIGEST_SHARED", Path(__file__).parents[3] / "shared"))
ARTICLE = Article(
    id="9", path="9.md", title="가나통신 위약금 면제", text=LEAK, publisher="가나일보"
)


def test_an_article_is_one_passage_with_its_own_id() -> None:
    (passage,) = passages.cut(ARTICLE, terms=48)
    assert (passage.id, passage.article, passage.form) == ("9", "9", "news")
    assert (passage.start, passage.end) == (0, len(LEAK))


def test_the_words_of_the_title_come_first() -> None:
    (passage,) = passages.cut(ARTICLE, terms=48)
    assert set(passage.terms[:3]) <= {"가나통신", "위약금", "면제", "유출"}
    assert list(passage.counts) == sorted(passage.counts, reverse=True)


def test_no_more_terms_are_kept_than_asked_for() -> None:
    (passage,) = passages.cut(ARTICLE, terms=8)
    assert len(passage.terms) == len(passage.counts) == 8


def test_a_round_up_is_cut_at_its_subheads_without_note_and_lead(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = f"편집자의 말이다. 다리 균열\n{BRIDGE}\n통신사 유출\n{LEAK}"
    a, b = text.index("다리 균열"), text.index("통신사 유출")
    units = (
        Unit(0, a - 1, "sentence", 0),
        Unit(a, a + 5, "heading", 1),
        Unit(a + 6, b - 1, "sentence", 1),
        Unit(b, b + 6, "heading", 2),
        Unit(b + 7, len(text), "sentence", 2),
    )
    monkeypatch.setattr(passages.forms, "form", lambda *_: "roundup")
    monkeypatch.setattr(passages.structure, "units", lambda *_, **__: units)
    first, second = passages.cut(replace(ARTICLE, text=text), terms=48)
    assert (first.id, first.title) == ("9#1", "다리 균열")
    assert (second.id, second.title) == ("9#2", "통신사 유출")
    assert text[second.start : second.end].startswith("통신사 유출")


def test_white_space_and_marks_do_not_change_the_fingerprint() -> None:
    spaced = replace(
        ARTICLE, text=LEAK.replace(". ", ".\n\n").replace("가나통신이", "'가나통신'이")
    )
    ((a,), (b,)) = passages.cut(ARTICLE, terms=48), passages.cut(spaced, terms=48)
    assert a.fingerprint == b.fingerprint


def test_fifty_megabytes_cost_what_their_beginning_costs() -> None:
    huge = replace(ARTICLE, text=LEAK * 200_000)
    passages.cut(ARTICLE, terms=48)
    started = time.process_time()
    passages.cut(huge, terms=48)
    assert time.process_time() - started < 0.5


@pytest.mark.shared
@pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="DIGEST_SHARED names no seeds")
def test_the_five_seeds_tell_exactly_three_stories() -> None:
    stages = bound(Settings())
    read = [one for s in folder.find([SHARED / "seeds"]) for one in stages.read(s)]
    kept, _ = stages.fold([p for a in read if isinstance(a, Article) for p in stages.cut(a)])
    told = sorted(sorted(p.article[-4:] for p in s.passages) for s in group(kept, **KNOBS))
    assert len(told) == 3
    assert sorted(map(len, told)) == [1, 1, 5]


def test_how_a_newsroom_signs_off_is_not_what_an_article_is_about() -> None:
    flash = "가나시장 후보에 홍길동 전 의원※가나뉴스는 여러분의 제보로 세상을 바꿉니다."
    (passage,) = passages.cut(Article("a", "a.md", "[속보] 가나시장 후보", flash), terms=48)
    assert not {"여러분", "제보", "가나뉴스"} & set(passage.terms)
    assert "홍길동" in passage.terms
