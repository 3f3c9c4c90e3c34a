"""Subheads glued to the front of a sentence: weighed one by one, judged together."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from digest.korean import bylines, captions, certain, decks, headings, junctions, questions
from digest.korean.junctions import Junction, Setting
from digest.korean.places import SPEAKING
from digest.korean.vocabulary import WORD, stem
from digest.korean.windows import BEHIND, WINDOW, Model, Place, Window
from digest.model import Unit

#: An article has several subheads or none: the log-odds of one, before it is read, where no
#: other, one other, several others are sure; of one behind a mark, behind that of another, of one
#: of a numbered series.
_GLUED, _SPACED = (-3.0, -1.0, -0.3), (-3.0, -2.5, -2.0)
_MARKED, _MARKED_ALIKE, _NUMBERED = 3.5, 5.5, 2.0
_SENTENCE = 40  # characters behind a place in which a dateline's sentence has begun
#: The models asked, each with log-odds of its own. Where paragraphs are glued a space says
#: that the sentence goes on, but behind a quotation.
_IN_GLUED: tuple[tuple[Model, float], ...] = (("body", 0.0), ("space", -0.5))
_IN_SPACED: tuple[tuple[Model, float], ...] = (("space", 0.0),)
#: Where paragraphs stand on lines of their own, a subhead may have lost the break behind it alone;
#: in such a text a quotation glued to the next word is hardly anything else.
_IN_LINE: tuple[tuple[Model, float], ...] = (("body", 1.0),)
_QUOTE_ENDS = 1.0
#: Behind a space inside a paragraph, what a place must weigh.
_UNEXPECTED = (4.5, 5.5)  # where paragraphs are glued the latter
#: A sentence that names its sort: '… 준공식 등 ‘경영부문’ 공개|일정은'.
_SORT = re.compile(r" 등 [‘'“\"][^‘’'“”\"\n]{1,20}[’'”\"] \S+$")
_LEAST_BEHIND = 0.0  # its characters alone
_LEAST = {"body": SPEAKING, "space": -0.5}  # what the characters beside a place must weigh
_LEAST_QUOTED, _UNSEEN = -2.0, -3.6  # behind a quotation; where a word comes again
_LIKELIEST = 2  # places looked at in a sentence: in 98 of 100 the one is among them
_ACTORS = 20  # characters in which the actors of a subhead stand
_MARKING = headings.MARKING
_BYLINES = "([<【"  # headlines stand above a byline, hardly ever behind it
#: A sentence names its actors early, with particles that headlines drop.
#: It begins with a set, because a search skips to the characters of one.
_TOLD = re.compile(
    r"[은는를을이가](?=[ ,])(?<=[가-힣A-Za-z0-9)\"'’”].)"
    r"(?<![가마]을)(?<![없같높많차사나린놀]이)(?<![국물주증추평원대작참휴단문]가)"
)
_SOON, _LATER = 12, 20
_DECK = 400  # characters above an article in which headlines may stand
_QUOTES, _QUOTED_FROM = "\"'”’", "\"'“‘"
#: Of places that are as good the last is taken, and of two quotations: a sentence does not
#: begin with the rest of a headline.
_AS_GOOD, _QUOTED = 0.7, 3.3


class _Doubt(NamedTuple):
    """A sentence that may begin with a subhead: its place in the units and start, score, seam."""

    unit: int
    start: int
    score: float
    at: int


_window: Callable[[tuple[int, int, bool, bool, bool, bool]], Window] = partial(
    tuple.__new__, Window
)


def windows(
    text: str, spans: Sequence[tuple[int, int]], *, glued: bool, lines: bool
) -> list[Window]:
    """Where headlines glued to the front of pieces might end: the pieces of a text that are
    likely to be asked, by what ``Subheads.ask`` asks. Above an article everything is."""
    found: list[Window] = []
    above = True  # before the end of the first sentence
    spaced = not (glued or lines)
    for start, end in spans:
        first, apart = text[start], text[start - 1] != " "
        marked = first in _MARKING and headings.is_marked(text, start)
        line = not glued and _may_head(text, start)
        may_open = marked or (apart if glued else line or not lines)
        unexpected = (spaced or not may_open) and not (apart or marked)
        behind = unexpected and _may_stand_behind(text, start)
        heading = above or text[end - 1] != "."
        if heading or (
            (may_open or behind) and not junctions.opens_like_a_sentence(text, start, end)
        ):
            far, last = start + (_DECK if above else WINDOW), end - BEHIND
            closely = (
                marked
                or (glued and not behind)
                or (
                    above and first not in _BYLINES and not _TOLD.search(text, start, start + _SOON)
                )
            )
            inside, spaces = glued or heading or line or behind, heading or spaced
            stop = far if far < last else last
            found.append(_window((start, stop, inside, spaces, closely, heading)))
        above = above and text[end - 1] != "."
    return found


def _may_head(text: str, start: int) -> bool:
    """Whether a piece that opens its line may begin with a subhead that is glued to it."""
    if not start or text[start - 1] != "\n":
        return False
    return text[start] in _QUOTED_FROM or not _TOLD.search(text, start, start + _LATER)


def _may_stand_behind(text: str, start: int) -> bool:
    """Whether a piece behind a space, where a paragraph goes on, may begin with a subhead all the
    same: the line break before it has become a space, and the one behind it nothing."""
    return _TOLD.search(text, start, start + _LATER) is None


class Subheads:
    """Gathers the sentences of one article that may begin with a subhead. ``lines``: paragraphs
    stand on lines of their own; ``marks``: those that its publisher's other articles have;
    ``series``: where numbered pieces begin (``numbered.series``); ``likely``: where windows
    do whose places inside of words are weighed."""

    def __init__(
        self,
        text: str,
        setting: Setting,
        marks: str,
        *,
        lines: bool,
        series: frozenset[int] = frozenset(),
        likely: Collection[int] = (),
    ) -> None:
        self._text = text
        self._likely = likely
        self._series = series
        self._marks = marks
        self._setting = setting
        self._lines = lines
        self._doubts: list[_Doubt] = []

    def ask(self, index: int, start: int, end: int, opens: bool, told: bool) -> None:
        """Notes where a subhead glued to the front of a sentence would end. ``index``: the
        sentence's among the units; ``opens``: it opens its line; ``told``: a sentence stood
        before it."""
        text, setting = self._text, self._setting
        # In a text whose paragraphs are glued a space says: the paragraph goes on.
        inside = text[start - 1] != " " if setting.glued else not self._lines
        may_open = opens or inside
        numbered = start in self._series
        if not (may_open or numbered or text[start] in _MARKING):
            if start in self._likely:
                self._ask_behind(index, start, end)
            return  # most sentences
        line = told and opens and not setting.glued and _may_head(text, start)
        if opens and self._lines and told and not line:
            return  # where paragraphs stand on lines of their own, so do subheads
        marked = numbered or headings.is_marked(text, start)
        if not (may_open or marked) or (marked and certain.lists(text, start, end)):
            return
        if not marked and setting.places.blank(start) and not _comes_again(text, start, end):
            return
        where = ("starts_line",) if opens and index else ()
        models = _IN_GLUED if setting.glued else () if self._lines and line else _IN_SPACED
        models = (*models, *_IN_LINE) if line else models
        junction = certain.told(text, start, end, setting) if marked else None
        if junction is None:
            junction = likeliest(text, start, end, setting, models, marked=marked, extra=where)
        if marked and (junction is None or junction.score < 0):
            other = certain.likeliest(text, start, end, setting, self._marks, numbered=numbered)
            junction = max(filter(None, (junction, other)), key=itemgetter(1), default=None)
        if junction is not None and not self._only_signed(start, junction.at):
            quoted = _QUOTE_ENDS if line and text[junction.at - 1] in _QUOTES else 0.0
            self._doubts.append(_Doubt(index, start, junction.score + quoted, junction.at))
        elif junction is None and start in self._likely and not (setting.glued or self._lines):
            self._ask_behind(index, start, end)

    def _ask_behind(self, index: int, start: int, end: int) -> None:
        """Notes a subhead where none is expected, if its end is hardly to be doubted."""
        if self._text[start - 1] != " " or self._setting.places.blank(start):
            return
        found = junctions.found(
            self._setting, "body", start, end, least=_LEAST_BEHIND, likeliest=_LIKELIEST
        )
        at, score = max(found, key=itemgetter(1), default=(0, 0.0))
        goes_on = self._text.startswith("이 ", at) or _SORT.search(self._text, start, at)
        if score >= _UNEXPECTED[self._setting.glued] and not goes_on:
            self._doubts.append(_Doubt(index, start, score, at))

    def cut(self, units: list[Unit]) -> tuple[Unit, ...]:
        """The units with the subheads cut off, once the whole article has been seen."""
        text, found, done = self._text, list[Unit](), 0
        doubts = self._doubts
        if not doubts:
            return questions.heading(text, units)
        sure = sum(doubt.score > certain.SURE for doubt in doubts)
        # The marks of what is a subhead for certain.
        marks = {text[unit.start] for unit in units if unit.kind == "heading"}
        marks |= {text[start] for _, start, score, _ in doubts if score + _MARKED > 0}
        for unit, start, score, at in doubts:
            kind, end = units[unit].kind, units[unit].end
            if kind != "sentence" or score + self._prior(start, score, sure, marks) <= 0:
                continue
            found += units[done:unit]
            places = decks.cuts(text, start, at, self._setting, several=False)
            found += decks.split(text, start, end, [*places, at], "sentence")
            done = unit + 1
        found += units[done:]
        return questions.heading(text, found)

    def _only_signed(self, start: int, at: int) -> bool:
        """Whether nothing but a byline stands before a place: it stays with its sentence."""
        dateline = bylines.behind_dateline(self._text, start, at + _SENTENCE)
        return dateline >= at and not captions.is_caption(self._text[start:dateline])

    def _prior(self, start: int, score: float, sure: int, marks: Collection[str]) -> float:
        if start in self._series:
            return _NUMBERED
        if headings.is_marked(self._text, start):
            return _MARKED_ALIKE if self._text[start] in marks else _MARKED
        others = min(2, sure - (score > certain.SURE))
        return _GLUED[others] if self._setting.glued else _SPACED[others]


def likeliest(
    text: str,
    start: int,
    end: int,
    setting: Setting,
    models: tuple[tuple[Model, float], ...],
    *,
    marked: bool,
    extra: tuple[str, ...],
) -> Junction | None:
    """The likeliest place in the sentence ``text[start:end]``, ``marked`` as subheads are or
    not, at which a subhead glued to its front would end, the prior left out; ``models`` are
    those asked, ``extra`` features of the sentence's place."""
    # Every fifth sentence does: asked first, it saves the weighing of its places.
    if not marked and junctions.opens_like_a_sentence(text, start, end):
        return None
    found: list[Junction] = []
    for model, prior in models:
        quoted = setting.glued and model == "space"
        if quoted and not setting.places.quoted(start, min(end, start + WINDOW)):
            continue
        least, asked = (
            (_LEAST_QUOTED, 0) if quoted else (_LEAST[model], 0 if marked else _LIKELIEST)
        )
        ends = junctions.found(
            setting, model, start, end, extra=extra, least=least, likeliest=asked, quoted=quoted
        )
        for at, score in ends:
            if not quoted or text[at - 2] in _QUOTES:
                found.append(Junction(at, score + prior))
    if setting.glued and (marked or _comes_again(text, start, end)):
        found += _repeating(text, start, end, setting, extra)
    if not found:
        return None
    at, score = found[0] if len(found) == 1 else _best(text, found, glued=setting.glued)
    return Junction(at, score + junctions.opening(text, start))


