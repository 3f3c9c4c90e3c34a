"""Who took a picture: the name behind 'ⓒ', to which a crawler glues what follows."""

from __future__ import annotations

import re

from digest.korean.agencies import AGENCY

#: A run of Hangul behind the sign that is longer than names are.
_INSTITUTION = re.compile(
    r"[가-힣]{0,9}?(?:법원|대통령실|취재사진|위원회|협의회|연구회|연대|의회"
    r"|[시도군구]청|경찰청|검찰청|재단|협회|공사|공단|대학교|박물관|미술관|도서관"
    r"|플릭스|마이뉴스|전자|기자단|자동차|연구[원소]|그룹|의소리)"
)
SIGNS, _SIGN = "ⓒ©", re.compile("[ⓒ©]")
_PHOTOGRAPHER, _NAME = re.compile(r"[ⓒ©]\s?([가-힣]{2,20}(?: [가-힣]{1,20})?)"), 3
_SIGNED_BY = re.compile(
    rf"[ⓒ©]\s?(?:{AGENCY}(?:\s?[=/·]\s?{AGENCY})*(?=[^A-Za-z0-9]|$)"
    r"|[A-Z]{2,6}[가-힣]{2,4}(?=\s)|[A-Za-z]{2,12}(?: [A-Z][A-Za-z]{1,11}){0,2}(?=[가-힣\s]))"
)
#: 'ⓒ 가나일보 홍길동 기자', 'ⓒ 가나시 제공', 'ⓒ 가나(홍길동)'
_SIGN_REST = re.compile(
    r"\([^()\n]{1,12}\)|(?: [가-힣]{2,4})? ?(?:기자(?=\s)|제공(?![하한해받되된])|DB(?![A-Za-z]))"
)
_LONGEST_WORD = 4  # syllables of one name; its run of Hangul may go on with the text
_NEAR, _LONGEST_NAME = 3_000, 24  # characters around a sign in which others are looked for
#: The text begins with who gave the picture: 'ⓒ 가나역사연구회가나역사연구회 활동가들은'.
_DOUBLED = re.compile(r"[ⓒ©]\s?([가-힣]{3,18})(?=\1)")


def sign(text: str, start: int, end: int) -> int:
    """Where the first sign stands in a stretch of a text, -1 if there is none."""
    match = _SIGN.search(text, start, end)
    return match.start() if match else -1


def ends(text: str, at: int, end: int) -> int:
    """The end of the name behind a sign, to which a crawler may have glued the text, -1 if it is
    none: an agency's, the name that stands behind other such signs of the article, an
    institution's, a word of up to four syllables, or else three of them.

    >>> text = "가나산 전경ⓒ 홍길동가나산은 높다."
    >>> text[: ends(text, 6, len(text))]
    '가나산 전경ⓒ 홍길동'
    """
    stop = _named(text, at, end)
    rest = _SIGN_REST.match(text, stop, end) if stop > 0 else None
    return rest.end() if rest else stop


def _named(text: str, at: int, end: int) -> int:
    agency = _SIGNED_BY.match(text, at, end)
    name = _PHOTOGRAPHER.match(text, at, end)
    if agency and not (name and agency[0].endswith("경제") and _INSTITUTION.match(name[1])):
        return agency.end()  # '가나경제연구원' is none
    if name is None:
        return -1
    if doubled := _DOUBLED.match(text, at, end):
        return doubled.end()
    behind, run = name.start(1), name[1]
    sign = text[at:behind]
    near = slice(max(0, at - _NEAR), at + _NEAR)
    word = run.partition(" ")[0]
    institution = _INSTITUTION.match(word)
    for size in range(3 if institution else 2, min(_LONGEST_NAME, len(run))):
        said = sign + run[:size]
        if text.count(said, near.start, near.stop) > text.count(
            sign + run[: size + 1], near.start, near.stop
        ):
            return behind + len(run[:size].rstrip())
    if institution:
        return behind + institution.end()
    return behind + (len(word) if len(word) <= _LONGEST_WORD else _NAME)
