"""Which sentences of a story are printed, and in which order.

Sentences are taken one by one, each time the one that adds most for its length. What it adds
is the weight of its words that the text does not say yet (a monotone submodular gain, after
Lin and Bilmes 2011: a second telling of the same adds little, so repetition dies by itself),
times what an editor looks at: its place in the article, that it stands alone, that it gives
a day or a figure that others give too, that it is told and not quoted.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from digest.writing import standing
from digest.writing.material import Candidate, Material

_FADE = 0.25  # of a word's weight that is left when it has been printed once
_COST = 0.55  # exponent of the length that a gain is divided by: 0 long ones, 1 short ones
_WORTH = 0.16  # of the first gain that the last sentence must still bring
_SAME = 0.62  # share of the words' weight from which a sentence says what one before said
_SHORT, _LONG = 24, 210
_FORMS = {"column": 0.35, "photo": 0.2, "listing": 0.2, "market": 0.5, "people": 0.3}


def choose(
    material: Material,
    *,
    sentences: int,
    characters: int,
    avoid: Collection[str] = (),
) -> tuple[Candidate, ...]:
    """At most ``sentences`` candidates of at most ``characters`` characters in all, in the
    order in which they are printed. ``avoid`` names sentences that say what most sources
    contradict."""
    worth = {c.id: _merit(c, material) for c in material.candidates if c.id not in avoid}
    pool = [c for c in material.candidates if worth.get(c.id, 0) > 0]
    taken = _take(pool, material, worth, sentences, characters)
    return arrange(taken, material)


def _take(
    pool: Sequence[Candidate],
    material: Material,
    worth: Mapping[str, float],
    sentences: int,
    characters: int,
) -> list[Candidate]:
    left = dict(material.weights)
    taken: list[Candidate] = []
    first, room = 0.0, characters
    open_ = list(pool)
    while open_ and len(taken) < sentences:
        ids = {c.id for c in taken}
        fitting = [
            c for c in open_ if c.length <= room and (not c.after or (c.after in ids and taken))
        ]
        scored = [(_gain(c, left, taken) * worth[c.id], c) for c in fitting]
        if not scored:
            break
        best, chosen = max(scored, key=lambda pair: (round(pair[0], 6), _reverse(pair[1].id)))
        first = first or best
        if best < _WORTH * first:
            break
        taken.append(chosen)
        room -= chosen.length
        for term in chosen.terms:
            left[term] = left.get(term, 0.0) * _FADE
        open_ = [c for c in open_ if c is not chosen and not says_same(c, taken, material.weights)]
    return taken


def _reverse(id: str) -> tuple[int, ...]:
    return tuple(-ord(letter) for letter in id)  # max() with ties to the smallest id


def _gain(candidate: Candidate, left: Mapping[str, float], taken: Sequence[Candidate]) -> float:
    gain = sum(left.get(term, 0.0) for term in sorted(candidate.terms))
    gain /= math.pow(20 + candidate.length, _COST)
    if taken:
        sources = {c.account.passage.article for c in taken}
        events = {c.account.event for c in taken}
        if candidate.account.passage.article not in sources:
            gain *= 1.08
        if candidate.account.event not in events:
            gain *= 1.25
        if candidate.after or (candidate.place and candidate.id in _next(taken)):
            gain *= 1.1
    return gain


def _next(taken: Sequence[Candidate]) -> set[str]:
    """Ids of the sentences that follow a printed one in its article."""
    found = set()
    for c in taken:
        following = [s.id for s in c.account.sentences[c.place + 1 : c.place + 2]]
        found.update(following)
    return found


def _merit(candidate: Candidate, material: Material) -> float:
    """What speaks for a sentence wherever it is printed; 0 keeps it out."""
    text = candidate.text[candidate.bare - candidate.start :]
    if not _SHORT <= len(text) <= 2 * _LONG or not candidate.terms:
        return 0.0
    merit = 1.0 + 0.9 / (1 + candidate.place)
    merit *= _FORMS.get(candidate.account.document.form, 1.0)
    quoted = standing.quoted(text)
    if quoted > 0.75:
        return 0.0
    merit *= 1 - 0.7 * quoted
    if not candidate.after and not standing.has_subject(text):
        merit *= 0.45
    if standing.talks(text):
        merit *= 0.6
    if candidate.bare > candidate.start:
        merit *= 0.9
    if standing.this_day(text):
        merit *= 0.85
    if len(text) > _LONG:
        merit *= 0.6
    if candidate.days:
        merit *= 1.15
    if any(f.what for f in candidate.sentence.figures):
        merit *= 1.1
    return merit * _weight_of(candidate, material)


def _weight_of(candidate: Candidate, material: Material) -> float:
    # The event that most of the story's articles tell is what the story is about.
    share = len(material.story.events[candidate.account.event].passages) / max(
        1, len(material.story.passages)
    )
    return 0.7 + 0.3 * share


def says_same(
    candidate: Candidate, taken: Sequence[Candidate], weights: Mapping[str, float]
) -> bool:
    """Whether one of ``taken`` says it already: most of its words, or the same figures and
    days about half the words."""
    own = sum(weights.get(t, 0.0) for t in sorted(candidate.terms)) or 1.0
    facts = _facts(candidate)
    for other in taken:
        shared = sum(weights.get(t, 0.0) for t in sorted(candidate.terms & other.terms)) / own
        if shared >= _SAME:
            return True
        if facts and shared >= 0.4 and facts <= _facts(other):
            return True
    return False


def _facts(candidate: Candidate) -> set[tuple[str, str]]:
    found = {("day", f"{d.first}~{d.last}") for d in candidate.days}
    return found | {(f.unit, str(f.value)) for f in candidate.sentence.figures}


def arrange(taken: Sequence[Candidate], material: Material) -> tuple[Candidate, ...]:
    """The order of print: events by their days, within an event as articles tell it, from
    what happened to what follows; a sentence that leans on another stands behind it."""
    heads = [c for c in taken if not c.after]
    ordered: list[Candidate] = []
    for head in sorted(heads, key=lambda c: _when(c, material)):
        ordered.append(head)
        ordered.extend(_followers(head, taken))
    return tuple(ordered)


def _followers(head: Candidate, taken: Sequence[Candidate]) -> list[Candidate]:
    found = [c for c in taken if c.after == head.id and c is not head]
    return [one for c in found for one in (c, *_followers(c, taken))]


def _when(candidate: Candidate, material: Material) -> tuple[date, float, str]:
    day = material.days[candidate.account.event] or date.max
    return day, candidate.depth, candidate.id