def _best(text: str, found: Sequence[Junction], *, glued: bool) -> Junction:
    """The last of those that are nearly as good as the best."""
    near = max(score for _, score in found) - _AS_GOOD
    return max(
        one
        for one in found
        if one.score >= (near - _QUOTED if glued and text[one.at - 1] == " " else near)
    )


def _comes_again(text: str, start: int, end: int) -> bool:
    # Asked of every sentence, so by two characters only.
    stop = start + WINDOW
    return text.find(text[start : start + 2], start + 5, end if end < stop else stop) >= 0


def _again(text: str, start: int, end: int) -> Iterator[int]:
    """Places at which one of a subhead's first words comes again, glued: what stands there is
    a name, and its characters may never have been seen."""
    for match in islice(WORD.finditer(text, start, min(end, start + _ACTORS)), 2):
        key = stem(match[0])
        at = text.find(key, match.end() + 3, min(end - BEHIND, start + WINDOW))
        if len(key) > 1 and at > 0 and not text[at - 1].isspace():
            yield at


def _repeating(
    text: str, start: int, end: int, setting: Setting, extra: tuple[str, ...]
) -> list[Junction]:
    places = [Place(at, _UNSEEN) for at in _again(text, start, end)]
    found = [junctions.weighed(setting, "body", (start, end), one, extra) for one in places]
    return [junction for junction in found if junction is not None]
