"""Furniture words: one flat file per language, the user's laid over ours."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import BaseLoader, Environment, TemplateNotFound

from digest.errors import RenderError


@dataclass(frozen=True, slots=True)
class Labels:
    """Words of one language by key. Called from templates: ``{{ t("omitted", n=3) }}``."""

    language: str
    words: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The words of a key, its ``{places}`` filled. Raises RenderError, because a
        heading that is silently empty is found by the reader."""
        try:
            return self.words[key].format(**values)
        except KeyError as error:
            raise RenderError(
                f"labels/{self.language}.toml",
                f"{key}: 문구나 그 빈칸이 없습니다: {error}",
                "내 템플릿의 labels 폴더에 더하세요",
            ) from None


def load(language: str, environment: Environment) -> Labels:
    """The labels of a language: ours, with those of the user's folder laid over them.

    Raises RenderError for a language that nobody brought and for a broken file.
    """
    words: dict[str, str] = {}
    for name in (f"builtin/labels/{language}.toml", f"labels/{language}.toml"):
        words |= _read(name, environment)
    if not words:
        raise RenderError(f"language {language}", "이 언어의 문구가 없습니다", "ko, en")
    return Labels(language, words)


def _read(name: str, environment: Environment) -> dict[str, str]:
    assert isinstance(environment.loader, BaseLoader)
    try:
        text, _, _ = environment.loader.get_source(environment, name)
        table = tomllib.loads(text)
    except TemplateNotFound:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RenderError(name, f"문구 파일을 읽을 수 없습니다: {error}") from None
    for key, value in table.items():
        if not isinstance(value, str):
            raise RenderError(name, f"{key}: 문자열이어야 합니다")
    return table
