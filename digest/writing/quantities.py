"""Two values of one thing: equal, allowed by an approximate word, or different."""

from __future__ import annotations

from decimal import Decimal

from digest.model import Figure

# By how much the true value may lie below and above the one that is said.
_WORDS = (
    (("여", "이상", "넘", "웃도", "초과"), Decimal(1), Decimal("1.2")),
    (("가까이", "육박", "미만", "이하", "못 미", "최대"), Decimal("0.8"), Decimal(1)),
    (("약", "안팎", "가량", "정도", "내외", "쯤", "대략"), Decimal("0.9"), Decimal("1.1")),
)


def equal(one: Figure, other: Figure) -> bool:
    """Whether two figures say one value in one unit."""
    return (one.value, one.high, one.unit) == (other.value, other.high, other.unit)


def allows(rough: Figure, exact: Figure) -> bool:
    """Whether an approximate figure takes an exact one in.

    '2만여명' is somewhat more than 20,000 and takes 22,000 in, not 19,000. Where the word
    that makes it approximate is not part of the figure, nothing is known of its reach.
    """
    if not rough.approximate or exact.approximate or exact.high is not None:
        return False
    if rough.high is not None:
        return rough.value <= exact.value <= rough.high
    for words, least, most in _WORDS:
        if any(word in rough.text for word in words):
            return rough.value * least <= exact.value <= rough.value * most
    return False


def rounded(one: Figure, other: Figure) -> bool:
    """Whether one is the other rounded or cut to fewer digits: 260만 of 267만."""
    few, many = sorted((_digits(one.value), _digits(other.value)), key=len)
    if len(few) == len(many):
        return False
    return abs(Decimal(many[: len(few)] + "." + many[len(few) :]) - Decimal(few)) < 1


def _digits(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", "").strip("0") or "0"


def vague(figure: Figure) -> bool:
    """Whether it names no number at all ('수백 대', '몇 명')."""
    return figure.text[:1] in "수몇"
