"""Subheads glued to the front of a sentence: weighed one by one, judged together."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from digest.korean import bylines, captions, certain, decks, headings, junctions
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
_LEAST = {"body": SPEAKING, "space": -0.5}  # what the characters beside a place must weigh
_LEAST_QUOTED, _UNSEEN = -2.0, -3.6  # behind a quotation; where a word comes again
_LIKELIEST = 2  # places looked at in a sentence: in 98 of 100 the one is among them
_ACTORS = 20  # characters in which the actors of a subhead stand
_MARKING = headings.MARKING
_BYLINES = "([<【"  # headlines stand above a byline, hardly ever behind it
#: A sentence names its actors early, with particles that headlines drop.
_TOLD, _SOON, _LATER = re.compile(r"[가-힣A-Za-z0-9)\"'’”](?:은|는|이|가|을|를)(?=[ ,])"), 12, 20
_QUESTION = 45  # characters of a question, or a whole sentence, that is a subhead
_POLITE, _SPOKEN, _SEVERAL = ("요?", "죠?", "니까?"), re.compile(r"[-–]|Q[.\d]"), 3
_ANSWERED = re.compile(r"\s*[\[\"“]")  # by somebody, whose name may stand in brackets
#: '…까지…정부와 왜 대립각?': a headline asks with a noun, and joins two thoughts.
_NOUN_ASKS = re.compile(r"…[^.!?]*[가-힣](?<![까가나요니지냐죠고래라데며을를은는이])\?$")
_REPORTED = re.compile(r"[0-9]일|(?:밝혔|말했|전했|설명했|강조했|덧붙였)다$")
_STOPPED = 4  # sentences that end with a stop for each that ends without
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


def windows(
    text: str, spans: Sequence[tuple[int, int]], *, glued: bool, lines: bool
) -> list[Window]:
    """Where headlines glued to the front of pieces might end: the pieces of a text that are
    likely to be asked, by what ``Subheads.ask`` asks. Above an article everything is."""
    found: list[Window] = []
    above = True  # before the end of the first sentence
    for start, end in spans:
        heading = above or text[end - 1] != "."
        line = not glued and _may_head(text, start)
        marked = text[start] in _MARKING and headings.is_marked(text, start)
        may_open = marked or (text[start - 1] != " " if glued else line or not lines)
        if heading or (may_open and not junctions.opens_like_a_sentence(text, start, end)):
            stop = min(end - BEHIND, start + (_DECK if above else WINDOW))
            first = text[start]
            closely = (
                above and first not in _BYLINES and not _TOLD.search(text, start, start + _SOON)
            )
            closely = closely or marked or glued
            inside, spaces = glued or heading or line, heading or not (glued or lines)
            found.append(Window(start, stop, inside, spaces, closely, heading))
        above = above and text[end - 1] != "."
    return found


def _may_head(text: str, start: int) -> bool:
    """Whether a piece that opens its line may begin with a subhead that is glued to it."""
    if not start or text[start - 1] != "\n":
        return False
    return text[start] in _QUOTED_FROM or not _TOLD.search(text, start, start + _LATER)


class Subheads:
    """Gathers the sentences of one article that may begin with a subhead. ``lines``: paragraphs
    stand on lines of their own; ``marks``: those that its publisher's other articles have;
    ``series``: where numbered pieces begin (``numbered.series``)."""

    def __init__(
        self,
        text: str,
        setting: Setting,
        marks: str,
        *,
        lines: bool,
        series: frozenset[int] = frozenset(),
    ) -> None:
        self._text = text
        self._series = series
        self._marks = marks
        self._setting = setting
        self._lines = lines
        self._doubts: list[_Doubt] = []

    def ask(self, index: int, start: int, end: int, *, opens: bool, told: bool) -> None:
        """Notes where a subhead glued to the front of a sentence would end. ``index``: the
        sentence's among the units; ``opens``: it opens its line; ``told``: a sentence stood
        before it."""
        text, setting = self._text, self._setting
        # In a text whose paragraphs are glued a space says: the paragraph goes on.
        inside = text[start - 1] != " " if setting.glued else not self._lines
        may_open = opens or inside
        numbered = start in self._series
        if not (may_open or numbered or text[start] in _MARKING):
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

    def cut(self, units: list[Unit]) -> tuple[Unit, ...]:
        """The units with the subheads cut off, once the whole article has been seen."""
        text, found, done = self._text, list[Unit](), 0
        doubts = self._doubts
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
        if "?" not in text and "다\n" not in text:
            return tuple(found)
        stopped = text.count("다.") > _STOPPED * text.count("다\n")
        asking = _questions_head(text, found)
        return tuple(
            [
                one
                if text[one.end - 1] not in "?다"
                else _lone(text, one, stopped=stopped, asking=asking)
                for one in found
            ]
        )

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


def _lone(text: str, unit: Unit, *, stopped: bool, asking: bool) -> Unit:
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
    return text.find(text[start : start + 2], start + 5, min(end, start + WINDOW)) >= 0


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
