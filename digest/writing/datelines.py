"""Where the story's words begin in a sentence: behind a dateline, a byline, a list mark, and
what a crawler glued on in front (a subtitle, a subhead).
"""

from __future__ import annotations

import re

# '(서울=뉴스1) 홍길동 기자 =', '[한빛경제=홍길동 기자]', '[한빛경제]', '홍길동 기자 =', '■ '.
_PREFIX = re.compile(
    r"""\s*(?:
      \[[^\]\n]{1,60}\]                                    # any short bracket in front
    | [(（][^)）\n]{0,30}[=＝][^)）\n]{1,40}[)）]             # (서울=뉴스1)
    | [(（<【][^)）>】\n]{0,40}(?:기자|특파원|앵커)[)）>】]       # (홍길동 기자)
    | 【[^】\n]{1,40}】
    | (?:[가-힣]{2,4}[·,\s]\s?){1,6}(?:(?:인턴|선임|전문|수습)?(?:기자|특파원|통신원)[\s·,]*
        (?:[가-힣]{2,4}[·,\s]\s?){0,4}){1,4}[=＝:]
    | \[[^\]\n]{0,200}(?:사진|제공|자료)[^\]\n]{0,60}\]         # a caption glued in front
    | [가-힣]{2,8}\s?[=＝]\s?[가-힣]{2,4}\s?(?:기자|특파원)
    | [=＝]
    | [■◆▲△▶▷◇◈○●□☞※•·ㅇ*-]+(?=\s?[가-힣A-Za-z0-9'"‘“])
    )\s*""",
    re.VERBOSE,
)

# A byline inside a sentence: what stands before it is the subtitle that the crawl glued on.
_BYLINE = re.compile(
    r"[\[(（【<][^\])）】>\n]{0,40}(?:기자|특파원|통신원)[\])）】>]\s*(?:[=＝]\s*)?"
    r"|[(（\[][가-힣·]{2,10}[=＝][^)）\]\n]{2,20}[)）\]]\s*(?:[가-힣·\s]{2,20}기자\s*)?[=＝]\s*"
)
_HEAD = 60  # characters of a subhead at most
_SUBTITLE = 160  # characters within which a byline still is one
# A quotation with a subject right behind it is a subhead: a sentence goes on with '…라고'.
_QUOTE_HEAD = re.compile(r"(?:“[^”\n]{8,60}”|\"[^\"\n]{8,60}\")\s+(?=\S+[은는이가]\s)")

# Subheads that a crawler joined with a space: '고객 4만명 위약금 면제 KT는 …' ends in the noun of
# a deed before a name in capitals, or before a word that it names itself ('KT 책임론 … KT는').
_DEED = (
    "면제|제공|공개|출범|추진|인하|인상|확대|축소|강화|완화|논란|우려|지적|발표|개최|선정|지정|도입"
    "|검토|착수|구속|기소|반발|비판|촉구|요구|급등|급락|증가|감소|중단|연기|취소|합의|체결|돌파|달성"
)
_SPACED_HEAD = re.compile(
    rf"(?P<head>(?:[^\s,.“”\"‘’']+\s){{2,9}}?\S*(?:{_DEED}))\s(?=(?P<name>[A-Z][A-Za-z&]+|[가-힣]{{2,8}})[은는]\s)"
)
_OPEN_CLAUSE = re.compile(r"[은는을를](?=\s|$)")
_ASKED_HEAD = re.compile(
    r"(?:\S+\s){0,5}(?:어떻게|왜|무엇|얼마|누가|어디|언제)\S*\s(?:\S+\s){0,2}?\S*[나까]\??\s+"
    r"(?!묻|물|싶|보|봤|하는|했|라는|라고|생각|고민|궁금|의문|의심|걱정|모르|알|따지|살피)(?=\S)"
)


def opening(text: str) -> int:
    """Where the story's words begin in a sentence: the number of characters to leave out.

    >>> opening("(서울=한빛통신) 홍길동 기자 = 정부는 29일 결과를 발표했다.")
    19
    >>> opening("정부는 29일 결과를 발표했다.")
    0
    """
    at = 0
    for byline in _BYLINE.finditer(text, 0, _SUBTITLE):
        at = byline.end()
    while (found := _PREFIX.match(text, at)) and found.end() > at:
        at = found.end()
    if asked := _ASKED_HEAD.match(text, at, at + _HEAD) or _QUOTE_HEAD.match(text, at):
        return asked.end()
    return _behind_spaced_head(text, at)


def _behind_spaced_head(text: str, at: int) -> int:
    found = _SPACED_HEAD.match(text, at)
    if not found or _OPEN_CLAUSE.search(found["head"]):
        return at
    words = found["head"].split()
    told = found["name"] in words if not found["name"].isascii() else len(words) >= 4
    return found.end() if told or found["name"] in words else at
