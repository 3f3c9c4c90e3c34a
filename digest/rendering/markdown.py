"""Edition -> briefing.md, and an editor's Markdown -> safe HTML.

The escape has to hold in three dialects at once, because nobody knows where a briefing is
read: CommonMark, GitHub's and Python-Markdown. They agree on backslashes before the marks
below, and on character references for the others: ``\\<`` is two characters in
Python-Markdown, and a ``\\|`` still ends a table cell in some.
"""

from __future__ import annotations

import html
import re
from datetime import date

import jinja2
from markupsafe import Markup

from digest.rendering import plain, templates

# * _ ` [ ] # { } and the backslash itself are marks wherever they stand. So are, in GitHub's
# dialect, ~ ('1~3월 … 4~6월' is struck through), $ (mathematics) and | (a cell's end).
# Python-Markdown takes '[가\]: 나](…' for the definition of a link, whatever is before the ].
_MARK = re.compile(r"[\\`*_\[\]#{}<>|~$]|(?<=\]):|&(?=#?\w+;)")
_REFERENCES = {char: f"&#{ord(char)};" for char in "|~$:"} | {
    "<": "&lt;",
    ">": "&gt;",
    "&": "&amp;",
}

# At the start of a line: '2026. 1. 4.' and '1)' would be lists, '-' and '+' too, '===' a
# heading's underline, ': ' a definition.
_NUMBERED = re.compile(r"^(\d+)([.)])(?=\s|$)")
_BULLET = re.compile(r"^([-+])")
_LINE = re.compile(r"^[=:]")

# In an editor's note a link leads to an address, by mail, or within the page; a bracket that
# opens a way to anything else (javascript:, data:, file:) is shown as a bracket.
_ELSEWHERE = re.compile(r"\](?=\(\s*+(?!https?://|mailto:|#)|:\s*+(?!https?://|mailto:|#))")


def escape(text: str) -> str:
    r"""The text such that a Markdown reader shows it and nothing else.

    >>> escape("2026. 1. 4. *단독* | 1~3월")
    '2026\\. 1. 4. \\*단독\\* &#124; 1&#126;3월'
    """
    # Four spaces before a line are code, two behind it a break: one at most, on either side.
    left, text, right = _edges(plain.harmless(text))
    text = _MARK.sub(lambda mark: _REFERENCES.get(mark[0], "\\" + mark[0]), text)
    text = _BULLET.sub(r"\\\1", _NUMBERED.sub(r"\1\\\2", text))
    text = _LINE.sub(lambda mark: f"&#{ord(mark[0])};", text)
    return f"{left}{text}{right}"


def _edges(text: str) -> tuple[str, str, str]:
    body = text.strip()
    return " " * text[:1].isspace(), body, " " * (text[-1:].isspace() and body != "")


def finish(value: object) -> object:
    """What a Markdown template prints: text escaped, markup and numbers as they are."""
    if isinstance(value, Markup | jinja2.Undefined):
        return value
    return Markup(escape(str(value)))  # noqa: S704  escaped on this line


def target(url: str) -> Markup:
    """A checked address as a link's target: parentheses would end it, and '&copy;' in it
    would be read as a character.

    >>> str(target("https://news.example/a_(b)?c&copy;"))
    'https://news.example/a_%28b%29?c&amp;copy;'
    """
    url = re.sub(r"&(?=#?\w+;)", "&amp;", plain.link(url))
    return Markup(url.replace("(", "%28").replace(")", "%29"))  # noqa: S704  checked above


def note(text: str) -> Markup:
    """An editor's note for a Markdown page: its Markdown kept, raw HTML and links to anything
    but http, https and mailto shown as text."""
    lines = [plain.harmless(line) for line in html.unescape(text).splitlines()]
    safe = _ELSEWHERE.sub(r"\]", "\n".join(lines)).replace("<", "&lt;")
    return Markup(safe.strip())  # noqa: S704


def to_html(text: str) -> Markup:
    """An editor's note as HTML, cleaned: no scripts, styles, pictures or strange links.

    Headings become paragraphs in bold, because the page's own order of headings is what a
    screen reader walks through.
    """
    if not text.strip():
        return Markup("")
    import markdown  # noqa: PLC0415  most editions have no note: 30 ms saved
    import nh3  # noqa: PLC0415

    lines = [plain.harmless(line) for line in text.splitlines()]
    made = markdown.markdown("\n".join(lines), extensions=["sane_lists"])
    made = re.sub(r"<h[1-6]>(.*?)</h[1-6]>", r"<p><strong>\1</strong></p>", made)
    tags = {"p", "strong", "em", "ul", "ol", "li", "blockquote", "code", "br", "a"}
    clean = nh3.clean(
        made,
        tags=tags,
        attributes={"a": {"href", "title"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )
    return Markup(clean)  # noqa: S704  cleaned by nh3 on the line above


def front_matter(fields: dict[str, str | date]) -> str:
    """The head of a Markdown edition, written by python-frontmatter: every value a string,
    because '2026-01-04' unquoted comes back as a date and '00042' as 34."""
    import frontmatter  # noqa: PLC0415

    post = frontmatter.Post("")
    post.metadata.update({key: plain.harmless(str(value)) for key, value in fields.items()})
    return str(frontmatter.dumps(post, sort_keys=False, width=10_000)).strip() + "\n\n"


def render(environment: jinja2.Environment, values: dict[str, object]) -> str:
    """briefing.md without its front matter: at most one empty line in a row."""
    text = templates.fill(environment, "briefing.md", **values)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"
