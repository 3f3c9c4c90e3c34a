"""One article, understood: units, sentences, dates, figures, quotations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Generic, TypeVar

from digest.korean import bylines, dates, figures, forms, quotes, structure, terms
from digest.korean.enclosures import Pair
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
_Item = TypeVar("_Item")
_NEVER = 1 << 62


def annotate(
    article: Article, *, base: date | None = None, habits: Habits | None = None
) -> Document:
    """The document of an article.

    ``base`` is the day that relative dates are counted from where the article has none of
    its own; ``habits`` are those of the folder that it came from. A sentence begins behind
    its dateline ('(서울=가나뉴스) 홍길동 기자 ='), which a unit includes.
    """
    (document,) = together([(article, base)], habits=habits)
    return document


def together(
    articles: Sequence[tuple[Article, date | None]], *, habits: Habits | None = None
) -> Iterator[Document]:
    """The documents of several articles, each with its ``base``: some at once cost a tenth less
    than one by one (``structure.paired``)."""
    asked = [
        structure.Asked(one.text, one.title, habits.of(one.publisher) if habits else None)
        for one, _ in articles
    ]
    for (article, base), (units, pairs) in zip(articles, structure.paired(asked), strict=True):
        yield _document(article, base, units, pairs)


def groups(
    items: Iterable[_Item], *, alone: Callable[[_Item], bool] = lambda _: False
) -> list[Sequence[_Item]]:
    """Articles, or what gives one, in order and in groups of as many as are annotated at once if
    they are no longer than usual; ``alone``: whether an item gives many, and is a group of its own.

    >>> [len(group) for group in groups(range(300), alone=lambda n: n == 200)]
    [160, 40, 1, 99]
    """
    found: list[Sequence[_Item]] = []
    some: list[_Item] = []
    for item in items:
        own = alone(item)
        if some and (own or len(some) == structure.TOGETHER):
            found.append(some)
            some = []
        if own:
            found.append([item])
        else:
            some.append(item)
    return [*found, some] if some else found


def _document(
    article: Article, base: date | None, units: tuple[Unit, ...], pairs: list[Pair]
) -> Document:
    text, day = article.text, article.published_on or base
    spans = dates.find(text, day, units)
    numbers = figures.find(text, units, spans)
    quoted = quotes.find(text, units, pairs)
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
    of_dates, of_numbers, of_quotes = _Within(spans), _Within(numbers), _Within(quoted)
    for unit in units:
        if unit.kind != "sentence":
            continue
        end = unit.end
        start = bylines.behind_dateline(text, unit.start, end)
        words = text[start:end]
        found.append(
            Sentence(
                f"{article.id}#{len(found)}",
                start,
                end,
                words,
                unit.passage,
                tuple(terms.terms(words)),
                of_dates.take(start, end) if of_dates.at < end else (),
                of_numbers.take(start, end) if of_numbers.at < end else (),
                of_quotes.take(start, end) if of_quotes.at < end else (),
            )
        )
    return tuple(found)


class _Within(Generic[_Span]):
    """Spans handed out to the sentences that hold them, from left to right: a text of 5 MB has
    100,000 sentences and as many figures, and most sentences have none of them."""

    def __init__(self, spans: Sequence[_Span]) -> None:
        self.spans: Sequence[_Span] = spans
        self.next = 0
        self.at = spans[0].start if spans else _NEVER

    def take(self, start: int, end: int) -> tuple[_Span, ...]:
        """Those inside a sentence that begins behind all that were asked for before; ``at`` is
        where the next of them begins."""
        spans, n = self.spans, self.next
        taken: list[_Span] = []
        while n < len(spans) and (span := spans[n]).start < end:
            if span.start >= start and span.end <= end:
                taken.append(span)
            n += 1
        self.next = n
        self.at = spans[n].start if n < len(spans) else _NEVER
        return tuple(taken)
