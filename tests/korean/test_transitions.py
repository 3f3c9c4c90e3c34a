"""Where two texts meet is told from where one goes on."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.korean import transitions

MET = "통신 요금 인하 확정토종 기업은 27일 환영한다고 밝혔다."
SEAM = MET.index("토종")


def behind(text: str, *places: int) -> list[float]:
    return [float(value) for value in transitions.apart(text, np.array(places))[:, 0]]


def test_two_texts_meet_rather_at_a_seam_than_inside_a_word() -> None:
    seam, before, after = behind(MET, SEAM, SEAM - 1, SEAM + 1)
    assert seam > max(before, after)


@pytest.mark.parametrize(
    ("text", "at"), [("과학기술정보통신부는 밝혔다.", 4), ("국회의원이 말했다.", 2)]
)
def test_a_long_word_goes_on_inside(text: str, at: int) -> None:
    meets = behind(MET, SEAM)[0]
    assert behind(text, at)[0] < meets


def test_digits_and_letters_are_alike() -> None:
    assert behind("요금 25% 인하SKT는 밝혔다.", 9) == behind("요금 81% 인하LGU는 밝혔다.", 9)


def test_a_blank_is_no_part_of_what_ends_before_it() -> None:
    glued, spaced = "요금 인하 확정토종 기업은", "요금 인하 확정 토종 기업은"
    ends = [
        transitions.apart(text, np.array([text.index("토종")]))[0, 1] for text in (glued, spaced)
    ]
    assert ends[0] == ends[1]


@settings(deadline=None)
@given(st.text(min_size=1, max_size=60), st.data())
def test_any_place_of_any_text_can_be_asked(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    both = transitions.apart(text, np.array([at]))
    assert both.shape == (1, 2)
    assert np.isfinite(both).all()
    other = transitions.apart(f"가나다{text}라마바", np.array([at + 3]))
    assert at < 3 or at + 2 > len(text) or np.array_equal(both, other)
