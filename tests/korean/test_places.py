"""Places at which a headline might end, by the characters beside them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.korean import kinds, ngrams, opinions
from digest.korean.places import Places, weigh
from digest.korean.windows import MODELS, SPEAKING, Weighed, Window

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


def weighed(text: str) -> Weighed:
    (found,) = opinions.weighed([opinions.laid(text, [Window(0, len(text), inside=True)])])
    return found


def test_a_model_asks_either_behind_blanks_or_inside_words() -> None:
    offsets, models, *_ = weighed(f"{SUBHEAD} {BODY} {SUBHEAD}{BODY}")
    text = f"{SUBHEAD} {BODY} {SUBHEAD}{BODY}"
    for at, model in zip(offsets, models, strict=True):
        assert (text[at - 1] == " ") == (MODELS[model] in ("space", "decks"))


def test_no_headline_ends_inside_a_foreign_word_or_a_number() -> None:
    text = "가나통신이 SUPERCOM 1234567 모델을 새로 내놓았다고 밝혔다."
    assert not any(
        text[at - 1].isascii() and text[at].isascii() and text[at - 1] != " "
        for at in weighed(text).offsets
    )


def test_windows_weighed_together_have_the_places_of_each_alone() -> None:
    text = (SUBHEAD + BODY) * 100
    size = len(SUBHEAD + BODY)
    windows = [Window(n, n + size - 8, inside=n % 2 == 0) for n in range(0, len(text), size)]
    together = Places(text, windows)
    for window in windows:
        start, stop, inside = window[:3]
        for model in MODELS if inside else MODELS[2:]:
            alone = Places(text, [window]).within(model, start, stop, least=-9.0)
            assert together.within(model, start, stop, least=-9.0) == alone


@pytest.mark.parametrize(
    "text",
    [
        SUBHEAD + BODY * 3,
        "완공되면 한가람반도체의 웨이퍼 처리 능력은 월 9만장에서 15만장으로 확대된다.",
        "민원비서가 새해부터 사진관과 농가의 일을 돕는다고 가나시가 27일 밝혔다.",
    ],
)
def test_a_sentence_is_blank_if_no_place_in_it_speaks(text: str) -> None:
    places = Places(text, [Window(0, 40, inside=True, closely=True)])
    loud = [p for model in ("body", "space") for p in places.within(model, 0, 40, least=SPEAKING)]
    quiet = [p for model in MODELS for p in places.within(model, 0, 40, least=-9.0)]
    assert places.blank(0) == (not loud)
    assert quiet  # what passes and does not speak is weighed and not asked


def test_what_stands_in_another_text_is_not_looked_at() -> None:
    window = [Window(0, len(SUBHEAD) + 5, inside=True, closely=True)]
    short, other = f"{SUBHEAD}정부는 내린다고 했다.", BODY * 3
    together = Places(short, window)
    weigh([together, Places(other, [Window(0, 40, inside=True, closely=True)])])
    for model in MODELS:
        near = together.within(model, 0, len(SUBHEAD) + 5, least=-9.0)
        assert near == Places(short, window).within(model, 0, len(SUBHEAD) + 5, least=-9.0)


def test_what_is_asked_soon_is_taken_from_the_window_that_was_weighed() -> None:
    text = SUBHEAD + BODY + " " + BODY * 4
    places = Places(text, [Window(0, 72, inside=True)])
    weigh([places])
    assert places.best(0, len(text)) == Places(text, [Window(0, 72, inside=True)]).best(
        0, len(text)
    )


def test_where_no_headline_can_end() -> None:
    closing = kinds.Closing({})
    for text in ("가나 ▷다라", "가나▷다라", "가나 75만弗로", "182조9134억"):
        at = next(n for n, char in enumerate(text) if char in "다弗9" and n > 2)
        assert kinds.of(text, at, closing) == "", text
    assert kinds.of("인하 확정정부는", 5, closing) == "glued"


def test_where_only_quotations_are_asked_for_the_other_spaces_are_left_out() -> None:
    text = f"{SUBHEAD} {BODY} 홍길동 “{SUBHEAD}” {BODY}"
    stop = len(text) - 8
    every = Places(text).within("space", 0, stop, least=-99.0)
    few = Places(text, [Window(0, stop, inside=True, spaces=False)])
    (quoted,) = few.within("space", 0, stop, least=-99.0, quoted=True)
    assert text.startswith("” 정부는", quoted.at - 2)
    assert quoted.at in [place.at for place in every]
    assert len(every) > 1
    assert few.within("space", 0, stop, least=-99.0) == every


def test_what_is_looked_at_closely_is_asked_of_the_network_too() -> None:
    text, seam = SUBHEAD + BODY, len(SUBHEAD)
    stop = len(text) - 8
    plain = Places(text, [Window(0, stop, inside=True)]).within("body", 0, stop, least=-2.0)
    window = Window(0, stop, inside=True, closely=True)
    closely = Places(text, [window]).within("body", 0, stop, least=-2.0)
    assert {place.at: place.score for place in plain}[seam] > -2.0
    assert [place.at for place in closely] == [seam]
    assert closely[0] not in plain


def test_a_window_that_was_not_thought_likely_is_weighed_when_it_is_asked_for() -> None:
    text = SUBHEAD + BODY
    places = Places(text, [Window(0, 20, inside=False)])
    assert places.within("space", 0, 20, least=-9.0) is not None
    asked = places.within("body", 0, len(text), least=-9.0)
    assert asked == Places(text).within("body", 0, len(text), least=-9.0)


@given(st.text(alphabet="가나다라 .A1\n'\"…🎈\ud800", min_size=1, max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_text_has_places_in_order_inside_it(text: str) -> None:
    offsets, models, scores, _ = weighed(text)
    assert offsets == sorted(offsets)
    assert len(offsets) == len(models) == len(scores)
    assert all(0 < at < len(text) and not text[at].isspace() for at in offsets)


def test_the_shipped_table_has_every_model() -> None:
    table = ngrams._table()
    pairs = table.weights.reshape(2, -1).view("uint8").reshape(2, -1, 2)
    assert (pairs.max(axis=1) > pairs.min(axis=1)).all()
    assert {MODELS[n] for n in table.models} == set(MODELS)
