"""Which sentences of a story are printed.

Sentences are taken one by one, each time the one that adds most for its length. What it adds
is the weight of its words that the text does not say yet (a monotone submodular gain, after
Lin and Bilmes 2011: a second telling of the same adds little, so repetition dies by itself),
times its merit (``merit``).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from digest.writing import standing
from digest.writing.arrange import arrange
from digest.writing.material import Candidate, Material
from digest.writing.merit import merit

_FADE = 0.25  # of a word's weight that is left when it has been printed once
_COST = 0.6  # exponent of the length, beyond its share of the room, that divides a gain
_WORTH = 0.16  # of the first gain that the last sentence must still bring
_SAME = 0.6  # share of the words' weight from which a sentence says what one before said
_QUOTES = 2  # sentences that are mostly a quotation
_EVENT = 0.15  # share of a story's articles from which an event asks for a sentence


def choose(
    material: Material,
    *,
    sentences: int,
    characters: int,
    until: date,
    avoid: Collection[str] = (),
) -> tuple[Candidate, ...]:
    """At most ``sentences`` candidates of at most ``characters`` characters in all, in the
    order in which they are printed. ``avoid`` names sentences that say what most sources
    contradict."""
    worth = {c.id: merit(c, material, until) for c in material.candidates if c.id not in avoid}
    pool = [c for c in material.candidates if worth.get(c.id, 0) > 0]
    return arrange(_take(pool, material, worth, sentences, characters), material)


def _take(
    pool: Sequence[Candidate],
    material: Material,
    worth: Mapping[str, float],
    sentences: int,
    characters: int,
) -> list[Candidate]:
    left = dict(material.weights)
    taken: list[Candidate] = []
    least, room, open_ = 0.0, characters, list(pool)
    while open_ and len(taken) < sentences:
        fitting = [c for c in open_ if c.length <= room and _placeable(c, taken)]
        share = max(1.0, room / (sentences - len(taken)))
        scored = [
            (round(_gain(c, left, taken, material) * worth[c.id] / _cost(c, share), 6), c)
            for c in fitting
        ]
        best = max((score for score, _ in scored), default=0.0)
        if not scored or best < least:
            break
        chosen = min((c for score, c in scored if score == best), key=lambda c: c.id)
        least = least or _WORTH * best
        taken.append(chosen)
        room -= chosen.length
        for term in chosen.terms:
            left[term] = left.get(term, 0.0) * _FADE
        open_ = [c for c in open_ if c is not chosen and not says_same(c, taken, material.weights)]
    return taken


def _cost(candidate: Candidate, share: float) -> float:
    # A sentence within its share of the room costs nothing: short ones are no better there.
    return math.pow(max(candidate.length, share), _COST)


def _placeable(candidate: Candidate, taken: Sequence[Candidate]) -> bool:
    """A sentence that leans on another needs that one printed; quotations stay few."""
    if candidate.after and all(c.id != candidate.after for c in taken):
        return False
    quoted = [c for c in taken if standing.quoted(c.text) > 0.4]
    return len(quoted) < _QUOTES or standing.quoted(candidate.text) <= 0.4


def _gain(
    candidate: Candidate,
    left: Mapping[str, float],
    taken: Sequence[Candidate],
    material: Material,
) -> float:
    gain = sum(left.get(term, 0.0) for term in sorted(candidate.terms))
    if not taken:
        return gain
    account = candidate.account
    if all(c.account.passage.article != account.passage.article for c in taken):
        gain *= 1.1
    if all(c.account.event != account.event for c in taken) and _asks(account.event, material):
        gain *= 1.6
    if any(same_statement(candidate, c) for c in taken):
        gain *= 0.5
    return gain


def _asks(event: int, material: Material) -> bool:
    passages = material.story.events[event].passages
    told = any(a.event == event and a.document.form == "news" for a in material.accounts)
    return told and len(passages) >= _EVENT * len(material.story.passages)


def same_statement(one: Candidate, other: Candidate) -> bool:
    """Whether two sentences say of one subject that it did one thing: the same subject and
    two of the last three words ('KT가 … 위약금을 전면 면제한다', 'KT는 … 위약금을 면제했다')."""
    if len(set(one.tail) & set(other.tail)) < 2:
        return False
    return not one.subject or not other.subject or one.subject == other.subject


def says_same(
    candidate: Candidate, taken: Sequence[Candidate], weights: Mapping[str, float]
) -> bool:
    """Whether one of ``taken`` says it already: most of its words, or no new figure or day
    about the same."""
    own = sum(weights.get(t, 0.0) for t in sorted(candidate.terms)) or 1.0
    facts = _facts(candidate)
    for other in taken:
        shared = sum(weights.get(t, 0.0) for t in sorted(candidate.terms & other.terms)) / own
        known = facts <= _facts(other)
        if shared >= _SAME and (known or shared >= 0.75):
            return True
        if known and shared >= 0.4 and (facts or same_statement(candidate, other)):
            return True
    return False


def _facts(candidate: Candidate) -> set[tuple[str, str]]:
    found = {("day", str(d.first)) for d in candidate.days}
    return found | {(f.unit, str(f.value)) for f in candidate.sentence.figures}
