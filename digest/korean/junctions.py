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
from collections.abc import Iterable, Iterator
from functools import partial

from digest.korean import bounds, evidence
from digest.korean.leads import Left
from digest.korean.lexicon import CONNECTIVES
from digest.korean.marks import CONTINUES
from digest.korean.segmentation import seams
from digest.korean.vocabulary import WORD, Vocabulary, stem
from digest.korean.weights import BODY, DECK

WINDOW = 90  # characters from the beginning of a piece in which a subhead may end
_SHORTEST = 8
_BEHIND = 8  # what is left for the sentence
#: An opening mark that may begin the text behind a subhead.
_OPENING = "\"'“‘[<◆■▲△●"
_GLUED = (
    r"(?P<run>[가-힣]{4,})|(?<=[가-힣])(?=[A-Za-z0-9一-鿿豈-\ufaff])|(?<=[가-힣↑↓%])(?=[\"'“‘\[<◆■▲△●])"
    r"|(?<=[\"'”’)\]↑↓%])(?=[가-힣A-Za-z0-9\"'“‘\[])|(?<=[A-Za-z0-9一-鿿])(?=[가-힣])"
)
_PLACE = re.compile(_GLUED)
_SPACED_PLACE = re.compile(_GLUED + r"|(?<= )(?=\S)")
_PREFIX = "제약총만각전월매주단최연첫"
_LATER_SUBJECT = re.compile(r"[가-힣A-Za-z0-9)\"'”’](?:은|는|이|가)(?=\s)")


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
    deck: bool = False,
    extra: tuple[str, ...] = (),
    kinds: str = "glued",
    window: int = WINDOW,
    least: float = -99.0,
) -> tuple[float, int]:
    """The likeliest end of a subhead in a piece, with its score; (-99, -1): none.

    ``closing`` maps the opening mark of every outermost pair to its closing mark, ``deck``
    asks where two headlines meet, ``extra`` are features of the piece's own place, ``kinds``
    says whether subheads are "glued" to their text here, stand before a "space", or before
    one behind a "quote". Scores of ``least`` and below are as good as none.
    """
    top, place = -99.0, -1
    table = DECK if deck else BODY
    base = sum(table.get(name, 0.0) for name in extra)
    stop, strict = min(end, start + window), window <= WINDOW
    left = Left(text, start, stop, deck=deck, strict=strict, least=least - base)
    if left.reach < stop:
        window = left.reach - start
    cuts = partial(candidates, closing=closing, vocabulary=vocabulary, left=left)
    for at, kind in cuts(text, start, end, kinds=kinds, window=window):
        names = features(text, start, at, end=end, kind=kind, vocabulary=vocabulary, left=left)
        score = base + sum(table.get(name, 0.0) for name in names) if names else -99.0
        if score > top:
            top, place = score, at
    return (top, place) if top > least else (-99.0, -1)


def candidates(
    text: str,
    start: int,
    end: int,
    *,
    closing: Closing,
    vocabulary: Vocabulary,
    kinds: str,
    window: int,
    left: Left,
) -> Iterator[tuple[int, str]]:
    """Places in ``text[start:end]`` at which a subhead might end, each with its kind."""
    limit = min(end - (5 if window > WINDOW else _BEHIND), start + window)
    at, shut = start, -1
    glued = "glued" in kinds
    allowed = ("space", "plain space") if "space" in kinds else ("space",) * ("quote" in kinds)
    pattern = _SPACED_PLACE if allowed else _PLACE
    while at < limit:
        stop = closing.next(at, limit)
        places = [shut] if shut > 0 else []
        for match in pattern.finditer(text, at, stop + 1):
            first, last = match.span()
            places.append(first)
            if first == last:
                continue
            places.append(last)
            if glued:
                yield from _of_run(text, match, stop, limit, vocabulary=vocabulary, left=left)
        for place in dict.fromkeys(places):
            if start + 4 <= place < limit:
                kind = _kind(text, place, shut, closing, spaced=bool(allowed))
                if kind and (kind in allowed if "space" in kind else glued):
                    yield place, "space" if kind == "plain space" else kind
        if stop >= limit:
            return
        at = shut = closing.of[stop] + 1


def _of_run(
    text: str, match: re.Match[str], stop: int, limit: int, *, vocabulary: Vocabulary, left: Left
) -> Iterable[tuple[int, str]]:
    """The seams of a run of Hangul that could score enough."""
    first, last = match.span()
    if last > stop and "가" <= text[stop + 1 : stop + 2] <= "힣":  # the run goes on
        return _seams(first, match[0], limit, vocabulary, text)
    return _likely(match[0], first, limit, vocabulary=vocabulary, left=left)


def _likely(
    run: str, first: int, limit: int, *, vocabulary: Vocabulary, left: Left
) -> Iterator[tuple[int, str]]:
    room = left.least - left.score(first + 2)
    shift = first - left.start
    for at, key, known in bounds.cuts(run):
        echoed = key in vocabulary.count
        if first + at >= limit or not (known or echoed):
            continue
        most = bounds.cut(run, at, left.deck, left.strict)
        echoed = echoed or key in vocabulary.first
        if most[echoed] > room - left.sizes[min((shift + at) // 6, 10)]:
            yield first + at, "glued"


def _seams(
    first: int, run: str, limit: int, vocabulary: Vocabulary, text: str
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


def _kind(text: str, at: int, shut: int, closing: Closing, *, spaced: bool) -> str:
    """The kind of a place by the two characters beside it; '' if it is none."""
    before, after = text[at - 1], text[at]
    if after == " " or (before == " " and not spaced) or after.isspace():
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


def features(
    text: str,
    start: int,
    at: int,
    *,
    end: int,
    kind: str,
    vocabulary: Vocabulary,
    left: Left,
) -> list[str]:
    """What speaks for and against a subhead ``text[start:at]``; []: impossible."""
    subhead = text[start:at].rstrip()
    size = len(subhead)
    if size < _SHORTEST or (text[at] not in _OPENING and WORD.match(text, at) is None):
        return []
    last = subhead[subhead.rfind(" ") + 1 :]
    ending = "final_quote" if kind == "quote_end" else evidence.final(last[-12:])
    poor = left.strict and ending in evidence.POOR and kind != "script"
    if poor and not evidence.opens(text, at):
        return []
    if kind not in ("glued", "quote_end") and _cannot(text, at, kind, subhead, left):
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


def _cannot(text: str, at: int, kind: str, subhead: str, left: Left) -> bool:
    """Whether a place between two runs scores too little whatever the article says."""
    match = WORD.match(text, at)
    if match is None:
        return False
    last = subhead[subhead.rfind(" ") + 1 :]
    most = left.score(at) + bounds.ending(last[-12:], kind, left.deck)
    most += left.sizes[min(len(subhead) // 6, 10)]
    return most + bounds.right(kind, match[0], left.deck, echoed=True) <= left.least


def _joined(text: str, start: int, at: int, vocabulary: Vocabulary) -> list[str]:
    first = at
    while first > start and "가" <= text[first - 1] <= "힣":
        first -= 1
    run, word = WORD.match(text, first), WORD.match(text, at)
    if run is None or word is None:
        return []
    return evidence.joined(run[0], at - first, word[0], vocabulary)
