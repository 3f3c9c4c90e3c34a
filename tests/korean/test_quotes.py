"""Quotations: who says what, by what verb."""

from __future__ import annotations

from digest.korean import quotes, structure


def said(text: str) -> list[tuple[str, str, str]]:
    found = quotes.find(text, structure.units(text))
    assert all(text[q.start : q.end] == q.text for q in found)
    return [(q.speaker, q.text, q.verb) for q in found]


def test_the_subject_before_the_words_says_them() -> None:
    text = '홍길동 가나전자 대표는 29일 회의에서 "값을 내린다"며 "곧 한다"고 밝혔다.'
    assert said(text) == [
        ("홍길동 가나전자 대표", "값을 내린다", "밝혔다"),
        ("홍길동 가나전자 대표", "곧 한다", "밝혔다"),
    ]


def test_a_sentence_that_goes_on_has_the_same_speaker() -> None:
    text = '홍길동 대표는 "값을 내린다"고 말했다. 이어 "새해부터다"라고 덧붙였다.'
    assert said(text)[1] == ("홍길동 대표", "새해부터다", "덧붙였다")


def test_he_is_who_spoke_last() -> None:
    text = "김가나 장관은 “조사하겠다”고 강조했다. 그는 “책임을 묻겠다”고 했다."
    assert said(text)[1][0] == "김가나 장관"


def test_a_name_in_quotation_marks_is_no_quotation() -> None:
    assert said('정부는 "가나 도시"를 짓는다.') == []


def test_nobody_is_made_up() -> None:
    assert said('"값을 내린다"는 목소리가 나온다.') == [("", "값을 내린다", "")]
