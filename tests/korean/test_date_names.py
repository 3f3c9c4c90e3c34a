"""Days and years told by a name: 연말연시, 병오년, 어젯밤, 당일, a weekend that is near."""

from __future__ import annotations

from datetime import date

import pytest

from digest.korean import dates
from digest.korean.date_calendar import sexagenary, turn_of_year
from tests.korean.dated import one

SUNDAY, MONDAY = date(2025, 12, 28), date(2025, 12, 29)


def _days(text: str, base: date = SUNDAY) -> list[tuple[str, str]]:
    return [(found.text, str(found.first)) for found in dates.find(text, base)]


def test_the_turn_of_the_year_is_the_one_that_is_near() -> None:
    assert one("가나통신은 연말연시 통신량에 대비한다.", SUNDAY) == "2025-12-21/2026-01-10"
    assert one("연말 연시에도 문을 연다.", date(2026, 1, 4)) == "2025-12-21/2026-01-10"
    assert _days("연말연시 예산은 늘 부족하다.", date(2025, 6, 20)) == [("연말연시", "None")]


@pytest.mark.parametrize("day", [date.min, date.max, date(1, 12, 31), date(9999, 11, 1)])
def test_the_ends_of_the_calendar_have_no_turn(day: date) -> None:
    turn_of_year(day)
    sexagenary(day, 42)
    dates.find("연말연시와 병오년 새해, 두 달 전과 당일 오전, 어젯밤", day)


def test_a_name_of_the_sixty_years_is_the_year_beside_the_publication() -> None:
    assert one("붉은 말의 해인 병오년의 첫 해가 뜬다.", SUNDAY) == "2026-01-01/2026-12-31"
    assert one("을사년이 저문다.", SUNDAY) == "2025-01-01/2025-12-31"
    assert _days("갑오년에 농민이 일어났다.") == [("갑오년", "None")]  # 1894, or 2014


def test_last_night_is_yesterday_but_in_a_quotation_any() -> None:
    assert one("어젯밤 가나 앞바다에서 지진이 났다.", SUNDAY) == "2025-12-27"
    assert _days("홍길동은 “어젯밤 12시까지 일했다”고 말했다.") == [("어젯밤", "None")]


def test_the_very_day_is_the_one_told_last() -> None:
    assert _days("불은 23일 났다. 경찰은 당일 오전 신고를 받았다.")[1] == ("당일", "2025-12-23")
    assert _days("행사 당일 오전 10시부터 막는다.") == [("당일", "None")]
    assert _days("당일 배송과 당일치기 여행이 늘었다.") == []


def test_two_months_ago_is_a_month() -> None:
    assert one("검색량은 두 달 전보다 크게 늘었다.", SUNDAY) == "2025-10-01/2025-10-31"
    assert _days("한 달 전부터 준비했다.") == []  # about then


def test_the_month_before_may_have_its_figure_beside_it() -> None:
    assert _days("이달 집값은 전달(1.72%)보다 올랐다.")[1] == ("전달", "2025-11-01")
    assert _days("이달 들어 뜻을 전달(전달식 포함)했다.") == [("이달", "2025-12-01")]


@pytest.mark.parametrize("part", [" 낮", " 오후", " 밤", "까지"])
def test_a_part_of_the_weekend_is_of_the_one_that_is_near(part: str) -> None:
    assert one(f"주말{part} 추위가 누그러지겠다.", SUNDAY) == "2025-12-27/2025-12-28"
    assert _days(f"주말{part} 추위가 누그러지겠다.", MONDAY) == [("주말", "None")]


def test_what_is_expected_until_a_weekday_is_to_come() -> None:
    text = "기상청은 월요일까지 눈이 내려 살얼음이 예상된다며 조심하라고 했다."
    assert one(text, SUNDAY) == "2025-12-29"


def test_a_day_close_to_one_told_in_the_sentence_is_of_its_year() -> None:
    text = "2026년 1월 1일 열려던 축제를 1월 9일로 미뤘다."
    assert _days(text)[1] == ("1월 9일", "2026-01-09")
    text = "내년 1월 8일 끝나는 12월 국회에서 처리하겠다고 했다."
    assert _days(text)[1] == ("12월", "2025-12-01")


def test_the_beginning_of_the_year_told_as_past_is_of_this_year() -> None:
    assert one("중국은 연초 큰 투자를 발표했다.", SUNDAY) == "2025-01-01/2025-03-31"
    assert one("금융당국은 연초에도 대출을 조이겠다고 한다.", SUNDAY) == "2026-01-01/2026-03-31"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("1906년 병오년에 의병이 일어났다.", "1906-01-01"),
        ("병오년(1906년)에 의병이 일어났다.", "1906-01-01"),
        ("병오년 1월 1일 해가 뜬다.", "2026-01-01"),
    ],
)
def test_a_year_beside_the_name_tells_which_of_the_cycle(text: str, days: str) -> None:
    assert days in [first for _, first in _days(text)]
    assert not {first for _, first in _days(text)} & ({"2026-01-01"} - {days})


def test_a_year_that_is_not_of_that_name_is_left_open() -> None:
    assert ("병오년", "None") in _days("1907년 병오년에 의병이 일어났다.")


