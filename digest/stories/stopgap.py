"""Stands in for korean.forms and korean.structure until they are here."""

from __future__ import annotations

import re

from digest.model import Form, Unit

_ROUNDUP = re.compile(r"뉴스잇|\[ZD브리핑|퇴근길|위클리|주간|브리핑\]|이주의|한 주")
_HEADLINES = re.compile(r"이 시각 헤드라인|톱뉴스|주요 ?신문|헤드라인")
_COLUMN = re.compile(r"칼럼|사설|기고|오피니언|\[기자수첩|데스크|시론|논설|\[인터뷰|만평")
_PEOPLE = re.compile(r"^\[?(인사|부고|동정|부음)\b|\[인사\]|\[부고\]|\[동정\]")
_MARKET = re.compile(r"코스피.*마감|코스닥.*마감|특징주|순매수|순매도|장중|마감시황|뉴욕증시|환율.*마감|오전장")
_LISTING = re.compile(r"날씨|\[오늘의 ?운세|운세|로또|편성표|내일의? 날|기온")
_PHOTO = re.compile(r"\[포토|\[사진|포토\]|\[화보")


def form(title: str, text: str) -> Form:
    if _HEADLINES.search(title):
        return "headlines"
    if _ROUNDUP.search(title):
        return "roundup"
    if _COLUMN.search(title):
        return "column"
    if _PEOPLE.search(title):
        return "people"
    if _PHOTO.search(title) or len(text) < 120:
        return "photo"
    if _LISTING.search(title):
        return "listing"
    if _MARKET.search(title):
        return "market"
    return "news"


def units(text: str, *, title: str = "") -> tuple[Unit, ...]:
    """Paragraphs; the first sentence-like stretch without a full stop is a heading."""
    made: list[Unit] = []
    passage = -1
    for part in re.finditer(r"■[^\n]*?(?:(?=\n)|$)|[^\n]+", text):
        start, end = part.span()
        body = text[start:end]
        glued = re.match(r".{6,80}?(?=과학기술정보통신부[와는]|국회가|[가-힣]{2,8}[은는이가] (?:지난|\d+일))", body)
        marked = re.match(r"[■◆◇▲△●○□▶]\s?.{4,60}", body)
        if marked or (glued and passage < 50 and ("국회가" in body or "부는" in body or "부와" in body)):
            passage += 1
            cut = start + (glued or marked).end()
            made.append(Unit(start, cut, "heading", max(passage, 0)))
            if cut < end:
                made.append(Unit(cut, end, "sentence", max(passage, 0)))
        elif passage >= 0:
            made.append(Unit(start, end, "sentence", passage))
        else:
            made.append(Unit(start, end, "boilerplate", 0))
    return tuple(made)
