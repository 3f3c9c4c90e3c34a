"""전년, 전주, 그로부터 3년 뒤: periods counted from one that was told of before."""

from __future__ import annotations

from datetime import date

from tests.korean.dated import days

SUNDAY = date(2025, 12, 28)


def _last(text: str) -> str | None:
    return days(text, SUNDAY)[-1][1]


def test_the_year_before_is_that_before_the_year_told_of() -> None:
    assert _last("지난해 매출은 100억원으로 전년 대비 2% 늘었다.") == "2023-01-01"


def test_a_record_year_is_not_what_the_figures_are_of() -> None:
    text = "올해 모금액은 15억원으로 지난 2021년(17억원) 이후 최대다. 전년 대비 12% 늘었다."
    assert _last(text) == "2024-01-01"


def test_a_year_far_back_says_nothing_about_the_next_sentence() -> None:
    assert _last("제도는 2016년 바뀌었다. 매출은 전년 대비 2% 늘었다.") is None


def test_when_a_report_came_out_is_not_what_its_figures_are_of() -> None:
    text = "지난 10월 발표한 보고서가 이를 뒷받침한다. 투자 비중은 전년보다 2% 늘었다."
    assert _last(text) is None


def test_the_year_of_the_figures_holds_where_nothing_nearer_tells() -> None:
    far = "조사는 3천 곳을 다뤘다. 응답률은 높았다. 결과는 고르다. 수출은 늘었다. "
    text = "2024년 기준 벤처기업을 조사했다. " + far
    assert _last(text + "평균 매출은 전년 대비 2% 늘었다.") == "2023-01-01"
    assert _last(text + "2023년 기준 폐업은 3곳이다. " + far + "매출은 전년 대비 늘었다.") is None


def test_the_year_an_index_is_reckoned_from_is_not_that_of_the_figures() -> None:
    far = "지수가 올랐다. 값도 올랐다. 임금은 그대로다. 소비는 줄었다. "
    assert _last("지수는 2015년 기준 120이다. " + far + "물가는 전년 대비 2% 올랐다.") is None


def test_a_term_that_nobody_has_laid_down_is_no_year_to_count_from() -> None:
    text = "올해 12월 말 이듬해 1학기 교과서를 받는다. 늦으면 그해 3월에 받는다."
    assert _last(text) is None


def test_the_week_before_is_that_before_the_week_told_of() -> None:
    found = days(
        "지난주(12월 22~26일) 지수는 전주 대비 2% 올랐다. 은행주는 전주보다 3% 내렸다.", SUNDAY
    )
    assert [last for text, _, last in found if text == "전주"] == ["2025-12-21", "2025-12-21"]


def test_a_week_to_compare_with_is_not_the_one_told_of() -> None:
    text = "기름값은 지난주보다 6원 내렸다. 서울은 전주보다 9원 내렸다."
    assert days(text, date(2025, 12, 27))[-1] == ("전주", None, None)


def test_the_like_months_a_year_before_are_those_told_of_in_the_sentence() -> None:
    assert _last("11월 수출은 전년동월 대비 3% 줄었다.") == "2024-11-01"
    assert _last("1~10월 수출은 전년동기보다 3% 줄었다.") == "2024-01-01"
    assert _last("올해 3분기까지 수출은 전년 동기 대비 3% 줄었다.") == "2024-01-01"
    assert _last("7월부터 10월까지 수출은 전년 동기 대비 3% 줄었다.") == "2024-07-01"
    assert _last("11월 수출은 10월보다 늘고 전년 동월보다 줄었다.") == "2024-11-01"
    assert _last("1~10월 수출은 지난해 같은 기간보다 3% 줄었다.") == "2024-01-01"
    assert _last("11월 수출은 작년 같은 달 대비 3% 줄었다.") == "2024-11-01"
    assert _last("올해 1월부터 11월까지 2만대가 팔렸다. 전년 동기보다 9% 많다.") == "2024-01-01"
    assert _last("수출은 전년동기 대비 3% 줄었다.") is None
    assert _last("수출은 작년 같은 기간보다 3% 줄었다.") is None
    assert _last("작년 1~11월 100건이다. 올해는 지난해 같은 기간보다 줄었다.") == "2024-01-01"
    assert _last("내년 상반기 문을 연다. 수출은 전년 동기 대비 늘었다.") is None
    december = days("12월 수출은 작년 같은 기간보다 늘었다.", date(9999, 12, 31))
    assert [word for word, _, _ in december] == ["12월", "작년 같은 기간"]


def test_the_year_before_each_of_several_years_is_none() -> None:
    text = "2023년 3만개다. 전년 대비 증가율은 2021년 4%에서 2022년 2%로 줄었다."
    assert ("전년", None, None) in days(text, SUNDAY)
    told = "2023년에는 전년보다 줄었지만 2024년 5%, 2025년 6% 늘었다."
    assert ("전년", "2022-01-01", "2022-12-31") in days(told, SUNDAY)


def test_the_month_before_is_that_before_the_month_told_of() -> None:
    assert _last("10월 연체율은 0.6%로 전월 대비 올랐다.") == "2025-09-01"
    assert _last("지난 10월말 연체율은 0.6%다. 기업은 전월말(0.5%)보다 높다.") == "2025-09-21"
    assert days("전월세 대출이 늘었다.", SUNDAY) == []


def test_a_town_is_no_week() -> None:
    assert days("전주보다 큰 도시다. 전주에서 열렸다.", SUNDAY) == []


def test_from_there_on_years_are_counted_from_the_year_told() -> None:
    text = "고인은 1953년 데뷔했다. 그로부터 3년 후 이름을 알렸다."
    assert days(text, SUNDAY)[1] == ("3년 후", "1956-01-01", "1956-12-31")
    assert _last("계약은 12월 1일 맺었다. 그로부터 사흘 뒤 깨졌다.") == "2025-12-04"
    assert _last("계약은 11월에 맺었다. 그로부터 2개월 뒤 시작한다.") == "2026-01-01"
    assert _last("계약이 있었다. 그로부터 3년 후 깨졌다.") is None


def test_the_quarter_before_is_that_before_the_quarter_told_of() -> None:
    text = "올해 1분기 매출은 전 분기 대비 3% 줄었고, 영업이익은 전분기(2억원)보다 늘었다."
    assert [found[1:] for found in days(text, date(2025, 12, 28))[1:]] == [
        ("2024-10-01", "2024-12-31"),
        ("2024-10-01", "2024-12-31"),
    ]
    assert days("전 분기에 걸쳐 올랐다. 오전 분기점을 지났다.", date(2025, 12, 28)) == []
    assert days("매출은 전 분기 대비 늘었다.", date(2025, 12, 28))[0][1] is None


def test_the_last_quarter_is_the_one_before_the_quarter_that_was_told() -> None:
    found = days("내년 1분기 지수는 64로 지난 분기보다 올랐다.", date(2025, 12, 28))
    assert [str(first) for _, first, *_ in found] == ["2026-01-01", "2025-10-01"]
    assert days("매출은 지난 분기보다 늘었다.", date(2025, 12, 28))[0][1] is None
