"""Passage numbers: which story of a round-up a unit belongs to."""

from __future__ import annotations

from dataclasses import replace

from digest.korean import forms
from digest.model import Unit


def number(text: str, title: str, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """The units with their passages: 0 for note and lead, 1, 2 ... for each section of a
    round-up or headline list; all 0 for any other article."""
    if forms.form(title, text) not in ("roundup", "headlines"):
        return units
    numbered = []
    passage = 0
    previous = ""
    for unit in units:
        if unit.kind == "heading" and previous != "heading":
            passage += 1
        numbered.append(replace(unit, passage=passage))
        previous = unit.kind
    return tuple(numbered)
