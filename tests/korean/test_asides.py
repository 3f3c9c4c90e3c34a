"""Captions, closing lines, speakers and signs that a crawler joined or parted."""

from __future__ import annotations

import pytest

from tests.korean.units import pieces, told


@pytest.mark.parametrize("credit", ["(사진=가나뉴스)", "[가나뉴스]", "로이터·가나뉴스"])
def test_a_credit_belongs_to_its_caption(credit: str) -> None:
    caption = f"홍길동 시장이 청사에서 발표하고 있다. {credit}"
    text = f"{caption}정부가 27일 요금을 내렸다고 밝혔다. 곧 시행한다."
    assert told(text)[0] == ("c", caption)


def test_a_sentence_that_a_credit_ends_on_its_line_is_a_caption() -> None:
    text = "정부가 요금을 내렸다.\n\n청사 유리가 깨져있다. (사진=가나뉴스)앞서 조사가 있었다."
    assert pieces(text, "c") == ["청사 유리가 깨져있다. (사진=가나뉴스)"]


def test_a_sentence_may_begin_with_what_names_of_papers_end_with() -> None:
    text = "정부가 요금을 내렸다. 경제 정책의 폭을 넓힌다는 뜻이다. 곧 시행한다."
    assert pieces(text, "c") == []


def test_closing_lines_that_were_glued_stand_alone() -> None:
    text = (
        "정부가 요금을 내렸습니다. 가나티비 홍길동입니다.[영상취재 성춘향][그래픽 이몽룡]"
        "#요금 #인하 #통신"
    )
    assert pieces(text, "b")[-3:] == ["[영상취재 성춘향]", "[그래픽 이몽룡]", "#요금 #인하 #통신"]


def test_the_crew_and_the_ways_to_call_stand_on_lines_of_their_own() -> None:
    text = (
        "정부가 요금을 내렸습니다. 가나티비 홍길동입니다.영상편집 : 성춘향디자인 : 이몽룡\n"
        "여러분의 제보를 기다립니다.이메일 : tip@example.com카카오톡 : @가나티비"
    )
    assert [piece.partition(" :")[0] for piece in pieces(text, "b")[-5:]] == [
        "영상편집",
        "디자인",
        "여러분의 제보를 기다립니다.",
        "이메일",
        "카카오톡",
    ]
    assert pieces("요금을 내렸다.\n(영상편집 : 성춘향)", "b") == ["(영상편집 : 성춘향)"]


def test_whose_picture_stood_above_is_no_part_of_the_first_sentence() -> None:
    assert told("[AP]정부가 요금을 내린다.") == [("b", "[AP]"), ("s", "정부가 요금을 내린다.")]
    for goes_on in ("[AI]가 요금을 내린다.", "(기사)를 읽고 요금을 내린다."):
        assert told(goes_on) == [("s", goes_on)]


def test_a_credit_behind_its_caption_is_no_label_of_what_follows() -> None:
    caption = "홍길동 시장이 청사에서 발표하고 있다. [AP]"
    assert pieces(f"{caption}정부가 27일 요금을 내렸다고 밝혔다. 곧 시행한다.", "c") == [caption]


@pytest.mark.parametrize(
    "text", ["홈페이지 캡처 화면이 퍼졌다.", "가나시 홈페이지 제공 서비스는 멈췄다."]
)
def test_what_a_page_offers_is_no_credit(text: str) -> None:
    assert pieces(f"시는 27일 요금을 내렸다. {text} 곧 시행한다.", "s")[1] == text


@pytest.mark.parametrize(
    "hostile",
    ["[" + "AP " * 4_000 + "가]", "[가] " * 60 + "x[가나일보 홍길동 기자] 시는 요금을 내린다."],
)
def test_a_credit_repeated_without_end_is_read_in_time(hostile: str) -> None:
    # Where blanks could be matched two ways this took for ever: 26 agencies were enough.
    assert told(f"정부가 27일 요금을 내렸다고 밝혔다. {hostile}")


