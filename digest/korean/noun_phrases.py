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
_OF_A_BODY = re.compile(r"(?:국|협|원|의|교|학|사|합)회의$")
WHOLE_ENDS = words(
    """결과 효과 성과 부과 초과 통과 경과 회의 협의 합의 논의 주의 동의 심의 제의 명의 제도 속도
    정도 온도 인도 지도 보도 강도 용도 한도 연도 농도 수도 국가 물가 주가 평가 증가 추가 작가
    허가 휴가 단가 원가 시가 대가 참가 투자가 전문가 아이 차이 놀이 사이 높이 길이 나이 도로
    경로 진로 선로 활로 항로 마을 가을 불만 제한 권한 기한 기회 보고 광고 재고 사고 경고 권고
    신고 창고 최고 잔고 원고 금고 예고 피해 올해 화해 서해 남해 동해 이해 저해 침해 손해 방해
    공해 오해 견해 살해 유해 재해 역할 분할 관할 사할 현재 학과 대회 화면 측면 노면 장면
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
    r"(?:[가-힣](?:날|힌|긴|린|[은인는던]데|하[지게며자여]|되[지며자어]|으[나며]|지만|므로|면서|[져쳐춰켜겨]"
    r"|[있없스로럽]게|[겠한된했됐]다)"
    r"|이뤄진|떨어진|만들|파헤치|줄어드|늘어나|불어나|줄어|늘어|들어|받아|맞아|맡아|잡아|찾아|모아|쌓아|담아|열어|벌어|걸어|끌어|넘어|얻어|불어|힘입어|이어|높아|낮아|와서|해서)$"
)
# Adverbs, times and endings that stand alone before a figure and name nothing that is counted.
_NAMELESS = frozenset(
    words(
        """아니라 여기서 거기서 흔히 꾸준히 족히 내리 만큼 비교해 가로채
        따라 따른 통해 위해 대해 의해 관련해 밝힌 내린 오른 줄어든 늘어난 수준인 이어질
        팔린 열린 역시 실제 특히 가운데 사이 이들 당일 곳곳 내내 도는 더욱 여전히 크게 새로
        넘게 높게 낮게 많게 적게 빠르게
        추가로 이로써 사상 처음 최장 최근 직전 단위 결과 동기 중순 초순 하순 상순 초반 중반
        후반 전반 오전 오후 지난주 이번주 다음달 지난달 이달 작년 재작년 금년 올해 내년 지난해
        분기 상반기 하반기 연말 연초 이번 일단 지금 정도 달러 원 엔 위안 유로 한화 향년 이중
        이가운데 당시"""
    )
)
# A phrase never crosses the end of a sentence, glued or not.
_SPLIT = re.compile(r"(?<=[가-힣])[.?!…]+(?=[가-힣A-Z\"“‘'(])")
_ENDS = re.compile("[.?!…]")
_LAST = frozenset("날힌긴린데지게며자여어나만로서져쳐춰켜겨다진들치드아")
_KEPT = WHOLE_ENDS + _NOUNS
_EDGES = MARKS + ","
_WITHIN = re.compile(r"[가-힣]{4}|[가-힣]+ [가-힣]+$")


_BEYOND = 40
_MOST_WORDS = 4
CASES = words("은 는 이 가 을 를 도 만")
# How a word ends that is no bare noun: another case, or a verb before a noun.
_ENDINGS = words(
    """에서 에게 으로 까지 부터 보다 마다 처럼 에는 에도 에만 로는 로도 로 와 과 의 에 께 며 고
    면 해 씩 려 듯 던 한 된 할 될 운 친 킨 른 된다 하는 되는 있는 없는"""
)
# Stand between what is counted and its figure.
SKIPPED = frozenset(
    words(
        """족히 꾸준히 흔히 연간 최초 가장 각 각각 거의 겨우 그러나 기존 기준 내년 누적 다만 다시 단
        달리 당시 대략 대비 더 동안 등 따로 또 또한 마이너스 만 많게는 매년 매달 매월 모두 무려
        및 바로 별도 불과 아직 앞서 앞으로 약 약간 역대 연 영상 영하 오는 오전 오후 올 올해 월
        이날 이달 이미 이상 이어 이하 이후 이후로 작년 작년보다 장중 적게는 전날 전년 전보다
        조사 중 중인 지난 지난달 지난해 총 최고 최근 최대 최소 특히 평균 하루 하지만 한때 한편
        함께 향후 현재 현재까지"""
    )
)
# Stand behind a figure and are not what it counts.
_WEAK = frozenset(
    words(
        """만큼 것 내리 여러분 가까이 가량 가운데 각각 간 감소 개선 규모 그리고 급감 급등 급락
        급증 남짓 낮은 내 내린 내외 넘게 넘는 높은 늘어난 늘었다 단위 달하는 대 더 동안 뒤 뒤인
        등 떨어졌다 또는 만에 많은 모두 미만 및 밑도는 뿐 사이 상당 상승 새 수준 안팎 앞서 연속
        오른 올랐다 웃도는 이내 이상 이전 이하 이후 인상 인하 적은 전 전부터 정도 줄어든 줄었다
        중 증가 짜리 째 차이 초과 축소 하락 확대 후"""
    )
)
_NUMBERED = re.compile(r"[0-9]")
BROKEN = re.compile(r"[0-9\[\]=|]|다$|[.?!…](?!\w{0,2}$)")
_CLOSERS = frozenset(",.)\"”’'…:;·다")
_NO_HEADS = frozenset(
    words(
        "대상 기준 관련 포함 제외 이상 이하 이번 전체 경우 현행 섭씨 최종 무상 매달 vs 나머지 연상 "
        "올라 거론 세계 국내 전국"
    )
)
_OPENING = {"‘": "’", "'": "'", "“": "”", '"': '"'}
_SHORT_NOUNS = frozenset("눈 비 돈 물 빚 땅 쌀 옷 표 집 빵 책 글 약 차".split())
_UNIT_WORDS = frozenset(("톤급", "거래일"))
# '50% 추가 제공한다': nouns that run into a verb are the verb's, not the figure's.
_VERBAL = words(
    "거나 지만 는데 다 하고 하며 되고 되며 해 돼 하는 되는 했고 했으며 하기 한 된 할 될 시켜 시키"
)
_PARTICLE = re.compile(
    r"(?:에게서|에게는|에게|에서는|에서|으로는|으로|까지|부터|보다|에는|에도|에만|만을|이나|이라는|이라고|이며|이고|이다|입니다"
    r"|[은는이가을를의에와과도만])$"
)


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


@lru_cache(maxsize=1 << 15)
def whole(word: str) -> bool:
    """Whether a word ends in a noun that only looks as if it had a particle: 결과, 회의. Not
    국회의, the 의 of which is one."""
    return word.endswith(WHOLE_ENDS) and _OF_A_BODY.search(word) is None


def bare(before: list[str]) -> str:
    """The nouns that stand bare before the figure: 'KT 서버', '반대 의견('."""
    taken: list[str] = []
    for n in range(len(before) - 1, -1, -1):
        word = before[n]
        plain = word.rstrip("(") if not taken else word
        # '조회 수', '가입자 수': a noun of one syllable, with what it is the number of.
        number = not taken and plain == "수" and n > 0
        if not (number or _is_bare(plain)) or (not taken and plain in _NO_HEADS):
            break
        taken.append(plain.lstrip("(‘“'\"△▲·"))
        if len(taken) == _MOST_WORDS or plain[:1] in "(‘“'\"△▲·":
            break
    return " ".join(reversed(taken)).strip(MARKS)


@lru_cache(maxsize=1 << 15)
def _is_bare(word: str) -> bool:
    if word == "겸":
        return True
    if (
        len(word) < 2
        or word[-1] in _CLOSERS
        or word in _UNIT_WORDS
        or word in SKIPPED
        or BROKEN.search(word)
        or bent(word)
    ):
        return False
    if whole(word):
        return True
    return not word.endswith(CASES) and not word.endswith(_ENDINGS)


def behind(text: str, at: int, last: int) -> str:
    """The noun phrase that begins at ``at``: nouns up to the first that carries a particle."""
    taken: list[str] = []
    if text[at : at + 1] in _OPENING:
        close = text.find(_OPENING[text[at]], at + 1, min(last, at + _BEYOND))
        at = close + 2 if close > 0 and text[close + 1 : close + 2] == " " else at
    for word in text[at : min(last, at + _BEYOND)].split():
        plain = word.rstrip(',.)"”’…').lstrip("‘'“\"(")
        stem = _stem(plain)
        if plain.endswith(_VERBAL) and not whole(plain):
            return ""
        if not stem or plain in _WEAK or stem in _WEAK or _NUMBERED.search(plain):
            break
        taken.append(stem)
        if stem != plain or plain != word or len(taken) == 3:
            return " ".join(taken)
    return " ".join(taken)


@lru_cache(maxsize=1 << 15)
def _stem(word: str) -> str:
    """A word without its particle, or "" if it is no noun."""
    if whole(word):
        return word
    match = _PARTICLE.search(word)
    if match and (match.start() >= 2 or word[: match.start()] in _SHORT_NOUNS):
        return word[: match.start()]
    return "" if len(word) < 2 or word.endswith(_ENDINGS) else word
