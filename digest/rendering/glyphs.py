"""The characters that a PDF shows as an empty box.

With no font for a character WeasyPrint draws ``.notdef``, exits with success, and the text
taken out of the file is still right: only the embedded fonts tell. A Type0 font with a
missing glyph carries an /Encoding CMap in which a code leads to glyph 0, and its /ToUnicode
says which character that code stands for. This reads both from the PDF about to be written,
so no PDF library is needed beside WeasyPrint's own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

# Which Debian package has letters of a script, by the first word of their Unicode names.
KOREAN = "fonts-nanum"
FONTS = {
    "HANGUL": KOREAN,
    "CJK": "fonts-noto-cjk",
    "HIRAGANA": "fonts-noto-cjk",
    "KATAKANA": "fonts-noto-cjk",
    "IDEOGRAPHIC": "fonts-noto-cjk",
}
SYMBOLS, OTHERS = "fonts-noto-color-emoji fonts-symbola", "fonts-noto-core"

_SHOWN = 8

_TO_GLYPH = re.compile(rb"<([0-9a-fA-F]+)>\s+(\d+)\b")
_TO_TEXT = re.compile(rb"<([0-9a-fA-F]+)>\s+<([0-9a-fA-F]*)>")
_REFERENCE = re.compile(rb"(\d+) \d+ R")


def missing(pdf: Any) -> tuple[str, ...]:
    """The visible characters without a glyph, in the order of their code points.

    ``pdf`` is the ``pydyf.PDF`` that a WeasyPrint finisher receives.
    """
    found: set[str] = set()
    for font in pdf.objects:
        if isinstance(font, dict) and font.get("Subtype") == "/Type0":
            encoding = _stream(font.get("Encoding"), pdf)
            boxes = {code for code, glyph in _TO_GLYPH.findall(encoding) if int(glyph) == 0}
            texts = _TO_TEXT.findall(_stream(font.get("ToUnicode"), pdf))
            found |= {char for code, text in texts if code in boxes for char in _decoded(text)}
    return tuple(sorted(char for char in found if _visible(char)))


def named(characters: Sequence[str]) -> str:
    """The first few characters with their code points.

    >>> named(["𝕏"])
    '𝕏 (U+1D54F)'
    """
    shown = ", ".join(f"{char} (U+{ord(char):04X})" for char in characters[:_SHOWN])
    rest = len(characters) - _SHOWN
    return f"{shown} … +{rest}" if rest > 0 else shown


def remedy(characters: Sequence[str]) -> str:
    """The command that brings fonts for the characters.

    >>> remedy("国")
    'Debian: apt install fonts-noto-cjk'
    >>> remedy("〔가国")
    'Debian: apt install fonts-nanum'
    """
    packages: list[str] = []
    for char in characters:
        script = unicodedata.name(char, "").split(" ")[0].split("-")[0]
        other = SYMBOLS if unicodedata.category(char) in ("So", "Sk", "Cn") else OTHERS
        packages.append(FONTS.get(script, other))
    if KOREAN in packages:  # a Korean font brings the marks and most hanja with it
        packages = [KOREAN]
    return "Debian: apt install " + " ".join(dict.fromkeys(packages))


def _stream(reference: object, pdf: Any) -> bytes:
    # A predefined encoding is a name, /Identity-H: every code is a glyph, none is missing.
    match = _REFERENCE.fullmatch(reference) if isinstance(reference, bytes) else None
    if match is None:
        return b""
    parts = pdf.objects[int(match[1])].stream
    return b"\n".join(part if isinstance(part, bytes) else part.data for part in parts)


def _decoded(text: bytes) -> str:
    return bytes.fromhex(text.decode()).decode("utf-16-be", "replace")


def _visible(char: str) -> bool:
    return not char.isspace() and unicodedata.category(char) not in ("Cf", "Cc", "Mn", "Me")
