"""The words of a would-be subhead, left of the places at which it might end."""

from __future__ import annotations

import re
from bisect import bisect_left

from digest.korean import bounds, evidence
from digest.korean.weights import BODY, DECK

_CLAUSE_COMMA = re.compile(r"[고며만데서자니나은는도에로]\s?,")
_NOUN_COMMA = re.compile(r"[가-힣A-Za-z0-9%\"'”’)](?<![고며만데서자니나은는])\s?, ")
_ELLIPSIS = re.compile(r"…|\.\.")
_QUOTE = re.compile(r"['\"‘“]")
_FINITE = re.compile(r"(?:[가-힣]다|[요죠])(?:[.!?]|고 |며 |면서|는 )")
_LOST = -3.8
_WORD = re.compile(r"\S+")
_LASTING = (("ellipsis", _ELLIPSIS), ("quoted", _QUOTE))
#: Name, a character without which it is not there, pattern.
_MARKS = (
    ("clause_comma", ",", _CLAUSE_COMMA),
    ("noun_comma", ",", _NOUN_COMMA),
    ("finite", "", _FINITE),
)


class Left:
    """The would-be subhead left of a place, its words read once for all places of a piece."""

    def __init__(
        self, text: str, start: int, stop: int, *, deck: bool, strict: bool, least: float
    ) -> None:
        piece = text[start:stop]
        self.start = start
        self.deck = deck
        #: What a place must score above, the features of the piece's own place left out.
        self.least = least
        self.sizes = bounds.sizes(deck)
        #: Before a sentence an ending that no headline has is not worth weighing.
        self.strict = strict
        self._table = table = DECK if deck else BODY
        self._ends: list[int] = []
        self._names: list[str] = []
        self._sums = [0.0]
        self._bare = -1  # words before the first that has a particle
        #: Past a topic, an object and a verb no headline goes, but for one of its marks.
        self.reach = stop
        lasting = ((name, pattern.search(piece)) for name, pattern in _LASTING)
        self._marks = [(start + match.end(), name) for name, match in lasting if match]
        total = 0.0
        for word in _WORD.finditer(piece):
            name = evidence.inner(word[0])
            self._ends.append(start + word.end())
            self._names.append(name)
            if name:
                total += table.get(name, 0.0)
                if self._bare < 0:
                    self._bare = len(self._sums) - 1
            self._sums.append(total)
            if total < _LOST and not self._marks:
                self.reach = start + word.end()
                break
        reached = piece[: self.reach - start]
        self._marks += [
            (start + match.end(), name)
            for name, asked, pattern in _MARKS
            if asked in reached and (match := pattern.search(reached))
        ]

    def score(self, at: int) -> float:
        """What ``features(at)`` weigh."""
        count = bisect_left(self._ends, at - 1)
        score = self._sums[count]
        if count > 1 and not 0 <= self._bare < count:
            score += self._table.get("all_bare", 0.0)
        for name in self._marked(at):
            score += self._table.get(name, 0.0)
        return score

    def features(self, at: int) -> list[str]:
        """The features of ``text[start:at]`` but for its last word."""
        names = self._marked(at)
        inner = self._names[: bisect_left(self._ends, at - 1)]
        marked = [name for name in inner if name]
        names += marked
        if not marked and len(inner) > 1:
            names.append("all_bare")
        return names

    def _marked(self, at: int) -> list[str]:
        names = [name for end, name in self._marks if end <= at]
        if "clause_comma" in names and "noun_comma" in names:
            names.remove("noun_comma")
        return names
