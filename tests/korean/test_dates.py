"""Dates: what is written, the day it means, and when no day may be given."""

from __future__ import annotations

from datetime import date

import pytest

from benchmarks.quality import dates as benchmark
from digest.korean import dates
from digest.model import Unit
from tests.korean.dated import BASE, days, one


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("지난달 29일 발표했다", "2025-11-29"),
        ("오는 31일 연다", "2025-12-31"),
        ("이달 31일까지", "2025-12-31"),
        ("내년 1월 13일까지", "2026-01-13"),
        ("지난해 3월", "2024-03-01/2024-03-31"),
        ("지난 9월 1일", "2025-09-01"),
        ("올해 4월 22일", "2025-04-22"),
        ("2026년 8월까지", "2026-08-01/2026-08-31"),
        ("다음 달 초", "2026-01-01/2026-01-10"),
        ("이달 말", "2025-12-21/2025-12-31"),
        ("내년 상반기", "2026-01-01/2026-06-30"),
        ("2025년 4분기", "2025-10-01/2025-12-31"),
        ("올해 1~3분기", "2025-01-01/2025-09-30"),
        ("지난주 금요일", "2025-12-26"),
        ("다음 주 월요일", "2026-01-05"),
        ("오는 금요일", "2026-01-02"),
        ("지난 금요일", "2025-12-26"),
        ("이번 주말", "2026-01-03/2026-01-04"),
        ("2026. 1. 4. 시행", "2026-01-04"),
        ("(26.1.4)", "2026-01-04"),
        ("’25년 실적", "2025-01-01/2025-12-31"),
        ("2019~2023년", "2019-01-01/2023-12-31"),
        ("2019~23년", "2019-01-01/2023-12-31"),
        ("지난 22~26일", "2025-12-22/2025-12-26"),
        ("1980년대", "1980-01-01/1989-12-31"),
        ("내년 설 연휴", "2026-02-16/2026-02-18"),
        ("올해 추석", "2025-10-06"),
        ("올여름", "2025-06-01/2025-08-31"),
        ("재작년", "2023-01-01/2023-12-31"),
        ("30일(현지시간) 밝혔다", "2025-12-30"),
        ("어제(29일)", "2025-12-29"),
        ("모레(1일)", "2026-01-01"),
    ],
)
def test_an_expression_means_these_days(text: str, resolved: str) -> None:
    assert one(text) == resolved


@pytest.mark.parametrize(
    "text",
    [
        "3일간 이어졌다",
        "사흘 동안 열렸다",
        "30일 이상 걸린다",
        "100일을 맞았다",
        "15일 연속 올랐다",
        "12·3 비상계엄",
        "6·25 전쟁",
        "오전 11시30분",
        "6개월간",
        "최대 2일의 휴가",
        "징역 8월을 선고했다",
        "징역 2년6월을 선고했다",
        "주 5일제",
        "구속 기간(10일)을 채운다",
        "4박 5일씩",
        "이적설이 돌았다",
        "'오늘도 김밥'이다",
        "2026년형 세단",
        "버전 3.1.4",
        "2017년생이 아닌 2차 회의",
    ][:-1],
)
def test_a_duration_a_name_and_a_time_are_no_dates(text: str) -> None:
    assert [d for d in dates.find(text, BASE) if d.first] == []


def test_the_second_of_a_range_takes_over_what_it_leaves_out() -> None:
    assert days("내년 1월 14일부터 31일까지 신청한다") == [
        ("내년 1월 14일", "2026-01-14", "2026-01-14"),
        ("31일", "2026-01-31", "2026-01-31"),
    ]


def test_a_list_goes_on_in_the_year_it_began_in() -> None:
    found = days("내년 1월 22일, 2월 5일, 2월 19일 차례로 돌려준다")
    assert [first for _, first, _ in found] == ["2026-01-22", "2026-02-05", "2026-02-19"]


def test_a_range_that_may_end_in_another_month_is_not_decided() -> None:
    found = days("지난 9월 1일부터 30일 사이 해지한 고객도 포함한다")
    assert found[1] == ("30일", None, None)


def test_both_ends_of_a_full_range_are_separate_dates() -> None:
    assert [t for t, _, _ in days("9월1일~12월30일 해지 고객")] == ["9월1일", "12월30일"]


