"""The PDF: a real one or none, tagged, the same bytes, no word broken, nothing fetched."""

from __future__ import annotations

import itertools
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from command import run_digest

from digest.rendering import formats, glyphs, labels, page, pdf, wrapping

from . import sample
from .conftest import Page, seen, words_of_sources

pikepdf = pytest.importorskip("pikepdf")

ROOT = Path(__file__).resolve().parents[2]
KO = labels.load("ko", page.environment(None))
HEAD = '<!doctype html><html lang="ko"><head><title>가</title></head><body>'


@pytest.fixture(scope="module")
def text(files: dict[str, bytes]) -> str:
    return extracted(files["briefing.pdf"])


def extracted(made: bytes, *options: str) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("no pdftotext (poppler-utils)")
    done = subprocess.run(
        ["pdftotext", *options, "-", "-"], input=made, capture_output=True, check=True, timeout=60
    )
    return done.stdout.decode("utf-8")


@pytest.fixture(scope="module")
def long() -> bytes:
    """A PDF of some twenty pages."""
    items = tuple(replace(sample.waiver(), id=f"st-{n}", rank=n + 1) for n in range(12))
    edition = replace(sample.edition(), items=items)
    made, _ = formats.render(edition, formats=("pdf",), language="ko", templates=None)
    return bytes(made["briefing.pdf"])  # type: ignore[arg-type]


def in_process(code: str, **env: str) -> str:
    """A fresh process: fontconfig and the libraries are set up once for each."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}", **env},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


RENDER = """
import sys
from rendering import sample
from digest.rendering import formats
made, notices = formats.render(
    sample.edition(), formats=("md", "html", "pdf"), language="ko", templates=None)
