"""Where a subhead ends and its text begins, when nothing but the words tells.

Crawled bodies lose the line breaks around subheads: '…첫 공개정부는 지난달 …'. Every place
at which a subhead might end is scored by what stands to its left (does a headline end like
this?), to its right (does a sentence begin like this?) and by the article itself (is the
word on the right one that the article uses elsewhere, is the joined word?). The score is a
log-linear model (``weights``) over the names in ``evidence``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from digest.korean import evidence
from digest.korean.lexicon import CONNECTIVES
from digest.korean.marks import CONTINUES
from digest.korean.segmentation import seams
from digest.korean.vocabulary import WORD, Vocabulary, stem

WINDOW = 90  # characters from the beginning of a piece in which a subhead may end
_SHORTEST = 8
_POOR = ("final_other", "final_particle")
_LOST = -3.8
_BEHIND = 8  # what is left for the sentence
#: An opening mark that may begin the text behind a subhead.
_OPENING = "\"'“‘[<◆■▲△●"
_PLACE = re.compile(
    r"(?P<run>[가-힣]{4,})|(?<=[가-힣])(?=[A-Za-z0-9一-鿿豈-\ufaff])|(?<=[가-힣↑↓%])(?=[\"'“‘\[<◆■▲△●])"
    r"|(?<=[\"'”’)\]↑↓%])(?=[가-힣A-Za-z0-9\"'“‘\[])|(?<=[A-Za-z0-9一-鿿])(?=[가-힣])|(?<= )(?=\S)"
)
_PREFIX = "제약총만각전월매주단최연첫"
_LATER_SUBJECT = re.compile(r"[가-힣A-Za-z0-9)\"'”’](?:은|는|이|가)(?=\s)")
_FINITE = re.compile(r"(?:[가-힣]다|[요죠])(?:[.!?]|고 |며 |면서|는 )")
_CLAUSE_COMMA = re.compile(r"[고며만데서자니나은는도에로]\s?,")
_NOUN_COMMA = re.compile(r"[가-힣A-Za-z0-9%\"'”’)](?<![고며만데서자니나은는])\s?, ")
_ELLIPSIS = re.compile(r"…|\.\.")
_QUOTE = re.compile(r"['\"‘“]")


class Closing:
    """The outermost pairs of marks: where each closes, and which opens next."""

    def __init__(self, of: dict[int, int]) -> None:
        self.of = of
        self._opens = sorted(of)

    def next(self, at: int, limit: int) -> int:
        """The first opening mark from ``at`` on, ``limit`` if there is none before it."""
        n = bisect_left(self._opens, at)
        return min(limit, self._opens[n]) if n < len(self._opens) else limit


def opens_like_a_sentence(text: str, start: int, end: int) -> bool:
    """Whether a piece begins with a connective: then no subhead stands before it."""
    match = WORD.match(text, start, end)
    return match is not None and match[0] in CONNECTIVES


def best(
    text: str,
    start: int,
    end: int,
    *,
    closing: Closing,
    vocabulary: Vocabulary,
    weights: Mapping[str, float],
    extra: tuple[str, ...] = (),
    kinds: str = "glued",
    window: int = WINDOW,
) -> tuple[float, int]:
    """The likeliest end of a subhead in a piece, with its score; (-99, -1): none.

    ``closing`` maps the opening mark of every outermost pair to its closing mark, ``extra``
    are features of the piece's own place, ``kinds`` says whether subheads are "glued" to
    their text here, stand before a "space", or before one behind a "quote".
    """
    top, place = -99.0, -1
    base = sum(weights.get(name, 0.0) for name in extra)
    left = _Left(text, start, min(end, start + window), window <= WINDOW)
    window = left.reach(weights, window)
    for at, kind in candidates(
        text, start, end, closing=closing, vocabulary=vocabulary, kinds=kinds, window=window
    ):
        names = features(text, start, at, end=end, kind=kind, vocabulary=vocabulary, left=left)
        score = base + sum(weights.get(name, 0.0) for name in names) if names else -99.0
        if score > top:
            top, place = score, at
    return top, place


def candidates(
    text: str,
    start: int,
    end: int,
    *,
    closing: Closing,
    vocabulary: Vocabulary,
    kinds: str,
    window: int = WINDOW,
) -> Iterator[tuple[int, str]]:
    """Places in ``text[start:end]`` at which a subhead might end, each with its kind."""
    limit = min(end - (5 if window > WINDOW else _BEHIND), start + window)
    at, shut = start, -1
    glued = "glued" in kinds
    allowed = ("space", "plain space") if "space" in kinds else ("space",) * ("quote" in kinds)
    while at < limit:
        stop = closing.next(at, limit)
        places = [shut] if shut > 0 else []
        for match in _PLACE.finditer(text, at, stop + 1):
            places.append(match.start())
            if match["run"]:
                places.append(match.end())
                if glued:
                    yield from _seams(text, match.start(), match["run"], limit, vocabulary)
        for place in dict.fromkeys(places):
            if start + 4 <= place < limit and (allowed or text[place - 1] != " "):
                kind = _kind(text, place, shut, closing)
                if kind and (kind in allowed if "space" in kind else glued):
                    yield place, "space" if kind == "plain space" else kind
        if stop >= limit:
            return
        at = shut = closing.of[stop] + 1


def _seams(
    text: str, first: int, run: str, limit: int, vocabulary: Vocabulary
) -> Iterator[tuple[int, str]]:
    # Beside the seams of known words those before words of the article: names are in no list.
    whole, count = stem(run), vocabulary.count
    known = seams(run)
    for cut in range(2, min(len(run), 24) - 1):
        if cut not in known:
            word = stem(run[cut:])
            if len(word) < 2 or word == whole or word not in count:
                continue
        at = first + cut
        if at < limit and not evidence.goes_on(text, at):
            yield at, "glued"


def _kind(text: str, at: int, shut: int, closing: Closing) -> str:
    """The kind of a place by the two characters beside it; '' if it is none."""
    before, after = text[at - 1], text[at]
    if after.isspace():
        return ""
    if before == " ":
        return "space" if text[at - 2] in "\"'”’" else "plain space"
    if at == shut:
        takes = after.isalnum() or after in "\"'“‘["
        return "quote_end" if takes and not CONTINUES.match(text, at) else ""
    if "가" <= before <= "힣" or before in "↑↓%":
        return _script_change(text, at, closing)
    return "latin" if "가" <= after <= "힣" and before.isalpha() else ""


def _script_change(text: str, at: int, closing: Closing) -> str:
    before, after = text[at - 1], text[at]
    if after in _OPENING:
        return "quote_start" if at in closing.of else ""
    if before in "↑↓%":
        return "script" if "가" <= after <= "힣" and not CONTINUES.match(text, at) else ""
    if "가" <= after <= "힣" or not after.isalnum():
        return ""
    # '제3국', '총12명': a prefix of one syllable belongs to its figure.
    counts = after.isdigit() and before in _PREFIX and not "가" <= text[at - 2] <= "힣"
    return "" if counts else "script"


class _Left:
    """The would-be subhead left of a place, its words read once for all places of a piece."""

    def __init__(self, text: str, start: int, stop: int, strict: bool = False) -> None:
        piece = text[start:stop]
        self._start = start
        #: Before a sentence an ending that no headline has is not worth weighing.
        self.strict = strict
        self._words: list[tuple[int, str]] = []
        at = 0
        for word in piece.split():
            at = piece.index(word, at) + len(word)
            self._words.append((start + at, evidence.inner(word)))
        self._marks = [
            (start + match.end(), name)
            for name, pattern in _MARKS
            if (match := pattern.search(piece))
        ]

    def reach(self, weights: Mapping[str, float], window: int) -> int:
        """How far a subhead can reach: past a topic, an object and a verb no headline goes."""
        if any(name in ("ellipsis", "quoted") for _, name in self._marks):
            return window
        score = 0.0
        for end, name in self._words:
            score += weights.get(name, 0.0) if name else 0.0
            if score < _LOST:
                return min(window, end - self._start)
        return window

    def features(self, at: int) -> list[str]:
        """The features of ``text[start:at]`` but for its last word."""
        names = [name for end, name in self._marks if end <= at]
        if "clause_comma" in names and "noun_comma" in names:
            names.remove("noun_comma")
        inner = [name for end, name in self._words if end < at - 1]
        marked = [name for name in inner if name]
        names += marked
        if not marked and len(inner) > 1:
            names.append("all_bare")
        return names


_MARKS = (
    ("ellipsis", _ELLIPSIS),
    ("clause_comma", _CLAUSE_COMMA),
    ("noun_comma", _NOUN_COMMA),
    ("quoted", _QUOTE),
    ("finite", _FINITE),
)


def features(
    text: str,
    start: int,
    at: int,
    *,
    end: int,
    kind: str,
    vocabulary: Vocabulary,
    left: _Left,
) -> list[str]:
    """What speaks for and against a subhead ``text[start:at]``; []: impossible."""
    subhead = text[start:at].rstrip()
    size = len(subhead)
    if size < _SHORTEST or (text[at] not in _OPENING and WORD.match(text, at) is None):
        return []
    last = subhead[subhead.rfind(" ") + 1 :]
    ending = "final_quote" if kind == "quote_end" else evidence.final(last[-12:])
    if left.strict and ending in _POOR and kind != "script" and not evidence.opens(text, at):
        return []
    right = evidence.right(text, at, vocabulary)
    names = ["bias", kind, *right, ending, *left.features(at)]
    names += [f"{kind}+{name}" for name in (*right, ending)]
    if vocabulary.count.get(stem(last), 0) > 0:
        names.append("final_echo")
    if _LATER_SUBJECT.search(text, at, min(end, at + 60)):
        names.append("later_subject")
    if end - at < 15:
        names.append("right_short")
    if kind == "glued":
        names += _joined(text, start, at, vocabulary)
    names.append(f"size{min(size // 6, 10)}")
    if len(last) == size:
        names.append("one_word")
    return names


def _joined(text: str, start: int, at: int, vocabulary: Vocabulary) -> list[str]:
    first = at
    while first > start and "가" <= text[first - 1] <= "힣":
        first -= 1
    run, word = WORD.match(text, first), WORD.match(text, at)
    if run is None or word is None:
        return []
    return evidence.joined(run[0], at - first, word[0], vocabulary)
