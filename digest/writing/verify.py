"""The gate before anything is rendered: every printed word stands at its span."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from digest.model import Citation, Document, Edition, Excerpt, Item

_GAP = " … "


def verify(edition: Edition, documents: Mapping[str, Document]) -> tuple[str, ...]:
    """What is printed and not found letter for letter in its source, one line each; empty
    for a sound edition. A citation without spans stands for the title of its article."""
    return tuple(
        f"{citation.reference.id}: {text}"
        for text, citation in _printed(edition)
        if not _stands(text, citation, documents)
    )


def _printed(edition: Edition) -> Iterator[tuple[str, Citation]]:
    yield from map(_pair, edition.lead)
    for item in (*edition.items, *edition.briefs):
        yield from _of_item(item)
    for line in edition.upcoming:
        yield line.text, line.source


def _of_item(item: Item) -> Iterator[tuple[str, Citation]]:
    yield _pair(item.headline)
    yield from map(_pair, item.sentences)
    for line in item.timeline:
        yield line.text, line.source
    for figure in item.figures:
        yield figure.text, figure.sources[0]
    for claim in item.claims:
        for reading in claim.readings:
            yield reading.text, reading.sources[0]


def _pair(excerpt: Excerpt) -> tuple[str, Citation]:
    return excerpt.text, excerpt.source


def _stands(text: str, citation: Citation, documents: Mapping[str, Document]) -> bool:
    document = documents.get(citation.reference.id)
    if document is None or not text:
        return False
    if not citation.spans:
        return text in document.article.title
    body = document.article.text
    return text == _GAP.join(body[start:end] for start, end in citation.spans)
