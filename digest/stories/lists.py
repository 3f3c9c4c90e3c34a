"""The items of a bare headline list: one line each, behind a mark or a number.

'이 시각 주요 뉴스' and the front pages of a morning come with hardly a sentence, and no subhead
can be told in them; yet each line is what an editor chose of the whole day. Their marks are
evidence enough: in an article that calls itself a list, the one that keeps coming back.
"""

from __future__ import annotations

import re
from collections import Counter

_MARK = re.compile(r"[■□▲△▶▷◆◇●○◎★☆◈▣※]")
_NUMBER = re.compile(r"(?<!\d)(\d{1,2})\.\s?(?=[^\s\d])")
_PAPER = re.compile(r"\s*[가-힣A-Za-z· ]{2,12}(?:\([^)]{1,8}\))?\s?=\s*")  # '가나일보 = '
_LEAST = 3  # items of a list
_SHORTEST, _LONGEST = 5, 600  # characters of an item
_TITLE = re.compile(r"\n|(?<=[다요죠])\.|\s/\s")
_NAMED = 80  # characters of an item that can be its title


def items(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the items, without their marks and the paper that each is of; nothing
    where the text is no list.

    >>> text = "▲ 가나일보 = 요금 인하 확정 ▲ 다라신문 = 새물대교 통제 ▲ 마바뉴스 = 첫 사과문"
    >>> [text[start:end] for start, end in items(text)]
    ['요금 인하 확정', '새물대교 통제', '첫 사과문']
    """
    marks = Counter(_MARK.findall(text))
    mark, times = max(marks.items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))
    starts = [(m.start(), m.end()) for m in re.finditer(re.escape(mark), text)] if mark else []
    if times < _LEAST:
        starts = _counted(text)
    if not starts:
        return ()
    ends = [start for start, _ in starts[1:]] + [len(text)]
    found = (_item(text, begin, end) for (_, begin), end in zip(starts, ends, strict=True))
    told = tuple((start, end) for start, end in found if _SHORTEST <= end - start <= _LONGEST)
    return told if len(told) >= _LEAST else ()


def title(text: str, start: int, end: int) -> str:
    """What an item says first.

    >>> title("요금 인하가 확정됐습니다. 자세히 봅니다.", 0, 22)
    '요금 인하가 확정됐습니다.'
    """
    stop = _TITLE.search(text, start, end)
    return text[start : min(stop.start() + 1 if stop else end, start + _NAMED)].strip(" /\n")


def _counted(text: str) -> list[tuple[int, int]]:
    """Where '1.', '2.', '3.' ... stand, counting on from one to the next."""
    found: list[tuple[int, int]] = []
    for match in _NUMBER.finditer(text):
        if int(match[1]) == len(found) + 1:
            found.append(match.span())
    return found if len(found) >= _LEAST else []


def _item(text: str, start: int, end: int) -> tuple[int, int]:
    if paper := _PAPER.match(text, start, end):
        start = paper.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
