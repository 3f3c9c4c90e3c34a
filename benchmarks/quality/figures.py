"""Figures: spans in labelled news sentences, and written numbers with the value they have.

    python -m benchmarks.quality.figures [--peers]

``kmou_f1``, ``klue_f1``: spans (how they are counted: ``spans``). Meant are quantities: a number
and what is counted or measured. Neutral, by the labelled words alone: ranks and ordinals (1위,
제4회, 3차, 2루, 8강, 5층), scores (2-0), ages in brackets and of groups (20대), bare numbers,
minutes of play, anniversaries, product and programme names, 한 and 두 before a noun that is no
counter.
``written``: share of the written numbers below whose value and unit are right; the samples are
ours, so they are the same on every machine.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from benchmarks.quality import spans
from digest.korean import dates, figures

_NEWS_DAY = date(2015, 6, 15)
_ORDINAL = re.compile(
    r"^제|[0-9]\s?(?:위|차|등|강|호|번|째|순위|학년|학기|단|급|층|선|기|집|부|사|루|쿼터|라운드|세트|조|관|인자|주년|주기|"
    r"세대|쿼|회말|회초|회 말|회 초|인방|번지|길|가|군|심|형|세기|막|편제|단계|등급|품|"
    r"관왕|차전|코스|남|녀|금|"
    r"쪽|항|화|탄|연패|연승|코|자|버디|사단|면|호선|루타|절|중|구역|악장)"
)
_SCORE = re.compile(r"[0-9]\s?[-:대―]\s?[0-9]")
_BARE = re.compile(r"^[0-9.,\s~∼\-/·]+$")
_DECADE = re.compile(r"^[1-9]0\s?(?:여\s)?대")
_PLAY = re.compile(r"전반|후반|연장")
_NATIVE = re.compile(
    r"^(?:두|세|네|다섯|여섯|일곱|여덟|아홉|열|수십|수백|수천|수만)\s?(?:명|곳|배|개|건|차례|가지|번|달|시간|마리|대|살|편|팀|장)"
)
_UNIT_BEHIND = re.compile(r"^\s?[가-힣%㎡A-Za-z]")


def meant(text: str, start: int, end: int, label: str) -> bool:
    """Whether a labelled number is a quantity to us."""
    said, behind = text[start:end].strip(), text[end : end + 3]
    if not re.search("[0-9]", said):
        return bool(_NATIVE.match(said))
    if _SCORE.search(said) or _ORDINAL.search(said) or _DECADE.match(said) or _PLAY.search(said):
        return False
    if re.match(r"점?슛|말|초|루|차|위|강|회", behind) or text[max(0, start - 1) : start] == "제":
        return False
    return not (_BARE.match(said) and label in ("NOH", "QT", "PNT", "MNY"))


SAMPLES = (
    ("3300만건", "33000000", "건"),
    ("2만2000명", "22000", "명"),
    ("60만 1376명", "601376", "명"),
    ("1조6850억원", "1685000000000", "원"),
    ("5.6兆원", "5600000000000", "원"),
    ("5000억 개", "500000000000", "개"),
    ("2만여명", "20000", "명"),
    ("0.01%", "0.01", "%"),
    ("3천300만 건", "33000000", "건"),
    ("3∼4배", "3", "배"),
    ("1,440.3원", "1440.3", "원"),
    ("8억1596만달러", "815960000", "달러"),
    ("수천 명", "1000", "명"),
    ("두 배", "2", "배"),
    ("4.5%포인트", "4.5", "%p"),
    ("100기가바이트", "100", "GB"),
    ("3만㎡", "30000", "㎡"),
    ("75~80만원", "750000", "원"),
    ("3000만~4000만원", "30000000", "원"),
    ("2조9백60억원", "2096000000000", "원"),
    ("11억6000여 만원", "1160000000", "원"),
)


def ours() -> dict[str, float]:
    """Our figures; higher is better."""
    return {**_spans(_found), "written": _written(_valued)}


def _found(text: str) -> Iterator[spans.Span]:
    dated = dates.find(text, _NEWS_DAY)
    return ((f.start, f.end) for f in figures.find(text, (), dated))


def _valued(text: str) -> tuple[Decimal, str] | None:
    found = figures.find(f"규모는 {text}에 이른다.")
    return (found[0].value, found[0].unit) if len(found) == 1 else None


def _spans(find: spans.Finder) -> dict[str, float]:
    return {
        f"{source}_f1": spans.f1(spans.sentences(source, "numbers", meant), find)
        for source in ("kmou", "klue")
    }


def _written(read: Callable[[str], tuple[Decimal, str] | None]) -> float:
    right = sum(read(text) == (Decimal(value), unit) for text, value, unit in SAMPLES)
    return round(right / len(SAMPLES), 4)


def peers() -> dict[str, dict[str, float]]:
    """recognizers-text, quantulum3 and kiwi's numerals with their counters."""
    return {
        "recognizers": _recognizers(),
        "quantulum3": _quantulum(),
        "kiwi (SN + NNB)": _kiwi(),
    }


def _recognizers() -> dict[str, float]:
    from recognizers_number import recognize_number
    from recognizers_text import Culture

    def find(text: str) -> list[spans.Span]:
        return [(r.start, r.end + 1) for r in recognize_number(text, Culture.Korean)]

    def value(text: str) -> tuple[Decimal, str] | None:
        found = recognize_number(text, Culture.Korean)
        unit = next(unit for sample, _, unit in SAMPLES if sample == text)
        return (Decimal(found[0].resolution["value"]), unit) if len(found) == 1 else None

    # It is given the unit: only its numbers are judged.
    return {**_spans(find), "written": _written(value)}


def _quantulum() -> dict[str, float]:
    from quantulum3 import parser

    def find(text: str) -> list[spans.Span]:
        return [q.span for q in parser.parse(text)]

    def value(text: str) -> tuple[Decimal, str] | None:
        found = parser.parse(text)
        unit = next(unit for sample, _, unit in SAMPLES if sample == text)
        return (Decimal(str(found[0].value)), unit) if len(found) == 1 else None

    return {**_spans(find), "written": _written(value)}


def _kiwi() -> dict[str, float]:
    from kiwipiepy import Kiwi

    kiwi = Kiwi()

    def find(text: str) -> list[spans.Span]:
        tokens = kiwi.tokenize(text)
        pairs = pairwise(tokens)
        return [
            (a.start, b.start + b.len)
            for a, b in pairs
            if a.tag == "SN" and b.tag in ("NNB", "NR", "SW")
        ]

    return _spans(find)


def main(arguments: list[str]) -> None:
    rows = {"digest": ours()} | (peers() if "--peers" in arguments else {})
    print(spans.table("figures", rows))


if __name__ == "__main__":
    main(sys.argv[1:])
