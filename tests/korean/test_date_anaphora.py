"""이날, 전날, 같은 해: the day told of, the day of the report, and when neither may be given."""

from __future__ import annotations

from datetime import date

import pytest

from tests.korean.dated import BASE, JANUARY, days, one


def test_this_day_is_the_day_mentioned_last() -> None:
    text = "회사는 30일 밝혔다. 오는 31일부터 면제한다. 이날부터 내년 1월 13일까지 받는다."
    assert days(text)[2] == ("이날", "2025-12-31", "2025-12-31")


def test_this_day_is_not_a_day_that_only_dates_something() -> None:
    text = "대표는 30일 요구했다. 여당이 지난 26일 발의한 법안이다. 대표는 이날 회견에서 말했다."
    assert days(text)[2] == ("이날", "2025-12-30", "2025-12-30")


def test_the_end_of_a_past_range_is_the_day_of_the_report() -> None:
    text = (
        "회사는 30일 밝혔다. 내년 1월 13일까지 면제한다. "
        "지난 9월 1일부터 이날까지 해지한 고객도 포함했다."
    )
    assert days(text)[3] == ("이날", "2025-12-30", "2025-12-30")


def test_this_day_is_told_apart_from_the_eve_in_its_sentence() -> None:
    found = days("시장은 26일 열렸다. 거래소는 전날 성탄절로 쉬어 이날이 첫 거래일이다.", BASE)
    assert [first for _, first, _ in found] == [
        "2025-12-26",
        "2025-12-25",
        "2025-12-25",
        "2025-12-26",
    ]


def test_this_day_of_what_is_to_come_is_the_day_of_the_event() -> None:
    text = "회사는 새 모델을 30일 행사에서 공개한다고 28일 밝혔다. 이날 "
    assert days(text + "공개될 모델은 두 가지다.", date(2025, 12, 28))[2][1] == "2025-12-30"
    assert days(text + "행사에는 협력사가 참여했다.", date(2025, 12, 28))[2][1] is None


def test_the_eve_of_what_a_clause_tells_is_not_decided() -> None:
    found = days("27일 회담이 깨졌다. 두 정상이 만나기로 한 바로 전날 포격이 있었다.")
    assert found[1] == ("전날", None, None)


def test_far_from_publication_a_month_and_day_are_of_the_year_told_just_before() -> None:
    found = days("대표는 2023년 3월 8일 뽑혔다. 시계는 3월 16일 샀다.")
    assert found[1][1] == "2023-03-16"
    assert days("대표는 2023년 11월 8일 뽑혔다. 시계는 3월 16일 샀다.")[1][1] is None


def test_a_day_behind_a_bare_past_year_may_be_of_two_years() -> None:
    found = days("1980년 그의 삶이 바뀌었다. 5월 21일부터 부상자들이 실려 왔다.")
    assert found[1] == ("5월 21일", None, None)


def test_the_day_before_is_that_of_the_report() -> None:
    found = days("법원은 30일 밝혔다. 검찰은 전날 항소했다.")
    assert found[1] == ("전날", "2025-12-29", "2025-12-29")


def test_the_day_before_a_price_is_the_last_day_of_trade_and_not_decided_after_a_weekend() -> None:
    found = days("29일 지수는 전날보다 1% 올랐다.", date(2025, 12, 29))
    assert found[1] == ("전날", None, None)


def test_an_apposition_tells_the_first_by_the_second() -> None:
    found = days("발표 이틀 만인 지난달 31일 사과했다", JANUARY)
    assert found[0] == ("이틀 만", "2025-12-31", "2025-12-31")
    assert days("토요일인 27일 춥다", date(2025, 12, 27))[0][1] == "2025-12-27"


def test_last_week_on_a_sunday_may_be_either_week() -> None:
    assert one("지난주 금요일 발의했다", JANUARY) is None
    found = days("지난 2일 발의했다. 지난주 금요일 낸 법안이다.", JANUARY)
    assert found[1][1] == "2026-01-02"


def test_today_in_a_quotation_is_the_day_of_the_report() -> None:
    found = days('장관은 29일 "오늘 발표한다"고 말했다.')
    assert found[1] == ("오늘", "2025-12-29", "2025-12-29")


def test_what_recurs_is_no_day() -> None:
    assert days("매달 1일 충전한다")[0][1:] == (None, None)
    assert days("매주 금요일 방송한다")[0][1:] == (None, None)


def test_the_same_month_is_the_one_told_before() -> None:
    found = days("발표는 내년 2월 2일이고 등록은 같은 달 3∼5일이다.")
    assert found[1] == ("같은 달 3∼5일", "2026-02-03", "2026-02-05")


def test_the_same_year_is_the_one_told_before() -> None:
    found = days("2023년 7월 입건돼 같은 해 12월 출국했다.")
    assert found[1][1:] == ("2023-12-01", "2023-12-31")


