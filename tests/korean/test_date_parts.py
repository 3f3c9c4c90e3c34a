"""첫날, 넷째 주, 학년도, 학기: parts of a year or month, and those that nobody has laid down."""

from __future__ import annotations

from datetime import date

import pytest

from tests.korean.dated import days, one

SUNDAY = date(2025, 12, 28)
UNDECIDED = None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("새해 첫날 해맞이 행사를 연다.", "2026-01-01"),
        ("크리스마스 이브에 문을 열었다.", "2025-12-24"),
        ("새해 첫 날에도 문을 연다.", "2026-01-01"),
        ("올해 마지막 날 공연이 열린다.", "2025-12-31"),
        ("올해 마지막 밤 공연이 열린다.", "2025-12-31"),
        ("2026년 2월 마지막 날까지 받는다.", "2026-02-28"),
        ("올해의 마지막 날 공연이 열린다.", "2025-12-31"),
        ("지난달 첫날 문을 열었다.", "2025-11-01"),
    ],
)
def test_the_first_and_last_day_are_one_day(text: str, day: str) -> None:
    assert one(text, SUNDAY) == day


@pytest.mark.parametrize(
    "text",
    [
        "새해 첫 거래일에 지수가 오를지 주목된다.",
        "새해 첫 주에 발표한다.",
        "2026년 2월 첫째 주 순위를 발표했다.",
        "12월 다섯째 주 순위를 발표했다.",
        "11월 3주차 시청률이 올랐다.",
        "올해 마지막 주말에도 협상했다.",
        "올해의 마지막 휴일, 추위가 누그러졌다.",
        "11월 셋째 주 토요일에 모였다.",
        "2025년 2학기 발표회를 열었다.",
        "내년 1학기 교과서를 맡겼다.",
        "2025~2026년 동절기 발생은 24건이다.",
    ],
)
def test_a_week_or_term_of_a_year_is_not_the_whole_year(text: str) -> None:
    ((_, first, _),) = days(text, SUNDAY)
    assert first is UNDECIDED


def test_a_week_of_a_month_is_known_where_every_way_of_counting_gives_the_same() -> None:
    assert one("12월 넷째 주 순위를 발표했다.", SUNDAY) == "2025-12-22/2025-12-28"
    assert one("2026년 1월 첫 주 순위를 발표했다.", SUNDAY) == UNDECIDED
    assert one("2025년 10월 둘째 주 순위를 발표했다.", SUNDAY) == UNDECIDED  # from a Wednesday on


def test_a_century_that_is_over_is_a_stretch_of_years() -> None:
    assert one("1065년 12월 28일 봉헌됐다.", SUNDAY) == "1065-12-28"
    assert one("918년 6월 왕이 즉위했다.", SUNDAY) == "0918-06-01/0918-06-30"
    assert days("1200년 역사의 절이다. 2000년 전통의 도시다.", SUNDAY) == []
    assert one("1592년 4월 왜군이 왔다.", SUNDAY) == "1592-04-01/1592-04-30"
    assert one("2025년 역사의 한 장면이다.", SUNDAY) == "2025-01-01/2025-12-31"
    assert one("19세기 화가의 그림이다.", SUNDAY) == "1801-01-01/1900-12-31"
    assert days("21세기 화가의 그림이다.", SUNDAY) == []
    assert one("17~19세기 그림이다.", SUNDAY) == "1601-01-01/1900-12-31"
    assert (
        days("1세기 만에 다시 열렸다. 4분의 1세기가 지났다. 기원전 3세기 유물이다.", SUNDAY) == []
    )
    assert days("18세기 궁에서 3월 5일 회의가 열린다.", SUNDAY)[-1][1] == "2026-03-05"
    assert one("2081~2100년 기온이 오른다.", SUNDAY) == "2081-01-01/2100-12-31"


def test_an_election_is_named_by_its_day() -> None:
    assert one("내년 6·3 지방선거에 나선다.", SUNDAY) == "2026-06-03"
    found = days("내년 6·3 지방선거 후보 홍길동 의원이 28일 글을 올렸다. 이날 뜻을 밝혔다.", SUNDAY)
    assert found[-1] == ("이날", "2025-12-28", "2025-12-28")


