"""What an article's own words say of its title, publisher and day, where its header does not.

Only what is stated: a byline, a dateline, a copyright line, a line '입력 2026.01.04'. What
must be reckoned ('지난달 29일') is ``korean.dates.infer``'s, which sees the neighbours too.
"""

from __future__ import annotations

import re
from datetime import date

from digest.reading.fields import written

_NAME = r"[^\s\[\]()<>=＝.,·ⓒ©/|@\"'‘’“”]{2,20}(?: [A-Za-z가-힣]{2,12})??"
_ROLE = r"(?:기자|특파원|통신원|리포터|PD|인턴|논설위원|평론가|객원|에디터|편집장|기상캐스터)"
_OPENING = 300  # characters in which a byline or a dateline stands
_CLOSING = 500  # characters in which a copyright line stands

# [ⓒ 한빛일보. 무단전재-재배포 금지], <저작권자(c) 한빛일보, 무단 전재-재배포 금지>,
# Copyright ⓒ 한빛일보. All rights reserved.
_COPYRIGHT = re.compile(
    rf"(?:저작권자|copyright|ⓒ|©)\s*(?:\([cC]\)|ⓒ|©|:)?\s*(?:\d{{4}}\s*)?({_NAME})"
    r"[\s.,·|\]>]*(?:무단|all rights|재배포|전재)",
    re.IGNORECASE,
)
# [한빛일보=김하늘 기자], [한빛일보 김하늘 기자], [한빛일보(대구)=김하늘 기자]
_BYLINE = re.compile(
    rf"\[\s*({_NAME})(?:\([^()\n]{{1,10}}\))?\s*[=＝ ]\s*[가-힣·, ]{{2,30}}?\s*{_ROLE}\s*\]"
)
# (서울=한빛통신) 김하늘 기자 =, [서울=한빛통신], [양곤=AP/한빛통신]
# At the start of a line, or before a byline: '(기본료=무료)' inside a sentence is neither.
_PLACE = (
    rf"[(\[]\s*[가-힣A-Za-z· ]{{1,20}}\s*[=＝]\s*(?:[A-Za-z]{{2,10}}[/·, ]\s*)?({_NAME})\s*[)\]]"
)
_DATELINE = re.compile(rf"^[ \t]*{_PLACE}", re.MULTILINE)
_DATELINE_INSIDE = re.compile(rf"{_PLACE}(?=\s*[가-힣·, ]{{2,20}}{_ROLE}|\s*[=＝])")

_STAMP = r"((?:19|20)\d\d)\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})"
_STATED = re.compile(
    r"^[ \t|\[(]*(?:기사\s*)?(?:입력|등록|승인|송고|발행|게재|작성|보도)"
    rf"(?:\s*(?:시간|일시|일|날짜))?\s*[:：]?\s*{_STAMP}"
    rf"|^[ \t|\[(]*{_STAMP}[^\n]{{0,16}}?(?:입력|등록|승인|송고|발행|게재)\b",
    re.MULTILINE,
)
_IN_ADDRESS = re.compile(
    r"[/=]((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/?&#.]|\d{4,12}(?:\D|\Z)|\Z)"
    r"|[/=][a-z]{1,4}(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{4,10}(?=[/?&#.]|\Z)"
)

_NO_TITLE = re.compile(r"^(?:!\[|\||[-=*_#\s]*$|https?://)|^(?:입력|등록|승인|수정)\s*[:：]?\s*\d")
_LONGEST_TITLE = 100


def title(text: str) -> str:
    """The first line that can be one: the title, or the deck that stands where it stood.

    Without line breaks it is the first sentence, cut at a word if it is long.

    >>> title("한빛텔레콤, 요금 1만원 인하\\n[한빛일보=김하늘 기자] 한빛텔레콤이 …")
    '한빛텔레콤, 요금 1만원 인하'
    """
    for row in text[:2000].split("\n"):
        line = " ".join(row.strip("#*| \t").split())
        if len(line) < 2 or _NO_TITLE.match(row.strip()):
            continue
        if len(line) <= _LONGEST_TITLE:
            return line
        end = re.search(r"[다요죠까][.!?]", line[:_LONGEST_TITLE])
        if end:
            return line[: end.end()]
        return line[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"
    return ""


def publisher(text: str) -> str:
    """Who published it, by its copyright line, else its byline, else its dateline.

    In this order, because a paper that prints a wire's report keeps the wire's dateline.

    >>> publisher("[한빛일보=김하늘 기자] 요금이 내린다.")
    '한빛일보'
    >>> publisher("(서울=한빛통신) 김하늘 기자 = 요금이 내린다.")
    '한빛통신'
    """
    for pattern, part in (
        (_COPYRIGHT, text[-_CLOSING:]),
        (_BYLINE, text[:_OPENING]),
        (_DATELINE, text[:_OPENING]),
        (_DATELINE_INSIDE, text[:_OPENING]),
        (_BYLINE, text[:3000]),
        (_DATELINE, text[:3000]),
    ):
        match = pattern.search(part)
        if match:
            return match[1].strip()
    return ""


def published_on(text: str, url: str) -> date | None:
    """The day that a line of the text states, else the day in its address.

    >>> published_on("요금 인하\\n입력 2026.01.04 09:10 수정 2026.01.05 10:00\\n…", "")
    datetime.date(2026, 1, 4)
    """
    for part in (text[:1500], text[-_CLOSING:]):
        match = _STATED.search(part)
        if match:
            return written(match)
    match = _IN_ADDRESS.search(url)
    return written(match) if match else None
