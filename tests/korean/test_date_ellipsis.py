"""Days and months that leave out their month or year: what stands around them decides."""

from __future__ import annotations

from datetime import date

import pytest

from digest.korean import dates
from tests.korean.dated import BASE, JANUARY, days, one

SUNDAY = date(2025, 12, 28)
SATURDAY = date(2025, 12, 27)


def _first(text: str, base: date = SUNDAY) -> str | None:
    return days(text, base)[-1][1]


def test_ahead_of_an_event_is_not_earlier() -> None:
    assert _first("회사는 박람회 개막에 앞서 4일 행사를 열고 제품을 공개한다.") == "2026-01-04"
    assert _first("회사는 앞서 4일 행사를 열고 제품을 공개했다.") == "2025-12-04"


def test_a_day_goes_on_in_the_coming_month_told_just_before() -> None:
    found = days("시험은 내달 14일 시작된다. 체육 과목은 15일까지 이틀간 치러진다.", SUNDAY)
    assert found[1] == ("15일", "2026-01-15", "2026-01-15")


def test_a_day_does_not_go_on_from_a_month_that_was_only_guessed() -> None:
    found = days("영화는 6월 16일 시작된다. 다음 이야기는 17일 이어진다.", SUNDAY)
    assert found[1][1] is None


def test_a_day_close_behind_one_told_is_of_its_year() -> None:
    text = "지난 1월 19일 불이 났다. 피해를 조사했다. 사고 다음 날인 1월 20일에만 두 건을 미뤘다."
    assert [first for _, first, _ in days(text, SUNDAY)] == [
        "2025-01-19",
        "2025-01-20",
        "2025-01-20",
    ]
    assert _first("지난 3월 19일 불이 났다. 1월 20일에는 두 건을 미뤘다.") is None


def test_a_weekday_ends_the_stretch_that_a_day_begins() -> None:
    text = "명령은 토요일인 27일 낮 12시부터 일요일인 낮 12시까지 내려졌다."
    found = dates.find(text, SATURDAY)
    assert found[-1].first == date(2025, 12, 28)
    (stretch,) = dates.stretches(text, found)
    assert (stretch.first, stretch.last) == (date(2025, 12, 27), date(2025, 12, 28))


def test_what_is_played_on_a_day_long_gone_comes_again() -> None:
    assert _first("6월 5~7일 무대에 오르는 작품은 처음이다.") == "2026-06-05"
    assert _first("11월 13일 공연되는 작품은 처음이다.") is None


def test_prices_are_compared_with_the_turn_of_the_year_that_has_passed() -> None:
    assert _first("주가는 연초 대비 30% 오른다.") == "2025-01-01"


@pytest.mark.parametrize("base", [SATURDAY, SUNDAY])
def test_a_weekend_told_of_on_its_days_is_this_one(base: date) -> None:
    assert days("여야는 주말에도 맞섰다.", base) == [("주말", "2025-12-27", "2025-12-28")]


def test_a_weekend_told_of_on_monday_has_passed() -> None:
    found = days("주말 사이 눈이 내렸다.", date(2025, 12, 29))
    assert found == [("주말", "2025-12-27", "2025-12-28")]


@pytest.mark.parametrize(
    "text",
    [
        "쉼터는 주말에도 문을 연다.",
        "쉼터를 주말에도 열기로 했다.",
        "그가 주말에도 나온 이유는 없다.",
    ],
)
def test_a_weekend_like_every_other_is_not_this_one(text: str) -> None:
    assert days(text, SUNDAY) == [("주말", None, None)]
    assert days("주말마다 주말 드라마를 본다.", SUNDAY) == []


def test_a_day_that_has_come_round_is_not_of_the_year_long_past() -> None:
    text = "{} 추모식이 열렸다. 1937년 12월 13일 마을이 불탔다."
    assert days(text.format("12월 13일"), SUNDAY)[0][1] is None
    assert days(text.format("8월 13일 숲이 탔다. 12월 13일"), SUNDAY)[1][1] is None
    far = "3월 8일 대표가 뽑혔다. 2022년 3월 8일이다."
    assert days(far, SUNDAY)[0][1] == "2022-03-08"


