"""Subheads glued to the front of a sentence."""

from __future__ import annotations

import pytest

from digest.korean import evidence, junctions, kinds, likely_windows, structure
from digest.korean.places import Places
from digest.korean.vocabulary import Vocabulary
from digest.korean.windows import Place

OPENING = (
    "정부가 통신 요금을 내리기로 했다. 새해부터 적용한다."
    "통신사들은 곧 새 요금제를 낸다. 위약금도 없앤다."
)


def headings(text: str) -> list[str]:
    return [text[u.start : u.end] for u in structure.units(text) if u.kind == "heading"]


def test_an_actor_that_comes_again_speaks_for_a_subhead_that_no_list_knows() -> None:
    text = (
        OPENING
        + "KT 신규 모집 중단 면해KT 침해사고에 대해 홍길동 장관은 기준이 다르다고 말했다. 끝이다."
        '가나통신 은폐 의혹…"수사 의뢰"가나통신도 침해사고 정황이 확인됐다. 조사단은 서버를 살폈다.'
    )
    assert "KT 신규 모집 중단 면해" in headings(text)


def test_a_headline_of_two_quotations_ends_behind_the_second() -> None:
    text = (
        OPENING + '정부 "관리 부실…귀책 사유 있어" KT "위약금 면제" '
        "정부는 29일 KT 조사 결과를 발표했다. 끝이다."
        "보상 규모 첫 공개정부는 30일 보상안을 공개했다. 가입자는 곧 신청한다."
    )
    assert 'KT "위약금 면제"' not in headings(text)
    assert any(head.endswith('KT "위약금 면제"') for head in headings(text))


def test_a_verb_and_a_particle_are_not_parted_from_their_noun() -> None:
    text = (
        OPENING + "가나통신이 결과를 일방적으로 발표한 이후 요금을 내린 통신사가 늘었다. 그렇다."
        "여야는 이번 가나통신 사태만큼은 한 목소리를 내고 있다. 그렇다."
    )
    assert headings(text) == []


def test_a_word_that_the_article_uses_elsewhere_is_not_cut() -> None:
    text = (
        OPENING
        + "과학기술정보통신부는 조사를 마쳤다. 그렇다.과학기술정보통신부가 요금을 살폈다. 그렇다."
        "민관합동조사단은 서버를 살폈다. 그렇다.민관합동조사단이 결과를 낸다. 그렇다."
    )
    assert headings(text) == []


def test_no_headline_begins_in_the_middle_of_a_word() -> None:
    """'… 무혐의 뒤집|었지만': a network and the characters may find a cut that grammar forbids."""
    assert evidence.goes_on("무혐의 뒤집었지만", 6)
    assert evidence.goes_on("요금제 강화하거나", 6)
    assert not evidence.goes_on("무혐의 판단뒤집기", 6)


def test_no_headline_begins_with_what_a_number_is_of() -> None:
    text = "등대 1926년 되살려"
    around = junctions.Setting(
        text, kinds.Closing({}), Vocabulary(text, ()), Places(text), glued=True
    )
    assert not around.kind(text.index("년"))
    assert around.kind(text.index("1926"))


def test_no_headline_begins_inside_a_number() -> None:
    text = "구독자 2,100만 명"
    around = junctions.Setting(
        text, kinds.Closing({}), Vocabulary(text, ()), Places(text), glued=True
    )
    assert not around.kind(text.index("100"))


def test_no_headline_parts_two_verbs_or_a_verb_from_its_object() -> None:
    assert evidence.goes_on("성능까지 끌어올리는 방법", 7)
    assert evidence.leans("100억원 들여 짓는다", 6)
    assert not evidence.leans("요금 인하 들여다본 정부", 6)


def test_a_time_is_not_parted() -> None:
    text = OPENING + "요금 인하를 두고 28일 오전11시부터 회의가 열렸다. 그렇다."
    assert headings(text) == []


def test_a_subhead_that_lost_only_the_break_behind_it_is_cut_off_its_line() -> None:
    paragraphs = [
        "가나통신은 통신 요금을 내린다고 29일 밝혔다. 새해부터 적용한다.",
        "다라통신도 같은 날 인하 방안을 냈다. 가입자는 반겼다.",
        "정부는 위약금을 살핀다고 했다. 곧 결론을 낸다.",
    ]
    subhead = '통신사들 "요금 인하 압박 유감… 시점은 협의해야"'
    text = "\n\n".join([*paragraphs, subhead + "통신사들은 이날 곧 내린다고 했다. 반겼다."])
    assert headings(text) == [subhead]


