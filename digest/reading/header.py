r"""Front matter: lines of ``key: value`` between two ``---`` lines. Every value a string.

YAML is not the format of these headers, whatever their fences promise. The crawl continues
a value with TABs, which YAML forbids; titles hold colons, ``[단독]``, ``@`` and ``*``; and
YAML 1.1 turns ``aid: 0000043044`` into 17956 and ``id: 648_0000043044`` into 6480000043044,
numbers that no article has. So the header is parsed by hand, in a single pass and with
nothing to expand, and ``Handler`` gives the very same parser to python-frontmatter::

    frontmatter.loads(text, handler=header.Handler())

This module does not import frontmatter: it brings PyYAML, 50 ms that a briefing of five
articles need not pay.
"""

from __future__ import annotations

import json
import re
from collections.abc import Container, Mapping
from typing import Any

from digest.reading.faults import Unreadable

_OPENING = re.compile(r"\s*---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_KEY = re.compile(r"[^\W\d][\w.-]*")
# A field begins with a line that is not indented (the crawl uses TABs), not empty and not
# an item of a list; all others go on with the value above them.
_FIELD_START = re.compile(r"\n(?![ \t\n]|- )")
_FIRST_KEY = re.compile(r"(?:\s*+#[^\n]*+\n)*+\s*+[^\W\d][\w.-]*+[ \t]*+:(?:[ \t]|\n)")
_BARE = re.compile(r"(?:[^\s:：]{1,14}[ \t]*+[:：][^\n]*+\n){2,12}+[ \t]*+\n")
_BLOCKS = {"|": "\n", "|-": "\n", "|+": "\n", ">": " ", ">-": " ", ">+": " "}


def parse(text: str) -> tuple[dict[str, str], str]:
    r"""Text with LF line ends -> the header's values and the body.

    A text without a header has no values. Of a key given twice the first value counts: the
    crawler writes its own keys first, so a later one is a line that leaked from the article.

    Raises Unreadable.

    >>> parse('---\nid: 014_0000000017\ntitle: "[단독] 요금: 내린다"\n---\n본문')
    ({'id': '014_0000000017', 'title': '[단독] 요금: 내린다'}, '본문')
    """
    if "---" not in text[:200] or not _OPENING.match(text):
        return {}, text
    try:
        values, body = split(text)
    except ValueError:
        if _FIRST_KEY.match(text, _OPENING.match(text).end()):  # type: ignore[union-attr]
            raise Unreadable("머리말을 닫는 --- 줄이 없습니다") from None
        return {}, text  # a rule above the text, not a header
    if not _FIRST_KEY.match(values) and values.strip():
        return {}, text  # text between two rules
    return load(values), body


def bare(text: str, known: Container[str]) -> tuple[dict[str, str], str]:
    """A header without fences: two or more lines of a ``known`` key and a value, then an empty
    line, as people write it by hand.

    >>> bare("제목: 요금 인하\\n날짜: 2026-01-04\\n\\n본문", ("제목", "날짜"))
    ({'제목': '요금 인하', '날짜': '2026-01-04'}, '본문')
    """
    match = _BARE.match(text)
    if match is None:
        return {}, text
    rows = [row.replace("：", ":", 1).partition(":") for row in match[0].split("\n") if row.strip()]
    values = {key.strip().lower(): value.strip() for key, _, value in rows}
    if len(values) < 2 or not all(key in known for key in values):
        return {}, text
    return values, text[match.end() :]


def split(text: str) -> tuple[str, str]:
    """The lines between the fences, and what follows. Raises ValueError without fences."""
    opening = _OPENING.match(text)
    if opening is None:
        raise ValueError("no front matter")
    start = opening.end()
    end = text.find("\n---\n", start - 1)
    if end >= 0:
        return text[start : end + 1], text[end + 5 :]
    closing = _CLOSING.search(text, start)
    if closing is None:
        raise ValueError("front matter is not closed")
    return text[start : closing.start()], text[closing.end() :]


def load(lines: str) -> dict[str, str]:
    r"""The lines between the fences -> values. Raises Unreadable.

    >>> load("author:\n\t\t김하늘 기자\n\t\n")
    {'author': '김하늘 기자'}
    """
    values: dict[str, str] = {}
    for field in _FIELD_START.split(lines.strip("\n")):
        key, colon, value = field.partition(":")
        if not (colon and key.isidentifier()):
            key = key.rstrip()
            if field[:1] in ("", "#"):
                continue
            if not (colon and _KEY.fullmatch(key)):
                raise Unreadable(f"머리말을 읽을 수 없습니다: {field[:40]!r}")
        value = value.strip()
        if value and (value[0] in "\"'" or "\n" in value):
            value = _unquoted(_unfolded(value) if "\n" in value else value)
        if key not in values:
            values[key] = value
    return values


def export(values: Mapping[str, object]) -> str:
    """Values -> lines that ``load`` reads back as they were, and that any YAML parser reads
    as the same strings: every value is quoted, so that no id becomes a number.

    >>> export({"id": "648_0000000017", "title": '"내린다": 1월'})
    'id: "648_0000000017"\\ntitle: "\\\\"내린다\\\\": 1월"'
    """
    for key in values:
        if not _KEY.fullmatch(key):
            raise ValueError(f"not a header key: {key!r}")
    return "\n".join(
        f"{key}: {json.dumps(str(value), ensure_ascii=False)}" for key, value in values.items()
    )


class Handler:
    """The handler that python-frontmatter is given: reads the crawl's headers and writes
    ours. It has the methods of ``frontmatter.default_handlers.BaseHandler`` and is no child
    of it, because that import is the cost this module avoids."""

    def detect(self, text: str) -> bool:
        return bool(_OPENING.match(text))

    def split(self, text: str) -> tuple[str, str]:
        return split(text)

    def load(self, fm: str) -> dict[str, str]:
        return load(fm)

    def export(self, metadata: Mapping[str, object], **_: object) -> str:
        return export(metadata)

    def format(self, post: Any, **options: object) -> str:
        return f"---\n{self.export(post.metadata, **options)}\n---\n\n{post.content}".strip()


def _unfolded(value: str) -> str:
    first, *rest = (row.strip() for row in value.split("\n"))
    if _BLOCKS.get(first) == "\n":
        return "\n".join(rest).strip()
    return " ".join(" ".join(rest if first in _BLOCKS else [first, *rest]).split())


def _unquoted(value: str) -> str:
    if len(value) < 2 or value[0] not in "\"'" or value[0] != value[-1]:
        return value
    mark, inner = value[0], value[1:-1]
    if mark == "'":
        plain = inner.replace("''", "")
        return value if "'" in plain else inner.replace("''", "'")
    if "\\" not in inner:
        return value if '"' in inner else inner  # "a" b "c" was never quoted as a whole
    try:
        # What JSON writes, YAML reads: the escapes of our own export. A backslash that is
        # no escape ("\100억", an old won sign) stays.
        return str(json.loads(value, strict=False))
    except ValueError:
        return value if '"' in inner else inner
