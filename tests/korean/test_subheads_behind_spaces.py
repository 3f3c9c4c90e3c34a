"""Subheads behind a space inside a paragraph, where a sentence is expected."""

from __future__ import annotations

from typing import Any

import pytest

from digest.korean import junctions
from digest.korean.junctions import Junction, Setting
from digest.korean.places import Places
from digest.korean.windows import Model
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


@pytest.mark.parametrize(
    ("behind", "score", "found"),
    [("의 기대가", 9.0, 1), ("이 기대되는", 9.0, 0), ("의 기대가", 4.0, 0)],
    ids=["sure", "a particle", "not sure enough"],
)
def test_what_is_not_sure_behind_a_space_is_none(
    monkeypatch: pytest.MonkeyPatch, behind: str, score: float, found: int
) -> None:
    text = f"{OPENING} 새해 통신 요금 인하 사업 본격 가동{behind} 크다고 업계에서는 입을 모은다."
    at = text.index(behind)
    found_by = junctions.found

    def likely(setting: Setting, model: Model, start: int, end: int, **how: Any) -> list[Junction]:
        if model == "body" and start < at < end:
            return [Junction(at, score)]
        return found_by(setting, model, start, end, **how)

    monkeypatch.setattr(junctions, "found", likely)
    monkeypatch.setattr(Places, "blank", lambda _places, _start: False)
    assert len(headings(text)) == found


@pytest.mark.parametrize(
    ("line", "behind", "found"),
    [
        ("한국 팀의 우정 여행기", "가나무비는 몽골에서 찍은 새 여행 예능을 내놓았다. ", 1),
        ("한국 팀의 우정 여행기", "홍길동 기자 hong@example.com", 0),
        ("한국 팀의 우정 여행기", "가나일보는 독자 여러분의 소중한 제보를 늘 기다립니다. ", 0),
        ("홍길동 가나대 교수", "홍길동 교수는 가나대에서 경제학을 가르치며 책을 세 권 썼다. ", 0),
    ],
    ids=["a story", "a byline", "a polite closing line", "a note on the author"],
)
def test_a_line_near_the_end_is_a_subhead_if_its_text_follows(
    line: str, behind: str, found: int
) -> None:
    text = f"{OPENING} 가나무비에서 볼 수 있다. {line}\n\n{behind * 2}"
    assert len(headings(text)) == found