def test_a_subhead_between_two_marks_ends_with_the_second() -> None:
    text = f"{OPENING}◇ 요금 인하 확정 ◇정부는 요금을 내린다.◇ 위약금 면제 ◇통신사는 돌려준다."
    assert headings(text) == ["◇ 요금 인하 확정 ◇", "◇ 위약금 면제 ◇"]


def test_terms_of_a_glossary_are_those_that_the_article_has_said() -> None:
    text = (
        f"{OPENING}순이동 가입자도 늘었다.<용어설명>■ 순이동 가입자옮긴 사람에서 떠난 사람을 뺀 수."
    )
    assert headings(text) == ["<용어설명>", "■ 순이동 가입자"]


def test_a_headline_that_asks_with_a_noun_is_a_subhead_in_the_line() -> None:
    asks = "보상에 위약금까지…통신사, 정부와 왜 대립각?"
    assert headings(f"{OPENING} {asks} 통신사는 반발했다. 정부도 물러서지 않는다.") == [asks]
    assert headings(f"{OPENING} 보상이 늦었는데…왜 서두르지 않는가? 통신사는 반발했다.") == []


def test_a_paragraph_that_ends_without_the_stop_that_others_have_is_a_subhead() -> None:
    lone = "통신사는 요금 인하를 끝내 거절했다"
    text = f"{OPENING}\n\n{lone}\n\n{OPENING}"
    assert headings(text) == [lone]
    assert headings(text.replace(lone, f"{lone}.")) == []


def test_a_mark_says_that_a_subhead_stands_there_however_unlikely_its_end_looks() -> None:
    text = (
        OPENING + "■ 요금 인하정부는 요금을 내린다. 그렇다."
        "■ 편지라는 형식편지가 전화 대신 걸음을 택한 이유도 여기에 있다. 그렇다."
    )
    assert headings(text) == ["■ 요금 인하", "■ 편지라는 형식"]
    spaced = (
        "정부가 통신 요금을 내리기로 했다. 새해부터 적용한다. "
        "■요금 인하 정부는 요금을 내린다. 그렇다. "
        "■시장의 첫 경고 가나통신은 지난해부터 손실을 냈다. 그렇다."
    )
    assert headings(spaced)[-1:] == ["■시장의 첫 경고"]


def test_a_marked_brief_that_names_its_topic_has_no_subhead() -> None:
    text = (
        OPENING + "■ 가나대(GNU)는 김가나 교수팀이 자연어로 설명하는 방법을 냈다고 밝혔다. 그렇다."
    )
    assert headings(text) == []


def test_what_stands_behind_a_sign_of_lists_is_no_subhead() -> None:
    text = OPENING + "▷가나은행은 내년 성장률 전망치를 높이고 물가는 낮아질 것으로 봅니다. 그렇다."
    assert headings(text) == []


def test_a_subhead_between_two_marks_ends_behind_the_second() -> None:
    text = OPENING + "◇이야기 매대◇가나통신은 새 요금제를 여러 매대에 놓는다고 했다. 그렇다."
    assert headings(text) == ["◇이야기 매대◇"]


def test_a_marked_line_without_a_stop_is_a_subhead() -> None:
    text = OPENING + "\n\n■ 식탁에서 답을 찾다\n\n라면 국물은 남긴다. 그렇다."
    assert headings(text) == ["■ 식탁에서 답을 찾다"]


def test_a_mark_before_next_to_nothing_has_no_subhead() -> None:
    """Where no room is left for a sentence, an end would be sought before the beginning."""
    text = "◆ 왜요?\n\n요금 인하 확정" + OPENING + "◆ 요금 확정"
    units = structure.units(text)
    assert [unit.start for unit in units] == sorted(unit.start for unit in units)
    assert all("\n" not in text[unit.start : unit.end] for unit in units)


def test_a_turn_of_a_conversation_has_no_subhead() -> None:
    text = (
        OPENING + "◇ 요금 인하정부는 요금을 내린다. 그렇다."
        "◇ 홍길동> 요금 인하 시점 확정 정부는 예산을 늘렸습니다. 그렇습니다."
    )
    assert headings(text) == ["◇ 요금 인하"]


def test_a_mark_that_is_a_subhead_s_for_certain_speaks_for_the_others() -> None:
    text = (
        OPENING + "◇ 요금 인하정부는 요금을 내린다. 그렇다."
        "◇인조, 선택의 무게끝으로 향한 곳은 가나면 ‘가나릉’이었다. 그렇다."
    )
    assert headings(text) == ["◇ 요금 인하", "◇인조, 선택의 무게"]


