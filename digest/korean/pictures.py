"""What stands before a picture's credit among the units already read: its caption's sentences."""

from __future__ import annotations

import re

from digest.korean import captions, pieces
from digest.model import Unit, UnitKind

PREDICATE = re.compile(r"[다요죠][.!?．]+[\"'”’)\]]*$")
_CREDIT, _SHOWN = 30, 200  # characters of a credit that stands alone, of a caption's sentence
_SENTENCES = 3  # of a caption inside a line
#: Closing lines are polite, or end without a stop.
_TELLS = re.compile(r"[^\n.?!]{20,200}[가-힣](?<!니)다\.")
#: An author's line, and how long a name is.
_IS_AUTHOR = re.compile(
    r"(?:교수|시인|작가|평론가|연구원|칼럼니스트|소설가|변호사|기자|위원|박사)$"
)
_NAME = 3


def follows(text: str, start: int, end: int) -> bool:
    """Whether the line behind ``text[start:end]`` begins with a picture's caption, or with a
    sentence that tells."""
    behind = pieces.bare(text, end, len(text))
    if behind < len(text) and captions.is_marked(text, behind):
        return True
    told = _TELLS.match(text, behind)
    author = text[behind : behind + _NAME]  # of whom the next line tells: '홍길동 교수'
    return told is not None and not (
        author in text[start:end] and _IS_AUTHOR.search(text, start, end)
    )


def told_before(text: str, found: list[Unit]) -> bool:
    """Whether a sentence of the story, none that a photograph shows, was the last."""
    if not found or found[-1].kind != "sentence" or shown(text, found, -1):
        return False
    end = found[-1].end
    return PREDICATE.search(text, max(0, end - 8), end) is not None


def before(text: str, found: list[Unit]) -> None:
    """Makes the sentence, or the sentences, that the credit last found ends a caption."""
    one = shown(text, found, -2, opens=True)
    if found[-1].end - found[-1].start <= _CREDIT:
        first = len(found) - 2 if one else captions.told(text, found)
        found[first:] = [unit._replace(kind="caption") for unit in found[first:]]


def sentences_before(text: str, found: list[Unit], start: int | None = None) -> None:
    """The same of a credit inside a line; ``start`` is that of one not yet among the units."""
    behind = found[-1].start if start is None else start
    last = len(found) - (2 if start is None else 1)
    back(text, found, last, behind, "caption", most=_SENTENCES)


def shown(text: str, found: list[Unit], place: int, *, opens: bool = False) -> bool:
    """Whether the unit at a place, counted from the end, tells what a photograph shows, or
    ``opens`` a line: then a credit behind it ends the line.

    >>> text = "홍길동 대표가 발표하고 있다. 가나시 제공"
    >>> shown(text, [Unit(0, 16, "sentence"), Unit(17, 23, "caption")], -2)
    True
    """
    if len(found) < -place:
        return False
    start, end, kind, _ = found[place]
    if kind != "sentence" or end - start >= _SHOWN:
        return False
    if opens and (not start or text[start - 1] == "\n"):
        return bool(text[found[-1].end :].strip()) or shown(text, found, place)
    if opens and pieces.parted(text[end : found[place + 1].start]):
        return False  # the last of a paragraph
    return captions.shows(text[start:end])


def back(
    text: str, found: list[Unit], last: int, behind: int, kind: UnitKind, *, most: int
) -> None:
    """Makes units, from the last back to their line's beginning or a subhead, a kind."""
    for n in range(last, max(-1, last - most), -1):
        unit = found[n]
        if unit.kind == "heading" or pieces.parted(text[unit.end : behind]):
            return
        if kind == "caption" and captions.is_marked(text, behind):
            return  # it begins here: '… 싸늘하다.▲ 가나의 한 장면ⓒ 다라'
        found[n] = unit._replace(kind=kind)
        behind = unit.start
