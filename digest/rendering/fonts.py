"""Whether this machine has any font at all.

Pango aborts the whole process with a segmentation fault where fontconfig knows no font, so it
has to be asked before Pango is: no exception would ever reach us.
"""

from __future__ import annotations

import ctypes

_LIBRARIES = ("libfontconfig.so.1", "libfontconfig.so", "libfontconfig.1.dylib")
_SYSTEM = 0  # FcSetSystem


class _FontSet(ctypes.Structure):
    _fields_ = (("number", ctypes.c_int), ("room", ctypes.c_int), ("fonts", ctypes.c_void_p))


def any_known() -> bool:
    """Whether fontconfig knows a font; ``True`` where there is no fontconfig to ask (macOS and
    Windows have font systems of their own)."""
    for name in _LIBRARIES:
        try:
            library = ctypes.CDLL(name)
        except OSError:
            continue
        library.FcConfigGetCurrent.restype = ctypes.c_void_p
        library.FcConfigGetFonts.restype = ctypes.POINTER(_FontSet)
        library.FcConfigGetFonts.argtypes = (ctypes.c_void_p, ctypes.c_int)
        known = library.FcConfigGetFonts(library.FcConfigGetCurrent(), _SYSTEM)
        return bool(known) and known.contents.number > 0
    return True
