"""Subheads: on a line of their own, marked, or glued to the text behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.korean import junctions
from digest.korean.vocabulary import Vocabulary

MARKS = "◆◇■□●○◎◈▣★☆❖♦◉▶▷➤➔◼◾▪•∙✔☞"
_MARKED = re.compile(rf"(?:[{MARKS}━─▌▍│┃]|\[[^\]]{{1,14}}\]\s*[{MARKS}])\s*(?=\S)")
_NUMBERED = re.compile(r"(?:\d{1,2}[.)]|[①-⑳]|[ⅠⅡⅢⅣⅤ]\.?|[가나다라마]\.)\s*(?=[^\s\d])")
_FINISHED = re.compile(r"[다요죠][.!?…]*[\"'”’)\]]*$|[.!,:;]$")
_STOPPED = re.compile(r"[다요죠][.!?]+[\"'”’)\]]*$|[.!,:;]$")
_RUNS_ON = re.compile(
    r"(?:[가-힣](?:서|며|는데|지만|니까|면|을|를|은|는|의|와|과|고|지)|[가-힣]다는|때문에)$"
)
_SPOKEN = re.compile(r"^[\[(<]?[^\[\]:：]{2,40}\s?[:：]\s")
_TURN = re.compile(r"[^:：\n.!?]{1,24}\s?[:：]\s")
_INNER_MARK = re.compile(
    rf"(?<=[^\s{MARKS}])\s*(?=[{MARKS}]\s?[^\s\d{MARKS}])"
    rf"|(?<=[^\s\d.(])(?=[1-9]\. ?[가-힣A-Z\"'“‘])"
)
#: '정부는 지난달 …': a headline whose first word is its topic has a quotation or a … as well.
_TOPIC_FIRST = re.compile(r"[가-힣A-Za-z]+[은는이가] (?![^\n]{0,40}[…'\"‘“])")
#: Three words without a particle: so begins a headline, hardly ever a sentence.
_BARE = re.compile(r"(?:\S*[^\s은는이가을를의에로와과] ){3}")
_LONGEST = 120
_TOP = 60
_MOST = 6
_ABOVE = 1.0
_HOPELESS = -4.0
_CHAINED = 2.0
_DECK = 400
#: (characters of a deck, the score from which it is cut)
_DECK_SCORES = ((20, 1.0), (42, 0.0), (55, -0.5), (75, -2.0), (_DECK * 2, -4.0))


@dataclass(frozen=True, slots=True)
class Setting:
    """What the text around a piece says: where marks close, which words it uses, whether
    its paragraphs are glued ("glued") or separated by spaces ("space")."""

    closing: junctions.Closing
    vocabulary: Vocabulary
    kinds: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A sentence that may begin with a subhead: its place in the units, score, seam."""

    index: int
    score: float
    at: int
    setting: Setting


def is_marked(text: str, start: int) -> bool:
    """Whether a piece begins with one of the marks of subheads and lists."""
    return _MARKED.match(text, start) is not None


def is_spoken(text: str, start: int, end: int) -> bool:
    """Whether a marked piece is a turn of a conversation ('◇ 홍길동 : …'), not a subhead."""
    match = _MARKED.match(text, start, end)
    return match is not None and _TURN.match(text, match.end(), end) is not None


def is_heading(piece: str, *, top: bool = True) -> bool:
    """Whether a whole line is a subhead (or several, glued): it does not end as a sentence
    does, and nobody speaks in it. Below the ``top`` of the article a line that runs on
    ('… 동원해서') is a sentence broken by a transcript."""
    if not top and _RUNS_ON.search(piece) and not _MARKED.match(piece):
        return False
    finished = _STOPPED if top and len(piece) < _TOP else _FINISHED
    if len(piece) > _DECK or finished.search(piece) or _SPOKEN.match(piece):
        return False
    return len(piece) <= _LONGEST or "…" in piece or len(piece) < 260


def may_open(text: str, start: int, setting: Setting, *, lines: bool) -> bool:
    """Whether a subhead may be glued to the front of a sentence in the middle of a line;
    ``lines``: the text's paragraphs stand on lines of their own, and so do its subheads."""
    if is_marked(text, start):
        return True
    if setting.kinds == "glued":
        # In a text whose paragraphs are glued a space says: the paragraph goes on.
        return text[start - 1] != " " and not _TOPIC_FIRST.match(text, start)
    return not lines and _BARE.match(text, start) is not None


def junction(
    text: str, start: int, end: int, setting: Setting, *, where: tuple[str, ...], least: float
) -> tuple[float, int]:
    """The place in the sentence ``text[start:end]`` at which a subhead glued to its front
    would end, and how likely that is, the prior left out. ``where`` are the features of the
    piece's place in the text; scores of ``least`` and below are not told apart."""
    if not is_marked(text, start) and junctions.opens_like_a_sentence(text, start, end):
        return -99.0, -1
    return junctions.best(
        text,
        start,
        end,
        closing=setting.closing,
        vocabulary=setting.vocabulary,
        extra=where,
        kinds=setting.kinds,
        least=least,
    )


def above(text: str, start: int, end: int, setting: Setting) -> list[int]:
    """Where headlines end that are glued above the first sentence of an article.

    One after the other, as each is as likely to be followed by another as by the text; they
    count only if a sentence is found behind the last of them.
    """
    places: list[int] = []
    sure = 0
    at = start
    for _ in range(_MOST):
        score, place = junction(text, at, end, setting, where=(), least=_ABOVE)
        if score <= _ABOVE:
            score, place = junctions.best(
                text,
                at,
                min(end, at + _TOP),
                closing=setting.closing,
                vocabulary=setting.vocabulary,
                deck=True,
                least=_CHAINED,
            )
            if (
                score <= _CHAINED
                or junction(text, at, end, setting, where=(), least=_HOPELESS)[1] < 0
            ):
                break
            places.append(place)
        else:
            places.append(place)
            sure = len(places)
        at = place
    return places[:sure]


def deck(text: str, start: int, end: int, setting: Setting, depth: int = 4) -> list[int]:
    """Offsets at which glued headlines meet: '…소급6개월간 …'."""
    marks = [start + match.start() for match in _INNER_MARK.finditer(text[start:end])]
    if marks:
        found: list[int] = []
        for first, last in zip([start, *marks], [*marks, end], strict=True):
            found += ([first] if first > start else []) + _plain(text, first, last, setting, depth)
        return found
    return _plain(text, start, end, setting, depth)


def _needed(size: int) -> float:
    # A headline has about 25 characters: the longer a deck, the surer that it is several.
    return next(score for most, score in _DECK_SCORES if size <= most)


def _plain(text: str, start: int, end: int, setting: Setting, depth: int) -> list[int]:
    if not depth or end - start < 16:
        return []
    least = _needed(end - start)
    score, at = junctions.best(
        text,
        start,
        end,
        closing=setting.closing,
        vocabulary=setting.vocabulary,
        deck=True,
        window=_DECK,
        least=least,
    )
    if score <= least:
        return []
    return [
        *_plain(text, start, at, setting, depth - 1),
        at,
        *_plain(text, at, end, setting, depth - 1),
    ]
