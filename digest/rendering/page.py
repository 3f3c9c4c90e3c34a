"""Edition -> briefing.html: one file that opens anywhere and prints as the PDF does."""

from __future__ import annotations

from pathlib import Path

import jinja2
from markupsafe import Markup

from digest.rendering import markdown, plain, templates
from digest.rendering.labels import Labels
from digest.rendering.view import View


def finish(value: object) -> object:
    """What an HTML template prints: text made harmless (the environment escapes it)."""
    if isinstance(value, Markup | jinja2.Undefined):
        return value
    return plain.harmless(value) if isinstance(value, str) else value


def environment(folder: Path | None) -> jinja2.Environment:
    """The environment of the HTML templates, the user's ``folder`` first."""
    return templates.environment(folder, finish=finish)


def render(view: View, t: Labels, folder: Path | None) -> str:
    """The page. Raises RenderError for a template that cannot be filled."""
    return templates.fill(
        environment(folder),
        "briefing.html",
        page=view,
        t=t,
        ko=korean(t),
        note=markdown.to_html(view.note),
    )


def korean(t: Labels) -> Markup:
    """The attribute of elements that hold the sources' words: under labels of another
    language a screen reader must be told to read them in Korean."""
    return Markup("") if t.language == "ko" else Markup(' lang="ko"')
