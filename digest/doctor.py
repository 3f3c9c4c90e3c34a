"""What this machine lacks for a briefing, and the command that mends it.

Values only: ``cli`` prints them. Beside the pipeline, because it looks into the rooms.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from digest.rendering import pdf, templates

OLDEST_PYTHON = (3, 11)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: ``detail`` is what was found, ``remedy`` the command that mends
    it, "" where nothing has to be mended."""

    name: str
    ok: bool
    detail: str
    remedy: str = ""


def examine() -> tuple[Check, ...]:
    """Python, its packages, the templates, and what a PDF needs of the system, in this order.

    Everything is looked at, whatever was missing before it: one call tells all.
    """
    lacks = pdf.missing()
    return (
        python(sys.version_info[:3]),
        *(package(requirement) for requirement in requirements()),
        our_templates(templates.builtin()),
        *(Check("PDF", False, *_split(line)) for line in lacks),
        *(() if lacks else (Check("PDF", True, "Pango, HarfBuzz, 한글 글꼴"),)),
    )


def python(version: Sequence[int]) -> Check:
    """
    >>> python((3, 10, 4)).ok, python((3, 13, 0)).detail
    (False, '3.13.0')
    """
    ok = tuple(version[:2]) >= OLDEST_PYTHON
    oldest = ".".join(map(str, OLDEST_PYTHON))
    return Check("Python", ok, ".".join(map(str, version)), "" if ok else f"Python {oldest} 이상")


def package(requirement: str) -> Check:
    """A requirement of ours against what is installed: 'weasyprint>=70.0' says that 68 has
    known holes, so an old package is as bad as none.

    >>> package("no-such-package>=1.0").remedy
    "pip install 'no-such-package>=1.0'"
    """
    name, _, least = requirement.partition(">=")
    remedy = f"pip install '{requirement}'"
    try:
        installed = metadata.version(name)
    except metadata.PackageNotFoundError:
        return Check(name, False, "없음", remedy)
    if _numbers(installed) < _numbers(least):
        return Check(name, False, f"{installed}: 오래되었습니다", remedy)
    return Check(name, True, installed)


def our_templates(folder: Path) -> Check:
    """A wheel that was built without its templates imports well and fails at the first page."""
    ok = (folder / "labels" / "ko.toml").is_file()
    remedy = "" if ok else "pip install --force-reinstall newsdigest"
    return Check("templates", ok, str(folder) if ok else f"{folder}: 비어 있습니다", remedy)


def requirements() -> tuple[str, ...]:
    """Our own requirements 'name>=least': of the checkout we run from, else of the wheel."""
    project = Path(__file__).resolve().parent.parent / "pyproject.toml"
    if project.is_file():
        return tuple(tomllib.loads(project.read_text("utf-8"))["project"]["dependencies"])
    return tuple(_plain(metadata.requires("newsdigest") or ()))


def _plain(requires: Iterable[str]) -> list[str]:
    return [line.replace(" ", "") for line in requires if ";" not in line]


def _numbers(version: str) -> tuple[int, ...]:
    # 1.10 is newer than 1.9, and 3.6 is as new as 3.6.0; a suffix (rc1) is not looked at.
    found = [int(part) for part in re.findall(r"\d+", version)[:3]]
    return (*found, *[0] * (3 - len(found)))


def _split(line: str) -> tuple[str, str]:
    # 'what (remedy)' as the PDF's room says it; what it quotes may hold brackets of its own. A
    # warning of the engine has no remedy: its libraries are then older or fewer than it likes.
    what, bracket, remedy = line.rpartition(" (")
    return (what, remedy.removesuffix(")")) if bracket else (line, pdf.PANGO)
