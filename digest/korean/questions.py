"""Whole sentences that head what follows: questions to the reader, lines without a stop."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.model import Unit

_QUESTION = 45  # characters of a question, or a whole sentence, that is a subhead
_POLITE, _SPOKEN, _SEVERAL = ("요?", "죠?", "니까?"), re.compile(r"[-–]|Q[.\d]"), 3
_ANSWERED = re.compile(r"\s*[\[\"“]")  # by somebody, whose name may stand in brackets
#: '…까지…정부와 왜 대립각?': a headline asks with a noun, and joins two thoughts.
_NOUN_ASKS = re.compile(r"…[^.!?]*[가-힣](?<![까가나요니지냐죠고래라데며을를은는이])\?$")
_REPORTED = re.compile(r"[0-9]일|(?:밝혔|말했|전했|설명했|강조했|덧붙였)다$")
_STOPPED = 4  # sentences that end with a stop for each that ends without


def heading(text: str, units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units, with the sentences that head others as headings.

    >>> text = "요금이 내린다.요금이 내리는 이유는?경쟁이 심하다."
    >>> units = [Unit(0, 8, "sentence"), Unit(8, 20, "sentence"), Unit(20, 28, "sentence")]
    >>> [unit.kind for unit in heading(text, units)]
    ['sentence', 'heading', 'sentence']
    """
    if "?" not in text and "다\n" not in text:
        return tuple(units)
    stopped = text.count("다.") > _STOPPED * text.count("다\n")
    asking = _questions_head(text, units)
    return tuple(
        [
            one
            if text[one.end - 1] not in "?다"
            else _headed(text, one, stopped=stopped, asking=asking)
            for one in units
        ]
    )


def _questions_head(text: str, units: Sequence[Unit]) -> bool:
    """Whether questions behind a letter or a dash head what answers them: '-주요 증상은?'. Those of
    an interview are polite."""
    asked = [
        one
        for one in units
        if one.kind == "sentence" and text[one.end - 1] == "?" and _asks(text, one.start)
    ]
    polite = sum(text.endswith(_POLITE, one.start, one.end) for one in asked)
    headed = sum(_ANSWERED.match(text, one.end) is None for one in asked)
    return headed >= _SEVERAL and polite * _SEVERAL < len(asked)


def _asks(text: str, start: int) -> bool:
    return _SPOKEN.match(text, start) is not None


def _headed(text: str, unit: Unit, *, stopped: bool, asking: bool) -> Unit:
    """A sentence that is a paragraph of its own and asks the reader in headline's style is a
    subhead: '요금이 오르는 이유는?'. In an interview the questions are polite. So is one that ends
    without a stop where others have theirs (``stopped``): '요금 인하는 못 했다'; not what reports:
    '시는 12일 요금을 내린다고 밝혔다'. Where questions head (``asking``) each is one."""
    start, end, kind, passage = unit.start, unit.end, unit.kind, unit.passage
    if kind != "sentence" or end - start > _QUESTION:
        return unit
    if text.startswith("다\n", end - 1) and start and text[start - 1] != " ":
        headline = stopped and _REPORTED.search(text, start, end) is None
        return Unit(start, end, "heading", passage) if headline else unit
    if not text.endswith("?", start, end):
        return unit
    apart = text[start - 1 : start] != " " and text[end : end + 1] not in (" ", "")
    apart = apart or (bool(start) and _NOUN_ASKS.search(text, start, end) is not None)
    if asking and _asks(text, start):
        return Unit(start, end, "heading", passage)
    polite = text.endswith(_POLITE, start, end)
    spoken = _asks(text, start) or text[end : end + 1] in ("[", "▶", '"', "“")
    return Unit(start, end, "heading", passage) if apart and not (polite or spoken) else unit