def test_what_has_begun_is_of_this_year() -> None:
    assert one("수출이 하반기 들어 줄어든 가운데 나온 대책이다.", SUNDAY) == "2025-07-01/2025-12-31"
    assert one("연초 이후 수출은 늘고 있다.", SUNDAY) == "2025-01-01/2025-03-31"
    assert one("올 한 해 수출은 줄었다.", SUNDAY) == "2025-01-01/2025-12-31"
    assert one("연내 이전을 마친다.", SUNDAY) == "2025-01-01/2025-12-31"
    assert one("내년 연내 이전을 마친다.", SUNDAY) == "2026-01-01/2026-12-31"
    assert days("지난해 수출은 하반기 들어 줄었다.", SUNDAY)[-1][1] == "2024-07-01"


def test_a_bracket_says_which_days_a_week_is() -> None:
    assert one("12월 넷째 주(21∼25일) 값이 내렸다.", SUNDAY) == "2025-12-21/2025-12-25"


def test_what_follows_says_which_day_the_first_trading_day_is() -> None:
    found = days("새해 첫 거래일인 1월 2일에는 한 시간 늦게 연다. 내년 1월 2일이다.", SUNDAY)
    assert found[0] == ("새해 첫 거래일", "2026-01-02", "2026-01-02")


def test_first_before_another_noun_leaves_the_year() -> None:
    assert one("올해 첫 주의보가 내려졌다.", SUNDAY) == "2025-01-01/2025-12-31"
    assert one("지난해 첫 주연을 맡았다.", SUNDAY) == "2024-01-01/2024-12-31"


def test_every_new_year_is_no_day() -> None:
    assert days("매년 새해 첫날이면 붐빈다.", SUNDAY) == [("새해 첫날", None, None)]


def test_a_school_year_begins_in_march() -> None:
    assert one("2026학년도 신입생을 뽑는다.", SUNDAY) == "2026-03-01/2027-02-28"


def test_a_school_year_does_not_tell_the_year_of_a_month() -> None:
    found = days("2026학년도 시험을 12월 20일 치렀다.", SUNDAY)
    assert found[1] == ("12월 20일", "2025-12-20", "2025-12-20")


def test_figures_of_the_end_of_a_year_are_those_of_its_last_day() -> None:
    assert one("지난해 말 기준 445곳이다.", SUNDAY) == "2024-12-31"
    assert one("11월 말 현재 회원은 3만명이다.", SUNDAY) == "2025-11-30"
    assert one("지난해 말보다 9% 늘었다.", SUNDAY) == "2024-12-31"
    assert one("2021년 말(146억달러) 이후 처음이다.", SUNDAY) == "2021-12-31"
    assert one("올해 3분기 말 기준 이익이 늘었다.", SUNDAY) == "2025-09-30"
    assert one("지난해 말 문을 닫았다.", SUNDAY) == "2024-12-01/2024-12-31"
    assert one("지난해 3분기 말 문을 닫았다.", SUNDAY) == "2024-09-21/2024-09-30"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("1990년대 초 이후 처음이다.", "1990-01-01/1993-12-31"),
        ("2080년대 후반에는 더 덥다.", "2085-01-01/2089-12-31"),
        ("20세기 후반 최고의 작가다.", "1951-01-01/2000-12-31"),
        ("2월 초중순에 선고한다.", "2026-02-01/2026-02-20"),
        ("11월 후반에 지시를 받았다.", "2025-11-16/2025-11-30"),
        ("이달 말일까지 판다.", "2025-12-31"),
        ("12월 4주 평균값이 올랐다.", "2025-12-22/2025-12-28"),
        ("내년 설에는 새 영화가 나온다.", "2026-02-17"),
    ],
)
def test_a_part_of_a_stretch_is_not_the_whole(text: str, days: str) -> None:
    assert one(text, SUNDAY) == days


