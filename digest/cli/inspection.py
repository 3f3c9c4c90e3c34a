"""What was understood of an article, as `digest inspect` shows it: JSON or coloured text."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from digest.cli import wording
from digest.cli.progress import harmless
from digest.korean import dates
from digest.model import DateSpan, Document, Figure, Omission, Quotation

if TYPE_CHECKING:
    from rich.text import Text

# Colours of the terminal page; a heading is bold, boilerplate fades.
_STYLES = {
    "sentence": "",
    "heading": "bold cyan",
    "caption": "dim italic",
    "boilerplate": "dim",
    "date": "green",
    "figure": "yellow",
    "quotation": "magenta",
}
_KIND = 8  # columns of the kind of a unit


def line(one: Document | Omission) -> dict[str, Any]:
    """The contract's object for one article, keys in its order; for an omission all of them
    are empty but ``path`` and ``omitted``."""
    if isinstance(one, Omission):
        return {
            "id": None,
            "path": one.path,
            "title": "",
            "publisher": "",
            "published_on": None,
            "inferred": [],
            "text": "",
            "units": [],
            "dates": [],
            "figures": [],
            "quotations": [],
            "form": None,
            "omitted": one.reason,
        }
    article = one.article
    return {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "publisher": article.publisher,
        "published_on": _iso(article.published_on or one.base),
        "inferred": [*article.inferred, *(["published_on"] if one.base_inferred else [])],
        "text": article.text,
        "units": [
            {"start": u.start, "end": u.end, "kind": u.kind, "passage": u.passage}
            for u in one.units
        ],
        "dates": [_date(span) for span in _dates(one)],
        "figures": [_figure(figure) for figure in one.figures],
        "quotations": [_quotation(quotation) for quotation in one.quotations],
        "form": one.form,
        "omitted": None,
    }


def readable(one: Document | Omission) -> Text:
    """The same for a person: a line per unit with its kind, dates and figures in colour and
    what they were resolved to underneath."""
    from rich.text import Text  # noqa: PLC0415  (loaded only where a terminal shows it)

    if isinstance(one, Omission):
        return Text(harmless(f"{one.path}: 제외 [{one.stage}] {one.reason}") + "\n", style="red")
    article = one.article
    day = article.published_on or one.base
    page = Text(f"{harmless(article.title)}\n", style="bold")
    inferred = " (추정)" if one.base_inferred or "published_on" in article.inferred else ""
    page.append(
        harmless(
            f"{article.id} · {article.publisher or '매체 미상'} · {day or '날짜 미상'}{inferred}"
            f" · {wording.FORMS.get(one.form, one.form)} · {article.path}"
        )
        + "\n",
        style="dim",
    )
    text = _coloured(one)
    for unit in one.units:
        page.append(f"{unit.passage:>2} {wording.kind(unit.kind, _KIND)}  ", style="dim")
        words = text[unit.start : unit.end]
        words.stylize(_STYLES[unit.kind])
        page.append_text(words)
        page.append("\n")
        for note in _notes(one, unit.start, unit.end):
            page.append(f"{'':{_KIND + 5}}{note}\n", style="dim")
    return page


def _coloured(one: Document) -> Text:
    from rich.text import Text  # noqa: PLC0415

    text = Text(harmless(one.article.text))
    for kind, spans in (
        ("quotation", one.quotations),
        ("date", one.dates),
        ("figure", one.figures),
    ):
        for span in spans:
            text.stylize(_STYLES[kind], span.start, span.end)
    return text


def _notes(one: Document, start: int, end: int) -> list[str]:
    notes = [(d.start, _shown_date(d)) for d in one.dates if start <= d.start < end]
    notes += [(f.start, _shown_figure(f)) for f in one.figures if start <= f.start < end]
    notes += [
        (q.start, f"“{q.text[:24]}…” ← {q.speaker} ({q.verb})")
        for q in one.quotations
        if start <= q.start < end and q.speaker
    ]
    return [note for _, note in sorted(notes)]


def _shown_date(span: DateSpan) -> str:
    days = "미해결" if span.first is None else f"{span.first}"
    if span.last != span.first:
        days += f"~{span.last}"
    return f"{span.text} → {days} ({wording.how(span.how)})"


def _shown_figure(figure: Figure) -> str:
    high = f"~{figure.high}" if figure.high is not None else ""
    about = "약 " if figure.approximate else ""
    what = f" · {figure.what}" if figure.what else ""
    speaker = f" ← {figure.speaker}" if figure.speaker else ""
    return f"{figure.text} → {about}{figure.value}{high} {figure.unit}{what}{speaker}"


def _dates(one: Document) -> list[DateSpan]:
    """The dates, and behind the two ends of 'A부터 B까지' the stretch from A to B."""
    later = {span.start: span for span in dates.stretches(one.article.text, one.dates)}
    found: list[DateSpan] = []
    stretch = None
    for span in one.dates:
        found.append(span)
        if stretch is not None:
            found.append(stretch)
        stretch = later.get(span.start)
    return found


def _date(span: DateSpan) -> dict[str, Any]:
    return {
        "start": span.start,
        "end": span.end,
        "text": span.text,
        "first": _iso(span.first),
        "last": _iso(span.last),
        "how": span.how,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "start": figure.start,
        "end": figure.end,
        "text": figure.text,
        "value": f"{figure.value:f}",
        "high": None if figure.high is None else f"{figure.high:f}",
        "unit": figure.unit,
        "approximate": figure.approximate,
        "per": figure.per,
        "change": figure.change,
        "what": figure.what,
        "speaker": figure.speaker,
    }


def _quotation(quotation: Quotation) -> dict[str, Any]:
    return {
        "start": quotation.start,
        "end": quotation.end,
        "speaker": quotation.speaker,
        "verb": quotation.verb,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