def test_a_picture_is_named_before_an_agency_glued_to_the_text() -> None:
    text = "요금 인하 확정\n\n가나시청 전경. 가나뉴스정부가 통신 요금을 내린다. 곧 시행한다."
    assert pieces(text, "c") == ["가나시청 전경. 가나뉴스"]
    assert pieces("정부가 요금을 내린다. 가나뉴스정부가 또 내린다.", "c") == []
    site = "가나시청 누리집의 모습. 가나시청 누리집 캡처통신 요금이 내린다."
    assert pieces(site, "c") == ["가나시청 누리집의 모습. 가나시청 누리집 캡처"]
    before_a_surname = "홍길동 의원. 가나뉴스 이 의원은 요금을 살폈다."
    assert pieces(before_a_surname, "c") == ["홍길동 의원. 가나뉴스"]


@pytest.mark.parametrize(
    "who",
    [
        "홍길동|가나당 대표 (어제)",
        "[홍길동 (가나통신 가입자)]",
        "[가나TV 특집물]",
        "◀홍길동 가나당 대표▶",
    ],
)
def test_who_is_heard_stands_alone_before_what_is_said(who: str) -> None:
    assert pieces(f'정부가 요금을 내렸다.{who}"요금은 곧 내립니다."그렇습니다.', "b") == [who]


def test_a_photographers_name_ends_where_the_article_says_it_does() -> None:
    first, second = "▲ 청사 전경이다.ⓒ 홍길동", "▲ 회의 모습이다.ⓒ 홍길동"
    twice = f"{first}요금이 내린다. 곧이다.\n{second}정부가 정했다. 곧이다."
    assert pieces(twice, "c") == [first, second]
    once = "▲ 청사 전경이다.ⓒ 성춘향우리는 요금을 내린다. 곧이다."
    assert pieces(once, "c") == ["▲ 청사 전경이다.ⓒ 성춘향"]
    court = "▲ 법정 모습이다.ⓒ 가나지방법원지난 달 열렸다. 곧이다."
    assert pieces(court, "c") == ["▲ 법정 모습이다.ⓒ 가나지방법원"]


def test_a_credit_in_brackets_stands_before_the_byline() -> None:
    text = "홍길동 대표가 웃고 있다. [가나시][가나일보=성춘향 기자] 정부가 요금을 내린다."
    assert pieces(text, "c") == ["홍길동 대표가 웃고 있다. [가나시]"]


def test_a_credit_before_a_bar_is_a_pictures() -> None:
    text = "가나호텔 매장. 사진 | 가나호텔[가나일보 | 홍길동 기자] 정부가 요금을 내린다."
    assert pieces(text, "c") == ["가나호텔 매장. 사진 | 가나호텔"]


def test_rows_of_a_table_in_one_line_are_units() -> None:
    rows = [
        "▲ 가나 : [흐림] (3∼7)",
        "▲ 다라 : [맑음] (5∼7)",
        "▲ 마바 : [비] (2∼8)",
        "▲ 사아 : [눈] (0∼6)",
    ]
    text = "다음은 29일 날씨다.\n" + " ".join(
        ["[오전] (최저∼최고기온) 지역별 날씨와 강수 확률", *rows]
    )
    assert [piece for _, piece in told(text)][-4:] == rows


def test_an_agency_that_tells_is_no_credit() -> None:
    text = "야당은 요금을 내리라고 비판하고 있다.로이터 통신에 따르면 정부는 거절했다."
    assert pieces(text, "c") == []
    text = "홍길동 대표가 발표를 하고 있다. 가나시청 ·가나뉴스정부가 통신 요금을 내린다."
    assert pieces(text, "c") == ["홍길동 대표가 발표를 하고 있다. 가나시청 ·가나뉴스"]


def test_the_question_mark_of_an_address_asks_nothing() -> None:
    text = "영상은 https://example.com/watch?v=1a2b 에서 본다."
    assert pieces(text, "s") == [text]


