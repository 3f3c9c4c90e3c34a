"""One article, understood: every span is where it says it is."""

from __future__ import annotations

from datetime import date

from digest.korean import annotate
from digest.model import Article

TEXT = (
    "가나통신 요금 인하 확정\n\n"
    "(서울=가나뉴스) 홍길동 기자 = 가나통신은 오는 13일까지 가입자 2만2000명의 위약금을 면제한다. "
    '김가나 대표는 "책임지겠다"고 말했다.\n'
    "홍길동 기자 hong@example.com"
)


def document() -> annotate.Document:
    article = Article(
        id="1_1", path="1.txt", title="요금", text=TEXT, published_on=date(2026, 1, 4)
    )
    return annotate.annotate(article)


def test_a_sentence_begins_behind_its_dateline() -> None:
    first = document().sentences[0]
    assert first.text.startswith("가나통신은 오는 13일까지")
    assert TEXT[first.start : first.end] == first.text


def test_headings_and_closing_lines_are_no_sentences() -> None:
    assert [unit.kind for unit in document().units] == [
        "heading",
        "sentence",
        "sentence",
        "boilerplate",
    ]
    assert [s.id for s in document().sentences] == ["1_1#0", "1_1#1"]


def test_a_sentence_holds_its_own_dates_figures_and_quotations() -> None:
    first, second = document().sentences
    assert [span.first for span in first.dates] == [date(2026, 1, 13)]
    assert [figure.text for figure in first.figures] == ["2만2000명"]
    assert [q.speaker for q in second.quotations] == ["김가나 대표"]


def test_an_undated_article_counts_from_the_day_it_is_given() -> None:
    article = Article(id="1_2", path="2.txt", title="", text="가나통신은 오는 13일 요금을 내린다.")
    read = annotate.annotate(article, base=date(2025, 12, 30))
    assert read.base_inferred
    assert read.dates[0].first == date(2026, 1, 13)
