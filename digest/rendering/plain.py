"""Text of strangers made harmless, before any format's own escaping.

A title from a crawl may hold a line break, a right-to-left override that reverses what
follows it, or half a surrogate pair that no file can hold. What a reader sees in a briefing
is one line, in the order it is stored; ``edition.json`` keeps the source's characters.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# The mark a Korean compositor sets where the type is missing.
GETA = "〓"

# Seen as a space, or as a line break that would end a heading, a table row or a quotation.
_BREAKS = re.compile("[\t\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]+")

# Never seen, and dangerous or useless: controls, bidi marks, embeddings, overrides and
# isolates, zero width space and joiners that hide a word, soft hyphen, tags, noncharacters.
# ZWNJ and ZWJ (200C, 200D) stay: emoji and other scripts are spelt with them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]"
)

# No font has them: private use (a word processor's own signs) and halves of a pair.
_NO_TYPE = re.compile("[\ud800-\udfff\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]")


def harmless(text: str) -> str:
    """The text as one line of visible characters in the order they are stored.

    >>> harmless("합의\\n## 가짜 제목\\u202e")
    '합의 ## 가짜 제목'
    """
    return _NO_TYPE.sub(GETA, _UNSEEN.sub("", _BREAKS.sub(" ", text)))


def link(url: str) -> str:
    """The address if it may be a link: http or https with a host, no user name, no blanks.

    Everything else gives "" and is not linked.

    >>> link("https://news.example/648/0000043044"), link("javascript:alert(1)")
    ('https://news.example/648/0000043044', '')
    """
    if harmless(url) != url or re.search(r"[\s<>\"'`\\|{}^]", url):
        return ""
    try:
        parts = urlsplit(url)
        safe = parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc
    except ValueError:  # an address such as http://[::1 that the parser refuses
        return ""
    return url if safe else ""
