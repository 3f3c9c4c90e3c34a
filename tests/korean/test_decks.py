"""Headlines one after the other, above an article or in a line of their own."""

from __future__ import annotations

import pytest

from digest.korean import leads, structure

BODY = "정부가 통신 요금을 내리기로 했다. 새해부터 적용한다. 통신사들은 곧 새 요금제를 낸다."


def headings(text: str) -> list[str]:
    return [text[u.start : u.end] for u in structure.units(text) if u.kind == "heading"]


@pytest.mark.parametrize("joint", ["", " "], ids=["glued", "spaced"])
def test_headlines_above_an_article_are_told_apart(joint: str) -> None:
    deck = [
        "정부, 새해부터 통신 요금 내린다",
        "3사 모두 요금제 개편 착수",
        "“인하 폭 더 늘려야” 지적도",
    ]
    assert headings(joint.join(deck) + "\n\n" + BODY) == deck


def test_headlines_glued_to_the_text_end_where_it_begins() -> None:
    deck = "정부, 새해부터 통신 요금 인하"
    text = (
        deck
        + "정부는 28일 통신 요금을 내린다고 밝혔다. 새해부터 적용한다.통신사들은 따른다. 곧 낸다."
    )
    assert headings(text) == [deck]


def test_bullets_part_headlines() -> None:
    deck = [
        "정부, 새해부터 통신 요금 인하",
        "- 통신 3사 요금제 개편 착수",
        "- 소비자단체 “더 늘려야”",
    ]
    assert headings("".join(deck) + "\n\n" + BODY) == deck


def test_headlines_stand_above_a_paper_s_name_glued_to_them() -> None:
    deck = "정부, 새해부터 통신 요금 인하"
    text = f"{deck}[가나경제] 정부가 통신 요금을 내리기로 했다. 새해부터 적용한다."
    assert headings(text) == [deck]


@pytest.mark.parametrize(
    "text",
    [
        "정부가 통신 요금을 내리기로 하고 새해부터 적용한다고 밝혔다. 통신사들은 따른다.",
        "(서울=가나뉴스) 홍길동 기자 = 정부가 통신 요금 인하를 확정했다고 28일 밝혔다.",
        "가나통신은 28일 새 요금제를 공개했다.",
        "홍길동 가나통신 대표는 27일 서울에서 열린 간담회에서 요금을 내리겠다고 말했다.",
    ],
)
def test_a_text_that_begins_at_once_has_no_headline(text: str) -> None:
    assert headings(text) == []


def test_no_number_is_cut_in_two() -> None:
    found = headings("채권 대차잔고 182조9134억원 기록한 달 전보다 20조원 증가\n\n" + BODY)
    assert any("182조9134억원" in head for head in found)


def test_a_headline_of_ordinary_length_stays_whole() -> None:
    deck = "정부, 새해부터 통신 요금 인하"
    assert headings(f"{deck}\n\n{BODY}") == [deck]


def test_an_ideograph_glued_to_hangul_begins_a_headline() -> None:
    deck = ["통신 3사 모두 단속한 이웃 시와 대조", "縣 “시장 위축 걱정… 실태부터 살필 것”"]
    assert headings("".join(deck) + "\n\n" + BODY) == deck


def test_words_of_one_syllable_begin_a_headline() -> None:
    text = (
        "통신 요금 인하 방안 발표총 45만 명 가입자 대상 할인 추진\n\n정부가 요금을 내린다. 곧이다."
    )
    assert headings(text)[:2] == ["통신 요금 인하 방안 발표", "총 45만 명 가입자 대상 할인 추진"]


def test_headlines_above_a_byline_may_end_like_a_sentence() -> None:
    top = '가나통신 "요금 인하 없다" 다라통신도 "검토한 적 없다"'
    text = f"{top}\n\n[서울=가나뉴스] 홍길동 기자 = 정부가 요금을 내린다. 곧이다."
    assert "".join(headings(text)).replace(" ", "") == top.replace(" ", "")


def test_headlines_of_a_list_part_at_their_dashes() -> None:
    deck = ["새해 요금제 세 가지", "- 가입자 요금 일제히 인하", "- 위약금도 없애기로"]
    assert headings("".join(deck) + "\n\n" + BODY) == deck
    assert headings("2025-2026년 요금 - 인하 방안\n\n" + BODY) == ["2025-2026년 요금 - 인하 방안"]