def test_two_days_in_a_row_are_a_stretch() -> None:
    assert one("30, 31일 열리는 청문회에 나온다.", SUNDAY) == "2025-12-30/2025-12-31"
    assert [first for _, first, _ in days("28, 30일 열린다.", SUNDAY)] == [
        "2025-12-28",
        "2025-12-30",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "보통 3분기에는 손실이 적다.",
        "기간은 연 단위(1월 1일~12월 31일)였다.",
        "매년 반복돼 온 연말 대출 중단이다.",
        "크리스마스 시즌을 맞아 문을 연다.",
    ],
)
def test_what_comes_every_year_or_has_no_days_is_not_decided(text: str) -> None:
    assert {first for _, first, _ in days(text, SUNDAY)} == {UNDECIDED}


def test_only_this_year_began_otherwise() -> None:
    assert one("올해 초만 해도 값이 쌌다.", SUNDAY) == "2025-01-01/2025-03-31"


@pytest.mark.parametrize(
    "text",
    [
        "지난해 말 연결도로가 열렸다.",
        "지난해 말 대비책을 냈다.",
        "지난해 말 기준금리를 내렸다.",
    ],
)
def test_what_is_not_measured_by_the_end_of_a_year_is_of_its_month(text: str) -> None:
    assert one(text, SUNDAY) == "2024-12-01/2024-12-31"


def test_trade_and_units_are_no_repeats() -> None:
    assert one("산업통상 2025년 계획을 냈다.", SUNDAY) == "2025-01-01/2025-12-31"
    assert one("시도 단위(2025년 11월 말 기준)로 셌다.", SUNDAY) == "2025-11-30"


def test_holidays_with_a_year_and_what_follows_them() -> None:
    assert one("지난해 크리스마스 이브에 만났다.", SUNDAY) == "2024-12-24"
    assert one("크리스마스 이브닝 공연이 열린다.", SUNDAY) == "2025-12-25"
    assert days("올해 크리스마스 시즌에 판다.", SUNDAY) == [("올해 크리스마스", None, None)]


def test_weeks_that_something_takes_are_none_of_a_month() -> None:
    assert one("12월 2주 휴가를 냈다.", SUNDAY) == "2025-12-01/2025-12-31"
    assert one("2026년 1주 1표를 지킨다.", SUNDAY) == "2026-01-01/2026-12-31"
    assert one("12월 4주 동안 판다.", SUNDAY) == "2025-12-01/2025-12-31"


def test_figures_as_of_a_month_are_not_of_the_next_one() -> None:
    assert one("6월 말 기준 주주는 2만명에 달한다.", SUNDAY) == "2025-06-30"


def test_a_winter_over_two_years_is_one() -> None:
    assert one("2025~2026년 겨울은 춥다.", SUNDAY) == "2025-12-01/2026-02-28"


def test_a_verb_that_begins_like_a_month_is_none() -> None:
    assert days("썰매가 눈밭을 내달립니다. 아이들도 내달렸다.", SUNDAY) == []


def test_days_that_have_gone_by_are_no_day_of_the_month() -> None:
    assert days("유출되고 12일이 지나서야 신고했다.", SUNDAY) == []


def test_a_dash_before_a_month_begins_a_line_of_a_list() -> None:
    found = days("-12월 31일 지수 발표 -12월 30일 휴장", SUNDAY)
    assert [first for _, first, _ in found] == ["2025-12-31", "2025-12-30"]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("주가는 올 초 크게 올랐다.", "2025-01-01", "2025-03-31"),
        ("사업은 올 말까지 끝난다.", "2025-12-01", "2025-12-31"),
        ("주가는 올 들어 크게 올랐다.", "2025-01-01", "2025-12-31"),
        ("주가는 올들어 크게 올랐다.", "2025-01-01", "2025-12-31"),
        ("올초 주가는 크게 올랐다.", "2025-01-01", "2025-03-31"),
        ("값은 12월 넷째주를 지나며 올랐다.", "2025-12-22", "2025-12-28"),
        ("이달 15일 값은 전달 대비 1% 올랐다.", "2025-11-01", "2025-11-30"),
    ],
)
def test_parts_are_read_in_every_spelling(text: str, first: str, last: str) -> None:
    assert days(text, SUNDAY)[-1][1:] == (first, last)


@pytest.mark.parametrize("text", ["올 것이 왔다.", "올 초여름에 낸다.", "전달보다 빠르다."])
def test_what_only_looks_like_a_part_is_none(text: str) -> None:
    assert days(text, SUNDAY) == []