print(sorted(made)); print("\\n".join(notices))
"""


def test_the_pdf_says_every_sentence_of_the_page(files: dict[str, str], text: str) -> None:
    said = words_of_sources(text)
    joined = re.sub(r"\s", "", said)
    for line in Page(files["briefing.html"]).texts("p"):
        assert re.sub(r"\s", "", words_of_sources(line)) in joined, line


def test_no_korean_word_is_broken_at_the_end_of_a_line(long: bytes) -> None:
    html = formats.render(sample.edition(), formats=("html",), language="ko", templates=None)[0]
    body = str(html["briefing.html"]).split("<body>")[1]
    whole = set(re.findall(r"[가-힣]{2,}", re.sub(r"<[^>]+>", " ", body)))
    lines = extracted(long, "-layout").splitlines()
    ends = {w for line in lines for w in re.findall(r"[가-힣]{2,}", line)}
    assert len(lines) > 200
    assert ends <= whole


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("위약금을 KT", "위+약+금+을 KT"),
        ("KT는", "KT+는"),
        ("(위약금).", "(위+약+금)."),
        ("“큰”이라고", "“+큰+”+이+라+고"),
        ("1조6850억원", "1+조+6850+억+원"),
        ("https://news.example", "https://news.example"),
        ("가" * 19, "가" * 19),
        (
            "가나다라마바사·아자차카타파하·KT는·거너",
            "가+나+다+라+마+바+사+·아+자+차+카+타+파+하+·KT+는+·거+너",
        ),
        ("가", "가"),
        ("", ""),
    ],
)
def test_joiners_stand_inside_korean_words_only(text: str, joined: str) -> None:
    assert wrapping.keep_words(text).replace(wrapping.JOINER, "+") == joined


def test_extracted_text_is_clean(text: str) -> None:
    assert wrapping.JOINER not in text


def test_the_pdf_is_the_same_bytes_every_time(files: dict[str, bytes]) -> None:
    code = RENDER + "import hashlib; print(hashlib.sha256(made['briefing.pdf']).hexdigest())"
    first, second = in_process(code, PYTHONHASHSEED="1"), in_process(code, PYTHONHASHSEED="2")
    assert first == second


def test_the_pdf_is_tagged_titled_and_in_korean(files: dict[str, bytes]) -> None:
    with pikepdf.open(BytesIO(files["briefing.pdf"])) as made:
        root = made.Root
        assert str(root.Lang) == "ko"
        assert bool(root.MarkInfo.Marked)
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert b'pdfuaid:part="1"' in root.Metadata.read_bytes()
        assert str(made.docinfo["/Title"]) == "주간 뉴스 브리핑 2026-W01"
        assert str(made.docinfo["/CreationDate"]).startswith("D:20260104")


def tags(node: object, found: list[str]) -> list[str]:
    if isinstance(node, pikepdf.Array):
        for one in node:
            tags(one, found)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            found.append(str(node["/S"]))
        if "/K" in node:
            tags(node["/K"], found)
    return found


def test_headings_are_in_order_and_tables_have_heads(files: dict[str, bytes]) -> None:
    with pikepdf.open(BytesIO(files["briefing.pdf"])) as made:
        found = tags(made.Root.StructTreeRoot["/K"], [])
    levels = [int(tag[2]) for tag in found if re.fullmatch(r"/H\d", tag)]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in itertools.pairwise(levels))
    assert {"/Table", "/TH", "/TD", "/Link", "/L", "/LI"} <= set(found)


def test_links_and_bookmarks_are_described_in_words(files: dict[str, bytes]) -> None:
    with pikepdf.open(BytesIO(files["briefing.pdf"])) as made:
        said = {str(a.Contents) for one in made.pages for a in one.get("/Annots", [])}
        with made.open_outline() as outline:
            bookmarks = [child.title for child in outline.root[0].children]
    assert "가람경제 648_0000043044" in said
    assert not {words for words in said if wrapping.JOINER in words or re.match(r"[so]\d*-", words)}
    assert "한결통신, 해지 위약금 면제한다" in bookmarks


def test_pages_are_numbered_and_headed(files: dict[str, bytes]) -> None:
    pages = extracted(files["briefing.pdf"]).rstrip("\f").split("\f")
    for number, one in enumerate(pages, 1):
        assert f"{number}/{len(pages)}" in re.sub(r"\s", "", one)
        assert one.count("주간 뉴스 브리핑") == 1


def test_no_heading_is_left_alone_at_the_foot_of_a_page(long: bytes) -> None:
    headings = {"핵심 수치", "출처마다 다른 것", "경과", "출처", "한결통신, 해지 위약금 면제한다"}
    for one in extracted(long).split("\f"):
        lines = [seen(line) for line in one.splitlines() if seen(line)]
        body = [line for line in lines if not re.fullmatch(r"\d+ / \d+", line)]
        assert not body or body[-1] not in headings


# --- no PDF rather than a bad one ------------------------------------------------------


@pytest.fixture
def latin_only(tmp_path: Path) -> Path:
    fonts = [*Path("/usr/share/fonts").rglob("DejaVuSans.ttf")]
    if not fonts:
        pytest.skip("no DejaVu Sans to stand for a Latin-only machine")
    shutil.copy(fonts[0], tmp_path / "latin.ttf")
    conf = tmp_path / "fonts.conf"
    conf.write_text(
        f"<fontconfig><dir>{tmp_path}</dir><cachedir>{tmp_path}/cache</cachedir></fontconfig>"
    )
    return conf


def test_without_a_korean_font_the_other_formats_come_out(latin_only: Path) -> None:
    said = in_process(RENDER, FONTCONFIG_FILE=str(latin_only))
    assert said.splitlines()[0] == "['briefing.html', 'briefing.md', 'edition.json']"
    assert "글꼴에 없는 글자" in said
    assert "apt install fonts-nanum" in said


def test_without_a_korean_font_doctor_says_so(latin_only: Path) -> None:
    code = "from digest.rendering import pdf; print(*pdf.missing())"
    assert "fonts-nanum" in in_process(code, FONTCONFIG_FILE=str(latin_only))


def test_without_pango_the_other_formats_come_out(tmp_path: Path) -> None:
    (tmp_path / "weasyprint.py").write_text(
        "print('-----')\nraise OSError(\"cannot load library 'libpango': no such file, as said\")"
    )
    path = os.pathsep.join(map(str, (tmp_path, ROOT, ROOT / "tests")))
    said = in_process(RENDER, PYTHONPATH=path)
    assert said.splitlines()[0] == "['briefing.html', 'briefing.md', 'edition.json']"
    assert "libpango'" in said
    assert "as said" not in said
    assert "libharfbuzz-subset0" in said


def test_this_machine_lacks_nothing() -> None:
    assert pdf.missing() == ()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere libraries are searched for")
def test_no_process_is_started_to_find_a_library() -> None:
    code = (
        "import sys; names = []\n"
        "sys.addaudithook(lambda name, _: names.append(name))\n"
        "from digest.rendering import pdf; print(pdf.missing(), 'subprocess.Popen' in names)"
    )
    assert in_process(code).strip() == "() False"


def test_one_character_without_a_glyph_is_enough_and_is_named() -> None:
    made, (notice,) = pdf.write(f"{HEAD}<p>가 \U0001e900 나</p>", None, KO)
    assert made is None
    assert "U+1E900" in notice


def test_invisible_characters_need_no_glyph() -> None:
    made, notices = pdf.write(f"{HEAD}<p>가\u2060나\u200d다\ufe0f</p>", None, KO)
    assert made is not None
    assert notices == ()


def test_the_gate_reads_the_fonts_of_the_pdf_itself() -> None:
    weasyprint = pytest.importorskip("weasyprint")
    found: list[str] = []
    weasyprint.HTML(string=f"{HEAD}<p>가 \U0001e900\U0001e901 나</p>").write_pdf(
        finisher=lambda _, made: found.extend(glyphs.missing(made))
    )
    assert found == ["\U0001e900", "\U0001e901"]


def test_an_error_of_the_engine_means_no_pdf() -> None:
    made, (notice,) = pdf.write(f'{HEAD}<img src="file:///etc/hostname" alt="가"></body>', None, KO)
    assert made is None
    assert "/etc/hostname" in notice


def test_a_warning_of_the_engine_is_told() -> None:
    made, (notice,) = pdf.write(f"{HEAD}<p style='no-such: 1'>가</p>", None, KO)
    assert made is not None
    assert "no-such" in notice


def test_the_engine_says_nothing_on_its_own(capfd: pytest.CaptureFixture[str]) -> None:
    pdf.write(f"{HEAD}<p style='no-such: 1'>가</p>", None, KO)
    assert capfd.readouterr() == ("", "")


# --- nothing is read but templates and fonts --------------------------------------------


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


def test_a_machine_without_any_font_gets_a_line_and_no_crash(tmp_path: Path) -> None:
    # Pango ends the process with a segmentation fault where fontconfig knows no font.
    config = tmp_path / "fonts.conf"
    config.write_text("<fontconfig/>", "utf-8")
    done = run_digest(
        "build", ROOT / "seeds", "--out", tmp_path / "out", env={"FONTCONFIG_FILE": str(config)}
    )
    assert done.returncode == 0, done.stderr
    names = {path.name for path in (tmp_path / "out").glob("*/*")}
    assert {"briefing.md", "briefing.html"} <= names
    assert "briefing.pdf" not in names
    assert "fonts-nanum" in done.stderr
