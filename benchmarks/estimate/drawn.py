"""What the network learns from: headlines glued to what follows them, and texts without spaces."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.estimate.grams import alike, common
from benchmarks.estimate.material import Row, Span, Told

Ids = NDArray[np.int64]

LENGTH = 136  # characters of a sample
PAD, UNSEEN, START = 0, 1, 2  # numbers of what is no character
IGNORED = -1
NONE, TEXT, HEADLINE = 0, 1, 2  # what begins at a place behind a headline
_COMMON = 2200  # characters that have numbers
_HEADLINE, _SUBHEAD, _PARAGRAPH, _SEGMENT = 60, 45, 110, 150
_SHORTEST = 4  # characters before which no headline ends
#: How often a sample is a row of headlines as it stands, a sentence as it stands, one headline
#: above a paragraph; the rest are decks.
_ROWS, _SENTENCES, _ONE = 0.12, 0.30, 0.64
_SPACED, _DECK_SPACED = 0.25, 0.3
_DROPPED = (0.3, 0.6, 1.0)  # shares of spaces that a text loses


class Drawn(NamedTuple):
    """The numbers of a sample's characters, and what begins at each of them."""

    chars: Ids
    begins: Ids


class Alphabet:
    """Numbers of the characters that enough articles hold."""

    def __init__(self, articles: Sequence[Told]) -> None:
        found = common(f"{one.article.title} {one.text}" for one in articles)[:_COMMON]
        self.chars = "".join(found)
        self._numbers = {char: START + 1 + n for n, char in enumerate(found)}
        self.blank = self._numbers[" "]
        self.size = START + 1 + len(found)

    def numbers(self, text: str) -> list[int]:
        """The numbers of a text whose characters are ``alike``."""
        return [self._numbers.get(char, UNSEEN) for char in text]


