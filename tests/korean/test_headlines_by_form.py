"""Headlines that are told by their form: a bar, a sign, a quotation, a label, a list."""

from __future__ import annotations

import pytest

from digest.korean import evidence, numbered, sentences, structure
from digest.korean import headings as forms
from digest.model import Unit

BODY = "정부가 통신 요금을 내리기로 했다. 새해부터 적용한다. 통신사들은 곧 새 요금제를 낸다."


def _of(text: str, kind: str) -> list[str]:
    return [text[u.start : u.end] for u in structure.units(text) if u.kind == kind]


def headings(text: str) -> list[str]:
    return _of(text, "heading")


BARS = (
    "겨울 산은 준비가 필요하다. 꼭 챙길 것을 꼽았다."
    "보온 준비 | 두껍게 하나보다 얇게 여러 겹겨울 산에서는 걷는 동안 땀이 난다. 멈추면 춥다."
    "신발 고르기 | 가벼운 것보다 발목을 잡는 것등산화는 목이 길어야 한다. 눈에 젖지 않는다."
    "시간 관리 | 정상보다 내려오는 시각이 먼저겨울 해는 다섯 시에 진다. 네 시에는 내려와야 한다."
)
SIGNS = (
    "오래 사는 이들은 무엇이 다를까. 가나대 연구팀이 살폈다."
    "부지런히 움직여야=가나대 연구팀에 따르면 걷는 시간이 길수록 좋다. 앉으면 나쁘다."
    "늦은 저녁은 피해야=전문가들은 여덟 시 전에 먹으라고 한다. 잠도 잘 온다."
    "벗을 자주 만나야=외로움은 담배만큼 해롭다고 한다. 전화라도 하는 편이 낫다."
)


def test_what_a_bar_names_three_times_is_a_series_of_subheads() -> None:
    assert headings(BARS) == [
        "보온 준비 | 두껍게 하나보다 얇게 여러 겹",
        "신발 고르기 | 가벼운 것보다 발목을 잡는 것",
        "시간 관리 | 정상보다 내려오는 시각이 먼저",
    ]


def test_a_sign_of_equality_ends_the_subheads_of_a_series() -> None:
    assert headings(SIGNS) == ["부지런히 움직여야=", "늦은 저녁은 피해야=", "벗을 자주 만나야="]


def test_two_signs_are_no_series() -> None:
    two = SIGNS.partition("벗을")[0]
    assert not numbered.series(two, sentences.split(two))


def test_a_sign_of_equality_ends_a_marked_subhead() -> None:
    text = BODY + "◇해외에서 더 잘 팔린 국산 과자=과자 회사들은 올해 수출을 늘렸다. 미국이 컸다."
    assert headings(text) == ["◇해외에서 더 잘 팔린 국산 과자="]


def test_the_entry_of_a_programme_is_one_with_its_text() -> None:
    text = (
        BODY + "\n\n▣가나TV 특선 영화 봄의 노래(29일 오후 2:50)=고향으로 돌아온 두 사람이 만난다."
    )
    assert headings(text) == []


@pytest.mark.parametrize(
    "line",
    [
        '홍길동 "요금은 곧 내리고자 한다"',
        "가나시장 예비후보 홍길동 “시민의 뜻을 따르겠다”",
    ],
)
def test_a_line_that_names_who_says_what_is_a_headline(line: str) -> None:
    text = f"{BODY} 모두가 기다린다.{line}\n\n▲ 가나시청 앞에 모인 시민들ⓒ 홍길동\n\n{BODY}"
    assert headings(text) == [line]


def test_a_speaker_with_a_particle_is_a_sentence() -> None:
    assert not forms.names_speaker('홍길동은 "요금을 곧 내린다"')
    assert not forms.names_speaker('홍길동 대표가 전한 말이다. "요금을 곧 내린다"')


def test_the_first_line_may_end_with_a_quotation() -> None:
    line = '야당 의원들 잇따라 비판하며 "국민 고통만 키운다"'
    assert headings(f"{line}\n\n{BODY}") == [line]


def test_a_quotation_alone_in_the_middle_is_no_headline() -> None:
    assert headings(f'{BODY}\n\n"요금을 내려야 한다"\n\n{BODY}') == []


@pytest.mark.parametrize("label", ["[리뷰]", "[책마을]"])
def test_the_label_of_a_series_before_a_blank_is_part_of_its_headline(label: str) -> None:
    text = (
        f"{label} 영화 〈가나의 봄〉 다시 보기정부가 통신 요금을 내리기로 했다. 새해부터 적용한다."
    )
    assert headings(text)[:1] == [f"{label} 영화 〈가나의 봄〉 다시 보기"]


def test_the_name_of_an_author_is_no_part_of_a_headline() -> None:
    text = (
        "[가나데일리 = 홍길동 기자] 통신 요금 새해부터 내린다정부가 28일 통신 요금 인하를 발표했다."
    )
    assert headings(text) == ["통신 요금 새해부터 내린다"]


