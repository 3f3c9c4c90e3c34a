"""What form an article has, told by its title and its wording, never by its publisher."""

from __future__ import annotations

import re

from digest.model import Form

_HEADLINES = re.compile(
    r"헤드라인|(?:주요|조간|석간|아침)\s?(?:신문|조간|뉴스)?\s?(?:톱뉴스|톱\s?기사|1면)|주요\s?뉴스"
)
_ROUNDUP = re.compile(
    r"\[[^\]]{0,12}(?:쥬\]|브리핑\]|위클리|퇴근길|출근길|한\s?주|주간|이번\s?주|다이제스트|클립\]|모음\])"
    r"|위클리|주간\s?(?:브리핑|이슈|뉴스)|한\s?주간?의?\s?뉴스|뉴스\s?브리핑|외신\s?브리핑|모닝\s?브리핑"
)
_PEOPLE = re.compile(
    r"^\W{0,2}(?:인사|부고|부음|동정|인사·부고|결혼|화촉)(?:\W|$)|\[(?:인사|부고|부음|동정|게시판|신간)\]"
)
_MARKET = re.compile(
    r"\[(?:마감|개장|장중)?\s?(?:시황|증시|환율|코스피|코스닥|뉴욕증시)[^\]]*\]|(?:마감|개장)\s?시황|뉴욕증시|장마감"
)
_COLUMN = re.compile(
    r"\[(?:사설|칼럼|기고|시론|오피니언|데스크|기자수첩|취재수첩|만물상|시평|논단|특별기고|[^\]]{0,12}(?:칼럼|시선|생각|수첩|단상|에세이|의\s?창))\]"
)
_LISTING = re.compile(
    r"오늘의?\s?(?:날씨|운세)|\[(?:날씨|운세|오늘의 운세|방송|TV|로또|부산날씨|제주날씨)[^\]]*\]|로또|띠별|편성표|일정표|\[(?:오늘|내일|이번주)의?\s?(?:주요\s?)?일정"
)
_PHOTO = re.compile(r"^\[?(?:포토|사진|화보)\b|\[(?:포토|사진|화보)[^\]]*\]")


def form(title: str, text: str) -> Form:
    """The form of an article. Cheap: it runs on every article of a folder of 100,000.

    >>> form("[부고] 김가나 씨 부친상", "▲ 김가나 씨 부친상, 빈소 ...")
    'people'
    """
    if _PEOPLE.search(title):
        return "people"
    if _HEADLINES.search(title):
        return "headlines" if text.count("\n") + text.count("■") > 3 else "news"
    if _MARKET.search(title):
        return "market"
    if _COLUMN.search(title):
        return "column"
    if _LISTING.search(title):
        return "listing"
    if _PHOTO.search(title) and len(text) < 400:
        return "photo"
    if _ROUNDUP.search(title):
        return "roundup"
    return "news"
