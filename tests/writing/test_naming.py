"""What may stand in the table of figures as the name of a thing."""

from __future__ import annotations

import pytest

from digest.writing import naming


@pytest.mark.parametrize(
    "label",
    [
        "가입자 개인정보 유출",
        "수수료 상한액",
        "외국인 관광객",
        "재난 지원금",
        "송전선로 길이",
        "가입자 수",
        "3분기 매출",
        "업무 분할 비용",
        "외국인 가입자",
        "국회 회의",
        "분실 사고 피해",
        "조사 결과 통보",
        "강아지",
        "영업 제한",
    ],
)
def test_a_noun_phrase_is_a_label(label: str) -> None:
    assert naming.plain(label)


@pytest.mark.parametrize(
    "label",
    [
        "늘어난",
        "공개한 가입자",
        "최대인",
        "따라 요금",
        "이로써 조사단",
        "결과 응답률",
        "지난달 중순",
        "비용(운영비",
        "이용권'",
        "서버…비용",
        "국내에 서버",
        "추가로",
        "규모",
        "3대",
        "건넨",
        "낮아지",
        "증가했지",
        "삭제한",
        "올라 동기간 전셋값",
        "탑재해 주파수",
        "경쟁사인 가나전자",
        "이상인 상장사",
        "영상의",
        "총괄 그룹장과",
        "이런 범행",
        "그때",
        "개장 직후",
        "유형",
        "가나달러",
        "■ 의약품 매출",
        "",
    ],
)
def test_a_fragment_with_a_verb_a_connective_or_half_a_mark_is_no_label(label: str) -> None:
    assert not naming.plain(label)


def test_who_acts_is_not_what_is_counted() -> None:
    assert naming.actor("홍길동 의원")
    assert naming.actor("정부")
    assert not naming.actor("정부 예산")


def test_a_document_or_a_bare_office_is_no_speaker() -> None:
    assert naming.speaker("한빛통신 대표") == "한빛통신 대표"
    assert [naming.speaker(name) for name in ("보고서", "시", "한빛'")] == ["", "", ""]
