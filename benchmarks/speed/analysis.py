"""What an article costs to understand: sentences and structure, and everything.

    python -m benchmarks.speed.analysis [--peers]

CPU of one process on a day of the crawl, each article once, so that nothing is remembered that a
run would not remember; but for the import of numpy and the tables, a tenth of a second, which a
run pays once and ``speed.cold`` counts. ``linear`` is the cost of a character in one line of a
megabyte made of the same articles, against a character of the articles themselves. The peers split
sentences only.
"""

from __future__ import annotations

import gc
import os
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from benchmarks.speed.day import corpus
from digest import stages
from digest.korean import annotate, sentences, structure
from digest.model import Article
from digest.reading import folder
from digest.settings import Settings

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as every run of the program has it
_ARTICLES = 2_600
_FEW = 60  # for peers that take a hundred times as long
_LINE = 1_000_000


def ours() -> dict[str, float]:
    """Microseconds of CPU an article for ``split``, ``units`` and ``annotate``, and ``linear``."""
    read = _articles()
    _annotated(read[: structure.TOGETHER])  # all tables are read: one article does not need each
    gc.disable()  # as while a briefing is made (``pipeline.build``)
    return {
        "split": _each(lambda article: sentences.split(article.text), read),
        "units": _in_groups(_units, read),
        "annotate": _in_groups(_annotated, read[::2]),
        "linear": _linear(read),
    }


def peers() -> dict[str, float]:
    """Microseconds of CPU an article of other splitters, as far as they are installed."""
    few = _articles()[:_FEW]
    found: dict[str, float] = {}
    try:
        from kiwipiepy import Kiwi

        kiwi = Kiwi(num_workers=1)
        kiwi.split_into_sents("첫 호출은 준비에 쓰인다.")
        found["kiwipiepy"] = _each(lambda article: kiwi.split_into_sents(article.text), few)
    except ImportError:
        pass
    try:
        import kss

        kss.split_sentences("첫 호출은 준비에 쓰인다.", backend="fast", num_workers=1)
        found["kss fast"] = _each(
            lambda article: kss.split_sentences(article.text, backend="fast", num_workers=1), few
        )
    except ImportError:
        pass
    return found


def _articles() -> list[Article]:
    read_file = stages.bound(Settings()).read
    with corpus() as place:
        found = list(folder.find([place]))
        random.Random(1).shuffle(found)
        read = [one for source in found for one in read_file(source) if isinstance(one, Article)]
    return read[:_ARTICLES]


def _each(work: Callable[[Article], object], read: Sequence[Article]) -> float:
    started = time.process_time()
    for article in read:
        work(article)
    return (time.process_time() - started) / len(read) * 1e6


def _in_groups(work: Callable[[Sequence[Article]], object], read: Sequence[Article]) -> float:
    """Microseconds an article, read in groups as a run reads them (``annotate.groups``)."""
    started = time.process_time()
    for group in annotate.groups(read):
        work(group)
    return (time.process_time() - started) / len(read) * 1e6


def _units(read: Sequence[Article]) -> None:
    for _ in structure.paired(structure.Asked(one.text, one.title) for one in read):
        pass


def _annotated(read: Sequence[Article]) -> None:
    for _ in annotate.together([(one, None) for one in read]):
        pass


def _linear(read: Sequence[Article]) -> float:
    texts, size = [], 0
    while size < _LINE:
        texts.append(read[len(texts)].text.replace("\n", " "))
        size += len(texts[-1])
    alone = [replace(read[n], text=text) for n, text in enumerate(texts)]
    together = [replace(read[0], text=" ".join(texts))]
    return _each(annotate.annotate, together) / _each(annotate.annotate, alone) / len(alone)


if __name__ == "__main__":
    for name, spent in (ours() | (peers() if "--peers" in sys.argv else {})).items():
        print(f"{name:<10} {spent:10.2f}" + (f" {1e6 / spent:8.0f} a second" if spent > 10 else ""))
