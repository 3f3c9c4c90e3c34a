"""What a figure counts and who says so, from the words around it.

Korean puts what is counted in one of four places, tried in this order: behind with 의
('2만2000명의 개인정보'), bare before ('악성코드 103종'), bare behind ('3000개 계정 정보'), or as
the nearest subject, topic or object before ('순이탈 고객이 60만 1376명을 기록'). The speaker is
who stands before '에 따르면', or the topic of the verb of saying that governs the figure.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from digest.korean import speakers
from digest.korean.date_context import Context
from digest.korean.figure_units import TIMES, words
from digest.korean.noun_phrases import MARKS, WHOLE_ENDS, noun_phrase
from digest.model import Figure, Unit

_REACH = 90
# A sentence may be a whole flattened table: nothing is looked for farther than this.
_FAR = 240
_SHORT = 40
_BEYOND = 40
_MOST_WORDS = 4
_CASES = words("은 는 이 가 을 를 도 만")
# How a word ends that is no bare noun: another case, or a verb before a noun.
_ENDINGS = words(
    """에서 에게 으로 까지 부터 보다 마다 처럼 에는 에도 에만 로는 로도 로 와 과 의 에 께 며 고
    면 해 씩 려 듯 던 한 된 할 될 운 친 킨 른 된다 하는 되는 있는 없는"""
)
# Stand between what is counted and its figure.
_SKIPPED = frozenset(
    words(
        """가장 각 각각 거의 겨우 그러나 기존 기준 내년 누적 다만 다시 단 달리 당시 대략 대비 더
        동안
        등 따로 또 또한 마이너스 만 많게는 매년 매달 매월 모두 무려 및 바로 별도 불과 아직 앞서
        앞으로 약 약간 역대 연 영상 영하 오는 오전 오후 올 올해 월 이날 이달 이미 이상 이어 이하
        이후 이후로 작년 작년보다 장중 적게는 전날 전년 전보다 조사 중 중인 지난 지난달 지난해 총
        최고 최근 최대 최소 특히 평균 하루 하지만 한때 한편 함께 향후 현재 현재까지"""
    )
)
# Stand behind a figure and are not what it counts.
_WEAK = frozenset(
    words(
        """가까이 가량 가운데 각각 간 감소 개선 규모 그리고 급감 급등 급락 급증 남짓 낮은 내 내린
        내외 넘게 넘는 높은 늘어난 늘었다 단위 달하는 대 더 동안 뒤 뒤인 등 떨어졌다 또는 만에
        많은 모두 미만 및 밑도는 뿐 사이 상당 상승 새 수준 안팎 앞서 연속 오른 올랐다 웃도는 이내
        이상 이전 이하 이후 인상 인하 적은 전 전부터 정도 줄어든 줄었다 중 증가 짜리 째 차이 초과
        축소 하락 확대 후"""
    )
)
_OF = re.compile(
    r"(?:여|여\s)?(?:\s?(?:이상|이하|미만|가량|정도|안팎|규모|상당|수준|남짓|가까이|어치|대|짜리))*"
    r"(?:의|[을를이가]\s(?:넘는|웃도는|밑도는)|에\s(?:달하는|이르는|육박하는))\s"
)
_BEHIND = re.compile(
    r"(?:짜리)?(?:\([^()\n]{0,24}\))?(?:\s?(?:이상|이하|미만|정도|가량|규모))?\s(?=[가-힣A-Za-z])"
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_ASIDE = re.compile(r"\([^()]*\)?")
_NUMBERED = re.compile(r"[0-9]")
_BROKEN = re.compile(r"[0-9\[\]=|]|다$|[.?!…](?!\w{0,2}$)")
# The figure is the object of a verb of doing: who does it is not what is counted.
_DONE = re.compile(
    r"(?:여|여 )?(?:\s?(?:이상|이하|가량|정도|규모|상당|어치|씩))?(?P<object>[을를])?\s"
    r"(?!살짝|훌쩍|크게|겨우|이미|처음|다시|각각|모두|넘|웃|밑|돌파|달성|기록|차지|초과|유지|상회|하회|육박|찍|보이|보였|나타|회복|형성|수준|늘|줄|오르|올|오른"
    r"|내리|내려|내렸|떨어|증가|감소|상승|하락|급등|급락|급증|급감|확대|축소|성장|개선|이상|이하|가까이|발생|포함|전후)"
    r"(?P<deed>[가-힣]{2,4}?)(?P<does>[을를]\s하|하[고며는기]|해|했|할|한\s|합니다)?"
)
_SINCE = re.compile(r"여?\s?(?:만[에의인\s]|전|뒤|후|째|연속|이내|넘게|가까이)")
_CLOSERS = frozenset(",.)\"”’'…:;·다")
_NO_HEADS = frozenset(
    words(
        "대상 기준 관련 포함 제외 이상 이하 이번 전체 경우 현행 섭씨 최종 무상 매달 vs "
        "세계 국내 전국"
    )
)
_SHORT_NOUNS = frozenset("눈 비 돈 물 빚 땅 쌀 옷 표 집 빵 책 글 약 차".split())
_UNIT_WORDS = frozenset(("톤급", "거래일"))
_SAYS = re.compile(
    r"(?:밝혔|말했|전했|강조했|설명했|주장했|지적했|덧붙였|비판했|반박했|답했|언급했|발표했|보도했|추산했|추정했|전망했|"
    r"집계했|내다봤|분석했|예상했|공시했|공개했|호소했|진술했|고 했|라고 했)"
    r"(?=다|습니다|으나|지만|고|으며|는데)"
)
# '50% 추가 제공한다': nouns that run into a verb are the verb's, not the figure's.
_VERBAL = words(
    "거나 지만 는데 다 하고 하며 되고 되며 해 돼 하는 되는 했고 했으며 하기 한 된 할 될 시켜 시키"
)
_ADVERBIAL = words("으로 에서 에 해서 까지 부터 로 다 라 자 하 되 있 없 받 게")


def describe(text: str, figures: tuple[Figure, ...], units: Sequence[Unit]) -> tuple[Figure, ...]:
    """The figures with ``what`` and ``speaker`` filled where the text says them.

    >>> from decimal import Decimal
    >>> f = Figure(9, 13, "103종", Decimal(103), "종", False)
    >>> describe("서버가 악성코드 103종에 감염됐다", (f,), ())[0].what
    '악성코드'
    """
    context = Context(text, units)
    made = []
    first = last = -1
    says: list[int] = []
    for figure in figures:
        if not first <= figure.start < last:
            first, last = context.start(figure.start), context.end(figure.start)
            says = [m.start() for m in _SAYS.finditer(text, figure.end, last)]
        what = _counted(text, figure, first, last)
        speaker = _speaker(text, figure, first, says)
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
    before = text[max(first, figure.start - _REACH) : figure.start].split()
    owned = _OF.match(text, figure.end)
    if owned and not owned[0].endswith("의 ") and before and before[-1].endswith(("이", "가")):
        owned = None  # '유출 규모가 3300만건을 넘는 사고': the subject, not what is beyond it
    found = _phrase_behind(text, owned.end(), last) if owned else ""
    example = False
    while before and (before[-1] in _SKIPPED or before[-1].endswith("당")):
        example = before.pop() == "등" or example
    if before and before[-1].rpartition("(")[2] in _SKIPPED:
        before[-1] = before[-1].rpartition("(")[0]  # '엔화(약 9200원)'
    # '박종수 등 17명', '출시 3주 만에': what stands before is one of them, or begins the time.
    if not found and not example and not _since(text, figure):
        found = _bare(before)
    if not found and (bare := _BEHIND.match(text, figure.end)):
        found = _phrase_behind(text, bare.end(), last)
    # '6개월간 운영한다': the subject is not what is counted in months.
    if not found and figure.unit not in TIMES:
        deed = _done(text, figure, last)
        deed = deed if deed is not None and _doer(before) else None
        found = _case_before(before) if deed is None else deed
    if not found:
        return ""
    within = "(" in found and text.rfind("(", first, figure.start) > text.rfind(
        ")", first, figure.start
    )
    return noun_phrase(found, within=within)


def _since(text: str, figure: Figure) -> bool:
    return figure.unit in TIMES and _SINCE.match(text, figure.end) is not None


def _doer(words: list[str]) -> bool:
    """Whether the nearest case before the figure is a subject, '회사는', '정부가'."""
    for word in reversed(words[-8:]):
        if word.endswith(_CASES) and not word.endswith(WHOLE_ENDS) and len(word) > 2:
            return word[-1] in "은는이가"
    return False


def _done(text: str, figure: Figure, last: int) -> str | None:
    """'회사는 12조원을 투자한다': the deed; "" where it is no noun; ``None`` where the verb only
    says how much the subject is ('매출이 1조원을 넘었다')."""
    deed = _DONE.match(text, figure.end, last)
    if deed is None or not (deed["object"] or deed["does"]):
        return None
    return deed["deed"] if deed["does"] else ""


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
    return " ".join(reversed(taken)).strip(MARKS)


@lru_cache(maxsize=1 << 15)
def _is_bare(word: str) -> bool:
    if word == "겸":
        return True
    if (
        len(word) < 2
        or word[-1] in _CLOSERS
        or word in _UNIT_WORDS
        or word in _SKIPPED
        or _BROKEN.search(word)
    ):
        return False
    if word.endswith(WHOLE_ENDS):
        return True
    return not word.endswith(_CASES) and not word.endswith(_ENDINGS)


def _phrase_behind(text: str, at: int, last: int) -> str:
    """The noun phrase that begins at ``at``: nouns up to the first that carries a particle."""
    taken: list[str] = []
    for word in text[at : min(last, at + _BEYOND)].split():
        plain = word.rstrip(',.)"”’…').lstrip("‘'“\"(")
        stem = _stem(plain)
        if plain.endswith(_VERBAL) and not plain.endswith(WHOLE_ENDS):
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
    if word.endswith(WHOLE_ENDS):
        return word
    match = _PARTICLE.search(word)
    if match and (match.start() >= 2 or word[: match.start()] in _SHORT_NOUNS):
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
        if word.endswith(_CASES) and not word.endswith(WHOLE_ENDS) and len(word) > 2:
            stem = word[:-1].strip(MARKS + "△▲")
            if stem in _SKIPPED or _BROKEN.search(stem) or stem.endswith(_ADVERBIAL):
                continue
            if word[-1] in "은는" and len(stem) < 3 and n < len(words) - 1:
                continue
            before = _bare(words[max(0, n - 3) : n])
            return f"{before} {stem}".strip(MARKS + " ")
    return ""


def _speaker(text: str, figure: Figure, first: int, says: list[int]) -> str:
    """``says`` are where the verbs of saying of the sentence begin."""
    first = max(first, figure.start - _FAR)
    told = text.rfind("에 따르면", first, figure.start)
    if told >= 0:
        start = max(text.rfind(mark, first, told) for mark in ',.\n”"]') + 1
        return _name(text[max(start, first, told - _SHORT) : told])
    n = bisect_left(says, figure.end)
    if n == len(says) or says[n] > figure.end + _FAR:
        return ""
    # What others are quoted with before is not said by them now: `"…"며 "3300만 건 …"고`.
    before = text[first : figure.start]
    if "“" in before or '"' in before:
        before = _QUOTED.sub(" ", before)
        opened = max(before.find("“"), before.find('"'))
        before = before[:opened] if opened >= 0 else before
    return _known(speakers.speaker(before, topic=True))


def _name(found: str) -> str:
    named = _ASIDE.sub("", found).split()
    return _known(speakers.name(named[:-1], named[-1].strip(MARKS))) if named else ""


def _known(named: str) -> str:
    return "" if named in speakers.PRONOUNS else named