def test_a_firm_s_sign_is_its_name_s() -> None:
    text = (
        OPENING + "◇가나물류 대표, 희망나눔성금 기부(주)가나물류 홍길동 대표는 성금을 냈다. 그렇다."
    )
    assert headings(text) == ["◇가나물류 대표, 희망나눔성금 기부"]
    assert any(text.startswith("(주)가나물류 홍길동", unit.start) for unit in structure.units(text))


def test_one_word_is_the_front_of_a_name_and_no_subhead() -> None:
    text = "가나인터컨티넨탈서울강변은 딸기 음식을 낸다고 밝혔다."
    around = junctions.Setting(
        text, kinds.Closing({}), Vocabulary(text, ()), Places(text), glued=True
    )
    place = Place(text.index("서울"), 9.0)
    assert junctions.weighed(around, "body", (0, len(text)), place, ()) is None


def test_questions_behind_a_letter_head_their_answers() -> None:
    asked = ["Q. 저체온증 증상은?", "Q. 동상 대처는?", "Q. 예방 요령은?"]
    text = "".join(f"{one}몸이 떨리고 감각이 둔해진다.따뜻한 곳으로 옮긴다." for one in asked)
    assert headings(text) == asked


def test_polite_questions_and_those_that_a_name_answers_are_an_interview() -> None:
    polite = "".join(f"Q. 증상은 어떤가요?{n}시간 안에 몸이 떨린다." for n in range(1, 5))
    assert headings(polite) == []
    named = OPENING + "".join(
        f"Q. 증상은?\n\n[홍길동 교수 : 몸이 떨린다.]\n\n{n}시간이다.\n\n" for n in "1234"
    )
    assert headings(named) == []


def test_a_sign_of_equality_ends_a_marked_subhead() -> None:
    text = "요금이 내렸다.■ 지역마다 격차 커 = 지역별로도 차이가 컸다. 서울이 가장 높았다."
    assert headings(text) == ["■ 지역마다 격차 커 ="]


def test_a_question_above_an_article_is_a_headline() -> None:
    text = "요금 인하 압박이 키운 불필요한 논란?28일 통신사들은 요금을 내린다고 밝혔다. 곧 낸다."
    assert headings(text) == ["요금 인하 압박이 키운 불필요한 논란?"]


@pytest.mark.parametrize(
    "text",
    [
        "■ 1달러=1300원 시대가 왔다고 시는 말했다.",
        "■ 이용 요금(성인 = 삼천원)을 시는 내리기로 했다.",
        "■ 시는 “요금 = 세금이라는 말은 틀렸다”고 말했다.",
    ],
)
def test_a_sign_inside_brackets_or_a_sum_ends_nothing(text: str) -> None:
    assert not any("=" in head for head in headings(OPENING + text))


def test_the_windows_of_glued_paragraphs_are_looked_at_closely() -> None:
    spans = [(0, 20), (20, 44), (45, 60)]
    text = "가" * 19 + "." + "나" * 23 + ". " + "다" * 14 + "."
    glued = likely_windows.windows(text, spans, glued=True, lines=False)
    assert [(one.start, one.closely) for one in glued] == [(0, True), (20, True), (45, False)]


def test_an_age_begins_a_headline() -> None:
    assert not evidence.goes_on("아동 시설만 6~12세", 5)
    assert evidence.goes_on("아동 시설만 문을 연다", 5)


@pytest.mark.parametrize("sign", ["子", "亥"])
def test_an_ideograph_alone_is_a_sign_of_a_horoscope(sign: str) -> None:
    signs = "丑寅卯辰巳午未申" + sign
    text = "\n\n".join(
        f"{one}{n}6년생 건강만 챙기면 좋다. {n}8년생 돕는다." for n, one in enumerate(signs)
    )
    assert headings(text) == list(signs)


def test_what_begins_anew_behind_a_quotation_is_no_particle() -> None:
    text = f"{OPENING}■ 비판의 초점… ‘기준’이 글이 주목받는 이유는 비판의 대상이 기준이어서다."
    assert headings(text) == ["■ 비판의 초점… ‘기준’"]


def test_a_subhead_too_short_for_two_is_one_whatever_lost_its_space_in_it() -> None:
    text = OPENING + "■다라, '최대 규모'신제품 공개 전략정부는 29일 계획을 공개했다. 곧 정한다."
    assert "■다라, '최대 규모'신제품 공개 전략" in headings(text)
