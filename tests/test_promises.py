"""What the README promises, kept by the whole pipeline as a user runs it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
from command import ROOT, run_digest

FILES = {
    "briefing.md",
    "briefing.html",
    "briefing.pdf",
    "letter.html",
    "letter.txt",
    "edition.json",
}


def edition(folder: Path) -> dict:
    return json.loads((folder / "edition.json").read_text("utf-8"))


def printed(folder: Path) -> list[dict]:
    data = edition(folder)
    return [s for story in data["stories"] for s in story["sentences"]] + data["lead"]


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.hidden += tag in ("style", "script")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("style", "script")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.words.append(data)


def squeezed(text: str) -> str:
    """Letters and digits alone: line breaks, word joiners and marks differ by format."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(c for c in text if c.isalnum())


def text_of(folder: Path, name: str) -> str:
    path = folder / name
    if name.endswith(".pdf"):
        return subprocess.run(
            ["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True
        ).stdout
    page = path.read_text("utf-8")
    if name.endswith(".md"):
        page = markdown.markdown(page, extensions=["tables"])
    parser = _Text()
    parser.feed(page)
    return "".join(parser.words)


def articles(source: Path) -> dict[str, dict]:
    lines = run_digest("inspect", source, "--json").stdout.splitlines()
    return {one["id"]: one for one in map(json.loads, lines) if one["omitted"] is None}


def same_bytes(one: Path, other: Path) -> None:
    assert sorted(p.name for p in one.iterdir()) == sorted(p.name for p in other.iterdir())
    for path in one.iterdir():
        assert path.read_bytes() == (other / path.name).read_bytes(), path.name


def test_a_fresh_clone_makes_a_briefing_in_every_format(sample_week: Path) -> None:
    assert {p.name for p in sample_week.iterdir()} >= FILES
    assert len(edition(sample_week)["stories"]) == 3
    assert (sample_week / "briefing.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("week", ["sample_week", "real_week"])
def test_every_printed_sentence_stands_letter_for_letter_in_its_source(
    week: str, request: pytest.FixtureRequest
) -> None:
    folder = request.getfixturevalue(week)
    source = ROOT / "seeds"
    if week == "real_week":
        source = request.getfixturevalue("shared") / "seeds"
    known = articles(source)
    assert printed(folder)
    for sentence in printed(folder):
        where = sentence["source"]
        text = known[where["article"]]["text"]
        spans = where.get("spans") or [[where["start"], where["end"]]]
        assert sentence["text"] == " … ".join(text[a:b] for a, b in spans)


@pytest.mark.parametrize("week", ["sample_week", "real_week"])
def test_nothing_but_sentences_is_printed_as_a_sentence(
    week: str, request: pytest.FixtureRequest
) -> None:
    folder = request.getfixturevalue(week)
    source = ROOT / "seeds"
    if week == "real_week":
        source = request.getfixturevalue("shared") / "seeds"
    known = articles(source)
    for sentence in printed(folder):
        where = sentence["source"]
        inside = [
            unit["kind"]
            for unit in known[where["article"]]["units"]
            if unit["start"] < where["end"] and where["start"] < unit["end"]
        ]
        assert inside == ["sentence"], sentence["text"]


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
@pytest.mark.parametrize("week", ["sample_week", "real_week"])
def test_markdown_html_and_pdf_say_the_same_sentences(
    week: str, request: pytest.FixtureRequest
) -> None:
    folder = request.getfixturevalue(week)
    for name in ("briefing.md", "briefing.html", "briefing.pdf"):
        # What a reader would misread has its day beside it, in brackets that no source uses.
        text = squeezed(re.sub(r"〔[^〕]*〕", "", text_of(folder, name)))
        for sentence in printed(folder):
            assert squeezed(sentence["text"]) in text, (name, sentence["text"])


def test_the_same_articles_make_the_same_bytes(sample_week: Path, tmp_path: Path) -> None:
    moved = tmp_path / "다른 폴더"
    shutil.copytree(ROOT / "seeds", moved)
    done = run_digest("build", moved, "--out", tmp_path / "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    same_bytes(sample_week, tmp_path / "out" / sample_week.name)


def test_the_order_in_which_files_are_named_does_not_matter(tmp_path: Path) -> None:
    files = sorted(p for p in (ROOT / "seeds").iterdir() if p.suffix in (".md", ".txt"))
    for name, order in (("one", files), ("two", files[::-1])):
        done = run_digest("build", *order, "--out", tmp_path / name, "--format", "md,html")
        assert done.returncode == 0, done.stderr
    (one,), (two,) = (list((tmp_path / name).iterdir()) for name in ("one", "two"))
    same_bytes(one, two)


@pytest.mark.shared
def test_the_five_real_articles_make_three_stories(real_week: Path, shared: Path) -> None:
    done = run_digest("stories", shared / "seeds", "--json")
    stories = [set(story["articles"]) for story in json.loads(done.stdout)["stories"]]
    roundup = sorted(
        (a for story in stories for a in story if a.startswith("421_0008694396#")),
        key=lambda a: int(a.split("#")[1]),
    )
    assert len(roundup) == 3
    kt, ai, coupang = roundup
    undated = {p.stem for p in (shared / "seeds").glob("003_*")}
    assert sorted(map(len, stories)) == [1, 1, 5]
    assert {kt, "648_0000043044", "014_0005456029", "008_0005298521"} | undated in stories
    assert {ai} in stories
    assert {coupang} in stories
    assert len(edition(real_week)["stories"]) == 3


@pytest.mark.shared
def test_the_editors_note_of_the_round_up_is_nowhere(real_week: Path) -> None:
    for name in ("briefing.md", "briefing.html", "letter.txt", "edition.json"):
        assert "편집자주" not in (real_week / name).read_text("utf-8")


@pytest.mark.shared
def test_all_five_sources_are_linked_by_their_string_ids(real_week: Path) -> None:
    ids = {source["id"] for story in edition(real_week)["stories"] for source in story["sources"]}
    assert {"421_0008694396", "648_0000043044", "014_0005456029", "008_0005298521"} < ids
    assert len(ids) == 5
    page = (real_week / "briefing.html").read_text("utf-8")
    for one in ids:
        assert one in page


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["build", "nowhere"], "nowhere"),
        (["build", "empty"], "empty"),
        (["build", "seeds", "--week", "1999-W01"], "1999-W01"),
        (["build", "seeds", "--config", "none.toml"], "none.toml"),
        (["build", "seeds", "--config", "bad.toml"], "sentences"),
        (["build", "seeds", "--out", "file/out"], "file"),
        (["send", "2020-W01"], "2020-W01"),
        (["stories", "seeds", "--explain", "no-such-story"], "no-such-story"),
    ],
)
def test_what_a_user_can_mend_is_one_line(arguments: list[str], said: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("in the way", "utf-8")
    (tmp_path / "bad.toml").write_text("[writing]\nsentence = 3\n", "utf-8")
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    done = run_digest(*arguments, cwd=tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    (line,) = done.stderr.strip().splitlines()
    assert said in line
    assert ": " in line
    assert not list(tmp_path.glob("out/*"))


HOSTILE = {
    "script": "<script>alert('가')</script> 한빛통신 보상안",
    "link": "[눌러](javascript:alert(1)) 한빛통신 <img src=x onerror=alert(1)>",
    "table": "한빛통신 | 위약금 | 면제 `코드` **굵게** ~~지움~~",
    "bidi": "한빛통신 \u202e뒤집힌\u202c 글 \x1b[2J\x07 끝",
    "jinja": "{{ 7*7 }} {% raw %} 한빛통신",
}


def test_hostile_titles_come_out_as_text(tmp_path: Path) -> None:
    body = (
        "한빛통신이 29일 고객 1만2000명의 위약금을 면제한다고 밝혔다. <b onclick=x>굵게</b> 적힌 "
        "안내문은 누리집에 실렸다. 한빛통신은 다음 달 5일부터 환급 신청을 받을 예정이다. "
        "정부는 한빛통신의 관리 부실을 확인했다고 발표했다."
    )
    source = tmp_path / "hostile"
    source.mkdir()
    for name, title in HOSTILE.items():
        (source / f"{name}.md").write_text(
            f"---\nid: 900_{name}\ntitle: {title}\npublisher: 가온{name}\n"
            f"published_at: 2025-12-29 00:00\nurl: javascript:alert(1)\n---\n\n{name} {body}\n",
            "utf-8",
        )
    done = run_digest("build", source, "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    folder = tmp_path / "out" / "2026-W01"
    for name in ("briefing.html", "letter.html"):
        page = (folder / name).read_text("utf-8")
        assert not re.search(r"<script[^>]*>\s*alert|<img[^>]*onerror|href=.javascript:", page)
        assert "\u202e" not in page
        assert "\x1b" not in page
    rendered = markdown.markdown((folder / "briefing.md").read_text("utf-8"), extensions=["tables"])
    assert not re.search(r"<script|<img|<b |<del>|href=.javascript:", rendered)
    assert "49" not in re.findall(r"[{ ](49)[} ]", rendered)


def test_python_m_digest_and_the_help_speak_korean() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "digest", "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert "브리핑" in done.stdout
