"""What a figure counts and who says so, from the words around it.

Korean puts what is counted in one of four places, tried in this order: behind with 의
('2만2000명의 개인정보'), bare before ('악성코드 103종'), bare behind ('3000개 계정 정보'), or as
the nearest subject, topic or object before ('순이탈 고객이 60만 1376명을 기록'). The speaker is
who stands before '에 따르면', or the topic of the verb of saying that governs the figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.korean.date_context import Context
from digest.korean.figure_units import TIMES
from digest.model import Figure, Unit

_REACH = 90
# A sentence may be a whole flattened table: nothing is looked for farther than this.
_FAR = 240
_SHORT = 40
_MOST_WORDS = 4
_CASES = ("은", "는", "이", "가", "을", "를", "도", "만")
_OTHER_CASES = (
    "에서 에게 으로 까지 부터 보다 마다 처럼 에는 에도 에만 로는 로도 로 와 과 의 에 께 서 나 며 고 면 해 지 게 씩 니 자 "
    "라 려 듯 던 한 된 할 될 인 일 운 친 킨 른 적 된다 하는 되는 있는 없는".split()
)
_ENDINGS = tuple(
    case
    for case in _OTHER_CASES
    if case not in ("적", "일", "자", "지", "인", "게", "나", "서", "니", "라")
)
# Nouns that end like a noun with its particle: 결과 is no '결' with 과.
_WHOLE = (
    "결과 효과 성과 부과 초과 통과 경과 회의 협의 합의 논의 주의 동의 심의 제의 명의 제도 속도 정도 온도 인도 지도 보도 강도 "
    "용도 한도 연도 농도 수도 국가 물가 주가 평가 증가 추가 작가 가 허가 휴가 단가 원가 시가 대가 참가 투자가 전문가 아이 차이 "
    "놀이 사이 높이 길이 나이 도로 경로 진로 선로 활로 항로 마을 가을 불만 은 제한 권한 기한 한 기회 고 보고 광고 재고 사고 경고 "
    "권고 신고 창고 최고 잔고 원고 금고 예고 해 피해 올해 화해 서해 남해 동해 이해 저해 침해 손해 방해 공해 오해 견해 살해 유해 재해 가해 역할 분할 관할 사할 현재 과 학과 대회 에 화면 측면 노면 장면 "
    "전면 국면 도면 라면 가로 세로 프로 무료 규제 세제 의 주문 발의 결의 상의 건의 지의 마련 며 전력 능력 신의 확인 개인 법인 "
    "본인 외국인 승인 할인 병원 직원 인원 사업장".split()
)
_WHOLE_ENDS = tuple(word for word in _WHOLE if len(word) > 1)
_SKIPPED = frozenset(
    "약 대략 거의 최소 최대 최고 총 모두 무려 각각 평균 각 단 불과 겨우 또 다시 만 연 월 하루 매달 매월 매년 현재 지난해 올해 내년 "
    "달리 앞서 한편 특히 다만 또한 이어 그러나 하지만 함께 따로 별도 바로 이미 아직 조사 중인 작년 이날 전날 지난달 이달 올 현재까지 이미 약간 더 가장 역대 지난 오는 최근 향후 앞으로 당시 누적 기존 기준 대비 중 등 및 영하 "
    "영상 마이너스 이후 동안 오전 오후 전년 작년보다 전보다 한때 장중 많게는 적게는 이후로 이상 이하".split()
)
_WEAK = frozenset(
    "이상 이하 미만 초과 가량 정도 안팎 규모 상당 수준 남짓 가까이 넘게 내외 증가 감소 상승 하락 늘어난 줄어든 오른 내린 늘었다 "
    "줄었다 만에 동안 뒤 후 전 중 등 더 많은 적은 높은 낮은 또는 및 이내 내 간 연속 각각 모두 급증 급감 인상 인하 차이 확대 축소 대 "
    "사이 새 째 올랐다 떨어졌다 이후 이전 단위 짜리 넘는 웃도는 밑도는 달하는 뿐 전부터 개선 가운데 앞서 뒤인 급등 급락 그리고".split()
)
_OF = re.compile(
    r"(?:여|여\s)?(?:\s?(?:이상|이하|미만|가량|정도|안팎|규모|상당|수준|남짓|가까이|어치|대|짜리))*"
    r"(?:의|[을를이가]\s(?:넘는|웃도는|밑도는)|에\s(?:달하는|이르는|육박하는))\s"
)
_BEHIND = re.compile(
    r"(?:짜리)?(?:\([^()\n]{0,24}\))?(?:\s?(?:이상|이하|미만|정도|가량|규모))?\s(?=[가-힣A-Za-z])"
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_NUMBERED = re.compile(r"[0-9]")
_BROKEN = re.compile(r"[0-9\[\]=|다](?:$|(?<=[0-9\[\]=|]))")
_CLOSERS = frozenset(",.)\"”’'…:;·다")
_MARKS = "‘’“”'\"()·"
_NO_HEADS = frozenset("대상 기준 관련 포함 제외 이상 이하 이번 전체 경우".split())
_SAYS = re.compile(
    r"(?:밝혔|말했|전했|강조했|설명했|주장했|지적했|덧붙였|비판했|반박했|답했|언급했|발표했|보도했|추산했|추정했|전망했|"
    r"집계했|내다봤|분석했|예상했|공시했|공개했|호소했|진술했|고 했|라고 했)(?=다|습니다|으나|지만|고|으며|는데)"
)
# '50% 추가 제공한다': nouns that run into a verb are the verb's, not the figure's.
_VERBAL = (
    "다",
    "하고",
    "하며",
    "되고",
    "되며",
    "해",
    "돼",
    "하는",
    "되는",
    "했고",
    "했으며",
    "하기",
    "한",
    "된",
    "할",
    "될",
    "시켜",
    "시키",
)
_ADVERBIAL = (
    "으로",
    "에서",
    "에",
    "해서",
    "까지",
    "부터",
    "로",
    "다",
    "라",
    "자",
    "하",
    "되",
    "있",
    "없",
    "받",
    "게",
)


def describe(text: str, figures: tuple[Figure, ...], units: Sequence[Unit]) -> tuple[Figure, ...]:
    """The figures with ``what`` and ``speaker`` filled where the text says them.

    >>> from decimal import Decimal
    >>> f = Figure(6, 10, "103종", Decimal(103), "종", False)
    >>> describe("서버가 악성코드 103종에 감염됐다", (f,), ())[0].what
    ''
    """
    context = Context(text, units)
    made = []
    for figure in figures:
        first = context.start(figure.start)
        last = context.end(figure.start)
        what = _counted(text, figure, first, last)
        speaker = _speaker(text, figure, first, last)
        if what == speaker:
            what = ""
        made.append(_with(figure, what, speaker) if what or speaker else figure)
    return tuple(made)


def _with(f: Figure, what: str, speaker: str) -> Figure:
    # dataclasses.replace costs as much as all the rest of a figure.
    return Figure(
        f.start,
        f.end,
        f.text,
        f.value,
        f.unit,
        f.approximate,
        f.high,
        f.per,
        f.change,
        what,
        speaker,
    )


def _counted(text: str, figure: Figure, first: int, last: int) -> str:
    end = figure.end
    if match := _OF.match(text, end):
        found = _phrase_behind(text[match.end() : min(last, match.end() + 40)])
        if found:
            return found
    words = text[max(first, figure.start - _REACH) : figure.start].split()
    while words and (words[-1] in _SKIPPED or words[-1].endswith("당")):
        words.pop()
    if words:
        found = _bare(words)
        if found:
            return found
    if match := _BEHIND.match(text, end):
        found = _phrase_behind(text[match.end() : min(last, match.end() + 30)])
        if found:
            return found
    # '6개월간 운영한다': the subject is not what is counted in months.
    return "" if figure.unit in TIMES else _case_before(words)


def _bare(words: list[str]) -> str:
    """The nouns that stand bare before the figure: 'KT 서버', '반대 의견('."""
    taken: list[str] = []
    for word in reversed(words):
        plain = word.rstrip("(") if not taken else word
        if not _is_bare(plain) or (not taken and plain in _NO_HEADS):
            break
        taken.append(plain.lstrip("(‘“'\"△▲·"))
        if len(taken) == _MOST_WORDS or plain[:1] in "(‘“'\"△▲·":
            break
    return " ".join(reversed(taken)).strip(_MARKS)


def _is_bare(word: str) -> bool:
    if word == "겸":
        return True
    if len(word) < 2 or word[-1] in _CLOSERS or word in _SKIPPED or _BROKEN.search(word):
        return False
    if word.endswith(_WHOLE_ENDS):
        return True
    return not word.endswith(_CASES) and not word.endswith(_ENDINGS)


def _phrase_behind(behind: str) -> str:
    """The noun phrase a stretch begins with: nouns up to the first that carries a particle."""
    taken: list[str] = []
    for word in behind.split():
        plain = word.rstrip(',.)"”’…').lstrip("‘'“\"(")
        stem = _stem(plain)
        if plain.endswith(_VERBAL) and not plain.endswith(_WHOLE_ENDS):
            return ""
        if not stem or plain in _WEAK or stem in _WEAK or _NUMBERED.search(plain):
            break
        taken.append(stem)
        if stem != plain or plain != word or len(taken) == 3:
            return " ".join(taken)
    return " ".join(taken)


def _stem(word: str) -> str:
    """A word without its particle, or "" if it is no noun."""
    if word.endswith(_WHOLE_ENDS):
        return word
    match = _PARTICLE.search(word)
    if match and match.start() >= 2:
        return word[: match.start()]
    return "" if len(word) < 2 or word.endswith(_ENDINGS) else word


_PARTICLE = re.compile(
    r"(?:에게서|에게는|에게|에서는|에서|으로는|으로|까지|부터|보다|에는|에도|에만|만을|이나|이라는|이라고|이며|이고|이다|입니다"
    r"|[은는이가을를의에와과도만])$"
)


def _case_before(words: list[str]) -> str:
    """The nearest subject, topic or object before the figure, with the nouns it ends."""
    for n in range(len(words) - 1, max(-1, len(words) - 8), -1):
        word = words[n].rstrip(",")
        if word.endswith(_CASES) and not word.endswith(_WHOLE_ENDS) and len(word) > 2:
            stem = word[:-1].strip(_MARKS + "△▲")
            if stem in _SKIPPED or _BROKEN.search(stem) or stem.endswith(_ADVERBIAL):
                continue
            if word[-1] in "은는" and len(stem) < 3 and n < len(words) - 1:
                continue
            before = _bare(words[max(0, n - 3) : n])
            return f"{before} {stem}".strip(_MARKS + " ")
    return ""


def _speaker(text: str, figure: Figure, first: int, last: int) -> str:
    first = max(first, figure.start - _FAR)
    told = text.rfind("에 따르면", first, figure.start)
    if told >= 0:
        start = max(text.rfind(mark, first, told) for mark in ',.\n”"]') + 1
        return _name(text[max(start, first, told - _SHORT) : told])
    said = _SAYS.search(text, figure.end, min(last, figure.end + _FAR))
    if not said:
        return ""
    # What others are quoted with before is not said by them now: `"…"며 "3300만 건 …"고`.
    before = text[first : figure.start]
    if "“" in before or '"' in before:
        before = _QUOTED.sub(" ", before)
        opened = max(before.find("“"), before.find('"'))
        before = before[:opened] if opened >= 0 else before
    return _topic(before.split())


def _topic(words: list[str]) -> str:
    for n in range(len(words) - 1, -1, -1):
        word = words[n]
        if word.endswith(("은", "는")) and len(word) > 1:
            stem = word[:-1].strip(_MARKS)
            if stem in _SKIPPED or stem.endswith(_ADVERBIAL) or _NUMBERED.search(stem[-2:]):
                continue
            return f"{_bare(words[max(0, n - 5) : n])} {stem}".strip()
    return ""


def _name(found: str) -> str:
    words = found.split()
    return f"{_bare(words[:-1])} {words[-1]}".strip() if words else ""
