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

from digest.korean import speakers
from digest.korean.date_context import Context
from digest.korean.figure_units import MONEY, TIMES, words
from digest.korean.noun_phrases import (
    BROKEN,
    CASES,
    MARKS,
    SKIPPED,
    bare,
    behind,
    noun_phrase,
    whole,
)
from digest.model import Figure, Unit

_REACH = 90
# A sentence may be a whole flattened table: nothing is looked for farther than this.
_FAR = 240
_SHORT = 40
_OF = re.compile(
    r"(?:여|여\s)?(?:\s?(?:이상|이하|미만|가량|정도|안팎|규모|상당|수준|남짓|가까이|어치|대|짜리))*"
    r"(?:의|[을를이가]\s(?:넘는|웃도는|밑도는)|에\s(?:달하는|이르는|육박하는))\s"
)
_BEHIND = re.compile(
    r"(?:짜리)?(?:\([^()\n]{0,24}\))?(?:\s?(?:이상|이하|미만|정도|가량|규모))?\s(?=[가-힣A-Za-z])"
)
_EXAMPLES = re.compile(
    r"(?:[가-힣A-Za-z]{1,12}[,·]\s?){1,9}[가-힣A-Za-z]{1,12}\s등\s(?=[가-힣A-Za-z])"
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_ASIDE = re.compile(r"\([^()]*\)?")
# The figure is the object of a verb of doing: who does it is not what is counted.
_DONE = re.compile(
    r"(?:여|여 )?(?:\s?(?:이상|이하|가량|정도|규모|상당|어치|씩))?(?P<object>[을를])?\s"
    r"(?!살짝|훌쩍|크게|겨우|이미|처음|다시|각각|모두|넘|웃|밑|돌파|달성|기록|차지|초과|유지|상회|하회|육박|찍|보이|보였|나타|회복|형성|수준|늘|줄|오르|올|오른"
    r"|내리|내려|내렸|떨어|증가|감소|상승|하락|급등|급락|급증|급감|확대|축소|성장|개선|이상|이하|가까이|발생|포함|전후)"
    r"(?P<deed>[가-힣]{2,4}?)(?P<does>[을를]\s하|하[고며는기]|해|했|할|한\s|합니다)?"
)
_SINCE = re.compile(r"여?\s?(?:만[에의인\s]|전|뒤|후|째|연속|이내|넘게|가까이)")
# '국내 7개 기업', '연맹 17개 팀': whose they are, where what they are stands behind.
_PLACE = re.compile(
    r"(?:국회|연맹|협회|위원회|그룹|국내|해외|전국|세계|지역|한국|미국|중국|일본|유럽|서울|부산|"
    r"[가-힣]{2}(?:시|군|구|도|청))$"
)
_PERSON = re.compile(
    r"(?:[자원생민인객관족진속부녀들씨장석사]|고객|환자|인구|사람|회원|선수|학생|관중|가족|병력|인력|규모|수|총수"
    r"|위원|대표|의원)$"
)
_SAYS = re.compile(
    r"(?:밝혔|말했|전했|강조했|설명했|주장했|지적했|덧붙였|비판했|반박했|답했|언급했|발표했|보도했|추산했|추정했|전망했|"
    r"집계했|내다봤|분석했|예상했|공시했|공개했|호소했|진술했|고 했|라고 했)"
    r"(?=다|습니다|으나|지만|고|으며|는데)"
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
    found = behind(text, _listed(text, owned.end(), last), last) if owned else ""
    example = False
    while before and (before[-1] in SKIPPED or before[-1].endswith("당")):
        example = before.pop() == "등" or example
    if before and before[-1].rpartition("(")[2] in SKIPPED:
        before[-1] = before[-1].rpartition("(")[0]  # '엔화(약 9200원)'
    # '박종수 등 17명', '출시 3주 만에': what stands before is one of them, or begins the time.
    if not found and not example and not _since(text, figure):
        found = bare(before)
    if not found or _PLACE.search(found):
        found = _told_behind(text, figure, last) or ("" if _PLACE.search(found) else found)
    # '6개월간 운영한다': the subject is not what is counted in months.
    if not found and figure.unit not in TIMES:
        deed = _done(text, figure, last)
        deed = deed if deed is not None and _doer(before) else None
        found = _fitting(_case_before(before), figure.unit) if deed is None else deed
    if not found:
        return ""
    within = "(" in found and text.rfind("(", first, figure.start) > text.rfind(
        ")", first, figure.start
    )
    return noun_phrase(found, within=within)


def _listed(text: str, at: int, last: int) -> int:
    """Where what is named begins, behind examples of it: '8만명의 사번, 이름 등 개인정보'."""
    examples = _EXAMPLES.match(text, at, last)
    return examples.end() if examples else at


def _told_behind(text: str, figure: Figure, last: int) -> str:
    """'3000개 계정 정보'. Of a time only what it is the time of: not '8년 내리 지켰다'."""
    space = None if figure.unit in TIMES else _BEHIND.match(text, figure.end)
    return behind(text, space.end(), last) if space else ""


def _fitting(found: str, unit: str) -> str:
    """A subject or object before a figure that its unit can count: persons in 명 and nobody in
    차례, which counts the deed, or in money."""
    person = _PERSON.search(found) is not None
    if unit == "회" or (unit == "명" and not person) or (unit in MONEY and person):
        return ""
    return found


def _since(text: str, figure: Figure) -> bool:
    return figure.unit in TIMES and _SINCE.match(text, figure.end) is not None


def _doer(words: list[str]) -> bool:
    """Whether the nearest case before the figure is a subject, '회사는', '정부가'."""
    for word in reversed(words[-8:]):
        if word.endswith(CASES) and not whole(word) and len(word) > 2:
            return word[-1] in "은는이가"
    return False


def _done(text: str, figure: Figure, last: int) -> str | None:
    """'회사는 12조원을 투자한다': the deed; "" where it is no noun; ``None`` where the verb only
    says how much the subject is ('매출이 1조원을 넘었다')."""
    deed = _DONE.match(text, figure.end, last)
    if deed is None or not (deed["object"] or deed["does"]):
        return None
    return deed["deed"] if deed["does"] and figure.unit in MONEY else ""


def _case_before(words: list[str]) -> str:
    """The nearest subject, topic or object before the figure, with the nouns it ends."""
    for n in range(len(words) - 1, max(-1, len(words) - 8), -1):
        word = words[n].rstrip(",")
        if word.endswith("에게"):
            return ""  # '접근이 어려운 도민에게 300만원을': what they get is not named before
        if word.endswith(CASES) and not whole(word) and len(word) > 2:
            stem = word[:-1].strip(MARKS + "△▲")
            if stem in SKIPPED or BROKEN.search(stem) or stem.endswith(_ADVERBIAL):
                continue
            if word[-1] in "은는" and len(stem) < 3 and n < len(words) - 1:
                continue
            before = bare(words[max(0, n - 3) : n])
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