def test_a_note_on_the_section_is_no_headline() -> None:
    note = (
        "【이 난은 독자가 씁니다. 살아가는 이야기를 보내 주시면 골라 싣습니다. 글값도 드립니다.】"
    )
    text = f"겨울비 내리는 공원에서 만난 꽃{note}공원에 꽃이 피었다. 아내가 먼저 보았다."
    assert headings(text) == ["겨울비 내리는 공원에서 만난 꽃"]
    assert _of(text, "boilerplate") == [note]


def test_the_bullets_of_a_deck_part_its_headlines() -> None:
    deck = ["=수출 85% 무관세 유지", "=중국보다 유리…대미 수출 늘어"]
    assert headings("".join(deck) + "\n\n" + BODY) == deck


def test_a_dot_between_nouns_is_no_bullet() -> None:
    deck = "한∙미∙일 소비자 검색 자료 분석"
    assert headings(f"{deck}\n\n{BODY}") == [deck]


def test_no_headline_ends_with_a_dot_between_nouns() -> None:
    deck = "가나조선∙다라중공업·마바重, 수주 늘려 호실적"
    assert headings(f"{deck}\n\n{BODY}") == [deck]


def test_who_was_appointed_is_not_cut_at_names_and_offices() -> None:
    text = "◇가나금융지주 승진 △전략기획부 부장 홍길동 △경영지원부 부장 성춘향 △재무부 부장 이몽룡"
    units = structure.units(f"{text}\n\n{BODY}")
    assert units[0].end == len(text)


def test_an_office_behind_a_surname_begins_the_text() -> None:
    text = (
        BODY
        + "■ 사과에 앞서 낸 불출석 사유서김 의장은 28일 사과문을 냈다. 쇄신을 약속했다."
        + "■ 남은 물음은 누가 책임지느냐최 의원은 29일 다시 물었다. 답은 없었다."
    )
    assert headings(text) == ["■ 사과에 앞서 낸 불출석 사유서", "■ 남은 물음은 누가 책임지느냐"]


def test_blanks_that_were_a_line_break_end_a_marked_subhead() -> None:
    subhead = "◆세계에서 가장 높은 ‘위암’, 식탁에서 답을 찾다"
    text = f"{BODY} \xa0 {subhead} \xa0 28일 통계에 따르면 위암은 줄고 있다. 그래도 많다."
    assert headings(text) == [subhead]


def test_a_caption_begins_at_its_mark() -> None:
    text = (
        f"{BODY} 식탁은 조용하다. 작은 배려에도 긴장이 흐른다. "
        "▲ 모녀의 대화 어머니가 딸에게 이야기를 들려줍니다.ⓒ 가나픽처스\n\n" + BODY
    )
    assert _of(text, "caption") == [
        "▲ 모녀의 대화 어머니가 딸에게 이야기를 들려줍니다.ⓒ 가나픽처스"
    ]


def test_the_sections_of_a_newspaper_and_what_stands_in_them_are_told_apart() -> None:
    text = (
        "[가나일보 홍길동 기자] 다음은 29일자 가나일보 주요 기사다."
        "△1면-물가 또 올랐다-금리는 그대로-[사설]서민은 어쩌나△경제-5대은행 대출 줄인다"
        "△ICT-요금제 개편 시작△사회-겨울 축제 취소 잇따라"
    )
    assert headings(text) == ["△1면", "△경제", "△ICT", "△사회"]
    assert _of(text, "sentence")[1:4] == [
        "-물가 또 올랐다",
        "-금리는 그대로",
        "-[사설]서민은 어쩌나",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "오늘은 흐리다.△서울-2도△부산-1도△대구-3도로 춥다.",
        "금전-△ 애정-○ 건강-△ 좋은 날이다.금전-△ 애정-△ 건강-◎ 쉬는 날이다.",
        "정찰기를 꼽았다.◆3위｜가나-12◆2위｜다라-34◆1위｜마바-56이 뽑혔다.",
        "노선은 △가나-다라 △마바-사아 △자차-카타 등이다.",
    ],
    ids=["weather", "fortunes", "names", "lines"],
)
def test_other_hyphens_behind_marks_are_no_sections(text: str) -> None:
    assert not [one for one in sentences.split(text) if text[one[0]] == "-"]


def test_an_adverb_of_sentences_may_begin_a_headline() -> None:
    deck = "올해 가계대출 33조 늘어…41조 늘었던 작년보다 둔화"
    text = f"{deck}28일 금융권에 따르면 은행의 가계대출 잔액은 700조원이다. 새해엔 더 준다."
    assert headings(text) == [deck]


def test_most_sentences_that_begin_with_it_hold_none() -> None:
    text = "올해 코스닥시장에서 상장 당해연도에 시가총액 1조원을 넘긴 기업이 가장 많았다. 곧 는다."
    assert structure.units(text)[0] == Unit(0, text.index(" 곧"), "sentence")


