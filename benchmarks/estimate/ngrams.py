"""The first model: how characters beside a place weigh, by logistic regression with an L1
penalty, one model for each kind of place.

A fifth of the articles is kept aside, another one each time, and the model measured on it; what
is written is the mean of the five (bagging: Breiman, 1996), so that an n-gram counts that helps
whatever titles were drawn."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.estimate.grams import SIDES, Alphabet, Ids, held, keys
from benchmarks.estimate.joints import Places, Pool, places
from benchmarks.estimate.material import Told
from digest.korean.windows import MODELS, Model

Floors = Mapping[Model, tuple[float, float]]

FOLDS = 5
_PENALTY = 0.5  # scikit-learn's C, the inverse of the penalty
_ROWS = 6  # an n-gram beside fewer of the places drawn is not weighed
#: A mean weight that is less is not written: the file is read at every start.
_LEAST = 0.08
#: The scores from which the reader looks at a place: what ``subheads`` asks for at least; and
#: where it looks closely, what the other models can still make of it. The lower ones everywhere
#: while the second model is estimated, which has to see more.
FLOORS: Floors = {
    "body": (-2.2, -5.0),
    "space": (-2.0, -2.0),
    "deck": (-1.0, -5.5),
    "decks": (0.0, -2.8),
}
LOW: Floors = {
    "body": (-4.6, -5.1),
    "space": (-4.2, -5.0),
    "deck": (-4.5, -6.5),
    "decks": (-4.0, -5.0),
}
_HEAD = """\
# Weights, in hundredths, of character n-grams left (L) and right (R) of a place, and of the two
# characters beside it (X): 0 a digit, A and a Latin letters, _ a space. Estimated; see ngrams.py.
"""


@dataclass(frozen=True, slots=True)
class Weights:
    """A model: weights by side and n-gram, as the file spells them, and the bias."""

    grams: Mapping[tuple[str, str], float]
    bias: float


@dataclass(frozen=True, slots=True)
class Figures:
    """Of the articles kept aside: how likely a true end scores above another place, the share
    of ends that reach the floor, and of other places that do."""

    auc: float
    ends: float
    others: float


def estimated(articles: Sequence[Told]) -> Iterator[tuple[Model, Weights, Figures]]:
    """The four models of some articles, each with the figures of what was kept aside."""
    texts = [f"{one.article.title}\0{one.text}" for one in articles]
    alphabet = Alphabet(texts)
    known = held(texts, alphabet)
    for model in MODELS:
        runs = [_run(model, articles, fold, alphabet, known) for fold in range(FOLDS)]
        mean = np.mean([[f.auc, f.ends, f.others] for _, f in runs], axis=0)
        yield model, _bagged([weights for weights, _ in runs]), Figures(*map(float, mean))


def _run(
    model: Model, articles: Sequence[Told], fold: int, alphabet: Alphabet, known: Ids
) -> tuple[Weights, Figures]:
    # One peer is needed here and nowhere else.
    from sklearn.linear_model import LogisticRegression

    rng = random.Random(f"{model} {fold}")
    seen = Pool([one for n, one in enumerate(articles) if n % FOLDS != fold])
    aside = Pool([one for n, one in enumerate(articles) if n % FOLDS == fold])
    drawn = places(model, seen, alphabet, rng)
    columns = _columns(drawn, known)
    fitted = LogisticRegression(
        C=_PENALTY, solver="liblinear", l1_ratio=1, max_iter=200, tol=1e-3, random_state=fold
    ).fit(_matrix(drawn, columns), drawn.joint)
    held_out = places(model, aside, alphabet, rng)
    scores = fitted.decision_function(_matrix(held_out, columns))
    grams = {
        alphabet.spelled(int(key)): float(weight)
        for key, weight in zip(columns, fitted.coef_[0], strict=True)
        if weight
    }
    return Weights(grams, float(fitted.intercept_[0])), _figures(model, held_out, scores)


def _columns(drawn: Places, known: Ids) -> Ids:
    """The n-grams that are weighed: beside enough places, in enough articles."""
    seen, counts = np.unique(keys(drawn.rows), return_counts=True)
    return np.intersect1d(seen[counts >= _ROWS], known, assume_unique=True)


def _matrix(drawn: Places, columns: Ids) -> object:
    from scipy.sparse import csr_matrix

    found = keys(drawn.rows)
    at = np.minimum(np.searchsorted(columns, found), len(columns) - 1)
    rows, sides = np.nonzero(columns[at] == found)
    shape = (len(found), len(columns))
    return csr_matrix((np.ones(len(rows)), (rows, at[rows, sides])), shape=shape)


def _figures(model: Model, drawn: Places, scores: np.ndarray) -> Figures:
    from sklearn.metrics import roc_auc_score

    ends, passing = drawn.joint, scores >= FLOORS[model][1]
    others = drawn.weight * ~ends
    return Figures(
        auc=float(roc_auc_score(ends, scores, sample_weight=drawn.weight)),
        ends=float(passing[ends].mean()),
        others=float((others * passing).sum() / others.sum()),
    )


def _bagged(runs: Sequence[Weights]) -> Weights:
    total: Counter[tuple[str, str]] = Counter()
    for run in runs:
        total.update(run.grams)
    mean = {gram: weight / len(runs) for gram, weight in sorted(total.items())}
    return Weights(
        {gram: weight for gram, weight in mean.items() if abs(weight) >= _LEAST},
        sum(run.bias for run in runs) / len(runs),
    )


def written(models: Mapping[Model, Weights], floors: Floors) -> str:
    """``ngrams.txt``, as ``digest.korean.ngrams`` reads it.

    >>> models = {"body": Weights({("L", "확정"): 1.234, ("R", "정"): 0.5}, -5)}
    >>> print(written(models, FLOORS).split("\\n", 2)[2])
    [body -5.00 -2.2 -5.0]
    L 확정 123
    R 정 50
    <BLANKLINE>
    """
    lines = []
    for model, weights in models.items():
        lines.append(f"[{model} {weights.bias:.2f} {floors[model][0]} {floors[model][1]}]")
        columns = defaultdict(list)
        for (side, gram), weight in sorted(weights.grams.items()):
            if "__" not in gram:  # two blanks are an accident of a crawler
                columns[SIDES.index(side), len(gram)].append(f"{gram} {round(weight * 100)}")
        lines += [f"{SIDES[side]} {' '.join(row)}" for (side, _), row in sorted(columns.items())]
    return _HEAD + "\n".join(lines) + "\n"


def write(folder: Path, models: Mapping[Model, Weights], floors: Floors) -> None:
    """Writes ``ngrams.txt`` into a folder."""
    (folder / "ngrams.txt").write_text(written(models, floors), "utf-8")
