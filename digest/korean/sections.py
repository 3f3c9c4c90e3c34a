"""Passage numbers: which story of a round-up a unit belongs to.

A round-up and an ordinary article with subheads look alike. They differ in what happens at
a subhead: the story changes, so neighbouring sections share hardly a word, while sections
of one story keep naming the same actors. An article that only calls itself a briefing and
goes on telling one story stays whole.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from digest.korean import forms
from digest.korean.terms import terms
from digest.model import Unit

_MARK = re.compile(r"[◆◇■□●○◎▲△▶▷★☆◈▣]")
#: Cosine of two neighbouring sections from which they tell one story. On the round-ups and
#: the subheaded articles of one real day the two kinds part between .12 and .25.
_SAME_STORY = 0.18
_SECTIONS = 2  # that a round-up has at least
_LEAST = 40  # characters of a section that can be compared


def number(text: str, title: str, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """The units with their passages: 0 for note and lead, 1, 2 ... for each section of a
    round-up or headline list; all 0 for any other article."""
    if [unit.kind for unit in units].count("heading") < _SECTIONS:
        return units  # asked first: what the title says costs ten patterns
    form = forms.form(title, text)
    if form not in ("roundup", "headlines"):
        return units
    starts = _starts(text, units)
    if len(starts) < _SECTIONS or (form == "roundup" and not _differ(text, units, starts)):
        return units
    passages = {start: number for number, start in enumerate(starts, 1)}
    numbered = []
    passage = 0
    for n, unit in enumerate(units):
        passage = passages.get(n, passage)
        numbered.append(unit._replace(passage=passage))
    return tuple(numbered)


def _starts(text: str, units: Sequence[Unit]) -> list[int]:
    """Indexes of the subheads that begin a section, each followed by a sentence."""
    marks = Counter(
        text[unit.start]
        for unit in units
        if unit.kind == "heading" and _MARK.match(text, unit.start)
    )
    mark, times = max(marks.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    found = []
    told = False  # what stands above the first sentence or note is the article's own deck
    for n, unit in enumerate(units):
        if unit.kind != "heading":
            told = told or unit.kind in ("sentence", "boilerplate")
            continue
        if times > 1 and text[unit.start] != mark:
            continue
        if (times > 1 or told) and (n == 0 or units[n - 1].kind != "heading" or times > 1):
            found.append(n)
    return [
        n
        for n, after in itertools.pairwise([*found, len(units)])
        if any(unit.kind == "sentence" for unit in units[n:after])
    ]


def _differ(text: str, units: Sequence[Unit], starts: list[int]) -> bool:
    """Whether most neighbouring sections tell different stories."""
    bags = []
    for n, after in itertools.pairwise([*starts, len(units)]):
        part = text[units[n].start : units[after - 1].end]
        if len(part) >= _LEAST:
            bags.append(Counter(terms(part)))
    pairs = [_cosine(a, b) for a, b in itertools.pairwise(bags)]
    return bool(pairs) and sum(pair < _SAME_STORY for pair in pairs) * 2 > len(pairs)


def _cosine(a: Counter[str], b: Counter[str]) -> float:
    dot = sum(count * b[word] for word, count in a.items() if word in b)
    size = sum(c * c for c in a.values()) * sum(c * c for c in b.values())
    return dot / size**0.5 if size else 0.0