@pytest.mark.parametrize(
    "line",
    [
        '그러면서 "요금은 곧 내린다"',
        '한 주민은 "요금이 곧 내린다"',
        '장관/차관 "요금은 곧 내린다"',
    ],
)
def test_a_sentence_that_goes_on_names_no_speaker(line: str) -> None:
    assert not forms.names_speaker(line)


PLACES = "가나시장과 다라시장, 마바시장과 사아시장의 오래된 가게들과 자차구 골목의 작은 식당들"


@pytest.mark.parametrize(
    "line",
    [
        f'홍길동 대표는 1일 {PLACES}을 찾아가 상인들을 만나 이야기를 듣고 "요금은 곧 내린다"',
        f'{PLACES} 한목소리 "손님이 작년의 절반으로 줄었다. 요금이 내려도 아무 소용이 없다"',
    ],
)
def test_a_lede_that_ends_with_a_quotation_is_no_headline(line: str) -> None:
    assert line not in headings(f"{line}\n{BODY}")


def test_behind_a_byline_stands_no_headline_with_a_quotation() -> None:
    line = '(서울=가나뉴스) 홍길동 기자 = 정부 "요금은 곧 내린다"'
    assert headings(f"{line}\n{BODY}") == []


def test_who_speaks_in_an_interview_is_no_series_of_subheads() -> None:
    turns = "".join(
        f"홍길동 가나대 교수={said} 물가가 그렇다. 금리도 그렇다."
        for said in ("요금은 더 내린다.", "상인은 더 어렵다.", "정부가 답해야 한다.")
    )
    assert headings(f"요금을 물었다. 세 가지다.{turns}") == []


SECTIONS = (
    "오늘 볼 기사다. 아래와 같다.△경제-물가 올라-금리 그대로△사회-눈 온다-길 막혀△문화-새 연극"
)


def test_behind_the_last_section_hyphens_are_hyphens() -> None:
    text = f"{SECTIONS}-전시도 열린다.\n한-미 정상은 가나호텔-다라관에서 만났다. 회담은 길었다."
    assert "한-미 정상은 가나호텔-다라관에서 만났다." in _of(text, "sentence")


@pytest.mark.parametrize(
    "listed",
    [
        "지원은 넷이다△일자리-청년 고용△주거-전세 지원△교육-학비△보육-유치원 등이다. 내년부터다.",
        "넷이다△일자리-청년 고용. 많다△주거-전세를 돕는다. 싸다△교육-학비△보육-문을 연다.",
    ],
)
def test_what_a_sentence_lists_or_tells_are_no_sections(listed: str) -> None:
    assert headings(f"{BODY} {listed}") == []


def test_a_word_in_tortoise_brackets_is_no_note() -> None:
    text = "글은 【가나의 긴 겨울을 걷는 사람들 이야기와 다라의 봄을 찾는 사람들】에 실렸다. 길다."
    assert _of(text, "boilerplate") == []


def test_a_credit_may_begin_with_who_gave_the_picture() -> None:
    text = f"{BODY}\n\n가나호텔 도어맨(제공=가나그림)정부는 새해에도 요금을 내린다."
    assert _of(text, "caption") == ["가나호텔 도어맨(제공=가나그림)"]


def test_a_headline_keeps_its_last_syllable_before_a_word_of_the_article() -> None:
    deck = "바닷가 수질 검사제주 바다에 해파리까지 몰려와서귀포시, 새해 물길 이전 추진"
    body = "서귀포시는 새해에 물길을 옮긴다. 서귀포시 주민은 반긴다. 바다는 곧 맑아진다."
    assert "제주 바다에 해파리까지 몰려와" in headings(f"{deck}\n\n{body}")


def test_an_ellipsis_behind_a_quotation_joins_a_headline() -> None:
    line = "● “왜 더 달게 느껴졌을까?”…범인은 온도"
    assert headings(f"{BODY}\n\n{line}\n\n{BODY}") == [line]
    assert sentences.split("“왜 달까?” … 모두가 물었다.") == ((0, 7), (8, 18))


def test_no_headline_begins_with_only() -> None:
    deck = "중소기업 열에 넷 고환율로 피해…이익 봤다는 응답은 14%뿐정부는 대책 없어"
    assert not [one for one in headings(f"{deck}\n\n{BODY}") if one.startswith("뿐")]


@pytest.mark.parametrize("last", ["한눈에", "한자리에", "코앞에"])
def test_an_adverb_that_looks_like_a_place_ends_a_headline(last: str) -> None:
    assert not evidence.needs_more(last)
    assert evidence.needs_more("구축에")


def test_a_word_of_the_article_may_begin_like_a_particle() -> None:
    deck = "통신 요금 인하 시점 확정가입자 천만 명 혜택"
    body = "가입자는 이제 천만이다. 입자는 미세하다. 가입자와 입자를 다룬다."
    assert headings(f"{deck}\n\n{body}") == ["통신 요금 인하 시점 확정", "가입자 천만 명 혜택"]
