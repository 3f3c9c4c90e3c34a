"""What stands in an article and is not its story: bylines, captions, notes, closing lines.

Recognised by form alone. A publisher's own closing line that no form gives away is learnt
from its other articles (``habits``).
"""

from __future__ import annotations

import re

from digest.model import UnitKind

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LINK = re.compile(r"https?://|www\.|\b[a-z0-9-]+\.(?:co\.kr|com|kr|net)/")
_RIGHTS = re.compile(
    r"무단\s?전재|재배포\s?금지|재배포\s?및|저작권자|Copyright|ⓒ.{0,30}(?:금지|무단)|AI\s?학습.{0,12}금지"
    r"|All rights reserved",
    re.I,
)
_RELATED = re.compile(
    r"^(?:전문\s?보기|원문\s?보기|관련\s?기사|관련\s?뉴스|기사\s?더\s?보기|더\s?보기|자세한 내용|인기기사|바로가기"
    r"|▶|☞|※\s?(?:이 기사|본 기사|제보|우울감|자살)|#[^\s#]+(?:\s*#[^\s#]+)*$)"
)
_TIP = re.compile(
    r"제보(?:를|는|하기|전화|\s?:|하려면| 부탁)|여러분의\s?(?:소중한\s?)?제보|구독(?:과|하기|\s?신청)|카카오톡\s?[:：'\"]"
    r"|(?:이메일|메일|전화|홈페이지|네이버TV|유튜브)\s?[:：=]"
)
_TABLE = re.compile(r"^!\[[^\]]*\]\([^)]*\)|^\|[\s|:-]*\|?$|^[\s|:-]+$")
_BYLINE = re.compile(
    r"^[\[(<【]?\s*(?:[가-힣A-Za-z0-9·ㅣ|=,/\s-]{0,24}[=ㅣ|/·\s])?"
    r"(?:[가-힣]{2,4}(?:\s?[·,]\s?[가-힣]{2,4}){0,5}\s*)"
    r"(?:선임\s?|수습\s?|인턴\s?|객원\s?|전문\s?|논설\s?|의학전문\s?|스포츠\s?|온라인\s?)?"
    r"(?:기자|특파원|논설위원|위원|인턴|앵커|에디터|PD|리포터|통신원|편집위원|칼럼니스트)"
    r"\s*[\])>】]?\s*=?\s*[\w.+@-]*\s*$"
)
_CREDIT_LINE = re.compile(
    r"^[\[(<【]?\s*(?:사진|그래픽|이미지|영상|자료|출처|일러스트|글|취재|촬영|구성|그림|삽화|편집|영상편집|영상취재)\s?[·:：=/|ㅣ]"
)
_CAPTION = re.compile(
    r"(?:[\[(<【|/]\s*(?:사진|그래픽|이미지|자료|출처|제공|캡처|photo)\s?(?:제공|출처|자료)?\s?[=:/|ㅣ]?[^\])>】\n]{0,40}[\])>】]?"
    r"|(?:사진|그래픽|이미지|자료)\s?(?:제공)?\s?[=:|ㅣ/]\s?[^\s]{1,20}(?:\s[^\s]{1,12}){0,2}"
    r"|(?:연합뉴스|뉴스1|뉴시스|게티이미지\S*|AP|AFP|로이터|EPA|페이스북|인스타그램|유튜브|홈페이지|[가-힣A-Za-z0-9·]{2,16})\s?(?:제공|캡처|갈무리)"
    r"|ⓒ\s?[^\s]{2,20}(?:\s[^\s]{1,10})?|[가-힣]{2,4}\s?기자|연합뉴스|뉴시스|뉴스1)"
    r"\s*\|?\.?$"
)
_CAPTION_MARK = re.compile(r"^\|?\s*[▲△▶◀▼▷◁]\s?\S")
NOTE = re.compile(r"[\[<(〈【]?\s?편집자\s?주\s?[\]>)〉】]?")
_NOTE_HEAD = re.compile(r"^[\[<(〈【※]?\s?(?:편집자\s?주|편집자의 말|기획\s?의도)\s?[\]>)〉】=:]?")
_NOTE_TAIL = re.compile(r"[\[<(〈【/]\s?편집자\s?주?\s?[\]>)〉】]?\s*$")
DATELINE = re.compile(
    r"(?:\([^()\n]{1,24}[=ㅣ|·][^()\n]{1,20}\)|[\[<【][^\[\]<>【】\n]{1,40}[\]>】]|【[^】\n]{1,40}】)"
    r"\s*(?:[가-힣]{2,4}(?:\s?[·,]\s?[가-힣]{2,4}){0,4}\s*(?:[가-힣]{0,6}\s?)?(?:기자|특파원|통신원|인턴)?\s*=\s*)?"
)


def opens_note(piece: str) -> bool:
    """Whether an editor's note begins: '[편집자주] …'."""
    return _NOTE_HEAD.match(piece) is not None


def closes_note(piece: str) -> bool:
    """Whether an editor's note ends here: '… 짚어봅니다. [편집자주]'."""
    return _NOTE_TAIL.search(piece) is not None


def role(piece: str, *, alone: bool, last: bool, finished: bool) -> UnitKind | None:
    """What a piece of text is if it is no part of the story, else ``None``.

    ``alone``: it fills its line; ``last``: it stands near the end of the article;
    ``finished``: it ends as a sentence does.

    >>> role("[ⓒ 가나일보. 무단전재-재배포 금지]", alone=True, last=True, finished=True)
    'boilerplate'
    >>> role("▲ 새 청사. [사진=가나일보]", alone=True, last=False, finished=True)
    'caption'
    """
    if not any(ch.isalnum() for ch in piece) or _TABLE.match(piece):
        return "boilerplate"
    if _RIGHTS.search(piece) and (len(piece) < 120 or last):
        return "boilerplate"
    if len(piece) < 160 and _RELATED.match(piece):
        return "boilerplate"
    if len(piece) < 60 and (_BYLINE.match(piece) or _mail_only(piece)):
        return "boilerplate"
    if alone and _CAPTION_MARK.match(piece):
        return "caption"
    if (alone or not finished) and len(piece) < 250 and _CAPTION.search(piece):
        bare = _CREDIT_LINE.match(piece) and len(piece) < 30
        return "boilerplate" if bare and not alone else "caption"
    if last and (_TIP.search(piece) or _LINK.search(piece)) and len(piece) < 120:
        return "boilerplate"
    return None


def _mail_only(piece: str) -> bool:
    rest = _MAIL.sub("", piece)
    return rest != piece and len(rest) < 24


def behind_dateline(text: str, start: int, end: int) -> int:
    """Where a sentence begins behind its dateline or byline, ``start`` if it has none.

    >>> behind_dateline("(서울=가나뉴스) 홍길동 기자 = 정부는 밝혔다.", 0, 30)
    19
    """
    match = DATELINE.match(text, start, end)
    if match is None:
        return start
    at = match.end()
    while at < end and text[at].isspace():
        at += 1
    return at if end - at >= 10 else start