def test_a_day_in_a_quotation_is_not_taken_up_outside_it() -> None:
    text = "대표는 28일 “30일 처리해야 한다”고 밝혔다. 대표는 이날 회견을 열었다."
    assert days(text)[2] == ("이날", "2025-12-28", "2025-12-28")


@pytest.mark.parametrize(
    "text",
    [
        (
            "30일 가나거래소에 따르면, 지난 26일 가나전자는 5900원 오른 11만7000원에 마감했다. "
            "액면분할 전으로는 585만원이다. 이날 외국인은 1조원어치를 사들였다."
        ),
        "30일 가나거래소에 따르면 지난 26일 가나전자는 나흘째 올랐다. 이날 거래량은 줄었다.",
    ],
)
def test_the_day_on_which_somebody_told_of_another_day_is_not_taken_up(text: str) -> None:
    assert days(text)[-1] == ("이날", "2025-12-26", "2025-12-26")


def test_who_speaks_speaks_on_the_day_of_the_report_whatever_it_told_of() -> None:
    text = "30일 가나부에 따르면 정부는 지난 26일 대책을 냈다. 장관은 이날 더 내리겠다고 밝혔다."
    assert days(text)[-1] == ("이날", "2025-12-30", "2025-12-30")


def test_the_eve_where_no_day_is_told_is_that_of_the_publication() -> None:
    assert days("여야는 다퉜다. 여당은 전날 낸 법안을 거둬들였다.") == [
        ("전날", "2025-12-29", "2025-12-29")
    ]
    assert days("여당은 전날 회의를 열었다고 30일 밝혔다.")[0][1] == "2025-12-29"


@pytest.mark.parametrize(
    "text",
    [
        "기온은 전날보다 5도 올랐다.",
        '그는 "전날 산 표를 잃었다"고 말했다.',
        "사과문을 내기 전날 사유서를 냈다.",
        "결승 하루 전날 만났다.",
        "결승 전날 밤 만났다.",
        "여당은 전날 회의를 열었다고 28일 밝혔다.",
    ],
)
def test_the_eve_of_something_else_is_not_that_of_the_publication(text: str) -> None:
    assert days(text)[0][1] is None


def test_the_eve_of_a_deed_is_not_that_of_the_report() -> None:
    assert days("27일 지웠다. 삭제 하루 전날에는 표시를 뺐다.")[1] == ("전날", None, None)


def test_the_day_after_an_agreement_is_counted_from_it() -> None:
    assert days("27일 인터뷰했다. 그는 합의 다음 날 축하받았다고 했다.")[1][1] is None


def test_what_has_happened_was_not_tomorrow() -> None:
    found = days("두 정상이 내일 만납니다. 기대가 큽니다. 같은 날 적군은 수도를 공격했습니다.")
    assert found[1] == ("같은 날", None, None)


def test_a_paper_of_tomorrow_tells_of_tomorrow_as_done() -> None:
    found = days("청사가 31일 다시 열렸다. 시장은 이날 처음 출근했다.")
    assert found[1][1] == "2025-12-31"


def test_what_opens_a_sentence_of_an_old_story_is_not_the_day_of_the_report() -> None:
    text = "시는 30일 설명했다. 정부는 2023년 7월 20일 단지를 정했다. 세 곳이다. 이날 도는 웃었다."
    assert days(text)[-1] == ("이날", None, None)


def test_what_happens_once_lasts_into_the_day_after_its_own() -> None:
    text = "오는 31일 축하 행사가 열린다. 행사는 오후 10시 50분부터 다음날 0시까지다."
    assert days(text)[1] == ("다음날", "2026-01-01", "2026-01-01")
    shop = "27일 식당을 열었다. 식당은 오후 5시부터 다음날 2시까지 연다."
    assert days(shop)[1] == ("다음날", None, None)


def test_today_and_tomorrow_may_be_also() -> None:
    assert days("내일도 강추위가 이어진다.") == [("내일", "2025-12-31", "2025-12-31")]


def test_a_space_that_does_not_break_is_a_space() -> None:
    assert one("법원은 지난달\xa021일 영장을 냈다.") == "2025-11-21"


def test_the_same_day_of_a_story_told_is_not_the_day_of_the_report() -> None:
    text = (
        "가나시는 29일 조사를 끝냈다. 다툼은 지난 8월 17일 밤에 있었다. 그는 집을 나섰다. "
        "친구도 만났다. 둘은 걸었다. 친구는 같은 날 새벽 오토바이를 팔았다."
    )
    assert days(text)[-1] == ("같은 날", None, None)


def test_a_plan_that_was_shown_is_not_to_come() -> None:
    told = "취임 다음 날인 1월 21일 회장은 구축 계획 '별빛'을 발표하며 주목을 받았다."
    assert days(told, date(2025, 12, 27))[-1][1] != "2026-01-21"


def test_yesterday_is_a_day_to_compare_with() -> None:
    assert one("기온이 어제보다 5도 높다.", date(2025, 12, 28)) == "2025-12-27"


