"""Korean words kept whole at the end of a printed line.

WeasyPrint does not know ``word-break: keep-all``: 37 of 100 lines ended inside a word. A
word joiner between the characters of a word forbids the break there; it has no width and no
glyph, and the text taken out of the PDF stays clean.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

JOINER = "\u2060"

# A longer word (a list without blanks, an address) must be able to break somewhere: behind
# its own marks, and without any, anywhere.
LONGEST = 18

_WORD = re.compile(r"\S{2,}")
_PART = re.compile(r"[^·,/…ㆍ‧]*[·,/…ㆍ‧]*")
_HANGUL = re.compile("[가-힣]")
# Where a line could break inside a word (UAX #14): beside a syllable or an ideograph, but not
# before a closing mark or a combining one, not behind an opening one; inside Latin words and
# numbers never. Every joiner spared is a glyph less to lay out and to draw.
_SYLLABLE = r"ㄱ-ㆎ가-힣㐀-䶿一-鿿\uf900-\ufaff"
_CLOSED = r".,:;!?)\]}…\u0300-\u036f\u200c\u200d\ufe00-\ufe0f"
_BREAK = re.compile(
    rf"(?<=[{_SYLLABLE}])(?=[^{_CLOSED}])|(?<=[^(\[{{\u200c\u200d])(?=[{_SYLLABLE}])"
)
_UNTOUCHED = frozenset({"script", "style", "title", "code", "textarea"})


def keep_words(text: str) -> str:
    """The text with joiners inside its Korean words.

    >>> keep_words("위약금을 KT는").replace(JOINER, "+")
    '위+약+금+을 KT+는'
    """
    return _WORD.sub(_joined, text) if _HANGUL.search(text) else text


def keep_words_in(root: Element) -> None:
    """Puts joiners into every text node below an element, in place."""
    for element in root.iter():
        if isinstance(element.tag, str) and element.tag not in _UNTOUCHED and element.text:
            element.text = keep_words(element.text)
        if element.tail and element is not root:
            element.tail = keep_words(element.tail)


def _joined(word: re.Match[str]) -> str:
    if not _HANGUL.search(word[0]):
        return word[0]
    if len(word[0]) <= LONGEST:
        return _BREAK.sub(JOINER, word[0])
    parts = (part for part in _PART.findall(word[0]) if part)
    return "".join(_BREAK.sub(JOINER, p) if len(p) <= LONGEST else p for p in parts)
