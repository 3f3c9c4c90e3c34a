"""Subheads behind a space inside a paragraph, where a sentence is expected."""

from __future__ import annotations

import pytest

from tests.korean.units import pieces

OPENING = (
    "정부가 통신 요금을 내리기로 했다. 새해부터 적용한다."
    "통신사들은 곧 새 요금제를 낸다. 위약금도 없앤다."
)


def headings(text: str) -> list[str]:
    return pieces(text, "h")


BEHIND_SPACE = "통신 3사 요금제 개편 방안 확정"


@pytest.mark.parametrize("opening", [OPENING, OPENING.replace(".", ". ")], ids=["glued", "spaced"])
def test_a_subhead_behind_a_space_is_found_where_its_end_is_sure(opening: str) -> None:
    text = (
        f"{opening.strip()} {BEHIND_SPACE}통신사들은 28일 새 요금제를 내놓겠다고 밝혔다. 곧 낸다."
    )
    assert headings(text) == [BEHIND_SPACE]


def test_what_only_looks_likely_behind_a_space_is_none() -> None:
    assert (
        headings(f"{OPENING} 새해 통신 3사의 휴일영업과 상담 제한 법안도 나왔다. 곧 시행된다.")
        == []
    )


def test_a_particle_behind_a_space_begins_no_text() -> None:
    text = f"{OPENING} 새해 통신 요금 인하 사업 ‘가나다(GND)’의 본격 가동이 기대되는 시장은 넓다."
    assert headings(text) == []
