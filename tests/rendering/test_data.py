"""edition.json keeps the contract."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from digest.rendering import data

from . import attacks, sample

SOURCE = {"article", "start", "end", "title", "publisher", "published_on", "url"}


def decoded() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(data.encode(sample.edition()))
    return found


def test_the_keys_are_those_of_the_contract() -> None:
    found = decoded()
    keys = {
        "week",
        "since",
        "until",
        "title",
        "language",
        "lead",
        "stories",
        "upcoming",
        "gaps",
        "omissions",
    }
    assert keys <= set(found)
    story = found["stories"][0]
    assert {
        "id",
        "rank",
        "headline",
        "sentences",
        "figures",
        "conflicts",
        "timeline",
        "events",
        "sources",
        "status",
    } <= set(story)
    assert {"text", "dates", "source"} <= set(story["sentences"][0])
    assert set(story["sentences"][0]["dates"][0]) == {"text", "first", "last"}
    assert set(story["sentences"][0]["source"]) >= SOURCE
    assert {"text", "value", "unit", "approximate", "what", "sources"} <= set(story["figures"][0])
    assert set(story["conflicts"][0]) == {"what", "verdict", "readings"}
    assert set(story["conflicts"][0]["readings"][0]) == {"value", "text", "sources"}
    assert set(story["timeline"][0]) == {"date", "last", "text", "dates", "source"}
    assert {"id", "title", "publisher", "published_on", "url"} <= set(story["sources"][0])
    assert {"text", "source"} <= set(found["lead"][0])
    assert set(found["upcoming"][0]) == {"date", "last", "text", "dates", "story", "source"}
    assert set(found["gaps"][0]) == {"text", "publishers", "story"}
    assert set(found["omissions"][0]) == {"path", "stage", "reason"}


def test_a_headline_is_its_words() -> None:
    assert decoded()["stories"][0]["headline"] == "한결통신, 해지 위약금 면제한다"


def test_conflicts_hold_only_what_is_not_agreed() -> None:
    assert [one["verdict"] for one in decoded()["stories"][0]["conflicts"]] == ["conflict"]


def test_values_are_written_out() -> None:
    assert [one["value"] for one in decoded()["stories"][0]["figures"]] == [
        "103",
        "22000",
        "1000000000000",
    ]
    (figure,) = sample.models().figures
    item = replace(sample.models(), figures=(replace(figure, value=Decimal("0.01")),))
    text = data.encode(replace(sample.edition(), items=(item,)))
    assert '"value": "0.01"' in text


def test_pieces_of_a_sentence_each_keep_their_span() -> None:
    source = decoded()["stories"][0]["sentences"][2]["source"]
    spans = [list(span) for span in sample.waiver().sentences[2].source.spans]
    assert source["spans"] == spans
    assert (source["start"], source["end"]) == (spans[0][0], spans[-1][1])


def test_an_undated_article_has_no_day() -> None:
    assert decoded()["stories"][1]["sources"][0]["published_on"] is None


def test_the_sources_words_are_kept_character_for_character() -> None:
    found = json.loads(data.encode(attacks.edition()))
    texts = [one["text"] for one in found["stories"][0]["sentences"]]
    assert texts == list(attacks.HOSTILE)


def test_half_a_surrogate_pair_does_not_keep_the_file_from_being_written() -> None:
    data.encode(attacks.edition()).encode("utf-8")


def test_an_omission_is_one_line() -> None:
    lines = data.encode(sample.edition()).splitlines()
    assert sum('"stage": "reading"' in line for line in lines) == 3


def test_the_file_is_as_it_was(golden: Callable[[str, str], None]) -> None:
    golden("edition.json", data.encode(sample.edition()))
