"""One article, understood: units, sentences, dates, figures, quotations."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from digest.korean import dates, figures, forms, furniture, quotes, structure, terms
from digest.korean.habits import Habits
from digest.model import (
    Article,
    DateSpan,
    Document,
    Figure,
    Quotation,
    Sentence,
    Unit,
)

_Span = TypeVar("_Span", DateSpan, Figure, Quotation)


def annotate(
    article: Article, *, base: date | None = None, habits: Habits | None = None
) -> Document:
    """The document of an article.

    ``base`` is the day that relative dates are counted from where the article has none of
    its own; ``habits`` are those of the folder that it came from. A sentence begins behind
    its dateline ('(서울=가나뉴스) 홍길동 기자 ='), which a unit includes.
    """
    text = article.text
    habit = habits.of(article.publisher) if habits else None
    units = structure.units(text, title=article.title, habits=habit)
    day = article.published_on or base
    spans = dates.find(text, day, units)
    numbers = figures.find(text, units, spans)
    quoted = quotes.find(text, units)
    return Document(
        article=article,
        form=forms.form(article.title, text),
        units=units,
        sentences=_sentences(article, units, spans, numbers, quoted),
        dates=spans,
        figures=numbers,
        quotations=quoted,
        base=day,
        base_inferred=article.published_on is None and day is not None,
    )


def _sentences(
    article: Article,
    units: Sequence[Unit],
    spans: Sequence[DateSpan],
    numbers: Sequence[Figure],
    quoted: Sequence[Quotation],
) -> tuple[Sentence, ...]:
    text = article.text
    found: list[Sentence] = []
    for unit in units:
        if unit.kind != "sentence":
            continue
        start = furniture.behind_dateline(text, unit.start, unit.end)
        found.append(
            Sentence(
                id=f"{article.id}#{len(found)}",
                start=start,
                end=unit.end,
                text=text[start : unit.end],
                passage=unit.passage,
                terms=tuple(terms.terms(text[start : unit.end])),
                dates=_within(spans, start, unit.end),
                figures=_within(numbers, start, unit.end),
                quotations=_within(quoted, start, unit.end),
            )
        )
    return tuple(found)


def _within(spans: Sequence[_Span], start: int, end: int) -> tuple[_Span, ...]:
    """Those inside, of ``spans`` in the order of their starts. Looked up, not searched: a
    text of 5 MB has 100,000 sentences and as many figures."""
    first = bisect_left(spans, start, key=_start)
    after = bisect_left(spans, end, lo=first, key=_start)
    return tuple(span for span in spans[first:after] if span.end <= end)


def _start(span: DateSpan | Figure | Quotation) -> int:
    return span.start
