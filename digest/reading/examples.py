"""Past editions, ours or others', as text: what a beat learns its terms from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from digest.errors import SourceError
from digest.model import Article, Source
from digest.reading import articles

_MOST_BYTES = 50_000_000


def texts(path: Path) -> tuple[str, ...]:
    """The words of a past edition: an ``edition.json`` of ours (headlines and sentences), or
    any file that can be read as articles (a round-up as it was crawled, a Markdown briefing).

    Raises SourceError where nothing can be read: an example that is silently not learnt from
    would change the choice of stories without a word.
    """
    if path.name == "edition.json":
        return (_edition(path),)
    found = articles.read(
        Source(path.name, str(path)),
        min_chars=0,
        max_bytes=_MOST_BYTES,
        captions=True,
        english=True,
    )
    read = tuple(f"{one.title}\n{one.text}" for one in found if isinstance(one, Article))
    if not read:
        raise SourceError(str(path), "본보기 호를 읽을 수 없습니다", "[beat] examples를 확인하세요")
    return read


def _edition(path: Path) -> str:
    try:
        data: dict[str, Any] = json.loads(path.read_text("utf-8"))
        return "\n".join(
            [
                *(story["headline"] for story in data["stories"]),
                *(one["text"] for story in data["stories"] for one in story["sentences"]),
            ]
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SourceError(str(path), f"본보기 호를 읽을 수 없습니다: {error}") from None