def test_a_line_as_long_as_the_one_before_it_is_likelier() -> None:
    """Headlines of a deck are set to one length, whatever the words at their seam are."""
    deck = [
        "김장 배추 밭떼기 거래 뜸해져",
        "절임 공장 일손 놀리는 곳 태반",
        "농민들 값 떨어질라 속만 태워",
    ]
    assert headings("".join(deck) + "\n\n" + BODY) == deck


def test_the_words_of_the_title_are_not_broken() -> None:
    text = "통신사 출혈 경쟁 가열올챙이텔 가입자 이탈 못 막아정부는 28일 대책을 내놓는다고 밝혔다."
    title = "올챙이텔, 가입자 못 막아"
    found = structure.units(text, title=title)
    assert [text[u.start : u.end] for u in found if u.kind == "heading"] == [
        "통신사 출혈 경쟁 가열",
        "올챙이텔 가입자 이탈 못 막아",
    ]


def test_a_headline_set_in_two_lines_is_whole() -> None:
    deck = [
        "통신 3사, 새해 송전망 구축에세계 최초 기술 적용 추진",
        "정부, 30일 세부 계획 발표하고내년 2월 예산 1조원 투입",
    ]
    assert headings("".join(deck) + "\n\n" + BODY) == deck


def test_bullets_behind_an_author_leave_no_empty_headline() -> None:
    text = (
        "[홍길동 기자 hong@a.kr]- 요금 인하- 대책 발표정부는 28일 요금을 내린다고 밝혔다. 그렇다."
    )
    assert headings(text) == ["- 요금 인하", "- 대책 발표"]


def test_three_dots_in_one_sign_are_those_of_headlines() -> None:
    deck = "요금 인하 줄다리기⋯정부도 통신사도 한숨"
    text = f"{deck}정부는 28일 통신 요금을 내린다고 밝혔다. 새해부터 적용한다.통신사는 따른다. 곧."
    assert headings(text) == [deck]


def test_of_one_deck_some_line_breaks_may_be_lost_and_others_blanks() -> None:
    deck = [
        "윤 대통령, 내년 통신 요금 인하 지시",
        "업계 “수익 악화 우려” 반발 커져",
        "시민단체는 “인하 폭 더 늘려야” 촉구",
    ]
    assert headings(f"{deck[0]} {deck[1]}{deck[2]}\n\n{BODY}") == deck


def test_headlines_stand_below_a_headline_in_a_line_of_its_own() -> None:
    text = f"통신 요금 인하 방안 발표\n\n3사 모두 요금제 개편 착수 “인하 폭 더 늘려야” 지적도{BODY}"
    assert headings(text)[0] == "통신 요금 인하 방안 발표"
    assert headings(text)[1] == "3사 모두 요금제 개편 착수"


@pytest.mark.parametrize("unit", ["弗", "社", "名"])
def test_a_unit_in_ideographs_stays_with_its_number(unit: str) -> None:
    deck = f"가나전자 5년간 로비에 1075만{unit}범부처 대책반 부총리 주재로 격상"
    assert not any(head.startswith(unit) for head in headings(f"{deck}\n\n{BODY}"))


def test_one_dot_before_a_blank_is_a_slip_and_several_are_a_list() -> None:
    assert headings(f"한은 금통위 의사록· 경제지표 공개\n\n{BODY}") == [
        "한은 금통위 의사록· 경제지표 공개"
    ]
    listed = headings(f"· 통신 요금 인하 확정· 3사 요금제 개편 착수· 새해부터 바로 적용\n\n{BODY}")
    assert len(listed) == 3


def test_blanks_before_a_dot_were_a_line_break() -> None:
    deck = "통신 요금 인하 시점 확정  · 3사 모두 요금제 개편 착수"
    assert len(headings(f"{deck}\n\n{BODY}")) == 2


def test_a_list_of_headlines_may_be_as_long_as_somebody_makes_it() -> None:
    text = "통신 요금 인하 확정- 요금제 개편 착수- " * 4000 + "끝."
    assert structure.units(text)


def test_below_a_headline_and_behind_a_byline_stands_none() -> None:
    text = f"통신 요금 인하 방안 확정\n\n[가나일보 홍길동 기자] 요금 인하 시점 확정{BODY}"
    assert headings(text) == ["통신 요금 인하 방안 확정"]


