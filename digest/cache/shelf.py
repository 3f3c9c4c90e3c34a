"""The SQLite file that keeps surveys: embedded, no server.

A kill at any moment leaves a good file (write-ahead log), two runs may share it, and a file
that cannot be used (read-only, full disk, damaged) makes a run slower, never wrong.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from digest.errors import SettingsError

_MAGIC = b"SQLite format 3\0"
_PATIENCE = 5.0  # seconds for another run to finish writing
# When full, this share is kept: the oldest go, whose articles have left the folder first.
_KEPT = 0.8


@dataclass(frozen=True, slots=True)
class Contents:
    """What ``digest cache`` shows. ``bytes`` includes what is not yet checkpointed."""

    path: Path
    files: int
    bytes: int


def contents(path: Path) -> Contents:
    """How much is kept. Raises SettingsError where the file is no cache of ours."""
    if not path.exists():
        return Contents(path, 0, 0)
    try:
        connection = _connect(str(path))
        try:
            (files,) = connection.execute("SELECT count(*) FROM surveys").fetchone()
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise SettingsError(str(path), f"캐시를 읽을 수 없습니다: {error}") from None
    return Contents(path, files, sum(p.stat().st_size for p in _files(path)))


def clear(path: Path) -> int:
    """Remove the cache and say how many bytes it held. A run that uses it at this moment
    goes on with what it has open and is not disturbed. Raises SettingsError for a file that
    is no database: a path mistyped in the settings must not cost somebody a file."""
    if path.exists() and not _is_database(path):
        raise SettingsError(str(path), "캐시 파일이 아닙니다", "[running] cache를 확인하세요")
    freed = 0
    for file in _files(path):
        freed += file.stat().st_size
        file.unlink(missing_ok=True)
    return freed


def _is_database(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) in (_MAGIC, b"")


_connections: dict[tuple[int, int, str], sqlite3.Connection] = {}
_given_up: set[str] = set()


def _open(path: str) -> sqlite3.Connection:
    # One connection a thread of a process: SQLite's must cross neither.
    identity = (os.getpid(), threading.get_ident(), path)
    if identity not in _connections:
        _connections[identity] = _connect(path)
    return _connections[identity]


def _connect(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def found(path: str, keys: Sequence[bytes]) -> dict[bytes, bytes]:
    marks = ",".join("?" * len(keys))
    try:
        rows = _open(path).execute(f"SELECT key, value FROM surveys WHERE key IN ({marks})", keys)  # noqa: S608
        return dict(rows)
    except sqlite3.OperationalError:
        return {}  # cleared under our hands: read the files instead
    except sqlite3.DatabaseError:
        if Path(path).exists() and _is_database(Path(path)):
            clear(Path(path))  # damaged inside, where opening it did not show
        return {}


def keep(path: str, new: Mapping[bytes, bytes]) -> None:
    if path in _given_up:
        return
    try:
        connection = _open(path)
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("INSERT OR IGNORE INTO surveys VALUES (?, ?)", new.items())
    except sqlite3.Error:
        # Busy beyond patience, disk full: the next run keeps it, this one does not ask again.
        _given_up.add(path)


def prepare(path: Path) -> bool:
    """Make the file and its table; a damaged file is replaced. False where none can be had."""
    for attempt in (1, 2):
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            connection = _connect(str(path))
            try:
                _made(connection)
            finally:
                connection.close()
        except sqlite3.OperationalError:
            return False  # locked, read-only, full
        except sqlite3.DatabaseError:
            if attempt == 2:
                return False
            if not _is_database(path):
                return False  # somebody's file
            clear(path)  # a database that is damaged
        except OSError:
            return False
        else:
            return True
    return False


def _made(connection: sqlite3.Connection) -> None:
    """The table, if it is not there: even making sure of it would wait for a writer."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'surveys'").fetchone():
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")  # so that it can shrink
        connection.execute(
            "CREATE TABLE IF NOT EXISTS surveys"
            " (key BLOB NOT NULL PRIMARY KEY, value BLOB NOT NULL)"
        )
    connection.execute("SELECT key, value FROM surveys LIMIT 1").fetchone()


def bound(path: str, most_bytes: int) -> None:
    """Let the oldest go when the file has become too large."""
    try:
        connection = _open(path)
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        (free,) = connection.execute("PRAGMA freelist_count").fetchone()
        used = (pages - free) * size
        if used <= most_bytes:
            return
        (rows,) = connection.execute("SELECT count(*) FROM surveys").fetchone()
        going = int(rows * (1 - _KEPT * most_bytes / used)) + 1
        connection.execute(
            "DELETE FROM surveys WHERE rowid IN (SELECT rowid FROM surveys ORDER BY rowid LIMIT ?)",
            (going,),
        )
        connection.executescript("PRAGMA incremental_vacuum")  # execute() frees one page
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error:
        return


def _files(path: Path) -> list[Path]:
    """The database and its two companions, as far as they exist."""
    together = [path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")]
    return [file for file in together if file.exists()]
