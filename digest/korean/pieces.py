"""The stretches between sentence ends, each with its place in the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from operator import eq
from typing import NamedTuple

from digest.korean.marks import EMPTY, NOUNS

_CLOSING = "\"'”’)]」』》〉"
_STOPS, _FINAL = ".!?…。．", "다요죠"
#: Pieces glued to the one before, for once is a slip; paragraphs on lines of their own.
_GLUED, _PARAGRAPHS = 2, 3
_LAST = 8  # pieces at the end of an article in which its closing lines stand


class Piece(NamedTuple):
    """A stretch between two sentence ends; whether it opens and closes its line, and stands
    near the end of the article."""

    start: int
    end: int
    opens: bool
    closes: bool
    last: bool

    @property
    def alone(self) -> bool:
        """Whether it fills its line."""
        return self.opens and self.closes


#: A piece of its five values, made without a call of Python.
_piece: Callable[[tuple[int, int, bool, bool, bool]], Piece] = partial(tuple.__new__, Piece)


def pieces(text: str, spans: Sequence[tuple[int, int]]) -> list[Piece]:
    """The stretches of a text between its sentence ends.

    >>> [piece.opens for piece in pieces("요금\\n내린다. 곧", ((0, 2), (3, 7), (8, 9)))]
    [True, True, False]
    """
    count = len(spans)
    if parted(text):
        between = [
            start > end and (gap := text[end:start]) != " " and parted(gap)
            for (_, end), (start, _) in pairwise(spans)
        ]
        breaks = [True, *between, True]
    else:
        breaks = [True, *[False] * (count - 1), True]
    last = count - _LAST
    near = [n >= last for n in range(count)]
    starts, ends = zip(*spans, strict=True) if spans else ((), ())
    return list(map(_piece, zip(starts, ends, breaks, breaks[1:], near, strict=False)))


def parted(blank: str) -> bool:
    """Whether white space ends a line, as the article was set."""
    return "\n" in blank or ("\xa0" in blank and EMPTY in blank)


def layout(text: str, spans: Sequence[tuple[int, int]]) -> tuple[bool, bool]:
    """Whether a text's paragraphs are glued, and whether they stand on lines of their own.

    >>> layout("요금을 내린다.곧 시작한다.반응이 좋다.", ((0, 8), (8, 15), (15, 22)))
    (True, False)
    """
    starts, ends = zip(*spans, strict=True) if spans else ((), ())
    glued = sum(map(eq, ends, starts[1:])) >= _GLUED
    breaks = text.count("\n\n") + 1
    return glued, not glued and breaks > _PARAGRAPHS and breaks * 3 > len(spans)


def is_finished(words: str) -> bool:
    """Whether a piece ends as a sentence does, a quotation or an aside closed behind it.

    >>> is_finished('"요금을 내린다."'), is_finished("요금 인하")
    (True, False)
    """
    if words[-1:] == ")":
        words = without_aside(words)
    bare = words.rstrip(_CLOSING)
    if bare[-1:] in _STOPS:
        return bool(bare)
    return bare[-1:] in _FINAL and len(words) - len(bare) < 2 and bare[-2:] not in NOUNS


def without_aside(words: str) -> str:
    """A piece without the remark in brackets behind its end.

    >>> without_aside("요금을 내렸다.(가나일보, 3쪽)")
    '요금을 내렸다.'
    """
    opens = words.rfind("(")
    return (
        words[:opens] if words.endswith(")") and words[opens - 1 : opens] in tuple(".!?") else words
    )


def bare(text: str, start: int, end: int) -> int:
    """Where ``text[start:end]`` begins behind white space."""
    while start < end and text[start].isspace():
        start += 1
    return start


def bare_end(text: str, start: int, end: int) -> int:
    """Where ``text[start:end]`` ends before white space."""
    return start + len(text[start:end].rstrip())
