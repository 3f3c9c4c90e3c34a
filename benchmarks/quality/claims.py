"""What sources disagree on: our claims on the seeds against those a person found.

``found``: share of the four claims a reader should see (eval/conflicts_seeds.tsv C1, C2, C3,
C5) that are made with the right verdict and values. ``sound``: share of our claims that are
among them; a false conflict costs more than a missed one, so its floor is 1. The place (C2,
이스트사옥 against 웨스트사옥) is not compared yet. No peer compares sources.

    python -m benchmarks.quality.claims
"""

from __future__ import annotations

from datetime import date

from benchmarks.quality.summaries import SHARED, articles_of, edition, passage
from digest.korean import annotate
from digest.model import Claim, Document, Event, Passage, Story, Telling
from digest.reading import folder
from digest.stories import passages

ROUNDUP = "421_0008694396"
GOLD = {
    "C1": ("conflict", frozenset({"2025-12-30", "2025-12-31"})),
    "C2": ("conflict", frozenset({"KT 이스트사옥", "KT 웨스트사옥"})),
    "C3": ("compatible", frozenset({"20000명", "22000명"})),
    "C5": ("disputed", frozenset({"3000개", "33000000건"})),
}


def ours() -> dict[str, float]:
    """Our figures; higher is better."""
    made = {(c.verdict, frozenset(r.value for r in c.readings)) for c in claims()}
    right = made & set(GOLD.values())
    return {"found": len(right) / len(GOLD), "sound": len(right) / max(1, len(made))}


def peers() -> dict[str, dict[str, float]]:
    """Nothing that we know of compares what sources say."""
    return {}


def claims() -> list[Claim]:
    """Every claim of an edition of the five seeds, grouped as a person groups them."""
    documents: dict[str, Document] = {}
    for source in folder.find([SHARED / "seeds"]):
        (article,) = articles_of(source)
        base = None if article.published_on else date(2025, 12, 30)
        documents[article.id] = annotate.annotate(article, base=base)
    sections = passages.cut(documents[ROUNDUP].article, terms=48)
    whole = [passage(d) for name, d in documents.items() if name != ROUNDUP]
    about_kt = [p for p in sections if "KT" in p.title]
    told = [_story("kt", [*whole, *about_kt])]
    told += [_story(p.id, [p]) for p in sections if p not in about_kt]
    return [claim for item in edition(told, documents).items for claim in item.claims]


def _story(name: str, told: list[Passage]) -> Story:
    return Story(name, (Event(tuple(Telling((p,)) for p in told)),))


def main() -> None:
    """Print the figures and the claims."""
    print("digest", *(f"{figure} {value:.4f}" for figure, value in ours().items()))
    for claim in claims():
        print(f"  {claim.verdict:12}{claim.what}", *(f"| {r.text}" for r in claim.readings))


if __name__ == "__main__":
    main()
