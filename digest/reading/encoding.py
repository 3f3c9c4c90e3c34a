"""Bytes -> text: UTF-8, with or without its mark, UTF-16, and CP949 / EUC-KR told apart."""

from __future__ import annotations

import codecs
import re

from digest.reading.faults import Unreadable

# More unreadable characters than this share and the text is no longer what was written.
_TOLERATED = 0.01
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.I)
_KOREAN = {"euc-kr", "euckr", "ks_c_5601-1987", "ksc5601", "ks_c_5601", "cp949", "ms949", "uhc"}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What no text holds. Tab, line ends and form feed are text; NUL and its neighbours are not.
_BINARY = bytes(set(range(32)) - {8, 9, 10, 11, 12, 13, 26, 27})


def decode(raw: bytes) -> str:
    """The text of a file, without a byte-order mark, line ends made LF.

    Strict UTF-8 is tried first: Korean in CP949 is never valid UTF-8 beyond a word or two.
    What fails is damaged UTF-8 if nearly all of it decodes, because CP949 accepts almost
    any bytes and would turn one bad byte of a page into a page of mojibake. CP949 contains
    EUC-KR, so one decoder reads both.

    Raises Unreadable.

    >>> decode("가격을 내린다".encode("cp949"))
    '가격을 내린다'
    """
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = _otherwise(raw)
    else:
        if b"\x00" in raw:
            text = _otherwise(raw)
        elif text.startswith("\ufeff"):
            text = text[1:]
    return text.replace("\r\n", "\n").replace("\r", "\n") if b"\r" in raw else text


def _otherwise(raw: bytes) -> str:
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw[len(mark) :], name)
    wide = _wide(raw)
    if wide:
        return _strictly(raw, wide)
    control = len(raw) - len(raw.translate(None, _BINARY))
    if control > len(raw) * _TOLERATED:
        raise Unreadable("글이 아닌 파일입니다 (이진 파일)")
    return _damaged(raw)


def _damaged(raw: bytes) -> str:
    declared = _DECLARED.search(raw[:2048])
    korean = declared is not None and declared[1].decode().lower() in _KOREAN
    candidates = []
    for name in ("cp949", "utf-8") if korean else ("utf-8", "cp949"):
        text = raw.decode(name, "replace")
        beyond = sum(map(len, re.findall(r"[^\x00-\x7f]+", text)))
        candidates.append((text.count("\ufffd") / max(beyond, 1), text))
        if candidates[-1][0] <= _TOLERATED:
            return text
    raise Unreadable("글자 부호를 알 수 없습니다 (UTF-8, UTF-16, CP949가 아님)")


def _wide(raw: bytes) -> str:
    """UTF-16 without a mark: the NULs of its line ends and spaces are all on one side."""
    sample = raw[:4096]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if len(raw) % 2 or even + odd < 2:
        return ""
    name = "utf-16-le" if odd > even else "utf-16-be"
    text = sample[: len(sample) // 2 * 2].decode(name, "replace")
    readable = sum(c.isprintable() or c.isspace() for c in text)
    return name if min(even, odd) == 0 and readable > 0.98 * len(text) else ""


def _strictly(raw: bytes, name: str) -> str:
    try:
        return raw.decode(name)
    except UnicodeDecodeError:
        raise Unreadable(f"{name.upper()} 파일이 손상되었습니다") from None
