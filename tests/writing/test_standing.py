"""What of a sentence may be printed away from its article."""

from __future__ import annotations

import pytest

from digest.writing import datelines, standing


@pytest.mark.parametrize(
    "prefix",
    [
        "(서울=한빛통신) 홍길동 기자 = ",
        "(세종·서울=한빛통신) 홍길동·성춘향 기자 = ",
        "[한빛경제]",
        "[한빛경제=홍길동 기자] ",
        "[한빛경제 홍길동 기자]",
        "홍길동 기자 = ",
        "■ ",
        "▲",
        "【서울=한빛】홍길동 기자=",
        "",
    ],
)
def test_a_dateline_and_a_list_mark_are_not_printed(prefix: str) -> None:
    assert datelines.opening(prefix + "정부는 29일 결과를 발표했다.") == len(prefix)


@pytest.mark.parametrize(
    "text",
    ["(주)한빛은 5일 새 제품을 내놨다.", '"동의할 수 없다"고 정부가 말했다.', "A.X K1이 나왔다."],
)
def test_words_of_the_sentence_itself_are_kept(text: str) -> None:
    assert datelines.opening(text) == 0


@pytest.mark.parametrize("word", ["한편 ", "또한 ", "또, ", "아울러 ", "이와 함께 ", "다만 "])
def test_a_connective_may_be_left_out(word: str) -> None:
    assert standing.link(word + "정부는 조사를 시작했다.") == len(word)


def test_another_one_is_no_connective() -> None:
    assert standing.link("또 다른 업체가 나섰다.") == 0


@pytest.mark.parametrize(
    "text",
    [
        "이에 따르면 13일까지 면제된다.",
        "그는 책임을 지겠다고 말했다.",
        "이 회사는 조사를 받았다.",
        "같은 날 다른 부처도 나섰다.",
        "조사 결과가 나온 지 하루 만이다.",
        "대표는 5일 기자회견에서 이같이 밝혔다.",
        "해당 서버는 폐기됐다.",
        "통신은 양측이 휴전했다고 전했다.",
        "시는 다음 달 공사를 시작한다.",
        "협의회는 파업을 미뤘다.",
        "박씨는 회사를 떠났다.",
        "그러면서 협상을 이어가겠다고 했다.",
        "참여 점포는 쿠폰을 받는다.",
    ],
)
def test_a_sentence_that_points_back_leans(text: str) -> None:
    assert standing.leans(text)


@pytest.mark.parametrize(
    "text", ["이탈 고객은 60만명이다.", "이재민이 늘었다.", "그룹은 밝혔다.", "도시는 비었다."]
)
def test_a_name_that_begins_like_a_pointer_does_not_lean(text: str) -> None:
    assert not standing.leans(text)


@pytest.mark.parametrize("text", ["왜 늦었나?", "누가 책임질까.", "조사단 발표 현장 사진", "결국"])
def test_a_question_or_a_fragment_is_no_statement(text: str) -> None:
    assert not standing.finished(text)


@pytest.mark.parametrize("text", ["결과를 발표했다.", '"책임지겠다"고 말했다."', "결과가 나왔다"])
def test_a_statement_is_finished(text: str) -> None:
    assert standing.finished(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("KT는 위약금을 면제한다.", "KT"),
        ("지난해 정부가 조사를 시작했다.", "정부"),
        ("6개월 동안 데이터를 제공한다.", ""),
        ("5일에는 결과를 발표할 예정이다.", ""),
        ("해지를 원하는 많은 사람을 만났다.", ""),
    ],
)
def test_the_subject_is_the_first_word_with_a_topic_particle(text: str, name: str) -> None:
    assert standing.subject(text) == name


def test_quoted_is_the_share_of_the_words_in_marks() -> None:
    assert standing.quoted('대표는 "우리가 모든 책임을 지겠다"고 했다.') > 0.5
    assert standing.quoted("대표는 책임을 지겠다고 했다.") == 0


@pytest.mark.parametrize(
    "text",
    [
        "홍길동 대표가 3일 기자회견을 마치고 회견장을 나서고 있다.",
        "홍길동 대표(왼쪽)가 3일 국회에서 사과하고 있다.",
        "(대표 홍길동)이 3일 위약금을 면제했다.",
        "[홍길동/한빛통신 대표 : 모든 책임을 지겠습니다.]",
        "오늘 특검이 수사를 끝내는데요.",
    ],
)
def test_a_caption_a_torn_sentence_and_an_interview_are_no_statements(text: str) -> None:
    assert not standing.finished(text)


def test_a_subtitle_before_a_byline_is_not_printed() -> None:
    text = "서버 94대 감염…책임론 확산[한빛경제 홍길동 기자] 정부가 3일 결과를 냈다."
    assert text[datelines.opening(text) :] == "정부가 3일 결과를 냈다."


def test_a_quotation_with_a_subject_right_behind_it_is_a_subhead() -> None:
    text = '"통신사 책임 분명히 해야" 정부가 3일 조사 결과를 발표했다.'
    assert text[datelines.opening(text) :] == "정부가 3일 조사 결과를 발표했다."


@pytest.mark.parametrize(
    "text",
    [
        "홍보수석은 오후 브리핑에서 이 같은 내용을 포함한 인선을 발표했다.",
        "경찰은 이에 서버를 압수해 조사하고 있다고 밝혔다.",
        "특검팀은 그를 두 차례 더 불러 조사했다.",
    ],
)
def test_a_pointer_inside_a_sentence_leans_too(text: str) -> None:
    assert standing.leans(text)


def test_what_the_reporter_supposes_is_no_report() -> None:
    assert standing.supposes("책임론이 커지자 서둘러 진화에 나선 것으로 풀이된다.")
    assert standing.supposes("보안이 부실했다는 지적이 나온다.")
    assert not standing.supposes("조사단은 보안이 부실했다고 지적했다.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("HB 책임론에 모든 고객 요금 면제 HB는 30일 밝혔다.", "HB는 30일 밝혔다."),
        (
            "반년 동안 매달 데이터 및 보험 2년 제공 HB는 곧 시행한다.",
            "HB는 곧 시행한다.",
        ),
        ("자금은 어떻게 마련하나 투자금 절반은 빌린다.", "투자금 절반은 빌린다."),
        ("통신요금 인하 방침은 확정됐다.", "통신요금 인하 방침은 확정됐다."),
        ("홍길동 HB 대표는 사과했다.", "홍길동 HB 대표는 사과했다."),
        ("왜 이런 일이 생기나 묻는 이가 많다.", "왜 이런 일이 생기나 묻는 이가 많다."),
        ("시장 점유율 1위 HB는 밝혔다.", "시장 점유율 1위 HB는 밝혔다."),
    ],
)
def test_a_subhead_joined_with_a_space_is_left_out(text: str, told: str) -> None:
    assert text[datelines.opening(text) :] == told


@pytest.mark.parametrize(
    "text",
    ["저는 책임을 통감합니다.", "결과는 나왔지만 저희가 들을 수는 없게 됐습니다.", "나는 반대다."],
)
def test_what_a_guest_or_the_reporter_says_of_himself_is_no_statement(text: str) -> None:
    assert not standing.finished(text)


def test_who_says_i_in_a_quotation_is_quoted() -> None:
    assert standing.finished('홍길동 대표는 "제가 책임지겠다"고 말했다.')
    assert standing.finished("냄새가 나는 물이 저수지로 흘렀다.")
