"""What form an article has, told by its title and the wording of its beginning.

Never by its publisher: the same words name a column everywhere. What a round-up is cut at,
and whether its sections really tell different stories, is for ``sections``.
"""

from __future__ import annotations

import re
from functools import lru_cache

from digest.model import Form

_HARDLY = 400  # characters: a caption with hardly a text
_LONG = 800  # a round-up has several stories to tell
_LOOKED_AT = 400  # characters of the text: a note says at once what it introduces

_PEOPLE = re.compile(
    r"^\W{0,2}(?:인사|부고|부음|동정|인사·부고|결혼|화촉|승진|게시판)(?:\W|$)"
    r"|[\[<〈](?:[^\]>]{0,10}\s)?(?:인사|부고|부음|동정|인사·부고|결혼|화촉|게시판|모임)(?:종합)?[\]>〉]"
)
_HEADLINES = re.compile(
    r"이\s?시각|헤드라인|(?:조간|석간|신문|아침)\S{0,4}\s?(?:톱뉴스|톱기사|1면|사설)|주요\s?신문|오늘의?\s?(?:주요\s?)?(?:뉴스|신문)"
    r"|주요\s?뉴스|뉴스\s?종합\]"
)
_MARKET = re.compile(
    r"뉴욕증시(?!서|에서|\s?상장|\s?급|\s?\d)|뉴욕마감|(?:주간|국제|마감|개장|장중|오늘의)\s?(?:증시|시황|외환|환시|금융시장|환율)|(?:증시|외환|환율|코스피|코스닥)\s?(?:마감|개장|레이더|브리핑|해설서)|(?:증시|외환)\s?전망\]"
    r"|^\[?(?:코스피|코스닥|환율|비트코인|국제유가)[^가-힣]{0,4}.{0,40}(?:마감|출발|개장)(?:\W|$)|시황|특징주|장마감|주간전망\]"
)
_COLUMN = re.compile(
    r"[\[<](?:[^\]>]{0,14}(?:사설|칼럼|기고|시론|오피니언|기자수첩|취재수첩|수첩|만물상|시평|논단|특별기고|에세이|단상|춘추|세평|시선|생각|의\s?창|살롱|데스크|여적|만평|독자투고|가정예배))[\]>]"
)
_LISTING = re.compile(
    # What machines write of a share, hour by hour: a large firm has a hundred of them a week.
    r"[\d,]원에\s?거래(?:를)?\s?(?:시작|마감)|등\s?순매[수도]$|순매[수도]\s?상위|특별관계자\s?지분\s?변동"
    r"|오늘의?\s?(?:날씨|운세)|내일\s?날씨|[\[<](?:[^\]>]{0,8}(?:날씨|운세|편성표|로또|일정|캘린더|경제지표))[\]>]|로또|띠별|편성표|(?:주요|이번\s?주)\s?일정"
)
_PHOTO = re.compile(
    r"[\[<](?:포토|사진|화보|뉴시스Pic|그래픽|카드뉴스|인포그래픽|만평)[^\]>]{0,8}[\]>]|^포토\W",
    re.IGNORECASE,
)
_ROUNDUP = re.compile(
    r"\[[^\]]{0,14}(?:쥬|브리핑|위클리\S*|퇴근길|출근길|한\s?주|이번\s?주\S*|금주의\s?\S*|다이제스트|클리핑|모음|단신|소식|뉴스룸|종합)\]"
    r"|위클리|주간\s?(?:브리핑|이슈|뉴스)|한\s?주간?의?\s?(?:뉴스|이슈)|(?:뉴스|외신|모닝|데일리)\s?브리핑|이번\s?주\s?세계|뉴스\s?클립"
)
_ROUNDUP_TEXT = re.compile(
    r"한\s?주간?\s.{0,24}(?:이슈|뉴스|소식)|이번\s?주.{0,12}(?:놓친|챙겨)|지난\s?한\s?주.{0,20}(?:정리|모아|돌아)|주요\s?뉴스를\s?(?:모|정리|전해)"
)


#: In this order: a round-up of headlines is one, a market's photograph is a market's.
_BY_TITLE: tuple[tuple[re.Pattern[str], Form], ...] = (
    (_PEOPLE, "people"),
    (_HEADLINES, "headlines"),
    (_MARKET, "market"),
    (_LISTING, "listing"),
    (_PHOTO, "photo"),
    (_COLUMN, "column"),
)


# Of one article it is asked thrice: for its units, its document, its passages.
@lru_cache(maxsize=1)
def form(title: str, text: str) -> Form:
    """The form of an article. Cheap: it runs on every article of a folder of 100,000.

    >>> form("[부고] 김가나 씨 부친상", "▲ 김가나 씨 부친상, 빈소 ...")
    'people'
    >>> form("[위클리 IT] 요금 인하 확정…새 단말기 공개", "...")
    'roundup'
    """
    for pattern, name in _BY_TITLE:
        if pattern.search(title) and (name != "photo" or len(text) < _HARDLY):
            return name
    told = len(text) > _LONG and _ROUNDUP_TEXT.search(text, 0, _LOOKED_AT)
    if told or _ROUNDUP.search(title):
        return "roundup"
    return "headlines" if text.count("전문보기", 0, 4000) > 2 else "news"
