"""A day of a real crawl (5,255 files) to Markdown, HTML and PDF: CPU and memory.

    python -m benchmarks.speed.day

The archive is unpacked to a temporary folder, or DIGEST_CORPUS names where it lies unpacked.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.gate import ROOT, SHARED

DAY = "2025-12-28"


def ours() -> dict[str, float]:
    """``cpu`` seconds of the build and its workers, ``memory`` in MB of all of them together at
    the highest moment, ``wall`` seconds, ``files`` read."""
    with corpus() as folder, tempfile.TemporaryDirectory() as out:
        (day,) = folder.rglob(DAY)
        return {"files": float(sum(p.is_file() for p in day.rglob("*"))), **_measured(day, out)}


def _measured(day: Path, out: str) -> dict[str, float]:
    command = ["build", str(day), "--out", out, "--format", "md,html,pdf", "--cache", "none"]
    return measured(command)


def measured(arguments: Sequence[str]) -> dict[str, float]:
    """``cpu``, ``memory`` and ``wall`` of `digest ARGUMENTS`, its workers included."""
    started, before = time.perf_counter(), _cpu_of_children()
    process = subprocess.Popen(
        [sys.executable, "-m", "digest", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    peak = _peak(process)
    assert process.returncode == 0, "the build failed"
    wall = time.perf_counter() - started
    return {"cpu": _cpu_of_children() - before, "memory": peak / 1e6, "wall": wall}


def _cpu_of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _peak(process: subprocess.Popen[bytes]) -> float:
    """Bytes at the highest moment, of a process and its children together: proportional set
    sizes, so that pages a pool shares with its parent are counted once. Looked at ten times a
    second; where there is no /proc, what the kernel kept of the largest one."""
    peak = before = 0.0
    while process.poll() is None:
        now = sum(map(_resident, _family(process.pid)))
        # Twice in a row: a child between its fork and its program has its parent's memory, which
        # is then seen twice.
        peak, before = max(peak, min(now, before)), now
        time.sleep(0.1)
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return peak or largest * (1 if sys.platform == "darwin" else 1024)


def _family(pid: int) -> Iterator[int]:
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = task.read_text().split()
        except OSError:  # ended while we looked
            continue
        for child in children:
            yield from _family(int(child))


def _resident(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(float(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


@contextmanager
def corpus() -> Iterator[Path]:
    if "DIGEST_CORPUS" in os.environ:
        yield Path(os.environ["DIGEST_CORPUS"])
        return
    (archive,) = (SHARED / "corpus").glob("*.tar.xz")
    with tempfile.TemporaryDirectory() as folder, tarfile.open(archive) as tar:
        # The filter came with 3.11.4; Debian 12 has 3.11.2.
        tar.extractall(folder, **({"filter": "data"} if hasattr(tarfile, "data_filter") else {}))
        yield Path(folder)


if __name__ == "__main__":
    for name, value in ours().items():
        print(f"{name:<8} {value:.1f}")
