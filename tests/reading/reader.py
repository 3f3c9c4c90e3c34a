"""How these tests read: with every rule on, as a user does who has set nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from digest.model import Article, Omission, Source
from digest.reading import articles

ARTICLES = Path(__file__).resolve().parents[1] / "articles"


def everything(path: Path, **knobs: Any) -> tuple[Article | Omission, ...]:
    knobs = {"min_chars": 80, "max_bytes": 5_000_000, "captions": False, "english": False, **knobs}
    return articles.read(Source(path.name, str(path)), **knobs)


def article(path: Path, **knobs: Any) -> Article:
    (found,) = everything(path, **knobs)
    assert isinstance(found, Article), found
    return found


def omission(path: Path, **knobs: Any) -> Omission:
    (found,) = everything(path, **knobs)
    assert isinstance(found, Omission), found
    return found


def sample(name: str, **knobs: Any) -> Article:
    return article(ARTICLES / name, **knobs)