def test_what_is_told_beforehand_of_a_day_without_a_month_is_to_come() -> None:
    told = "회사는 전시회 개막에 앞서 4일(현지시간) 행사를 열고 새 기기를 공개한다고 28일 밝혔다."
    assert days(told, date(2025, 12, 28))[0][1] == "2026-01-04"


def test_the_end_of_a_stretch_to_come_is_not_the_day_that_is_told_of() -> None:
    text = (
        "가나시에 26일(현지시간) 폭설이 예보됐다. 27일 새벽까지 눈이 내릴 전망이다. "
        "이날 예보에 항공편이 취소됐다."
    )
    assert days(text, date(2025, 12, 27))[-1] == ("이날", "2025-12-26", "2025-12-26")
    over = (
        "26일 지진이 났다. 27일 오전까지 피해는 보고되지 않았다. 시는 이날 복구를 마쳤다고 밝혔다."
    )
    assert days(over, date(2025, 12, 27))[-1][1] == "2025-12-27"


def test_a_local_day_told_just_before_is_that_day() -> None:
    text = (
        "회사는 26일 새 요금을 냈다고 밝혔다. 지난 24일(현지시간) 뉴욕 증시는 상승했다. "
        "가나저널에 따르면 이날 지수는 0.3% 올랐다."
    )
    assert days(text, date(2025, 12, 26))[-1][1] == "2025-12-24"


def test_who_was_at_what_was_held_was_there_on_its_day() -> None:
    text = (
        "대표가 지난 27일 행사에 참석했다고 신문이 28일 보도했다. 그는 27일 가나시에서 열린 행사에 "
        "참석했다. 합창단이 노래했고, 이날 행사에 모인 이들은 박수를 쳤다."
    )
    assert days(text, date(2025, 12, 28))[-1][1] == "2025-12-27"


def test_a_stretch_that_ends_on_the_day_of_publication_ends_on_the_day_told_of() -> None:
    text = "회사는 26일 공고를 냈다. 신청은 28일 오후 6시까지 받을 예정이다. 이날 밤 발표한다."
    assert days(text, date(2025, 12, 28))[-1][1] == "2025-12-28"


def test_this_day_is_that_of_what_was_told_elsewhere_not_of_who_told_it() -> None:
    text = "주가가 26일(현지시간) 올랐다고 가나통신이 27일 보도했다. 이날 주가는 6% 올랐다."
    assert days(text, date(2025, 12, 27))[-1] == ("이날", "2025-12-26", "2025-12-26")
    text = "주가가 26일 올랐다고 가나통신이 27일 보도했다. 이날 주가는 6% 올랐다."
    assert days(text, date(2025, 12, 27))[-1] == ("이날", "2025-12-27", "2025-12-27")


def test_who_meets_reporters_does_so_on_the_day_of_the_report() -> None:
    text = (
        "대변인은 28일 밝혔다. 여당은 오는 30일 처리해야 한다는 입장이다. 대변인은 이날 국회에서 "
        '기자들과 만나 "협상이 진행될 것"이라고 말했다.'
    )
    assert days(text, date(2025, 12, 28))[-1] == ("이날", "2025-12-28", "2025-12-28")


def test_where_nobody_knows_the_same_day_this_day_is_not_known_either() -> None:
    text = (
        "은행은 28일 밝혔다. 잔액은 지난 24일 최대다. 이는 두 해 만이다.\n\n같은 날 환율이 내려 "
        "사람이 몰렸다. 이날 실제로 환전이 늘었다."
    )
    assert [first for word, first, _ in days(text, date(2025, 12, 28)) if word.endswith("날")] == [
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "대통령이 26일(현지시간) 밝힌 가운데 정부는 28일 회의를 열었다. 이날 회의는 길었다.",
            "2025-12-28",
        ),
        (
            "뉴욕 증시가 26일(현지시간) 오른 영향으로 주가는 28일 올랐다. 이날 외국인은 샀다.",
            "2025-12-28",
        ),
        (
            "정부는 28일 밝혔다. 대통령은 오는 30일 출국한다. 이날 오후 도착해 기자회견을 한다.",
            "2025-12-30",
        ),
        ("시는 28일 밝혔다. 축제는 31일 열린다. 이날 행사는 페이스북으로 중계된다.", "2025-12-31"),
    ],
)
def test_this_day_of_news_from_abroad_and_of_what_is_to_come(text: str, day: str) -> None:
    assert days(text, date(2025, 12, 28))[-1] == ("이날", day, day)


def test_a_day_so_many_behind_the_one_before_is_of_its_month() -> None:
    _, _, day = days("2015년 12월 23일 합의했다. 닷새 뒤인 28일 발표했다.")
    assert day[1] == "2015-12-28"
    assert days("26일 밝혔다. 이틀 뒤인 30일 연다.")[2][1] == "2025-12-30"
