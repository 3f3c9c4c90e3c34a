"""Ordinary sentences, told cheaply: most pieces of news are, and are asked nothing more."""

from __future__ import annotations

from bisect import bisect_left

from digest.korean import captions, furniture, labels, lines
from digest.korean.pieces import Piece
from digest.model import UnitKind

#: How far from a piece's beginning a credit, a byline or a label may begin.
_FRONT = 400
_BEGINS = frozenset("0123456789\"'“‘")
_LABELS = frozenset("[<【(◀▶〈핵")
_HEADS = frozenset(labels.HEADS)
_FINAL = "다요죠까"
PLAIN = ("다.", "요.", "죠.", "까.")


class Ordinary:
    """What a text holds that its sentences may be mistaken for, looked up once.

    >>> Ordinary("정부는 밝혔다. [사진=가나시] 전경이다.", learnt=False).holds(
    ...     Piece(0, 8, opens=False, closes=False, last=False)
    ... )
    True
    """

    def __init__(self, text: str, *, learnt: bool) -> None:
        self._text = text
        self._learnt = learnt  # whether the publisher's closing lines are known
        self._signs = furniture.signs(text)
        self.noted = "편집자" in text or "기획" in text
        self.fortunes = labels.is_horoscope(text)
        self.turns = labels.turns(text)
        self.linked = (
            ("/" in text and ("http" in text or " / " in text)) or "|" in text or "ㅣ" in text
        )

    def signed(self, start: int, end: int) -> bool:
        """Whether a credit, a byline or a label may begin soon."""
        sign = bisect_left(self._signs, start)
        return sign < len(self._signs) and self._signs[sign] < min(end, start + _FRONT)

    def holds(self, piece: Piece) -> bool:
        """Whether a piece behind the first sentence is one more, without a sign of anything
        else. What closes a line closes no less a sentence."""
        start, end, opens, _, last = piece
        text = self._text
        if opens or self.fortunes or text[end - 1] != "." or text[end - 2] not in _FINAL:
            return False
        first = text[start]
        if not first.isalpha() and (
            first not in _BEGINS or furniture.may_be_noise(text[start:end])
        ):
            return False
        if last and (self._learnt or furniture.may_close(text[start:end])):
            return False
        if self._signs and self.signed(start, end):
            return False
        if captions.may_lead(text, start, end) and captions.begins(text, start, end):
            return False
        noted = self.noted and furniture.may_note(text, start, end)
        linked = self.linked and furniture.may_link(text, start, end)
        return not (noted or linked)

    def label(self, start: int, end: int) -> tuple[int, UnitKind]:
        """The end of a link or a label at the beginning of a piece, -1 if none, and its kind; of
        a piece of a horoscope that of its sign, or of what stands before one."""
        text = self._text
        if self.fortunes and (sign := labels.sign(text, start, end)):
            return (sign[1], "heading") if sign[0] == start else (sign[0], "sentence")
        link = furniture.link_end(text, start, end) if self.linked else -1
        first = text[start]
        if first in _LABELS:
            link = max(link, labels.label_end(text, start, end, self.turns))
        if first in lines.SECTION_MARKS and lines.section(text, start, end):
            return end, "heading"
        if link < 0 and first in _HEADS:
            heads = labels.heading_end(text, start, end)
            return (heads, "heading") if heads > 0 else (link, "boilerplate")
        return link, "boilerplate"
