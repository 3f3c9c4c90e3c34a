"""What a screen reader says of a PDF's links and bookmarks.

WeasyPrint describes a link by its bare target ("s1-2"), and a bookmark by the heading's text
with the word joiners in it.
"""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

from digest.rendering.wrapping import JOINER


def links(root: Element) -> dict[str, str]:
    """Link target -> words: the title of the first link there, or its text."""
    names: dict[str, str] = {}
    for link in root.iter("a"):
        words = link.get("title") or "".join(link.itertext())
        names.setdefault(link.get("href", "").removeprefix("#"), " ".join(words.split()))
    return names


def name(pdf: Any, names: dict[str, str]) -> None:
    """Puts the words into the ``pydyf.PDF`` about to be written."""
    for one in pdf.objects:
        if not isinstance(one, dict):
            continue
        if one.get("Subtype") == "/Link" and "Contents" in one:
            one["Contents"].string = names.get(one["Contents"].string) or one["Contents"].string
        elif "Title" in one and "Parent" in one:
            one["Title"].string = one["Title"].string.replace(JOINER, "")
