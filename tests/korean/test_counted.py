"""What a figure counts, and who says so."""

from __future__ import annotations

import pytest

from digest.korean import figures


def told(text: str) -> tuple[str, str, str]:
    """(figure, what, speaker) of the first figure."""
    found = figures.find(text)[0]
    return found.text, found.what, found.speaker


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("서버가 악성코드 103종에 감염됐다.", "악성코드"),
        ("망이 한나절 넘게 멈춰 가입자 412만명이 불편을 겪었다.", "가입자"),
        ("짐을 맡겨 상자 12개를 옮겼다.", "상자"),
        ("가게에서 무게 20㎏을 달았다.", "무게"),
        ("KT에서는 2만2000명의 개인정보가 유출됐다.", "개인정보"),
        ("정보 유출 규모는 2696만건인 데 비해", "정보 유출 규모"),
        ("7월까지 순이탈 고객이 60만 1376명을 기록했다.", "순이탈 고객"),
        ("5년간 1조원 규모의 정보보안 투자를 한다.", None),
        ("개인정보 유출 의심 고객 2만여명에 대해", "개인정보 유출 의심 고객"),
        ("3000개 계정 정보만 유출됐다.", "계정 정보"),
        ("임직원 8만여명의 사번, 이름, 부서 등 개인정보가 유출됐다.", "개인정보"),
        ("반대 의견(29.0%)이 많았다.", "반대 의견"),
        ("로밍 데이터를 50% 추가 제공한다.", "로밍 데이터"),
        ("유출 규모가 3300만건을 넘는 사고다.", "유출 규모"),
        ("정부는 3300만건을 넘는 개인정보를 살폈다.", "개인정보"),
    ],
)
def test_the_noun_phrase_that_is_counted_is_named(text: str, what: str | None) -> None:
    if what is None:
        assert figures.find(text)[1].what == "정보보안 투자"
    else:
        assert told(text)[1] == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("크게 늘어날 1만1000명을 위한 집이다.", ""),
        ("조사에서 밝힌 업주 40명이 답했다.", "업주"),
        ("요금을 따라 도내 통행료 1200원을 낸다.", "도내 통행료"),
        ("지난해 같은 기간 동기 9.2%보다 높다.", ""),
        ("가입을 중단했습니다.가나시 청년 300명이 산다.", "가나시 청년"),
        ("유망기업(기업가치 1조원)이 세 곳 있다.", "기업가치"),
        ("가나단체(GNDC 80%)가 이겼다.", "가나단체"),
    ],
)
def test_what_is_counted_is_a_noun_phrase_with_no_verb_adverb_or_time(text: str, what: str) -> None:
    assert told(text)[1] == what


def test_who_does_a_deed_is_not_what_is_counted() -> None:
    assert told("회사는 12조4000억원을 투자해 공장을 짓는다.")[1] == "투자"
    assert told("단체는 1천만 명을 모아 소송을 낸다.")[1] == ""
    assert told("매출이 2조원을 살짝 넘었다.")[1] == "매출"


def test_a_pronoun_and_a_quantity_are_no_speakers() -> None:
    assert told("그는 40명이 다쳤다고 말했다.")[2] == ""
    assert told("기관은 올해 발전량은 300만톤이라고 밝혔다.")[2] == "기관"


def test_a_subject_is_not_counted_in_months() -> None:
    assert told("회사는 6개월 동안 운영한다.")[1] == ""


def test_the_speaker_is_the_topic_of_the_verb_of_saying() -> None:
    text = "앞서 유통사는 3000개 계정 정보만 유출됐다는 결과를 발표했으나 정부는 반박했다."
    assert told(text)[2] == "유통사"


def test_the_speaker_of_a_quotation_stands_before_it() -> None:
    text = '김가나 부총리는 "동의할 수 없다"며 "3300만 건 이상이 유출됐다"고 강조했다.'
    assert told(text)[2] == "김가나 부총리"


def test_the_speaker_may_be_a_source() -> None:
    assert told("통계청에 따르면 지난해 출생아는 23만명이다.")[2] == "통계청"


def test_a_clause_without_a_verb_of_saying_has_no_speaker() -> None:
    assert told("회사는 임직원 60여명으로 조직을 꾸린다.")[2] == ""


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("홍길동 과장 등 17명을 뽑았다.", ""),
        ("가나전자 등 3개 기업이 참여했다.", "기업"),
        ("전 세계 1000여개 기업이 참가했다.", "기업"),
        ("출시 3주 만에 매진됐다.", ""),
        ("5만 톤급 2선석을 둔다.", ""),
    ],
)
def test_an_example_a_beginning_or_a_place_is_not_what_is_counted(text: str, what: str) -> None:
    assert figures.find(text)[-1].what == what


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("신 대표는 라면을 5만 개 끓였다고 말했다.", "신 대표"),
        ("가나무역공사(GATRA)에 따르면 점유율은 65%다.", "가나무역공사"),
        ("국제관광세라는 출국세를 3000엔으로 올린다고 가나통신이 보도했다.", ""),
    ],
)
def test_who_says_it_keeps_the_surname_and_loses_the_bracket(text: str, speaker: str) -> None:
    assert figures.find(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("매출이 36% 줄었다.", "down"),
        ("4.5%포인트(p) 하락했다.", "down"),
        ("기온이 10도까지 떨어졌다.", ""),
        ("값이 8%로 올랐다.", ""),
        ("80m 떨어진 곳이다.", ""),
    ],
)
def test_where_something_stands_is_no_change(text: str, change: str) -> None:
    assert figures.find(text)[0].change == change


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("국회 6개 상임위원회가 연다.", "상임위원회"),
        ("누적 조회 수 24억 회를 넘었다.", "조회 수"),
        ("충돌이 발생해 전투로 48명이 숨졌다.", ""),
        ("공사를 맡아 세 차례 고쳤다.", ""),
        ("편의점은 꾸준히 증가해 1600여 개에 달한다.", "편의점"),
        ("가나당은 8년 내리 이 자리를 지켰다.", ""),
        ("대출이 어려운 도민에게 300만 원을 빌려줬다.", ""),
    ],
)
def test_what_cannot_be_counted_in_the_unit_is_not_what_is_counted(text: str, what: str) -> None:
    assert figures.find(text)[0].what == what


def test_a_century_and_the_number_of_a_piece_are_ordinals() -> None:
    assert figures.find("20세기 한국을 그렸다. 피아노 협주곡 4번을 친다.") == ()
