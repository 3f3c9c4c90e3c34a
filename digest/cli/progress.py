"""Progress on stderr where it is a terminal, colours where stdout is one, and the executor
that work runs on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from digest import executors
from digest.model import Each
from digest.settings import Running

if TYPE_CHECKING:
    from rich.console import Console

_LONG = 40  # fewer pieces of work (64 files each when surveying) are done before one looks


@contextmanager
def shown(how: Running) -> Iterator[Each]:
    """The executor of this run, with a progress bar for work that takes a while."""
    with executors.running(how.workers, how.engine) as each:
        yield _with_bar(each) if sys.stderr.isatty() else each


def harmless(text: str) -> str:
    """Text for a terminal, character for character: what would steer it (escape sequences,
    bidi overrides, line breaks of an article's title) becomes a visible mark or a space.

    >>> harmless("제목\\x1b[2J\\n끝")
    '제목�[2J 끝'
    """
    return "".join(
        c if c.isprintable() else " " if c.isspace() else "\N{REPLACEMENT CHARACTER}" for c in text
    )


def console() -> Console:
    """Where readable pages go: stdout, in colour where it is a terminal."""
    from rich.console import Console  # noqa: PLC0415  (loaded only where a terminal shows it)

    return Console(highlight=False, markup=False)


def _with_bar(each: Each) -> Each:
    def tracked(function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
        work = items if isinstance(items, (list, tuple)) else list(items)
        if len(work) < _LONG:
            return each(function, work)
        from rich.console import Console  # noqa: PLC0415
        from rich.progress import track  # noqa: PLC0415

        return iter(
            track(
                each(function, work),
                description="처리 중",
                total=len(work),
                console=Console(stderr=True),
                transient=True,
            )
        )

    return tracked
