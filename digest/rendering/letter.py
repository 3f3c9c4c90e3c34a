"""Edition -> letter.html and letter.txt: what a mail reader shows.

Tables and inline styles, because mail programs drop ``<style>`` and know no grid. Gmail cuts
a letter at 102 KB, so one that would be longer prints its last stories as headlines only.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from markupsafe import Markup

from digest.rendering import markdown, page, plain, templates
from digest.rendering.labels import Labels
from digest.rendering.view import View

# Bytes of HTML; Gmail shows 102 KB, and a mailing service adds a few of its own.
LIMIT = 96_000


def render(view: View, t: Labels, folder: Path | None) -> tuple[str, str]:
    """The letter as HTML and as text. Raises RenderError for a template that cannot be
    filled."""
    rich = page.environment(folder)
    text = templates.environment(folder, finish=_plain)
    note = markdown.to_html(view.note)

    def html(whole: int) -> str:
        values = {"page": view, "t": t, "ko": page.korean(t), "note": note, "whole": whole}
        made = templates.fill(rich, "mail/letter.html", **values)
        return re.sub(r"\n\s*", "\n", made)

    letter = html(len(view.sections))
    if len(letter.encode()) > LIMIT:
        letter = html(_fitting(html, len(view.sections)))
    return letter, _tidy(templates.fill(text, "mail/letter.txt", page=view, t=t, note=view.note))


def _fitting(html: Callable[[int], str], most: int) -> int:
    """How many whole stories fit, by halving: ``html(n)`` grows with n."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if len(html(middle).encode()) > LIMIT:
            high = middle - 1
        else:
            low = middle
    return low


def _plain(value: object) -> object:
    if isinstance(value, str) and not isinstance(value, Markup):
        return Markup(plain.harmless(value))  # noqa: S704  text/plain knows no markup
    return value


def _tidy(text: str) -> str:
    lines = (line.rstrip() for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"
