"""Runs of Hangul cut into words: enough of it to see where two words were glued.

The fewest known words cover a run best ("maximum matching", the baseline of Korean and
Chinese word segmentation since Nie et al. 1994); an unknown syllable costs as much as two
words. No tagging, no costs of a model: it is asked only at the few places where a subhead
might end, and has to tell a seam between words from the middle of one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from digest.korean.lexicon import FINAL_NOUNS, OPENERS, TAILS

_LONGEST = 6
_SYLLABLES = frozenset(
    "은는이가을를의에로와과도만들씨및등전후첫새각약총한두세네몇더또안못잘다큰옛제대시군구도읍면동리장관원단사회부처청국실팀당측법권"
)
_LONGEST_RUN = 24
#: By where a word begins where it may end.
_LENGTHS = [range(start + 2, start + _LONGEST + 1) for start in range(_LONGEST_RUN)]
_NEVER = 99.0
_WORD = 1.0
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


@lru_cache(maxsize=1 << 15)
def seams(run: str) -> tuple[int, ...]:
    """Offsets inside a run of Hangul that lie between two words in some best cutting.

    >>> seams("공개과학기술")
    (2,)
    """
    run = run[:_LONGEST_RUN]
    size = len(run)
    known, beginnings = _known()
    alone = [_SYLLABLE if syllable in _SYLLABLES else _UNKNOWN for syllable in run]
    words_from: list[Sequence[int]] = [()] * size
    ahead = [0.0] + [_NEVER] * size
    # Compared, because ``min`` is called: of a long run some fifty times.
    for start in range(size):
        here = ahead[start]
        if here + alone[start] < ahead[start + 1]:  # noqa: PLR1730
            ahead[start + 1] = here + alone[start]
        if run[start : start + 2] not in beginnings:
            continue  # two of three begin no word: asked first, it saves the longer ones
        ends = [end for end in _LENGTHS[start] if end <= size and run[start:end] in known]
        words_from[start] = ends
        for end in ends:
            if here + _WORD < ahead[end]:  # noqa: PLR1730
                ahead[end] = here + _WORD
    behind = [_NEVER] * size + [0.0]
    for start in range(size - 1, -1, -1):
        least = behind[start + 1] + alone[start]
        for end in words_from[start]:
            if behind[end] + _WORD < least:  # noqa: PLR1730
                least = behind[end] + _WORD
        behind[start] = least
    best = ahead[size] + 0.01
    return tuple([at for at in range(1, size) if ahead[at] + behind[at] <= best])


@cache
def _known() -> tuple[frozenset[str], frozenset[str]]:
    """All words, and the two syllables with which they begin."""
    nouns, verbs = _lists()
    every = nouns | verbs
    return every, frozenset(word[:2] for word in every)
