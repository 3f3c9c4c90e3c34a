"""How an article is named in a briefing, and its words with where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from digest.model import Citation, DateSpan, Document, Excerpt, Passage, Reference


def reference(passage: Passage, document: Document | None) -> Reference:
    """How an article is named: an undated one by the day that was inferred for it."""
    inferred = document is not None and document.base_inferred and passage.published_on is None
    day = document.base if inferred and document is not None else passage.published_on
    title = document.article.title if document is not None else passage.title
    publisher = document.article.publisher if document is not None else passage.publisher
    return Reference(
        id=passage.article,
        title=title,
        publisher=publisher or passage.publisher,
        published_on=day,
        url=passage.url,
        date_inferred=inferred and day is not None,
    )


def excerpt(
    document: Document, named: Reference, start: int, end: int, dates: Sequence[DateSpan] = ()
) -> Excerpt:
    """The words ``text[start:end]`` of an article, letter for letter."""
    text = document.article.text[start:end]
    return Excerpt(text, Citation(named, ((start, end),)), tuple(dates))
