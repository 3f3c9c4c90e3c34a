"""Runs of Hangul cut into words: enough of it to see where two words were glued.

The fewest known words cover a run best ("maximum matching", the baseline of Korean and
Chinese word segmentation since Nie et al. 1994); an unknown syllable costs as much as two
words. No tagging, no costs of a model: it is asked only at the few places where a subhead
might end, and has to tell a seam between words from the middle of one.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from importlib.resources import files

from digest.korean.lexicon import FINAL_NOUNS, OPENERS, TAILS

_LONGEST = 6
_SYLLABLES = frozenset("은는이가을를의에로와과도만들씨및등전후첫새각약총한두세네몇더또안못잘다큰옛제대시군구도읍면동리장관원단사회부처청국실팀당측법권")
_UNKNOWN = 2.0
_SYLLABLE = 1.5


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    text = (files("digest.korean") / "words.txt").read_text("utf-8")
    body = "\n".join(line for line in text.split("\n") if not line.startswith("#"))
    nouns, _, verbs = body.partition("\n\n")
    own = FINAL_NOUNS | OPENERS | TAILS
    return frozenset(nouns.split()) | {w for w in own if len(w) > 1}, frozenset(verbs.split())


def words() -> frozenset[str]:
    """Nouns, adverbs, names of places and institutions, two syllables or more."""
    return _lists()[0]


def verb_forms() -> frozenset[str]:
    """Verb forms on which a headline or a clause may end: 열려, 나서."""
    return _lists()[1]


def seams(run: str, also: Collection[str] = (), but: str = "") -> frozenset[int]:
    """Offsets inside a run of Hangul that lie between two words in some best cutting.

    ``also`` are words of the article itself, which count as known.

    >>> sorted(seams("공개과학기술"))
    [2]
    """
    if len(run) > 24:
        run = run[:24]
    known = words()
    forms = verb_forms()
    size = len(run)
    ahead = [0.0] + [99.0] * size
    for end in range(1, size + 1):
        ahead[end] = min(
            ahead[start] + _cost(run[start:end], known, forms, also, but)
            for start in range(max(0, end - _LONGEST), end)
        )
    behind = [99.0] * size + [0.0]
    for start in range(size - 1, -1, -1):
        behind[start] = min(
            behind[end] + _cost(run[start:end], known, forms, also, but)
            for end in range(start + 1, min(size, start + _LONGEST) + 1)
        )
    best = ahead[size]
    return frozenset(at for at in range(1, size) if ahead[at] + behind[at] <= best + 0.01)


def _cost(
    piece: str, known: frozenset[str], forms: frozenset[str], also: Collection[str], but: str
) -> float:
    if len(piece) == 1:
        return _SYLLABLE if piece in _SYLLABLES else _UNKNOWN
    return 1.0 if piece in known or piece in forms or (piece in also and piece != but) else 99.0
