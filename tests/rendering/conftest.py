"""What the rendering tests share: the sample edition rendered once, reading a page, goldens."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from digest.rendering import formats

from . import attacks, sample

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "rendering"
VOID = {"meta", "br", "hr", "img", "link", "input"}


@pytest.fixture(scope="session")
def files() -> dict[str, str | bytes]:
    made, notices = formats.render(
        sample.edition(), formats=formats.FORMATS, language="ko", templates=None
    )
    assert notices == ()
    return made


@pytest.fixture(scope="session")
def hostile() -> dict[str, str | bytes]:
    made, _ = formats.render(
        attacks.edition(), formats=("md", "html", "letter"), language="ko", templates=None
    )
    return made


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compares with tests/golden/rendering/NAME; a mismatch leaves the actual file beside it,
    so that accepting it is one `mv`."""

    def compare(name: str, actual: str) -> None:
        kept = GOLDEN / name
        beside = kept.with_name(f"{kept.stem}.actual{kept.suffix}")
        if not kept.exists() or kept.read_text("utf-8") != actual:
            kept.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(actual, "utf-8")
            pytest.fail(f"{name} differs; to accept: mv {beside} {kept}")
        beside.unlink(missing_ok=True)

    return compare


class Page(HTMLParser):
    """A page as a list of elements (tag, attributes) and its text by enclosing tag."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.blocks: list[tuple[str, str]] = []
        self._open: list[str] = []
        self._text: list[list[str]] = []
        self.feed(html)
        self.close()
        assert not self._open, f"unclosed: {self._open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)
            self._text.append([])

    def handle_endtag(self, tag: str) -> None:
        assert self._open[-1:] == [tag], f"</{tag}> closes {self._open[-1:]}"
        self._open.pop()
        text = "".join(self._text.pop())
        self.blocks.append((tag, text))
        if self._text and tag not in ("style", "script", "title"):
            self._text[-1].append(text)

    def handle_data(self, data: str) -> None:
        if self._text:
            self._text[-1].append(data)

    def texts(self, tag: str) -> list[str]:
        """The text of every element of a tag, as a reader sees it."""
        return [seen(text) for name, text in self.blocks if name == tag]

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def seen(text: str) -> str:
    """Text without what no one sees: joiners, runs of white space."""
    return re.sub(r"\s+", " ", text.replace("\u2060", "")).strip()


def words_of_sources(text: str) -> str:
    """A printed line without what we put beside the source's words: days and numbers."""
    return seen(re.sub(r"\s*\[\d+\]", "", re.sub(r"〔[^〔〕]*〕", "", text)))