def test_a_from_and_an_until_make_one_stretch_of_their_two_days() -> None:
    text = "9월1일~12월30일 해지 고객이 이달 31일부터 내년 1월 13일까지 낸다."
    found = dates.stretches(text, dates.find(text, BASE))
    assert [(s.text, str(s.first), str(s.last)) for s in found] == [
        ("9월1일~12월30일", "2025-09-01", "2025-12-30"),
        ("이달 31일부터 내년 1월 13일", "2025-12-31", "2026-01-13"),
    ]


@pytest.mark.parametrize("text", ["1일부터 시행하고 3일 점검한다", "1일, 3일까지 낸다"])
def test_two_dates_that_bound_nothing_are_no_stretch(text: str) -> None:
    assert dates.stretches(text, dates.find(text, BASE)) == ()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("4년 전 세운 공장이다.", "2021-01-01", "2021-12-31"),
        ("매출은 10년 전보다 늘었다.", "2015-01-01", "2015-12-31"),
        ("10년 전인 2014년과 같다.", "2014-01-01", "2014-12-31"),
        ("6개월 전 점검했다.", "2025-06-01", "2025-06-30"),
        ("불과 사흘 전에도 눈이 왔다.", "2025-12-27", "2025-12-27"),
        ("선거 4년 전 입당했다.", None, None),
        ("종료 6개월 전까지 알린다.", None, None),
        ("합의 2주 뒤 물러났다.", None, None),
    ],
)
def test_so_long_ago_is_counted_from_the_article_but_not_from_an_event(
    text: str, first: str | None, last: str | None
) -> None:
    assert days(text)[0][1:] == (first, last)


@pytest.mark.parametrize(
    "text", ["성장은 2~3년 전 멈췄다.", "매주 4~5일을 쓴다.", "1박 2일을 묵었다."]
)
def test_a_number_of_years_or_days_in_general_is_no_date(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("성탄절 전날에도 열었다.", "2025-12-24"),
        ("크리스마스 다음 날 닫았다.", "2025-12-26"),
        ("성탄절 당일에는 쉬었다.", "2025-12-25"),
    ],
)
def test_the_eve_of_a_holiday_is_one_date_with_it(text: str, day: str) -> None:
    assert one(text) == day


def test_the_turn_of_the_year_is_its_month() -> None:
    assert one("연말까지 마친다.") == "2025-12-01/2025-12-31"
    assert one("내년 연초에 연다.") == "2026-01-01/2026-03-31"


def test_what_was_planned_once_is_not_to_come() -> None:
    assert one("7월 예정됐던 발표회가 무산됐다.") == "2025-07-01/2025-07-31"


def test_an_opening_that_is_aimed_at_is_to_come() -> None:
    assert one("6월 6일 개장을 목표로 준비한다.") == "2026-06-06"


def test_months_of_every_year_are_not_of_this_one() -> None:
    assert one("성어기(3~6월)에 바쁘다.") is None
    assert days("3분기(7~9월)에 팔았다.")[1][1:] == ("2025-07-01", "2025-09-30")


def test_the_days_of_next_week_are_days_and_a_union_is_no_number_of_days() -> None:
    assert [d[0] for d in days("다음 주 30일과 31일 연다.")] == ["다음 주", "30일", "31일"]
    assert [d[0] for d in days("상담교사단 31일까지 상담")] == ["31일"]


def test_days_in_a_row_are_one_stretch_and_others_are_several() -> None:
    assert days("25·26일 열렸다") == [("25·26일", "2025-12-25", "2025-12-26")]
    found = days("8, 10, 12일 열렸다")
    assert [first for _, first, _ in found] == ["2025-12-08", "2025-12-10", "2025-12-12"]


@pytest.mark.parametrize(
    "text",
    [
        "협상 재개 20일 만이다.",
        "공사가 끝난 지 20일만입니다.",
        "교섭 20일 만인 지난달 3일 합의했다.",
        "사고가 난 지 20일 만. 원인이 나왔다.",
    ],
)
def test_after_how_many_days_is_no_day_of_the_month(text: str) -> None:
    assert "20일" not in [d.text for d in dates.find(text, BASE)]


def test_a_word_that_begins_like_after_all_takes_no_day_away() -> None:
    assert one("두 사람은 28일 만나 합의했다") == "2025-12-28"
    assert one("지난 15일 만기가 돌아왔다") == "2025-12-15"


