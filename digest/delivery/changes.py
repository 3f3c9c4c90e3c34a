"""What changed in files and folders, found by looking again.

Looking and not the kernel's notices: they miss a file that an editor replaces by renaming and
all that happens on network drives, and need a package of their own. Looking at ten thousand
files takes about 55 ms; ``pause`` grows with it, so that it never takes more than a tenth of
a core.
"""

from __future__ import annotations

import os
import stat
import threading
import time
from collections.abc import Sequence
from pathlib import Path

Seen = dict[str, tuple[int, int, int]]
"""path -> (time of change in ns, size, inode)"""

_PAUSE = 0.03  # seconds
_SHARE = 10
_CALM = 50  # looks; files that change for longer (a log) do not hold a build up for ever


def look(paths: Sequence[Path], *, ignored: Path) -> Seen:
    """Every file below ``paths``; hidden ones and those in ``ignored`` are left out, and what
    is not there, or may not be read, is not there."""
    seen: Seen = {}
    folders: list[str] = []
    for path in paths:
        try:
            info = path.stat()
        except OSError:
            continue
        if stat.S_ISDIR(info.st_mode):
            folders.append(str(path))
        else:
            seen[str(path)] = _mark(info)
    without = os.path.realpath(ignored)
    while folders:
        _below(folders.pop(), seen, folders, without)
    return seen


def _below(folder: str, seen: Seen, folders: list[str], without: str) -> None:
    if os.path.realpath(folder) == without:
        return
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith(".") or entry.name.endswith("~"):
                    continue  # what editors and a running build leave for a moment
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                else:
                    seen[entry.path] = _mark(entry.stat())
    except OSError:
        return  # gone while we looked: the next look finds the rest


class Watch:
    """Looks again and again: ``changed()`` is true once for every burst of changes."""

    def __init__(self, paths: Sequence[Path], *, ignored: Path, stop: threading.Event) -> None:
        self._paths, self._ignored, self._stop = paths, ignored, stop
        self.pause = _PAUSE
        self._seen = self._look()

    def changed(self) -> bool:
        """Whether a file came, went or changed since the last call. Waits for the end of a
        burst: a checkout or a copy changes many files, one build is enough."""
        now = self._look()
        if now == self._seen:
            return False
        for _ in range(_CALM):
            before = now
            if self._stop.wait(self.pause):
                break
            now = self._look()
            if now == before:
                break
        self._seen = now
        return True

    def _look(self) -> Seen:
        begun = time.monotonic()
        seen = look(self._paths, ignored=self._ignored)
        self.pause = max(_PAUSE, _SHARE * (time.monotonic() - begun))
        return seen


def _mark(info: os.stat_result) -> tuple[int, int, int]:
    return info.st_mtime_ns, info.st_size, info.st_ino
