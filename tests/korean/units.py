"""The units of a text as tests compare them."""

from __future__ import annotations

from digest.korean.structure import units


def told(text: str) -> list[tuple[str, str]]:
    """First letters of the kinds, and what stands in the units."""
    return [(unit.kind[0], text[unit.start : unit.end]) for unit in units(text)]


def pieces(text: str, kind: str) -> list[str]:
    """What stands in the units of a kind, given by its first letter."""
    return [piece for known, piece in told(text) if known == kind]
