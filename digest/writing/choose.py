"""Which sentences of a story are printed.

Sentences are taken one by one, each time the one that adds most for its length. What it adds
is the weight of its words that the text does not say yet (a monotone submodular gain, after
Lin and Bilmes 2011: a second telling of the same adds little, so repetition dies by itself),
times its merit (``merit``).
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from digest.writing.arrange import arrange
from digest.writing.candidates import Candidate
from digest.writing.material import Material
from digest.writing.merit import merit

_FADE = 0.25  # of a word's weight that is left when it has been printed once
_ALONE = 0.35  # what is left more when one tells the story alone: he does not repeat himself
_COST = 0.7  # exponent of the length, beyond its share of the room, that divides a gain
_WORTH = 0.1  # of the first gain that the last sentence must still bring
_SAME, _PART = 0.55, 0.4  # shares of the words' weight that two sentences have in common
_KNOWN = 0.2  # of its words' weight, where all its figures and days are told already
# Of the scarce words of the lighter of two sentences, and how many of them, from which they tell
# one thing: 'KT가 … 점검하고 차단했다' and '… 점검과 차단 조치를 시행했다' stood in one briefing.
_AGAIN, _MANY = 0.38, 6
_NEW = 2  # figures that are not told yet make such a sentence a finding of its own
_RETOLD = 0.65  # of a printed sentence's words from which another one holds it
_NEWS = 0.3  # of the story's weightiest word from which a new predicate ('제명') is news
_SPOKEN, _QUOTES = 0.4, 2  # share from which a sentence is a quotation; how many of those
_GREAT = 0.6  # of the greatest event's share from which an event may give the first sentence
_EVENT = 0.15  # share of a story's articles from which an event asks for a sentence
# A coinage in marks ('셀프 점검'): two who are told to have used it are told once.
_WORD = re.compile(r"[‘'“\"]([^‘’'“”\"]{4,24})[’'”\"]")
_NAME = re.compile(r"[^()\s·,'\"‘’“”]{2,}")
_POOL = 250  # candidates that are compared with one another; the best on their own


def choose(
    material: Material,
    *,
    sentences: int,
    characters: int,
    until: date,
    avoid: Collection[str] = (),
) -> tuple[Candidate, ...]:
    """At most ``sentences`` candidates of at most ``characters`` characters in all, in the
    order in which they are printed; ``until`` is the last day of the edition. ``avoid``
    names sentences that say what most sources contradict."""
    worth = {c.id: merit(c, material, until) for c in material.candidates if c.id not in avoid}
    share = characters / max(1, sentences)
    alone = {
        c.id: worth[c.id] * _weight(c, material.weights) / _cost(c, share)
        for c in material.candidates
        if worth.get(c.id, 0) > 0
    }
    pool = [c for c in material.candidates if c.id in alone]
    pool = sorted(pool, key=lambda c: (-round(alone[c.id], 6), c.id))[:_POOL]
    taken = _take(pool, material, worth, sentences, characters)
    return arrange(taken, material) if taken else _anything(material, characters, avoid)


def _anything(material: Material, characters: int, avoid: Collection[str]) -> tuple[Candidate, ...]:
    """One sentence of a story that has no good one: a story without any tells nothing."""
    fitting = [c for c in material.candidates if c.length <= characters and c.id not in avoid]
    return tuple(sorted(fitting, key=lambda c: (c.after != "", c.place, c.id))[:1])


def _take(
    pool: Sequence[Candidate],
    material: Material,
    worth: Mapping[str, float],
    sentences: int,
    characters: int,
) -> list[Candidate]:
    left = dict(material.weights)
    taken: list[Candidate] = []
    fade = _FADE + _ALONE / max(1, material.origins)
    least, room, open_ = 0.0, characters, list(pool)
    while open_ and len(taken) < sentences:
        share = room / (sentences - len(taken))
        scored = [
            (round(_gain(c, left, taken, material) * worth[c.id] / _cost(c, share), 6), c)
            for c in open_
            if c.length <= room and _placeable(c, taken, material)
        ]
        best = max((score for score, _ in scored), default=0.0)
        if not scored or best < least:
            break
        chosen = min((c for score, c in scored if score == best), key=lambda c: c.id)
        least = least or _WORTH * best
        taken.append(chosen)
        room -= chosen.length
        for term in chosen.terms:
            left[term] = left.get(term, 0.0) * fade
        rest = [c for c in open_ if c is not chosen]
        open_ = [c for c in rest if not _again(c, chosen, material)]
    return taken


def _again(candidate: Candidate, chosen: Candidate, material: Material) -> bool:
    return says_same(candidate, [chosen], material) or repeats(candidate, chosen, material)


def _weight(candidate: Candidate, weights: Mapping[str, float]) -> float:
    return math.fsum(weights.get(term, 0.0) for term in candidate.terms)


def _cost(candidate: Candidate, share: float) -> float:
    # A sentence within its share of the room costs nothing: short ones are no better there.
    return math.pow(max(candidate.length, share, 1.0), _COST)


def _placeable(candidate: Candidate, taken: Sequence[Candidate], material: Material) -> bool:
    """A sentence that leans on another needs that one printed; quotations stay few; the
    first is of a great event."""
    if not taken and material.shares[candidate.account.event] < _GREAT * max(material.shares):
        return False
    if candidate.after and all(c.id != candidate.after for c in taken):
        return False
    return candidate.quoted <= _SPOKEN or sum(c.quoted > _SPOKEN for c in taken) < _QUOTES


def _gain(
    candidate: Candidate,
    left: Mapping[str, float],
    taken: Sequence[Candidate],
    material: Material,
) -> float:
    gain = _weight(candidate, left)
    account = candidate.account
    if taken and all(c.account.passage.article != account.passage.article for c in taken):
        gain *= 1.1
    if taken and all(c.account.event != account.event for c in taken):
        news = account.document.form == "news"
        gain *= 1.6 if news and material.shares[account.event] >= _EVENT else 1.0
    if any(same_statement(candidate, c) or _retells(candidate, c, material) for c in taken):
        gain *= 0.5
    return gain


def _retells(candidate: Candidate, other: Candidate, material: Material) -> bool:
    """Whether it tells again, with more words, what another account said of its subject."""
    if candidate.account is other.account or candidate.subject != other.subject:
        return False
    shared = math.fsum(material.weights.get(t, 0.0) for t in candidate.terms & other.terms)
    return shared >= _RETOLD * _weight(other, material.weights)


def same_statement(one: Candidate, other: Candidate) -> bool:
    """Whether two sentences say of one subject that it did one thing: the same subject and
    two of the last three words ('KT가 … 위약금을 전면 면제한다', 'KT는 … 위약금을 면제했다')."""
    if one.account is other.account or len(set(one.tail) & set(other.tail)) < 2:
        return False
    return not one.subject or not other.subject or one.subject == other.subject


def says_same(candidate: Candidate, taken: Sequence[Candidate], material: Material) -> bool:
    """Whether one of ``taken`` says it already: most of its words, or a good part of them
    and no new figure or day.

    An article does not repeat itself: what it says twice in like words is a next step, so
    only other accounts are compared."""
    weights = material.weights
    own = _weight(candidate, weights) or 1.0
    facts = _facts(candidate)
    for other in (one for one in taken if one.account is not candidate.account):
        both = candidate.terms & other.terms
        shared = math.fsum(weights.get(term, 0.0) for term in both) / own
        if shared >= _SAME and _quotes(candidate) & _quotes(other):
            return True
        if _answers(candidate, other, material):
            continue
        if shared >= _SAME:
            return True
        known = facts <= _facts(other)
        # Two figures that stand there already are the same finding, in whatever words.
        if known and shared >= _KNOWN and sum(unit != "day" for unit, _ in facts) > 1:
            return True
        if shared >= _PART and known and (facts or same_statement(candidate, other)):
            return True
    return False


def repeats(candidate: Candidate, other: Candidate, material: Material) -> bool:
    """Whether another account told it already, in words that few sentences of the story have:
    those say what a sentence is about, where its weighty words say what all are about."""
    both = candidate.terms & other.terms
    if candidate.account is other.account or len(both) < _MANY:
        return False
    lighter = min(_scarce(one.terms, material) for one in (candidate, other))
    if _scarce(both, material) < _AGAIN * lighter or _answers(candidate, other, material):
        return False
    known = _facts(other)
    return sum(unit != "day" for unit, value in _facts(candidate) - known) < _NEW


def _scarce(words: Collection[str], material: Material) -> float:
    return math.fsum(sorted(material.scarcity.get(term, 0.0) for term in words))


def _answers(candidate: Candidate, other: Candidate, material: Material) -> bool:
    """Whether it tells of another actor that he did something else that matters, however
    many words it needs to say about what ('한빛당은 … 지명된 의원을 제명했다')."""
    if not candidate.subject or not other.subject or _one_actor(candidate, other):
        return False
    did = [material.weights.get(t, 0.0) for t in candidate.tail[:2] if t not in other.tail]
    return max(did, default=0.0) >= _NEWS * material.top


def _one_actor(one: Candidate, other: Candidate) -> bool:
    """Whether one's subject is named by the other's, with what stands before it: 'SK텔레콤
    컨소시엄이' and 'SK텔레콤은', '가나연구원(GNR)이' and 'GNR이'."""
    if one.subject == other.subject:
        return True
    return any(
        name in b.rest[: b.rest.find(b.subject) + len(b.subject)]
        for a, b in ((one, other), (other, one))
        for name in _NAME.findall(a.subject)
    )


def _quotes(candidate: Candidate) -> set[str]:
    return {found[1] for found in _WORD.finditer(candidate.text)}


def _facts(candidate: Candidate) -> set[tuple[str, str]]:
    found = {("day", str(d.first)) for d in candidate.days}
    return found | {(f.unit, str(f.value)) for f in candidate.sentence.figures}
