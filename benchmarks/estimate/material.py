"""What the estimation takes from an article: its headlines, its paragraphs, its deck."""

from __future__ import annotations

import random
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from digest import stages
from digest.korean import (
    bylines,
    decks,
    enclosures,
    evidence,
    junctions,
    kinds,
    sentences,
    structure,
)
from digest.korean.places import Places
from digest.korean.vocabulary import Vocabulary
from digest.korean.windows import Window
from digest.model import Article, Unit
from digest.reading import folder
from digest.settings import Settings

Span = tuple[int, int]

_SEED = 7
_TAGS = re.compile(
    r"^\s*(?:[\[<【(][^\]>】)]{1,20}[\]>】)]\s*)+|\s*[\[<【(][^\]>】)]{1,20}[\]>】)]\s*$"
)
_PARTS = re.compile(r"…|\.\.\.?")
_TITLE, _PART, _SENTENCE, _PARAGRAPHS = 10, 8, 25, 2  # of fewer characters, paragraphs: useless
_FINISHED = re.compile(r"[다요죠까][.!?]|니다|[.]\s")
#: A byline glued to a deck: '…요금 인하[가나통신=홍길동 기자]', '…요금 인하(서울=가나통신)'.
_BYLINE = re.compile(
    r"(?<=[가-힣\"'”’…%?!↑↓)])\[[가-힣A-Za-z0-9·=| @._/-]{2,40}\](?=\s?[가-힣A-Z\"'“‘0-9])"
    r"|\([가-힣A-Za-z·\s]{1,16}[=ㅣ|][^()\n]{1,20}\)"
)
_NO_DECK = re.compile(r"[\n\[|▲]|사진|(?:[다요.]|기자)$")
_DECK = (9, 400)
_HEADLINE = (9, 44)  # characters of a headline of ordinary length


class Row(NamedTuple):
    """Headlines one behind the other, and the sentence behind them if it follows at once."""

    headlines: tuple[Span, ...]
    text: Span | None


@dataclass(frozen=True, slots=True)
class Told:
    """An article: headlines that stand above it elsewhere, sentences that begin its paragraphs,
    its first sentence behind the dateline, the headlines above it in one and, where they could
    be told apart, one by one; headlines in a row as the last models found them, with the
    sentence behind them, and sentences behind others."""

    article: Article
    headlines: tuple[str, ...]
    paragraphs: tuple[Span, ...]
    first: Span
    deck: str
    cut: tuple[str, ...]
    rows: tuple[Row, ...] = ()
    sentences: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        return self.article.text

    @property
    def has_paragraphs(self) -> bool:
        return bool(self.headlines and self.paragraphs)


def told(path: Path, without: Collection[str]) -> list[Told]:
    """The articles of a folder but for those left out, in an order that says nothing: every
    half and every fifth of them is like the whole."""
    once = {article.id: article for article in _articles(path)}
    found = [told_by(once[name]) for name in sorted(once.keys() - set(without))]
    random.Random(_SEED).shuffle(found)
    return found


def _articles(path: Path) -> Iterator[Article]:
    read_file = stages.bound(Settings()).read
    for source in folder.find([path]):
        for read in read_file(source):
            if isinstance(read, Article):
                yield read


def told_by(article: Article) -> Told:
    """What an article gives.

    >>> text = "통신 요금 2월부터 인하\\n\\n가나통신은 23일 요금을 내린다고 밝혔다."
    >>> found = told_by(Article("1", "1.txt", "가나통신, 2월 요금 인하", text))
    >>> found.headlines, found.deck
    (('가나통신, 2월 요금 인하',), '통신 요금 2월부터 인하')
    """
    text = article.text
    units = structure.units(text, title=article.title)
    paragraphs = tuple(_paragraphs(text, units))
    first = next((unit for unit in units if unit.kind == "sentence"), Unit(0, 0, "sentence"))
    deck = deck_of(text)
    return Told(
        article=article,
        headlines=tuple(headlines(article.title)),
        paragraphs=paragraphs if len(paragraphs) >= _PARAGRAPHS else (),
        first=(bylines.behind_dateline(text, first.start, first.end), first.end),
        deck=deck,
        cut=_cut(text, len(deck)) if deck else (),
        rows=tuple(_rows(units)),
        sentences=tuple(
            (unit.start, unit.end)
            for before, unit in pairwise(units)
            if before.kind == unit.kind == "sentence" and unit.end - unit.start > _SENTENCE
        ),
    )


