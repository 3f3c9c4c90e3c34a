"""The gate that every change has to pass: it must be able to stay shut."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from benchmarks import gate

ROOT = Path(__file__).resolve().parents[1]
BOUNDS = list(gate.bounded(tomllib.loads(gate.BOUNDS.read_text("utf-8"))))


def source(package: str, name: str) -> str:
    return (ROOT / "benchmarks" / package / f"{name}.py").read_text("utf-8")


def held(figures: dict[str, float], bounds: dict[str, float], *, ceiling: bool) -> list[bool]:
    return [row.holds for row in gate.compare("name", figures, bounds, ceiling=ceiling)]


def test_a_figure_below_its_floor_or_above_its_ceiling_does_not_pass() -> None:
    assert held({"f1": 0.94}, {"f1": 0.95}, ceiling=False) == [False]
    assert held({"f1": 0.95}, {"f1": 0.95}, ceiling=False) == [True]
    assert held({"cpu": 31.0}, {"cpu": 30.0}, ceiling=True) == [False]
    assert held({"cpu": 30.0}, {"cpu": 30.0}, ceiling=True) == [True]


@pytest.mark.parametrize("ceiling", [True, False])
def test_a_figure_that_is_gone_or_is_no_number_does_not_pass(ceiling: bool) -> None:
    assert held({}, {"f1": 0.9}, ceiling=ceiling) == [False]
    assert held({"f1": float("nan")}, {"f1": 0.9}, ceiling=ceiling) == [False]


def test_figures_without_a_bound_are_not_judged() -> None:
    assert held({"f1": 0.1, "new": 0.0}, {"f1": 0.05}, ceiling=False) == [True]


@pytest.mark.parametrize(("package", "name"), [(package, name) for package, name, _ in BOUNDS])
def test_every_bound_belongs_to_a_benchmark_that_gives_figures(package: str, name: str) -> None:
    assert "\ndef ours(" in source(package, name)


def test_every_quality_benchmark_is_bounded() -> None:
    measured = {p.stem for p in (ROOT / "benchmarks/quality").glob("[!_]*.py")}
    measured = {m for m in measured if "\ndef ours(" in source("quality", m)}
    assert measured == {name for package, name, _ in BOUNDS if package == "quality"}


def test_with_nothing_to_measure_on_the_gate_stays_shut(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.gate"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "DIGEST_SHARED": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "no material" in done.stderr
