"""What a header may not do to a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.model import Article, Source
from digest.reading import articles


def read(folder: Path, header: str) -> Article:
    file = folder / "a.md"
    file.write_text(f"---\nid: 9_1\n{header}\n---\n\n{'한빛통신이 요금을 내렸다. ' * 9}\n", "utf-8")
    (one,) = articles.read(
        Source("a.md", str(file)), min_chars=10, max_bytes=10**6, captions=False, english=False
    )
    assert isinstance(one, Article)
    return one


def test_a_body_in_the_field_of_the_title_is_cut(tmp_path: Path) -> None:
    title = read(tmp_path, f"title: {'긴 제목 ' * 9000}").title
    assert len(title) <= 301
    assert title.endswith("…")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "http://a b", "x"]
)
def test_an_address_is_http_or_none(tmp_path: Path, url: str) -> None:
    assert read(tmp_path, f"title: 제목\nurl: {url}").url == ""


def test_an_address_stays_as_it_is(tmp_path: Path) -> None:
    url = "https://example.com/기사/1?a=b&c=d"
    assert read(tmp_path, f"title: 제목\nurl: {url}").url == url
