"""Sentences end where a reader would say so, glued or spaced."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from digest.korean import sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences.split(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("가격을 내린다.KT도 내린다.", ["가격을 내린다.", "KT도 내린다."]),
        ("가격을 내린다.2월부터다.", ["가격을 내린다.", "2월부터다."]),
        ("그렇게 하죠.정말요?네요.", ["그렇게 하죠.", "정말요?", "네요."]),
        ("금리는 3.5%다. 물가는 2.1% 올랐다.", ["금리는 3.5%다.", "물가는 2.1% 올랐다."]),
        ("A.X K1을 공개했다. U.S. 시장이다.", ["A.X K1을 공개했다.", "U.S. 시장이다."]),
        ("2026. 1. 4. 시행한다. 끝이다.", ["2026. 1. 4. 시행한다.", "끝이다."]),
        ("‘가나의 시대…’ 최근 공개했다. 끝.", ["‘가나의 시대…’ 최근 공개했다.", "끝."]),
        ("그는 ‘괜찮다…’며 웃었다. 끝.", ["그는 ‘괜찮다…’며 웃었다.", "끝."]),
        ("‘미안하다…’, ‘고맙다…’ 등 댓글이다.", ["‘미안하다…’, ‘고맙다…’ 등 댓글이다."]),
        ("물가상승률※이 올랐다고 밝혔다.", ["물가상승률※이 올랐다고 밝혔다."]),
        ("값은 1만원※초등생 무료이며 점심을 준다.", ["값은 1만원※초등생 무료이며 점심을 준다."]),
        ("(맑겠습니다.) 고 홍길동 씨다.", ["(맑겠습니다.)", "고 홍길동 씨다."]),
        ("‘나 죽네…’ 그는 그랬다. 끝.", ["‘나 죽네…’", "그는 그랬다.", "끝."]),
        ("첫 사과※가나일보는 제보를 기다립니다.", ["첫 사과", "※가나일보는 제보를 기다립니다."]),
        ("일정(※잠정)은 다르다.", ["일정(※잠정)은 다르다."]),
        ('관객이 "와!" 하는 함성을 냈다. 끝.', ['관객이 "와!" 하는 함성을 냈다.', "끝."]),
        ("가나 vs. 다라 경기다. 이겼다.", ["가나 vs. 다라 경기다.", "이겼다."]),
        ("1. 요금 인하 2. 단말기 공개", ["1. 요금 인하 2. 단말기 공개"]),
        ("왜 없지? 라는 생각이 들었다. 그랬다.", ["왜 없지? 라는 생각이 들었다.", "그랬다."]),
        ("대상은 312곳. 이 가운데 절반이다.", ["대상은 312곳.", "이 가운데 절반이다."]),
        ("첫 줄은 제목\n둘째 줄이다.", ["첫 줄은 제목", "둘째 줄이다."]),
        (
            "요금을 내리기로 한 것.통신사는 반발했다.",
            ["요금을 내리기로 한 것.", "통신사는 반발했다."],
        ),
        ("아프리카.중동.유럽 각국이 왔다.", ["아프리카.중동.유럽 각국이 왔다."]),
        (
            "앞서 '통신 K! 요금 K!' 계획을 내놨다. 곧이다.",
            ["앞서 '통신 K! 요금 K!' 계획을 내놨다.", "곧이다."],
        ),
        ("새 요금제 ‘가나 2.0’ 공개를 앞뒀다.", ["새 요금제 ‘가나 2.0’ 공개를 앞뒀다."]),
        ('" 요금이 내린다. " 그는 웃었다.', ['" 요금이 내린다. "', "그는 웃었다."]),
        ("새로 세운 조형물.이 조형물은 크다.", ["새로 세운 조형물.", "이 조형물은 크다."]),
        ("조사했다.[3] 결과는 이렇다.[12]", ["조사했다.[3]", "결과는 이렇다.[12]"]),
    ],
)
def test_a_mark_ends_a_sentence_by_what_stands_on_both_sides(
    text: str, expected: list[str]
) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '그는 "내린다. 곧 한다"고 했다.또 올린다.',
            ['그는 "내린다. 곧 한다"고 했다.', "또 올린다."],
        ),
        (
            "그는 “올린다.”고 했다. “끝났다.” 모두 떠났다.",
            ["그는 “올린다.”고 했다.", "“끝났다.”", "모두 떠났다."],
        ),
        (
            '그는 "(대표가 없다는 주장에) "동의할 수 없다. 아니다"며 "맞다"고 했다. 끝.',
            ['그는 "(대표가 없다는 주장에) "동의할 수 없다. 아니다"며 "맞다"고 했다.', "끝."],
        ),
        ("모델 '배키(가나)를 냈다.다른 곳은 '소라'를 냈다.",
         ["모델 '배키(가나)를 냈다.", "다른 곳은 '소라'를 냈다."]),
        ("대표는 “좋은 경기였다.이어 감독은 “졌다”고 했다.",
         ["대표는 “좋은 경기였다.", "이어 감독은 “졌다”고 했다."]),
        ("값(지난해는 올랐다.)은 내렸다. 끝이다.", ["값(지난해는 올랐다.)은 내렸다.", "끝이다."]),
        ("값이 내렸다'고 했다. 끝이다.", ["값이 내렸다'고 했다.", "끝이다."]),
    ],
)  # fmt: skip
def test_no_sentence_ends_inside_a_quotation_and_a_lost_mark_costs_one_sentence(
    text: str, expected: list[str]
) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("정말 맛있어요ㅎㅎ 또 갈게요~ 안녕", ["정말 맛있어요ㅎㅎ", "또 갈게요~", "안녕"]),
        ("어제 갔음 좋았음 또 가고싶음 그렇다", ["어제 갔음", "좋았음", "또 가고싶음", "그렇다"]),
        ("처음 본 게임 이야기다. 다음 주에 한다. 마음 편하다.",
         ["처음 본 게임 이야기다.", "다음 주에 한다.", "마음 편하다."]),
    ],
)  # fmt: skip
def test_people_who_leave_out_full_stops_are_understood(text: str, expected: list[str]) -> None:
    assert split(text) == expected


_KOREAN = st.text(
    alphabet="가나다라마바사아자차카타파하했다요죠고는은이가을를의KTa1239 .,!?…·"
    "\"'“”‘’()[]<>《》「」△▲◆■=/@~ㅋㅎ\n\t\u00a0",
    max_size=120,
)


@settings(max_examples=300, deadline=None)
@given(_KOREAN)
@example("'\"(")
@example('"".""')
def test_sentences_always_cover_the_text_in_order(text: str) -> None:
    at = 0
    for start, end in sentences.split(text):
        assert at <= start < end
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


@pytest.mark.parametrize("piece", ["가.", "(", '"', "ㅋ", "다!", "' ", ". ", "가나다라 ", "“", "~"])
def test_a_long_line_costs_no_more_than_its_share(piece: str) -> None:
    def cost(times: int) -> float:
        text = piece * times
        began = time.process_time()
        sentences.split(text)
        return time.process_time() - began

    short = max(min(cost(10_000) for _ in range(3)), 0.002)
    assert cost(100_000) < 40 * short


def test_a_paragraph_that_is_empty_but_for_a_blank_parts_sentences() -> None:
    text = "요금 인하가 늦어진다는 지적도 \xa0 정부는 곧 내린다고 밝혔다. \xa0 반응은 좋다."
    found = [text[start:end] for start, end in sentences.split(text)]
    assert found == ["요금 인하가 늦어진다는 지적도", "정부는 곧 내린다고 밝혔다.", "반응은 좋다."]


LONG = (
    "가나시는 28일 시청에서 열린 회의에서 내년 예산을 올해보다 늘리기로 한 까닭을 "
    "통신과 교통, 주거와 교육으로 나누어 말하면서 "
)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("약력▲1988년 가나대 졸업▲1993년 다라대 박사▲2012년 변호사", 4),
        ("사업은▲다리 놓기▲공원 짓기▲도로 닦기 등이다.", 1),
        ("금전-△ 애정-○ 건강-△ 소망-△ 여행-△", 1),
        ("가나시는 28일 \xa0 2026년 \xa0 예산안을 냈다.", 1),
        ("문의 전화는 다음과 같다. (02)1234-5678로 하면 된다.", 2),
        ("장지 가나공원. (02)000-0000", 1),
        ("정부는 내린다．통신사는 따른다．", 2),
        ("정부는 내린다고 28일 보도했다..매체에 따르면 곧 시행한다.", 2),
        ("그렇게 했다..고 한다. 좋다.", 2),
        ("약력은 다음과 같다. ▲ 가나법인 고문당신의 제보가 뉴스로 만들어집니다.", 3),
        ("상은 가나!, 다라율_, 사아!!, 자차가 받았다.", 1),
        (LONG + "세계 최고임을 과시했다회사는 요금을 내린다.", 2),
        (LONG + "“요금은 내린다”고 했다그는 이유를 들지 않았다.", 2),
        (LONG + "반발이 이어지고 있다아프리카연합도 나섰다.", 2),
        (LONG + "규모를 넓혀 나갈 방침이다안 위원은 반긴다.", 2),
        (LONG + "갈 일이 없다하니 신한다이나믹 표를 줬다뺏는 셈이라 한다한들 그렇다.", 1),
        (LONG + "가게를 왔다갔다 하면서 껐다켰다를 되풀이하고 없다판단해 옮겼다.", 1),
        (LONG + "어린아가 깨워가 시껍했다아이가", 1),
        ("미네르바의 경고, 우리는 이미 겪었다이러한 위험은 낯설지 않다.", 1),
        (LONG + "같은 일을 다뤘다보니 내렸다지만 늘렸다손 치더라도 그렇다.", 1),
        (LONG + "그는 “다 내렸다회사는 안다고 했다”고 밝혔다.", 1),
        ('김가나 "유출 진심 사과"◇ 자세한 뉴스가 곧 이어집니다.', 2),
    ],
)
def test_lines_and_stops_that_a_crawl_leaves(text: str, count: int) -> None:
    assert len(sentences.split(text)) == count


def test_a_dot_that_an_encoding_has_lost_ends_nothing() -> None:
    assert len(split("민?관 협력을 늘리고 일?생활 균형도 본다.")) == 1
    for asks in (
        "왜?정부는 값을 내렸다.",
        "또 3배?정부는 값을 내렸다.",
        "왜 하필 나?홍 대표는 답했다.",
    ):
        assert len(split(asks)) == 2


def test_an_abbreviation_glued_to_a_name_ends_nothing() -> None:
    assert len(split("김 의장은 가나통신Inc. 지분 8%를 갖고 있다.")) == 1
    assert len(split("새 요금제는 가나통신PLUS. 값은 3만원이다.")) == 2


def test_headlines_of_a_list_glued_at_their_dots_are_told_apart() -> None:
    listed = [
        '· 연대 선 그은 홍길동 "강해져야"',
        "· 홍길동, 연대 가능성 일축",
        "· 해석 제각각인 연대론",
    ]
    text = "어떻게 봐야 합니까?" + "".join(listed)
    assert split(text)[1:] == listed


def test_one_dot_between_nouns_ends_nothing() -> None:
    text = "한은 의사록· 경제지표가 나온다."
    assert split(text) == [text]


def test_what_is_asked_begins_with_its_letter() -> None:
    told = [
        "Q. 저체온증 증상은?",
        "감각이 둔해져",
        "Q. 예방 요령은?",
        "옷을 껴입는다.",
        "Q. 치료는?",
    ]
    assert split("".join(told)) == told


@pytest.mark.parametrize(
    "text",
    [
        '그는 "Q. 증상은 무엇인가? Q. 예방은 어떤가? Q. 치료는 되나?"라고 물었다.',
        "갤럭시 Q. 2월에 나온다. 갤럭시 Q. 4월에 나온다. 갤럭시 Q. 곧 나온다.",
    ],
)
def test_a_letter_inside_a_quotation_or_behind_a_name_begins_nothing(text: str) -> None:
    assert not any(piece.startswith("Q.") for piece in split(text))


def test_a_line_break_behind_a_letter_ends_a_sentence() -> None:
    text = "Q.\n증상은? 떨린다.\nQ.\n예방은? 쉰다.\nQ.\n치료는? 된다."
    assert "Q." in split(text)


LONG = "지금 파는 식품 가운데 탈모를 막거나 낫게 한다고 인정받은 제품은 하나도 없다. "


@pytest.mark.parametrize(
    "rest", ["> 입니다.", ">고 밝힙니다.", ">라고 했습니다."], ids=["is", "says", "said"]
)
def test_angle_brackets_that_quote_sentences_are_carried_on(rest: str) -> None:
    quoted = f"<{LONG}따라서 그렇게 말하는 광고를 믿지 말고 먼저 의사와 상의해야 한다.{rest}"
    assert split(f"답은 이렇습니다. {quoted} 끝입니다.") == [
        "답은 이렇습니다.",
        quoted,
        "끝입니다.",
    ]


def test_angle_brackets_that_close_far_away_quote_nothing() -> None:
    assert len(split(f"값은 <5 미만이다. {LONG}{LONG}10> 넘으면 안 된다.")) == 4
    assert len(split(f"답은 이렇다. <{LONG * 20}끝이다.> 입니다.")) > 20
    assert len(split(f"값은 5000원 < 1만원 순이다. {LONG}{LONG}끝이다.> 이어서 다룬다.")) > 3
