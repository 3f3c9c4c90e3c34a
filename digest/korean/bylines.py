"""Who wrote an article and from where: bylines, and datelines in front of a sentence."""

from __future__ import annotations

import re

NAME = r"[가-힣]{2,4}"
_ROLE = (
    r"(?:(?:선임|수습|인턴|객원|전문|의학전문|스포츠|온라인|사진|편집|여행|문화|경제|논설"
    r"|대구|부산|광주|제주)\s?)?"
    r"(?:기자|특파원|논설위원|인턴|앵커|에디터|PD|리포터|통신원|편집위원|칼럼니스트|캐스터"
    r"|아나운서)"
)
_BYLINE = re.compile(
    rf"[\[(<【/]?\s*(?:[가-힣A-Za-z0-9·ㅣ|=,/\s-]{{0,24}}[=ㅣ|/·\s])?"
    rf"(?:글\s?[·/]?\s?사진\s?)?{NAME}(?:\s?[·,]\s?{NAME}){{0,5}}\s*{_ROLE}"
    rf"(?:\s?[·,/]?\s?{NAME}\s*{_ROLE}){{0,3}}"
    rf"\s*[\])>】]?\s*=?\s*(?:[\w.+@-]*)\s*[\])>】]?$"
)
_FROM = re.compile(
    r"(?:◀[^◀▶\n]{1,12}▶|\([^()\n]{1,24}[=ㅣ|·][^()\n]{1,20}\)"
    r"|[\[<【][^\[\]<>【】\n]{1,60}[\]>】])\s*"
)
_AUTHOR = re.compile(
    rf"{NAME}(?:\s?[·,]?\s?{NAME}){{0,4}}\s*(?:[가-힣]{{0,6}}\s?)?(?:기자|특파원|통신원"
    r"|인턴)?\s*=\s*"
)
DATELINE = re.compile(rf"{_FROM.pattern}(?:{_AUTHOR.pattern})?")
#: A byline names what somebody is: asked first.
_ROLE_SAYS = re.compile(
    "기자|특파원|위원|인턴|앵커|에디터|PD|리포터|통신원|칼럼니스트|캐스터|아나운서"
)
#: A byline or the label of a broadcast behind a deck: what stands before it are headlines.
_FRONT = re.compile(
    rf"\[[^\[\]\n]{{1,24}}[=ㅣ|\s]\s?{NAME}(?:\s?[·,]\s?{NAME}){{0,4}}\s*{_ROLE}\s?\]"
    # '(가나=다라뉴스) 홍길동 기자 ='; '조성(L=790m) 등이다.' names no agency
    rf"|\([가-힣A-Za-z·\s]{{1,16}}[=ㅣ|](?=[^()\n]*(?:[가-힣]{{2}}|[A-Z]{{2}}))[^()\n]{{1,20}}\)\s*{NAME}"
    # a note on the section: '… 찾아야【시민의 이야기를 싣는 …'
    r"|【(?=[^【】\n]{10,600}[다요]\.)"
    r"|[\[<【◀]\s?(?:앵커|앵커멘트|기자|리포트)\s?[\]>】▶]"
    # '… 개입 요청[가나경제] 정부가': the paper's name alone
    r"|(?<=[가-힣\"'”’%?!↑↓])\[[가-힣A-Za-z0-9]{2,12}\](?= [가-힣A-Z\"'“‘0-9])"
    # '… 온도 차[가나신문 다라뉴스]', where the line ends
    r"|(?<=[가-힣\"'”’%?!↑↓])\[(?:[가-힣A-Za-z0-9]{1,6} )?[가-힣A-Za-z0-9]{0,6}"
    r"(?:뉴스|신문|일보|경제|통신|닷컴|TV)\]$"
)


_BY_BELOW = re.compile(
    rf"\s*\n\s*[\[(][^\[\]()\n]{{1,20}}[\])]\s?{NAME}(?:\s?[·,]\s?{NAME})*\s{_ROLE}\s?="
)
_DATELINE_BEGINS = frozenset("◀([<【")
_FRONT_BEGINS = re.compile(r"[\[(<【◀]")
_BRACKETS = re.compile(r"\s*(?:[\[<(【][^\[\]<>()【】]*[\]>)】]\s*)+")


def front(text: str, start: int, end: int) -> int:
    """Where a byline or a broadcast's label begins in a piece, behind headlines glued to it;
    -1 if nowhere.

    >>> front("요금 인하 확정[가나일보 홍길동 기자] 정부가", 0, 26)
    8
    """
    until = min(end, start + 400)
    begins = _FRONT_BEGINS.search(text, start, until)
    if begins is None:
        return -1
    match = _FRONT.search(text, begins.start(), until)
    if match is None or match.start() == start or _BRACKETS.fullmatch(text, start, match.start()):
        return -1
    return match.start()


def is_byline(piece: str) -> bool:
    """Whether a piece names an author alone: '가나=홍길동 기자'."""
    return _ROLE_SAYS.search(piece) is not None and _BYLINE.match(piece) is not None


def is_by(text: str, start: int, end: int) -> bool:
    """Whether a piece begins with the byline of an agency, behind which its story begins.

    >>> is_by("(서울=가나뉴스) 홍길동 기자 = 정부는 밝혔다.", 0, 30)
    True
    """
    return text[start : behind_dateline(text, start, end)].rstrip().endswith("=")


def behind_author(text: str, start: int, end: int) -> int:
    """Where headlines begin behind their author in brackets, ``start`` if none stands there.

    >>> behind_author("[홍길동 기자 hong@a.kr] 통신 요금 인하 확정", 0, 30)
    19
    """
    behind = behind_dateline(text, start, end)
    return behind if behind > start and is_byline(text[start:behind].rstrip()) else start


def below(text: str, end: int) -> bool:
    """Whether the next line begins with an author's byline: headlines stand above it, also those
    that end like a sentence ('… "지시한 적 없다"')."""
    return _BY_BELOW.match(text, end) is not None


def behind_dateline(text: str, start: int, end: int) -> int:
    """Where a sentence begins behind its dateline or byline, ``start`` if it has none.

    >>> behind_dateline("(서울=가나뉴스) 홍길동 기자 = 정부는 밝혔다.", 0, 30)
    19
    """
    match = _FROM.match(text, start, end) if text[start] in _DATELINE_BEGINS else None
    if match is None:
        return start
    at = match.end()
    # Its sign is asked for first: few have one.
    author = _AUTHOR.match(text, at, end) if text.find("=", at, end) >= 0 else None
    at = author.end() if author else at
    while at < end and text[at].isspace():
        at += 1
    return at if end - at >= 10 else start
