"""Grouping 10,000 and 100,000 synthetic passages: CPU, memory, growth, against scikit-learn.

``cpu_10k`` and ``cpu_100k`` seconds of ``group`` without imports, ``memory_100k`` MB of the whole
process at its highest, ``growth`` the exponent from one to the other (1 is linear), ``f1_...``
printed beside them (B-cubed, stories). With ``--peers``: those of ``clusterings`` over the same
terms, and ours at 10k as ratios to scikit-learn's average link. Every run is a process of its own.

    python -m benchmarks.speed.grouping [--peers]
"""

from __future__ import annotations

import json
import math
import resource
import subprocess
import sys
import time
from collections.abc import Sequence

from benchmarks.agreement import b3
from benchmarks.clusterings import PEERS
from benchmarks.gate import ROOT
from benchmarks.synthetic import labelled
from digest.model import Passage
from digest.settings import Settings, Stories
from digest.stages import bound
from digest.stories import passages


def ours() -> dict[str, float]:
    """The figures of the head, without those against the peer. Lower is better."""
    small, large = _run("ours", 10_000), _run("ours", 100_000)
    return {
        "cpu_10k": small["cpu"],
        "memory_10k": small["memory"],
        "cpu_100k": large["cpu"],
        "memory_100k": large["memory"],
        "growth": math.log10(large["cpu"] / small["cpu"]),
        "f1_loss_10k": 1 - small["f1"],
        "f1_loss_100k": 1 - large["f1"],
    }


def peers() -> dict[str, dict[str, float]]:
    """The peers at 10k, each with the F1 of its best setting, and ours as ratios to the first."""
    found = {name: _run(name, 10_000) for name in PEERS}
    peer, small = next(iter(found.values())), _run("ours", 10_000)
    return {
        **found,
        "ours": small,
        "ratio": {
            "cpu": small["cpu"] / peer["cpu"],
            "memory": small["added"] / peer["added"],
            "f1": small["f1"] - peer["f1"],
        },
    }


def _run(which: str, articles: int) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.speed.grouping", "--run", which, str(articles)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _measured(which: str, articles: int) -> dict[str, float]:
    made = list(labelled(articles))
    cut = [p for one in made for p in passages.cut(one.article, terms=Stories().terms)]
    gold = [one.story for one in made]
    del made
    method = PEERS.get(which, _group)
    method(cut[:500])  # imports are not what is measured
    before, started = _highest(), time.process_time()
    candidates = method(cut)
    return {
        "cpu": time.process_time() - started,
        "memory": _highest(),
        "added": _highest() - before,
        "f1": max(b3(gold, found) for found in candidates),
    }


def _group(cut: Sequence[Passage]) -> list[list[str]]:
    stories = bound(Settings()).group(cut)
    story_of = {p.id: story.id for story in stories for p in story.passages}
    return [[story_of[p.id] for p in cut]]


def _highest() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        print(json.dumps(_measured(sys.argv[2], int(sys.argv[3]))))
    else:
        rows = peers() if "--peers" in sys.argv else {"ours": ours()}
        for row, figures in rows.items():
            print(row, {name: round(figure, 3) for name, figure in figures.items()})
