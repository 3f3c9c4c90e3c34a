"""The network gives a place the same weight whatever else is asked, and never fails."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.korean import network

TEXT = "요금 인하 시점 확정가나통신은 2월부터 새 요금제를 판다고 27일 밝혔다."
SEAM = TEXT.index("가나통신")


def test_a_seam_weighs_more_than_what_stands_beside_it() -> None:
    places = [SEAM - 1, SEAM, SEAM + 1]
    odds = network.log_odds(TEXT, 0, places)
    assert odds.shape == (3, 2)
    assert odds[:, 0].argmax() == 1


def test_places_asked_together_weigh_what_they_weigh_alone() -> None:
    places = list(range(1, len(TEXT)))
    together = network.log_odds(TEXT, 0, places)
    alone = [network.log_odds(TEXT, 0, [place])[0] for place in places]
    assert np.allclose(together, np.array(alone), atol=1e-4)


def test_what_stands_before_a_start_is_not_looked_at() -> None:
    for before in ("정부가 밝혔다.", "가" * 40, "\n\n"):
        size = len(before)
        odds = network.log_odds(before + TEXT, size, [size + SEAM])
        assert np.allclose(odds, network.log_odds(TEXT, 0, [SEAM]), atol=1e-4)


def test_digits_and_letters_are_alike() -> None:
    one, other = "요금 25% 인하SKT는 밝혔다.", "요금 81% 인하LGU는 밝혔다."
    assert np.array_equal(network.log_odds(one, 0, [9]), network.log_odds(other, 0, [9]))


@settings(max_examples=80, deadline=None)
@given(st.text(min_size=1, max_size=60), st.data())
def test_no_text_makes_it_fail(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    start = data.draw(st.integers(0, at))
    assert np.isfinite(network.log_odds(text, start, [at])).all()
