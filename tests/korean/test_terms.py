"""Content words: the same stem every time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.korean.terms import terms


@pytest.mark.parametrize("particle", ["은", "이", "을", "의", "에", "로", "에서", "까지", "도"])
def test_a_word_has_one_stem_with_and_without_its_particle(particle: str) -> None:
    assert terms("위약금" + particle) == terms("위약금") == ["위약금"]


@pytest.mark.parametrize("verb", ["했다", "하기로", "하는", "된", "한다", "했다고"])
def test_the_light_verb_falls_off_its_noun(verb: str) -> None:
    assert terms("면제" + verb)[0] == "면제"


def test_a_period_glued_to_the_next_sentence_needs_no_care() -> None:
    assert terms("나섰다.KT는 오늘도") == terms("나섰다. KT는 오늘도")


def test_latin_names_keep_their_digits_and_inner_marks() -> None:
    assert terms("A.X와 HBM4, R&D") == ["a.x", "hbm4", "r&d"]


def test_a_figure_keeps_what_it_counts_with() -> None:
    assert terms("100GB 13일") == ["100gb", "13일"]
    assert terms("3300만건")[0] == "3300만"


def test_verbs_and_connectives_are_no_content() -> None:
    assert terms("그러나 그는 이날 받았다고 밝혔다") == []


def test_hanja_of_a_headline_stand_for_words() -> None:
    assert terms("檢, 與 의원 소환") == ["檢", "與", "의원", "소환"]


@given(st.text(max_size=200))
def test_any_text_gives_lower_case_words(text: str) -> None:
    assert all(term and term == term.lower() for term in terms(text))


def test_a_line_without_spaces_takes_no_more_than_its_share() -> None:
    started = time.process_time()
    terms("가" * 2_000_000)
    assert time.process_time() - started < 2
