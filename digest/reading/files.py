"""The bytes of one file, whatever it turns out to be: the only ``open`` of this room."""

from __future__ import annotations

import errno
import os
import stat

from digest.errors import LeftOut
from digest.model import Source

_AT_ONCE = 1 << 20
_TROUBLE = {
    errno.EACCES: "읽을 권한이 없습니다",
    errno.EPERM: "읽을 권한이 없습니다",
    errno.ENOENT: "가리키는 파일이 없습니다",
    errno.ELOOP: "링크가 자기 자신을 가리킵니다",
    errno.EIO: "저장 장치에서 읽지 못했습니다",
}
# Not blocking: a pipe in the folder would be waited for, for ever. (Windows has neither.)
_FLAGS = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
_FLAGS |= getattr(os, "O_BINARY", 0)


def read(source: Source, most: int) -> bytes:
    """The bytes of a regular file of at most ``most`` bytes. Raises LeftOut."""
    try:
        file = os.open(source.location, _FLAGS)
    except OSError as error:
        raise _left_out(source, error) from None
    try:
        status = os.fstat(file)
        if not stat.S_ISREG(status.st_mode):
            what = "열 수 없는 폴더" if stat.S_ISDIR(status.st_mode) else "글을 담은 파일이 아님"
            raise LeftOut(source.name, "reading", what)
        if status.st_size > most:
            reason = f"{status.st_size:,}바이트로 너무 큽니다 [reading.max_bytes]"
            raise LeftOut(source.name, "reading", reason)
        if status.st_size < _AT_ONCE:
            return os.read(file, status.st_size)
        return _whole(file, status.st_size)
    except OSError as error:
        raise _left_out(source, error) from None
    finally:
        os.close(file)


def _whole(file: int, size: int) -> bytes:
    """All of a large file: one read may return less than was asked for."""
    parts: list[bytes] = []
    while size > 0 and (part := os.read(file, min(size, 1 << 24))):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _left_out(source: Source, error: OSError) -> LeftOut:
    known = _TROUBLE.get(error.errno or 0)
    return LeftOut(source.name, "reading", known or f"읽을 수 없습니다: {error.strerror}")
