"""What the articles of one publisher share: evidence that one article alone does not give.

A closing line ('이 기사는 … 지원을 받았습니다') looks like a sentence of the story until it
is seen under ten stories, so does a byline of a form that no one else has, and a mark that stands
once in an article may begin a list or a subhead. No publisher is named here: the folder teaches.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from digest.korean import sentences
from digest.korean.headings import MARKS
from digest.model import Article

_TAIL = 500  # characters at an article's end that are looked at
_PIECES = 5
#: Articles, each of another story, from which a line is a habit. Updates of one story share
#: their last sentences too; they are told by their common beginning.
_STORIES = 4
_MARK = re.compile(rf"(?:^|[.?!\"”’)\]]\s{{0,3}}|\n[ \t\u3000]{{0,3}})([{MARKS}])")
_MAY_MARK = re.compile(rf"[{MARKS}]")
_MARKED = 2  # subheads of an article by which its publisher's mark is known
#: What is another author's in the same byline: '홍길동 가나에디터 hong@a.kr'.
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_AUTHOR = re.compile(
    r"(?<![가-힣])[가-힣]{2,4}(?=\s?(?:[가-힣]{0,6}(?:기자|특파원|에디터|작가|위원|칼럼니스트|PD|리포터)"
    r"(?![가-힣])|@$| @))"
)
_DIGITS = re.compile(r"\d+")
_BLANK = re.compile(r"\s+")


_Stories = dict[str, set[int]]  # by what they share, how stories begin


@dataclass(frozen=True, slots=True)
class Trace:
    """What one article tells of its publisher's habits; small, one per article of a folder."""

    publisher: str
    opening: int
    closing: tuple[str, ...]
    marks: str = ""


@dataclass(frozen=True, slots=True)
class Habit:
    """The habits of one publisher: lines that close many of its articles, as ``form`` has them,
    and the marks of its subheads."""

    closing: frozenset[str] = frozenset()
    marks: str = ""

    def closes(self, piece: str) -> bool:
        """Whether a piece of text is one of the publisher's closing lines."""
        return bool(self.closing) and len(piece) <= _TAIL and form(piece) in self.closing


@dataclass(frozen=True, slots=True)
class Habits:
    """Habits by publisher."""

    by_publisher: Mapping[str, Habit] = field(default_factory=dict)

    def of(self, publisher: str) -> Habit | None:
        """The habits of a publisher; ``None`` where the folder shows none."""
        return self.by_publisher.get(publisher)


def form(piece: str) -> str:
    """A piece as it is compared: blanks as one space, numbers as 0, authors as N.

    >>> form("제보 02-123-4567"), form("글=홍길동 에디터 hong@a.kr")
    ('제보 0-0-0', '글=N N @')
    """
    piece = _BLANK.sub(" ", piece.strip())
    if "@" in piece:
        piece = _MAIL.sub("@", piece)
    return _DIGITS.sub("0", _AUTHOR.sub("N", piece))


def trace(article: Article) -> Trace:
    """The trace of an article: how it begins, its last pieces, and the marks that begin several
    of its pieces."""
    tail = article.text[-_TAIL:]
    spans = sentences.split(tail)
    if len(tail) < len(article.text):
        spans = spans[1:]  # cut off somewhere in the middle
    opening = _BLANK.sub("", article.text[:160])[-60:]
    return Trace(
        article.publisher,
        zlib.crc32(opening.encode("utf-8", "surrogatepass")),
        tuple(form(tail[start:end]) for start, end in spans[-_PIECES:]),
        _marks(article.text),
    )


def _marks(text: str) -> str:
    if _MAY_MARK.search(text) is None:
        return ""
    times = Counter(_MARK.findall(text))
    return "".join(sorted(mark for mark, n in times.items() if n >= _MARKED))


def learn(traces: Iterable[Trace]) -> Habits:
    """The habits of every publisher whose articles share a closing line or a mark.

    >>> line = "가나일보 독자와 함께합니다."
    >>> learn([Trace("가나일보", n, (line,)) for n in range(4)]).of("가나일보").closes(line)
    True
    """
    seen: dict[str, tuple[_Stories, _Stories]] = {}
    for one in traces:
        if one.publisher:
            lines, marks = seen.setdefault(one.publisher, ({}, {}))
            for line in one.closing:
                lines.setdefault(line, set()).add(one.opening)
            for mark in one.marks:
                marks.setdefault(mark, set()).add(one.opening)
    return Habits(
        {
            publisher: Habit(frozenset(closing), marks)
            for publisher, told in sorted(seen.items())
            for closing, marks in [(_shared(told[0]), "".join(_shared(told[1])))]
            if closing or marks
        }
    )


def _shared(stories: _Stories) -> list[str]:
    """What enough different stories have."""
    return sorted(what for what, openings in stories.items() if len(openings) >= _STORIES)
