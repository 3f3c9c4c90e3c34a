"""Whether words that stand by a figure name something: noun phrases, cleaned of what does not.

A phrase taken from running text begins with what was bent to it ('늘어난 고객'), with an adverb
('결과 응답자') or a time, and may cross a glued sentence end or an open bracket.
"""

from __future__ import annotations

import re
from functools import lru_cache

from digest.korean.figure_units import words

MARKS = "‘’“”'\"()·"
# Nouns that end like a noun with its particle: 결과 is no '결' with 과.
WHOLE_ENDS = words(
    """결과 효과 성과 부과 초과 통과 경과 회의 협의 합의 논의 주의 동의 심의 제의 명의 제도 속도
    정도 온도 인도 지도 보도 강도 용도 한도 연도 농도 수도 국가 물가 주가 평가 증가 추가 작가
    허가 휴가 단가 원가 시가 대가 참가 투자가 전문가 아이 차이 놀이 사이 높이 길이 나이 도로
    경로 진로 선로 활로 항로 마을 가을 불만 제한 권한 기한 기회 보고 광고 재고 사고 경고 권고
    신고 창고 최고 잔고 원고 금고 예고 피해 올해 화해 서해 남해 동해 이해 저해 침해 손해 방해
    공해 오해 견해 살해 유해 재해 가해 역할 분할 관할 사할 현재 학과 대회 화면 측면 노면 장면
    전면 국면 도면 라면 가로 세로 프로 무료 규제 세제 주문 발의 결의 상의 건의 지의 마련 전력
    능력 신의 확인 개인 법인 본인 외국인 승인 할인 병원 직원 인원 사업장"""
)
# Nouns that end as if they were bent.
_NOUNS = words(
    """단어 용어 언어 국어 영어 꽃게 대게 무게 지게 가게 휴게
    칼날 생일날 설날 옛날 기린 그린 마린 스크린"""
)
# What is bent is no noun: '늘어날 1만명', '밝힌 업주', '줄어드'. ㄹ and ㄴ close
# many nouns too (시설, 현안), so only syllables that nouns hardly end with are listed.
_BENT = re.compile(
    r"(?:[가-힣](?:날|힌|긴|린|[은인는던]데|하[지게며자여]|되[지며자어]|으[나며]|지만|므로|면서|져|쳐"
    r"|[있없스로럽]게|[겠한된했됐]다)"
    r"|이뤄진|떨어진|만들|파헤치|줄어드|늘어나|불어나|줄어|늘어|들어|받아|맞아|불어|힘입어|이어|높아|낮아|와서|해서)$"
)
# Adverbs, times and endings that stand alone before a figure and name nothing that is counted.
_NAMELESS = frozenset(
    words(
        """아니라 비교해 가로채
        따라 따른 통해 위해 대해 의해 관련해 밝힌 내린 오른 줄어든 늘어난 수준인 이어질
        팔린 열린 역시 실제 특히 가운데 사이 이들 당일 곳곳 내내 도는 더욱 여전히 크게 새로
        추가로 이로써 사상 처음 최장 최근 직전 단위 결과 동기 중순 초순 하순 상순 초반 중반
        후반 전반 오전 오후 지난주 이번주 다음달 지난달 이달 작년 재작년 금년 올해 내년 지난해
        분기 상반기 하반기 연말 연초 이번 일단 지금 정도 달러 원 엔 위안 유로 한화 향년 이중
        이가운데 당시"""
    )
)
# A phrase never crosses the end of a sentence, glued or not.
_SPLIT = re.compile(r"(?<=[가-힣])[.?!…]+(?=[가-힣A-Z\"“‘'(])")
_ENDS = re.compile("[.?!…]")
_LAST = frozenset("날힌긴린데지게며자여어나만로서져쳐다진들치드아")
_KEPT = WHOLE_ENDS + _NOUNS
_EDGES = MARKS + ","
_WITHIN = re.compile(r"[가-힣]{4}|[가-힣]+ [가-힣]+$")


def noun_phrase(found: str, *, within: bool = False) -> str:
    """What is left of a phrase when leading verbs, adverbs and times are taken off it; "" where
    its head is one of them, or a bracket or quotation is open in it."""
    parts = (_SPLIT.split(found)[-1] if _ENDS.search(found) else found).split()
    if not parts or bent(parts[-1]):
        return ""
    for n in range(len(parts) - 2, -1, -1):
        if bent(parts[n]):
            parts = parts[n + 1 :]
            break
    made = " ".join(parts).strip(MARKS + " ,…")
    if made.count("(") > made.count(")"):
        # '유니콘(기업가치 1조원': what is counted stands inside; 'NLD', '한화' only name again.
        before, _, inside = made.rpartition("(")
        made = (inside if within and _WITHIN.match(inside) else before).strip(MARKS + " -")
    return "" if made.count(")") != made.count("(") or len(made) < 2 else made


@lru_cache(maxsize=1 << 15)
def bent(word: str) -> bool:
    """Whether a word is a verb, an adverb or a time: bent('늘어날'), bent('역시')."""
    plain = word.strip(_EDGES)
    if plain in _NAMELESS:
        return True
    # The last syllable decides for nearly every word, at the cost of one look.
    if plain[-1:] not in _LAST or _BENT.search(plain) is None:
        return False
    return not plain.endswith(_KEPT)
