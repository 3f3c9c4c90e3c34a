"""A made week of 100,000 files to a briefing in three formats: cold, and with one day new.

    python -m benchmarks.speed.scale [--articles 100000] [--workers 0]

``cold`` has an empty cache. For ``next`` the cache knows all but the last day of the week, as
it does on the morning of that day; the files are the same, so the editions must be too.
Then a week of a tenth of the size, cold, for the exponent of growth. CPU-seconds are those of
the build and of its workers; memory is that of all of them together at the highest moment.
"""

from __future__ import annotations

import argparse
import math
import shutil
import tempfile
from pathlib import Path

from benchmarks.speed import generator
from benchmarks.speed.day import measured

_FORMATS = "md,html,pdf"


def ours(articles: int = 100_000, workers: int = 0) -> dict[str, float]:
    """``cold``, ``next`` in CPU-seconds and ``ratio`` of the two, ``memory`` in MB, ``wall`` in
    seconds, ``growth``: the exponent from a tenth of the articles to all of them."""
    with tempfile.TemporaryDirectory() as place:
        week, small = Path(place, "week"), Path(place, "small", "week")
        generator.write(week, articles, seed=1)
        small.parent.mkdir()
        generator.write(small, articles // 10, seed=1)
        cold = _built(week, workers)
        tenth = _built(small, workers)
        edition = _edition(week)
        *_, last = sorted(path for path in week.iterdir() if path.is_dir())
        later = Path(place, "later")
        last.rename(later)
        _cache(week).unlink()
        _built(week, workers)
        later.rename(last)
        following = _built(week, workers)
        if _edition(week) != edition:
            raise AssertionError("the cache changed the edition")
    return {
        "cold": cold["cpu"],
        "next": following["cpu"],
        "ratio": following["cpu"] / cold["cpu"],
        "memory": cold["memory"],
        "wall": cold["wall"],
        "growth": math.log10(cold["cpu"] / tenth["cpu"]),
    }


def _built(week: Path, workers: int) -> dict[str, float]:
    shutil.rmtree(_out(week), ignore_errors=True)
    arguments = ["build", str(week), "--out", str(_out(week)), "--format", _FORMATS]
    return measured([*arguments, "--cache", str(_cache(week)), "--workers", str(workers)])


def _edition(week: Path) -> bytes:
    (found,) = _out(week).glob("*/edition.json")
    return found.read_bytes()


def _out(week: Path) -> Path:
    return week.with_name(f"{week.name}.out")


def _cache(week: Path) -> Path:
    return week.with_name(f"{week.name}.sqlite3")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--workers", type=int, default=0)
    options = parser.parse_args()
    for name, value in ours(options.articles, options.workers).items():
        print(f"{name:<8} {value:.2f}")
