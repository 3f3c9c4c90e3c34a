"""A saved article page, or a fragment of one -> the fields of an article.

What the page says of itself (meta tags, JSON-LD) comes first, because it is meant to be
read by machines; the body is the block that holds the most prose, found by form: links,
navigation and comments weigh nothing, a block that its author named an article body more.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from digest.reading.clean import line
from digest.reading.markup import (
    BLOCKS,
    DROPPED,
    RAW_TEXT,
    Tag,
    attributes,
    space_of,
    tidy,
    tokens,
)

# Where the same thing is said in several places, the first that says it counts.
_SAID_BY = {
    "title": ("og:title", "ld:headline", "twitter:title", "h1", "title"),
    "publisher": ("ld:publisher", "og:article:author", "og:site_name", "twitter:creator"),
    "author": ("ld:author", "author", "article:author", "dable:author", "byl"),
    "published_at": (
        *("article:published_time", "ld:datepublished", "og:article:published_time"),
        *("datepublished", "date", "pubdate", "dc.date", "dc.date.issued", "data-date-time"),
        *("og:regdate", "time"),
    ),
    "url": ("canonical", "og:url", "ld:url"),
    "section": ("article:section", "ld:articlesection", "section"),
    "id": ("article:id", "ld:identifier"),
}
_BODY = re.compile(
    r"(?:^|[\s_-])(?:(?:article|news|art|view|entry|post|story)[_-]?"
    r"(?:body|text|txt|cont|contents?|view|con|area)|articlebody|dic_area|body_?text)"
    r"(?:$|[\s_-]|contents?)",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:comments?|reply|related|relation|recommend|ranking|sidebar|aside|share|sns|"
    r"banner|ad|ads|adv|advert|breadcrumb|menu|gnb|lnb|nav|footer|popular|tags?|copyright|"
    r"caption|img_?desc|photo_?desc|img_?cap|subscribe|byline|journalist)(?:$|[\s_-])",
    re.IGNORECASE,
)
# Readability (Arc90, 2009) gives a block's parent its score and its grandparent half; a
# constant share per level does the same without naming levels.
_SHARE = 0.7
_NAMED = 2.0
_DEEPEST = 400  # blocks nested deeper are their ancestor's text; browsers stop at 512
_MOSTLY = 0.8  # of a line's characters are links: it is a menu or 관련기사

_PASSED_OVER = DROPPED | {"nav", "footer", "aside", "form", "figcaption"}
# What is a block of its own while reading. A paragraph is its container's prose; an inline
# element counts because it may hold a caption.
_BOUNDED = (BLOCKS | DROPPED | {"span", "em"}) - RAW_TEXT.keys() - {"p", "hr", "body"}


@dataclass(slots=True)
class _Block:
    """A block while it is read: what stands in it directly, and where in the page."""

    name: str
    parent: int
    first: int
    last: int = -1
    prose: int = 0
    weight: float = 1.0
    dropped: bool = False
    score: float = 0.0


@dataclass(slots=True)
class _Page:
    """A page as it is read: text in pieces, each with its block and whether it is a link."""

    said: dict[str, str] = field(default_factory=dict)
    blocks: list[_Block] = field(default_factory=lambda: [_Block("html", -1, 0)])
    pieces: list[tuple[str, int, bool]] = field(default_factory=list)
    linking: bool = False
    here: int = 0
    depth: int = 0
    opened: Counter[str] = field(default_factory=Counter)
    heading: list[str] = field(default_factory=list)
    in_heading: bool = False

    def say(self, name: str, value: str) -> None:
        if name not in self.said and (value := line(value)):
            self.said[name] = value

    def write(self, text: str) -> None:
        self.pieces.append((text, self.here, self.linking))
        if not self.linking:
            self.blocks[self.here].prose += len(text.strip())
        if self.in_heading:
            self.heading.append(text)

    def style(self, tag: Tag) -> None:
        """Whether what follows is a link, or the heading of the page: its first h1."""
        if tag.name == "a":
            self.linking = not tag.closing
        elif tag.name == "h1":
            self.in_heading = not tag.closing and not self.heading

    def open(self, tag: Tag) -> None:
        """Begin a block; beyond the deepest its text is its ancestor's."""
        if self.depth >= _DEEPEST:
            return
        given = attributes(tag) if tag.attributes else {}
        names = f"{given.get('class', '')} {given.get('id', '')}"
        block = _Block(tag.name, self.here, len(self.pieces))
        block.dropped = tag.name in _PASSED_OVER or bool(_ASIDE.search(names))
        if given.get("itemprop", "").lower() == "articlebody" or _BODY.search(names):
            block.weight, block.dropped = _NAMED, False
        elif tag.name in ("article", "main"):
            block.weight = (1 + _NAMED) / 2
        self.here = len(self.blocks)
        self.blocks.append(block)
        self.opened[tag.name] += 1
        self.depth += 1

    def close(self, name: str) -> None:
        """End the nearest open block of this name and all inside it; a stray end is nothing."""
        while self.opened[name]:
            block = self.blocks[self.here]
            block.last = len(self.pieces)
            self.opened[block.name] -= 1
            self.depth -= 1
            self.here = block.parent
            if block.name == name:
                return


