"""Figures that one speaker denies and answers with another, in one sentence."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal

from digest.model import Claim, Figure, Interpretation
from digest.writing.agree import Compared
from digest.writing.candidates import Account
from digest.writing.figures import Said, citations
from digest.writing.material import Material

_DENIES = re.compile(r"동의(?:할 수 없|하지 않)|사실이 아니|사실과 다르|반박|부인하")
_COUNTS = frozenset(("개", "건", "명"))  # '3000개의 계정'에 '3300만 건의 이름'으로 답한다
_RATIO = Decimal(2)  # from here on a different count, not a rounder one


def disputes(material: Material) -> tuple[Compared, ...]:
    """Each pair of figures on both sides of a denial ('… 3000개만 확인했다는 주장에 동의할 수
    없다며 3300만 건이 유출됐다고'), once, with every source that has it."""
    found: dict[tuple[str, str], list[tuple[Said, Said]]] = {}
    for account in material.accounts:
        for place, sentence in enumerate(account.sentences):
            pair = _pair(sentence.text, sentence.start, sentence.figures)
            if pair:
                key = (_value(pair[0]), _value(pair[1]))
                both = (_said(pair[0], account, place), _said(pair[1], account, place))
                found.setdefault(key, []).append(both)
    return tuple(Compared(_claim(pairs, material), frozenset()) for pairs in found.values())


def _pair(text: str, start: int, figures: tuple[Figure, ...]) -> tuple[Figure, Figure] | None:
    denial = _DENIES.search(text)
    counted = [f for f in figures if f.unit in _COUNTS]
    if denial is None or len(counted) < 2:
        return None
    before = [f for f in counted if f.end - start <= denial.start()]
    behind = [f for f in counted if f.start - start >= denial.end()]
    if not before or not behind or min(before[-1].value, behind[0].value) <= 0:
        return None
    low, high = sorted((before[-1].value, behind[0].value))
    return (before[-1], behind[0]) if high >= _RATIO * low else None


def _said(figure: Figure, account: Account, place: int) -> Said:
    sentence = account.sentences[place]
    return Said(figure, account, sentence.id, place, frozenset(), frozenset())


def _claim(pairs: list[tuple[Said, Said]], material: Material) -> Claim:
    _, second = pairs[0]
    what = _name(second.figure, material)
    readings = (
        Interpretation(_value(side[0].figure), side[0].figure.text, citations(side))
        for side in ([a for a, _ in pairs], [b for _, b in pairs])
    )
    return Claim(what, "disputed", tuple(readings))


def _name(figure: Figure, material: Material) -> str:
    """What the figure counts, as most sentences call the same value; the fullest on a tie."""
    names = Counter(
        other.what
        for account in material.accounts
        for sentence in account.sentences
        for other in sentence.figures
        if (other.value, other.unit) == (figure.value, figure.unit) and other.what
    )
    return min(names, key=lambda what: (-names[what], -len(what), what), default=figure.what)


def _value(figure: Figure) -> str:
    return f"{figure.value:f}{figure.unit}"
