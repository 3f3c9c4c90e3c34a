"""Subheads: on a line of their own, marked, or glued to the text behind them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from digest.korean import junctions
from digest.korean.junctions import Junction, Setting
from digest.korean.ngrams import Model

MARKS = "◆◇■□●○◎◈▣★☆❖♦◉▶▷➤➔◼◾▪•∙✔☞"
_MARKED = re.compile(rf"(?:[{MARKS}━─▌▍│┃]|\[[^\]]{{1,14}}\]\s*[{MARKS}])\s*(?=\S)")
_MARKING = frozenset(MARKS + "━─▌▍│┃[")
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
    rf"|(?<=[^\s\d.(])(?=[1-9]\. ?[가-힣A-Z\"'“‘])|(?<=[^\s(\[])(?=[-–·] (?=\S))"
)
_LONGEST = 120
_TOP = 60
#: A headline of more characters than this is the less likely one, log-odds a character.
_LONG, _TOO_LONG = 30, 0.15
_TWO = 16  # characters that two headlines have at least
_MOST = 6  # headlines above an article
_DECK = 400
#: Log-odds from which headlines above an article are believed, and behind a byline.
_ABOVE, _BYLINED = 0.5, 2.5
_TEXT: tuple[tuple[Model, float], ...] = (("body", 0.0), ("space", -1.0))
_DECKS: tuple[tuple[Model, float], ...] = (("deck", 0.0), ("decks", -1.0))
_UNLIKE, _UNUSUAL = -2.0, -2.0
_GLUED: tuple[tuple[Model, float], ...] = (("body", 0.0), ("space", -0.5))
_SPACED: tuple[tuple[Model, float], ...] = (("space", 0.0),)
_QUOTES = "\"'”’"
_AS_GOOD, _QUOTED = 0.7, 2.0
_LIKELIEST, _FIRST = 2, -1.0
_LEAST_MID = {"body": -3.6, "space": -0.5}
_LEAST_TOP = {"body": -3.6, "space": -2.0, "deck": -3.0, "decks": -2.0}
_WEAK = -2.5
_MARKED_JOINT = 3.0  # of a place before a mark


@dataclass(frozen=True, slots=True)
class Doubt:
    """A sentence that may begin with a subhead: its place in the units, score, seam."""

    index: int
    score: float
    at: int


def is_marked(text: str, start: int) -> bool:
    """Whether a piece begins with one of the marks of subheads and lists."""
    return text[start] in _MARKING and _MARKED.match(text, start) is not None


def is_spoken(text: str, start: int, end: int) -> bool:
    """Whether a marked piece is a turn of a conversation ('◇ 홍길동 : …'), not a subhead."""
    match = _MARKED.match(text, start, end) if text[start] in _MARKING else None
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


def may_open(text: str, start: int, *, glued: bool, lines: bool) -> bool:
    """Whether a subhead may be glued to the front of a sentence in the middle of a line;
    ``lines``: the text's paragraphs stand on lines of their own, and so do its subheads."""
    if is_marked(text, start):
        return True
    if glued:
        # In a text whose paragraphs are glued a space says: the paragraph goes on.
        return text[start - 1] != " "
    return not lines


def junction(
    text: str, start: int, end: int, setting: Setting, *, extra: tuple[str, ...]
) -> Junction | None:
    """The likeliest place in the sentence ``text[start:end]`` at which a subhead glued to its
    front would end, the prior left out; ``extra`` are features of the sentence's place."""
    found = []
    for model, prior in _GLUED if setting.glued else _SPACED:
        if model == "space" and setting.glued and not _quoted_space(text, start, end):
            continue  # where paragraphs are glued, a space says that the sentence goes on
        least = _LEAST_MID[model]
        at = junctions.found(
            setting, model, start, end, extra=extra, least=least, likeliest=_LIKELIEST
        )
        if model == "space" and setting.glued:
            at = [junction for junction in at if text[junction.at - 2] in _QUOTES]
        found += [Junction(junction.at, junction.score + prior) for junction in at]
    if not found or (
        not is_marked(text, start) and junctions.opens_like_a_sentence(text, start, end)
    ):
        return None
    best = max(junction.score for junction in found)
    # Of places that are as good the last, and of two quotations: a sentence does not begin
    # with the rest of a headline.
    near = best - (_QUOTED if setting.glued and text[found[-1].at - 1] == " " else _AS_GOOD)
    return max((j for j in found if j.score >= near), key=lambda j: j.at)


def _quoted_space(text: str, start: int, end: int) -> bool:
    stop = min(end, start + junctions.WINDOW)
    return any(text.find(mark, start, stop) >= 0 for mark in ('" ', "' ", "” ", "’ "))


def above(text: str, start: int, end: int, setting: Setting, *, bare: bool) -> list[int]:
    """Where headlines end that are glued above the first sentence of an article; [] if the
    text begins at once; ``bare``: no byline stands before ``start``. Each headline is followed by another or by the text, and only ways
    that reach the text count."""
    if junctions.opens_like_a_sentence(text, start, end):
        return []

    def rest(at: int) -> tuple[float, list[int]]:
        found = [
            (junction.score + prior, [junction.at])
            for model, prior in _TEXT
            for junction in junctions.found(setting, model, at, end, least=_LEAST_TOP[model])
        ]
        return max(found, default=(-99.0, []))

    score, places = _likeliest(text, start, end, setting, rest)
    return places if score > (_ABOVE if bare else _BYLINED) else []


def deck(text: str, start: int, end: int, setting: Setting, *, usual: bool = True) -> list[int]:
    """Offsets at which the headlines of a deck meet: '…소급6개월간 …'. That there are several
    is ``usual`` above an article, not in the middle of one."""

    def rest(at: int) -> _Way:
        return -max(0, end - at - _LONG) * _TOO_LONG, []

    return _likeliest(text, start, end, setting, rest, prior=0.0 if usual else _UNUSUAL)[1]


_Way = tuple[float, list[int]]


def _likeliest(
    text: str,
    start: int,
    end: int,
    setting: Setting,
    rest: Callable[[int], _Way],
    *,
    prior: float = 0.0,
) -> _Way:
    """The likeliest way through the places at which one headline is followed by another
    (Viterbi, 1967); ``rest`` weighs what follows the last headline. One deck's headlines are
    all glued or all have a space between: a crawler treats their line breaks alike."""
    best = rest(start)
    for model, own in _DECKS if prior == 0 or not setting.glued else _DECKS[:1]:
        unlike = _UNLIKE if setting.glued == (model == "decks") else 0.0
        ways: dict[int, _Way] = {start: (prior + own + unlike, [])}
        while ways:
            at = min(ways)
            score, places = ways.pop(at)
            if places:
                last, more = rest(at)
                if score + last > best[0]:
                    best = (score + last, [*places, *more])
            if len(places) == _MOST or at - start > _DECK or end - at < _TWO:
                continue
            for junction in _joints(text, at, end, model, setting):
                if junction.score < (_WEAK if places else _FIRST):
                    continue
                reached = score + junction.score
                if reached > ways.get(junction.at, (-99.0, []))[0]:
                    ways[junction.at] = (reached, [*places, junction.at])
    return best


def _joints(text: str, start: int, end: int, model: Model, setting: Setting) -> Iterator[Junction]:
    """The places at which a headline that begins at ``start`` is followed by another: before
    a mark, or where it looks like it."""
    for match in _INNER_MARK.finditer(text, start + 4, min(end, start + junctions.WINDOW)):
        yield Junction(match.start(), _MARKED_JOINT)
    yield from junctions.found(setting, model, start, end, least=_LEAST_TOP[model])
