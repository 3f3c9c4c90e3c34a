"""The seam through which work leaves a stage, and may leave the machine."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

Each = Callable[[Callable[[Any], Any], Iterable[Any]], Iterator[Any]]
"""An executor: the builtin ``map``, a process pool, or a distributed engine. All yield the same
results in the order of the items."""
