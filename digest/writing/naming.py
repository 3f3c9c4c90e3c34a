"""Which words may stand in a table as the name of what is counted.

A label is cut from the sentence around its figure. Where the cut took a verb, a connective
or half a quotation along ('줄어든', '따라 사상 최대인', '결과 정답률'), a row says less than no
row: only a plain noun phrase is printed.
"""

from __future__ import annotations

import re
from collections import Counter

_MARKS = (("(", ")"), ("[", "]"), ("“", "”"), ("‘", "’"), ("<", ">"), ("「", "」"))
_STRAY = re.compile(r"…|\.{2}|‥|[?!]|(?<!\d)\.|[|=■◆▲△▶▷◇◈○●□☞※]")
_EDGE = "'\"‘’“”()[]<>「」·,"

# A verb in front of a noun, or one that joins two clauses. Nouns end like some of them
# ('상한', '외국인', '분할', '재난'): those endings count only behind the stem of a verb.
_VERBAL = re.compile(
    r"""(?:
      [가-힣](?:은|는|던|을|를|며|면|면서|지만|거나|어서|아서|해서|려고|도록|라고|다고|자고)
    | [가-힣]*(?:된|됐|킨|낸|했|였)
    | [가-힣]{2,}(?<![제권상하기시북남무유])한
    | (?:위|대|관|인|통|향|의|비|속|당|달|강|약|편|심|귀)한
    | [가-힣]+(?:[적준중대소]|회사|때문|상태|정도)인
    | [가-힣]+(?:[어아려혀해워커뤄겨춰려]진|[어러타끝]난|[내올걸열몰풀팔실]린)
    | [가-힣]+(?:어든|[로까운려]운|[나아]온|[어아]간)
    | (?:내린|올린|열린|끝난|지난|밝힌|벌인|맡은|이끈|나선|만든|나온|세운)
    | (?:받은|뺀|둔|쓴|본|늘린|줄인|높인|숨진|다친|못한|있던|없던)
    | (?:[가-힣]{2,}|[당말못])(?<![분역관])할 | [가-힣]*(?:될|[어아]날|[리올내]릴|지날|나갈|이룰)
    | [가-힣]+(?:하|되|이|렇|크|많|높|낮|적)게 | [가-힣]+(?:하|되|치)[지고기나여자니]
    | [가-힣]*[낸넨] | (?:삭|해|면|억|견|공|배|규|통)제한 | (?:올라|내려|들어|돌아|나|넘어|이어)갈
    | [가-힣]*[낮높많좋작짧잦]아지 | [가-힣]*(?:[적길넓깊늦멀떨벌이]어|쏟아|커|[려워]|느려)지
    | [가-힣]+[했됐였았었]지
    | (?:올라|내려|늘어|줄어|나눠|거쳐|더해|걸쳐|(?:떨어|많아|높아|낮아|커|이루어|이뤄)져)
    | [가-힣]*(?:추가|포함|적용|반영|감안|고려|활용|이용|사용|탑재|게재|기재|등재|제외|비교|합)해
    | (?:[가-힣]*(?:이상|이하|미만|초과|[가-힣]사|[민원]제))인
    | [가-힣]+(?:히|스레)|[가-힣]*없이
    )""",
    re.VERBOSE,
)
# Particles that tie a word to a verb that the label left behind.
_PARTICLE = re.compile(
    r"[가-힣A-Za-z)]+(?:에|에서|에게|에는|에도|부터|까지|보다|처럼|만에|로써|로서|이로|으로|께서)"
    r"|[가-힣]+(?<![도경선진통활회자항대종구유])로"
)
# A label whose last word ends in a particle lost its noun ('영상의'); '결과', '회의' end like one.
_TORN = re.compile(
    r"[가-힣]+(?<![회논협합강동주결건문정유심하질호창편열성모거한명고예임발제항수])(?<!\b상)(?<!대한상)의"
    r"|[가-힣]+(?:[그관원급장]|[자]들)과"
)
# One currency is no name of an amount in another ('캐나다달러: 2조6천억 원').
_CURRENCY = re.compile(r"[가-힣]*(?:달러|유로|위안|파운드|엔화|원화)")
_JOINS = frozenset(
    "따라 통해 위해 대해 비해 의해 관해 인해 이로써 추가로 가운데 이어 함께 또 및 등 약 총 "
    "무려 최소 각각 모두 이미 다시 더 못 안 처음 특히 이상 이하 또는 그 이 저 첫 결국 당초 "
    "역시 어떻게 왜 얼마 밝혀 달해 넘어 그중 이중 바 것 수 때 뒤 후 전 중 간 내 외 만 대비 "
    "사상 유일 동시 간접 거라 것이라 것으로".split()
)
# Words that say when, compared with what or of how much, and not of what.
_HOLLOW = frozenset(
    "결과 동기 초순 중순 하순 초 말 과거 현행 기존 기준 이후 이전 당시 현재 나머지 아래 위 "
    "안팎 정도 올해 내년 지난해 작년 전년 전월 전주 이번 거래일 절반 소속 경우 원 달러 유로 "
    "엔 위안 하루 매년 매달 매월 이날 전날 오전 오후 입증 예정 계획 최근 향후 이들 우리 "
    "자신 본인 그때 연속 직후 직전 초반 중반 후반 초반대 중반대 후반대 미달".split()
)
# Words that need another one to say of what.
_HALF = frozenset(
    "수 수준 평균 최대 최고 최저 전체 인상 인하 증가 감소 상승 하락 낙폭 변화 대상 규모 "
    "차이 비율 비중 폭등 급등 급락 폭락 시간 연간 월간 상한 하한 기간 방식 이름 제목 사이 "
    "여기 관련 이유 목표 기록 격차 폭 "
    "투입 성사 완성 적발 박스권 범위 항목 유형 상위 하위 초과 기관 분야 전망치".split()
)
_POINTS = frozenset("결과 이번 최근 이런 그런 이러한 그러한 해당".split())
_PAST = 20  # ㅆ under a syllable is the past of a verb ('잡혔')
_NUMBER = re.compile(r"\d(?!\d*(?:차|분기|인당|공장|호기|호선|[A-Za-z]))")
# Persons and offices are who acts, places are where: never alone what is counted.
_TITLE = re.compile(
    r"[가-힣A-Za-z·]*(?:여사|의원|대표|장관|차관|총리|대통령|위원장|회장|의장|사장|교수|대변인|특검팀|씨|업계)"
)
_BODY = re.compile(
    r"[가-힣A-Za-z·]*(?:정부|당국|업계|위원회|협회|학회|연구원|[민신]당|부처|국회|법원|검찰|경찰|특검|수도권"
    r"|지방|[가-힣]{2}[구시군]|법인|회사|모회사|본사|은행|재단|공사|그룹)"
)
_SPEAKERLESS = frozenset(
    "정보 보고서 자료 조사 결과 통계 글 기사 논문 발표 시 도 군 구 측 그 이 관계자 본인 "
    "이들 연구 회사 업체 신문 통신 방송 일부 누구 사람 내용 문건 공시 설명".split()
)