def test_what_is_promised_of_a_half_year_in_its_last_days_may_be_of_the_next() -> None:
    assert _first("하반기(7~12월) 요율은 따로 발표할 예정이다.") is None
    assert _first("7~12월 요율은 10%였다.") == "2025-07-01"


def test_days_are_counted_or_told() -> None:
    told = "29일 만에 사과했다. 29일 요구서도 제출할 계획이다."
    assert days(told, SUNDAY)[0][1] == "2025-12-29"
    for counted in (
        "기한을 20일 내에 주게 했다. 새 기한은 20일, 월말이면 더 줄일 방침이다.",
        "기한 60일→30일, 다음 달 시행할 계획이다.",
        "기한이 60일에서 30일로 대폭 단축된다.",
        "기한을 마감일(월 말일)로부터 20일로 줄인다. 통지를 받은 날부터 7일, 그 뒤는 예외다.",
    ):
        assert [day for text, day, _ in days(counted, SUNDAY) if text[-1] == "일" and day] == []


def test_what_a_year_end_usually_brings_is_of_every_year() -> None:
    assert _first("보통 연말에는 거래가 줄었다.") is None
    assert _first("월요일 0시부터 새 깃발이 걸린다.") == "2025-12-29"


def test_the_day_after_something_lately_is_not_that_after_the_report() -> None:
    text = "27일 시에 따르면 홍길동 씨는 최근 다쳤다. 그러나 다음 날부터 일했다."
    assert days(text, SUNDAY)[-1] == ("다음 날", None, None)


def test_a_night_may_be_between_two_days() -> None:
    text = "26일부터 27일 밤사이 눈이 내렸다."
    (stretch,) = dates.stretches(text, dates.find(text, SUNDAY))
    assert stretch.text == "26일부터 27일"
    assert days("홍길동 의원은 어젯밤(26일) 방송에 나왔다.", SATURDAY)[0][1] == "2025-12-26"


def test_a_bare_day_is_past_or_future_by_the_tense_of_its_clause() -> None:
    assert one("부처는 31일 조사를 실시하기로 했다", JANUARY) == "2025-12-31"
    assert one("19일에 결과를 발표할 예정이다", JANUARY) == "2026-01-19"


def test_a_bare_day_without_a_tense_near_the_turn_of_a_month_is_not_decided() -> None:
    assert one("31일, 서울 도심", JANUARY) is None


@pytest.mark.parametrize(
    "text",
    [
        "정부는 7일 교섭을 재개하겠다고 밝히고, 사절을 보냈다.",
        "지난 1일 만났고 7일엔 위원회가 자료를 넘길 것을 제안했다는 설명이 나왔다.",
        '연구소는 7일 보고서에서 "규모가 두 배에 달할 것"이라고 예상했다.',
        "위원회는 앞서 7일 심의를 시작할 예정이라고 알렸다.",
    ],
)
def test_a_past_main_verb_takes_the_day_from_the_coming_thing_it_reports(text: str) -> None:
    assert dates.find(text, BASE)[-1].first == date(2025, 12, 7)


def test_a_coming_thing_keeps_its_day_where_the_saying_has_its_own() -> None:
    found = days("정부는 3일 회의를 재개하겠다고 28일 밝혔다. 5일 시작할 예정이라고 밝혔다.")
    assert [first for _, first, _ in found] == ["2026-01-03", "2025-12-28", "2026-01-05"]


def test_a_quarter_is_of_the_year_the_sentence_speaks_of() -> None:
    found = days("내년 배정 규모는 상반기에만 8만명이다.")
    assert found[1][1:] == ("2026-01-01", "2026-06-30")


def test_a_half_that_is_all_but_over_is_no_rival_of_next_year_s() -> None:
    text = "내년 1분기에 팔면 전액을, 2분기에 팔면 80%를, 하반기엔 50%를 깎아준다."
    assert days(text, SUNDAY)[-1] == ("하반기", "2026-07-01", "2026-12-31")


def test_a_quarter_is_foretold_in_its_last_days() -> None:
    text = "이익이 내년 늘 것으로 내다봤다. 4분기 이익은 2조원을 기록할 것으로 추정된다."
    assert days(text, SUNDAY)[-1] == ("4분기", "2025-10-01", "2025-12-31")
