"""What a folder is: its files, once each, in a fixed order."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from digest.errors import SourceError
from digest.reading import folder


def written(root: Path, *names: str) -> Path:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name, "utf-8")
    return root


def names(*paths: Path) -> list[str]:
    return [source.name for source in folder.find(paths)]


def test_files_are_named_below_their_folder_and_sorted(tmp_path: Path) -> None:
    written(tmp_path, "b.md", "a/2.md", "a/1.txt", "a.md")
    assert names(tmp_path) == ["a.md", "a/1.txt", "a/2.md", "b.md"]


def test_the_same_files_elsewhere_have_the_same_names(tmp_path: Path) -> None:
    one, other = written(tmp_path / "one", "x.md", "d/y.md"), tmp_path / "other/deep"
    written(other, "d/y.md", "x.md")
    assert names(one) == names(other)


def test_the_order_of_the_arguments_does_not_matter(tmp_path: Path) -> None:
    one, other = written(tmp_path / "one", "x.md"), written(tmp_path / "two", "x.md")
    assert names(one, other) == names(other, one) == ["one/x.md", "two/x.md"]


def test_two_folders_of_one_name_are_told_apart(tmp_path: Path) -> None:
    one, other = written(tmp_path / "a/week", "x.md"), written(tmp_path / "b/week", "x.md")
    assert names(other, one) == ["week (2)/x.md", "week/x.md"]


def test_a_file_reached_twice_is_read_once(tmp_path: Path) -> None:
    written(tmp_path, "a.md", "d/b.md")
    (tmp_path / "c.md").symlink_to(tmp_path / "a.md")
    assert len(names(tmp_path)) == 2
    assert len(names(tmp_path, tmp_path / "d", tmp_path / "a.md")) == 2


def test_links_in_a_loop_end_where_they_began(tmp_path: Path) -> None:
    written(tmp_path, "d/a.md")
    (tmp_path / "d/up").symlink_to(tmp_path)
    (tmp_path / "d/self").symlink_to("self")
    assert names(tmp_path) == ["d/a.md", "d/self"]  # the broken link is reading's to report


def test_a_name_is_one_printable_line(tmp_path: Path) -> None:
    written(tmp_path, "a\nb.md")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.md")).write_text("x", "utf-8")
    found = names(tmp_path)
    assert found == ["\\udcff.md", "a\\nb.md"]
    assert all(name.isprintable() and name.encode() for name in found)


def test_hidden_files_are_no_articles(tmp_path: Path) -> None:
    written(tmp_path, ".git/config", ".DS_Store", "a.md")
    assert names(tmp_path) == ["a.md"]


def test_deeply_nested_folders_are_walked(tmp_path: Path) -> None:
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(300):
        os.mkdir("d", dir_fd=here)
        here = os.open("d", os.O_RDONLY, dir_fd=here)
    os.close(os.open("a.md", os.O_CREAT, dir_fd=here))
    assert names(tmp_path) == ["d/" * 300 + "a.md"]


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"gone.*없습니다"):
        folder.find([tmp_path / "gone"])


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="읽을 파일이 없습니다"):
        folder.find([tmp_path])
