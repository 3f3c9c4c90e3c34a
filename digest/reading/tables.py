"""JSON, JSON lines, CSV and TSV -> records of articles, under the names of ``fields``."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from digest.reading import fields, markup
from digest.reading.faults import Unreadable

# csv's own bound is 128 KB a field, and it is the whole process's: an article may be longer,
# and the size of the file was checked before.
csv.field_size_limit(1 << 27)

_DEEPEST = 4  # levels of JSON that are searched for the list of articles


def parse(text: str, kind: str) -> Iterator[dict[str, object] | Unreadable]:
    """The articles of a file by its suffix, ``.json`` and so on. Raises Unreadable."""
    if kind == ".json":
        return from_json(text)
    if kind in (".jsonl", ".ndjson"):
        return from_lines(text)
    return from_csv(text, tabs=kind == ".tsv")


def from_json(text: str) -> Iterator[dict[str, object] | Unreadable]:
    """The articles of a JSON file: one object, a list of them, or the longest list of
    objects in it ({"items": [...]}, {"data": {"articles": [...]}}). Raises Unreadable.

    >>> list(from_json('{"총건수": 1, "목록": [{"제목": "요금 인하", "본문": "내린다."}]}'))
    [{'title': '요금 인하', 'text': '내린다.'}]
    """
    value = _loaded(text)
    rows = _rows(value, _DEEPEST)
    if rows is None:
        raise Unreadable("기사 목록이 없는 JSON입니다")
    for row in rows:
        yield _record(row)


def from_lines(text: str) -> Iterator[dict[str, object] | Unreadable]:
    """The articles of a file with one JSON object a line; a broken line is given as an
    ``Unreadable`` in its place, so that the others are read."""
    for number, row in enumerate(text.split("\n"), 1):
        if not row.strip():
            continue
        try:
            value = _loaded(row)
        except Unreadable:
            yield Unreadable(f"{number}번째 줄이 JSON이 아닙니다")
            continue
        if isinstance(value, dict):
            yield _record(value)
        else:
            yield Unreadable(f"{number}번째 줄이 JSON 객체가 아닙니다")


def from_csv(text: str, *, tabs: bool) -> Iterator[dict[str, object] | Unreadable]:
    """The articles of a table whose first row names its columns. Separated by commas,
    semicolons or TABs, whichever its first row has most of. Raises Unreadable.

    >>> list(from_csv('제목,언론사\\n"요금, 내린다",한빛일보\\n', tabs=False))
    [{'title': '요금, 내린다', 'publisher': '한빛일보'}]
    """
    head = text.lstrip().partition("\n")[0]
    delimiter = "\t" if tabs else max(",;\t", key=head.count)
    rows = csv.reader(io.StringIO(text.lstrip()), delimiter=delimiter)
    try:
        names = next(rows, [])
        if not fields.named(dict.fromkeys(names, "x")).keys() & {"text", "title"}:
            raise Unreadable("제목이나 본문 열이 없는 표입니다")
        for row in rows:
            if any(cell.strip() for cell in row):
                yield _record(dict(zip(names, row, strict=False)))
    except csv.Error as error:
        raise Unreadable(f"{rows.line_num}번째 줄에서 표를 읽을 수 없습니다: {error}") from None


def _record(row: Mapping[str, Any]) -> dict[str, object] | Unreadable:
    """A row under our names, its values made text: a list of paragraphs is joined, of
    {"name": ...} the name is taken, markup becomes text."""
    found: dict[str, object] = {name: _string(value) for name, value in fields.named(row).items()}
    for name in ("title", "text"):
        value = str(found.get(name, ""))
        if markup.is_html(value):
            try:
                found[name] = markup.text(value)
            except Unreadable as fault:
                return fault
    return found


def _loaded(text: str) -> Any:
    try:
        # Numbers stay as they were written: an id 0012 or 1e400 is no number to us.
        return json.loads(text, parse_int=str, parse_float=str, strict=False)
    except RecursionError:
        raise Unreadable("너무 깊이 겹친 JSON입니다") from None
    except ValueError as error:
        raise Unreadable(f"JSON이 아닙니다: {error}") from None


def _rows(value: Any, deepest: int) -> Sequence[Mapping[str, Any]] | None:
    if isinstance(value, list):
        rows = [row for row in value if isinstance(row, dict)]
        return rows or None
    if not isinstance(value, dict):
        return None
    if fields.named(value).get("text"):
        return [value]
    within = [_rows(part, deepest - 1) for part in value.values()] if deepest else []
    lists = [rows for rows in within if rows]
    if lists:
        return max(lists, key=len)
    return [value] if fields.named(value).get("title") else None


def _string(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "\n".join(filter(None, map(_string, value)))
    if isinstance(value, dict):
        named = (value.get(key) for key in ("name", "text", "title", "#text", "content"))
        return next((part for part in named if isinstance(part, str)), "")
    return "" if value is None or isinstance(value, bool) else str(value)
