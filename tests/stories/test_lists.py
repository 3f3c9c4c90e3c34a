"""A bare headline list is cut into what it lists."""

from __future__ import annotations

from digest.model import Article
from digest.stories import lists, passages


def told(text: str) -> list[str]:
    return [text[start:end] for start, end in lists.items(text)]


def test_numbers_that_count_on_are_items_and_figures_are_not() -> None:
    text = (
        "1. 홍길동 의장이 2.5% 인상에 반대했습니다.2. 새물대교 통행이 1월 8. 금지됐습니다."
        "3. 가나통신이 사과했습니다."
    )
    assert told(text) == [
        "홍길동 의장이 2.5% 인상에 반대했습니다.",
        "새물대교 통행이 1월 8. 금지됐습니다.",
        "가나통신이 사과했습니다.",
    ]


def test_two_marks_are_no_list() -> None:
    assert told("▲ 가나일보 = 요금 인하가 확정됐다 ▲ 다라신문 = 새물대교 통행 금지") == []
    assert told("요금 인하가 확정됐다. 새물대교 통행이 금지됐다.") == []
    assert told("") == []


def test_the_lines_of_a_list_are_passages_that_can_join_stories() -> None:
    text = "■ 가나통신 위약금 면제 확정\n■ 새물대교 통행 금지\n■ 홍길동 의장 첫 사과"
    cut = passages.cut(Article("l", "l.md", "[이 시각 주요뉴스]", text), terms=48)
    assert [p.id for p in cut] == ["l#1", "l#2", "l#3"]
    assert {p.form for p in cut} == {"headlines"}
    assert [text[p.start : p.end] for p in cut] == [p.title for p in cut]


def test_an_article_of_that_form_without_a_list_stays_whole() -> None:
    text = "가나통신이 위약금을 면제했다. 새물대교 통행이 금지됐다."
    (passage,) = passages.cut(Article("l", "l.md", "오늘의 주요뉴스", text), terms=48)
    assert passage.id == "l"
