"""What reading makes: files, articles, and what had to be left out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """The days that an edition covers, both included. ``label`` names its folder:
    "2026-W01", or "2025-12-24_2025-12-28" for a range that is no ISO week."""

    label: str
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read. ``name`` is the path below the folder that the user named, with
    ``/`` between its parts: it is what is printed and sorted by, so that the same files in
    another folder make the same edition. ``location`` is where the file really is."""

    name: str
    location: str

    @property
    def holds_several(self) -> bool:
        """Whether its format is one of many articles."""
        return self.name.lower().endswith((".json", ".jsonl", ".csv", ".xml"))


@dataclass(frozen=True, slots=True)
class Article:
    """One article as its publisher wrote it, cleaned at the door and never changed again.

    Header values stay strings (``id`` "648_0000043044" is not the number 6480000043044).
    ``text`` is the body, entities unescaped to a fixed point, crawler header and footer cut.
    ``inferred`` names the fields that the header lacked and the text gave.
    """

    id: str
    path: str
    title: str
    text: str
    publisher: str = ""
    author: str = ""
    published_on: date | None = None
    crawled_at: str = ""
    url: str = ""
    section: str = ""
    inferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Omission:
    """Something that was left out, shown to the user. ``path`` is a ``Source.name``."""

    path: str
    stage: str
    reason: str
