"""The key figures, and what sources say of the same thing."""

from __future__ import annotations

from datetime import date
from typing import Any

from digest.model import Claim, KeyFigure
from digest.writing import agree
from digest.writing.figures import rows, said, table
from tests.writing.desk import document, material, story

LEAK = "한빛통신 가입자 {}의 개인정보가 유출됐다."


def leaked(id: str, words: str, value: int, **given: Any):  # type: ignore[no-untyped-def]
    figure = {"value": value, "unit": "명", "what": "한빛통신 가입자 개인정보 유출", **given}
    return document(id, LEAK.format(words), title=f"{id} 제목", figures={words: figure})


def told(*documents) -> tuple[tuple[KeyFigure, ...], tuple[Claim, ...]]:  # type: ignore[no-untyped-def]
    found = material(story(list(documents)), *documents)
    quantities = rows(said(found))
    claims = tuple(one.claim for one in agree.compare(quantities, found))
    return table(quantities, found, (), most=6), claims


def test_the_same_figure_of_several_sources_is_one_row() -> None:
    figures, claims = told(leaked("a", "2만2000명", 22000), leaked("b", "2만2천명", 22000))
    assert [(str(f.value), len(f.sources)) for f in figures] == [("22000", 2)]
    assert claims == ()


def test_more_than_twenty_thousand_is_compatible_with_twenty_two_thousand() -> None:
    rough = leaked("a", "2만여명", 20000, approximate=True)
    figures, claims = told(rough, leaked("b", "2만2000명", 22000))
    assert [f.text for f in figures] == ["2만2000명"]
    assert [c.verdict for c in claims] == ["compatible"]


def test_two_exact_values_of_independent_sources_conflict() -> None:
    one, two = leaked("a", "2만2000명", 22000), leaked("b", "2만2000명", 22000)
    _, claims = told(one, two, leaked("c", "3만1000명", 31000))
    assert [c.verdict for c in claims] == ["conflict"]
    assert [r.value for r in claims[0].readings] == ["22000명", "31000명"]


def test_two_speakers_dispute() -> None:
    firm = leaked("a", "3000명", 3000, speaker="한빛통신")
    state = leaked("b", "3만1000명", 31000, speaker="정부")
    _, claims = told(firm, state)
    assert [c.verdict for c in claims] == ["disputed"]


def test_copies_of_one_text_are_no_second_source() -> None:
    one, two = leaked("a", "2만2000명", 22000), leaked("b", "3만1000명", 31000)
    found = material(story([[one, two]]), one, two)
    assert agree.compare(rows(said(found)), found) == ()


def test_different_things_are_not_compared() -> None:
    one = leaked("a", "2만2000명", 22000)
    other = leaked("b", "3만1000명", 31000, what="한빛통신 해지 고객")
    assert told(one, leaked("c", "2만2000명", 22000), other)[1] == ()


def test_an_article_that_gives_both_values_means_two_things() -> None:
    both = document(
        "a",
        LEAK.format("2만2000명"),
        LEAK.format("3만1000명"),
        figures={
            words: {"value": value, "unit": "명", "what": "한빛통신 가입자 개인정보 유출"}
            for words, value in (("2만2000명", 22000), ("3만1000명", 31000))
        },
    )
    _, claims = told(both, leaked("b", "2만2000명", 22000), leaked("c", "3만1000명", 31000))
    assert claims == ()


def test_a_rounded_figure_is_no_conflict() -> None:
    one, two = leaked("a", "2만6700명", 26700), leaked("b", "2만6700명", 26700)
    assert told(one, two, leaked("c", "2만6000명", 26000))[1] == ()


def test_figures_of_other_days_are_not_compared() -> None:
    days = [date(2026, 3, 2), date(2026, 3, 3)]
    made = [
        document(
            name,
            f"{day.day}일 한빛통신 가입자 {words}이 해지했다.",
            dates={f"{day.day}일": day},
            figures={words: {"value": value, "unit": "명", "what": "한빛통신 해지 가입자"}},
        )
        for name, day, words, value in (
            ("a", days[0], "1만2000명", 12000),
            ("b", days[0], "1만2000명", 12000),
            ("c", days[1], "1만9000명", 19000),
        )
    ]
    assert told(*made)[1] == ()


def test_no_number_at_all_is_no_key_figure() -> None:
    figures, _ = told(leaked("a", "수천명", 1000, approximate=True), leaked("b", "수천명", 1000))
    assert figures == ()


def priced(text: str, **figures: dict[str, Any]) -> list[str]:
    made = document("a", text, title="입장료 인상", figures=figures)
    found = material(story([made]), made)
    return [row.text for row in table(rows(said(found)), found, (), most=6)]


def test_one_amount_in_two_currencies_is_one_row() -> None:
    yen = {"value": 3000, "unit": "엔", "what": "입장료"}
    won = {"value": 27700, "unit": "원", "what": "입장료 인상분"}
    text = "시청은 입장료를 3000엔(약 2만7700원)으로 정했다."
    assert len(priced(text, **{"3000엔": yen, "2만7700원": won})) == 1


def test_of_a_change_only_the_new_value_is_a_row() -> None:
    old = {"value": 4900, "unit": "원", "what": "입장료"}
    new = {"value": 7900, "unit": "원", "what": "입장료"}
    text = "시청은 입장료를 4900원에서 7900원으로 올렸다."
    assert priced(text, **{"4900원": old, "7900원": new}) == ["7900원"]


def test_what_is_current_is_old_and_what_follows_it_is_not() -> None:
    old = {"value": 4900, "unit": "원", "what": "입장료"}
    new = {"value": 7900, "unit": "원", "what": "입장료"}
    text = "시청은 현행 4900원인 입장료를 7900원으로 올렸다."
    assert priced(text, **{"4900원": old, "7900원": new}) == ["7900원"]


def test_a_rounded_value_is_not_told_beside_the_exact_one() -> None:
    exact = {"value": 26450, "unit": "원", "what": "입장료"}
    rough = {"value": 26000, "unit": "원", "what": "입장료 수입", "approximate": True}
    text = "입장료는 2만6450원으로 2만6천원대에 올랐다."
    assert priced(text, **{"2만6450원": exact, "2만6천원": rough}) == ["2만6450원"]


def test_all_of_it_and_a_handful_are_no_key_figures() -> None:
    whole = {"value": 100, "unit": "%", "what": "입장료 환불"}
    two = {"value": 2, "unit": "명", "what": "입장료 담당자"}
    assert priced("입장료를 100% 돌려준다고 2명이 말했다.", **{"100%": whole, "2명": two}) == []
