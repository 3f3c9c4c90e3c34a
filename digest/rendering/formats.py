"""Edition -> the files of ``out/<week>/``, by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from digest.errors import RenderError
from digest.model import Edition
from digest.rendering import data, labels, letter, markdown, page, pdf, templates
from digest.rendering.arrange import arrange
from digest.rendering.labels import Labels
from digest.rendering.view import View

FORMATS = ("md", "html", "pdf", "letter", "json")


def render(
    edition: Edition,
    *,
    formats: Sequence[str],
    language: str,
    templates: Path | None,
) -> tuple[dict[str, str | bytes], tuple[str, ...]]:
    """The files by name, and what the user should know of them, one line each.

    ``formats`` are any of FORMATS; ``edition.json`` is always there. ``language`` is that of
    the labels, ``templates`` the user's own folder. Where a PDF cannot be had, the others
    come out and a line says what is missing and what brings it. Raises RenderError for an
    unknown format or language and for a template that cannot be filled.
    """
    for name in formats:
        if name not in FORMATS:
            known = ", ".join(FORMATS)
            raise RenderError(
                "[rendering] formats", f"{name}: 모르는 형식입니다", f"아는 것: {known}"
            )
    t = labels.load(language, page.environment(templates))
    edition = replace(edition, title=edition.title or t("title"))
    view = arrange(edition, t)
    files: dict[str, str | bytes] = {}
    notices: tuple[str, ...] = ()
    if "md" in formats:
        files["briefing.md"] = _markdown(view, t, templates)
    if "html" in formats or "pdf" in formats:
        html = page.render(view, t, templates)
        if "html" in formats:
            files["briefing.html"] = html
        if "pdf" in formats:
            made, notices = pdf.write(html, templates, t)
            files |= {"briefing.pdf": made} if made else {}
    if "letter" in formats:
        files["letter.html"], files["letter.txt"] = letter.render(view, t, templates)
    files["edition.json"] = data.encode(edition)
    return files, notices


def _markdown(view: View, t: Labels, folder: Path | None) -> str:
    environment = templates.environment(folder, finish=markdown.finish)
    environment.filters["target"] = markdown.target
    head = markdown.front_matter(
        {
            "title": view.title,
            "week": view.label,
            "since": view.since,
            "until": view.until,
            "language": t.language,
        }
    )
    values: dict[str, object] = {"page": view, "t": t, "note": markdown.note(view.note)}
    return head + markdown.render(environment, values)
