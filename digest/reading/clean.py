"""The body as its publisher wrote it: entities undone, the crawler's own lines cut away."""

from __future__ import annotations

import re
import unicodedata
from html import unescape as _unescape_once
from typing import NamedTuple

# Only references that end in ';': without it '&copy=1' of an address is none.
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_FREQUENT = {"&quot;": '"', "&#x27;": "'", "&#x3D;": "=", "&gt;": ">", "&lt;": "<", "&amp;": "&"}
_CHAIN = re.compile(r"&(?:(?:amp|#0{0,5}38|#[xX]0{0,4}26);)+")
# Twice is seen in the crawl, four times never. More passes are only paid by an attack: each
# costs the length of the text, and a text can be nested as deep as it is long.
_MOST_PASSES = 8

# Never written by an author, and no format that we make can carry them: control characters,
# halves of surrogate pairs (JSON can spell them), non-characters. And conjoining jamo: text
# that a Mac stored in pieces (ㅎ+ㅏ+ㄴ), which no rule for 한 would ever match.
_SOUND = re.compile("[\t\n -~\xa0-\u10ff\u1200-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")
_DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile("\r\n?|[\x0b\x0c]")
_PIECES = re.compile("[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?")

# '# title', '**publisher** | date |', '---': what crawlers repeat above the body.
_HEADER = re.compile(
    r"\s*+(?:\#[ \t]++(?P<title>[^\n]*+(?:\n(?![ \t]*+(?:\*\*|---))[^\n]*+){0,3})\n\s*+)?"
    r"\*\*(?P<publisher>[^*\n]*+)\*\*[ \t]*+\|(?P<rest>[^\n]*+)\n"
    r"\s*+---[ \t]*+(?:\n|\Z)"
)
# '---' and lines of '*Key: value*' and nothing after them.
_FOOTER = re.compile(
    r"---[ \t]*+\n\s*+(?:\*[A-Za-z가-힣][^\n:：]{0,30}[:：][^\n]*\*[ \t]*+(?:\n\s*+|\Z)){1,6}\Z"
)
_FOOTER_KEYS = re.compile(r"^\*([^\n:：]{1,31})[:：][ \t]*(.*?)\*[ \t]*$", re.MULTILINE)
_LINK = re.compile(r"\[[^\]\n]*\]\((\S+?)\)|(https?://\S+)")


class Crawled(NamedTuple):
    """A body, and the crawler's lines that stood above and below it."""

    body: str
    above: re.Match[str] | None
    below: str


def unescape(text: str) -> str:
    """HTML references undone to a fixed point: titles of the crawl are escaped twice.

    >>> unescape("&amp;quot;위약금&amp;quot; R&amp;D")
    '"위약금" R&D'
    """
    if "&" not in text:
        return text
    for _ in range(_MOST_PASSES):
        undone = _REFERENCE.sub(_character, _CHAIN.sub("&", text) if "&amp;" in text else text)
        if undone == text or "&" not in undone:
            return undone
        text = undone
    return text


def _character(match: re.Match[str]) -> str:
    reference = match[0]
    return _FREQUENT.get(reference) or _unescape_once(reference)


def mend(text: str) -> str:
    """Text without the characters that are no text; Hangul in pieces put together.

    >>> mend("값\\x00을 \\u1112\\u1161\\u11ab\\u1100\\u116e\\u11a8")
    '값을 한국'
    """
    if _SOUND.fullmatch(text):
        return text
    text = _DROPPED.sub("", _LINE_END.sub("\n", text))
    return _PIECES.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)


def line(text: str) -> str:
    """A value of one line: references undone, white space of any kind made one space."""
    if not text:
        return ""
    if "&" not in text and "  " not in text and text.isprintable() and _SOUND.fullmatch(text):
        return text.strip()  # nearly every value of a crawl
    return " ".join(mend(unescape(text)).split())


def body(text: str) -> str:
    """The text of an article: mended, stripped at its ends, line breaks kept."""
    return mend(unescape(text)).strip()


def cut(text: str) -> Crawled:
    """A crawled body -> the article's own text and what the crawler said around it.

    By form, not by words: a rule inside the article stays, because only a rule that follows
    the crawler's heading, or is followed by nothing but its notes, is the crawler's.

    >>> cut("# 제목\\n\\n**신문** | 2026-01-04 00:00 | \\n\\n---\\n첫 문장.\\n---\\n끝.").body
    '첫 문장.\\n---\\n끝.'
    """
    above = _HEADER.match(text)
    if above:
        text = text[above.end() :]
    position = text.rfind("---\n")
    if position > 0 and text[position - 1] != "\n":
        position = -1
    if position < 0 or not _FOOTER.match(text, position):
        return Crawled(text, above, "")
    return Crawled(text[:position], above, text[position:])


def stated(crawled: Crawled) -> dict[str, str]:
    """What the crawler's lines say of the article, under the names of its fields."""
    found: dict[str, str] = {}
    if crawled.above:
        found["title"] = crawled.above["title"] or ""
        found["publisher"] = crawled.above["publisher"]
        found["published_at"] = crawled.above["rest"].split("|")[0]
    for key, value in _FOOTER_KEYS.findall(crawled.below):
        link = _LINK.search(value)
        if link:
            found.setdefault("url", link[1] or link[2])
        elif "rawl" in key:
            found.setdefault("crawled_at", value)
    return {name: value.strip() for name, value in found.items() if value.strip()}
