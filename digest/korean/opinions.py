"""The places of a text at which a headline might end, by all models of characters together.

The n-grams are asked of every place, and let one in seven pass where a window is looked at
closely; transitions of those; the network only where the two leave a headline likely, which is
at four places of a hundred, twelve an article.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from digest.korean import network, ngrams, transitions
from digest.korean.ngrams import Passing
from digest.korean.windows import Weighed, Window

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
_ALONE = -1.0  # what n-grams say at least of two headlines where one is the rule
#: The same with the network, whose log-odds count last.
_LAST = np.array([
    (0.15, 0.24, 0.09, -0.3, 0.61),
    (0.21, 0.27, 0.16, 0.36, 0.52),
    (0.5, 0.0, 0.0, 0.0, 0.5),
    (0.09, 0.17, 0.2, 1.6, 0.83),
])  # fmt: skip


def weighed(text: str, windows: Sequence[Window], quoted: Sequence[int] = ()) -> Weighed:
    """The places in windows of a text, which lie one behind the other, at which a headline is
    likely to end; ``quoted`` are offsets behind quotations and a space.

    >>> text = "요금 인하 시점 확정가나통신은 2월부터 요금을 내린다."
    >>> found = weighed(text, [Window(0, 20, inside=True, closely=True)])
    >>> text[:max(zip(found.scores, found.offsets))[1]]
    '요금 인하 시점 확정'
    """
    rows = ngrams.passing(text, windows, quoted)
    closely = rows.closely.nonzero()[0]
    if not closely.size:
        return _weighed(rows, slice(None))
    said = _said(text, rows, closely[::2]).repeat(2, axis=0)  # each offset has two rows
    said[:, 0] = rows.scores.take(closely)
    models, starts = rows.models.take(closely), [window.start for window in windows]
    likely = _sums(said, _FIRST, models) >= _LIKELY.take(models)
    likely &= (models & 1 == 0) | rows.several.take(closely) | (said[:, 0] >= _ALONE)
    asked = closely[likely]
    _ask(text, rows, asked, said[likely], starts)
    stays = ~rows.closely
    stays[asked] = True
    return _weighed(rows, stays)


def every(text: str, window: Window, models: Sequence[int], most: int) -> Weighed:
    """The places in a window in some models, however unlikely each looks; of more than ``most``
    the likeliest by their n-grams."""
    rows = ngrams.passing(text, [window], every=True)
    wanted = np.isin(rows.models, models).nonzero()[0]
    wanted = np.sort(wanted[rows.scores[wanted].argsort(kind="stable")[-most:]])
    _ask(text, rows, wanted, _said(text, rows, wanted), [window.start])
    return _weighed(rows, wanted)


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


def _weighed(rows: Passing, which: NDArray[np.bool_] | NDArray[np.int64] | slice) -> Weighed:
    return Weighed(
        rows.offsets[which].tolist(), rows.models[which].tolist(), rows.scores[which].tolist()
    )
