"""The units of an article: sentences, subheads, captions, and what is no part of the story."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from digest.korean import enclosures, furniture, headings, sections, sentences
from digest.model import Unit, UnitKind

if TYPE_CHECKING:
    from digest.korean.habits import Habit

_FINISHED = re.compile(r"[.!?…][\"'”’)\]」』》〉]*$|(?:다|요|죠)[\"'”’)\]]?$")


def units(text: str, *, title: str = "", habits: Habit | None = None) -> tuple[Unit, ...]:
    """Units of a text, in order; between them there is nothing but white space.

    ``title`` helps to tell a round-up, whose units are numbered by passage; ``habits`` are
    those of the article's publisher (``habits.Habits.of``).

    >>> [unit.kind for unit in units('◆ 요금 인하\\n통신사가 요금을 내린다.')]
    ['heading', 'sentence']
    """
    pairs = enclosures.pairs(text)
    found: list[Unit] = []
    note = False
    closing = frozenset(pair.close for pair in pairs if pair.mark in "\"'")
    pieces = sentences.cut(text, sentences.ends(text, pairs))
    for n, (start, end) in enumerate(pieces):
        opens_line = start == 0 or "\n" in text[pieces[n - 1][1] if n else 0 : start]
        closes_line = n + 1 == len(pieces) or "\n" in text[end : pieces[n + 1][0]]
        piece = text[start:end]
        if opens_line:
            note = False
        note = note or furniture.opens_note(piece)
        if note:
            found.append(Unit(start, end, "boilerplate"))
            continue
        _read(text, start, end, opens_line and closes_line, n >= len(pieces) - 6, closing, found)
        if furniture.closes_note(piece):
            _whole_note(text, found)
    return sections.number(text, title, tuple(found))


def _read(
    text: str,
    start: int,
    end: int,
    alone: bool,
    last: bool,
    closing: frozenset[int],
    found: list[Unit],
) -> None:
    piece = text[start:end]
    finished = _FINISHED.search(piece) is not None
    kind: UnitKind | None = furniture.role(piece, alone=alone, last=last, finished=finished)
    if kind is None and headings.is_heading(piece, alone=alone):
        kind = "heading"
    if kind is not None:
        found.append(Unit(start, end, kind))
        return
    at = start
    for split in headings.splits(text, start, end, closing):
        found.append(Unit(at, _bare_end(text, at, split), "heading"))
        at = split
        while text[at].isspace():
            at += 1
    found.append(Unit(at, end, "sentence"))


def _bare_end(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())


def _whole_note(text: str, found: list[Unit]) -> None:
    # The note began where its line, or the sentence behind the last subhead, began.
    for n in range(len(found) - 1, -1, -1):
        unit = found[n]
        if unit.kind == "heading" or (
            n + 1 < len(found) and "\n" in text[unit.end : found[n + 1].start]
        ):
            return
        found[n] = Unit(unit.start, unit.end, "boilerplate")
