"""Ordinary sentences that look like credits, remarks or closing lines; once they were taken for
them."""

from __future__ import annotations

import pytest

from digest.korean import figures, sentences
from tests.korean.units import told as kinds


@pytest.mark.parametrize(
    "sentence",
    [
        "연합 훈련이 다시 시작됐다.",
        "연합군 사령부가 밝혔다.",
        "지역경제 활성화가 답이다.",
        "핵심은 속도입니다.",
        "경찰은 시민의 제보를 토대로 용의자를 붙잡았다.",
        "유료 구독 신청은 내년 1월부터 받는다.",
    ],
)
def test_a_sentence_stays_one(sentence: str) -> None:
    text = f"정부는 요금을 내린다고 29일 밝혔다. 두 정상은 웃고 있다. {sentence} 곧 만나기로 했다."
    assert [kind for kind, _ in kinds(text)] == ["s"] * 4
    assert sentence in [piece for _, piece in kinds(text)]


@pytest.mark.parametrize(
    "line",
    [
        "행사는 내년에 연다고 밝혔다.(문의 02-123-4567)",
        "보상은 없다고 했다.(이하 생략)",
        "요금은 내린다고 말했습니다.(가나일보 1949년 8월 14일 자)",
        "가나전자는 이번 유출 내용과 무관하다고 밝혔다.",
        "가나버는 기사 이해를 돕는 AI 요약 기능을 1월 내놓는다고 29일 밝혔다.",
    ],
)
def test_a_line_of_its_own_is_told(line: str) -> None:
    found = kinds(f"정부가 27일 요금을 내렸다. 곧 한다.\n{line}\n업계는 반겼다. 곧 만난다.")
    told = line[: line.index("다.") + 2]
    assert [kind for kind, piece in found if piece.startswith(told)] == ["s"]


def test_a_dateline_behind_a_full_stop_begins_the_next_sentence() -> None:
    text = "업계는 반긴다.(서울=가나뉴스) 홍길동 기자 = 정부는 요금을 내렸다."
    assert next(text[a:b] for a, b in sentences.split(text)) == "업계는 반긴다."


@pytest.mark.parametrize("particle", ["고", "며"])
def test_a_particle_of_saying_is_no_surname(particle: str) -> None:
    text = f'"국민이 먼저다."{particle} 대통령은 말했다.'
    assert [text[a:b] for a, b in sentences.split(text)] == [text]


def test_who_is_about_to_know_goes_on() -> None:
    text = "그는 알 듯... 말 듯한 표정을 지었다."
    assert [text[a:b] for a, b in sentences.split(text)] == [text]


@pytest.mark.parametrize("text", ["50여 대규모 사업장을 찾았다.", "30여 대기업이 왔다."])
def test_a_great_firm_is_not_counted_in_machines(text: str) -> None:
    assert figures.find(text) == ()


def test_a_byline_in_brackets_is_whole() -> None:
    text = "정부가 요금을 내렸다. 곧 한다.\n[가나일보/홍길동 기자]"
    assert kinds(text)[-1] == ("b", "[가나일보/홍길동 기자]")


def test_who_speaks_politely_without_a_full_stop_ends_a_sentence() -> None:
    text = "정부가 요금을 내렸다. 곧 한다.\n업계도 반긴다고 하고요\n이용자는 27일 옮겼다. 또 온다."
    assert ("s", "업계도 반긴다고 하고요") in kinds(text)


def test_a_length_in_brackets_is_no_byline() -> None:
    """'조성(L=790m) 등이다.' was read as '(가나=다라뉴스) 홍길동', and headlines before it."""
    text = (
        "이번 사업은 지역을 잇기 위해 추진된다.주요 사업 내용은 ▲가나대교~다라공원 간 남북 "
        "연결도로 개설(왕복 4차로, L=220m) ▲지하 1층 규모 공영주차장 조성(257면) ▲옥가동 일원 "
        "폐선부지를 활용한 산책로 조성(L=790m) 등이다.총사업비는 약 407억원이며 2026년부터 "
        "공정을 본격화한다."
    )
    assert [kind for kind, _ in kinds(text)] == ["s"] * 3


@pytest.mark.parametrize("headline", ["영상기자 폭행 사건", "VJ 홍길동 결혼한다"])
def test_who_films_may_be_the_story(headline: str) -> None:
    text = f"정부는 요금을 내린다고 29일 밝혔다. 두 정상은 웃고 있다.\n{headline}"
    assert kinds(text)[-1] in (("h", headline), ("s", headline))


def test_a_list_of_who_is_seen_is_a_caption() -> None:
    caption = "▲ 홍길동(왼쪽) ▲ 성춘향 ▲ 이몽룡 대표가 손을 잡고 있다. ⓒ가나일보"
    text = f"{caption}\n정부는 요금을 내린다고 29일 밝혔다. 두 정상은 웃고 있다."
    assert kinds(text)[0] == ("c", caption)


def test_a_line_that_names_a_commission_is_no_authors() -> None:
    text = (
        "금융위원회, 은행 조사 착수\n\n"
        "금융위원회는 28일 은행 다섯 곳을 조사하기로 했다고 밝혔다. 곧 만나기로 했다."
    )
    assert kinds(text)[0] == ("h", "금융위원회, 은행 조사 착수")


@pytest.mark.parametrize("last", ["[세계 10위]", "[요금을 내린다]"])
def test_what_tells_in_brackets_at_the_end_names_no_publisher(last: str) -> None:
    text = f"정부는 요금을 내린다고 29일 밝혔다. 두 정상은 웃고 있다.\n{last}"
    assert kinds(text)[-1][0] != "b"


def test_who_died_is_behind_a_sentence_in_brackets() -> None:
    text = "(서울은 맑겠습니다.) 고 홍길동 씨는 지난달 떠났다."
    assert [text[start:end] for start, end in sentences.split(text)] == [
        "(서울은 맑겠습니다.)",
        "고 홍길동 씨는 지난달 떠났다.",
    ]


def test_what_something_is_for_ends_no_sentence() -> None:
    text = "가나전자는 가전 제어용 칩을 만든다. 아이를 위한 유아용 옷도 판다. 곧 늘린다."
    assert len(sentences.split(text)) == 3
