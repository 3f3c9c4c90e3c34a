"""The words of one article, as evidence of where its subheads end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property, lru_cache

#: A run of one script is a word, so that glued text needs no care.
WORD = re.compile(r"[가-힣]+|[A-Za-z]+(?:[.&-]?[A-Za-z0-9]+)*|\d+(?:[.,]\d+)*|[一-鿿豈-\ufaff]")
_PARTICLE = re.compile(
    r"(?:에서는|에서도|에게는|으로는|으로도|이라고|라고|이라는|라는|에서|에게|으로|까지|부터|보다|처럼|에는|에도|과의|와의|로는"
    r"|은|는|이|가|을|를|의|에|로|와|과|도|만|들|씨)$"
)
_LONGEST = 20_000  # characters: what a subhead repeats stands near it
_SENTENCES = 400


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word without its particle, as long as two syllables stay.

    >>> stem("정부는"), stem("신는")
    ('정부', '신는')
    """
    bare = _PARTICLE.sub("", word)
    return bare if len(bare) >= 2 else word


class Vocabulary:
    """How often each word of a text stands in it, and which words begin its sentences.
    Counted when it is first asked for: most articles never ask."""

    def __init__(self, text: str, starts: Sequence[int]) -> None:
        self._text = text
        self._starts = starts

    @cached_property
    def count(self) -> Counter[str]:
        """The times each word, without its particle, stands in the text."""
        count: Counter[str] = Counter()
        for word, times in Counter(WORD.findall(self._text, 0, _LONGEST)).items():
            count[stem(word)] += times
        return count

    @cached_property
    def first(self) -> frozenset[str]:
        """The words with which sentences begin."""
        firsts = (WORD.search(self._text, n, n + 24) for n in self._starts[:_SENTENCES])
        return frozenset(stem(match[0]) for match in firsts if match)
