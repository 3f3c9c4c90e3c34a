"""Folders that are meant to break a run: CPU and memory of each, and what was left out by name.

    python -m benchmarks.speed.hostile

Each is a made week of 1,000 articles and beside them: one article of 50 MB; 10,000 that are the
same letter for letter; 5,000 of one line; one that links every story, as a running text and as
a round-up with a subhead for each.
"""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.speed import generator
from benchmarks.speed.day import measured

_HEAD = (
    "---\nid: {id}\ntitle: {title}\npublisher: 가나일보\npublished_at: 2026-01-01 09:00\n---\n\n"
)
_LINE = "가나통신이 요금을 내린다고 밝혔다. "

Folder = Callable[[Path], Iterator[tuple[str, str]]]


def ours() -> dict[str, float]:
    """``NAME_cpu`` in seconds, ``NAME_memory`` in MB and ``NAME_left_out`` articles of each."""
    found: dict[str, float] = {}
    for made in (quiet, huge, same, lines, linking, roundup):
        with tempfile.TemporaryDirectory() as place:
            week, out = Path(place, "week"), Path(place, "out")
            generator.write(week, 1_000, seed=1)
            for name, text in made(week):
                (week / f"{name}.md").write_text(_HEAD.format(id=name, title=name) + text, "utf-8")
            cost = measured(["build", str(week), "--out", str(out), "--cache", "none"])
            (edition,) = out.glob("*/edition.json")
            omissions = json.loads(edition.read_text("utf-8"))["omissions"]
        found |= {f"{made.__name__}_{figure}": cost[figure] for figure in ("cpu", "memory")}
        found[f"{made.__name__}_left_out"] = len(omissions)
        for reason, number in Counter(_kind(o["reason"]) for o in omissions).most_common(3):
            print(f"  {made.__name__}: {number} x {reason}")
    return found


def quiet(_: Path) -> Iterator[tuple[str, str]]:
    yield "one", _LINE * 20


def huge(_: Path) -> Iterator[tuple[str, str]]:
    yield "huge", _LINE * (50_000_000 // len(_LINE.encode()))


def same(_: Path) -> Iterator[tuple[str, str]]:
    yield from ((f"same{n:05}", _LINE * 20) for n in range(10_000))


def lines(_: Path) -> Iterator[tuple[str, str]]:
    yield from ((f"line{n:04}", f"{_LINE}{n}건이다.") for n in range(5_000))


def linking(week: Path) -> Iterator[tuple[str, str]]:
    yield "linking", " ".join(f"{title}고 밝혔다." for title in _titles(week))


def roundup(week: Path) -> Iterator[tuple[str, str]]:
    parts = (f"◆ {title}\n\n{title}고 밝혔다. {_LINE * 3}\n" for title in _titles(week))
    yield "[위클리 브리핑] 한 주의 뉴스", "\n".join(parts)


def _titles(week: Path) -> list[str]:
    return [
        path.read_text("utf-8").partition("\n# ")[2].partition("\n")[0]
        for path in sorted(week.rglob("*.md"))
    ]


def _kind(reason: str) -> str:
    return reason.split(":", maxsplit=1)[0]


if __name__ == "__main__":
    for figure, value in ours().items():
        print(f"{figure:<20} {value:.1f}")
