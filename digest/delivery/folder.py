"""The published folder: a new edition stands there whole, or the one before it does.

The files are written to a sibling folder, forced to the disk, and the two folders change
places in one step of the file system. What the user put beside an edition (notes, edits,
pictures) is not ours and goes along. A killed run leaves a hidden sibling that the next one
clears away.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from digest.errors import PublishError

EDITION = frozenset(
    {
        "briefing.md",
        "briefing.html",
        "briefing.pdf",
        "letter.html",
        "letter.txt",
        "upcoming.ics",
        "edition.json",
    }
)
"""The names that are ours. One that the new edition lacks is removed: a briefing without a
PDF beside last run's PDF would be mailed with the wrong one."""
LETTERS = "letters"
"""Where `digest send` writes. Its letters tell the edition that stood there: they go with it."""

_NO_EXCHANGE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EXDEV}
_NO_LOCK = {errno.EBADF, errno.EINVAL, errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_TURNS, _TURN = 200, 0.05  # waits 10 s for another run that publishes to the same place


def publish(files: Mapping[str, str | bytes], folder: Path) -> None:
    """Puts an edition (file name -> content, text as UTF-8) into ``folder``.

    Raises PublishError; then, or when killed at any moment, the edition that stood there
    before still does.
    """
    replace(files, folder, ours=_ours)


def _ours(name: str) -> bool:
    return name in EDITION or (name.startswith(f"{LETTERS}/") and name.endswith(".eml"))


def replace(files: Mapping[str, str | bytes], folder: Path, *, ours: Callable[[str], bool]) -> None:
    """Like ``publish``, where ``ours`` says which names ('letter.html', 'letters/1.eml') may go
    when they are not in ``files``.

    Raises PublishError.
    """
    target = Path(os.path.realpath(folder))  # a folder that is a link stays a link
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _turn(target.parent):
            _settle(target)
            if target.exists() and not target.is_dir():
                raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
            fresh = _beside(target, "new")
            try:
                _fill(fresh, files)
                if target.exists():
                    _carry(target, fresh, lambda name: name in files or ours(name))
                _flush(fresh)
                _swap(fresh, target)
                _flush(target.parent)
            finally:
                shutil.rmtree(fresh, ignore_errors=True)
    except OSError as error:
        raise PublishError(str(folder), *_explained(error)) from error


def settle(folder: Path) -> None:
    """Puts a folder right whose swap was cut off, on file systems where a swap takes two
    steps. For those who read a folder that seems to be missing. Raises PublishError."""
    target = Path(os.path.realpath(folder))
    try:
        if not target.exists() and target.parent.is_dir():
            with _turn(target.parent):
                _settle(target)
    except OSError as error:
        raise PublishError(str(folder), *_explained(error)) from error


def _settle(target: Path) -> None:
    old = _beside(target, "old")
    if old.exists() and not target.exists():
        old.rename(target)
    for stale in (old, _beside(target, "new")):
        if stale.exists():
            shutil.rmtree(stale)


def _beside(target: Path, what: str) -> Path:
    # A sibling: renaming works only within one file system.
    return target.with_name(f".{target.name}.{what}")


@contextmanager
def _turn(parent: Path) -> Iterator[None]:
    # The kernel drops this lock with the process, so a killed run never blocks the next one,
    # and whatever lies there while we hold it is stale.
    handle = os.open(parent, os.O_RDONLY)
    try:
        _lock(handle)
        yield
    finally:
        os.close(handle)


def _lock(handle: int) -> None:
    for turn in range(_TURNS):
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in _NO_LOCK:  # some network file systems
                return
            if error.errno not in (errno.EAGAIN, errno.EACCES) or turn == _TURNS - 1:
                raise
            time.sleep(_TURN)
        else:
            return


def _fill(fresh: Path, files: Mapping[str, str | bytes]) -> None:
    fresh.mkdir()
    for name, content in sorted(files.items()):
        if Path(name).name != name or name in {"", ".", ".."}:
            raise ValueError(f"not a plain file name: {name!r}")
        with (fresh / name).open("xb") as out:
            out.write(content.encode() if isinstance(content, str) else content)
            out.flush()
            os.fsync(out.fileno())


def _carry(old: Path, fresh: Path, goes: Callable[[str], bool]) -> None:
    fresh.chmod(old.stat().st_mode & 0o7777)
    for entry in sorted(old.iterdir()):
        if not goes(entry.name):
            _carry_one(entry, fresh / entry.name, entry.name, goes)


def _carry_one(old: Path, new: Path, name: str, goes: Callable[[str], bool]) -> None:
    if not old.is_dir() or old.is_symlink():
        _link(old, new)
        return
    entries = [(entry, f"{name}/{entry.name}") for entry in sorted(old.iterdir())]
    staying = [(entry, path) for entry, path in entries if not goes(path)]
    if entries and not staying:
        return
    new.mkdir()
    for entry, path in staying:
        _carry_one(entry, new / entry.name, path, goes)
    shutil.copystat(old, new)


def _link(old: Path, new: Path) -> None:
    try:
        os.link(old, new, follow_symlinks=False)
    except OSError as error:
        if error.errno in _FULL:
            raise
        shutil.copy2(old, new, follow_symlinks=False)  # FAT, some network file systems


def _swap(fresh: Path, target: Path) -> None:
    if not target.exists():
        fresh.rename(target)
    elif not _exchange(fresh, target):
        old = _beside(target, "old")
        target.rename(old)
        try:
            fresh.rename(target)
        except BaseException:
            old.rename(target)
            raise
        shutil.rmtree(old, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """The two change places in one step; False where the file system cannot do it.

    Python has no name for it: renameat2(2) with RENAME_EXCHANGE on Linux, renamex_np(2) with
    RENAME_SWAP on macOS. Two renames leave a moment in which there is no edition at all.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    paths = os.fsencode(one), os.fsencode(other)
    here, swap = -100, 2  # AT_FDCWD, RENAME_EXCHANGE = RENAME_SWAP
    try:
        if sys.platform == "darwin":
            result = libc.renamex_np(*paths, swap)
        else:
            result = libc.renameat2(here, paths[0], here, paths[1], swap)
    except AttributeError:  # an older C library
        return False
    if result == 0:
        return True
    code = ctypes.get_errno()
    if code in _NO_EXCHANGE:
        return False
    raise OSError(code, os.strerror(code), str(other))


def _flush(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _explained(error: OSError) -> tuple[str, str]:
    if error.errno in _FULL:
        return "디스크에 자리가 없습니다", "자리를 비우고 다시 실행하세요. 이전 판은 그대로입니다"
    if error.errno in _FORBIDDEN:
        return "쓸 수 없는 곳입니다", "권한을 확인하거나 --out으로 다른 폴더를 고르세요"
    if error.errno == errno.ENOENT:
        return "폴더를 만들 수 없는 곳입니다", "--out으로 다른 폴더를 고르세요"
    if error.errno in (errno.ENOTDIR, errno.EEXIST):
        return "폴더가 있어야 할 곳에 파일이 있습니다", "파일을 옮기거나 --out을 바꾸세요"
    if error.errno in (errno.EAGAIN, errno.EWOULDBLOCK):
        return "다른 실행이 이 폴더에 쓰고 있습니다", "끝난 뒤에 다시 실행하세요"
    return f"쓸 수 없습니다: {error.strerror or error}", "이전 판은 그대로입니다"