def parse(html: str) -> dict[str, object]:
    """The fields of the one article of a page, under the names of ``reading.fields``; the
    text without captions, scripts, navigation and lists of links. Raises Unreadable.

    >>> parse("<title>요금 인하 - 한빛일보</title><article>요금이<br>내린다.</article>")
    {'title': '요금 인하', 'text': '요금이\\n내린다.'}
    """
    page = _Page()
    _walk(html, page)
    found: dict[str, object] = {}
    for name, sources in _SAID_BY.items():
        value = next((page.said[source] for source in sources if source in page.said), "")
        if value:
            found[name] = value
    if "publisher" in found:
        found["publisher"] = _publisher(str(found["publisher"]))
    if "title" in found:
        found["title"] = _title(str(found["title"]), str(found.get("publisher", "")), page.said)
    body = _text(page, _best(page))
    stated = page.said.get("ld:articlebody", "")
    found["text"] = stated if len(stated) > 2 * len(body) else body
    return found


def _walk(html: str, page: _Page) -> None:
    for token in tokens(html):
        if isinstance(token, str):
            page.write(token)
            continue
        page.style(token)
        if not token.closing:
            _note(token, page)
        if space := space_of(token):
            page.pieces.append((space, page.here, False))
        if token.name in _BOUNDED:
            if token.closing:
                page.close(token.name)
            elif not token.attributes.endswith("/"):
                page.open(token)
    page.say("h1", "".join(page.heading))
    for block in page.blocks:
        block.last = len(page.pieces) if block.last < 0 else block.last


def _note(tag: Tag, page: _Page) -> None:
    """What a tag says of the article."""
    if tag.name == "title":
        page.say("title", tag.content)
    elif tag.name == "meta":
        given = attributes(tag)
        name = given.get("property") or given.get("name") or given.get("itemprop") or ""
        page.say(name.lower(), given.get("content", ""))
    elif tag.name == "link":
        given = attributes(tag)
        if given.get("rel", "").lower() == "canonical":
            page.say("canonical", given.get("href", ""))
    elif tag.name == "time":
        page.say("time", attributes(tag).get("datetime", ""))
    elif tag.name == "span" and "data-date-time" in tag.attributes:
        page.say("data-date-time", attributes(tag).get("data-date-time", ""))
    elif tag.name == "script" and "ld+json" in tag.attributes:
        for described in _articles(tag.content):
            for key, value in described.items():
                page.say(f"ld:{key.lower()}", _plain(value))


def _articles(script: str) -> Iterator[Mapping[str, Any]]:
    """The descriptions of articles in a JSON-LD script; a broken one describes nothing."""
    try:
        waiting = [json.loads(script.strip().rstrip(";"), strict=False)]
    except (ValueError, RecursionError):
        return
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, list):
            waiting.extend(value[:100])
        elif isinstance(value, dict):
            if "Article" in str(value.get("@type", "")) or "headline" in value:
                yield value
            elif isinstance(value.get("@graph"), list):
                waiting.extend(value["@graph"][:100])


def _plain(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, (_plain(part) for part in value[:10])))
    if isinstance(value, dict):
        return str(value.get("name") or value.get("@id") or "")
    return value if isinstance(value, str) else ""


def _publisher(said: str) -> str:
    """'한빛일보 | 포털' is what a portal writes of whom it carries; '@hanbit' is no name."""
    return said.partition(" | ")[0].strip().removeprefix("@")


def _title(said: str, publisher: str, page: Mapping[str, str]) -> str:
    """A title without the name of the site at its end."""
    sites = {publisher, page.get("og:site_name", "")} - {""}
    for mark in (" - ", " | ", " : ", " < ", "::", " – "):
        head, found, tail = said.rpartition(mark)
        if found and head.strip() and (tail.strip() in sites or (not sites and len(tail) < 15)):
            return head.strip()
    return said


def _best(page: _Page) -> int:
    """The block with the most prose of its own and of the blocks in it."""
    for at in range(len(page.blocks) - 1, -1, -1):
        block = page.blocks[at]
        block.score += block.prose
        if block.parent >= 0 and not block.dropped:
            page.blocks[block.parent].score += _SHARE * block.score
    usable = [at for at, block in enumerate(page.blocks) if not block.dropped]
    return max(usable, key=lambda at: (page.blocks[at].score * page.blocks[at].weight, -at))


def _text(page: _Page, chosen: int) -> str:
    block = page.blocks[chosen]
    hidden = [False] * len(page.blocks)
    for at in range(chosen + 1, len(page.blocks)):
        inner = page.blocks[at]
        hidden[at] = inner.dropped or (inner.parent != chosen and hidden[inner.parent])
    kept = [
        ((text if text in ("\n", "\t") else " ".join(_edges(text))), linked)
        for text, at, linked in page.pieces[block.first : block.last]
        if not hidden[at]
    ]
    return tidy("".join(_without_links(kept)))


def _edges(text: str) -> list[str]:
    """The words of a piece, with an empty one where it begins or ends with white space, so
    that joining them leaves one space there: '<b>A</b> B' is two words."""
    words = text.split()
    if not words:
        return ["", ""]
    before, after = [""] * text[0].isspace(), [""] * text[-1].isspace()
    return [*before, *words, *after]


def _without_links(pieces: list[tuple[str, bool]]) -> Iterator[str]:
    """Lines that are nothing but links (관련기사, a menu) are left out."""
    row: list[tuple[str, bool]] = []
    for piece in [*pieces, ("\n", False)]:
        row.append(piece)
        if piece[0] != "\n":
            continue
        linked = sum(len(text.strip()) for text, link in row if link)
        written = sum(len(text.strip()) for text, _ in row)
        ends = "".join(text for text, _ in row).rstrip().endswith((".", "다", "”", '"'))
        if not linked or linked < _MOSTLY * written or ends:
            yield from (text for text, _ in row)
        row = []
