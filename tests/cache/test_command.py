"""`digest cache`, and where the cache lies."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import run_digest

from digest.cache.surveys import default_path
from tests.cache.week import written


def test_a_large_folder_fills_the_cache_of_the_user_and_the_command_shows_and_clears_it(
    tmp_path: Path,
) -> None:
    written(tmp_path / "week", 300)
    env = {"XDG_CACHE_HOME": str(tmp_path / "home")}
    listed = run_digest("stories", tmp_path / "week", "--json", env=env)
    assert listed.returncode == 0, listed.stderr
    file = tmp_path / "home" / "newsdigest" / "surveys.sqlite3"
    assert file.exists()
    shown = run_digest("cache", env=env).stdout
    assert str(file) in shown
    assert "파일 300개" in shown
    again = run_digest("stories", tmp_path / "week", "--json", env=env)
    assert again.stdout == listed.stdout
    run_digest("cache", "clear", env=env)
    assert not file.exists()
    assert "파일 0개" in run_digest("cache", env=env).stdout


def test_none_keeps_nothing(tmp_path: Path) -> None:
    written(tmp_path / "week", 300)
    env = {"XDG_CACHE_HOME": str(tmp_path / "home")}
    done = run_digest("stories", tmp_path / "week", "--json", "--cache", "none", env=env)
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "home").exists()


def test_a_file_that_is_no_cache_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"not a database" * 99)
    done = run_digest("cache", "--cache", tmp_path / "x")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "캐시를 읽을 수 없습니다" in done.stderr


@pytest.mark.parametrize(("given", "below"), [("/var/c", "/var/c"), ("relative", None), ("", None)])
def test_the_default_is_the_users_cache_folder(
    monkeypatch: pytest.MonkeyPatch, given: str, below: str | None
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", given)
    monkeypatch.setenv("HOME", "/home/someone")
    expected = Path(below or "/home/someone/.cache") / "newsdigest" / "surveys.sqlite3"
    assert default_path() == expected
