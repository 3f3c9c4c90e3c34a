"""Quotations: who says what, by what verb.

Korean news names the speaker before the words ('홍길동 대표는 "…"라고 밝혔다'), and once:
the quotations that follow in the sentence, and in the next one that names nobody ('이어
"…"라고 덧붙였다'), are the same person's. Words in quotation marks that no verb of saying
takes up ("'스마트 도시'로") are names, not quotations.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from digest.korean import enclosures, speakers
from digest.korean.enclosures import Pair
from digest.model import Quotation, Unit

#: How a verb of saying takes up the words before it.
_TAKEN_UP = re.compile(
    r"\s?(?:이?라[고며면는]|이?란|고\b|고\s|며|면서|는\s|라면서|이라면서|이라고|등)"
)
_VERB = re.compile(
    r"(말|밝|강조|설명|전|덧붙|주장|지적|비판|반박|언급|평가|전망|당부|촉구|토로|호소|답|물|보도|비난|분석|진단|내다보|내다봤|표현|약속|다짐"
    r"|인정|부인|적|썼|쓰|선언|경고|조언|소개|반문|되물|꼬집|일갈|제안|요청|요구|회고|고백|귀띔|제언|기대|우려|단언|외치|외쳤|질타|역설|시사|판단|해명|사과)"
    r"(?:했|혔|히|였|붙였|붙이|하|했고|다)?(?:다|고|며|으며|는|지만|습니다|던)?"
)
_GOES_ON = re.compile(
    r"(?:이어|또한?|그러면서|그는|그가|다만|특히|아울러|그러나|하지만|앞서|끝으로)\b"
)
_MARKS = '"“”„″＂'  # most short articles quote nobody
_SUBJECT_WITHIN = 80
_SHORTEST = 4  # characters: less is a word in scare quotes


def find(
    text: str, units: Sequence[Unit], pairs: Sequence[Pair] | None = None
) -> tuple[Quotation, ...]:
    """The quotations of a text in order; ``units`` bound the search for their speakers, and
    ``pairs`` are those of ``enclosures`` where they are known already.

    >>> text = '홍길동 가나전자 대표는 29일 "값을 내린다"고 밝혔다.'
    >>> [(q.speaker, q.text, q.verb) for q in find(text, [Unit(0, len(text), "sentence")])]
    [('홍길동 가나전자 대표', '값을 내린다', '밝혔다')]
    """
    if not any(mark in text for mark in _MARKS):
        return ()
    if pairs is None:
        pairs = enclosures.pairs(text)
    double = sorted(pair for pair in pairs if pair.mark == '"')
    opens = [pair.open for pair in double]
    found: list[Quotation] = []
    speaker, silent = "", None  # of the sentence before: who is quoted, or that nobody is
    for unit in units:
        if unit.kind != "sentence":
            if unit.kind == "heading":
                speaker, silent = "", None
            continue
        first = bisect_left(opens, unit.start)
        inside = [
            pair
            for pair in double[first : bisect_left(opens, unit.end, first)]
            if pair.close < unit.end
        ]
        if not inside:
            speaker, silent = "", unit
            continue
        speaker = _speaker(text, unit, inside, speaker, silent)
        silent = None
        found += _said(text, unit, inside, speaker)
    return tuple(found)


def _speaker(
    text: str, unit: Unit, inside: Sequence[Pair], before: str, silent: Unit | None
) -> str:
    """Who speaks in a sentence: the subject before its first quotation, or who spoke last.

    ``silent`` is the sentence before if it quotes nobody: its subject may go on here. It is
    looked for only then, because most sentences have no quotation behind them.
    """
    lead = text[unit.start : inside[0].open]
    carried = _GOES_ON.match(lead) is not None or not lead.strip()
    named = speakers.speaker(lead, topic=carried)
    if named and named not in speakers.PRONOUNS:
        return named
    if not (carried or named):
        return ""
    return _silent(text, silent) if silent else before


def _silent(text: str, unit: Unit) -> str:
    lead = text[unit.start : min(unit.end, unit.start + _SUBJECT_WITHIN)]
    named = speakers.speaker(lead, topic=True)
    return "" if named in speakers.PRONOUNS else named


def _said(text: str, unit: Unit, inside: Sequence[Pair], speaker: str) -> list[Quotation]:
    found = []
    for n, pair in enumerate(inside):
        start, end = pair.open + 1, pair.close
        stop = inside[n + 1].open if n + 1 < len(inside) else unit.end
        behind = text[end + 1 : stop]
        taken = _TAKEN_UP.match(behind) is not None
        whole = text[start:end].rstrip().endswith((".", "!", "?", "…"))
        if end - start < _SHORTEST or not (taken or whole):
            continue
        verb = _verb(text[end + 1 : unit.end]) if taken else ""
        found.append(Quotation(start, end, text[start:end], speaker, verb))
    return found


def _verb(behind: str) -> str:
    """The last word of the sentence if it is a verb of saying, without its full stop."""
    last = behind.rstrip(" .!?\"”'’)").rsplit(" ", 1)[-1]
    return last if _VERB.match(last) else ""
