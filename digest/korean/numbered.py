"""Pieces that are numbered one after the other, or begin with what they are about and a bar, with
sentences of their own behind each: what a crawler glued to their fronts are subheads ('1)
감귤류감귤은 …', '보온 | 겹쳐 입기겨울 산은 …')."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_NUMBER = re.compile(r"([1-9][0-9]?)[).] ?(?=[가-힣A-Za-z\"'“‘])")
_FIRST = ("1)", "1.")
_BAR, _BARRED = " | ", re.compile(r"[^\s|.?!][^|.?!\n]{0,14} \| (?=\S)")
#: Fewer are no series; and of every three two have more than a sentence: a recipe's steps, and
#: what somebody lists, are sentences with numbers.
_FEWEST = 3


def series(text: str, spans: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Where the numbered pieces of a text begin, or those with a bar, if there is a series of
    subheads among them.

    >>> text = "1) 감귤류감귤은 좋다. 달다.2) 석류석류도 좋다. 시다.3) 베리류베리는 작다. 달다."
    >>> spans = [(0, 13), (14, 17), (17, 29), (30, 33), (33, 46), (47, 50)]
    >>> sorted(series(text, spans))
    [0, 17, 33]
    """
    found = list[int]()  # places in ``spans``
    if text.count(_BAR) >= _FEWEST:
        found = [n for n, (start, end) in enumerate(spans) if _BARRED.match(text, start, end)]
    elif _FIRST[0] in text or _FIRST[1] in text:
        for n, (start, end) in enumerate(spans):
            match = _NUMBER.match(text, start, end) if "1" <= text[start] <= "9" else None
            if match is not None and int(match[1]) == len(found) + 1:
                found.append(n)
    told = sum(after - n > 1 for n, after in pairwise([*found, len(spans)]))
    if len(found) < _FEWEST or told * 3 < len(found) * 2:
        return frozenset()
    return frozenset(spans[n][0] for n in found)
