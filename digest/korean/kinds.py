"""The kind of a place by the two characters beside it: can a headline end there at all?"""

from __future__ import annotations

import re
from bisect import bisect_left

from digest.korean.headings import MARKS
from digest.korean.marks import CONTINUES

_QUOTES = "\"'”’"
_OPENING = "\"'“‘[<◆■▲△●"
#: They begin what stands behind them, or join the two sides.
_UNFINISHED = frozenset(MARKS + "▲△·")
_ONLY = "뿐"  # '14%뿐', '말뿐'
#: What is said, named behind it: '"거품"지적 속 …'.
_SAYING = re.compile(
    r"(?:지적|반박|주장|비판|발언|해명|반발|호소|당부|촉구)(?:[도에]|(?=[ \n,…]))"
    r"|(?:전|편|호|상|쇼|법|론|설|급|판)(?:,|[은는이을를과와에의도](?=\s))"  # "'가나'전, 다라관"
)
_HALVES = ("오전", "오후", "새벽")
_GOES_ON = "만억조천백년월"
_HANJA_UNITS = frozenset("弗圓元社人名歲年月日兆億萬")  # '1075만弗'
#: Between two sides of one headline: '가나당 "찬성" vs 다라당 "반대"'.
_VERSUS = re.compile(r"(?:vs|VS|Vs)\b")
_BOTH = ("vs", "VS", "Vs", "s.")


class Closing:
    """The outermost pairs of marks: where each closes, and which opens before an offset."""

    def __init__(self, of: dict[int, int]) -> None:
        self.of = of
        self._opens = sorted(of)

    def around(self, at: int) -> int:
        """Where the pair that opens last before an offset closes; -1 if none opens."""
        n = bisect_left(self._opens, at)
        return self.of[self._opens[n - 1]] if n else -1


def of(text: str, at: int, closing: Closing) -> str:
    """The kind of a place by the characters beside it; '' if it is none, or in a pair."""
    shut = closing.around(at)
    before, after = text[at - 1], text[at]
    begins = (after.isalnum() and after != _ONLY) or after in _OPENING
    if at <= shut or before in _UNFINISHED or not begins:
        return ""
    if at == shut + 1 and before not in " .":
        goes_on = CONTINUES.match(text, at) or _SAYING.match(text, at)
        return "" if goes_on else "quote_end"
    if before == " ":
        if (after in "vV" and _VERSUS.match(text, at)) or text[at - 3 : at - 1] in _BOTH:
            return ""
        return "quote_space" if text[at - 2] in _QUOTES else "space"
    return "" if _counts(text, at) else _between(before, after)


def _counts(text: str, at: int) -> bool:
    """Whether a number goes on, or its unit stands behind it: '182조9134억', '75만弗'."""
    before, after = text[at - 1], text[at]
    if after.isdigit():
        large = before in _GOES_ON and text[at - 2].isdigit()
        return large or text[at - 2 : at] in _HALVES
    return after in _HANJA_UNITS and (before in _GOES_ON or before.isdigit())


def _between(before: str, after: str) -> str:
    if "가" <= before <= "힣":
        if "가" <= after <= "힣":
            return "glued"
        return "script" if after.isalnum() else "mark"
    if before.isalnum():
        return "" if after in "년%％" and before.isdigit() else "latin"  # '1926년'
    part = after in "pP포" if before == "%" else before in ",." and after.isdigit()  # '2,100만'
    return "" if part else "sign"
