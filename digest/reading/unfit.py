"""The named rules by which an article is left out. Each is a setting that turns it off.

A rule looks at the form of the text, never at who published it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

# Lead bytes of UTF-8: counting them is counting characters, at the speed of C.
_EVERY = bytes(range(256))
_NOT_HANGUL = _EVERY.translate(None, b"\xea\xeb\xec\xed")
_NOT_LATIN = _EVERY.translate(None, b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_NOT_HAN = _EVERY.translate(None, b"\xe4\xe5\xe6\xe7\xe8\xe9")
_NOT_KANA = _EVERY.translate(None, b"\xe3")

# A Korean syllable carries what two Latin letters carry.
_LATIN_PER_SYLLABLE = 2
_SAMPLE = 100

_LONGEST_CAPTION = 700
_LONGEST_CAPTION_PER_STAMP = 400
_LONGEST_CLOSING = 300
_STAMP = re.compile(r"(?:19|20)\d\d\s?[.\-/]\s?\d{1,2}\s?[.\-/]\s?\d{1,2}\.?(?!\d)")
# What may follow the stamp of the last caption: an address, [notices], *notices*, a credit.
_AFTER_STAMP = re.compile(
    r"(?:\s++|\[[^\]\n]{2,120}+\]|\([^)\n]{2,40}+\)|<[^>\n]{2,40}+>|[/*※][^\n]{0,60}+"
    r"|[가-힣]{2,4} ?(?:인턴)?기자|@?[\w.+-]++@?)*+\Z",
    re.ASCII,
)
_SENTENCE_END = re.compile(r"[다요죠]\.")


def reason(text: str, *, min_chars: int, captions: bool, english: bool) -> str:
    """Why a cleaned text is left out, with the setting that would keep it; "" if it is fit.

    ``min_chars`` in characters; ``captions`` and ``english`` true keep those articles.

    >>> reason("", min_chars=80, captions=False, english=False)
    '본문이 비어 있습니다'
    """
    if not text:
        return "본문이 비어 있습니다"
    rules: tuple[tuple[bool, Callable[[str], bool], str], ...] = (
        (not english, is_foreign, "한국어가 아닌 글입니다 [reading.english]"),
        (not captions, is_caption, "사진 설명입니다 [reading.captions]"),
    )
    for applies, rule, why in rules:
        if applies and rule(text):
            return why
    if len(text) < min_chars:
        return f"본문이 짧습니다 [reading.min_chars = {min_chars}]: {len(text)}자"
    return ""


def is_foreign(text: str) -> bool:
    """Mostly not Korean: more than two Latin letters, or a kanji or kana, to a syllable.

    >>> is_foreign("People take part in a protest"), is_foreign("KT, OTT 서비스 위약금 면제")
    (True, False)
    """
    # A hundred characters from all over the text decide for nearly every article: where more
    # than half are Hangul, nothing can outweigh it. Counting all of them is the cost of a read.
    sample = text[:: max(1, len(text) // _SAMPLE)]
    if 2 * _hangul(sample.encode("utf-8", "replace")) > len(sample):
        return False
    raw = text.encode("utf-8", "replace")
    hangul = _hangul(raw)
    latin = len(raw.translate(None, _NOT_LATIN))
    if latin > _LATIN_PER_SYLLABLE * hangul:
        return True
    return len(raw.translate(None, _NOT_HAN)) + len(raw.translate(None, _NOT_KANA)) > hangul


def _hangul(raw: bytes) -> int:
    return len(raw.translate(None, _NOT_HANGUL))


def is_caption(text: str) -> bool:
    """One or more photo captions and no article: a few sentences that end with the day the
    picture was taken, '2026.01.04.', and after the last one only address and notices.

    >>> is_caption("[서울=한빛통신] 4일 시민이 눈길을 걷고 있다. 2026.01.04. sky@example.com")
    True
    """
    if len(text) > _LONGEST_CAPTION * 3:
        return False
    if not _STAMP.search(text, max(0, len(text) - _LONGEST_CLOSING)):
        return False
    stamps = list(_STAMP.finditer(text))
    if not _AFTER_STAMP.match(text, stamps[-1].end()):
        return False
    written = stamps[-1].start()
    return (
        written <= _LONGEST_CAPTION_PER_STAMP * len(stamps)
        and written <= _LONGEST_CAPTION * 2
        and len(_SENTENCE_END.findall(text, 0, written)) <= 4 * len(stamps)
    )