def test_who_speaks_next_in_an_interview_is_no_part_of_the_answer() -> None:
    text = (
        "오늘은 요금을 알아봅니다.[성춘향 아나운서]왜 내렸나요?[홍길동 가나대 교수]"
        "남았기 때문입니다.[성춘향 아나운서]언제부터인가요?"
    )
    assert pieces(text, "b") == ["[성춘향 아나운서]", "[홍길동 가나대 교수]", "[성춘향 아나운서]"]
    assert "왜 내렸나요?" in pieces(text, "s")


def test_one_name_in_brackets_is_no_interview() -> None:
    text = "정부가 요금을 내렸다.[홍길동 교수]라는 서명이 있었다."
    assert pieces(text, "b") == []


SIGNS = ("쥐", "소", "호랑이", "토끼", "용", "뱀", "말", "양", "원숭이", "닭", "개", "돼지")


def test_the_signs_of_a_horoscope_are_subheads() -> None:
    text = " ".join(f"{sign}띠 48년생 서두르지 마라. 60년생 쉬어라." for sign in SIGNS)
    assert pieces(text, "h") == [f"{sign}띠" for sign in SIGNS]


def test_what_a_sign_is_to_expect_stands_with_it() -> None:
    signs = "쥐 소 호랑이 토끼 용 뱀 말 양 원숭이 닭 개 돼지".split()
    lines = [f"{sign} - 재물 : 무난 건강 : 양호 36년생 산책하면 좋다." for sign in signs]
    assert pieces("\n".join(lines), "h") == [f"{sign} - 재물 : 무난 건강 : 양호" for sign in signs]


def test_a_sign_in_a_story_is_no_subhead() -> None:
    text = "올해는 뱀띠 해다. 뱀띠 84년생 홍길동씨가 정부 상을 받았다. 그는 웃었다."
    assert pieces(text, "h") == []


def test_a_tables_number_is_no_footnote() -> None:
    text = "기관이 20개로 줄었다.[표1] 지역별 기관 수\n\n정부가 밝혔다. 곧 조사한다."
    assert told(text)[0] == ("s", "기관이 20개로 줄었다.")
    assert told("기관이 20개로 줄었다.[주1] 곧 조사한다.")[0][1].endswith("[주1]")


def test_an_ellipsis_behind_a_noun_joins_a_headline() -> None:
    text = "정부 경영 평가… 1억 원 확보\n\n가나시가 평가에서 상을 받았다. 곧 쓴다."
    assert told(text)[0] == ("h", "정부 경영 평가… 1억 원 확보")


def test_two_sides_of_a_headline_are_one() -> None:
    text = '가나당 "제3자가 추천" VS 다라당 "인정 못 해"\n\n여야가 27일 맞섰다. 곧 만난다.'
    assert pieces(text, "h") == ['가나당 "제3자가 추천" VS 다라당 "인정 못 해"']


def test_a_noun_that_ends_like_a_verb_ends_no_sentence() -> None:
    text = (
        "정부가 요금을 내렸다.◆ 통신 시장의 눈…업계 “적절한 대응 필요”\n\n업계는 반겼다. 곧 한다."
    )
    assert pieces(text, "h") == ["◆ 통신 시장의 눈…업계 “적절한 대응 필요”"]


def test_a_papers_name_closes_a_deck() -> None:
    text = "요금 인하 확정…업계 온도 차[가나신문 다라뉴스]\n\n정부가 요금을 내렸다. 곧 한다."
    assert told(text)[:2] == [("h", "요금 인하 확정…업계 온도 차"), ("b", "[가나신문 다라뉴스]")]


def test_a_remark_in_brackets_belongs_to_the_sentence_before_it() -> None:
    text = "정부가 요금을 내렸다.(가나통신 자체 집계, 37쪽) 업계는 반겼다. 곧 시행한다."
    assert told(text)[0] == ("s", "정부가 요금을 내렸다.(가나통신 자체 집계, 37쪽)")


def test_a_credit_with_its_sign_is_cut_off_the_text_it_was_glued_to() -> None:
    text = "정부가 요금을 내렸다. 곧 한다.\n\n사진=가나통신 캡처업계는 28일 반겼다. 준비도 마쳤다."
    assert ("c", "사진=가나통신 캡처") in told(text)


