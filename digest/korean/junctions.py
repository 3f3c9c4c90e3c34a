"""Where a subhead ends and its text begins, when nothing but the words tells.

Crawled bodies lose the line breaks around subheads: '…첫 공개정부는 지난달 …'. The places that
look like the end of a headline by their characters (``opinions``) are scored by the words on
both sides: does a headline read like this, does a sentence begin like this, does the article
use the word on the right elsewhere, or the one that a cut would break? The score is the
log-odds of a logistic model (``weights``) over the names that stand for the answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from digest.korean import evidence, kinds, leads
from digest.korean.kinds import Closing
from digest.korean.places import Places
from digest.korean.vocabulary import WORD, WORDS, Vocabulary, stem
from digest.korean.weights import WEIGHTS
from digest.korean.windows import BEHIND, WINDOW, Model, Place

_WORD = 24  # characters of a word left of a place that are looked at
#: What characters and left side must weigh together for the right side to be asked: less than
#: what ends are found with, because words say much of places that look unlikely.
_WORTH = {"body": -4.4, "space": -2.4, "deck": -3.2, "decks": -4.5}
_NEAR = 60  # characters behind a subhead in which its actors come again
_LATER_SUBJECT = re.compile(r"[가-힣A-Za-z0-9)\"'”’](?:은|는|이|가)(?=\s)")
#: No subhead ends with a word that needs the next, but a line of a deck's headline may.
_NEEDS_MORE, _IN_DECK = "needs_more", ("deck", "decks")
_PARTICLES = frozenset("와과에의은는이가을를로도")
_UNFINISHED = -2.0  # log-odds of one that is there for certain: '■ 먼 길을 걸어온 이들에게'


class Junction(NamedTuple):
    """An offset at which a subhead ends, with the log-odds of that, priors left out."""

    at: int
    score: float


class Setting:
    """The text around: where marks close, which words it uses, which of its places look like
    the end of a headline, and whether its paragraphs are glued. What the two sides of a place
    say is asked once, however many headlines might end there."""

    def __init__(
        self, text: str, closing: Closing, vocabulary: Vocabulary, places: Places, *, glued: bool
    ) -> None:
        self.text = text
        self.places = places
        self.glued = glued
        self._closing = closing
        self._vocabulary = vocabulary
        self._kinds: dict[int, str] = {}
        self._known: dict[int, tuple[str, ...]] = {}
        self._behind: dict[int, list[str]] = {}
        self._sums: dict[tuple[int, Model], float] = {}
        self._before: dict[tuple[int, int], tuple[str, ...]] = {}
        self._repeated: dict[tuple[int, int, int], tuple[str, ...]] = {}

    def kind(self, at: int) -> str:
        """The kind of a place by the characters beside it; '' where no headline can end."""
        known = self._kinds.get(at)
        if known is None:
            known = self._kinds[at] = kinds.of(self.text, at, self._closing)
        return known

    def before(self, start: int, at: int, kind: str) -> tuple[str, ...]:
        """What a would-be subhead that begins and ends here says, and the kind of the place;
        () if it is none."""
        known = self._before.get((start, at))
        if known is None:
            known = self._before[start, at] = before(self.text, start, at, kind)
        return known

    def repeated(self, start: int, at: int, end: int) -> tuple[str, ...]:
        """What it has in common with the beginning of its text."""
        known = self._repeated.get((start, at, end))
        if known is None:
            behind = self._behind.get(at)
            if behind is None:
                behind = WORDS.findall(self.text, at, min(end, at + _NEAR))
                self._behind[at] = behind
            known = self._repeated[start, at, end] = repeated(self.text[start:at], behind)
        return known

    def sides(self, at: int, end: int, kind: str) -> tuple[str, ...]:
        """What stands beside a place; () where no headline can end."""
        known = self._known.get(at)
        if known is None:
            names = list(_sides(self.text, at, end, kind, self._vocabulary))
            known = self._known[at] = (*names, *[f"{kind}+{name}" for name in names])
        return known

    def used(self, at: int) -> bool:
        """Whether the article uses the word that begins at a place."""
        word = WORD.match(self.text, at)
        key = stem(word[0]) if word else ""
        return len(key) > 1 and self._vocabulary.count(key) > 0

    def weight(self, at: int, model: Model) -> float:
        """What ``sides``, which have been asked, weigh together in a model."""
        known = self._sums.get((at, model))
        if known is None:
            weigh = WEIGHTS[model].get
            known = self._sums[at, model] = sum([weigh(name, 0.0) for name in self._known[at]])
        return known


def found(
    setting: Setting,
    model: Model,
    start: int,
    end: int,
    *,
    least: float,
    likeliest: int = 0,
    quoted: bool = False,
    extra: tuple[str, ...] = (),
) -> list[Junction]:
    """The places in ``text[start:end]`` at which a subhead that begins at ``start`` might
    end; ``extra`` are features of the piece's own place. Of places whose characters
    weigh ``least`` or more the ``likeliest`` are looked at; 0: all. ``quoted``: of those behind
    a space only those behind a quotation are wanted."""
    text, stop = setting.text, min(end - BEHIND, start + WINDOW)
    places = setting.places.within(model, start, stop, least=least, quoted=quoted)
    if not places:
        return []
    if len(places) > 1:
        places = _apart(text, places)
    for at, _ in places:
        if text[at] in _PARTICLES:
            places = _behind_particles(setting, places)
            break
    if likeliest and len(places) > likeliest:
        places.sort(key=itemgetter(1), reverse=True)
    junctions: list[Junction] = []
    for place in places:
        junction = weighed(setting, model, (start, end), place, extra)
        if junction is not None:
            junctions.append(junction)
            if len(junctions) == likeliest:
                break
    return junctions


def _apart(text: str, places: list[Place]) -> list[Place]:
    """The places without those before a particle: a word that may not end a headline
    ('…구축에|세계 …') would part from it instead ('…구축|에세계 …')."""
    for n in range(len(places) - 1, 0, -1):
        at, score = places[n]
        before = places[n - 1]
        if before.at == at - 1 and before.score < score and evidence.needs_more(text[at - 4 : at]):
            del places[n - 1]
    return places


def _behind_particles(setting: Setting, places: list[Place]) -> list[Place]:
    """The places, each behind what reads like a particle instead of before it where the article
    uses the word behind and not the one that would begin with it: '…녹조까지 밀려와|사하구'."""
    found = dict[int, Place]()
    for at, score in places:
        particle = setting.text[at] in _PARTICLES
        moved = particle and setting.used(at + 1) and not setting.used(at)
        known = found.get(at + moved)
        if known is None or known.score < score:
            found[at + moved] = Place(at + moved, score)
    return list(found.values())


def weighed(
    setting: Setting,
    model: Model,
    span: tuple[int, int],
    place: Place,
    extra: tuple[str, ...],
    *,
    hopeless: bool = False,
) -> Junction | None:
    """The junction at a place; ``None`` where none can be, or, by what stands left of it, is:
    but for ``hopeless`` ones, where the best is sought of many that are not likely."""
    at, chars = place
    start, end = span
    kind = setting.kind(at)
    left = setting.before(start, at, kind) if kind else ()
    if not left:
        return None
    table = WEIGHTS[model]
    weigh, score = table.get, table["bias"] + table["chars"] * chars
    for name in left:
        score += weigh(name, 0.0)
    if score < _WORTH[model] and not hopeless:
        return None
    sides = setting.sides(at, end, kind)
    if not sides:
        return None
    if _NEEDS_MORE in sides and model not in _IN_DECK:
        if not hopeless:
            return None
        score += _UNFINISHED
    score += setting.weight(at, model)
    for name in (*setting.repeated(start, at, end), *extra):
        score += weigh(name, 0.0)
    return Junction(at, score)


def before(text: str, start: int, at: int, kind: str) -> tuple[str, ...]:
    """What a would-be subhead ``text[start:at]`` says, and the kind of the place; () if it is
    none."""
    subhead = text[start:at].rstrip()
    # One word is the front of a name: '가나인터컨티넨탈|서울강변은'.
    one_word = kind == "glued" and subhead.isalnum()
    return () if one_word or "\n" in subhead else (kind, *leads.features(subhead))


def repeated(subhead: str, behind: list[str]) -> tuple[str, ...]:
    """What a subhead has in common with the words its text begins with: its actors come again."""
    # Asked first, by characters: most have nothing in common.
    alike = [key for word in behind if word[:2] in subhead and (key := stem(word)) in subhead]
    if not alike:
        return ()
    told = {stem(word) for word in WORDS.findall(subhead)}
    shared = len({key for key in alike if len(key) > 1 and key in told})
    names = ("repeats",) if stem(behind[0]) in told else ()
    return (*names, f"shares{min(shared, 3)}") if shared else names


def _sides(text: str, at: int, end: int, kind: str, vocabulary: Vocabulary) -> Iterator[str]:
    """What the words beside a place say: does a headline end like this, does a sentence begin
    like this, is the word across the place one that the article uses? Nothing: impossible."""
    last = text[max(0, at - _WORD) : at].rstrip()
    last = last[max(last.rfind(" "), last.rfind("\n")) + 1 :]
    quoted = kind == "quote_end"
    if vocabulary.breaks(at):
        return
    if evidence.needs_more(last[-6:]) and not quoted:
        yield _NEEDS_MORE
    if text[at - 1] == " " and evidence.leans(text, at):
        return
    joined = _across(text, at, vocabulary) if kind == "glued" else []
    if joined is None:
        return
    yield "final_quote" if quoted else evidence.final(last[-12:])
    yield from evidence.right(text, at, vocabulary)
    if vocabulary.count(stem(last)) > 0:
        yield "final_echo"
    if _LATER_SUBJECT.search(text, at, min(end, at + 60)):
        yield "later_subject"
    left = end - at
    if left < 40:
        yield "right_short" if left < 15 else "right_shorter"
    yield from joined


def _across(text: str, at: int, vocabulary: Vocabulary) -> list[str] | None:
    """What the run of Hangul across a place says; ``None`` where it cannot be cut."""
    if evidence.goes_on(text, at):
        return None
    first = at
    while first > max(0, at - _WORD) and "가" <= text[first - 1] <= "힣":
        first -= 1
    run, word = WORD.match(text, first), WORD.match(text, at)
    if run is None or word is None:
        return []
    key = stem(run[0])
    if len(key) > at - first and vocabulary.count(key) > 1:
        return None  # the article uses the word that would be cut; not '… 발탁|이 수석은'
    return evidence.joined(run[0], at - first, word[0], vocabulary)
