"""Places at which a headline might end, by the characters beside them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.korean import ngrams
from digest.korean.places import MODELS, Places

SUBHEAD = "요금 인하 시점 확정"
BODY = "정부는 2월부터 요금을 내린다고 밝혔다. 위약금도 없앤다."


def ends(text: str, model: str) -> list[str]:
    return [text[:at] for at, _ in Places(text).within(model, 0, len(text), least=-9.0)]  # type: ignore[arg-type]


def test_the_end_of_a_subhead_glued_to_its_text_passes() -> None:
    assert SUBHEAD in ends(SUBHEAD + BODY, "body")


def test_it_weighs_more_than_any_place_inside_a_word() -> None:
    text = SUBHEAD + BODY
    places = Places(text).within("body", 0, len(text), least=-9.0)
    assert max(places, key=lambda place: place.score).at == len(SUBHEAD)


@pytest.mark.parametrize("model", MODELS)
def test_a_model_asks_either_behind_blanks_or_inside_words(model: str) -> None:
    text = f"{SUBHEAD} {BODY} {SUBHEAD}{BODY}"
    behind = {
        text[at - 1] == " "
        for at, _ in ngrams.weighed(text)[model][0:1]
        and zip(*ngrams.weighed(text)[model], strict=True)
    }
    assert behind <= {model in ("space", "decks")}


def test_no_headline_ends_inside_a_foreign_word_or_a_number() -> None:
    text = "가나통신이 SUPERCOM 1234567 모델을 새로 내놓았다고 밝혔다."
    inside = {at for model in MODELS for at in ngrams.weighed(text)[model][0]}
    assert not any(
        text[at - 1].isascii() and text[at].isascii() and text[at - 1] != " " for at in inside
    )


def test_a_text_longer_than_a_chunk_has_the_places_of_its_parts() -> None:
    text = SUBHEAD + BODY
    filler = "가 " * ((ngrams._CHUNK - len(text) // 2) // 2)  # the border lies in the text
    alone, inside = ngrams.weighed("가 " * 10 + text), ngrams.weighed(filler + text)
    for model in MODELS:
        moved = [at - len(filler) + 20 for at in inside[model][0] if at > len(filler) + 5]
        assert moved == [at for at in alone[model][0] if at > 25]


@given(st.text(alphabet="가나다라 .A1\n'\"…🎈\ud800", max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_text_has_places_in_order_inside_it(text: str) -> None:
    for offsets, scores in ngrams.weighed(text).values():
        assert offsets == sorted(set(offsets))
        assert len(offsets) == len(scores)
        assert all(0 < at < len(text) and not text[at].isspace() for at in offsets)


def test_the_shipped_table_has_every_model_and_holds_no_long_stretch_of_text() -> None:
    table = ngrams._table()
    assert table.weights.any()
    assert (table.floors > table.biases).all()
