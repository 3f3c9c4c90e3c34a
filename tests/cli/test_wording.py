"""What `digest inspect` says of a date is said in Korean, whatever rule read it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from digest.cli import wording
from digest.korean import date_words, dates

KOREAN = Path(dates.__file__).parent
PHRASE = re.compile(r"[a-z]+(?: [a-zA-Z가-힣]+)+")


def said(module: Path) -> Iterator[str]:
    """The phrases of a module that are no docstrings and no relations of its words."""
    tree = ast.parse(module.read_text("utf-8"))
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    relations = {relation for relation, _ in date_words.RELATIONS.values()}
    for node in ast.walk(tree):
        phrase = node.value if isinstance(node, ast.Constant) and id(node) not in docs else None
        if isinstance(phrase, str) and PHRASE.fullmatch(phrase) and phrase not in relations:
            yield phrase


@pytest.mark.parametrize("module", sorted(KOREAN.glob("date*.py")), ids=lambda p: p.stem)
def test_how_a_date_was_read_is_said_in_korean(module: Path) -> None:
    assert [how for how in said(module) if re.search("[a-z]", wording.how(how))] == []


def test_the_phrases_are_found() -> None:
    assert "which week is not said" in set(said(KOREAN / "date_weeks.py"))