def plain(label: str) -> bool:
    """Whether a label is a noun phrase that says by itself what is counted.

    >>> plain("개인정보 유출 의심 고객"), plain("줄어든"), plain("비용(국채비")
    (True, False, False)
    """
    if not label or not _balanced(label) or _STRAY.search(label):
        return False
    words = [stripped for word in label.split() if (stripped := word.strip(_EDGE))]
    if not words or words[-1] in _HOLLOW or words[0] in _POINTS:
        return False
    if _TORN.fullmatch(words[-1]) or _CURRENCY.fullmatch(words[-1]):
        return False
    if len(words) == 1 and (words[0] in _HALF or not words[0][-1].isalpha()):
        return False
    inner = words[:-1] if words[-1] == "수" else words
    return not any(map(_verbal, inner)) and not any(_NUMBER.match(word) for word in words)


def actor(label: str) -> bool:
    """Whether a label names only who acts, or where.

    >>> actor("정부"), actor("홍길동 의원"), actor("정부 예산")
    (True, True, False)
    """
    words = [stripped for word in label.split() if (stripped := word.strip(_EDGE))]
    if not words or _TITLE.fullmatch(words[-1]):
        return True
    return len(words) == 1 and _BODY.fullmatch(words[0]) is not None


def speaker(name: str) -> str:
    """The name of who says a figure, or "" where the words are no name of anyone.

    >>> speaker("공업정보화부"), speaker("보고서'"), speaker("시")
    ('공업정보화부', '', '')
    """
    words = name.split()
    if len(name) < 2 or not words or not _balanced(name) or words[-1] in _SPEAKERLESS:
        return ""
    return "" if any(map(_verbal, words)) else name


def _verbal(word: str) -> bool:
    closed = "가" <= word[-1:] <= "힣" and (ord(word[-1]) - ord("가")) % 28 == _PAST
    return closed or word in _JOINS or bool(_VERBAL.fullmatch(word) or _PARTICLE.fullmatch(word))


def _balanced(text: str) -> bool:
    counts = Counter(text)
    pairs = all(counts[opening] == counts[closing] for opening, closing in _MARKS)
    return pairs and counts["'"] % 2 == 0 and counts['"'] % 2 == 0
