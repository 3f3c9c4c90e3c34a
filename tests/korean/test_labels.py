"""Labels of broadcasts and horoscopes, tags of editors' notes."""

from __future__ import annotations

from digest.korean import sentences
from tests.korean.units import pieces, told


def test_a_note_s_tag_is_whole_before_a_year() -> None:
    text = "요금 인하를 봅니다. 재미있게 봐주세요. [편집자]2024년은 요금이 내린 해였다. 곧 한다."
    assert pieces(text, "s") == ["2024년은 요금이 내린 해였다.", "곧 한다."]


def test_a_rubric_that_is_told_of_is_no_turn() -> None:
    text = (
        "[생활의 발견]은 둘레를 다룹니다. 곧 [생활의 발견]에 담깁니다.[생활의 발견]을 봅니다. 또 "
        "봅니다."
    )
    assert pieces(text, "b") == []


def test_signs_of_a_horoscope_are_parted_from_their_fortune() -> None:
    signs = "쥐 소 범 토끼 용 뱀 말 양 원숭이 닭 개 돼지".split()
    text = "".join(f"{sign}띠작은 일도 살펴라.48년생 - 쉬어라." for sign in signs)
    assert pieces(text, "h") == [f"{sign}띠" for sign in signs]


def test_a_label_behind_a_call_is_one() -> None:
    text = "알아보겠습니다. 홍길동 캐스터![캐스터]네, 저는 시청에 나와 있습니다. 춥습니다."
    assert told(text)[1:4] == [
        ("s", "홍길동 캐스터!"),
        ("b", "[캐스터]"),
        ("s", "네, 저는 시청에 나와 있습니다."),
    ]


def test_a_picture_behind_a_call_is_no_label() -> None:
    text = "정부가 값을 내렸다![새 청사 전경](https://a.kr/b.png) 곧 한다."
    assert sentences.split(text) == ((0, len(text)),)


def test_a_note_without_brackets_behind_a_headline() -> None:
    text = (
        "쓰는 돈도 8천억원 달해 편집자 주 = 가나가 손님을 맞습니다. 다섯 차례로 짚어봅니다.\n\n"
        "(가나=다라뉴스) 홍길동 기자 = 가나시는 29일 손님이 늘었다고 밝혔다. 곧 또 는다."
    )
    assert [kind for kind, _ in told(text)] == ["h", "b", "b", "s", "s"]


def test_an_answer_that_begins_with_this_has_its_label() -> None:
    text = (
        "[홍길동 가나대 교수]이 부분은 중요합니다.[성춘향 방송 진행자]왜 그런가요?"
        "[홍길동 가나대 교수]이 법이 바뀝니다."
    )
    assert len(pieces(text, "b")) == 3
