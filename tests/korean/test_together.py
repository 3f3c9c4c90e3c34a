"""Several texts read at once: each is what it is alone."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.korean import annotate, places, structure
from digest.korean.places import Places
from digest.korean.reader import Reader
from digest.korean.windows import Every, Window
from digest.model import Article

DECK = (
    "정부, 새해부터 통신 요금 인하3사 모두 요금제 개편 착수정부는 28일 요금을 내린다고 밝혔다. "
    "새해부터 적용한다.통신사들은 따른다. 곧 낸다.위약금도 없앤다. 누구나 받는다."
)
FISH = "올챙이섬 앞바다 고등어 떼 사라져어민들 기름값도 못 건져 발 동동\n\n정부가 값을 내린다."
CREDIT = (
    "정부가 새해부터 통신 요금을 내린다. 곧 적용한다.위약금은 없다.\n\n"
    "홍길동 대표가 요금을 설명하고 있다. (사진=가나뉴스)홍 대표는 28일 요금을 내린다고 했다. "
    "새해부터 적용한다.통신사들은 따른다.곧 낸다."
)
MARKED = (
    "정부가 요금을 내린다. 새해부터다.■ 먼 길을 걸어온 이들에게정부는 곧 낸다."
    "■ 남은 과제들을정부는 푼다."
)
TEXTS = (
    DECK,
    "요금 인하 시점 확정\n\n가나통신은 2월부터 요금을 내린다. 위약금도 없앤다.",
    "■ 보상 규모 첫 공개정부는 30일 보상안을 공개했다.",
    FISH,
    CREDIT,
    MARKED,
)
#: Windows so short that those behind them lie near: a byline, a kicker, then a deck in doubt.
SHORT = (
    "홍길동 기자\n\n삼성, 공급 공개환율 금리 무산가입자가 이런 방안을 내놨다. 곧 낸다.",
    "새해 첫 소식\n\n기자 홍길동\n\n통신 요금 동결물가 안정 기대정부는 28일 밝혔다. 곧 한다.",
)
_PIECES = (
    *TEXTS,
    *SHORT,
    *"가나 다. \n 했다. 요금인하 ■ 정부는 “ ” \ufdd0 \ufdd1 \ud800 😀".split(" "),
    "",
)
_TEXT = st.lists(st.sampled_from(_PIECES), max_size=4).map("".join)


@settings(max_examples=200, deadline=None)
@given(st.lists(_TEXT, min_size=1, max_size=5))
def test_texts_read_together_have_the_units_that_each_has_alone(texts: list[str]) -> None:
    together = structure.paired(structure.Asked(text) for text in texts)
    assert [units for units, _ in together] == [structure.units(text) for text in texts]


def test_a_short_window_does_not_weigh_on_those_behind_it() -> None:
    for text in SHORT:
        together = structure.paired([structure.Asked(text), structure.Asked("")])
        assert next(together)[0] == structure.units(text)


def test_more_texts_than_are_read_at_once() -> None:
    texts = [f"{n}번째 소식. {TEXTS[n % len(TEXTS)]}" for n in range(2 * structure.TOGETHER + 3)]
    together = structure.paired(structure.Asked(text) for text in texts)
    assert [units for units, _ in together] == [structure.units(text) for text in texts]


def test_places_weighed_together_are_those_weighed_alone() -> None:
    windows = [
        [Window(0, min(80, len(text) - 8), inside=True, closely=True)] if text else []
        for text in (*TEXTS, "")
    ]
    asked = [Places(text, own) for text, own in zip((*TEXTS, ""), windows, strict=True)]
    places.weigh(asked)
    for text, own, weighed in zip((*TEXTS, ""), windows, asked, strict=True):
        alone = Places(text, own)
        for model in ("body", "deck"):
            found = weighed.within(model, 0, len(text), least=-9.0)  # type: ignore[arg-type]
            assert found == alone.within(model, 0, len(text), least=-9.0)  # type: ignore[arg-type]


def test_what_a_piece_behind_a_credit_wants_is_weighed_for_several_texts_at_once() -> None:
    readers = [Reader(text, "", None) for text in (CREDIT, DECK + CREDIT)]
    places.weigh([reader.places for reader in readers])
    for reader in readers:
        reader.read()
    wanted = [(one.places, window) for one in readers for window in one.subheads.wanted()]
    assert len(wanted) == 2
    places.weigh_alone(wanted)
    for own, window in wanted:
        assert own.lacking("body", window.start, window.stop) is None
    assert [one.subheads.wanted() for one in readers] == [[], []]


def test_what_several_texts_want_is_weighed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = {"weigh_alone": list[int](), "weigh_every": list[int]()}
    for name, sizes in asked.items():
        weigh = getattr(places, name)
        monkeypatch.setattr(
            places, name, lambda several, w=weigh, s=sizes: (s.append(len(several)), w(several))
        )
    list(structure.paired(structure.Asked(text) for text in (CREDIT, MARKED, CREDIT)))
    assert asked == {"weigh_alone": [2], "weigh_every": [2]}


def test_a_sentence_that_asks_for_no_headline_needs_no_arrays() -> None:
    ask = "structure.units('요금을 내린다.'); import sys; assert 'numpy' not in sys.modules"
    command = f"from digest.korean import structure; {ask}"
    assert subprocess.run([sys.executable, "-c", command], check=False).returncode == 0


def test_all_places_of_marked_subheads_are_weighed_for_several_texts_at_once() -> None:
    text, before = MARKED, "앞에 온 글. "
    asked = [Every(("body", "space"), at, at + 40) for at in (0, text.index("■"))]
    together = [Places(text), Places(before + text)]
    moved = Every(asked[1].models, asked[1].start + len(before), asked[1].stop + len(before))
    places.weigh_every([(together[0], asked[0]), (together[0], asked[1]), (together[1], moved)])
    for one in asked:
        assert together[0].every(one) == Places(text).every(one) != []
    behind = [(model, at - len(before)) for model, (at, _) in together[1].every(moved)]
    assert behind == [(model, at) for model, (at, _) in together[0].every(asked[1])]


def test_no_more_characters_are_read_at_once_than_a_machine_holds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sizes = list[int]()
    monkeypatch.setattr(structure, "_MOST", len(DECK) + 1)
    monkeypatch.setattr(places, "weigh", lambda several: sizes.append(len(several)))
    found = list(structure.paired(structure.Asked(DECK) for _ in range(5)))
    assert sizes == [2, 2]  # and one alone
    assert len(found) == 5


def test_articles_annotated_together_are_those_annotated_alone() -> None:
    articles = [
        Article(id=str(n), path=f"{n}.txt", title="요금 인하", text=text)
        for n, text in enumerate(TEXTS)
    ]
    base = date(2025, 12, 28)
    together = annotate.together([(article, base) for article in articles])
    assert list(together) == [annotate.annotate(article, base=base) for article in articles]
