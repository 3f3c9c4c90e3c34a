"""Subheads glued to the front of a sentence: weighed one by one, judged together."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from digest.korean import (
    bylines,
    captions,
    certain,
    decks,
    headings,
    junctions,
    openings,
    questions,
)
from digest.korean.junctions import Junction, Setting
from digest.korean.likely_windows import may_head
from digest.korean.vocabulary import WORD, stem
from digest.korean.windows import BEHIND, SPEAKING, WINDOW, Every, Model, Place, Window
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
_QUOTES = "\"'”’"
#: Of places that are as good the last is taken, and of two quotations: a sentence does not
#: begin with the rest of a headline.
_AS_GOOD, _QUOTED = 0.7, 3.3


class _Doubt(NamedTuple):
    """A sentence that may begin with a subhead: its place in the units and start, score, seam."""

    unit: int
    start: int
    score: float
    at: int


class _Asked(NamedTuple):
    """A sentence that is asked for a subhead glued to its front: its place in the units and span;
    the models that are asked, none where no subhead is expected; whether it is marked, or one of a
    numbered series; whether it opens its line among others; features of its place."""

    unit: int
    start: int
    end: int
    models: tuple[tuple[Model, float], ...] = ()
    marked: bool = False
    numbered: bool = False
    line: bool = False
    extra: tuple[str, ...] = ()


class Subheads:
    """Gathers the sentences of one article that may begin with a subhead. ``lines``: paragraphs
    stand on lines of their own; ``marks``: those that its publisher's other articles have;
    ``series``: where numbered pieces begin (``numbered.series``); ``likely``: where windows
    do whose places inside of words are weighed.

    First all are gathered (``ask``), then ``judge``d, then ``cut``: what is ``wanted`` for each
    step may be weighed together with what other articles want."""

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
        self._setting, self._glued = setting, setting.glued
        self._lines = lines
        self._asked: list[_Asked] = []
        self._unknown: list[_Asked] = []  # those at which no likely window begins
        self._judged: list[tuple[_Asked, Junction | None]] = []

    def ask(self, index: int, start: int, end: int, opens: bool, told: bool) -> None:
        """Notes a sentence that may have a subhead glued to its front. ``index``: the sentence's
        among the units; ``opens``: it opens its line; ``told``: a sentence stood before it."""
        text = self._text
        # In a text whose paragraphs are glued a space says: the paragraph goes on.
        may_open = opens or (text[start - 1] != " " if self._glued else not self._lines)
        if not (may_open or start in self._series or text[start] in _MARKING):
            if start in self._likely and not self._setting.places.blank(start):
                self._asked.append(_Asked(index, start, end))
            return  # most sentences
        setting, numbered = self._setting, start in self._series
        line = told and opens and not setting.glued and may_head(text, start)
        if opens and self._lines and told and not line:
            return  # where paragraphs stand on lines of their own, so do subheads
        marked = numbered or headings.is_marked(text, start)
        if not (may_open or marked) or (marked and certain.lists(text, start, end)):
            return
        if not marked and setting.places.blank(start) and not _comes_again(text, start, end):
            return
        likely = setting.places.begins(start)
        if not (likely or marked) and openings.opens_like_a_sentence(text, start, end):
            return
        where = ("starts_line",) if opens and index else ()
        models = _IN_GLUED if setting.glued else () if self._lines and line else _IN_SPACED
        models = (*models, *_IN_LINE) if line else models
        one = _Asked(index, start, end, models, marked, numbered, line, where)
        self._asked.append(one)
        self._unknown += [] if likely else [one]

    def wanted(self) -> list[Window]:
        """Windows of which ``judge`` asks and nothing is known: of pieces behind a credit."""
        found = list[Window]()
        for _, start, end, models, *_ in self._unknown:
            stop = min(end - BEHIND, start + WINDOW)
            window = self._setting.places.lacking(models[0][0], start, stop)
            found += [window] if window else []
        return found

    def judge(self) -> list[Every]:
        """Seeks the likeliest end of a subhead in each sentence; returns what is asked next: of
        those that are there for certain and end at no place that looks like an end."""
        text, setting, found = self._text, self._setting, list[Every]()
        self._judged = judged = []
        anywhere = not (setting.glued or self._lines)
        for one in self._asked:
            _, start, end, models, marked, numbered, _, extra = one
            junction = certain.told(text, start, end, setting) if marked else None
            if junction is None and models:
                junction = likeliest(text, start, end, setting, models, marked=marked, extra=extra)
            if marked and (junction is None or junction.score < 0):
                every = certain.places(text, start, end, setting, numbered=numbered)
                found += [every] if every else []
            if marked or junction is not None or anywhere or not models:
                judged.append((one, junction))
        return found

    def _doubt(self, one: _Asked, junction: Junction | None) -> _Doubt | None:
        """The end of a subhead once all has been weighed; ``None`` where it has none."""
        text, setting, (unit, start, end, models, marked, *_) = self._text, self._setting, one
        if marked and (junction is None or junction.score < 0):
            marks, numbered = self._marks, one.numbered
            other = certain.likeliest(text, start, end, setting, marks, numbered=numbered)
            junction = max(filter(None, (junction, other)), key=itemgetter(1), default=None)
        if junction is not None:
            if self._only_signed(start, junction.at):
                return None
            quoted = _QUOTE_ENDS if one.line and text[junction.at - 1] in _QUOTES else 0.0
            return _Doubt(unit, start, junction.score + quoted, junction.at)
        unexpected = not models or not (setting.glued or self._lines)
        return self._behind(one) if unexpected and start in self._likely else None

    def _behind(self, one: _Asked) -> _Doubt | None:
        """A subhead where none is expected, if its end is hardly to be doubted."""
        text, setting, start = self._text, self._setting, one.start
        if text[start - 1] != " " or setting.places.blank(start):
            return None
        found = junctions.found(
            setting, "body", start, one.end, least=_LEAST_BEHIND, likeliest=_LIKELIEST
        )
        at, score = max(found, key=itemgetter(1), default=(0, 0.0))
        goes_on = text.startswith("이 ", at) or _SORT.search(text, start, at)
        sure = score >= _UNEXPECTED[setting.glued] and not goes_on
        return _Doubt(one.unit, start, score, at) if sure else None

    def cut(self, units: list[Unit]) -> tuple[Unit, ...]:
        """The units with the subheads cut off, once the whole article has been seen."""
        text, found, done = self._text, list[Unit](), 0
        judged = [self._doubt(one, junction) for one, junction in self._judged]
        doubts = [doubt for doubt in judged if doubt is not None]
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
            long = at - start >= decks.TWO_LINES
            places = decks.cuts(text, start, at, self._setting, several=False) if long else []
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
    if not marked and openings.opens_like_a_sentence(text, start, end):
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
    return Junction(at, score + openings.opening(text, start))


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
