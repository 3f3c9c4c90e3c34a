"""What there is to read: the files below the folders that the user named, in a fixed order.

Only the walk is done here; no article file is opened.
"""

# ruff: noqa: PTH100, PTH112, PTH116, PTH119
# os.scandir gives kind and identity of 100,000 files without asking for each one; pathlib
# asks, and makes an object at every step.

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from operator import attrgetter
from pathlib import Path

from digest.errors import SourceError
from digest.model import Source

# A name is printed on one line and written as UTF-8: line breaks, other control characters
# and the bytes that were no UTF-8 (Python keeps them as lone surrogates) are spelt out.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")

# Papers about a folder, not articles in it; named as files, they are read all the same.
_PAPERS = re.compile(r"(?:README|LICENSE|COPYING|CHANGELOG)(?:\.\w+)*", re.IGNORECASE)

Identity = tuple[int, int]


def find(paths: Sequence[Path]) -> tuple[Source, ...]:
    """The files of ``paths`` (folders, walked whole, and files), sorted by name.

    A name is the path below the folder that the user gave, so the same files in another
    folder have the same names. With several paths each name begins with that of its own
    folder. A file that is reached twice (a link, a folder given twice) is read once; a loop
    of links ends where it began. Hidden files (``.git``) and a folder's README are not
    articles. A folder that cannot be opened, a broken link, a pipe are kept: reading says
    what is wrong with them.

    Raises SourceError where a path does not exist or nothing is found at all.
    """
    roots = sorted({os.path.abspath(path) for path in paths})
    labels = _labels(roots)
    seen: set[Identity] = set()
    found: list[Source] = []
    for root in roots:
        label = labels[root]
        if os.path.isdir(root):
            found.extend(_below(root, f"{label}/" if label else "", seen))
        elif os.path.lexists(root):
            found.extend(_once(Source(_printable(label or _last(root)), root), seen))
        else:
            raise SourceError(root, "그런 파일이나 폴더가 없습니다", "경로를 확인하세요")
    if not found:
        where = ", ".join(roots) or "."
        raise SourceError(where, "읽을 파일이 없습니다", "기사 파일이 든 폴더를 지정하세요")
    found.sort(key=attrgetter("name", "location"))
    return tuple(found)


def _below(folder: str, prefix: str, seen: set[Identity]) -> Iterator[Source]:
    # A list of folders instead of recursion: 1,000 nested folders are no reason to fail.
    waiting = [(folder, prefix)]
    while waiting:
        here, above = waiting.pop()
        try:
            status = os.stat(here)
            if (status.st_dev, status.st_ino) in seen:
                continue  # a link that leads back up, or a folder inside another one given
            seen.add((status.st_dev, status.st_ino))
            with os.scandir(here) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError:
            yield Source(_printable(above), here)
            continue
        for entry in entries:
            if entry.name.startswith(".") or _PAPERS.fullmatch(entry.name):
                continue
            if _is_folder(entry):
                waiting.append((entry.path, f"{above}{entry.name}/"))
                continue
            source = Source(_printable(above + entry.name), entry.path)
            if entry.is_symlink():
                yield from _once(source, seen)
                continue
            identity = (status.st_dev, entry.inode())
            if identity not in seen:
                seen.add(identity)
                yield source


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link in a loop with itself
        return False


def _once(source: Source, seen: set[Identity]) -> Iterator[Source]:
    try:
        status = os.stat(source.location)
    except OSError:
        yield source  # a broken link: reading reports it
        return
    identity = (status.st_dev, status.st_ino)
    if identity not in seen:
        seen.add(identity)
        yield source


def _labels(roots: Sequence[str]) -> dict[str, str]:
    """A prefix for each root: none for one alone, else its own name, numbered if shared."""
    if len(roots) == 1:
        return {roots[0]: ""}
    labels: dict[str, str] = {}
    taken: set[str] = set()
    for root in roots:
        label, number = _last(root), 2
        while label in taken:
            label, number = f"{_last(root)} ({number})", number + 1
        taken.add(label)
        labels[root] = label
    return labels


def _last(path: str) -> str:
    return os.path.basename(path) or path


def _printable(name: str) -> str:
    if name.isprintable():
        return name
    return _UNPRINTABLE.sub(lambda match: match[0].encode("unicode_escape").decode(), name)
