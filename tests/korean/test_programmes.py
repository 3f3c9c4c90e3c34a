"""What a broadcast's transcript is preceded by."""

from __future__ import annotations

import pytest

from tests.korean.units import pieces, told

ROWS = "■ 진행 : 홍길동 앵커■ 대담 : 성춘향 가나대 교수"
NOTE = "* 아래 텍스트는 실제 방송 내용과 다를 수 있으니 방송으로 확인하시기 바랍니다."
SAID = "[앵커]정부가 통신 요금을 내리기로 했습니다. " + "새해부터 적용합니다. " * 9


@pytest.mark.parametrize("front", ["", "[가나초대석]"])
def test_rows_above_a_transcript_are_lines_of_their_own(front: str) -> None:
    quoting = "인용 시 [가나초대석] 명시해주시기 바랍니다."
    rows = ["■ 진행 : 홍길동 앵커", "■ 대담 : 성춘향 가나대 교수", NOTE, quoting, "[앵커]"]
    above = pieces(f"{front}{ROWS}{NOTE} {quoting}{SAID}", "b")
    assert above == ([front, *rows] if front else rows)


def test_the_last_row_ends_where_somebody_speaks() -> None:
    found = told(f"{ROWS}◆ 홍길동> 요금이 내립니까? ◇ 성춘향> 새해부터 내립니다.")
    assert ("b", "■ 대담 : 성춘향 가나대 교수") in found
    assert ("s", "◆ 홍길동> 요금이 내립니까?") in found


@pytest.mark.parametrize(
    "text",
    [
        "■ 진행 : 순조롭다고 정부는 12일 밝혔다. 새해에도 그렇다.",
        "정부는 자료를 인용 시 출처를 밝혀야 한다고 말했다. 시민들은 따른다.",
        "◆사회 : 가나시, 내년 무상급식 확대\n◇진행 : 순조로운 다리 공사",
        "이 내용은 보고서 12쪽에 실려 있습니다. 새해부터 적용합니다.",
        "인용 시 출처를 밝히는 규칙을 정부가 정했다. 새해부터 적용한다.",
    ],
    ids=["one row", "told in a sentence", "subheads", "where it stands", "told at its beginning"],
)
def test_a_mark_or_a_word_alone_makes_none(text: str) -> None:
    assert [kind for kind, _ in told(text)] == ["s", "s"]


def test_one_row_is_no_reason_to_cut_a_long_sentence() -> None:
    text = (
        "■ 진행 : 8:30부터 "
        + "정부는 요금을 내리는 일이 순조롭게 나아가고 있으며 " * 6
        + "곧 끝난다고 밝혔다."
    )
    assert len(told(text)) == 1


def test_whom_to_call_and_what_else_was_written_are_no_story() -> None:
    phone, related = "☎ 02-000-0000 (서울=가나뉴스)", '(관련기사: 가나 대표 "말 못 해")'
    assert pieces(f"홍길동씨 부친상, 발인 30일 9시.\n{phone}\n", "b") == [phone]
    text = (
        f"정부가 요금을 내린다.곧 적용한다.{related}홍길동 대표는 말이 없었다. 시민들은 기다린다."
    )
    assert pieces(text, "b") == [related]


def test_a_row_that_never_ends_is_none() -> None:
    story = "정부는 제도를 알리고 있으며 " * 9
    text = f"■ 진행 : 홍길동 앵커■ 출연 : 성춘향 교수 {story}곧 끝난다고 했다."
    assert told(text) == [("s", text)]


def test_a_row_ends_at_the_label_behind_it() -> None:
    rows = pieces(f"■ 진행 : 홍길동 기자■ 대담 : 성춘향 교수{SAID}", "b")
    assert rows == ["■ 진행 : 홍길동 기자", "■ 대담 : 성춘향 교수", "[앵커]"]


def test_the_first_question_behind_rows_is_no_headline() -> None:
    turns = (
        "◆홍길동> 요금이 내립니까?\n◇성춘향> 내립니다.\n◆홍길동> 왜 내립니까?\n◇성춘향> 경쟁입니다."
    )
    assert pieces(f"■ 진행: 홍길동\n■ 대담: 성춘향 의원\n{turns}", "h") == []


@pytest.mark.parametrize("label", ["▶ 인터뷰(☎) : 홍길동 / 변호사", "▶ 홍길동 / 가나당 대변인"])
def test_who_is_heard_is_told_apart_from_what_is_heard(label: str) -> None:
    text = f'정부가 요금을 내립니다.{label}- "더 내려야 합니다. 늦었습니다." 시민들은 반깁니다.'
    assert told(text)[1:3] == [("b", label), ("s", '- "더 내려야 합니다. 늦었습니다."')]


def test_credits_a_space_apart_are_lines_of_their_own() -> None:
    made_by = ["영상취재 : 홍길동 기자", "영상편집 : 성춘향", "그래픽 : 이몽룡"]
    text = f"정부가 요금을 내립니다. MBN뉴스 홍길동입니다. {' '.join(made_by)}"
    assert pieces(text, "b")[-3:] == made_by


def test_who_gave_the_picture_is_told_from_the_call_for_tips_behind_it() -> None:
    text = (
        "정부가 요금을 내립니다. 곧 적용합니다.[사진 출처 : 가나통신]■ 제보하기▷ 전화 : 02-123-4567"
        "▷ 이메일 : gana@gana.kr"
    )
    assert told(text)[2:4] == [("c", "[사진 출처 : 가나통신]"), ("b", "■ 제보하기")]
