"""edition.json: what scripts rely on. Its keys are a contract and are never renamed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from digest.model import (
    Citation,
    Claim,
    Dated,
    DateSpan,
    Edition,
    EventLine,
    Excerpt,
    Item,
    KeyFigure,
    Reference,
)

Json = dict[str, Any]


def encode(edition: Edition) -> str:
    """The edition as JSON text, one story or omission a line: a changed story is one changed
    line, and 5,000 omissions do not need 25,000 lines."""
    rows = [f"{json.dumps(key)}: {_value(value)}" for key, value in table(edition).items()]
    text = "{\n" + ",\n".join(rows) + "\n}\n"
    # Half a surrogate pair can stand in no file but as its escape.
    return re.sub("[\ud800-\udfff]", lambda half: f"\\u{ord(half[0]):04x}", text)


def table(edition: Edition) -> Json:
    """The edition as plain values, keys in the order of the contract."""
    return {
        "week": edition.week,
        "since": edition.since.isoformat(),
        "until": edition.until.isoformat(),
        "title": edition.title,
        "language": edition.language,
        "lead": [_excerpt(one) for one in edition.lead],
        "stories": [_item(one) for one in edition.items],
        "briefs": [_item(one) for one in edition.briefs],
        "upcoming": [_dated(one) | {"story": one.story} for one in edition.upcoming],
        "gaps": [
            {"text": one.text, "publishers": one.publishers, "story": one.story}
            for one in edition.gaps
        ],
        "omissions": [
            {"path": one.path, "stage": one.stage, "reason": one.reason}
            for one in edition.omissions
        ],
        "counts": {
            "files": edition.counts.files,
            "articles": edition.counts.articles,
            "passages": edition.counts.passages,
            "stories": edition.counts.stories,
            "printed": edition.counts.printed,
            "publishers": edition.counts.publishers,
        },
        "note": edition.note,
    }


def _value(value: Any) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(map(_dump, value)) + "\n]"
    return _dump(value)


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _item(one: Item) -> Json:
    return {
        "id": one.id,
        "rank": one.rank,
        "headline": one.headline.text,
        "headline_source": _citation(one.headline.source),
        "sentences": [_excerpt(sentence) for sentence in one.sentences],
        "figures": [_figure(figure) for figure in one.figures],
        "conflicts": [_claim(claim) for claim in one.claims if claim.verdict != "agree"],
        "timeline": [_dated(line) for line in one.timeline],
        "events": [_event(event) for event in one.events],
        "sources": [_reference(source) for source in one.sources],
        "publishers": one.publishers,
        "status": one.status,
    }


def _excerpt(one: Excerpt) -> Json:
    return {
        "text": one.text,
        "dates": [_date(when) for when in one.dates],
        "source": _citation(one.source),
    }


def _date(one: DateSpan) -> Json:
    return {
        "text": one.text,
        "first": one.first.isoformat() if one.first else None,
        "last": one.last.isoformat() if one.last else None,
    }


def _figure(one: KeyFigure) -> Json:
    return {
        "text": one.text,
        "value": _number(one.value),
        "high": _number(one.high) if one.high is not None else None,
        "unit": one.unit,
        "approximate": one.approximate,
        "what": one.what,
        "speaker": one.speaker,
        "sources": _citations(one.sources),
    }


def _claim(one: Claim) -> Json:
    readings = [
        {"value": r.value, "text": r.text, "sources": _citations(r.sources)} for r in one.readings
    ]
    return {"what": one.what, "verdict": one.verdict, "readings": readings}


def _dated(one: Dated) -> Json:
    return {
        "date": one.first.isoformat(),
        "last": one.last.isoformat(),
        "text": one.text,
        "dates": [_date(when) for when in one.dates],
        "source": _citation(one.source),
    }


def _event(one: EventLine) -> Json:
    return {
        "date": one.day.isoformat() if one.day else None,
        "headline": one.headline,
        "articles": list(one.articles),
    }


def _citations(citations: Iterable[Citation]) -> list[Json]:
    return [_citation(one) for one in citations]


def _citation(one: Citation) -> Json:
    reference = _reference(one.reference)
    return {
        "article": reference.pop("id"),
        "start": min((start for start, _ in one.spans), default=0),
        "end": max((end for _, end in one.spans), default=0),
        "spans": [list(span) for span in one.spans],
        **reference,
    }


def _reference(one: Reference) -> Json:
    return {
        "id": one.id,
        "title": one.title,
        "publisher": one.publisher,
        "published_on": one.published_on.isoformat() if one.published_on else None,
        "url": one.url,
        "date_inferred": one.date_inferred,
    }


def _number(value: Decimal) -> str:
    # str(Decimal("3.3E+7")) is '3.3E+7'; readers of the contract expect 33000000.
    return format(value, "f")
