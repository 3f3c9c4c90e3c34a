"""The ranking of a day without a beat, against what a wire agency's editors listed that day.

``with_lists``: the share of ``editors_picks.json`` among the first 30 stories of 28 December
2025 when their headline lists lie in the folder and vote; ``without_lists``: the same when
they are taken away, so that only the stories themselves speak; ``publishers``: ranked by
the number of publishers alone, as most tools do (what there is to beat). 18 picks are few, so
a second jury: ``evening`` is the share of what broadcasters reported in their programmes that
day (texts with '[앵커]' and '[리포트]') among the first 30, no round-up or list in the folder.

    python -m benchmarks.quality.picks

The archive is unpacked to a temporary folder, or DIGEST_CORPUS names where it lies unpacked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from benchmarks.gate import SHARED
from benchmarks.speed.day import DAY, corpus
from digest.model import Article, Passage, Story
from digest.settings import Settings
from digest.stages import bound
from digest.stories import ranking

TOP = 30
_AIRED = re.compile(r"[\[<◀]\s?(?:앵커|앵커멘트|리포트|기자)\s?[\]>▶]")


def ours() -> dict[str, float]:
    """The three shares, 0 to 1, of the picks whose article the folder holds."""
    lists = frozenset(one["list"] for one in _picks())
    voted = _ranked(_passages())
    silent = _ranked([p for p in _passages() if p.article not in lists])
    stripped = _ranked([p for p in _passages() if p.form not in ("headlines", "roundup")])
    broad = sorted(silent, key=lambda s: (-len({p.publisher for p in s.passages}), s.id))
    return {
        "with_lists": _share(voted),
        "without_lists": _share(silent),
        "publishers": _share(broad),
        "evening": _aired(stripped),
    }


def peers() -> dict[str, dict[str, float]]:
    """Nothing that can be had ranks stories of Korean news; see ``publishers``."""
    return {}


@cache
def _picks() -> list[dict[str, list[dict[str, list[str]]]]]:
    found: list[dict[str, list[dict[str, list[str]]]]] = json.loads(
        (SHARED / "eval" / "editors_picks.json").read_text("utf-8")
    )
    return found


@cache
def _articles() -> tuple[Article, ...]:
    stages = bound(Settings())
    with corpus() as folder:
        (day,) = folder.rglob(DAY)
        read = [one for source in stages.find([day]) for one in stages.read(source)]
    return tuple(one for one in read if isinstance(one, Article))


@cache
def _passages() -> tuple[Passage, ...]:
    stages = bound(Settings())
    kept, _ = stages.fold([p for article in _articles() for p in stages.cut(article)])
    return kept


def _ranked(kept: Sequence[Passage]) -> tuple[Story, ...]:
    day = date.fromisoformat(DAY)
    return ranking.rank(bound(Settings()).group(kept), since=day, until=day, beat=None)


def _share(stories: Sequence[Story]) -> float:
    first = _first(stories)
    picks = [pick["articles"] for one in _picks() for pick in one["picks"] if pick["articles"]]
    return sum(not first.isdisjoint(articles) for articles in picks) / len(picks)


def _aired(stories: Sequence[Story]) -> float:
    first = _first(stories)
    aired = [a.id for a in _articles() if _AIRED.search(a.text, 0, 3_000)]
    return sum(one in first for one in aired) / len(aired)


def _first(stories: Sequence[Story]) -> set[str]:
    return {p.article for s in stories[:TOP] for p in s.passages if p.id == p.article}


if __name__ == "__main__":
    for name, figure in ours().items():
        print(f"{name:16}{figure:6.3f}")
