"""Quotation marks and brackets, paired as a reader pairs them.

Crawled news loses marks: an opening one without its end, an end without a beginning, three
where there should be two, ‘curly’ opened and ' straight closed. A parity count goes wrong
for the rest of the article after the first such loss; here every straight mark is judged by
its neighbours, an opening mark inside an open quotation replaces the one that was never
closed, and no pair crosses a line.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from digest.korean.marks import CONTINUES

_MARK = re.compile(r"[\"“”„″＂'‘’`＇()（）\[\]［］【】<>〈〉《》「」『』\n]")
_DOUBLE = frozenset('"“”„″＂')
_PARTNER = {")": "(", "）": "(", "]": "[", "］": "[", "】": "【", ">": "<", "〉": "〈", "》": "《",
            "」": "「", "』": "『"}  # fmt: skip
_OPENERS = {"(": "(", "（": "(", "[": "[", "［": "[", "【": "【", "<": "<", "〈": "〈", "《": "《",
            "「": "「", "『": "『"}  # fmt: skip
#: Longer than any quotation or aside seen in a line of news; beyond it a pair is two strays.
_LONGEST = {'"': 3000, "'": 300, "(": 600, "[": 600, "<": 80}
_OTHERWISE = 300
_SHORT = min(_LONGEST.values())  # most are no longer
_QUOTING = 600  # of angle brackets that quote: '<… 약은 없다. 조심해야 한다.> 입니다.'
_INNERMOST = 5
_BEFORE_OPENING = frozenset(" \t\u00a0\u3000\n([{<〈《「『“‘,·…△▲◆■○●=:/-–—~")
#: Straight marks, and what a plain one closes behind: most do.
_STRAIGHT, _BEHIND = "\"'", frozenset("다요죠까음함임됨자라지고.?!")
_STRONG = re.compile(r"(?:이?라(?:고|며|면서)|고|며|면서)(?=\s)")


class Pair(NamedTuple):
    """``text[open]`` and ``text[close]`` are the marks; ``mark`` is '"', "'" or a bracket."""

    open: int
    close: int
    mark: str


#: A pair of its three values, made without a call of Python.
_pair: Callable[[tuple[int, int, str]], Pair] = partial(tuple.__new__, Pair)


def pairs(text: str) -> list[Pair]:
    """Pairs of marks in the order of their closing marks; those within others included.

    >>> pairs('그는 "한다"고 했다')
    [Pair(open=3, close=6, mark='"')]
    """
    found: list[Pair] = []
    stack: list[tuple[int, str]] = []
    for match in _MARK.finditer(text):
        at = match.start()
        mark = text[at]
        if mark in _OPENERS:
            stack.append((at, _OPENERS[mark]))
        elif mark in _PARTNER:
            _close(text, at, _PARTNER[mark], stack, found)
        elif mark == "\n":
            stack.clear()
        # Most quotation marks are plain, and asked nothing more.
        elif mark in _STRAIGHT:
            if stack and stack[-1][1] == mark and text[at - 1] in _BEHIND:
                _close(text, at, mark, stack, found)
            elif not stack and text[at - 1 : at] == " " and "가" <= text[at + 1 : at + 2] <= "힣":
                stack.append((at, mark))
            else:
                _quote(text, at, mark, stack, found)
        elif mark == "“" and not stack and text[at - 1 : at] in _BEFORE_OPENING:
            stack.append((at, '"'))
        elif mark == "”" and stack and stack[-1][1] == '"':
            _close(text, at, '"', stack, found)
        else:
            _quote(text, at, mark, stack, found)
    return found


def _quote(text: str, at: int, mark: str, stack: list[tuple[int, str]], found: list[Pair]) -> None:
    kind = '"' if mark in _DOUBLE else "'"
    before = text[at - 1] if at else "\n"
    after = text[at + 1 : at + 2] or "\n"
    if kind == "'" and before.isalnum() and after.isalpha() and (before + after).isascii():
        return  # an apostrophe: it's
    opened = bool(stack) and (stack[-1][1] == kind or kind in [known for _, known in stack[-4:]])
    opens = _opens(mark, before, after) and not (opened and before == "…")  # '거라고…"가나는'
    if mark in "“”" and _turned(text, at, mark, before, after, opened=opened):
        opens = not opens
        mark = '"'
    if opened and not opens:
        _close(text, at, kind, stack, found)
    elif opened:
        _drop(kind, stack)  # the mark that was open has lost its end
        stack.append((at, kind))
    elif mark in "”’" or _stray_end(text, at, before, after):
        return
    else:
        stack.append((at, kind))


def _opens(mark: str, before: str, after: str) -> bool:
    if mark in "“‘„":
        return True
    if mark in "”’":
        return False
    return before in _BEFORE_OPENING and not after.isspace() and after not in ",.)]"


def _turned(text: str, at: int, mark: str, before: str, after: str, *, opened: bool) -> bool:
    """Whether a curly mark stands for its partner: '”집에서 논다“며', as some type it."""
    if mark == "“":
        return opened and before not in _BEFORE_OPENING and _STRONG.match(text, at + 1) is not None
    return mark == "”" and not opened and before == " " and not after.isspace()


def _stray_end(text: str, at: int, before: str, after: str) -> bool:
    if before in _BEFORE_OPENING:
        return False
    return after.isspace() or _STRONG.match(text, at + 1) is not None


def _drop(kind: str, stack: list[tuple[int, str]]) -> None:
    for depth in range(len(stack) - 1, -1, -1):
        if stack[depth][1] == kind:
            del stack[depth]
            return


def _close(text: str, at: int, kind: str, stack: list[tuple[int, str]], found: list[Pair]) -> None:
    if stack and stack[-1][1] == kind:  # most close the one that opened last
        start, _ = stack.pop()
        if at - start <= _SHORT or _fits(text, start, at, kind):
            found.append(_pair((start, at, kind)))
        return
    # Only the innermost few are looked at: 100,000 open brackets must not cost a search each.
    for depth, (start, known) in enumerate(reversed(stack[-_INNERMOST:]), 1):
        if known == kind:
            del stack[-depth:]
            if _fits(text, start, at, kind):
                found.append(_pair((start, at, kind)))
            return


def _fits(text: str, start: int, end: int, kind: str) -> bool:
    """Whether a pair is no longer than what stands in such marks."""
    return end - start <= _LONGEST.get(kind, _OTHERWISE) or _quotes(text, start, end, kind)


def _quotes(text: str, start: int, end: int, kind: str) -> bool:
    """Whether angle brackets quote sentences; '<' before a blank is a sign."""
    quotes = kind == "<" and text[end - 1] in ".?!" and not text[start + 1].isspace()
    return quotes and end - start <= _QUOTING


__all__ = ["CONTINUES", "Pair", "pairs"]
