"""Machines of every kind: sandboxes whose Python, pip and package managers are stand-ins that
write down what they were asked. The real thing is tried in a bare chroot."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from command import ROOT

TOOLS = """basename cat chmod cp date env grep head id kill ln ls mkdir mktemp mv printf ps readlink
    rm sh sleep tail touch""".split()

# A Python that knows four things: its version, making a venv, being pip, and running digest.
# HAS_VENV, HAS_PANGO and the others are files, so that an installation can bring them.
PYTHON = """#!/bin/sh
echo "python $*" >>"$MACHINE/calls"
case "$*" in
    *"sys.exit(sys.version_info"*) exit 0 ;;
    *"import ensurepip"*) [ -e "$MACHINE/has/venv" ] ;;
    *"sys.version_info[:2]"*) echo 3.11 ;;
    *"import pip"*) exit 0 ;;
    "-m venv "*)
        mkdir -p "$3/bin"; cp "$0" "$3/bin/python"
        sleep "${SLOW_VENV:-0}" ;;
    "-") cat >/dev/null; [ -e "$MACHINE/has/pango" ] ;;
    "- "*)
        cat >/dev/null; echo "pip $3" >>"$MACHINE/calls"
        if [ -e "$MACHINE/kill-pip" ]; then
            rm "$MACHINE/kill-pip"; kill -KILL $PPID
            sleep 0.5; touch "${0%/*}/half" # the orphan goes on writing where it was
            exit 137
        fi
        [ ! -e "$MACHINE/no-network" ] || { echo "ERROR: No matching distribution"; exit 1; } ;;
    *) echo "digest:$PWD:$*" ;;
esac
"""
FC_LIST = '#!/bin/sh\n[ ! -e "$MACHINE/has/font" ] || echo /fonts/korean.ttf\n'
MANAGER = """#!/bin/sh
echo "$(basename "$0") $*" >>"$MACHINE/calls"
[ ! -e "$MACHINE/no-packages" ] || exit 100
case "$*" in *venv*|*python*) touch "$MACHINE/has/venv" ;; esac
case "$*" in *pango*) touch "$MACHINE/has/pango" ;; esac
case "$*" in *font*) touch "$MACHINE/has/font" ;; esac
"""


@dataclass
class Machine:
    """A checkout in a folder with a space, and a PATH with only what a bare system has."""

    folder: Path
    checkout: Path

    def has(self, *things: str) -> None:
        for thing in things:
            (self.folder / "has" / thing).touch()

    def program(self, name: str, text: str) -> None:
        path = self.folder / "bin" / name
        path.unlink(missing_ok=True)  # a link to the real one: writing through it would hurt
        path.write_text(text)
        path.chmod(0o755)

    def start(self, *arguments: str, **env: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [self.checkout / "run", *arguments],
            cwd=self.folder,
            env={"PATH": str(self.folder / "bin"), "MACHINE": str(self.folder)} | env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
        process = self.start(*arguments, **env)
        out, err = process.communicate(timeout=60)
        return subprocess.CompletedProcess(arguments, process.returncode, out, err)

    def calls(self, start: str = "") -> list[str]:
        log = self.folder / "calls"
        lines = log.read_text().splitlines() if log.exists() else []
        return [line for line in lines if line.startswith(start)]


def bare(tmp_path: Path) -> Machine:
    """One that has Python and nothing else."""
    made = Machine(tmp_path, tmp_path / "our checkout")
    for folder in ("bin", "has", "our checkout"):
        (tmp_path / folder).mkdir()
    shutil.copy(ROOT / "run", made.checkout)
    shutil.copy(ROOT / "pyproject.toml", made.checkout)
    for tool in TOOLS:
        if found := shutil.which(tool):
            (tmp_path / "bin" / tool).symlink_to(found)
    made.program("python3.11", PYTHON)
    made.program("fc-list", FC_LIST)
    return made