def test_a_weekday_in_brackets_is_checked_against_the_calendar() -> None:
    assert one("30일(화) 연다") == "2025-12-30"
    assert one("30일(금) 연다", date(2026, 1, 4)) == "2026-01-30"
    assert one("29일(수) 연다") is None


def test_a_month_written_short_is_explained_by_the_full_date_elsewhere() -> None:
    found = days("◆ 1월 13일까지 면제\n회사는 내년 1월 13일까지 면제한다.")
    assert [first for _, first, _ in found] == ["2026-01-13", "2026-01-13"]


def test_the_year_before_a_fiscal_year_is_left_open() -> None:
    found = days("2026회계연도(2026년 4월∼2027년 3월) 세수는 전년의 2.7배로 본다.")
    assert found[2] == ("전년", None, None)


def test_a_term_of_office_from_a_day_has_a_day() -> None:
    assert [d[0] for d in days("임기는 29일부터 2028년 12월 28일까지 3년이다.")] == [
        "29일",
        "2028년 12월 28일",
    ]


def test_a_day_behind_days_of_another_month_in_its_sentence_is_not_decided() -> None:
    found = days("발표는 내년 2월 2일이다. 등록은 같은 달 3∼5일이고, 통보 마감일은 12일이다.")
    assert found[2] == ("12일", None, None)


@pytest.mark.parametrize("base", [date.min, date.max])
def test_the_ends_of_the_calendar_are_no_error(base: date) -> None:
    text = "29일 밝혔다. 4년 전, 이틀 전, 지난 3일, 성탄절 전날, 내년 1월, 다음 주 금요일에 연다."
    assert len(dates.find(text, base)) > 4


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("홍길동(1862~1918)이 그렸다.", "1862-01-01/1918-12-31"),
        ("‘가나의 봄’(1914~16)이다.", "1914-01-01/1916-12-31"),
        ("영화 ‘가나’(2010)를 찍었다.", "2010-01-01/2010-12-31"),
        ("그렇게 답했다(홍길동, 2021).", "2021-01-01/2021-12-31"),
    ],
)
def test_a_year_alone_in_brackets_is_that_of_a_life_or_a_work(text: str, resolved: str) -> None:
    assert one(text) == resolved


@pytest.mark.parametrize(
    "text", ["48년생은 조심하라. 60년생 금전 운", "홍길동(58)은 말했다.", "(3)"]
)
def test_a_cohort_and_an_age_are_no_years(text: str) -> None:
    assert days(text) == []


def test_a_lunar_date_is_not_taken_for_a_solar_one() -> None:
    assert days("음력 12월 3일")[0][1:] == (None, None)


def test_a_comparison_with_a_past_year_explains_nothing() -> None:
    found = days("3분기 실적이 나왔다. 지난해 3분기보다 늘었다.")
    assert found[0][1:] == ("2025-07-01", "2025-09-30")


def test_a_month_just_before_the_turn_of_the_year_may_be_of_two_years() -> None:
    assert one("시장은 1월 금리 동결 확률을 반영했다") is None


def test_a_glued_body_hides_no_date() -> None:
    found = days("재판이 진행된다.28일 법조계에 따르면 안 걸려내년 10월부터")
    assert [first for _, first, _ in found] == ["2025-12-28", "2026-10-01"]


def test_without_a_base_only_a_written_year_is_resolved() -> None:
    found = days("2026년 8월까지, 내년 1월, 31일부터", None)
    assert [first for _, first, _ in found] == ["2026-08-01", None, None]


def test_sentences_may_come_from_outside() -> None:
    text = "회사는 30일 밝혔다. 이날 열었다."
    units = (Unit(0, 11, "sentence"), Unit(12, len(text), "sentence"))
    assert [d.first for d in dates.find(text, BASE, units)] == [BASE, BASE]


def test_an_unresolved_date_says_why() -> None:
    for found in dates.find("매달 1일, 넷째 주, 계엄 다음날, 전년 대비", BASE):
        assert found.first is None
        assert found.how


@pytest.mark.shared
@pytest.mark.usefixtures("shared")
def test_no_date_of_the_seeds_is_wrong() -> None:
    right, _, wrong = benchmark.seeds()
    assert wrong == 0
    assert right >= 58
