"""Subheads that are numbered, glued to their text."""

from __future__ import annotations

from digest.korean import numbered, sentences, structure

FOODS = (
    "겨울에는 감기에 걸리기 쉽다. 영양사들은 제철 음식을 챙기라고 권한다."
    "1) 시금치시금치에는 철분과 엽산이 들어 있다. 살짝 데쳐 무친다."
    "2) 고구마고구마의 주황색은 베타카로틴 때문이다. 구우면 더 달다."
    "3) 십자화과 채소브로콜리와 양배추 등 십자화과 채소는 위를 돌본다. 오래 끓이지 않는다."
)
ASKS = (
    "시의회가 시장에게 물었다. 답은 다음 달에 나온다."
    "1. 시는 내년 예산을 더 늘린다고 했다. 근거는 없었다."
    "2. 구는 하나하나 살펴보고 있다고 답했다. 결과는 아직이다."
    "3. 정부는 지원을 줄이지 않겠다고 밝혔다. 법은 그대로다."
)


def _headings(text: str) -> list[str]:
    return [text[one.start : one.end] for one in structure.units(text) if one.kind == "heading"]


def test_what_a_series_names_is_its_subheads() -> None:
    assert _headings(FOODS) == ["1) 시금치", "2) 고구마", "3) 십자화과 채소"]


def test_numbered_sentences_stay_whole() -> None:
    assert _headings(ASKS) == []


def test_a_number_alone_is_no_series() -> None:
    assert not numbered.series("값은 1.5배다. 곧 오른다.", [(0, 8), (9, 15)])


def test_a_recipe_is_no_series() -> None:
    steps = "순서는 이렇다.1) 물을 끓인다.2) 면을 넣는다.3) 국물을 붓는다.4) 그릇에 담는다."
    assert not numbered.series(steps, sentences.split(steps))


def test_two_are_no_series_and_none_begins_later() -> None:
    two = "첫째다.1) 가나가나는 좋다. 달다.2) 다라다라는 쓰다. 맵다."
    late = (
        "표(1)는 이렇다.2) 가나가나는 좋다. 달다.3) 다라다라는 쓰다. 맵다.4) 마바마바는 시다. 떫다."
    )
    assert not numbered.series(two, sentences.split(two))
    assert not numbered.series(late, sentences.split(late))
    assert len(numbered.series(FOODS, sentences.split(FOODS))) == 3
