"""A survey as bytes: what crosses from a worker and what is kept on disk.

Numbers, counts and texts one behind the other, each passage with its lengths before it. What is
read back from a user's disk must never be able to do anything, so no pickle; and JSON took four
times as long as all the rest of knowing a file again.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from struct import Struct
from typing import get_args

from digest.model import Form, Omission, Passage, Survey

_HEAD = Struct("<HH")  # passages, omissions
# start, end, length, fingerprint, day, form; lengths of counts and of the texts
_NUMBERS = Struct("<IIIIIBHI")
_LENGTH = Struct("<I")
_FORMS: tuple[Form, ...] = get_args(Form)
_PLACE = {form: n for n, form in enumerate(_FORMS)}
# Between texts, and what stands for it inside one. Texts that were read have neither, they were
# mended at the door; but a stage can be replaced, and nothing may be lost here.
_BETWEEN, _ESCAPE = "\x1f", "\x1e"


class Shared(dict[str, str]):
    """Texts that many passages have, one object each."""

    def __missing__(self, text: str) -> str:
        self[text] = text
        return text


def pack(survey: Survey, name: str) -> bytes:
    """The survey of the file ``name`` as bytes; its own name is not repeated in them."""
    parts = [_HEAD.pack(len(survey.passages), len(survey.omissions))]
    for p in survey.passages:
        path = "" if p.path == name else p.path
        article = "" if p.article == p.id else p.article
        texts = [p.id, article, path, p.title, p.publisher, p.url, p.section, p.words]
        text = _joined(texts)
        day = p.published_on.toordinal() if p.published_on else 0
        place = _PLACE[p.form]
        lengths = (len(p.counts), len(text))
        numbers = (p.start, p.end, p.length, p.fingerprint, day, place, *lengths)
        parts += (_NUMBERS.pack(*numbers), p.counts, text)
    for o in survey.omissions:
        text = _joined([o.path, o.stage, o.reason])
        parts += (_LENGTH.pack(len(text)), text)
    return b"".join(parts)


def unpacked(packed: bytes, name: str, shared: Shared) -> Survey:
    """The survey of ``pack``. Publishers and sections become one object each by ``shared``."""
    passages, omissions = _HEAD.unpack_from(packed)
    at = _HEAD.size
    made = []
    for _ in range(passages):
        start, end, length, fingerprint, day, form, counts, text = _NUMBERS.unpack_from(packed, at)
        middle = at + _NUMBERS.size + counts
        told, at = packed[middle - counts : middle], middle + text
        texts = _parted(packed[middle:at])
        identity, article, path, title, publisher, url, section, words = texts
        made.append(
            Passage(
                id=identity,
                article=article or identity,
                path=path or name,
                start=start,
                end=end,
                title=title,
                publisher=shared[publisher],
                published_on=_day(day) if day else None,
                url=url,
                section=shared[section],
                form=_FORMS[form],
                words=words,
                counts=told,
                fingerprint=fingerprint,
                length=length,
            )
        )
    return Survey(tuple(made), tuple(_omissions(packed, at, omissions)) if omissions else ())


def _omissions(packed: bytes, at: int, omissions: int) -> Iterator[Omission]:
    for _ in range(omissions):
        (length,) = _LENGTH.unpack_from(packed, at)
        at += _LENGTH.size
        yield Omission(*_parted(packed[at : at + length]))
        at += length


@lru_cache(maxsize=1 << 12)
def _day(ordinal: int) -> date:
    return date.fromordinal(ordinal)


def _joined(texts: list[str]) -> bytes:
    joined = _BETWEEN.join(texts)
    if _ESCAPE in joined or joined.count(_BETWEEN) >= len(texts):
        joined = _BETWEEN.join(map(_escaped, texts))
    return joined.encode("utf-8", "surrogatepass")


def _parted(packed: bytes) -> list[str]:
    joined = packed.decode("utf-8", "surrogatepass")
    texts = joined.split(_BETWEEN)
    return list(map(_unescaped, texts)) if _ESCAPE in joined else texts


def _escaped(text: str) -> str:
    return text.replace(_ESCAPE, f"{_ESCAPE}e").replace(_BETWEEN, f"{_ESCAPE}b")


def _unescaped(text: str) -> str:
    return text.replace(f"{_ESCAPE}b", _BETWEEN).replace(f"{_ESCAPE}e", _ESCAPE)
