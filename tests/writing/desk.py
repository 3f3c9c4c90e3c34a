"""Documents and stories built by hand: only what a test says is in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from digest.korean.terms import terms
from digest.model import (
    Article,
    Counts,
    DateSpan,
    Document,
    Edition,
    Event,
    Figure,
    Form,
    Passage,
    Sentence,
    Story,
    Telling,
    Unit,
)
from digest.writing.compose import compose
from digest.writing.material import Material, gather

SINCE, UNTIL = date(2026, 3, 2), date(2026, 3, 8)
DAY = date(2026, 3, 3)

Dates = Mapping[str, date | tuple[date, date]]
Figures = Mapping[str, dict[str, Any]]


def document(
    id: str,
    *lines: str,
    title: str = "한빛통신, 위약금 면제 발표",
    publisher: str = "",
    day: date | None = DAY,
    form: Form = "news",
    dates: Dates | None = None,
    figures: Figures | None = None,
) -> Document:
    """An article whose units are ``lines`` ('#' in front makes a heading); ``dates`` and
    ``figures`` are found wherever their words stand."""
    text, units, sentences = "", [], []
    for line in lines:
        words = line.removeprefix("#")
        start, text = len(text), text + words + "\n"
        kind = "heading" if line.startswith("#") else "sentence"
        units.append(Unit(start, start + len(words), kind))  # type: ignore[arg-type]
        if kind == "sentence":
            sentences.append(_sentence(id, len(sentences), start, words, dates, figures))
    found = tuple(sentences)
    article = Article(
        id=id,
        path=f"{id}.md",
        title=title,
        text=text,
        publisher=publisher or f"{id}일보",
        published_on=day,
        url=f"https://news.example/{id}",
    )
    return Document(
        article=article,
        form=form,
        units=tuple(units),
        sentences=found,
        dates=tuple(d for s in found for d in s.dates),
        figures=tuple(f for s in found for f in s.figures),
        quotations=(),
        base=day,
    )


def _sentence(
    id: str, n: int, start: int, words: str, dates: Dates | None, figures: Figures | None
) -> Sentence:
    spans = []
    for said, when in (dates or {}).items():
        if (at := words.find(said)) >= 0:
            first, last = when if isinstance(when, tuple) else (when, when)
            spans.append(DateSpan(start + at, start + at + len(said), said, first, last, "by hand"))
    counted = []
    for said, given in (figures or {}).items():
        if (at := words.find(said)) >= 0:
            values = {"value": Decimal(1), "unit": "건", "approximate": False, **given}
            values["value"] = Decimal(values["value"])
            counted.append(Figure(start + at, start + at + len(said), said, **values))
    return Sentence(
        id=f"{id}#{n}",
        start=start,
        end=start + len(words),
        text=words,
        passage=0,
        terms=tuple(terms(words)),
        dates=tuple(sorted(spans, key=lambda span: span.start)),
        figures=tuple(sorted(counted, key=lambda figure: figure.start)),
    )


def passage(made: Document, start: int = 0, end: int | None = None, **other: Any) -> Passage:
    """The passage of a document: all of it, or ``start..end``."""
    article = made.article
    found = Passage(
        id=article.id,
        article=article.id,
        path=article.path,
        start=start,
        end=len(article.text) if end is None else end,
        title=article.title,
        publisher=article.publisher,
        published_on=article.published_on,
        url=article.url,
        section="",
        form=made.form,
        words="\t".join(dict.fromkeys(terms(article.title + " " + article.text))),
        counts=b"",
        fingerprint=0,
        length=len(article.text),
    )
    return replace(found, **other)


def story(*events: Sequence[Document | Sequence[Document]], id: str = "s1") -> Story:
    """A story of events; a document is a telling of its own, a list of them one telling."""
    return Story(id, tuple(Event(tuple(map(_telling, event))) for event in events))


def _telling(one: Document | Sequence[Document]) -> Telling:
    copies = [one] if isinstance(one, Document) else one
    return Telling(tuple(passage(copy) for copy in copies))


def material(told: Story, *documents: Document) -> Material:
    return gather(told, {d.article.id: d for d in documents}, {})


def edition(stories: Sequence[Story], documents: Sequence[Document], **knobs: Any) -> Edition:
    found = {d.article.id: d for d in documents}
    return compose_week(stories, found, SINCE, UNTIL, **knobs)


def compose_week(
    stories: Sequence[Story],
    documents: Mapping[str, Document],
    since: date,
    until: date,
    **knobs: Any,
) -> Edition:
    given: dict[str, Any] = {
        "top": 3, "briefs": 5, "sentences": 8, "characters": 550, "lead": 5, "figures": 6,
        "sources": 12, "upcoming": 12,
    }  # fmt: skip
    return compose(
        stories,
        documents,
        week="2026-W10",
        since=since,
        until=until,
        title="주간 브리핑",
        language="ko",
        counts=Counts(len(documents), len(documents), len(documents), len(stories), 0, 0),
        omissions=(),
        note="",
        **given | knobs,
    )