class Pool:
    """The articles that samples are drawn from."""

    def __init__(self, articles: Sequence[Told], alphabet: Alphabet, rng: random.Random) -> None:
        self._alphabet = alphabet
        self._rng = rng
        self._all = articles
        self._texts = {one.article.id: alike(one.text) for one in articles}
        self._told = [one for one in articles if one.paragraphs and self._titles(one)]
        self._cut = [one for one in articles if one.cut]
        self._rows = [(one, row) for one in articles for row in one.rows]
        self._sentences = [one for one in articles if one.sentences]
        self._subheads = [
            self._text(one)[row.headlines[-1][0] : row.headlines[-1][1]]
            for one, row in self._rows
            if row.text and row.headlines[-1][1] - row.headlines[-1][0] <= _SUBHEAD
        ]
        self._by_publisher: Mapping[str, list[str]] = defaultdict(list)
        for one in self._cut:
            self._by_publisher[one.article.publisher] += map(alike, one.cut)

    def joint(self) -> Drawn:
        """A text in which headlines end or do not."""
        kind = self._rng.random()
        if kind < _ROWS:
            return self._row(*self._rng.choice(self._rows))
        if kind < _SENTENCES:
            one = self._rng.choice(self._sentences)
            start, end = self._rng.choice(one.sentences)
            return self._drawn([self._text(one)[start:end]], [])
        one = self._rng.choice(self._told)
        paragraph = self._paragraph(one)
        if kind < _ONE:
            blank = " " * (self._rng.random() < _SPACED)
            return self._drawn([self._headline(one) + blank, paragraph], [TEXT])
        headlines = self._deck(one)
        blank = " " * (self._rng.random() < _DECK_SPACED)
        if self._rng.random() < 0.5:
            parts = [*(headline + blank for headline in headlines), paragraph]
            return self._drawn(parts, [HEADLINE] * (len(headlines) - 1) + [TEXT])
        parts = [*(headline + blank for headline in headlines[:-1]), headlines[-1]]
        return self._drawn(parts, [HEADLINE] * (len(headlines) - 1))

    def unspaced(self) -> Drawn:
        """A text that has lost spaces: 1 where one stood, 0 where none did."""
        one = self._rng.choice(self._all)
        text, titles = self._text(one), self._titles(one)
        if titles and self._rng.random() < 0.3:
            text = self._rng.choice(("", " ")).join(self._rng.choice(titles) for _ in "12")
        start = self._rng.randrange(max(1, len(text) - _SEGMENT))
        dropped = self._rng.choice(_DROPPED)
        chars: list[int] = []
        begins: list[int] = []
        stood = False
        for char in text[start : start + _SEGMENT]:
            if char == " " and self._rng.random() < dropped:
                stood = True
                continue
            known = char == " " or (chars and chars[-1] == self._alphabet.blank)
            begins.append(IGNORED if known else int(stood))
            chars += self._alphabet.numbers(char)
            stood = False
        begins[:1] = [IGNORED]
        return _padded(chars, begins)

    def _row(self, one: Told, row: Row) -> Drawn:
        headlines = row.headlines
        if len(headlines) > 2 and self._rng.random() < 0.4:
            headlines = headlines[self._rng.randrange(1, len(headlines) - 1) :]
        spans: list[Span] = [*headlines, *([row.text] if row.text else [])]
        ends = [start for start, _ in spans[1:]] + [spans[-1][1]]
        text = self._text(one)
        parts = [text[start:end] for (start, _), end in zip(spans, ends, strict=True)]
        kinds = [HEADLINE] * (len(headlines) - 1) + [TEXT] * (row.text is not None)
        return self._drawn(parts, kinds)

    def _drawn(self, parts: Sequence[str], kinds: Sequence[int]) -> Drawn:
        """Parts one behind the other; what begins with the second and the later ones."""
        chars = [START, *self._alphabet.numbers("".join(parts))]
        blank = self._alphabet.blank
        begins = [IGNORED if char == blank else NONE for char in chars]
        begins[: _SHORTEST + 1] = [IGNORED] * (_SHORTEST + 1)
        at = 1
        for part, kind in zip(parts, kinds, strict=False):
            at += len(part)
            if _SHORTEST < at < len(begins):
                begins[at] = kind
        return _padded(chars, begins[: len(chars)])

    def _headline(self, one: Told) -> str:
        kind = self._rng.random()
        if kind < 0.22 and self._subheads:
            return self._rng.choice(self._subheads)
        if kind < 0.5 and self._cut:
            return alike(self._rng.choice(self._rng.choice(self._cut).cut))
        title = self._rng.choice(self._titles(one))
        parts = [part for part in re.split(", ", title) if len(part) >= 6]
        if parts and self._rng.random() < 0.15:
            title = self._rng.choice(parts)
        return title[-_HEADLINE:]

    def _deck(self, one: Told) -> list[str]:
        if not self._cut or self._rng.random() >= 0.65:
            return [self._headline(one) for _ in range(self._rng.choice((2, 2, 3)))]
        above = self._rng.choice(self._cut)
        headlines = [alike(headline) for headline in above.cut]
        if len(headlines) < 2 or self._rng.random() < 0.5:
            others = self._by_publisher[above.article.publisher]
            headlines = [self._rng.choice(others) for _ in range(self._rng.choice((2, 2, 3, 4)))]
        return headlines[self._rng.randrange(max(1, len(headlines) - 2)) :]

    def _paragraph(self, one: Told) -> str:
        start, end = self._rng.choice(one.paragraphs)
        if self._rng.random() < 0.3:
            start, end = one.first
        return self._text(one)[start : min(end, start + _PARAGRAPH)]

    def _text(self, one: Told) -> str:
        return self._texts[one.article.id]

    def _titles(self, one: Told) -> list[str]:
        return [alike(title) for title in one.headlines if len(title) <= _HEADLINE]


def _padded(chars: Sequence[int], begins: Sequence[int]) -> Drawn:
    drawn = Drawn(np.full(LENGTH, PAD), np.full(LENGTH, IGNORED))
    size = min(len(chars), LENGTH)
    drawn.chars[:size], drawn.begins[:size] = chars[:size], begins[:size]
    return drawn
