"""Words by which subheads end and sentences begin: the lists of ``lexicon.txt``."""

from __future__ import annotations

from importlib.resources import files


def _lists() -> dict[str, frozenset[str]]:
    found: dict[str, list[str]] = {}
    name = ""
    for line in (files("digest.korean") / "lexicon.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
        elif not line.startswith("#"):
            found.setdefault(name, []).extend(line.split())
    return {name: frozenset(words) for name, words in found.items()}


_LISTS = _lists()
FINAL_NOUNS = _LISTS["final_nouns"]
COMPOUNDING = _LISTS["compounding"]
FINAL_FORMS = _LISTS["final_forms"]
OPENERS = _LISTS["openers"]
CONNECTIVES = _LISTS["connectives"]
ADVERBS = _LISTS["adverbs"]
TAILS = _LISTS["tails"]
COUNTERS = _LISTS["counters"]
