"""Where headlines glued to the front of pieces might end: what is likely to be asked of a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

from digest.korean import headings, openings
from digest.korean.windows import BEHIND, WINDOW, Window

_BYLINES = "([<【"  # headlines stand above a byline, hardly ever behind it
#: A sentence names its actors early, with particles that headlines drop.
#: It begins with a set, because a search skips to the characters of one.
_TOLD = re.compile(
    r"[은는를을이가](?=[ ,])(?<=[가-힣A-Za-z0-9)\"'’”].)"
    r"(?<![가마]을)(?<![없같높많차사나린놀]이)(?<![국물주증추평원대작참휴단문]가)"
)
_SOON, _LATER = 12, 20
_DECK = 400  # characters above an article in which headlines may stand
_QUOTED_FROM = "\"'“‘"
_MARKING = headings.MARKING

#: A window of its six values, made without a call of Python.
_window: Callable[[tuple[int, int, bool, bool, bool, bool]], Window] = partial(
    tuple.__new__, Window
)


def windows(
    text: str, spans: Sequence[tuple[int, int]], *, glued: bool, lines: bool
) -> list[Window]:
    """Where headlines glued to the front of pieces might end: the pieces of a text that are
    likely to be asked, by what ``Subheads.ask`` asks. Above an article everything is."""
    found: list[Window] = []
    above = True  # before the end of the first sentence
    spaced = not (glued or lines)
    for start, end in spans:
        first, apart = text[start], text[start - 1] != " "
        marked = first in _MARKING and headings.is_marked(text, start)
        line = not glued and may_head(text, start)
        may_open = marked or (apart if glued else line or not lines)
        unexpected = (spaced or not may_open) and not (apart or marked)
        behind = unexpected and _may_stand_behind(text, start)
        heading = above or text[end - 1] != "."
        if heading or (
            (may_open or behind) and not openings.opens_like_a_sentence(text, start, end)
        ):
            far, last = start + (_DECK if above else WINDOW), end - BEHIND
            closely = (
                marked
                or (glued and not behind)
                or (
                    above and first not in _BYLINES and not _TOLD.search(text, start, start + _SOON)
                )
            )
            inside, spaces = glued or heading or line or behind, heading or spaced
            stop = far if far < last else last
            found.append(_window((start, stop, inside, spaces, closely, heading)))
        above = above and text[end - 1] != "."
    return found


def may_head(text: str, start: int) -> bool:
    """Whether a piece that opens its line may begin with a subhead that is glued to it."""
    if not start or text[start - 1] != "\n":
        return False
    return text[start] in _QUOTED_FROM or not _TOLD.search(text, start, start + _LATER)


def _may_stand_behind(text: str, start: int) -> bool:
    """Whether a piece behind a space, where a paragraph goes on, may begin with a subhead all the
    same: the line break before it has become a space, and the one behind it nothing."""
    return _TOLD.search(text, start, start + _LATER) is None
