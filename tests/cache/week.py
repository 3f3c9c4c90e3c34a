"""A folder of many small articles, and a surveyor of it that a worker can be given."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from digest import pipeline, stages
from digest.cache.surveys import Surveyor
from digest.model import Source
from digest.settings import Reading, Settings

# Run as a script, so that a test can kill it: surveys a folder again and again.
SCRIPT = """
import sys
from pathlib import Path
from digest.cache.surveys import Store, surveyed
from tests.cache.week import surveyor
from digest.reading import folder
sources = folder.find([Path(sys.argv[1])])
print("ready", flush=True)
while True:
    for _ in surveyed(surveyor(), sources, store=Store(Path(sys.argv[2]), 10**9), each=map):
        pass
    if "once" in sys.argv:
        break
"""


def written(place: Path, number: int) -> tuple[Source, ...]:
    place.mkdir(parents=True, exist_ok=True)
    for at in range(number):
        body = f"한빛텔레콤이 {at}번째 요금제의 기본료를 내린다고 밝혔다. 시민은 반겼다. " * 3
        text = f"---\nid: 900_{at:07}\ntitle: 요금 인하 {at}\npublisher: 가온일보\n"
        text += f"published_at: 2026-01-{at % 7 + 1:02} 00:00\n---\n{body}"
        (place / f"{at:05}.md").write_text(text, "utf-8")
    return tuple(Source(path.name, str(path)) for path in sorted(place.iterdir()))


def surveyor(**reading: object) -> Surveyor:
    bound = stages.bound(Settings(reading=Reading(**reading)))  # type: ignore[arg-type]
    return partial(pipeline.survey, read=bound.read, cut=bound.cut)
