"""briefing.html -> briefing.pdf: A4, tagged (PDF/UA-1), the same bytes every time.

WeasyPrint is imported here and only when a PDF is written: the import alone costs more than
everything else a small folder needs.
"""

from __future__ import annotations

import ctypes.util
import gc
import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from digest.rendering import fonts, glyphs, labels, page, speaking, templates
from digest.rendering.labels import Labels
from digest.rendering.wrapping import keep_words_in

# Where systems keep fonts that an @font-face of the user's own style may name.
FONT_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.fonts",
    "~/.local/share/fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "~/Library/Fonts",
    "/opt/homebrew/share/fonts",
)

PANGO = (
    "Debian: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; "
    "macOS: brew install pango"
)

_SHOWN = 8
_IMPORT = threading.Lock()
_PROBE = '<html lang="ko"><head><title>가</title></head><body>한국어 가힣 ABC 123</body></html>'


def write(html: str, folder: Path | None, t: Labels) -> tuple[bytes | None, tuple[str, ...]]:
    """The PDF of a page, or ``None`` where it cannot be had, and what the user should know.

    ``folder`` is the user's template folder: with ours and the system's fonts it is all that
    the PDF step may read. A PDF is refused where a visible character would be a box, and
    where WeasyPrint reports an error: it would claim to be accessible all the same.
    """
    if not fonts.any_known():
        return None, (t("no_pdf", why=t("no_font"), how=glyphs.remedy(["가"])),)
    with _uncollected():
        try:
            # It prints eight lines about a missing library.
            with redirect_stdout(StringIO()), _unsearched():
                import weasyprint  # noqa: PLC0415
        except (ImportError, OSError) as error:
            return None, (t("no_pdf", why=t("no_pango", error=_first_line(error)), how=PANGO),)
        return _write(weasyprint, html, folder, t)


def _write(
    weasyprint: Any, html: str, folder: Path | None, t: Labels
) -> tuple[bytes | None, tuple[str, ...]]:
    lacking: list[str] = []
    with _logged() as records:
        document = weasyprint.HTML(
            string=html,
            base_url=f"{templates.folders(folder)[0].as_uri()}/",
            url_fetcher=_fetcher([*templates.folders(folder), *_fonts()]),
        )
        names = speaking.links(document.etree_element)
        keep_words_in(document.etree_element)

        def finish(_: Any, pdf: Any) -> None:
            lacking.extend(glyphs.missing(pdf))
            speaking.name(pdf, names)

        made = document.write_pdf(pdf_variant="pdf/ua-1", finisher=finish)
    if lacking:
        why = t("no_glyph", characters=glyphs.named(lacking))
        return None, (t("no_pdf", why=why, how=glyphs.remedy(lacking)),)
    return _judged(made, records, t)


def missing() -> tuple[str, ...]:
    """What this machine lacks for a PDF, each with what brings it; empty if nothing. Makes a
    small Korean PDF and looks: asking for libraries and fonts by name would miss some."""
    _, notices = write(_PROBE, None, labels.load("ko", page.environment(None)))
    return notices


def _judged(
    made: bytes, records: list[logging.LogRecord], t: Labels
) -> tuple[bytes | None, tuple[str, ...]]:
    errors = _messages(r for r in records if r.levelno >= logging.ERROR)
    if errors:
        return None, (t("no_pdf", why="; ".join(errors), how=t("mend_template")),)
    return made, tuple(t("pdf_warning", what=what) for what in _messages(records))


def _messages(records: Any) -> list[str]:
    lines = list(dict.fromkeys(" ".join(one.getMessage().split())[:200] for one in records))
    rest = len(lines) - _SHOWN
    return [*lines[:_SHOWN], f"… +{rest}"] if rest > 0 else lines


@contextmanager
def _uncollected() -> Iterator[None]:
    """No garbage collection meanwhile: the engine makes hundreds of thousands of objects that
    all live until the PDF is written, and walking them again and again is a tenth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@contextmanager
def _unsearched() -> Iterator[None]:
    """At the first import no library is searched for on Linux: it is found by its name with a
    version, which WeasyPrint asks for last. For the names of other systems before it, ctypes
    started ldconfig, gcc and ld, 86 processes in all: a third of the time of the import."""
    if sys.platform != "linux" or "weasyprint" in sys.modules:
        yield
        return
    with _IMPORT:
        search = ctypes.util.find_library
        ctypes.util.find_library = lambda name: None  # noqa: ARG005
        try:
            yield
        finally:
            ctypes.util.find_library = search


@contextmanager
def _logged() -> Iterator[list[logging.LogRecord]]:
    """WeasyPrint's warnings and errors, kept from the terminal."""
    logger, handler = logging.getLogger("weasyprint"), _Kept(logging.WARNING)
    before = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield handler.records
    finally:
        logger.removeHandler(handler)
        logger.propagate = before


class _Kept(logging.Handler):
    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


def _fonts() -> list[Path]:
    return [Path(folder).expanduser() for folder in FONT_FOLDERS]


def _fetcher(folders: list[Path]) -> Any:
    """A fetcher that reads files below the folders, and data: addresses; nothing else."""
    from weasyprint.urls import URLFetcher  # noqa: PLC0415

    allowed = [folder.resolve() for folder in folders]

    class Fetcher(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            if not inside(url, allowed):
                raise ValueError("outside the template and font folders")
            return super().fetch(url, headers)

    return Fetcher(allowed_protocols={"file", "data"}, allow_redirects=False)


def inside(url: str, folders: list[Path]) -> bool:
    """Whether an address is a file below one of the (resolved) folders, links followed, or
    carries its data in itself."""
    parts = urlsplit(url)
    if parts.scheme == "data":
        return True
    if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
        return False
    path = Path(unquote(parts.path)).resolve()
    return any(path.is_relative_to(folder) for folder in folders)


def _first_line(error: BaseException) -> str:
    # "cannot load library 'libpango': no such file ...": what follows the name helps nobody.
    line = (str(error).splitlines() or [type(error).__name__])[0]
    return line.partition("': ")[0][:160] + ("'" if "': " in line else "")
