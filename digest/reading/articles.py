"""One file -> its articles, or the reason why there are none. The entry of this room."""

# ruff: noqa: PTH122, PLC0415
# A Path made for every file is a tenth of what reading it costs; so are imports never used.

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping

from digest.errors import LeftOut
from digest.model import Article, Omission, Source
from digest.reading import clean, encoding, fields, files, header, unfit
from digest.reading.faults import Unreadable

_STAGE = "reading"
_PROSE = frozenset((".md", ".txt", ".markdown", ".text", ""))
_PAGES = frozenset((".html", ".htm", ".xhtml"))
_TABLES = frozenset((".json", ".jsonl", ".ndjson", ".csv", ".tsv"))
_FEEDS = frozenset((".xml", ".rss", ".atom"))
# A file of many articles may be this many times as large as one article.
_COLLECTION = 20
_LONGEST_ID = 200

_LONGEST_TITLE = 300
# What is printed as a link must be one: 'javascript:…' in a header is an attack, not an address.
_ADDRESS = re.compile(r"https?://[^\s<>\"]+\Z", re.IGNORECASE)
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
            if isinstance(record, Unreadable):
                made.append(Omission(source.name, _STAGE, str(record)))
                continue
            article = _article(record, source, number)
            why = unfit.reason(
                article.text, min_chars=min_chars, captions=captions, english=english
            )
            made.append(Omission(source.name, _STAGE, why) if why else article)
    except LeftOut as left:
        made.append(Omission(left.path, left.stage, left.reason))
    except Unreadable as fault:
        made.append(Omission(source.name, _STAGE, str(fault)))
    return tuple(made)


def _records(source: Source, max_bytes: int) -> Iterable[Fields | Unreadable]:
    kind = os.path.splitext(source.location)[1].lower()
    if kind in _PROSE:
        return (_prose(encoding.decode(files.read(source, max_bytes))),)
    # Readers of the other kinds are imported where they are met: most folders hold Markdown.
    if kind in _PAGES:
        from digest.reading import page

        return (page.parse(encoding.decode(files.read(source, max_bytes))),)
    if kind in _TABLES:
        from digest.reading import tables

        text = encoding.decode(files.read(source, max_bytes * _COLLECTION))
        return tables.parse(text, kind)
    if kind in _FEEDS:
        from digest.reading import feed

        return feed.parse(encoding.decode(files.read(source, max_bytes * _COLLECTION)))
    raise Unreadable(f"모르는 종류의 파일입니다 ({kind})")


def _prose(text: str) -> Fields:
    values, body = header.parse(text)
    if not values:
        values, body = header.bare(body, fields.KNOWN)
    crawled = clean.cut(body)
    record = fields.named(values)
    record["text"] = crawled.body
    if not record.keys() >= _STATED:
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
    if not (found["title"] and found["publisher"] and published_on):
        from digest.reading import inference

        guessed = {
            "title": found["title"] or inference.title(text),
            "publisher": found["publisher"] or inference.publisher(text),
        }
        inferred += tuple(name for name, value in guessed.items() if value and not found[name])
        found |= guessed
        if published_on is None:
            published_on = inference.published_on(text, found["url"])
            inferred += ("published_on",) if published_on else ()
    return Article(
        id=_identity(found["id"], source, number),
        path=source.name,
        title=_bounded(found["title"]),
        text=text,
        publisher=found["publisher"],
        author=found["author"],
        published_on=published_on,
        crawled_at=found["crawled_at"],
        url=found["url"] if _ADDRESS.match(found["url"]) else "",
        section=found["section"],
        inferred=tuple(sorted(set(inferred))),
    )


def _bounded(title: str) -> str:
    # A "title" of 60,000 characters is a body in the wrong field; it filled 24 pages.
    return title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE].rstrip()}…"


def _known(record: Fields) -> tuple[str, ...]:
    names = record.get("inferred", ())
    assert isinstance(names, tuple)
    return tuple("published_on" if name == "published_at" else name for name in names)


def _identity(given: str, source: Source, number: int) -> str:
    """The article's own id, else its name without the suffix. '#' parts an article from a
    passage, so an id has none; an id is not a place to keep a text in."""
    identity = given or os.path.splitext(source.name)[0] + (f":{number}" if number > 1 else "")
    return identity.replace("#", "%23")[:_LONGEST_ID]


def _string(value: object) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)
