"""Surveys of files, out of the cache where they are known.

The key is a hash of the file's bytes and name, of the knobs that act on it and of our own
source code, so nothing that is found can be stale. What is kept is the light part of an
article (passages, omissions), never a text.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from digest.cache.packing import Shared, pack, unpacked
from digest.model import Each, Source, Survey

_BATCH = 64  # files read, looked up and kept together: one query, one transaction
_PAYS = 250  # files; fewer are read before the database is open
# The modules whose code decides what a file's survey is.
_CODE = ("reading", "korean", "model", "cache", "stories/passages.py", "pipeline.py")

Surveyor = Callable[[Source], Survey]


@dataclass(frozen=True, slots=True)
class Store:
    """Where the cache lies and how large it may become, in bytes."""

    path: Path
    most_bytes: int


def default_path() -> Path:
    """The file in the user's cache folder: $XDG_CACHE_HOME, else ~/.cache."""
    given = os.environ.get("XDG_CACHE_HOME", "")
    base = Path(given) if given and Path(given).is_absolute() else Path.home() / ".cache"
    return base / "newsdigest" / "surveys.sqlite3"


def surveyed(
    survey: Surveyor, sources: Sequence[Source], *, store: Store | None, each: Each
) -> Iterator[Survey]:
    """``map(survey, sources)``, by ``each``, with the surveys of known files out of the store.

    ``survey`` is a partial whose keywords are the knobs; they are part of the key.
    """
    batches = [tuple(sources[at : at + _BATCH]) for at in range(0, len(sources), _BATCH)]
    path = _path(store) if store and len(sources) >= _PAYS else ""
    work = partial(_batch, survey=survey, path=path, salt=_salt(survey) if path else b"")
    shared = Shared()
    for batch, packed in zip(batches, each(work, batches), strict=True):
        for source, one in zip(batch, packed, strict=True):
            yield unpacked(one, source.name, shared)
    if store and path:
        from digest.cache import shelf  # noqa: PLC0415

        shelf.bound(path, store.most_bytes)


def _path(store: Store) -> str:
    # SQLite is imported only where there is something to keep: a small folder has no need.
    from digest.cache import shelf  # noqa: PLC0415

    return str(store.path) if shelf.prepare(store.path) else ""


def _batch(sources: Sequence[Source], *, survey: Surveyor, path: str, salt: bytes) -> list[bytes]:
    """Runs in a worker: look up, survey what is unknown, keep it."""
    if not path:
        return [pack(survey(source), source.name) for source in sources]
    from digest.cache import shelf  # noqa: PLC0415

    keys = [_key(source, salt) for source in sources]
    known = shelf.found(path, [key for key in keys if key])
    new: dict[bytes, bytes] = {}
    results: list[bytes] = []
    for source, key in zip(sources, keys, strict=True):
        value = known.get(key)
        if value is None:
            value = pack(survey(source), source.name)
            if key:
                new[key] = value
        results.append(value)
    if new:
        shelf.keep(path, new)
    return results


def _key(source: Source, salt: bytes) -> bytes:
    """The hash of what a survey depends on; empty for a file that cannot be read."""
    try:
        # Not blocking, and only a regular file: a pipe would be waited for, for ever.
        file = os.open(source.location, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except OSError:
        return b""
    try:
        size = os.fstat(file).st_size
        raw = os.read(file, size)
        if len(raw) < size:
            return b""  # larger than one read: its own survey costs more than any lookup saves
    except OSError:
        return b""
    finally:
        os.close(file)
    # SHA-256, because processors reckon it themselves: half the time of BLAKE2. A name has no NUL.
    return hashlib.sha256(b"%s%s\0%s" % (salt, source.name.encode(), raw)).digest()[:16]


def _salt(survey: Surveyor) -> bytes:
    made = hashlib.blake2b(_code(), digest_size=32)
    made.update(_knobs(survey).encode())
    return made.digest()


def _knobs(function: Any) -> str:
    """A partial and its keywords, and the partials among them, spelt out."""
    if isinstance(function, partial):
        bound = ",".join(f"{k}={_knobs(v)}" for k, v in sorted(function.keywords.items()))
        return f"{_knobs(function.func)}({bound})"
    if callable(function):
        return f"{function.__module__}.{function.__qualname__}"
    return repr(function)


@cache
def _code() -> bytes:
    """A hash of our own code: an edited rule must not meet yesterday's results."""
    made = hashlib.blake2b(sys.version.encode(), digest_size=32)
    root = Path(__file__).parents[1]
    for name in _CODE:
        place = root / name
        for file in [place] if place.is_file() else sorted(place.rglob("*")):
            if file.is_file() and file.suffix != ".pyc":
                made.update(file.read_bytes())
    return made.digest()
