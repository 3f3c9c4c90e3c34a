"""Writes the models of where a headline ends and prints how they do on articles kept aside."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.estimate import material, network, ngrams, transitions, weights
from benchmarks.estimate.material import Told
from benchmarks.gate import ROOT
from benchmarks.speed.day import corpus

_HALVES = 2


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.estimate")
    parser.add_argument("out", nargs="?", type=Path, default=ROOT / "digest" / "korean")
    parser.add_argument("--without", type=Path, help="ids of articles left out, one a line")
    options = parser.parse_args(arguments)
    without = options.without.read_text("utf-8").split() if options.without else []
    with corpus() as folder:
        articles = material.told(folder, without)
    print(
        f"{len(articles)} articles, {sum(one.has_paragraphs for one in articles)} with paragraphs,"
        f" {sum(bool(one.cut) for one in articles)} with a deck"
    )
    options.out.mkdir(parents=True, exist_ok=True)
    second(articles, options.out)
    first(articles, options.out, ngrams.FLOORS)


def second(articles: Sequence[Told], out: Path) -> None:
    """Writes the weights: n-grams, transitions and network of one half of the articles, weights
    of the other."""
    with tempfile.TemporaryDirectory() as name:
        first(articles[::_HALVES], Path(name), ngrams.LOW)
        with weights.reading(Path(name)):
            found = list(weights.estimated(articles[1::_HALVES]))
    for model, table, figures in found:
        print(
            f"weights {model:<6} {len(table):>5} names     F1 {figures.f1:.3f}"
            f"   99 of 100 ends weigh {figures.worth:.1f} or more by what stands left",
            flush=True,
        )
    weights.write(out, {model: table for model, table, _ in found})


def first(articles: Sequence[Told], out: Path, floors: ngrams.Floors) -> None:
    """Writes the n-grams, the transitions and the network of some articles."""
    models = {}
    for model, found, figures in ngrams.estimated(articles):
        models[model] = found
        print(
            f"n-grams {model:<6} {len(found.grams):>5} n-grams   AUC {figures.auc:.4f}"
            f"   above {ngrams.FLOORS[model][1]}: {figures.ends:.3f} of the ends,"
            f" {figures.others:.3f} of other places",
            flush=True,
        )
    ngrams.write(out, models, floors)
    transitions.write(out, transitions.estimated(articles))
    text, aside = network.estimated(articles)
    network.write(out, text)
    print(f"network          F1 {aside.f1:.3f}   spaces {aside.spaces:.3f}", flush=True)


if __name__ == "__main__":
    main()
