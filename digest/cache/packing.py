"""A survey as bytes: what crosses from a worker and what is kept on disk."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from digest.model import Omission, Passage, Survey


def pack(survey: Survey) -> bytes:
    """A survey as bytes: JSON, because what is read back from a user's disk must never be
    able to do anything. Terms are one string, so that 48 of them are split at the speed of C."""
    rows = [
        [*_head(p), p.published_on and p.published_on.isoformat(), "\t".join(p.terms), p.counts]
        for p in survey.passages
    ]
    left = [[o.path, o.stage, o.reason] for o in survey.omissions]
    return json.dumps([rows, left], ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )


def unpacked(packed: bytes, shared: dict[str, str]) -> Survey:
    """The survey of ``pack``. Equal words become one object by ``shared``: the terms of
    100,000 articles are 5 million words and 300,000 different ones."""
    rows, left = json.loads(packed.decode("utf-8", "surrogatepass"))
    return Survey(
        passages=tuple(_passage(row, shared) for row in rows),
        omissions=tuple(Omission(*one) for one in left),
    )


def _head(p: Passage) -> tuple[object, ...]:
    return (
        *(p.id, p.article, p.path, p.start, p.end, p.title, p.publisher, p.url, p.section),
        *(p.form, p.fingerprint, p.length),
    )


def _passage(row: Sequence[Any], shared: dict[str, str]) -> Passage:
    one = shared.setdefault
    day, terms, counts = row[12], row[13], row[14]
    return Passage(
        id=row[0],
        article=row[0] if row[1] == row[0] else row[1],  # one object, not two
        path=row[2],
        start=row[3],
        end=row[4],
        title=row[5],
        publisher=one(row[6], row[6]),
        published_on=date.fromisoformat(day) if day else None,
        url=row[7],
        section=one(row[8], row[8]),
        form=row[9],
        terms=tuple([one(term, term) for term in terms.split("\t")]) if terms else (),
        counts=tuple(counts),
        fingerprint=row[10],
        length=row[11],
    )
