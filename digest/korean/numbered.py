"""Pieces that are numbered one after the other, or begin with what they are about and a bar, with
sentences of their own behind each: what a crawler glued to their fronts are subheads ('1)
감귤류감귤은 …', '보온 | 겹쳐 입기겨울 산은 …', '늦게 먹기=가나대는 …')."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from digest.korean.evidence import TITLES

_NUMBER = re.compile(r"([1-9][0-9]?)[).] ?(?=[가-힣A-Za-z\"'“‘])")
_DIGITS = tuple(str(n)[0] for n in range(101))  # with which numbers begin
#: By the sign behind them what a series begins with, but for numbers.
_SIGNS = (
    ("|", re.compile(r"[^\s|.?!][^|.?!\n]{0,14} \| (?=\S)")),
    # not who speaks in an interview: '홍길동 교수=네, …'
    (
        "=",
        re.compile(
            rf"(?![^=\n]{{0,40}}(?:{TITLES}|사회|앵커)=)"
            r"[^\s=(\[<.?!][^=(\[<.?!\n]{3,40}[가-힣]=(?=[가-힣A-Z\"'“‘])"
        ),
    ),
)
#: Fewer are no series; and of every three two have more than a sentence: a recipe's steps, and
#: what somebody lists, are sentences with numbers.
_FEWEST, _MOST = 3, 99


def series(text: str, spans: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Where the numbered pieces of a text begin, or those with a bar, if there is a series of
    subheads among them.

    >>> text = "1) 감귤류감귤은 좋다. 달다.2) 석류석류도 좋다. 시다.3) 베리류베리는 작다. 달다."
    >>> spans = [(0, 13), (14, 17), (17, 29), (30, 33), (33, 46), (47, 50)]
    >>> sorted(series(text, spans))
    [0, 17, 33]
    """
    for found in _series(text, spans):  # places in ``spans``
        told = sum(after - n > 1 for n, after in pairwise([*found, len(spans)]))
        if _FEWEST <= len(found) <= _MOST and told * 3 >= len(found) * 2:
            return frozenset(spans[n][0] for n in found)
    return frozenset()


def _series(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[list[int]]:
    for sign, begins in _SIGNS:
        if sign in text and text.count(sign) >= _FEWEST:  # hardly any text
            yield [n for n, (start, end) in enumerate(spans) if begins.match(text, start, end)]
    found = list[int]()
    if _DIGITS[1] not in [text[start] for start, _ in spans]:
        return
    for n, (start, end) in enumerate(spans):
        following = len(found) + 1
        match = _NUMBER.match(text, start, end) if text[start] == _DIGITS[following] else None
        if match is not None and int(match[1]) == following:
            found.append(n)
    yield found
