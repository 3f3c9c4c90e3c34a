"""A PDF is made of templates and fonts: nothing else is read, from wherever a text leads."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.rendering import labels, page, pdf

KO = labels.load("ko", page.environment(None))


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:9/x.png",
        "https://evil.example/x.png",
        "ftp://evil.example/x",
        "file:///etc/passwd",
        "file://evil.example/share/x",
        "file:///{folder}/../secret.txt",
        "file:///{folder}/%2e%2e/secret.txt",
        "file:///{folder}/link.txt",
        "FILE:///etc/passwd",
        "/etc/passwd",
        "jar:file:///etc/passwd",
    ],
)
def test_nothing_outside_the_folders_is_read(tmp_path: Path, url: str) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    assert not pdf.inside(url.format(folder=folder), [folder.resolve()])


def test_what_is_inside_the_folders_is_read(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text("<svg/>")
    assert pdf.inside((tmp_path / "logo.svg").as_uri(), [tmp_path.resolve()])
    assert pdf.inside("data:image/png;base64,AA==", [])


ESCAPES = (
    '<link rel="attachment" href="file:///etc/hostname">',
    '<link rel="stylesheet" href="file:///etc/hostname">',
    '<style>@import "file:///etc/hostname";</style>',
    "<style>body{background:url(file:///etc/hostname)}</style>",
    "<style>@font-face{font-family:x;src:url(file:///etc/hostname)} p{font-family:x}</style>",
    '<img src="file:///etc/hostname" alt="x">',
    '<object data="file:///etc/hostname"></object>',
    '<embed src="file:///etc/hostname">',
    "<style>li{list-style-image:url(file:///etc/hostname)}</style><ul><li>x</ul>",
    "<style>p::before{content:url(file:///etc/hostname)}</style>",
    (
        '<img alt="x" src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 '
        "xmlns:xlink=%22http://www.w3.org/1999/xlink%22%3E%3Cimage xlink:href=%22file:///etc/"
        'hostname%22/%3E%3C/svg%3E">'
    ),
    '<base href="file:///etc/"><img src="hostname" alt="x">',
)


@pytest.mark.parametrize("escape", ESCAPES)
def test_no_way_out_of_the_page_reads_a_file(escape: str, monkeypatch: pytest.MonkeyPatch) -> None:
    urls = pytest.importorskip("weasyprint").urls
    read: list[str] = []
    original = urls.URLFetcher.fetch

    def spy(self: object, url: str, headers: object = None) -> object:
        read.append(url)
        return original(self, url, headers)

    monkeypatch.setattr(urls.URLFetcher, "fetch", spy)
    pdf.write(
        f"<html lang=ko><head><title>가</title>{escape}</head><body><p>가</p>{escape}", None, KO
    )
    assert [url for url in read if not url.startswith("data:")] == []