@pytest.mark.parametrize(
    "text", ["가게는 매주 주말 오후 문을 연다.", "평일은 10시, 주말 오전은 9시에 연다."]
)
def test_a_weekend_that_comes_again_is_none_of_them(text: str) -> None:
    assert {first for said, first in _days(text, date(2025, 12, 27)) if "주말" in said} <= {"None"}


def test_the_day_of_a_treatment_is_not_the_one_told_last() -> None:
    assert _days("병원은 23일 새 수술을 알렸다. 환자는 당일 오후 퇴원할 수 있다.")[1:] == [
        ("당일", "None")
    ]


def test_what_was_handed_over_is_no_month() -> None:
    assert _days("회사는 이달 성금을 전달(1000만원)했다.") == [("이달", "2025-12-01")]


@pytest.mark.parametrize("text", ["매년 연말연시에 붐빈다.", "2023년 연말연시에 붐볐다."])
def test_the_turn_of_another_year_is_left_open(text: str) -> None:
    assert ("연말연시", "None") in _days(text)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("지난달 결제액은 1년 전보다 늘었다.", "2024-11-01/2024-11-30"),
        ("올해 1~11월 700곳이 문을 닫았다. 이는 1년 전보다 많다.", "2024-01-01/2024-11-30"),
        ("2024년 3월 결제액은 1년 전보다 늘었다.", "2023-03-01/2023-03-31"),
        ("값은 1년 전보다 올랐다.", "2024-01-01/2024-12-31"),
    ],
)
def test_what_is_compared_with_a_year_ago_is_of_the_same_months(text: str, last: str) -> None:
    found = dates.find(text, SUNDAY)[-1]
    assert f"{found.first}/{found.last}" == last


def test_the_new_year_that_has_begun_is_this_one() -> None:
    assert one("새해가 됐음에도 연락이 없었다.", SUNDAY) == "2025-01-01/2025-12-31"
    assert one("새해가 되면 연락한다.", SUNDAY) == "2026-01-01/2026-12-31"


def test_a_day_of_the_new_year_is_one_of_january() -> None:
    assert one("새해 2일 눈이 온다.", SUNDAY) == "2026-01-02"
    assert one("새해 1~2일 쉰다.", SUNDAY) == "2026-01-01/2026-01-02"
    assert one("새해 4월 2일 연다.", SUNDAY) == "2026-04-02"


@pytest.mark.parametrize(
    "text",
    [
        "연말이면 거리가 붐빈다.",
        "연말이 되면 거리가 붐빈다.",
        "매년 갱신하게 해 연말에 사람이 몰렸다.",
        "연말에 향초를 주고받는 경우가 많다.",
    ],
)
def test_the_end_of_every_year_is_none(text: str) -> None:
    assert ("연말", "None") in _days(text)


def test_behind_the_end_of_a_year_begins_the_next() -> None:
    assert _days("연말·연초에 특검을 무산시켰다.")[1] == ("연초", "2026-01-01")
    assert _days("연초에 특검을 무산시켰다.", date(2025, 6, 1)) == [("연초", "2025-01-01")]


def test_a_quarter_behind_a_month_is_another_date() -> None:
    found = _days("지난 10월 3분기 실적을 냈다.")
    assert found == [("지난 10월", "2025-10-01"), ("3분기", "2025-07-01")]


@pytest.mark.parametrize(
    "beside", ["지난해(14명)의 2.1배다", "2023년과 마찬가지다", "최대치(지난해 14명)를 넘었다"]
)
def test_a_year_that_is_only_looked_at_is_not_told_of(beside: str) -> None:
    text = f"올해 벤처 수는 30곳이다. 종사자는 {beside}. 매출은 전년보다 늘었다."
    assert _days(text)[-1] == ("전년", "2024-01-01")


def test_another_word_for_the_new_year_but_not_for_its_greetings() -> None:
    assert one("신년을 맞아 할인한다.", SUNDAY) == "2026-01-01/2026-12-31"
    assert _days("대통령의 신년사와 신년 인사, 신년회가 열린다.") == []


def test_the_day_before_in_a_quotation_is_counted_from_one_that_is_not_told() -> None:
    assert _days("A씨는 “전날 어머니를 만났다”고 말했다.") == [("전날", "None")]
    assert _days("정부는 전날 대책을 냈다.") == [("전날", "2025-12-27")]


def test_a_turn_of_the_year_that_is_far_is_left_open() -> None:
    assert _days("오는 연말연시에 문을 연다.", date(2026, 1, 4)) == [("연말연시", "None")]


def test_the_year_before_one_that_a_state_lays_down_is_left_open() -> None:
    assert _days("2026년 회계연도 세수는 전년의 2.7배로 본다.")[1] == ("전년", "None")


def test_a_day_of_a_year_without_a_month_is_none() -> None:
    assert _days("올해 31일 문을 연다.") == [("올해 31일", "None")]


def test_what_is_still_to_come_is_not_of_a_year_that_is_over() -> None:
    text = "지난해 12월 가입한 고객은 1월 10일까지 신청하면 된다."
    assert _days(text)[1] != ("1월 10일", "2025-01-10")
