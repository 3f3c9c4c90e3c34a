"""Furniture words: the same keys in every language, and none missing in silence."""

from __future__ import annotations

import re
import string
import tomllib
from pathlib import Path

import pytest

from digest.errors import RenderError
from digest.rendering import labels, page, templates

FILES = sorted((templates.builtin() / "labels").glob("*.toml"))


def words(path: Path) -> dict[str, str]:
    return tomllib.loads(path.read_text("utf-8"))


def places(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_language_has_the_same_keys_with_the_same_places(path: Path) -> None:
    korean = words(templates.builtin() / "labels" / "ko.toml")
    own = words(path)
    assert list(own) == list(korean)
    for key in own:
        missing = places(korean[key]) ^ places(own[key])
        assert missing <= {"year"}, f"{key}: {missing}"


def test_every_key_is_used_and_every_used_key_exists() -> None:
    folder = templates.builtin()
    texts = [
        *(
            path.read_text("utf-8")
            for path in folder.rglob("*")
            if path.suffix in (".html", ".md", ".txt")
        ),
        *(path.read_text("utf-8") for path in Path(labels.__file__).parent.glob("*.py")),
    ]
    used = set(re.findall(r"""\bt\(\s*["']([\w-]+)["']\s*[,)]""", "\n".join(texts)))
    stems = tuple(set(re.findall(r"""\bt\(\s*["'](\w+_)["'] ~""", "\n".join(texts))))
    known = set(words(folder / "labels" / "ko.toml"))
    assert used <= known
    assert {key for key in known - used if not key.startswith(stems)} == set()


def test_a_missing_label_is_an_error_that_names_it() -> None:
    t = labels.Labels("ko", {"title": "브리핑"})
    with pytest.raises(RenderError, match=r"labels/ko\.toml: colophon"):
        t("colophon")


def test_an_unfilled_place_is_an_error() -> None:
    with pytest.raises(RenderError, match="count"):
        labels.Labels("ko", {"count": "{n}건"})("count")


def test_an_unknown_language_is_an_error() -> None:
    with pytest.raises(RenderError, match="xx"):
        labels.load("xx", page.environment(None))


@pytest.mark.parametrize("name", ["../ko", "ko/../../secret", ""])
def test_a_language_cannot_leave_the_folder(name: str) -> None:
    with pytest.raises(RenderError):
        labels.load(name, page.environment(None))


def test_a_user_may_change_one_word_and_keep_the_others(tmp_path: Path) -> None:
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels" / "ko.toml").write_text('title = "월요 편지"\n', "utf-8")
    t = labels.load("ko", page.environment(tmp_path))
    assert (t("title"), t("sources")) == ("월요 편지", "출처")


@pytest.mark.parametrize("text", ["title = 1", "title = ", "\udcff"])
def test_a_broken_label_file_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels" / "ko.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(RenderError, match=r"labels/ko\.toml"):
        labels.load("ko", page.environment(tmp_path))
