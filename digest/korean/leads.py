"""The words of a would-be subhead, left of the places at which it might end."""

from __future__ import annotations

import re

_CLAUSE_COMMA = re.compile(r"[고며만데서자니나은는도에로]\s?,")
_NOUN_COMMA = re.compile(r"[가-힣A-Za-z0-9%\"'”’)](?<![고며만데서자니나은는])\s?, ")
_FINITE = re.compile(r"(?:[가-힣]다|[요죠])(?:[.!?]|고 |며 |면서|는 )")
_STOP = re.compile(r"[.?!](?=\s)")
_SIZES = (
    (7, "tiny"),
    (11, "short"),
    (24, "middling"),
    (36, "long"),
    (48, "longer"),
    (999, "endless"),
)
_SINGLE, _JOINED = 48, 72  # characters of the longest headlines of one thought, and of two
_SIZE = tuple(next(name for most, name in _SIZES if size <= most) for size in range(50))
#: What a word inside a subhead says by its end: headlines drop the particles that sentences
#: need.
_INNER = (
    (("은", "는"), "topic"),
    (("이", "가"), "subject"),
    (("을", "를"), "object"),
    (("의",), "genitive"),
    (("에서", "으로", "에게", "까지", "부터", "에", "로", "와", "과", "도"), "oblique"),
    (("하는", "되는", "있는", "없는", "한", "된", "인", "던", "할", "될"), "adnominal"),
    (("면서", "지만", "는데", "고", "며", "해", "돼", "어", "아"), "clause"),
)


#: By their last syllable and by their last two. The shorter one goes first: 하는 is 는.
_ENDINGS = {end: name for ends, name in reversed(_INNER) for end in ends}


def features(subhead: str) -> list[str]:
    """What the words of a would-be subhead say, but for its last, which ``ngrams`` weighs.

    >>> features("요금 인하 시점 확정")
    ['bare', 'short']
    """
    *inner, _ = subhead.split(" ")
    names = []
    for word in inner:  # as in inner_name
        if len(word) > 1:
            name = _ENDINGS.get(word[-1]) or _ENDINGS.get(word[-2:])
            if name:
                names.append(name)
    if inner and not names:
        names.append("bare")
    joined = "…" in subhead or ".." in subhead or "⋯" in subhead
    names.append(_size(len(subhead), joined=joined))
    if joined:
        names.append("ellipsis")
    if "'" in subhead or '"' in subhead or "‘" in subhead or "“" in subhead:
        names.append("quoted")
    return names + _stops(subhead)


def _size(size: int, *, joined: bool) -> str:
    # Of two thoughts, joined by an ellipsis, a headline may be as long as two.
    if joined and size < _JOINED:
        size = min(size, _SINGLE)
    return _SIZE[min(size, len(_SIZE) - 1)]


def _stops(subhead: str) -> list[str]:
    """What commas, full stops and the verbs before them say."""
    names: list[str] = []
    if "," in subhead:
        if _CLAUSE_COMMA.search(subhead):
            names.append("clause_comma")
        elif _NOUN_COMMA.search(subhead):
            names.append("noun_comma")
    if ("다" in subhead or "요" in subhead or "죠" in subhead) and _FINITE.search(subhead):
        names.append("finite")
    if ("." in subhead or "?" in subhead or "!" in subhead) and _STOP.search(subhead):
        names.append("stopped")
    return names


def inner_name(word: str) -> str:
    """What a word says by its particle or ending; '' for a bare word.

    >>> inner_name("정부는"), inner_name("확정")
    ('topic', '')
    """
    if len(word) < 2:
        return ""
    return _ENDINGS.get(word[-1]) or _ENDINGS.get(word[-2:], "")
