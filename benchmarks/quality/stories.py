"""Stories and events of two real labelled sets, with one setting for both.

B-cubed F1 against ``stories.jsonl`` (405 articles of 2019; ``story`` and ``substory`` = event):
``kakao_stories``, ``kakao_events``, ``samsung_stories``, ``samsung_events``. The settings are
those of the package.

    python -m benchmarks.quality.stories [--peers] [--plateau]

``--plateau`` shows the same figures with each threshold moved: what is tuned to one file stands
on a needle. ``--peers``: those of ``clusterings``, each at its best setting for each set and level,
which nobody knows beforehand.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from benchmarks.agreement import b3
from benchmarks.clusterings import PEERS, Clustering
from benchmarks.gate import SHARED
from digest.model import Article
from digest.reading.clean import unescape
from digest.settings import Settings, Stories
from digest.stages import bound
from digest.stories import passages

KNOBS = ("telling", "event", "story", "chain")


@cache
def labelled() -> dict[str, tuple[tuple[Article, ...], tuple[str, ...], tuple[str, ...]]]:
    """Set -> its articles, and the story and the event of each."""
    rows: dict[str, list[dict[str, str]]] = {}
    for line in (SHARED / "eval" / "stories.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        rows.setdefault(row["eval_set"].split("_")[0], []).append(row)
    return {
        name: (
            tuple(_article(row) for row in some),
            tuple(row["story"] for row in some),
            tuple(row["substory"] for row in some),
        )
        for name, some in rows.items()
    }


def ours(**moved: float) -> dict[str, float]:
    """The four figures; ``moved`` replaces thresholds of the settings."""
    stages = bound(Settings(stories=replace(Stories(), **moved)))  # type: ignore[arg-type]
    figures: dict[str, float] = {}
    for name, (articles, stories, events) in labelled().items():
        cut = [p for a in articles for p in stages.cut(a)]
        kept, _ = stages.fold(cut)
        story_of: dict[str, str] = {}
        event_of: dict[str, str] = {}
        for story in stages.group(kept):
            for event in story.events:
                for p in event.passages:
                    story_of.setdefault(p.article, story.id)
                    event_of.setdefault(p.article, event.passages[0].id)
        figures[f"{name}_stories"] = b3(stories, [story_of[a.id] for a in articles])
        figures[f"{name}_events"] = b3(events, [event_of[a.id] for a in articles])
    return figures


def peers() -> dict[str, dict[str, float]]:
    """Those of ``clusterings`` on the same terms."""
    return {name: _each(method) for name, method in PEERS.items()}


def _each(method: Clustering) -> dict[str, float]:
    figures: dict[str, float] = {}
    for name, (articles, stories, events) in labelled().items():
        found = method([passages.cut(a, terms=Stories().terms)[0] for a in articles])
        figures[f"{name}_stories"] = max(b3(stories, one) for one in found)
        figures[f"{name}_events"] = max(b3(events, one) for one in found)
    return figures


def _article(row: Mapping[str, str]) -> Article:
    # The set was saved with '&apos' for an apostrophe, its semicolon lost.
    title, text = (unescape(row[key].replace("&apos", "'")) for key in ("title", "body"))
    return Article(
        id=row["id"],
        path=row["id"],
        title=title,
        text=text,
        publisher=row["publisher"],
        published_on=date.fromisoformat(row["published_at"][:10]),
    )


def _plateau() -> Iterator[tuple[str, dict[str, float]]]:
    for knob, values in (
        ("telling", (0.6, 0.7, 0.85, 0.95)),
        ("event", (0.14, 0.16, 0.17, 0.18, 0.19, 0.2, 0.22)),
        ("story", (0.11, 0.13, 0.15, 0.17, 0.2)),
        ("chain", (0.22, 0.24, 0.27, 0.3, 0.35)),
    ):
        for value in values:
            yield f"{knob} {value}", ours(**{knob: value})


def main(arguments: Sequence[str]) -> None:
    rows = [("ours", ours())]
    if "--plateau" in arguments:
        rows += _plateau()
    if "--peers" in arguments:
        rows += peers().items()
    names = list(rows[0][1])
    print(f"{'':26}" + "".join(f"{name:>17}" for name in names))
    for row, figures in rows:
        print(f"{row:26}" + "".join(f"{figures[name]:17.3f}" for name in names))


if __name__ == "__main__":
    main(sys.argv[1:])
