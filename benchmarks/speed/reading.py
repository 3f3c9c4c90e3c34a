"""Reading the real crawl: CPU a file, beside reading its bytes alone and python-frontmatter.

    python -m benchmarks.speed.reading

The peer is python-frontmatter with its YAML handler and libyaml, on headers whose TABs were
mended first (it refuses them otherwise): it parses the header and does nothing else, where
ours also undoes references, cuts the crawler's lines and applies the rules.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import frontmatter
import yaml

from benchmarks.speed.day import corpus
from digest.model import Source
from digest.reading import articles, folder
from digest.settings import Reading

_RUNS = 3


def ours() -> dict[str, float]:
    """``microseconds`` of CPU a file, its ``ratio`` to reading the bytes and to
    ``frontmatter`` parsing the header."""
    knobs = Reading()

    def read(source: Source) -> object:
        return articles.read(
            source,
            min_chars=knobs.min_chars,
            max_bytes=knobs.max_bytes,
            captions=knobs.captions,
            english=knobs.english,
        )

    with corpus() as place:
        found = folder.find([place])
        whole = _cpu(read, found)
        return {
            "microseconds": whole / len(found) * 1e6,
            "to_bytes": whole / _cpu(_bytes, found),
            "to_frontmatter": whole / _cpu(_header, found),
        }


def _bytes(source: Source) -> object:
    return Path(source.location).read_bytes()


def _header(source: Source) -> object:
    text = Path(source.location).read_text("utf-8").replace("\t", " ")
    try:
        return frontmatter.loads(text)
    except yaml.YAMLError:  # a colon in an author's name
        return None


def _cpu(read: Callable[[Source], object], found: tuple[Source, ...]) -> float:
    """CPU-seconds of reading all files, the best of a few runs."""
    spent = []
    for _ in range(_RUNS):
        started = time.process_time()
        for source in found:
            read(source)
        spent.append(time.process_time() - started)
    return min(spent)


if __name__ == "__main__":
    for name, value in ours().items():
        print(f"{name:<15} {value:.2f}")
