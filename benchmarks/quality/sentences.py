"""Sentences and subheads: the seeds' gold, 300 glued news texts, general texts.

    python -m benchmarks.quality.sentences [--peers]

A boundary is the end of a unit, the last of a text left out, counted in characters that are
not white space; F1 over all boundaries of a set. ``seeds_*`` are the three labelled seeds:
boundaries right and the share of the labelled subheads that are headings.

``glued`` is as its labels are. They were made by joining lines of a corpus of entities, and
about ninety of those lines hold two sentences ('…312개. 이 가운데 …'): a splitter that finds
them is counted wrong. ``glued_judged`` leaves those out, that is, boundaries found behind
a full stop, a question mark or a closing quotation inside a labelled line are neither right nor
wrong; it is counted the same way for the peers.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from benchmarks.quality.spans import SHARED, table
from digest.korean import sentences, structure
from digest.model import Article, Source
from digest.reading import articles

Splitter = Callable[[str], Sequence[tuple[int, int]]]
_Text = tuple[str, list[tuple[int, int]]]


def ours() -> dict[str, float]:
    """Our figures; higher is better."""
    return _seeds() | _sets(sentences.split)


def peers() -> dict[str, dict[str, float]]:
    """Those of kss, kiwipiepy, sumy's way and a regular expression, as far as installed."""
    found = {"regex [다요죠까].": _sets(_regex)}
    try:
        from kiwipiepy import Kiwi

        kiwi = Kiwi()
        found["kiwipiepy"] = _sets(lambda t: [(s.start, s.end) for s in kiwi.split_into_sents(t)])
    except ImportError:
        pass
    try:
        import kss

        for backend in ("fast", "punct", "pecab"):
            found[f"kss {backend}"] = _sets(
                lambda t, b=backend: _aligned(t, kss.split_sentences(t, backend=b, num_workers=1))
            )
    except ImportError:
        pass
    return found


def _seeds() -> dict[str, float]:
    right = labelled = wrong = subheads = found = 0
    for gold in sorted((SHARED / "eval" / "sentences_seeds").glob("*.txt")):
        lines = [line for line in gold.read_text("utf-8").splitlines() if line.strip()]
        (source,) = (SHARED / "seeds").glob(f"{gold.stem}_*")
        title, text = _article(source)
        kinds = {_solid(text[: u.end]): u.kind for u in structure.units(text, title=title)}
        at, ends = 0, set()
        for line in lines:
            at += _solid(line.removeprefix("#H "))
            ends.add(at)
            if line.startswith("#H "):
                subheads += 1
                found += kinds.get(at) == "heading"
        ends.discard(at)
        kinds.pop(at, None)
        right += len(ends & kinds.keys())
        wrong += len(kinds.keys() - ends)
        labelled += len(ends)
    return {"seeds_f1": 2 * right / (right + wrong + labelled), "seeds_headings": found / subheads}


def _article(path: Path) -> tuple[str, str]:
    (read,) = articles.read(
        Source(path.name, str(path)),
        min_chars=80,
        max_bytes=5_000_000,
        captions=False,
        english=False,
    )
    assert isinstance(read, Article), read
    return read.title, read.text


def _solid(text: str) -> int:
    return sum(not char.isspace() for char in text)


def _sets(split: Splitter) -> dict[str, float]:
    glued, general = _glued(), _general()
    return {
        "glued": f1(glued, split),
        "glued_judged": f1(glued, split, judged=True),
        "general": f1(general, split),
    }


def f1(texts: Iterable[_Text], split: Splitter, *, judged: bool = False) -> float:
    """F1 of the boundaries of a splitter; ``judged`` as the module says."""
    right = labelled = answered = 0
    for text, gold in texts:
        offsets = _offsets(text)
        wanted = {offsets[end] for _, end in gold} - {offsets[-1]}
        got = {offsets[end]: end for _, end in split(text)}
        got.pop(offsets[-1], None)
        hits = got.keys() & wanted
        right += len(hits)
        labelled += len(wanted)
        extra = [end for count, end in got.items() if count not in wanted]
        answered += len(hits) + (
            sum(not _sentence_behind(text[:end]) for end in extra) if judged else len(extra)
        )
    return 2 * right / (labelled + answered)


def _sentence_behind(text: str) -> bool:
    return text.rstrip()[-1:] in ".?!\"'”’)…"


def _offsets(text: str) -> list[int]:
    counts = [0]
    for char in text:
        counts.append(counts[-1] + (not char.isspace()))
    return counts


def _glued() -> list[_Text]:
    rows = (SHARED / "eval" / "sentences_glued.jsonl").read_text("utf-8").splitlines()
    return [
        (row["text"], [tuple(span) for span in row["sentence_spans"]])
        for row in map(json.loads, rows)
    ]


def _general() -> list[_Text]:
    texts = []
    for line in (SHARED / "eval" / "sentences_general.jsonl").read_text("utf-8").splitlines():
        text, spans = "", []
        for sentence in json.loads(line)["sentences"]:
            text += " " if text else ""
            spans.append((len(text), len(text) + len(sentence)))
            text += sentence
        texts.append((text, spans))
    return texts


def _regex(text: str) -> list[tuple[int, int]]:
    ends = [match.end() for match in re.finditer(r"[다요죠까][.?!]+[\"'”’]?|\n", text)]
    return list(zip([0, *ends], [*ends, len(text)], strict=True))


def _aligned(text: str, found: Iterable[str]) -> list[tuple[int, int]]:
    spans, at = [], 0
    for sentence in found:
        left = _solid(sentence)
        start = at
        while left and at < len(text):
            left -= not text[at].isspace()
            at += 1
        spans.append((start, at))
    return spans


if __name__ == "__main__":
    rows = {"ours": ours()} | (peers() if "--peers" in sys.argv else {})
    print(table("sentences", rows))
