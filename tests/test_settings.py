"""digest.toml: what is known, what is refused, and how it is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.errors import SettingsError
from digest.settings import Settings, load, parse


def test_no_file_means_the_defaults() -> None:
    assert load(None) == Settings()


def test_a_file_changes_what_it_names_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "digest.toml"
    file.write_text('[writing]\ntop = 5\n[mail]\nto = ["가나 <a@example.com>"]\n', "utf-8-sig")
    made = load(file)
    assert made.writing.top == 5
    assert made.mail.to == ("가나 <a@example.com>",)
    assert made.stories == Settings().stories


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"writting": {}}, "writing"),
        ({"writing": {"sentence": 3}}, "sentences"),
        ({"writing": {"top": 0}}, "1~100"),
        ({"writing": {"top": "셋"}}, "int"),
        ({"writing": {"top": True}}, "int"),
        ({"writing": 3}, "표"),
        ({"mail": {"to": "가나 <a@example.com>"}}, "목록"),
        ({"beat": {"mine": {"term": ["통신"]}}}, "terms"),
        ({"beat": {"mine": {"weights": {"state": "많이"}}}}, "state"),
        ({"beat": 3}, "표"),
    ],
)
def test_a_setting_that_means_nothing_is_one_line_with_a_hint(
    table: dict[str, object], said: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        parse(table, "digest.toml")
    assert said in str(caught.value)
    assert str(caught.value).startswith("digest.toml")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["[writing", "top = \x00", "\udcff"])
def test_a_broken_file_is_one_line(text: str, tmp_path: Path) -> None:
    file = tmp_path / "digest.toml"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(SettingsError, match="읽을 수 없습니다"):
        load(file)


def test_a_whole_number_will_do_for_a_fraction() -> None:
    assert parse({"stories": {"event": 1}}, "x").stories.event == 1.0


def test_a_beat_of_ones_own_keeps_its_table() -> None:
    beat = parse({"beat": {"mine": {"terms": ["통신"], "weights": {"state": 1}}}}, "x").beat["mine"]
    assert beat.terms == ("통신",)
    assert beat.weights == (("state", 1.0),)
