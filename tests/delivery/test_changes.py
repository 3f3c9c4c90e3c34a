"""What changed is found by looking again."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from digest.delivery import changes
from digest.delivery.changes import Watch, look


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    (folder / "sub").mkdir(parents=True)
    (folder / "sub" / "1.txt").write_text("하나")
    return folder


def watching(*paths: Path, ignored: Path = Path("/nowhere")) -> Watch:
    return Watch(paths, ignored=ignored, stop=threading.Event())


def test_nothing_changed_is_nothing_changed(articles: Path) -> None:
    watch = watching(articles)
    assert not watch.changed()
    assert not watch.changed()


def test_a_change_is_told_once(articles: Path) -> None:
    watch = watching(articles)
    (articles / "sub" / "2.txt").write_text("둘")
    assert watch.changed()
    assert not watch.changed()


def test_a_file_that_an_editor_replaces_is_a_change(articles: Path) -> None:
    """Same size and same time, as some editors and `cp -p` leave it."""
    file = articles / "sub" / "1.txt"
    watch = watching(file)
    times = file.stat()
    other = articles / "sub" / "other"
    other.write_text("두울"[:2])
    os.utime(other, ns=(times.st_atime_ns, times.st_mtime_ns))
    other.replace(file)
    assert watch.changed()


def test_a_file_that_goes_and_comes_is_a_change_each_time(articles: Path) -> None:
    file = articles / "sub" / "1.txt"
    watch = watching(file)
    file.unlink()
    assert watch.changed()
    file.write_text("다시")
    assert watch.changed()


@pytest.mark.parametrize("name", [".1.txt.swp", "1.txt~", ".git/index"])
def test_what_an_editor_leaves_for_a_moment_is_no_change(articles: Path, name: str) -> None:
    watch = watching(articles)
    (articles / name).parent.mkdir(exist_ok=True)
    (articles / name).write_text("x")
    assert not watch.changed()


def test_a_hidden_file_that_is_named_is_looked_at(articles: Path) -> None:
    hidden = articles / ".digest.toml"
    hidden.write_text("")
    assert list(look([hidden], ignored=Path("/nowhere"))) == [str(hidden)]


def test_the_published_folder_is_not_looked_at_even_through_a_link(articles: Path) -> None:
    out = articles / "out"
    out.mkdir()
    (articles.parent / "link").symlink_to(out)
    watch = watching(articles, ignored=articles.parent / "link")
    (out / "briefing.md").write_text("판")
    assert not watch.changed()


def test_a_loop_of_links_ends(articles: Path) -> None:
    (articles / "sub" / "up").symlink_to(articles)
    assert len(look([articles], ignored=Path("/nowhere"))) == 2


def test_what_is_not_there_is_no_error(tmp_path: Path) -> None:
    assert look([tmp_path / "missing"], ignored=tmp_path) == {}


def test_a_file_that_never_rests_does_not_hold_a_build_up(
    articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = iter(range(10_000))
    monkeypatch.setattr(changes, "look", lambda *_, **__: {"log": (next(looks), 0, 0)})
    monkeypatch.setattr(changes, "_PAUSE", 0.0)
    assert watching(articles).changed()
    assert next(looks) < 100


def test_a_large_folder_is_looked_at_less_often(
    articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = iter([0.0, 1.5])
    monkeypatch.setattr(changes.time, "monotonic", lambda: next(times))
    assert watching(articles).pause == 15.0
