"""The sample week is our own, and says so."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from digest.korean import structure
from digest.model import Article
from digest.reading import articles, folder
from digest.settings import Reading

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
ARTICLES = sorted(p for p in SEEDS.iterdir() if p.name != "README.md")
WINDOW = 28  # characters in a row: shorter runs are idiom, not wording


def words(path: Path) -> str:
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("cp949")
    return " ".join(html.unescape(html.unescape(text)).split())


def windows(text: str) -> set[str]:
    """Stretches of prose: half of the characters are Hangul, so no header line is one."""
    cut = (text[at : at + WINDOW] for at in range(len(text) - WINDOW + 1))
    return {one for one in cut if len(re.findall("[가-힣]", one)) * 2 >= WINDOW}


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.name)
def test_every_sample_says_that_it_is_one(path: Path) -> None:
    marks = ("sample: true", '"sample": true', 'name="sample" content="true"')
    named = path.name.split("_")[0] + "_…" in (SEEDS / "README.md").read_text("utf-8")
    assert named or any(mark in words(path) for mark in marks)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.name)
def test_every_address_in_a_sample_is_one_that_nobody_owns(path: Path) -> None:
    text = words(path)
    hosts = re.findall(r"https?://([^/\s\"'<)\]]+)", text) + re.findall(r"@([\w.-]+\.\w+)", text)
    w3 = {"purl.org"}  # names of vocabularies in the feed
    assert {host for host in hosts if host not in w3} <= {"example.com"}


def test_the_week_is_worth_looking_at() -> None:
    assert 20 <= len(ARTICLES) <= 30
    assert {".txt", ".md", ".html", ".json", ".xml"} == {p.suffix for p in ARTICLES}


@pytest.mark.shared
def test_no_sample_borrows_the_wording_of_a_real_article(shared: Path) -> None:
    real = set().union(*(windows(words(p)) for p in (shared / "seeds").iterdir()))
    ours = set().union(*(windows(words(p)) for p in ARTICLES))
    assert real
    assert ours
    assert not ours & real


def test_the_round_up_is_taken_apart_at_its_subheads() -> None:
    [(article, *_)] = [_read(path) for path in ARTICLES if path.name == "901_0000012345.txt"]
    units = structure.units(article.text, title=article.title)
    assert [article.text[u.start : u.end] for u in units if u.kind == "heading"] == [
        '점검단 "대낮 무단 작업이 원인" 도담텔레콤 "380억원 보상"',
        "한가람반도체, 충주에 12조4000억원…2월 23일 첫 삽",
        "AI 민원비서 '도움이음' 3파전…\"탈락 이유 밝혀라\"",
    ]


def _read(path: Path) -> list[Article]:
    how = Reading()
    read = [
        one
        for found in folder.find([path])
        for one in articles.read(
            found,
            min_chars=how.min_chars,
            max_bytes=how.max_bytes,
            captions=how.captions,
            english=how.english,
        )
    ]
    return [one for one in read if isinstance(one, Article)]
