"""The places of a text at which a headline might end, by all models of characters together.

The n-grams are asked of every place, and let one in seven pass where a window is looked at
closely; transitions of those; the network only where the two leave a headline likely, which is
at four places of a hundred, twelve an article.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from digest.korean import network, ngrams, transitions
from digest.korean.ngrams import Passing
from digest.korean.windows import SHORTEST, SPEAKING, Laid, Weighed, Window

Floats = NDArray[np.float64]

#: By model, what counts of what is said: by the n-grams, by both halves of the transitions, and
#: a bias. Behind a space texts meet as words do, and transitions alone say nothing.
_FIRST = np.array([
    (0.67, 0.49, 0.19, 0.0),
    (0.75, 0.48, 0.29, 0.2),
    (1.0, 0.0, 0.0, 0.0),
    (1.0, 0.0, 0.0, 0.0),
])  # fmt: skip
#: The sum from which on the network is asked as well: all but two of a hundred ends that are found
#: with it have more.
_LIKELY = np.array((-4.3, -5.5, -2.0, -3.0))
_FEW = 40  # texts, and some 50,000 characters
_ALONE = -1.0  # what n-grams say at least of two headlines where one is the rule
#: The same with the network, whose log-odds count last.
_LAST = np.array([
    (0.15, 0.24, 0.09, -0.3, 0.61),
    (0.21, 0.27, 0.16, 0.36, 0.52),
    (0.5, 0.0, 0.0, 0.0, 0.5),
    (0.09, 0.17, 0.2, 1.6, 0.83),
])  # fmt: skip


def laid(text: str, windows: Sequence[Window], quoted: Sequence[int] = ()) -> Laid:
    """What is to be weighed of windows of a text, which lie one behind the other; ``quoted`` are
    offsets behind quotations and a space."""
    first, stop = windows[0].start, windows[-1].stop
    part = text[first : stop + network.BEHIND] + network.NOTHING
    last = min(stop, len(text) - ngrams.BEHIND)  # at the end of a text nothing stands to the right
    starts, stops = [window[0] for window in windows], [window[1] for window in windows]
    return Laid(part, first, starts, stops, ngrams.room(len(part), first, last, windows, quoted))


def weighed(several: Sequence[Laid]) -> list[Weighed]:
    """The places of each of several texts at which a headline is likely to end.

    >>> text = "요금 인하 시점 확정가나통신은 2월부터 요금을 내린다."
    >>> (found,) = weighed([laid(text, [Window(0, 20, inside=True, closely=True)])])
    >>> text[:max(zip(found.scores, found.offsets))[1]]
    '요금 인하 시점 확정'
    """
    # One question after the other, each of all texts: its table stays where a processor has it at
    # hand, and so do arrays of a few texts at a time.
    few = [several[n : n + _FEW] for n in range(0, len(several), _FEW)]
    joined = [_joined(texts) for texts in few]
    passing = [ngrams.passing(one.text, one.room) for one in joined]
    likely = [_likely(one.text, rows) for one, rows in zip(joined, passing, strict=True)]
    for one, rows, (asked, said) in zip(joined, passing, likely, strict=True):
        _ask(one.text, rows, asked, said, one.starts)
    found = list[Weighed]()
    for texts, one, rows, (asked, _) in zip(few, joined, passing, likely, strict=True):
        stays = ~rows.closely
        stays[asked] = True
        found += _parted(texts, _listed(rows, stays, one))
    return found


def _joined(several: Sequence[Laid]) -> Laid:
    """Several texts as one."""
    room, starts, stops, size = bytearray(), list[int](), list[int](), 0
    for one in several:
        moved = size - one.first
        starts += [start + moved for start in one.starts]
        stops += [stop + moved for stop in one.stops]
        room += one.room
        size += len(one.text)
    return Laid("".join([one.text for one in several]), 0, starts, stops, room)


def _parted(several: Sequence[Laid], found: Weighed) -> Iterator[Weighed]:
    """What is found in several texts as one, by text."""
    offsets, models, scores, blank = found
    first = begin = done = 0
    for one in several:
        moved, begin = one.first - begin, begin + len(one.text)
        last = bisect_left(offsets, begin, first)
        own = [at + moved for at in offsets[first:last]]
        end = done + len(one.starts)
        yield Weighed(own, models[first:last], scores[first:last], blank[done:end])
        first, done = last, end


def _likely(text: str, rows: Passing) -> tuple[NDArray[np.int64], Floats]:
    """Which rows the network is asked of, and what is said of them before."""
    closely = rows.closely.nonzero()[0]
    said = _said(text, rows, closely[::2]).repeat(2, axis=0)  # each offset has two rows
    said[:, 0] = rows.scores.take(closely)
    models = rows.models.take(closely)
    likely = _sums(said, _FIRST, models) >= _LIKELY.take(models)
    likely &= (models & 1 == 0) | rows.several.take(closely) | (said[:, 0] >= _ALONE)
    return closely[likely], said[likely]


def every(several: Sequence[Laid], models: Sequence[Sequence[int]], most: int) -> list[Weighed]:
    """The places of each of several windows in some models, however unlikely each looks; of more
    than ``most`` the likeliest by their n-grams."""
    if not several:
        return []
    joined = _joined(several)
    rows = ngrams.passing(joined.text, joined.room, every=True)
    ends = np.cumsum([len(one.text) for one in several])
    bounds = [0, *np.searchsorted(rows.offsets, ends).tolist()]
    chosen = list[NDArray[np.int64]]()
    for wanted, first, last in zip(models, bounds, bounds[1:], strict=False):
        own = first + np.isin(rows.models[first:last], wanted).nonzero()[0]
        chosen.append(np.sort(own[rows.scores[own].argsort(kind="stable")[-most:]]))
    which = np.concatenate(chosen)
    _ask(joined.text, rows, which, _said(joined.text, rows, which), joined.starts)
    return list(_parted(several, _listed(rows, which, joined)))


def _said(text: str, rows: Passing, which: NDArray[np.int64]) -> Floats:
    apart = transitions.apart(text, rows.offsets.take(which))
    return np.column_stack([rows.scores.take(which), apart, np.ones(len(which))])


def _sums(said: Floats, weights: Floats, models: NDArray[np.int64]) -> Floats:
    sums: Floats = (said * weights.take(models, axis=0)).sum(axis=1)
    return sums


def _ask(
    text: str, rows: Passing, which: NDArray[np.int64], said: Floats, starts: Sequence[int]
) -> None:
    """Gives some rows the score that they have with what the network says."""
    if not which.size:
        return
    offsets, models = rows.offsets.take(which), rows.models.take(which)
    first = np.diff(offsets, prepend=-1) > 0  # an offset is asked of once
    once = offsets[first].tolist()
    begins = (np.searchsorted(starts, once, side="right") - 1).tolist()
    places = [
        network.Asked(text, starts[n], [at for _, at in group])
        for n, group in groupby(zip(begins, once, strict=True), itemgetter(0))
    ]
    odds = network.together(places)[first.cumsum() - 1, models & 1]
    rows.scores[which] = _sums(np.column_stack([said, odds]), _LAST, models)


def _listed(rows: Passing, which: NDArray[np.bool_] | NDArray[np.int64], laid: Laid) -> Weighed:
    offsets, models, scores = rows.offsets[which], rows.models[which], rows.scores[which]
    speaking = offsets[(scores >= SPEAKING) & (models & 1 == 0)]  # not the models of decks
    first = speaking.searchsorted(np.array(laid.starts) + SHORTEST)
    blank = first == np.maximum(speaking.searchsorted(laid.stops), first)
    return Weighed(offsets.tolist(), models.tolist(), scores.tolist(), blank.tolist())