def headlines(title: str) -> Iterator[str]:
    """A title without its tags, and the parts that dots divide it into.

    >>> list(headlines("[단독] 가나통신, 요금 인하…2월부터 바로 적용(종합)"))
    ['가나통신, 요금 인하', '2월부터 바로 적용', '가나통신, 요금 인하…2월부터 바로 적용']
    """
    for _ in range(3):
        title = _TAGS.sub("", title)
    title = re.sub(r"\s+", " ", title).strip()
    if len(title) < _TITLE:
        return
    parts = [part.strip(" ,") for part in _PARTS.split(title)]
    if len(parts) > 1:
        yield from (part for part in parts if len(part) >= _PART)
    yield title


def _rows(units: Sequence[Unit]) -> Iterator[Row]:
    """The headlines of an article, those that follow one another in one row."""
    row: list[Span] = []
    for unit in (*units, Unit(0, 0, "boilerplate")):
        if unit.kind == "heading":
            row.append((unit.start, unit.end))
        elif row:
            follows = unit.kind == "sentence" and unit.start - row[-1][1] < 2
            yield Row(tuple(row), (unit.start, unit.end) if follows else None)
            row = []


def _paragraphs(text: str, units: Iterable[Unit]) -> Iterator[Span]:
    """Sentences that begin a paragraph and have no subhead: behind another sentence, glued to it
    or on a new line."""
    before: Unit | None = None
    for unit in units:
        if (
            before is not None
            and before.kind == unit.kind == "sentence"
            and (before.end == unit.start or "\n" in text[before.end : unit.start])
            and unit.end - unit.start > _SENTENCE
            and bylines.behind_dateline(text, unit.start, unit.end) == unit.start
        ):
            yield unit.start, unit.end
        before = unit


def deck_of(text: str) -> str:
    """What stands above an article: up to an empty line or a byline, and no sentence; '' if
    nothing does.

    >>> deck_of("통신 요금 2월부터 인하가나통신 '시장 점유율 회복'\\n\\n가나통신은 23일 밝혔다.")
    "통신 요금 2월부터 인하가나통신 '시장 점유율 회복'"
    """
    byline = _BYLINE.search(text[:500])
    ends = (byline.start() if byline else -1, text.find("\n\n"))
    end = min((end for end in ends if _DECK[0] <= end < _DECK[1]), default=0)
    deck = text[:end]
    return "" if _FINISHED.search(deck) or _NO_DECK.search(deck) else deck


def setting(text: str, windows: Sequence[Window] = ()) -> junctions.Setting:
    """A text as ``structure`` would have it asked for headlines, its paragraphs glued; outside
    of ``windows`` all is looked at closely."""
    pairs = enclosures.pairs(text)
    pieces = sentences.cut(text, sentences.ends(text, pairs))
    return junctions.Setting(
        text,
        kinds.Closing(sentences.outermost(pairs)),
        Vocabulary(text, [start for start, _ in pieces]),
        Places(text, windows),
        glued=True,
    )


def _ends(above: str) -> bool:
    return not evidence.needs_more(above.rsplit(maxsplit=1)[-1])


def _cut(text: str, end: int) -> tuple[str, ...]:
    """The headlines of the deck ``text[:end]`` as the models cut them, those that were set in
    two lines whole; () if one of them is so short or so long that the cut will be wrong."""
    places = [
        0,
        *(at for at in decks.cuts(text, 0, end, setting(text)) if _ends(text[:at])),
        end,
    ]
    cut = tuple(text[start:stop].strip() for start, stop in pairwise(places))
    least, most = _HEADLINE
    return cut if all(least <= len(headline) <= most for headline in cut) else ()
