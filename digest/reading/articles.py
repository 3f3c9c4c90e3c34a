"""One file -> its articles, or the reason why there are none. The entry of this room."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Mapping
from datetime import date

from digest.errors import LeftOut
from digest.model import Article, Omission, Source
from digest.reading import clean, encoding, fields, header, inference, unfit

_STAGE = "reading"
_PROSE = frozenset((".md", ".txt", ".markdown", ".text", ""))
_OTHERWISE = frozenset((".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson", ".csv", ".tsv"))
_FEEDS = frozenset((".xml", ".rss", ".atom"))
# A file of many articles may be this many times as large as one article.
_COLLECTION = 20
_LONGEST_ID = 200

_STATED = frozenset(("title", "publisher", "published_at", "crawled_at", "url"))
_LINES = ("id", "title", "publisher", "author", "crawled_at", "url", "section")

Fields = Mapping[str, object]


def read(
    source: Source, *, min_chars: int, max_bytes: int, captions: bool, english: bool
) -> tuple[Article | Omission, ...]:
    """The articles of a file, in its order, each one cleaned; what cannot be used is an
    ``Omission`` in its place, never an exception.

    ``min_chars`` in characters of the cleaned body, ``max_bytes`` in bytes of one article
    (a file of many may hold 20 times as much); ``captions`` and ``english`` keep what the
    rules of ``unfit`` leave out.
    """
    made: list[Article | Omission] = []
    try:
        for number, record in enumerate(_records(source, max_bytes), 1):
            try:
                article = _article(record, source, number)
                why = unfit.reason(
                    article.text, min_chars=min_chars, captions=captions, english=english
                )
            except LeftOut as left:
                made.append(Omission(left.path, left.stage, left.reason))
                continue
            made.append(Omission(source.name, _STAGE, why) if why else article)
    except LeftOut as left:
        made.append(Omission(left.path, left.stage, left.reason))
    return tuple(made)


def _records(source: Source, max_bytes: int) -> Iterable[Fields]:
    kind = os.path.splitext(source.location)[1].lower()
    prose = kind in _PROSE
    if not prose and kind not in _OTHERWISE and kind not in _FEEDS:
        raise LeftOut(source.name, _STAGE, f"모르는 종류의 파일입니다 ({kind})")
    raw = _bytes(source, max_bytes if prose or kind in _PAGES else max_bytes * _COLLECTION)
    try:
        text = encoding.decode(raw)
        if prose:
            return (_prose(text),)
        return _otherwise(kind, text)
    except (encoding.Undecodable, header.BrokenHeader) as error:
        raise LeftOut(source.name, _STAGE, str(error)) from None


_PAGES = frozenset((".html", ".htm", ".xhtml"))


def _otherwise(kind: str, text: str) -> Iterable[Fields]:
    raise NotImplementedError(kind)


def _bytes(source: Source, most: int) -> bytes:
    try:
        # Not blocking: a pipe in the folder would be waited for, for ever.
        file = os.open(source.location, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    except OSError as error:
        raise LeftOut(source.name, _STAGE, _trouble(error)) from None
    try:
        status = os.fstat(file)
        if not stat.S_ISREG(status.st_mode):
            folder = stat.S_ISDIR(status.st_mode)
            raise LeftOut(
                source.name, _STAGE, "열 수 없는 폴더입니다" if folder else "파일이 아닙니다"
            )
        if status.st_size > most:
            reason = f"{status.st_size:,}바이트로 너무 큽니다 [reading.max_bytes]"
            raise LeftOut(source.name, _STAGE, reason)
        return os.read(file, status.st_size) if status.st_size < 1 << 20 else _whole(file, most)
    except OSError as error:
        raise LeftOut(source.name, _STAGE, _trouble(error)) from None
    finally:
        os.close(file)


def _whole(file: int, most: int) -> bytes:
    # One read() may return less than was asked for.
    parts: list[bytes] = []
    while most > 0 and (part := os.read(file, min(most, 1 << 24))):
        parts.append(part)
        most -= len(part)
    return b"".join(parts)


def _trouble(error: OSError) -> str:
    known = {
        errno.EACCES: "읽을 권한이 없습니다",
        errno.ENOENT: "가리키는 파일이 없습니다",
        errno.ELOOP: "링크가 자기 자신을 가리킵니다",
    }
    return known.get(error.errno or 0, f"읽을 수 없습니다: {error.strerror}")


def _prose(text: str) -> Fields:
    values, body = header.parse(text)
    crawled = clean.cut(body)
    record = fields.named(values)
    record["text"] = crawled.body
    if not _STATED <= record.keys():
        stated = clean.stated(crawled)
        lacking = [name for name in stated if name not in record]
        record.update((name, stated[name]) for name in lacking)
        record["inferred"] = tuple(lacking)
    return record


def _article(record: Fields, source: Source, number: int) -> Article:
    text = clean.body(_string(record.get("text")))
    found = {name: clean.line(_string(record.get(name))) for name in _LINES}
    published_on = fields.day(_string(record.get("published_at")))
    inferred = _known(record)
    if not found["title"]:
        found["title"] = inference.title(text)
        inferred += ("title",) if found["title"] else ()
    if not found["publisher"]:
        found["publisher"] = inference.publisher(text)
        inferred += ("publisher",) if found["publisher"] else ()
    if published_on is None:
        published_on = inference.published_on(text, found["url"])
        inferred += ("published_on",) if published_on else ()
    return _made(found, source, number, text, published_on, tuple(sorted(set(inferred))))


def _known(record: Fields) -> tuple[str, ...]:
    names = record.get("inferred", ())
    assert isinstance(names, tuple)
    return tuple("published_on" if name == "published_at" else name for name in names)


def _made(
    found: Mapping[str, str],
    source: Source,
    number: int,
    text: str,
    published_on: date | None,
    inferred: tuple[str, ...],
) -> Article:
    return Article(
        id=_identity(found["id"], source, number),
        path=source.name,
        title=found["title"],
        text=text,
        publisher=found["publisher"],
        author=found["author"],
        published_on=published_on,
        crawled_at=found["crawled_at"],
        url=found["url"],
        section=found["section"],
        inferred=inferred,
    )


def _identity(given: str, source: Source, number: int) -> str:
    """The article's own id, else its name without the suffix. '#' parts an article from a
    passage, so an id has none; an id is not a place to keep a text in."""
    identity = given or os.path.splitext(source.name)[0] + (f":{number}" if number > 1 else "")
    return identity.replace("#", "%23")[:_LONGEST_ID]


def _string(value: object) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)