def test_a_deck_that_ends_with_a_particle_like_a_verb_is_none_the_less_a_deck() -> None:
    deck = "가나청, 새해 10월부터 조건부 면허제 시행방지장치 의무화, 미착용 땐 면허 취소"
    deck += "약물운전도 엄벌…면허 갱신은 앞으로 반년마다"
    assert headings(f"{deck}\n\n{BODY}")


def test_a_country_that_goes_on_counting_others_begins_no_headline() -> None:
    deck = [
        "수출 늘고 이익률 줄어",
        "매출 증가율, 韓 14.0% 美 7.8% 日 1.4%",
        "영업이익률 美 17.9% 日 5.5%",
    ]
    assert headings("".join(deck) + "\n\n" + BODY) == deck


def test_a_label_of_one_word_belongs_to_its_headline() -> None:
    head = '[가나톡]정부 "요금 인하 방안 곧 확정, 새해부터 적용할 것"'
    assert headings(f"{head}\n\n{BODY}") == [head]


def test_what_is_said_may_be_named_behind_its_quotation() -> None:
    deck = ["'1만 대 18만' 전망 극단적으로 엇갈려", '"거품"지적 속 "수요 늘 것"반박도']
    assert headings("".join(deck) + "\n\n" + BODY) == deck


def test_appointments_head_nothing() -> None:
    text = (
        "◆가나카드\n◇승진 〈부사장〉 △기술그룹장 홍길동 〈전무〉 △경영그룹장 성춘향\n◇신규 △이몽룡"
    )
    assert headings(text) == ["◆가나카드"]


def test_a_headline_of_two_thoughts_may_be_as_long_as_two() -> None:
    head = (
        "통신위, 알뜰폰 요금제 전자신고 활성화 방안 검토..."
        '"요금 비교 소프트웨어가 새 신고 주체로 떠오를 것"'
    )
    assert headings(f"{head}통신위원회가 알뜰폰 요금 제도를 고치기로 했다. {BODY}") == [head]


def test_a_country_alone_begins_a_headline() -> None:
    deck = ["정부, 새해부터 통신 요금 인하 확정", "美 연준 금리 동결 시사"]
    assert headings(" ".join(deck) + "\n\n" + BODY) == deck


def test_a_numbered_headline_begins_with_its_label() -> None:
    head = "[IT 10대 뉴스]⑧5개 팀만 남은 'K-요금'…내년 1월 2차 평가 돌입\""
    assert headings(f"{head}\n\n{BODY}") == [head]


def test_behind_a_quotation_above_an_article_its_text_begins() -> None:
    head = '물류로봇 들인 일산 물류센터 "연간 1.2억원 절감 효과"'
    assert headings(f"{head}하루 3만 보를 걷던 물류센터 작업. {BODY}") == [head]


@pytest.mark.parametrize(("size", "name"), [(60, "longer"), (80, "endless")])
def test_two_thoughts_are_no_longer_than_two(size: int, name: str) -> None:
    assert name in leads.features("요금 인하…" + "가" * (size - 6) + " 나")


@pytest.mark.parametrize(
    "head", ["코스피 ▲삼성 강세에 4000 돌파", "■ 예산 ▲복지 1조원 ▲교통 5000억원"]
)
def test_what_rises_is_no_appointment(head: str) -> None:
    assert headings(f"{head}\n\n{BODY}") == [head]


def test_what_parties_say_begins_headlines() -> None:
    deck = ['李 대통령 "법대로 하면 된다" 강조', '與 "환영" 野 "반대" 엇갈려']
    assert headings("".join(deck) + "\n\n" + BODY) == deck


def test_a_surname_with_an_office_begins_a_text_behind_a_word_of_the_article() -> None:
    heads = ["■ 통신 요금 인하 방안 발표", "■ 장관급 인선에 보수 인사 전격 발탁"]
    text = (
        f"{BODY} 인사 발탁은 곧 끝난다. 발탁을 미뤘다.{heads[0]}정부는 28일 이를 밝혔다. 그렇다."
        f"{heads[1]}이 수석은 이날 청와대 브리핑에서 이를 밝혔다. 끝이다."
    )
    assert headings(text) == heads
