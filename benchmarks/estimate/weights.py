"""The second model: how what ``junctions`` sees beside a place weighs, characters among it, by
logistic regression, one model for each kind of place.

It is estimated on articles that the n-grams have not seen: on those that they were estimated on
they are always right, and the words beside a place would seem to say nothing."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from benchmarks.estimate.material import Told
from benchmarks.estimate.windows import Window, counted, windows
from digest.korean import network, ngrams, transitions
from digest.korean.windows import MODELS, Model

Table = Mapping[str, float]

_SEED = 5
_FOLDS = 5
_PENALTY = 0.3  # scikit-learn's C
_LEAST = 0.05  # a weight that is less is not written
_HEAD = '''"""Weights of the logistic models in ``junctions``, one table for each kind of place.

A name is a feature that ``junctions`` gives, and its weight the log-odds it adds to a headline
ending at a place: what stands left of it (``leads``, 'topic'), how the last word ends and the
next begins (``evidence``, 'final_noun'), the kind of the place ('glued'), the two together
('glued+final_noun'), what the headline and its text share ('shares2'). 'chars' is the weight of a
log-odd of ``opinions``, 'bias' that of any place. A name that is not here weighs nothing.

Estimated by ``benchmarks/estimate`` on articles that the n-grams had not seen.
"""

from __future__ import annotations

from collections.abc import Mapping

WEIGHTS: Mapping[str, Mapping[str, float]] = {
'''


class Figures(NamedTuple):
    """Of articles kept aside: F1 of the likeliest places, and what 99 of 100 ends found weigh at
    least without what stands right of them (``junctions`` asks no further below that)."""

    f1: float
    worth: float


@contextmanager
def reading(folder: Path) -> Iterator[None]:
    """Has ``digest.korean`` weigh places by the files of a folder."""
    read = (ngrams._table, network._weights, transitions.model)
    with (
        patch.object(ngrams, "files", lambda _: folder),
        patch.object(network, "files", lambda _: folder),
        patch.object(transitions, "files", lambda _: folder),
    ):
        for once in read:
            once.cache_clear()
        yield
    for once in read:
        once.cache_clear()


def estimated(articles: Sequence[Told]) -> Iterator[tuple[Model, Table, Figures]]:
    """The four models of some articles, each with the figures of the fifth that was kept
    aside, by a model of the rest."""
    rng = random.Random(_SEED)
    aside = windows(articles[::_FOLDS], rng)
    rest = windows([one for n, one in enumerate(articles) if n % _FOLDS], rng)
    for model in MODELS:
        table = _fitted(rest[model])
        figures = Figures(f1(table, aside[model]), worth(table, aside[model]))
        yield model, _fitted(rest[model] + aside[model]), figures


def _fitted(found: Sequence[Window]) -> Table:
    # One peer is needed here and nowhere else.
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    rows = [place for window in found for place in window]
    names = DictVectorizer()
    seen = names.fit_transform(map(counted, rows))
    fitted = LogisticRegression(C=_PENALTY, max_iter=2000).fit(seen, [row.right for row in rows])
    table = {"bias": float(fitted.intercept_[0])}
    for name, weight in zip(names.get_feature_names_out(), fitted.coef_[0], strict=True):
        if abs(weight) >= _LEAST or name == "chars":
            table[str(name)] = round(float(weight), 2)
    return table | {"bias": round(table["bias"], 2)}


def f1(table: Table, found: Sequence[Window]) -> float:
    """F1 of the likeliest places of windows, where they are likelier than not."""
    right = answered = wanted = 0
    for window in found:
        scored = [(_score(table, counted(place)), place.right) for place in window]
        score, is_right = max(scored, default=(-1.0, False))
        answered += score > 0
        right += score > 0 and is_right
        wanted += any(place.right for place in window)
    return 2 * right / (answered + wanted)


def worth(table: Table, found: Sequence[Window]) -> float:
    """What ends that are found weigh at least, but for one in a hundred, by their characters and
    what stands left of them."""
    ends = [place for window in found for place in window if place.right]
    weights = sorted(
        _score(table, counted(place._replace(rest=())))
        for place in ends
        if _score(table, counted(place)) > 0
    )
    return weights[len(weights) // 100]


def _score(table: Table, said: Mapping[str, float]) -> float:
    return table["bias"] + sum(table.get(name, 0.0) * times for name, times in said.items())


def written(models: Mapping[Model, Table]) -> str:
    """The module ``weights``, a line as long as the linters allow."""
    lines = []
    for model, table in models.items():
        lines.append(f'    "{model}": {{')
        line = "       "
        for name, weight in sorted(table.items()):
            item = f' "{name}": {weight},'
            if len(line + item) > 98:
                lines.append(line)
                line = "       "
            line += item
        lines += [line, "    },"]
    return _HEAD + "\n".join(lines) + "\n}  # fmt: skip\n"


def write(folder: Path, models: Mapping[Model, Table]) -> None:
    """Writes ``weights.py`` into a folder."""
    (folder / "weights.py").write_text(written(models), "utf-8")