def test_signs_without_their_word_are_subheads_behind_a_row_of_scores() -> None:
    text = "".join(f"{sign}48년생 서두르면 손해를 볼 듯.금전-◎ 애정-△ 건강-○" for sign in SIGNS)
    assert pieces(text, "h") == list(SIGNS)
    assert pieces(text, "s")[:2] == ["48년생 서두르면 손해를 볼 듯.", "금전-◎ 애정-△ 건강-○"]


def test_who_is_interviewed_in_a_report_stands_alone() -> None:
    tag = "▶ 인터뷰 : 홍길동 / 가나대 교수"
    text = f'요금이 내렸습니다.{tag}- "잘한 일입니다." 업계도 반깁니다.'
    assert pieces(text, "b") == [tag]


def test_agencies_that_share_a_credit_end_a_caption() -> None:
    text = (
        "홍길동 대표가 이동하고 있다.ⓒ 가나포토=AFP=가나뉴스홍길동 대표는 28일 사과했다. 곧 온다."
    )
    assert pieces(text, "c") == ["홍길동 대표가 이동하고 있다.ⓒ 가나포토=AFP=가나뉴스"]


def test_an_address_behind_the_last_line_is_no_part_of_it() -> None:
    career = "▲ 가나시장 ▲ 가나연구원장 ▲ 가나당 정책위원장 ▲ 국회 부의장 " * 4
    text = f"홍길동 의원이 뽑혔다. 약력은 이렇다. {career}hong@gana.kr"
    assert pieces(text, "b") == ["hong@gana.kr"]


def test_a_credit_that_ends_the_article_makes_no_caption_of_its_last_sentence() -> None:
    text = "정부가 요금을 내렸다. 곧 한다.\n\n요금은 2월에 또 내릴 수 있다. (사진=가나뉴스)"
    assert pieces(text, "s")[-1] == "요금은 2월에 또 내릴 수 있다."


def test_a_call_for_tips_is_parted_however_long_it_is() -> None:
    text = (
        "정부가 요금을 내렸다. 날씨였습니다. 홍길동 기상캐스터/그래픽:성춘향/진행:이몽룡■ 제보하기"
        "▷ 전화 : 02-000-1234, 4444▷ 이메일 : tip@gana.co.kr▷ 카카오톡 : '가나제보' 검색, 채널 추가"
        "▷ 네이버, 유튜브에서 가나뉴스를 구독해주세요!"
    )
    assert pieces(text, "b") == [
        "홍길동 기상캐스터/그래픽:성춘향/진행:이몽룡",
        "■ 제보하기",
        "▷ 전화 : 02-000-1234, 4444",
        "▷ 이메일 : tip@gana.co.kr",
        "▷ 카카오톡 : '가나제보' 검색, 채널 추가",
        "▷ 네이버, 유튜브에서 가나뉴스를 구독해주세요!",
    ]


def test_a_rubric_and_a_label_are_two() -> None:
    text = "[가나 전주] [앵커]정부가 요금을 내렸습니다. 곧 시행합니다."
    assert pieces(text, "b") == ["[가나 전주]", "[앵커]"]


def test_what_asks_for_stories_between_a_call_and_its_addresses_is_a_call() -> None:
    """It stood in the briefing: one publisher closes each of its articles with it."""
    text = (
        "정부가 요금을 내렸다. 곧 시행한다.※가나방송은 여러분의 제보로 세상을 바꿉니다. "
        "갖가지 비리와 사건사고, 미담 등 모든 이야기를 들려주세요.이메일 : tip@gana.co.kr"
    )
    assert pieces(text, "s") == ["정부가 요금을 내렸다.", "곧 시행한다."]
    told = "정부가 요금을 내렸다. 시는 “사연을 들려주세요”라는 글을 걸었다."
    assert len(pieces(told, "s")) == 2


def test_a_flash_s_promise_of_its_story_is_none() -> None:
    text = '김가나 "유출 진심 사과"◇ 자세한 뉴스가 곧 이어집니다.'
    assert pieces(text, "b") == ["◇ 자세한 뉴스가 곧 이어집니다."]
