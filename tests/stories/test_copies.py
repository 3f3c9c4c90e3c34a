"""One article twice in a folder."""

from __future__ import annotations

from dataclasses import replace

from digest.stories.copies import fold
from tests.stories.conftest import BRIDGE, LEAK, Make


def test_nothing_folds_to_nothing() -> None:
    assert fold([]) == ((), ())


def test_the_same_article_in_two_files_stands_once_and_is_named(make: Make) -> None:
    one = make("a", LEAK)
    kept, omitted = fold([replace(one, path="b/a.md"), one])
    assert [p.path for p in kept] == ["a.md"]
    assert [(o.path, o.reason) for o in omitted] == [("b/a.md", "같은 기사: a.md")]


def test_of_two_versions_the_longer_stands(make: Make) -> None:
    late = replace(make("a", LEAK + BRIDGE), path="late.md")
    kept, omitted = fold([make("a", LEAK), late])
    assert [p.path for p in kept] == ["late.md"]
    assert omitted[0].reason == "같은 기사의 다른 판: late.md"


def test_one_file_may_hold_an_article_twice(make: Make) -> None:
    kept, omitted = fold([make("a", LEAK), make("a", LEAK)])
    assert (len(kept), len(omitted)) == (1, 1)


def test_the_passages_of_one_round_up_all_stay(make: Make) -> None:
    parts = [replace(make("a", LEAK), id=f"a#{n}") for n in (1, 2)]
    kept, omitted = fold(parts)
    assert [p.id for p in kept] == ["a#1", "a#2"]
    assert not omitted
