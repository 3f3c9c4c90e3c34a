"""One article twice in a folder: folded before anything is counted.

Crawls overlap, and a publisher changes a text after the first crawl. The same id with the
same text is a copy; with another text it is another version, and the longest one stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from digest.model import Omission, Passage


def fold(passages: Sequence[Passage]) -> tuple[tuple[Passage, ...], tuple[Omission, ...]]:
    """Passages with every id once, ordered by id, and an omission for each version left out.

    Of several versions of an article the longest stays (ties: the first path).
    """
    articles: dict[str, list[Passage]] = {}
    for passage in passages:
        articles.setdefault(passage.article, []).append(passage)
    kept: list[Passage] = []
    omitted: list[Omission] = []
    for parts in articles.values():
        if len(parts) == 1:
            kept += parts
            continue
        versions = _versions(parts)
        stays = min(versions, key=lambda version: (-_length(versions[version]), version))
        kept += versions[stays]
        prints = _prints(versions[stays])
        for version, copy in versions.items():
            if version != stays:
                what = "같은 기사" if _prints(copy) == prints else "같은 기사의 다른 판"
                omitted.append(Omission(version[0], "stories", f"{what}: {stays[0]}"))
    kept.sort(key=lambda p: (p.id, p.path, p.start))
    omitted.sort(key=lambda o: (o.path, o.reason))
    return tuple(kept), tuple(omitted)


def _versions(passages: Sequence[Passage]) -> dict[tuple[str, int], list[Passage]]:
    """The passages of one article by the file they are of; one file may hold an article twice
    (a .jsonl written to by two crawls)."""
    versions: dict[tuple[str, int], list[Passage]] = {}
    seen: Counter[tuple[str, str]] = Counter()
    for passage in passages:
        version = (passage.path, seen[passage.path, passage.id])
        seen[passage.path, passage.id] += 1
        versions.setdefault(version, []).append(passage)
    return versions


def _length(passages: Sequence[Passage]) -> int:
    return sum(passage.length for passage in passages)


def _prints(passages: Sequence[Passage]) -> list[int]:
    return [passage.fingerprint for passage in passages]
