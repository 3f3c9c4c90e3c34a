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
    that makes it approximate is not part of the figure, a tenth either way is allowed.
    """
    if not rough.approximate or exact.approximate or exact.high is not None:
        return False
    if rough.high is not None:
        return rough.value <= exact.value <= rough.high
    low, high = Decimal("0.9"), Decimal("1.2")
    for words, least, most in _WORDS:
        if any(word in rough.text for word in words):
            low, high = least, most
            break
    return rough.value * low <= exact.value <= rough.value * high
