"""Articles with headlines glued into them, and what the second model sees there.

A window is the beginning of a piece: the places in it at which a headline might end, of which
one is right, or none."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import accumulate, pairwise
from typing import NamedTuple

from benchmarks.estimate.material import Span, Told, setting
from benchmarks.estimate.ngrams import LOW
from digest.korean import junctions
from digest.korean.junctions import Setting
from digest.korean.vocabulary import WORD, stem
from digest.korean.windows import BEHIND, WINDOW, Model
from digest.korean.windows import Window as Likely

_TIMES, _DECK_TIMES = 3, 4  # how often a title is glued into its article, a headline into a deck
_OTHERS = 3  # paragraphs without a subhead that are looked at in the same article
_HEADLINE = 45  # characters: longer titles are no subheads
_ACTORS, _BEHIND = 0.6, 60  # how often a subhead stands where its words come again, and how near
_SPACED, _GLUED = 0.4, 0.3  # of decks: with blanks between headlines, glued to the text as well


class Place(NamedTuple):
    """A place in a window: whether the headline ends there, the weight of its characters, the
    names of what ``junctions`` sees left of it, and of the rest."""

    right: bool
    chars: float
    left: tuple[str, ...]
    rest: tuple[str, ...]


Window = list[Place]
Windows = dict[Model, list[Window]]


def windows(articles: Sequence[Told], rng: random.Random) -> Windows:
    """The windows that some articles give, by model."""
    found: Windows = defaultdict(list)
    for one in articles:
        if any(len(headline) <= _HEADLINE for headline in one.headlines) and one.paragraphs:
            for _ in range(_TIMES):
                for model in ("body", "space"):
                    found[model] += _subhead(model, one, rng)
    by_publisher: dict[str, list[str]] = defaultdict(list)
    for one in articles:
        by_publisher[one.article.publisher] += one.cut
    for one in articles:
        for headline in one.cut:
            for _ in range(_DECK_TIMES):
                for model, window in _deck(one, headline, by_publisher, rng):
                    found[model].append(window)
    return found


def _subhead(model: Model, one: Told, rng: random.Random) -> Iterator[Window]:
    """A title glued above a paragraph of its article, and paragraphs that have none."""
    headline = rng.choice([found for found in one.headlines if len(found) <= _HEADLINE])
    above = _above(one, headline, rng)
    blank = " " * (model == "space")
    put = blank + headline + blank
    text = one.text[: above[0]] + put + one.text[above[0] :]
    end = above[0] + len(put)
    pieces = {above[0] + len(blank): (above[1] + len(put), end)}
    for start, stop in rng.sample(one.paragraphs, min(_OTHERS, len(one.paragraphs))):
        if start != above[0]:
            moved = len(put) if start > above[0] else 0
            pieces[start + moved] = stop + moved, -1
    around = setting(
        text, [Likely(start, pieces[start][0], inside=True) for start in sorted(pieces)]
    )
    for start, (stop, end) in pieces.items():
        yield _window(around, model, (start, stop), end)


def _above(one: Told, headline: str, rng: random.Random) -> Span:
    """The paragraph that a subhead is put above: as often as in real articles the one that
    names its actors."""
    if rng.random() >= _ACTORS:
        return rng.choice(one.paragraphs)
    told = {stem(word) for word in WORD.findall(headline)}

    def shared(paragraph: Span) -> tuple[int, float]:
        start, end = paragraph
        behind = WORD.findall(one.text, start, min(end, start + _BEHIND))
        return len({stem(word) for word in behind} & told), rng.random()

    return max(one.paragraphs, key=shared)


def _deck(
    one: Told, headline: str, by_publisher: Mapping[str, list[str]], rng: random.Random
) -> Iterator[tuple[Model, Window]]:
    """A deck made of a headline and others of its publisher above the text of its article."""
    others = [other for other in by_publisher[one.article.publisher] if other != headline]
    if not others:
        return
    chosen = [headline, *(rng.choice(others) for _ in range(rng.choice((1, 1, 2, 2, 3))))]
    rng.shuffle(chosen)
    blank = " " * (rng.random() < _SPACED)
    model: Model = "decks" if blank else "deck"
    glued = rng.random() < _GLUED
    top = blank.join(chosen)
    text = top + "\n\n" * (not glued) + one.text[len(one.deck) :].lstrip("\n")
    around = setting(text)
    ends = list(accumulate(len(headline) + len(blank) for headline in chosen))
    for start, end in pairwise([0, *ends[:-1]]):
        others_ends = set(ends) - {end}  # a true end, of another headline, is no wrong one
        yield model, _window(around, model, (start, len(top)), end, apart=others_ends)
    last = len(top) - len(chosen[-1])
    if glued:
        yield "body", _window(around, "body", (last, len(top) + junctions.WINDOW), len(top))
    else:
        yield model, _window(around, model, (last, len(top)), -1)


def _window(
    around: Setting, model: Model, span: Span, right: int, apart: Set[int] = frozenset()
) -> Window:
    """The places at which ``junctions`` would look in a piece; ``right``: where the headline
    ends, -1 if there is none; ``apart``: places that are left out."""
    start, end = span
    stop = min(end - BEHIND, start + WINDOW)
    found = []
    for at, chars in around.places.within(model, start, stop, least=LOW[model][1]):
        place = None if at in apart else _place(around, (start, at, end), chars, right)
        if place is not None:
            found.append(place)
    return found


def _place(around: Setting, span: tuple[int, int, int], chars: float, right: int) -> Place | None:
    """What ``junctions`` would see at a place; ``None`` where none can be."""
    start, at, end = span
    kind = around.kind(at)
    left = junctions.before(around.text, start, at, kind) if kind else ()
    sides = around.sides(at, end, kind) if left else ()
    if not sides:
        return None
    rest = (*sides, *around.repeated(start, at, end))
    return Place(at == right, chars, left, rest)


def counted(place: Place) -> dict[str, float]:
    """What a place says as numbers; a name that is said twice weighs twice."""
    return {**Counter(place.left + place.rest), "chars": place.chars}
