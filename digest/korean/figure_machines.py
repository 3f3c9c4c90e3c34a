"""대: machines that are counted, and ages, ordinals and what is great that are not.

서버 94대 is a quantity. 20대 is a group of people, 3대 2 a score, 22대 국회 the twenty-second, 4대
금융지주 the great ones, as many as there are.
"""

from __future__ import annotations

import re

from digest.korean.figure_units import words

_VERSUS = re.compile(r"\s?(?:대|:|-)\s?[0-9]")
_GROUP = re.compile(
    r"\s?(?:[A-Z가-힣]{1,3}\s?씨|[A-Z][는가와의를]|할머니|할아버지|부부|노인|직장인|[남여청]|초반|중반|후반|초·|이하|미만|들|[가는은의도와](?=\s)|·|,|~|가장)"
)
_THING = re.compile(r"[가-힣A-Za-z)]{2,}\s?$")
_NTH = words("국회 대통령 총선 대선 회장 총장 사장 원장 의장 왕 임금 교황 총리 당대표")
_MACHINES = words(
    """차 차량 트럭 버스 택시 헬기 드론 서버 카메라 로봇 PC 폰 TV 기 기기 장비 컴퓨터 자전거
    오토바이 승용차 전투기 선박 단말 노트북 태블릿 프린터 피아노 CCTV 굴착기 항공기 여객기 무인기
    킥보드 장치 GPU 열차 발전기"""
)
_SUMMING = words("총 모두 등 각 약")
_PARTICLES = words("은 는 이 가 을 를 의 에 로 와 과 도 만 서 한 된 인 할")
_DECADES = frozenset(words("10 20 30 40 50 60 70 80 90"))
#: What is great, as many as there are: '4대 그룹', '123대 과제'; 'CCTV 500대 광역시에' is not.
_GREAT = re.compile(
    r" (?:전략|과제|분야|강국|정책|원칙|은행|그룹|금융지주|대기업|개혁|축제|명소|핵심|중점|궁|보험"
    r"|범죄|의혹|특검|종단|일간지|리그)"
)
_PERHAPS_GREAT = re.compile(
    r" (?:목표|기업|업체|도시|산업|기관|주요|광역|권역|추진|혁신|거점|사업)"
)
_RANKED = frozenset(words("10 20 30 50 100 200 300 500 600 1000"))
_MACHINE_BEHIND = re.compile(
    rf"(?:여\s)?\s?(?:이상의|넘는|가량의|정도의|규모의|가까운)\s(?:\S+\s){{0,2}}?\S*(?:{'|'.join(_MACHINES)})"
)
_MACHINES_COUNTED = re.compile(r"[0-9]여?\s?대[가를의는,\s]")
_AMONG = ("이중", "이 중", "그중", "그 중", "가운데")
_SAME_THING = 80
#: What stands behind a counter: a blank, a particle.
_COUNTS = re.compile(
    r"(?:[가를는은의도에와로만씩]|까지|부터|에서)?(?![가-힣])|(?:이상|규모의|가량|정도)"
)


def counted(text: str, start: int, end: int, low: str) -> bool:
    """Whether the number ``low`` at ``start`` counts machines in 대, behind which ``end`` is.

    >>> counted("서버 94대가", 3, 6, "94"), counted("은행 등 4대 그룹", 5, 7, "4")
    (True, False)
    """
    if "여" in text[start:end]:  # '장비 30여 대가': no age is that vague; '30여 대기업'
        return _COUNTS.match(text, end) is not None
    if _VERSUS.match(text, end - 1) or text.startswith(_NTH, end + (text[end : end + 1] == " ")):
        return False
    before = text[max(0, start - 12) : start]
    thing = bool(_THING.search(before)) and not before.rstrip().endswith(_PARTICLES)
    if _MACHINE_BEHIND.match(text, end) or (low in _DECADES and _of_them(text, start)):
        return True
    if low in _DECADES and (_GROUP.match(text, end) or not thing):
        return False
    return _few(text, before.rstrip(), end, low)


def _few(text: str, before: str, end: int, low: str) -> bool:
    """Whether a number counts what stands before it: not '투자 유치 등 4대 전략'."""
    machines, summed = before.endswith(_MACHINES), before.endswith(_SUMMING)
    if _GREAT.match(text, end):
        return False
    great = len(low) == 1 or low in _RANKED or summed
    if great and not machines and _PERHAPS_GREAT.match(text, end):
        return False
    noun_behind = text[end : end + 1] == " " and "가" <= text[end + 1 : end + 2] <= "힣"
    return len(low) > len("99") or not noun_behind or machines or summed


def _of_them(text: str, start: int) -> bool:
    """'모두 67대가 추돌했고, 이중 20대는': some of the machines that were counted before."""
    before = text[max(0, start - _SAME_THING) : start]
    return before.rstrip().endswith(_AMONG) and _MACHINES_COUNTED.search(before) is not None
