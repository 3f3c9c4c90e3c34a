"""The words with which sentences begin, and headlines do not."""

from __future__ import annotations

from digest.korean.lexicon import ADVERBS, CONNECTIVES

_LIKE_A_SENTENCE = -1.5  # log-odds of a headline that begins with an adverb of sentences
_SHORT = tuple(word for word in CONNECTIVES if len(word) == 1)
_CONNECTIVES = {
    front: tuple(word for word in CONNECTIVES if word in front or word.startswith(front))
    for front in {word[:2] for word in CONNECTIVES if len(word) > 1}
}
_FIRST = frozenset(word[0] for word in CONNECTIVES)


def opens_like_a_sentence(text: str, start: int, end: int) -> bool:
    """Whether a piece begins with a connective: then no subhead stands before it."""
    if text[start] not in _FIRST:
        return False
    # By their first two characters: a pattern for all of them takes four times as long.
    words = _CONNECTIVES.get(text[start : start + 2], _SHORT if text[start] in _SHORT else ())
    for word in words:
        behind = start + len(word)
        if behind > end or not text.startswith(word, start):
            continue
        if behind == end or not "가" <= text[behind] <= "힣":
            return True
    return False


def opening(text: str, start: int) -> float:
    """How much likelier a headline begins there for the first word: log-odds.

    >>> opening("올해 수출 최대", 0), opening("수출 최대", 0)
    (-1.5, 0.0)
    """
    # Both adverbs and what stands behind them are short: two characters and a space.
    adverb = text[start : start + 2] in ADVERBS and text[start + 2 : start + 3] == " "
    return _LIKE_A_SENTENCE if adverb else 0.0
