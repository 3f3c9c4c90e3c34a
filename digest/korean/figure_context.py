"""The words around a number: about or exact, per what, up or down, below zero."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.korean.figure_units import words

_ABOUT = frozenset(words("약 대략 거의 줄잡아 최소 최대 최고 많게는 적게는 많아야 한"))
_FILLERS = frozenset(words("평균 총 모두 무려 각각 적어도 각 단 불과 겨우 또"))
_BELOW_ZERO = frozenset(words("마이너스 영하"))
_PER = frozenset(words("월평균 연평균 일평균 연간 하루 매달 매월 매년 매일 월 연 주 年 月"))
_REACH = 16
_GLUED = re.compile(r"\(|(?<=[다요죠])\.(?=[가-힣])")
_INEXACT = re.compile(
    r"여(?=[\s만간])|[대선](?=[까에를을로의가는은이인\s…,.)]|$)"
    r"|\s?(?:가량|정도|안팎|남짓|내외|쯤|이상|이하|미만|초과|가까이|넘게"
    r"|[을를가이]?\s?(?:넘|웃도|웃돌|밑도|밑돌|육박|훌쩍))"
)
# '14도까지 떨어졌다', '8%로 올랐다' say where it stands, not by how much it moved.
_CHANGE = re.compile(
    r"(?:\([pP]\))?(?:(?!까지|으로|로\s|에서|에\s|대로|선으로|선까지)[가-힣]{1,3}\s|\s)?(?:가량\s|정도\s)?(?:"
    r"(?P<up>[↑▲]|증가|상승|급증|급등|오른|올라|올랐|늘어|늘었|늘린|늘려|뛰었|뛴|확대|인상|성장)"
    r"|[↓▼]|감소|하락|급감|급락|내린|내려|내렸|줄어|줄었|줄인|줄여|떨어|축소|인하|빠졌|빠진)"
)


def lead(text: str, start: int) -> tuple[bool, str, bool]:
    """What the words before a number say: about or not, per what, below zero or not.

    >>> lead("1인당 약 5만원", 6)
    (True, '1인당', False)
    """
    about, below = False, False
    for glued in reversed(text[max(0, start - _REACH) : start].split()):
        role, word = _role(glued)
        if role == "about":
            about = True
        elif role == "below":
            below = True
        elif role == "per":
            return about, word, below
        elif role != "filler":
            break
    return about, "", below


@lru_cache(maxsize=1 << 14)
def _role(glued: str) -> tuple[str, str]:
    """What a word says of the number behind it, and the word without what is glued before it."""
    word = _GLUED.split(glued)[-1].lstrip("‘“'\"") or glued  # '엔화(약', '일상이다.영하'
    if word in _ABOUT:
        return "about", word
    if word in _BELOW_ZERO:
        return "below", word
    if word in _PER or (word[-1] == "당" and len(word) < 8):
        return "per", word
    return "filler" if word in _FILLERS else "", word


def inexact(text: str, end: int) -> bool:
    """Whether what follows a number takes its exactness: 60여 명, 3300만건 이상, 4%대."""
    return _INEXACT.match(text, end) is not None


def change(text: str, end: int) -> str:
    """ "up" or "down" where what follows says so ('3.3%↓', '36% 줄었다'), else "".

    >>> change("36% 줄었다", 3)
    'down'
    """
    match = _CHANGE.match(text, end)
    if not match:
        return ""
    return "up" if match["up"] else "down"
