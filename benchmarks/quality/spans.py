"""Spans that people labelled in news sentences, and how ours and others' are held against them.

A span counts as found where the *core* of one of ours, from its first digit to its last (the
whole span where it has no digit), shares a character with the core of the labelled one: '약
3300만건' and '3300만' are the same find, '지난달 29일' and '29일' too. Precision is counted over
our spans, recall over the labelled ones.

The two sources label more than we mean (ages in brackets, scores, ranks, times of day; and one of
them only what has digits). What the guideline marks and we do not mean is *neutral*: neither a
miss when we leave it out nor a fault when we have it. The rules for it look at the labelled text
alone and never at what we find.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

SHARED = Path(os.environ.get("DIGEST_SHARED", Path(__file__).parents[3] / "shared"))

Span = tuple[int, int]
Finder = Callable[[str], Iterable[Span]]
_DIGIT = re.compile(r"[0-9]")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence with the spans that are meant, and those that are neutral."""

    text: str
    meant: tuple[Span, ...]
    neutral: tuple[Span, ...]


def sentences(
    source: str, kind: str, means: Callable[[str, int, int, str], bool]
) -> Iterator[Labelled]:
    """The labelled sentences of one source; ``kind`` is "numbers" or "dates". Everything
    labelled under the other kind is neutral too: '3년간' is a date to one guideline."""
    for line in (SHARED / "eval" / "numbers_dates.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["source"] != source:
            continue
        text, meant, neutral = row["text"], [], []
        for name in ("numbers", "dates"):
            for start, end, label in row[name]:
                mine = name == kind and means(text, start, end, label)
                (meant if mine else neutral).append((start, end))
        yield Labelled(text, tuple(meant), tuple(neutral))


def core(text: str, span: Span) -> Span:
    """From the first digit of a span to its last; the span itself where it has none."""
    found = [m.start() for m in _DIGIT.finditer(text, *span)]
    return (found[0], found[-1] + 1) if found else span


def f1(rows: Iterable[Labelled], find: Finder) -> float:
    """F1 of a finder over labelled sentences."""
    hits = gold = right = ours = 0
    for row in rows:
        found = [core(row.text, span) for span in find(row.text)]
        meant = [core(row.text, span) for span in row.meant]
        neutral = [core(row.text, span) for span in row.neutral]
        gold += len(meant)
        hits += sum(any(_meet(m, f) for f in found) for m in meant)
        for one in found:
            if any(_meet(one, m) for m in meant):
                right += 1
                ours += 1
            elif not any(_meet(one, n) for n in neutral):
                ours += 1
    precision, recall = right / max(ours, 1), hits / max(gold, 1)
    return round(2 * precision * recall / max(precision + recall, 1e-9), 4)


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def table(name: str, rows: dict[str, dict[str, float]]) -> str:
    """The figures of ours and of peers, a line each."""
    lines = [name]
    for who, figures in rows.items():
        lines.append(f"  {who:<24}" + "  ".join(f"{key} {value}" for key, value in figures.items()))
    return "\n".join(lines)
