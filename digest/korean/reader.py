"""Reads one text piece by piece and tells what each is: a sentence, a subhead, a caption."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import partial
from operator import attrgetter

from digest.korean import (
    asides,
    bylines,
    captions,
    decks,
    enclosures,
    furniture,
    headings,
    junctions,
    kinds,
    labels,
    likely_windows,
    lines,
    numbered,
    ordinary,
    pictures,
    pieces,
    sections,
    sentences,
    subheads,
)
from digest.korean.habits import Habit
from digest.korean.ordinary import PLAIN
from digest.korean.pieces import Piece, bare, bare_end, is_finished
from digest.korean.places import Places
from digest.korean.vocabulary import Vocabulary
from digest.model import Unit, UnitKind

_ONE_WORD = re.compile(r"\S{1,10}\s*")
#: A unit of its four values, made without a call of Python: most units are sentences.
_unit: Callable[[tuple[int, int, UnitKind, int]], Unit] = partial(tuple.__new__, Unit)
_SHORT, _NOTE = 80, 600  # characters; of a note twice the longest that was seen
_NEAR, _LEAST = 60, 9  # characters before a credit inside a line; of a subhead before a picture


class Reader:
    """Reads the pieces of a text in order and gathers its units. ``places`` may be weighed together
    with those of other texts before ``read``; between that and ``units`` the ``subheads`` are
    judged."""

    def __init__(self, text: str, title: str, habits: Habit | None) -> None:
        self.found: list[Unit] = []
        self.pairs = enclosures.pairs(text)
        self._text, self._title, self._end = text, title, len(text.rstrip())
        self._habits = habits = habits or Habit()
        self._note = -1  # up to where an editor's note may run that is under way
        self._ordinary = ordinary.Ordinary(text, learnt=bool(habits.closing))
        self._told = False  # whether a sentence of the story was seen
        self._spans = spans = sentences.cut(text, sentences.ends(text, self.pairs))
        glued, lines = pieces.layout(text, spans)
        vocabulary = Vocabulary(text, [start for start, _ in spans], title)
        closing = kinds.Closing(sentences.outermost(self.pairs))
        windows = likely_windows.windows(text, spans, glued=glued, lines=lines)
        self.places = Places(text, windows)
        self._setting = junctions.Setting(text, closing, vocabulary, self.places, glued=glued)
        self.subheads = subheads.Subheads(
            text,
            self._setting,
            habits.marks,
            lines=lines,
            series=numbered.series(text, spans),
            likely={start for start, _, inside, *_ in windows if inside},
        )

    def read(self) -> None:
        """Reads the text piece by piece, once only."""
        holds = self._ordinary.holds
        for piece in pieces.pieces(self._text, self._spans):
            if self._told and piece.start >= self._note and holds(piece):
                self._sentence(piece, whole=False)  # most are
            else:
                self._read(piece)

    def units(self) -> tuple[Unit, ...]:
        """The units of the text, once its subheads have been judged."""
        found = asides.mended(self._text, self.subheads.cut(self.found))
        return sections.number(self._text, self._title, found)

    def _read(self, piece: Piece) -> None:
        """Turns the next piece into units."""
        start, end = piece.start, piece.end
        noted = start < self._note and self._in_note(piece)
        if not noted:
            tag = furniture.note_tag(self._text, start, end) if self._ordinary.noted else None
            if tag is None:
                self._classify(piece)
                return
            start = self._noted(piece, tag)
        if self._note > start:
            self._add(start, end, "boilerplate")
        elif start < end:
            self._classify(piece._replace(start=start, opens=False))

    def _in_note(self, piece: Piece) -> bool:
        """Whether an editor's note is under way: it ends with its line, at the byline of the
        article, and sooner or later. A crawler that joins lines would make all of it a note."""
        start, end = piece.start, piece.end
        if piece.opens or (self._text[start] in "([" and bylines.is_by(self._text, start, end)):
            self._note = -1
        return self._note > start

    def _noted(self, piece: Piece, tag: tuple[int, int]) -> int:
        """Settles the piece up to an editor's note's tag; returns where its rest begins."""
        start, end = piece.start, piece.end
        if tag[0] <= start + 1 and piece.opens:  # '[편집자주] 정보통신은 …'
            self._note = start + _NOTE
            return start
        if tag[0] <= start + 1:  # '… 드립니다.[편집자주]정부는 …': it closes what stands before
            self._add(start, tag[1], "boilerplate")
            self._whole_note()
            return bare(self._text, tag[1], end)
        if tag[1] >= end - 2:  # '… 드립니다 [편집자주]'
            self._add(start, end, "boilerplate")
            self._whole_note()
            return end
        # '… 승부수[편집자주] 정보통신은 …': behind a deck
        self._classify(piece._replace(end=tag[0], closes=True, last=False))
        self._note = tag[0] + _NOTE
        return tag[0]

    def _classify(self, piece: Piece) -> None:
        # A loop, not a recursion: a line of a thousand labels is somebody's idea of a text.
        while piece.start < piece.end:
            start, end = piece.start, piece.end
            label, kind = self._ordinary.label(start, end)
            if 0 < label < end or (label == end and kind == "heading"):
                self._add(start, bare_end(self._text, start, label), kind)
                piece = piece._replace(start=bare(self._text, label, end), opens=True)
                continue
            words = self._text[start:end]
            finished = is_finished(words)
            role = self._role(piece, words, finished)
            if role is not None:
                self._add(start, end, role)
                if role == "caption":
                    last = end >= self._end
                    before = pictures.before if piece.opens or last else pictures.sentences_before
                    before(self._text, self.found)
                return
            credit = self._credit(piece)
            if credit <= 0:
                self._story(piece, finished)
                return
            self._add(start, credit, "caption")
            pictures.before(self._text, self.found)
            piece = piece._replace(start=bare(self._text, credit, end), opens=False)

    def _role(self, piece: Piece, words: str, finished: bool) -> UnitKind | None:
        inside = finished and self._told and not (piece.last or piece.opens)
        if inside and words[0].isalpha() and words[-2:] in PLAIN:
            return None  # an ordinary sentence inside a line: most pieces are
        if words.startswith("http") and lines.ADDRESS.fullmatch(words):
            self._titled(piece.start)
            return "boilerplate"
        kind = furniture.role(words, alone=piece.alone, last=piece.last, finished=finished)
        # Its title, which a paper repeats below an article, and what it calls itself.
        named = words == self._title or (piece.end >= self._end and labels.is_named(words))
        closing = piece.last and ((self._told and named) or self._habits.closes(words))
        if kind is None and closing:
            return "boilerplate"
        line = piece.closes and (piece.alone or not finished)
        if kind is None and (line or piece.opens) and not self._told and labels.is_rubric(words):
            return "boilerplate"
        if (
            kind is None
            and line
            and (captions.is_caption(words) or captions.is_illustration(words))
        ):
            return "caption"
        return kind

    def _titled(self, address: int) -> None:
        """Makes what an address is glued to its title, but a sentence that is whole."""
        if self.found and self.found[-1].end == address:
            words = self._text[self.found[-1].start : address]
            if words.endswith(("...", "…")) or not is_finished(words):
                self.found[-1] = self.found[-1]._replace(kind="boilerplate")

    def _credit(self, piece: Piece) -> int:
        """The end of a caption's credit with which a piece begins, -1 if it has none."""
        start, end = piece.start, piece.end
        credit = captions.leading(self._text, start, end, opens=piece.opens)
        bare = credit > 0 and captions.is_bare(self._text[start:credit])
        if bare and pictures.told_before(self._text, self.found):
            credit = -1
        if credit < 0 and not piece.opens and captions.may_be_glued(self._text, start):
            shown = pictures.shown(self._text, self.found, -1)
            credit = captions.glued(self._text, start, end, self.found, shown=shown)
        if 0 < credit < end:
            pictures.sentences_before(self._text, self.found, start)
            return credit
        credit = captions.bracketed(self._text, start, end, opens=piece.opens)
        return credit if (piece.opens or credit - start < _NEAR) and 0 < credit < end - 8 else -1

    def _story(self, piece: Piece, finished: bool) -> None:
        text, setting, start, end = self._text, self._setting, piece.start, piece.end
        front = bylines.front(text, start, end) if self._ordinary.signed(start, end) else -1
        signed = front > 0 and bylines.is_byline(text[start:front].rstrip())
        if front > 0 and (signed or _ONE_WORD.fullmatch(text, start, front)):  # of a picture
            self._add(start, bare_end(self._text, start, front), "caption")
            pictures.before(self._text, self.found)
            self._classify(piece._replace(start=front, opens=False, last=False))
            return
        if front > 0 and headings.is_heading(text[start:front].rstrip()):
            self._take(start, front, decks.cuts(text, start, front, setting), "heading")
            self._classify(piece._replace(start=front, opens=False, last=False))
            return
        top = not self._told
        alone = top and piece.alone and not bylines.is_by(text, start, end)  # a story behind
        if alone and finished and end - start <= _SHORT:
            finished = pictures.PREDICATE.search(text[start:end]) is not None
        above = top and piece.closes and text[end - 1] != "."
        quoted = above and alone and headings.quotes(text[start:end])
        above = above and (quoted or bylines.below(text, end))
        if piece.closes and finished:
            marked = piece.alone and text[end - 1] == "다" and headings.is_marked(text, start)
            finished = not (marked or headings.names_speaker(text[start:end]))
        # A subhead before a picture has lost its text to the next line: '… 했다. 소제목\n\n…'.
        left = piece.closes and end - start > _LEAST
        left = left and (not piece.last or pictures.follows(text, start, end))
        apart = not finished and (piece.alone or left or headings.is_marked(text, start))
        spoken = headings.is_spoken(text, start, end)
        if not spoken and (above or (apart and headings.is_heading(text[start:end], top=top))):
            behind = bylines.behind_author(text, start, end)
            self._add(start, bare_end(text, start, behind), "boilerplate")
            self._take(behind, end, decks.cuts(text, behind, end, setting, several=top), "heading")
            return
        whole = (piece.alone and not finished) or spoken
        if not whole and self._first(piece.opens) and self._topped(start, end):
            return
        self._sentence(piece, whole=whole)
        self._told = not (top and asides.asks(text, self.found[-1]))

    def _sentence(self, piece: Piece, *, whole: bool) -> None:
        """Takes a sentence, and has it asked for a subhead; ``whole``: it has none."""
        start, end, opens, _, _ = piece
        found = self.found
        if not whole and not self._ordinary.fortunes:
            self.subheads.ask(len(found), start, end, opens, self._told)
        self._told = True
        found.append(_unit((start, end, "sentence", 0)))

    def _first(self, opens: bool) -> bool:
        """Whether nothing of the story stands above, but for headlines above a new line."""
        above = ("boilerplate", "heading") if opens else ("boilerplate",)
        last = self.found[-4:]
        return not self._told and all(u.kind in above or asides.asks(self._text, u) for u in last)

    def _topped(self, start: int, end: int) -> bool:
        """Takes a first sentence with headlines glued above it, behind a byline or not."""
        text = self._text
        behind = bylines.behind_dateline(text, start, end)
        below = behind > start and bool(self.found) and self.found[-1].kind == "heading"
        if below or bylines.is_by(text, start, end):
            return False  # headlines stand above a byline, none behind
        places = decks.above(text, behind, end, self._setting, bare=behind == start)
        if places:
            label = bare_end(text, start, behind)
            if label < behind and labels.is_series(text[start:label]):
                behind = start  # '[리뷰] 연극 가나길': a space joins the two
            self._add(start, bare_end(text, start, behind), "boilerplate")
            last = text[places[-1] : end].lstrip()
            named = text[end : end + 1] == "\n" and headings.names_speaker(last)
            self._take(behind, end, places, "heading" if named else "sentence")
        return bool(places)

    def _take(self, start: int, end: int, places: list[int], kind: UnitKind) -> None:
        self._told = self._told or kind == "sentence"
        stop = bare_end(self._text, start, end)
        self.found += decks.split(self._text, start, stop, places, kind)

    def _whole_note(self) -> None:
        # The note began where its line, or the text behind the last subhead, began.
        last, behind = len(self.found) - 1, self.found[-1].end
        near = bisect_left(self.found, behind - _NOTE, key=attrgetter("start"))
        pictures.back(self._text, self.found, last, behind, "boilerplate", most=last - near + 1)

    def _add(self, start: int, end: int, kind: UnitKind) -> None:
        self._told = self._told or kind == "sentence"
        if start < end:
            self.found.append(Unit(start, end, kind))
