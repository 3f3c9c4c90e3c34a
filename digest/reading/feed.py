"""RSS 2.0, RSS 1.0 (RDF) and Atom -> records of articles, under the names of ``fields``.

Expat of the standard library and no feed library: feedparser parses more dialects than
news feeds have, for 60 ms of imports, and hands back HTML that has to be read once more.
A document type is refused as a whole: no feed needs one, and it is where entity bombs and
external files come from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html.entities import html5
from xml.parsers import expat

from digest.reading import markup
from digest.reading.faults import Unreadable

_ITEMS = ("item", "entry")
_PARTS = {
    "guid": "id",
    "id": "id",
    "title": "title",
    "link": "url",
    "encoded": "text",  # content:encoded, the whole text where a feed gives it
    "content": "text",
    "description": "summary",
    "summary": "summary",
    "pubdate": "published_at",
    "published": "published_at",
    "date": "published_at",
    "updated": "updated",
    "author": "author",
    "creator": "author",
    "category": "section",
    "source": "publisher",
}
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_TEXT_OR_CDATA = re.compile(r"<!\[CDATA\[.*?\]\]>|&(?:([A-Za-z][A-Za-z0-9]*);)?", re.DOTALL)
_XML_ENTITIES = ("amp", "lt", "gt", "quot", "apos")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# '…기사보기' and the like: the link at the end of a shortened text is no part of it.
_MORE = re.compile(r"\s*(?:기사\s?보기|전문\s?보기|더\s?보기|자세히\s?보기|Read more)\s*\Z")


def parse(text: str) -> list[dict[str, object]]:
    """The entries of a feed, in its order; ``publisher`` is the feed's title where an entry
    names none. Raises Unreadable.

    >>> parse("<rss><channel><title>한빛일보</title><item><title>요금 인하</title>"
    ...       "<description>&lt;p&gt;내린다.&lt;/p&gt;</description></item></channel></rss>")
    [{'title': '요금 인하', 'text': '내린다.', 'publisher': '한빛일보'}]
    """
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.data
    parser.StartDoctypeDeclHandler = _refuse
    parser.SkippedEntityHandler = _refuse
    try:
        parser.Parse(_repaired(text), True)
    except expat.ExpatError as error:
        raise Unreadable(f"XML을 읽을 수 없습니다: {error}") from None
    if not reader.is_feed:
        raise Unreadable("RSS나 Atom이 아닌 XML입니다")
    return [_record(entry, reader.title) for entry in reader.entries]


class _Reader:
    """What expat calls. Keeps the path of open elements and the entry that is being read."""

    def __init__(self) -> None:
        self.entries: list[dict[str, str]] = []
        self.title = ""
        self.is_feed = False
        self._entry: dict[str, str] | None = None
        self._depth = 0
        self._at = 0  # the depth at which the entry's parts stand
        self._text: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        local = _local(name)
        self.is_feed = self.is_feed or (self._depth == 1 and local in ("rss", "feed", "rdf"))
        if self._entry is None:
            if local in _ITEMS:
                self._entry, self._at = {}, self._depth + 1
            self._text = []
        elif self._depth == self._at:
            self._text = []
            if local == "link" and attributes.get("rel", "alternate") == "alternate":
                self._entry.setdefault("url", attributes.get("href", ""))
        elif local in markup.BLOCKS or local == "br":
            self._text.append("<br>")  # XHTML inside an Atom content: its blocks are lines

    def data(self, text: str) -> None:
        self._text.append(text)

    def end(self, name: str) -> None:
        local = _local(name)
        if self._entry is None:
            if local == "title" and not self.title:
                self.title = "".join(self._text).strip()
        elif self._depth < self._at:
            self.entries.append(self._entry)
            self._entry = None
        elif self._depth == self._at:
            part, value = _PARTS.get(local), "".join(self._text).strip()
            # A namespace of pictures (media:title) says nothing of the article.
            if part and value and "search.yahoo.com/mrss" not in name:
                self._entry[part] = self._entry.get(part) or value
        self._depth -= 1


def _record(entry: Mapping[str, str], channel: str) -> dict[str, object]:
    values = dict(entry)
    summary, updated = values.pop("summary", ""), values.pop("updated", "")
    whole = [part for part in (values.pop("text", ""), summary) if part]
    written = [markup.text(part) for part in whole]
    text = _MORE.sub("", max(written, key=len, default=""))
    title = markup.text(values.pop("title", ""))
    values["published_at"] = values.get("published_at") or updated
    values["publisher"] = values.get("publisher") or _channel(channel)
    found = {"title": title, "text": text, **values}
    return {name: value for name, value in found.items() if value}


def _channel(title: str) -> str:
    """'한빛일보 - IT/과학' and '한빛일보 > 경제' are sections of one publisher."""
    return re.split(r"\s+[-|>:·]\s+|\s*[|>]\s*", markup.text(title), maxsplit=1)[0].strip()


def _repaired(text: str) -> str:
    """What feeds get wrong: names that XML does not know (``&nbsp;``), a bare ``&``, control
    characters. The declaration goes: the text is decoded already."""

    def mended(match: re.Match[str]) -> str:
        name = match[1]
        if match[0].startswith("<") or name in _XML_ENTITIES:
            return match[0]
        if name is None:
            after = text[match.end() : match.end() + 9]
            return "&" if re.match(r"#(?:\d{1,7}|x[0-9a-fA-F]{1,6});", after) else "&amp;"
        return html5.get(f"{name};", f"&amp;{name};")

    text = _NO_XML.sub("", _DECLARATION.sub("", text, count=1)).strip()
    return _TEXT_OR_CDATA.sub(mended, text)


def _refuse(*_: object) -> None:
    raise Unreadable("문서 형식 선언(DOCTYPE)이 있는 XML은 읽지 않습니다")


def _local(name: str) -> str:
    return name.rpartition(" ")[2].lower()
