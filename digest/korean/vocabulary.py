"""The words of one article, as evidence of where its subheads end."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

#: A run of one script is a word, so that glued text needs no care.
WORD = re.compile(r"[가-힣]+|[A-Za-z]+(?:[.&-]?[A-Za-z0-9]+)*|\d+(?:[.,]\d+)*|[一-鿿\uf900-\ufaff]")
#: The same for all the words of a stretch: one set for how any begins, which the engine skips to.
WORDS = re.compile(
    r"[가-힣A-Za-z\d一-鿿\uf900-\ufaff](?:(?<=[가-힣])[가-힣]*"
    r"|(?<=[A-Za-z])[A-Za-z]*(?:[.&-]?[A-Za-z0-9]+)*|(?<=\d)\d*(?:[.,]\d+)*|)"
)
_PARTICLE = re.compile(
    r"(?:에서는|에서도|에게는|으로는|으로도|이라고|라고|이라는|라는|에서|에게|으로|까지|부터|보다|처럼|에는|에도|과의|와의|로는"
    r"|은|는|이|가|을|를|의|에|로|와|과|도|만|들|씨)$"
)
_OFTEN = 4  # times; nobody asks whether it is more
_LONGEST = 20_000  # characters: what a subhead repeats stands near it
_SENTENCES = 400
_FRONT = 24  # characters of a sentence in which its first word begins


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word without its particle, as long as two syllables stay.

    >>> stem("정부는"), stem("신는")
    ('정부', '신는')
    """
    bare = _PARTICLE.sub("", word)
    return bare if len(bare) >= 2 else word


class Vocabulary:
    """How often a word stands in a text or in its title, and which words begin its sentences.
    Looked up word by word: few are asked for, and counting all cost more than everything else."""

    def __init__(self, text: str, starts: Sequence[int], title: str = "") -> None:
        self._text = f"{text}\n{title}"
        self._starts = starts
        self._counts: dict[str, int] = {}
        self._begun: dict[str, bool] = {}

    def count(self, key: str) -> int:
        """The times a word, which ``stem`` has bared, stands in the text, up to four.

        >>> Vocabulary("정부는 대정부 질문에 답했다. 정부가 곧", ()).count("정부")
        2
        """
        known = self._counts.get(key)
        if known is None:
            known = self._counts[key] = self._counted(key)
        return known

    def _counted(self, key: str) -> int:
        text, times = self._text, 0
        at = text.find(key, 0, _LONGEST)
        while at >= 0 and times < _OFTEN:
            if not at or not _joins(text[at - 1], key[0]):
                word = WORD.match(text, at)
                times += word is not None and stem(word[0]) == key
            at = text.find(key, at + len(key), _LONGEST)
        return times

    def breaks(self, at: int) -> bool:
        """Whether a cut would break a word that stands elsewhere: the two characters on either
        side of it stand together there as well.

        >>> Vocabulary("가온AI의 승부가온AI는 빠르다", ()).breaks(10)
        True
        """
        four = self._text[at - 2 : at + 2]
        if not four.isalnum():
            return False
        place = self._text.find(four, 0, _LONGEST)
        return place >= 0 and (place != at - 2 or self._text.find(four, at - 1, _LONGEST) >= 0)

    def begins(self, key: str) -> bool:
        """Whether a sentence begins with a word, which ``stem`` has bared.

        >>> Vocabulary("정부는 내린다. '가나'는 올린다.", [0, 9]).begins("가나")
        True
        """
        known = self._begun.get(key)
        if known is None:
            known = self._begun[key] = self._begins(key)
        return known

    def _begins(self, key: str) -> bool:
        # By the places of the word: there are fewer of them than sentences.
        text, starts = self._text, self._starts[:_SENTENCES]
        stop = starts[-1] + _FRONT if starts else 0
        at = text.find(key, 0, stop)
        while at >= 0:
            n = bisect_right(starts, at) - 1
            if n >= 0 and at + len(key) <= starts[n] + _FRONT:
                word = WORD.search(text, starts[n], starts[n] + _FRONT)
                if word is not None and stem(word[0]) == key:
                    return True
            at = text.find(key, at + 1, stop)
        return False


def _joins(before: str, first: str) -> bool:
    """Whether two neighbouring characters belong to one word."""
    if "가" <= first <= "힣":
        return "가" <= before <= "힣"
    return first.isascii() and before.isascii() and before.isalnum()
