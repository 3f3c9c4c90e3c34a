"""The desk: an edition in the browser, made again whenever its sources change."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from digest.delivery.changes import Watch, look
from digest.delivery.folder import EDITION, settle
from digest.delivery.loopback import Board, running
from digest.errors import DeliveryError


def serve(
    folder: Path,
    *,
    rebuild: Callable[[], str | None] | None,
    watch: Sequence[Path],
    port: int,
    say: Callable[[str], None],
    stop: threading.Event | None = None,
) -> None:
    """Shows the edition in ``folder`` on 127.0.0.1 until Ctrl+C, or until ``stop`` is set.

    ``rebuild`` publishes the edition anew, or answers with the line that says why it could
    not; it is called when a file below ``watch`` changes, and at once where there is no edition
    yet. Such a line stands in the page and the edition before stays readable. Without
    ``rebuild`` the page follows what others publish there. ``port`` is the first one that is
    tried, 0 any free one; ``say`` takes the lines for the terminal. Raises DeliveryError.
    """
    stop = stop or threading.Event()
    settle(folder)
    if rebuild is None and not _edition(folder):
        raise DeliveryError(str(folder), "볼 것이 없습니다", "먼저 digest build를 실행하세요")
    board = Board(folder.name)
    watching = Watch(watch, ignored=folder, stop=stop)
    try:
        with running(folder, board, port) as address:
            say(f"{address} 에서 봅니다. 그만두려면 Ctrl+C를 누르세요")
            if rebuild is not None and not _edition(folder):
                _rebuilt(rebuild, board, say)
            _attend(folder, rebuild, board, watching, say, stop=stop)
    except KeyboardInterrupt:
        say("미리보기를 마칩니다")


def _attend(
    folder: Path,
    rebuild: Callable[[], str | None] | None,
    board: Board,
    watching: Watch,
    say: Callable[[str], None],
    *,
    stop: threading.Event,
) -> None:
    # In the thread that called us: Ctrl+C ends a build, and a bug in one has its traceback.
    while True:
        board.show(edition=_edition(folder), files=_files(folder))
        if stop.wait(watching.pause):
            return
        if rebuild is not None and watching.changed() and not stop.is_set():
            _rebuilt(rebuild, board, say)


def _rebuilt(rebuild: Callable[[], str | None], board: Board, say: Callable[[str], None]) -> None:
    board.show(building=True)
    fault = rebuild() or ""
    board.show(building=False, error=fault)
    say(fault or "다시 만들었습니다")


def _files(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(name for name in EDITION if (folder / name).is_file()))


def _edition(folder: Path) -> str:
    """A mark of what stands in the folder, "" for nothing."""
    seen = look([folder / name for name in sorted(EDITION)], ignored=folder)
    return hashlib.sha256(repr(seen).encode()).hexdigest()[:16] if seen else ""
