"""Cold start: five articles to every format, against the PDF engine alone.

Two processes of their own: ``digest build`` from nothing, and ``import weasyprint`` with the
writing of the very page that the build made. The ratio of their CPU-seconds (user + system, of
the child and of its children) says what everything that is not the engine costs, on any machine.

    python -m benchmarks.speed.cold [ROUNDS]
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.gate import ROOT, SHARED

ENGINE = """
import sys, weasyprint
html = open(sys.argv[1], encoding="utf-8").read()
weasyprint.HTML(string=html).write_pdf(sys.argv[2])
"""


def ours(rounds: int = 5) -> dict[str, float]:
    """``ratio``: CPU of the build over CPU of the engine, each the least of ``rounds`` turns: what
    else the machine does only ever adds.
    ``build`` and ``engine`` are the CPU-seconds themselves."""
    with tempfile.TemporaryDirectory() as folder:
        out, pdf = Path(folder, "out"), Path(folder, "alone.pdf")
        build = ("-m", "digest", "build", SHARED / "seeds", "--out", out, "--cache", "none")
        build = (*build, "--format", "md,html,pdf")
        cpu(*build)  # once unmeasured: byte code, font caches
        (page,) = out.glob("*/briefing.html")
        engine = ("-c", ENGINE, page, pdf)
        turns = [(cpu(*build), cpu(*engine)) for _ in range(rounds)]
    mine, alone = (min(column) for column in zip(*turns, strict=True))
    return {"ratio": mine / alone, "build": mine, "engine": alone}


def cpu(*arguments: object) -> float:
    """CPU-seconds of a Python process and of all the processes that it started."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # the engine's byte code is there: ours has to be
    subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=ROOT,
        env=env,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


if __name__ == "__main__":
    for name, value in ours(int(sys.argv[1]) if sys.argv[1:] else 5).items():
        print(f"{name:<8} {value:.3f}")
