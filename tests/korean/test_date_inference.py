"""The day of an article that gives none: from its own words and its neighbours."""

from __future__ import annotations

from datetime import date

from digest.korean import dates


def test_an_undated_article_takes_the_day_it_reports_from_its_neighbours() -> None:
    near = [date(2025, 12, 29), date(2025, 12, 30), date(2026, 1, 4)]
    day, why = dates.infer("대표는 30일 서울에서 이같이 밝혔다.", near)
    assert day == date(2025, 12, 30)
    assert "30일" in why


def test_an_undated_article_without_neighbours_needs_a_coming_year_and_near_dates() -> None:
    text = (
        "대표는 30일 회견에서 밝혔다. 오는 31일부터 내년 1월 13일까지 면제한다. "
        "오는 1월 22일 돌려준다. 혜택은 2026년 8월까지 운영한다."
    )
    assert dates.infer(text, ())[0] == date(2025, 12, 30)
    assert dates.infer("대표는 30일 회견에서 밝혔다. 2019년 창업했다.", ())[0] is None


def test_neighbours_that_contradict_the_text_infer_nothing() -> None:
    assert dates.infer("대표는 15일 밝혔다.", [date(2025, 12, 30)])[0] is None
