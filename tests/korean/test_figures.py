"""Figures: the number written out, its unit, exact or not, and what is none."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from digest.korean import dates, figures
from digest.model import Figure


def only(text: str) -> Figure:
    """The one figure of a text."""
    found = figures.find(text)
    assert len(found) == 1, [f.text for f in found]
    return found[0]


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("200돈", 200, "돈"),
        ("3300만건", 33_000_000, "건"),
        ("2만2000명", 22_000, "명"),
        ("60만 1376명", 601_376, "명"),
        ("1조6850억원", 1_685_000_000_000, "원"),
        ("1조 6850억 원", 1_685_000_000_000, "원"),
        ("5.6兆원", 5_600_000_000_000, "원"),
        ("5000억 개", 500_000_000_000, "개"),
        ("3천300만 건", 33_000_000, "건"),
        ("2천491명", 2_491, "명"),
        ("1,440.3원", "1440.3", "원"),
        ("8억1596만달러", 815_960_000, "달러"),
        ("100GB", 100, "GB"),
        ("705ｍ", 705, "m"),
        ("100기가바이트", 100, "GB"),
        ("3만㎡", 30_000, "㎡"),
        ("0.01%", "0.01", "%"),
        ("4.5%포인트", "4.5", "%p"),
        ("6개월", 6, "개월"),
        ("65세", 65, "세"),
        ("두 배", 2, "배"),
        ("세 차례", 3, "회"),
        ("1천억 원", 100_000_000_000, "원"),
        ("천억 원", 100_000_000_000, "원"),
        ("30.5대 1", "30.5", "대 1"),
    ],
)
def test_a_written_number_has_this_value_and_unit(
    written: str, value: int | str, unit: str
) -> None:
    found = only(f"규모는 {written}에 그쳤다.")
    assert (found.text, found.value, found.unit) == (written, Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "1차 회의와 제2차관",
        "10ｍｌ와 10ｍｐｈ",
        "5G 통신과 HBM4, A.X K1",
        "3돈가스",
        "코스피200 지수",
        "20대 남성과 30대 여성",
        "4대 금융지주의 10대 뉴스",
        "22대 국회",
        "3위에 올랐다",
        "2-1로 이겼다",
        "오전 11시30분에 전화 02-123-4567",
        "3분기 실적",
        "12·3 사태와 6·25",
        "니콜라이 2세의 재벌 3세",
        "4인 가구의 1인 체제",
        "민법 110조에 따라",
        "101호에 산다",
        "지하 1층 주차장",
        "서해 5도",
        "한 회사의 한 곳",
        "버전 3.1.4",
    ],
)
def test_an_ordinal_a_name_a_score_and_a_time_are_no_figures(text: str) -> None:
    assert figures.find(text) == ()


def test_machines_are_counted_where_the_great_are_not() -> None:
    assert [f.text for f in figures.find("서버 94대와 차량 4대 등이 4대 그룹에")] == ["94대", "4대"]


@pytest.mark.parametrize(
    "text",
    [
        "2만여명이다",
        "약 2만명이다",
        "2만명 이상이다",
        "최대 2만명이다",
        "2만명 안팎이다",
        "2만명을 넘었다",
        "4%대 금리",
        "수천 명이 모였다",
        "2000만원대의 차",
        "엔화(약 9200원)를",
    ],
)
def test_these_words_make_a_number_approximate(text: str) -> None:
    assert only(text).approximate


def test_years_and_months_are_one_length_in_months() -> None:
    for written in ("3년 6개월", "3년6개월"):
        found = only(f"징역 {written}을 구형했다")
        assert (found.text, found.value, found.unit) == (written, 42, "개월")
    assert [f.unit for f in figures.find("3년 동안 6개월씩 준다")] == ["년", "개월"]


def test_a_size_in_words_is_a_range() -> None:
    found = only("수백억 원을 잃었다")
    assert (found.value, found.high, found.approximate) == (10**10, 9 * 10**10, True)


def test_a_word_that_begins_like_a_unit_counts_nothing() -> None:
    assert figures.find("여당 소속 백 원내부대표와 천 원장이 만났다") == ()
    assert only("과자를 천 원에 판다").value == 1000


def test_a_plain_number_is_exact() -> None:
    assert not only("고객 2만2000명이 옮겼다").approximate
    assert not only("평균 1440원이다").approximate


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("3∼4배 늘었다", 3, 4),
        ("75~80만원을 낸다", 750_000, 800_000),
        ("3000만~4000만원을 낸다", 30_000_000, 40_000_000),
        ("5000~1만원을 낸다", 5_000, 10_000),
        ("2%~3% 오른다", 2, 3),
        ("최저 -15~-3도로 예보됐다", -15, -3),
        ("두세 명이 왔다", 2, 3),
    ],
)
def test_a_range_has_both_values(text: str, low: int, high: int) -> None:
    found = only(text)
    assert (found.value, found.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("3.3%↓", "down"),
        ("36% 줄었다", "down"),
        ("2배 늘어난", "up"),
        ("5% 상승", "up"),
        ("5%다", ""),
    ],
)
def test_a_change_has_its_direction(text: str, change: str) -> None:
    assert only(text).change == change


def test_a_figure_per_something_is_one_figure() -> None:
    found = only("1인당 5만원을 준다")
    assert (found.text, found.per) == ("5만원", "1인당")
    assert only("매달 100GB를 준다").per == "매달"


def test_below_zero_is_negative() -> None:
    assert only("영하 10도까지").value == -10
    assert only("마이너스 2%로").value == -2


def test_a_fraction_is_its_value() -> None:
    assert only("4분의 1로 줄").value == Decimal("0.25")


def test_what_stands_in_a_date_is_no_figure() -> None:
    text = "지난 22~26일 2만명, 3년 전 1곳"
    found = figures.find(text, (), dates.find(text, date(2025, 12, 30)))
    assert [f.text for f in found] == ["2만명", "1곳"]


def test_a_duration_is_a_figure_and_a_day_is_none() -> None:
    assert [f.text for f in figures.find("3일간 7일 이내 28일 5년간")] == ["3일", "7일", "5년"]


def test_glued_text_hides_no_figure() -> None:
    assert [f.text for f in figures.find("작동한다.5년 내 40%를")] == ["5년", "40%"]


@pytest.mark.parametrize(
    "text",
    [
        "5·18 주동자로 몰렸다.",
        "9·7 대책을 냈다.",
        "어센드 950 기반 서버를 판다.",
        "2025 주목받은 전시다.",
        "로또 1204회 당첨번호가 나왔다.",
        "1204회 로또를 추첨했다.",
        "12월 3주 조사다.",
        "두 사람은 내년에 만난다.",
        "경제의 3주체가 움직인다.",
        "네 원로들이 모였다.",
        "사법고시 47회에 붙었다.",
    ],
)
def test_a_name_that_begins_like_a_unit_is_no_figure(text: str) -> None:
    found = dates.find(text, date(2025, 12, 30))
    assert figures.find(text, (), found) == ()


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("10여 년간 일했다.", 10, "년"),
        ("500㎸ 케이블을 묻는다.", 500, "kV"),
        ("60대 넘는 차량이 부딪혔다.", 60, "대"),
        ("성금 30만 원난치병 환자에게", 300_000, "원"),
        ("매주 4~5일을 쓴다.", 4, "일"),
        ("사건 13일 뒤 알려졌다.", 13, "일"),
        ("주 5일만 연다.", 5, "일"),
        ("전체 농장(1537호)이 대상이다.", 1537, "호"),
        ("170여 국가에서 판다.", 170, "국가"),
    ],
)
def test_what_the_words_around_a_number_make_a_quantity(text: str, value: int, unit: str) -> None:
    (found,) = figures.find(text, (), dates.find(text, date(2025, 12, 30)))
    assert (found.value, found.unit) == (value, unit)


def test_some_of_the_machines_counted_before_are_machines() -> None:
    found = figures.find("모두 67대가 부딪혔고, 이중 20대는 탔다. 20대는 놀랐다.")
    assert [f.value for f in found] == [67, 20]


def test_no_two_figures_share_a_character() -> None:
    assert [f.text for f in figures.find("29 세 곳을 찾았다.")] == ["29 세"]


def test_some_thirty_machines_are_no_age() -> None:
    assert (only("장비 30여 대가 투입됐다.").value, only("소방차 20여대를 보냈다.").unit) == (
        30,
        "대",
    )
    assert figures.find("30대가 많다.") == ()


def test_people_of_an_age_who_live_alone_are_no_odds() -> None:
    assert figures.find("특히 10대 1인 가구가 늘었다.") == ()
    assert only("경쟁률은 10대 1인 것으로 나타났다.").unit == "대 1"


@pytest.mark.parametrize(
    "text",
    [
        "내년 30회 축제는 새롭다.",
        "2학기 수업을 연다.",
        "‘3무(無) 정책’을 편다.",
        "2무 운동을 편다.",
    ],
)
def test_which_time_or_term_it_is_counts_nothing(text: str) -> None:
    assert figures.find(text) == ()


def test_terms_in_a_row_and_draws_are_counted() -> None:
    assert only("2학기 연속 장학금을 받았다.").value == 2
    assert [f.text for f in figures.find("홍길동 팀은 3승 2무를 거뒀다.")] == ["3승", "2무"]
