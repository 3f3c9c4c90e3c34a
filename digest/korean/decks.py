"""Headlines one after the other: glued above an article, or in a line of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from digest.korean import junctions
from digest.korean.headings import MARKS
from digest.korean.junctions import Junction, Setting
from digest.korean.windows import WINDOW, Model

_INNER_MARK = re.compile(
    rf"(?<=[^\s{MARKS}])\s*(?=[{MARKS}]\s?[^\s\d{MARKS}])"
    rf"|(?<=[^\s\d.(])(?=[1-9]\. ?[가-힣A-Z\"'“‘])|(?<=[^\s(\[·])(?=[-–·] (?=\S))"
    rf"|(?<=[^\s{MARKS}])(?=[◇◆■□]\s?\d)"
    r"|(?<= [ \xa0])(?=\S)"  # blanks, one behind the other, were a line break
)
#: A list in which at least one line break was lost without a trace.
_BULLET = re.compile(r"(?<=[^\s\d.])- (?=[^\s\d])|(?<=[^\s\d.] )- (?=[^\s\d])")
#: Asked first: a pattern that looks behind itself is tried at every character.
#: It begins with a set, because a search skips to the characters of one.
_MAYBE_INNER = re.compile(
    rf"[{MARKS}1-9–·-](?:(?<=[{MARKS}])|(?<=[1-9])\.|(?<=[-–·]) )|[ \xa0]{{2}}"
)
_MARKED = 3.0  # log-odds that a headline ends before one of these
_TWO = 16  # characters that two headlines have at least
_MOST, _LONGEST = 6, 400  # headlines of a deck, and its characters
#: A headline of more characters than this is the less likely one, log-odds a character.
_LONG, _TOO_LONG = 30, 0.15
#: Log-odds from which headlines above an article are believed, and behind a byline.
_ABOVE, _BYLINED = 0.5, 2.5
#: What characters weigh where no headline is found above an article, but for one in a hundred:
#: two articles of five are asked nothing more.
_HOPELESS = -1.5
#: What follows a headline, and how likely that is before it is read: the text, glued or behind
#: a space; another headline.
_TEXT: tuple[tuple[Model, float], ...] = (("body", 0.0), ("space", -2.0))
_ANOTHER: tuple[tuple[Model, float], ...] = (("deck", 0.0), ("decks", -2.0))
#: Paragraphs that are glued speak against headlines with a space between, the middle of an
#: article against several headlines.
_UNLIKE, _UNUSUAL = -2.0, -2.0
#: Log-odds of an end without which no way goes on: at the first headline, at a later one.
_FIRST, _LATER = -1.0, -2.5
#: What the characters beside a place must weigh.
_LEAST = {"body": -2.6, "space": -1.0, "deck": -3.0, "decks": -1.5}

_Way = tuple[float, list[int]]


def above(text: str, start: int, end: int, setting: Setting, *, bare: bool) -> list[int]:
    """Where headlines end that are glued above the first sentence of an article; [] if the
    text begins at once; ``bare``: no byline stands before ``start``. Each headline is followed
    by another or by the text, and only ways that reach the text count."""
    if junctions.opens_like_a_sentence(text, start, end):
        return []
    if bullets := _bullets(text, start, end):
        return [*bullets, *above(text, bullets[-1] + 2, end, setting, bare=True)]
    if setting.places.best(start, end) < _HOPELESS:
        return []

    def rest(at: int) -> _Way:
        found = [
            (junction.score + prior, [junction.at])
            for model, prior in _TEXT
            for junction in junctions.found(setting, model, at, end, least=_LEAST[model])
        ]
        return max(found, default=(-99.0, []))

    score, places = _likeliest(text, start, end, setting, rest, several=True)
    return places if score > (_ABOVE if bare else _BYLINED) else []


def _bullets(text: str, start: int, end: int) -> list[int]:
    """Where the headlines of a list begin behind the first: 'A- B- C'; [] where it is none."""
    found = [m.start() for m in _BULLET.finditer(text, start, min(end, start + _LONGEST))]
    return found if len(found) > 1 else []


def cuts(text: str, start: int, end: int, setting: Setting, *, several: bool = True) -> list[int]:
    """Offsets at which the headlines of a deck meet: '…소급6개월간 …'. That there are several
    is usual above an article, not in the middle of one."""
    if several and (bullets := _bullets(text, start, end)):
        return bullets

    def rest(at: int) -> _Way:
        return -max(0, end - at - _LONG) * _TOO_LONG, []

    return _likeliest(text, start, end, setting, rest, several=several)[1]


def _likeliest(
    text: str,
    start: int,
    end: int,
    setting: Setting,
    rest: Callable[[int], _Way],
    *,
    several: bool,
) -> _Way:
    """The likeliest way through the places at which one headline is followed by another
    (Viterbi, 1967); ``rest`` weighs what follows the last headline. One deck's headlines are
    all glued or all have a space between: a crawler treats their line breaks alike."""
    best = rest(start)
    for model, prior in _ANOTHER:
        unlike = setting.glued and model == "decks"
        if unlike and not several:
            continue
        score = prior + (0.0 if several else _UNUSUAL) + (_UNLIKE if unlike else 0.0)
        best = max(best, _way(text, (start, end), setting, rest, (model, score)), key=_score)
    return best


def _way(
    text: str,
    span: tuple[int, int],
    setting: Setting,
    rest: Callable[[int], _Way],
    another: tuple[Model, float],
) -> _Way:
    """The likeliest way whose headlines are joined as ``another`` says, by model and prior."""
    (start, end), (model, prior) = span, another
    best: _Way = (-99.0, [])
    ways: dict[int, _Way] = {start: (prior, [])}
    while ways:
        at = min(ways)
        score, places = ways.pop(at)
        if places:
            last, more = rest(at)
            best = max(best, (score + last, [*places, *more]), key=_score)
        if len(places) == _MOST or at - start > _LONGEST or end - at < _TWO:
            continue
        for junction in _joints(text, at, end, model, setting):
            reached = score + junction.score
            known = ways.get(junction.at)
            likely = junction.score >= (_LATER if places else _FIRST)
            if likely and (known is None or reached > known[0]):
                ways[junction.at] = (reached, [*places, junction.at])
    return best


def _score(way: _Way) -> float:
    return way[0]


def _joints(text: str, start: int, end: int, model: Model, setting: Setting) -> Iterator[Junction]:
    """The places at which a headline that begins at ``start`` is followed by another: before
    a mark, or where it looks like it."""
    first, stop = start + 4, min(end, start + WINDOW)
    blanks = text.find("  ", first, stop) >= 0 or text.find("\xa0", first, stop) >= 0
    if blanks or _MAYBE_INNER.search(text, first, stop):
        for match in _INNER_MARK.finditer(text, first, stop):
            yield Junction(match.start(), _MARKED)
    yield from junctions.found(setting, model, start, end, least=_LEAST[model])
