"""What tests share: the real material, where there is some, and a built sample week."""

from __future__ import annotations

import os
from pathlib import Path

import machines
import pytest
from command import ROOT, run_digest
from machines import Machine


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real material; tests that need it are skipped where it is absent."""
    place = Path(os.environ.get("DIGEST_SHARED", ROOT.parent / "shared"))
    if not (place / "seeds").is_dir():
        pytest.skip(f"no real material at {place} (set DIGEST_SHARED)")
    return place


@pytest.fixture(scope="session")
def sample_week(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published folder of our own sample articles, in every format."""
    out = tmp_path_factory.mktemp("sample")
    done = run_digest("build", ROOT / "seeds", "--out", out)
    assert done.returncode == 0, done.stderr
    (folder,) = [path for path in out.iterdir() if path.is_dir()]
    return folder


@pytest.fixture(scope="session")
def real_week(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published folder of the five real articles, in every format."""
    out = tmp_path_factory.mktemp("real")
    done = run_digest("build", shared / "seeds", "--out", out)
    assert done.returncode == 0, done.stderr
    return out / "2026-W01"


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine with Python and nothing else."""
    return machines.bare(tmp_path)


@pytest.fixture
def complete(machine: Machine) -> Machine:
    """A machine that has all that a run needs."""
    machine.has("venv", "pango", "font")
    return machine
