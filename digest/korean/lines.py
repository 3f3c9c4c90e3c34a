"""Where lines end whose break a crawler has lost, when no full stop tells."""

from __future__ import annotations

import re

from digest.korean.marks import EMPTY

#: Three entries at least, each glued to the mark of the next; '금전-△ 애정-○' are no entries.
_ENTRIES = re.compile(
    r"[^\s▲△-][▲△](?:\s?[^\s▲△-][^▲△\n]{2,100}[^\s▲△-][▲△]){2,}\s?[^\s▲△-][^▲△\n]{2,100}"
)
#: A text whose paragraphs are parted like this has one behind a sentence as well.
_PARAGRAPH = re.compile(rf"[.?!\"”’)]{EMPTY}")
_BEFORE_ENTRY = re.compile(r"[^\s▲△](?=[▲△])")
_SUMMED_UP = re.compile(r"등(?=[이을의에은도과,]|으로|\s)[^▲△]*$")


def ends(text: str) -> list[int]:
    """Offsets behind such lines.

    >>> text = "약력▲1988년 가나대 졸업▲1993년 다라대 박사▲2012년 변호사"
    >>> [text[:end] for end in ends(text)][:2]
    ['약력', '약력▲1988년 가나대 졸업']
    """
    found: list[int] = []
    if EMPTY in text and _PARAGRAPH.search(text):
        found = [match.start() for match in re.finditer(EMPTY, text)]
    return found + _entries(text) if "▲" in text or "△" in text else found


def _entries(text: str) -> list[int]:
    """Where the entries of a list end. In a sentence a space stands before its marks, or what is
    listed is summed up: '… 등이다'."""
    found: list[int] = []
    for match in _ENTRIES.finditer(text):
        if not _SUMMED_UP.search(match[0]) and "다." not in match[0]:
            found += [match.start() + mark.end() for mark in _BEFORE_ENTRY.finditer(match[0])]
    return found
