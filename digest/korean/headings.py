"""Subheads, on a line of their own or glued to the text."""

from __future__ import annotations

import re

from digest.korean.marks import CONTINUES

_MARKED = re.compile(r"^\s*(?:[◆◇■□●○◎▶▷★☆❖◈▣━─▌▍│┃♦]|\[\d+\]|<b>)\s*\S")
_FINISHED = re.compile(r"(?:다|요|죠|까|니다)[.!?…]*[\"'”’)\]]*$|[.!?]$")
_GLUED_QUOTE = re.compile(r"[\"”’'](?=[가-힣A-Za-z0-9])")


def is_heading(piece: str, *, alone: bool) -> bool:
    """Whether a whole piece is a subhead: marked, or a line without a sentence's ending."""
    if len(piece) > 90 or not piece:
        return False
    if _MARKED.match(piece):
        return not _FINISHED.search(piece) or len(piece) < 60
    return alone and not _FINISHED.search(piece)


def splits(text: str, start: int, end: int, closing: frozenset[int]) -> list[int]:
    """Offsets inside the piece ``text[start:end]`` at which a glued subhead ends.

    ``closing`` are the offsets of the closing quotation marks of the text.
    """
    piece = text[start : min(end, start + 100)]
    for match in _GLUED_QUOTE.finditer(piece):
        at = start + match.end()
        if at - 1 in closing and at - start >= 8 and not CONTINUES.match(text, at):
            return [at]
    return []
