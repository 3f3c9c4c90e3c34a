"""HTML -> tokens, and a fragment of HTML -> text. Linear in the length of any input.

Why not a library: a page is hostile until read. Of what we measured, the standard library's
``html.parser`` needs 58 CPU-seconds for 60 KB of ``<a ``, and Lexbor (selectolax), twelve
times as fast on honest pages, 34 for 500 KB of nested ``<div>``. An article needs no tree:
the tags in their order say where a line breaks, what to pass over and which block holds
the most prose, whatever is left unclosed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from digest.reading.clean import unescape
from digest.reading.faults import Unreadable

# Possessive throughout (``++``): nothing is ever matched twice. Quotes hold a '>' only after
# an '=' (alt='it's' is common), and a '<' ends the attempt: a tag that was never closed ends
# at the next one.
_TAG = re.compile(
    r"<(/?)([A-Za-z][A-Za-z0-9:-]*+)((?:[^<>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+)>"
)
_OPENING = re.compile(r"<(?=[A-Za-z!?]|/[A-Za-z])")
_ATTRIBUTE = re.compile(
    r"([^\s\"'<>/=]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'<>]++)))?+"
)
RAW_TEXT = {
    name: re.compile(rf"</{name}\b[^>]*+>?", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "noscript", "template", "iframe", "svg")
}
_SPACE = re.compile(r"[ \t\n\f]+")
_BLANK_LINES = re.compile(r"\n{3,}")
# Broken tags cost a look ahead each. Pages have a handful; thousands are an attack.
_MOST_BROKEN = 300
_LOOKS_LIKE_HTML = re.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|img|table|tr|td|ul|ol|li|h[1-6]|font|figure|article|"
    r"section|blockquote|html|body)(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)

BLOCKS = frozenset(
    (
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    )
)
_ROWS = frozenset(("tr", "li", "dt", "dd", "option"))
CELLS = frozenset(("td", "th"))
DROPPED = frozenset(
    (
        "audio",
        "button",
        "canvas",
        "figcaption",
        "head",
        "iframe",
        "map",
        "math",
        "nav",
        "noscript",
        "object",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "video",
    )
)
VOID = frozenset(
    (
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "frame",
        "keygen",
    )
)


class Tag(NamedTuple):
    """``<name attributes>`` or ``</name>``; ``content`` is that of a script or a title."""

    name: str
    closing: bool
    attributes: str = ""
    content: str = ""


def tokens(html: str) -> Iterator[str | Tag]:
    """The text and the tags of a page in their order; comments and declarations are gone,
    the content of scripts, styles and titles is in their tag. Raises Unreadable."""
    position, broken = 0, 0
    while True:
        opening = _OPENING.search(html, position)
        if opening is None:
            if position < len(html):
                yield html[position:]
            return
        start = opening.start()
        if start > position:
            yield html[position:start]
        if html.startswith(("<!", "<?"), start):
            position = _after_declaration(html, start)
            continue
        tag = _TAG.match(html, start)
        if tag is None:
            broken += 1
            if broken > _MOST_BROKEN:
                raise Unreadable("HTML이 망가져 있습니다 (닫히지 않은 태그가 너무 많음)")
            yield "<"
            position = start + 1
            continue
        name = tag[2].lower()
        position = tag.end()
        if name in RAW_TEXT and not tag[1] and not tag[3].endswith("/"):
            close = RAW_TEXT[name].search(html, position)
            end = close.start() if close else len(html)
            yield Tag(name, False, tag[3], html[position:end])
            position = close.end() if close else end
        else:
            yield Tag(name, bool(tag[1]), tag[3])


def attributes(tag: Tag) -> dict[str, str]:
    """The attributes of a tag, names in lower case, the first of each name, as HTML has it.

    >>> attributes(Tag("meta", False, ' property="og:title" content=&quot;요금&quot;'))
    {'property': 'og:title', 'content': '"요금"'}
    """
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(tag.attributes):
        found.setdefault(name.lower(), unescape(double or single or bare).strip())
    return found


def text(html: str) -> str:
    """The text of a fragment: blocks and ``<br>`` make lines, cells stand apart, scripts and
    captions of pictures are left out. Raises Unreadable.

    >>> text("<p>요금이 <b>내린다</b>.</p><script>x()</script>시민은<br>반겼다.")
    '요금이 내린다.\\n시민은\\n반겼다.'
    """
    parts: list[str] = []
    dropped = ""
    depth = 0
    for token in tokens(html):
        if isinstance(token, str):
            if not dropped:
                parts.append(_SPACE.sub(" ", token))
            continue
        if dropped:
            # Only its own end ends what is dropped; the same tag inside it is counted.
            depth += (token.name == dropped) * (-1 if token.closing else 1)
            dropped = dropped if depth else ""
        elif token.name in DROPPED and not token.closing:
            if not token.content and token.name not in VOID and token.name not in RAW_TEXT:
                dropped, depth = token.name, 1
        else:
            parts.append(space_of(token))
    return tidy("".join(parts))


def space_of(tag: Tag) -> str:
    """What a tag is in text: a line end, a gap between cells, or nothing. Rows and items
    follow one another without an empty line, so their ends write nothing."""
    if tag.name in CELLS:
        return "" if tag.closing else "\t"
    if tag.name in _ROWS:
        return "" if tag.closing else "\n"
    return "\n" if tag.name == "br" or tag.name in BLOCKS else ""


def tidy(lines: str) -> str:
    """Lines without white space at their ends, at most one empty line between two."""
    stripped = "\n".join([line.strip() for line in unescape(lines).split("\n")])
    return _BLANK_LINES.sub("\n\n", stripped).strip()


def is_html(value: str) -> bool:
    """Whether a field holds markup and not text: it has a tag that writes text."""
    return "<" in value and bool(_LOOKS_LIKE_HTML.search(value))


def _after_declaration(html: str, start: int) -> int:
    if html.startswith("<!--", start):
        end, width = html.find("-->", start + 4), 3
    elif html.startswith("<![CDATA[", start):
        return start + 9  # in HTML its content is text
    else:
        end, width = html.find(">", start + 2), 1
    return end + width if end >= 0 else len(html)
