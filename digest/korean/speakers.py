"""Who speaks: the topic of a sentence, with the nouns that name it.

'27일 로이터통신에 따르면 태국 외무장관은' -> '태국 외무장관'. What a clause, an adverb or a date
before the name says is not part of it; what is no speaker (편지에는, 사실은) is passed over.
"""

from __future__ import annotations

import re
from functools import lru_cache

from digest.korean.figure_units import words
from digest.korean.marks import SURNAMES
from digest.korean.noun_phrases import MARKS, bent, whole

#: Goes on with whoever spoke before.
PRONOUNS = frozenset(words("그 그녀 그들 이들 저 나 저희 우리 이"))
_MOST_WORDS = 6
_NAME = 3  # syllables of most Korean names
_REACH = 30  # words
_N = 4  # the place of ㄴ among the consonants that close a syllable
_ASIDE = re.compile(r"\([^()\n]{0,40}\)|\[[^\[\]\n]{0,20}\]|㈜")
_TOPIC = re.compile(r"(?:께서는|은|는|도)$")
_SUBJECT = re.compile(r"(?:께서|이|가)$")
# Topics that are told of and tell nothing.
_MUTE = frozenset(
    words(
        """정보 자료 내용 사실 규모 금액 비율 가격 매출 이번 결과 사건 사고 문제 제품 서비스
        대상 이유 기간 경우 것 또 또는 혹은 가운데 이날 당시 수치 인원 피해 혐의 비용 예산 계획
        대답 질문 답변 말 글 사진 영상 편지 지난해 올해 내년 최근 현재 이후 앞 뒤 때 점 중 등 일
        데 혹평 반응 지적 비판 우려 의견 논란 분석 관측 사람 상황 생각 부분 모습 방안 조치"""
    )
)
_NO_SPEAKER = words(
    "량 비용 율 률 액 가격 법령 규모 계획 것 이냐 느냐 하냐 에 에서 에게 까지 부터 으로 라고 "
    "다고 며 면서 하 되 있 없 받 려 게 하다 했다 됐다 있다 없다 겠다 았다 었다 한다 된다"
)
# Things that end as those who speak do: '원인은', '조사는', '목표는'.
_THINGS = words(
    """원인 요인 확인 승인 할인 투자 적자 흑자 숫자 문자 조사 기사 행사 인사 역사 공사 점수 변수
    지수 다수 횟수 지원 자원 습관 분석 해석 목표 발표 지표 투표 일부 전부 여부 기부 내부 외부
    기회 대회 사회 수단 중단 판단 범위 행위 단위 시위 관리 처리 권리 거리 논리 금리 조치 수치
    정치 가치 배치 정보 확보 안보 업무 의무 재무 존재 제재 소재 부재 해당 배당 출처 대처 상처
    요청 신청 입장 소신 성명 공장 현장 등장 주장 문장 확장 성장 시장 포장 저장 이자 환자 피해자
    과정 관련 마련 사람들 말들 것들"""
)
_VERBAL = frozenset("지키치리히이기로")
_HELD = frozenset(words("씨 측 당 군 양"))
# How those end who speak: 대변인, 후보자, 국토부, 가나전자 측, 누리꾼들, CNN.
_SPEAKS = re.compile(
    r"(?:[장사원수관인석자표독씨무보측리치령군양님재당부청처회팀단국위들널신문]|[A-Za-zㄱ-ㅎ])$"
)
# Stand before a name and are no part of it.
_BEFORE = frozenset(
    words(
        """다만 이어 앞서 이후 이에 이와 또 또한 특히 한편 오늘 어제 그러나 하지만 반면 당시
        현재 최근 이날 결국 실제로 그러면서 아울러 끝으로 이같이 이처럼 그러자 이때 먼저 우선
        마지막으로 예컨대 따르면 종합하면 의하면 전날 지난 역시 그리고 때문에 관련해 대해 통해
        위해 만나 함께 직접 바로 실제 및 등 중 후 뒤 때 지난해 올해 오전 오후 여기에 이런 그런
        이 그"""
    )
)
_DATED = re.compile(r"[0-9](?:일|월|년|시|분|일부터|일까지)$")
_CASES = re.compile(
    r"(?:[을를에]|에서|에서도|에서는|에는|에도|에게|으로|라고|다고|라며|다며|면서|지만|하자|하며|하고|했고"
    r"|[가-힣][은는]|[한된던낸]|나온|까지|부터|[있없했됐한된는였았었겠]다|만큼"
    r"|[놓두열내하되있없받갖들나치짓지이리히기]고)$"
)
_ALONE = frozenset("그저및등또더중후뒤때새첫매총약단곳것수")
_TITLES = words("장 사 원 수 관 인 석 자 표 감독 씨 무 보 측 리 코치 전 의원 령 군 양 님 비서 총재")


