"""Every figure against its bound in floors.toml: quality may only rise, cost only fall.

    python -m benchmarks.gate [NAME ...]

A table ``[name]`` holds floors of ``benchmarks/quality/<name>.py``, a table
``[ceilings.name]`` the most that ``benchmarks/speed/<name>.py`` may cost. Exit 1 where a figure is
beyond its bound, where a bound has no figure any more, and where there is nothing to measure on:
a gate that passes because it looked at nothing is not a gate.
"""

from __future__ import annotations

import importlib
import os
import sys
import time
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("DIGEST_SHARED", ROOT.parent / "shared"))
BOUNDS = Path(__file__).with_name("floors.toml")


@dataclass(frozen=True, slots=True)
class Row:
    """A figure beside its bound; ``measured`` is ``None`` where it is no longer measured."""

    name: str
    measured: float | None
    bound: float
    ceiling: bool

    @property
    def holds(self) -> bool:
        if self.measured is None or self.measured != self.measured:  # NaN is no figure
            return False
        return self.measured <= self.bound if self.ceiling else self.measured >= self.bound


def compare(
    name: str, figures: Mapping[str, float], bounds: Mapping[str, float], *, ceiling: bool
) -> tuple[Row, ...]:
    """A row for each bound of a benchmark.

    >>> [row.holds for row in compare("dates", {"f1": 0.9}, {"f1": 0.95, "gone": 1}, ceiling=False)]
    [False, False]
    >>> [row.holds for row in compare("cold", {"ratio": 1.2}, {"ratio": 1.5}, ceiling=True)]
    [True]
    """
    return tuple(Row(f"{name}.{f}", figures.get(f), b, ceiling) for f, b in bounds.items())


def bounded(
    table: Mapping[str, Mapping[str, object]],
) -> Iterator[tuple[str, str, dict[str, float]]]:
    """(package, benchmark, bounds) for every table of the file, quality first."""
    for name, bounds in table.items():
        if name != "ceilings":
            yield "quality", name, {f: _number(b) for f, b in bounds.items()}
    for name, bounds in table.get("ceilings", {}).items():
        assert isinstance(bounds, dict), f"[ceilings.{name}] is a table"
        yield "speed", name, {f: _number(b) for f, b in bounds.items()}


def _number(bound: object) -> float:
    assert isinstance(bound, int | float), f"{bound!r} bounds nothing"
    return float(bound)


def main(names: list[str]) -> int:
    if not (SHARED / "eval").is_dir():
        print(f"gate: {SHARED}: no material to measure on (set DIGEST_SHARED)", file=sys.stderr)
        return 1
    known = list(bounded(tomllib.loads(BOUNDS.read_text("utf-8"))))
    if unknown := set(names) - {name for _, name, _ in known}:
        print(f"gate: {', '.join(sorted(unknown))}: no bounds in {BOUNDS.name}", file=sys.stderr)
        return 2
    beyond = 0
    for package, name, bounds in known:
        if names and name not in names:
            continue
        before = time.perf_counter()
        figures = importlib.import_module(f"benchmarks.{package}.{name}").ours()
        print(f"{package}/{name} ({time.perf_counter() - before:.0f} s)")
        for row in compare(name, figures, bounds, ceiling=package == "speed"):
            beyond += not row.holds
            print("  " + _line(row), flush=True)
    print(f"gate: {beyond} beyond their bounds" if beyond else "gate: every bound holds")
    return 1 if beyond else 0


def _line(row: Row) -> str:
    sign = "<=" if row.ceiling else ">="
    measured = "gone" if row.measured is None else f"{row.measured:.4g}"
    return f"{'ok  ' if row.holds else 'FAIL'} {row.name:<44} {measured:>8} {sign} {row.bound:g}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