def speaker(lead: str, *, topic: bool = False) -> str:
    """Who speaks, by the words of a sentence before what is said; "" where nobody is named,
    one of ``PRONOUNS`` where the one who spoke before goes on. ``topic``: only 은 and 는 tell.

    >>> speaker("27일 로이터통신에 따르면 홍길동(50) 가나전자 대표는 회의에서 ")
    '홍길동 가나전자 대표'
    """
    if "(" in lead or "[" in lead or "㈜" in lead:
        lead = _ASIDE.sub("", lead)
    found = lead.split()
    if found and _role(found[-1]) and not topic:
        return _named(found, len(found) - 1)
    weak = subject = -1
    for n in range(len(found) - 1, max(-1, len(found) - _REACH), -1):
        role = _role(found[n])
        if role == "who":
            return _named(found, n)
        if role == "what" and weak < 0:
            weak = n
        if role == "subject" and subject < 0:
            subject = n
    if weak >= 0:
        return _named(found, weak)
    return "" if topic or subject < 0 else _named(found, subject)


@lru_cache(maxsize=1 << 15)
def _role(word: str) -> str:
    """What a word can be: the topic, and as it ends 'who' or 'what', or only next to what is
    said ('near': 닛케이는, 움직이는); the 'subject'; or none."""
    topic = _TOPIC.search(word)
    found = topic or _SUBJECT.search(word)
    if found is None or word.endswith("라는"):
        return "who" if word == "역시" else ""
    stem = word[: found.start()].strip(MARKS)
    if stem in PRONOUNS:
        return "who" if topic else "subject"
    if _says_nothing(stem):
        return ""
    speaks = _SPEAKS.search(stem) is not None and not stem.endswith(_THINGS)
    if word[-1] == "도":
        return "who" if speaks and not word.endswith("제도") else ""
    if topic is None:
        return "" if whole(word) else "subject"
    return "who" if speaks else "near" if stem[-1] in _VERBAL else "what"


def _says_nothing(stem: str) -> bool:
    if len(stem) < 2 and stem not in _HELD:
        return True
    dated = _DATED.search(stem) is not None
    return dated or stem in _MUTE or stem.endswith(_NO_SPEAKER) or bent(stem)


def _named(found: list[str], n: int) -> str:
    if found[n] == "역시":
        return name(found[: n - 1], found[n - 1].strip(MARKS)) if n else ""
    word = found[n]
    match = _TOPIC.search(word) or _SUBJECT.search(word)
    return name(found[:n], word[: match.start() if match else len(word)].strip(MARKS))


def name(before: list[str], stem: str) -> str:
    """The name that ends with ``stem``: as many of the words before it as belong to it.

    >>> name("회견에 나온 홍길동 가나전자".split(), "대표")
    '홍길동 가나전자 대표'
    """
    if stem in PRONOUNS or _says_nothing(stem):
        return stem if stem in PRONOUNS else ""
    taken = [stem]
    for n in range(len(before) - 1, max(-1, len(before) - 1 - _MOST_WORDS), -1):
        # '연구를 이끈 홍길동 교수': what has an object is a verb.
        verb = n > 0 and before[n - 1][-1] in "을를" and _closes_with_n(before[n])
        if verb or not _belongs(before[n], taken[-1]):
            break
        taken.append(before[n])
    return " ".join(reversed(taken)).strip(MARKS + " ,")


def _closes_with_n(word: str) -> bool:
    return "가" <= word[-1] <= "힣" and (ord(word[-1]) - ord("가")) % 28 == _N


@lru_cache(maxsize=1 << 15)
def _belongs(word: str, behind: str) -> bool:
    """Whether a word is part of the name that goes on with ``behind``."""
    if word[-1] in ',.…:;="”’' or word[0] in ".◇▷◆■-":
        return False
    titled = behind.endswith(_TITLES)
    if len(word) == 1:
        return word not in _ALONE and (word != "이" or titled)
    if word in _BEFORE or _DATED.search(word):
        return False
    named = len(word) == _NAME and word[0] in SURNAMES and titled
    if named or whole(word):
        return True
    return not (bent(word) or _CASES.search(word))
