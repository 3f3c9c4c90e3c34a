"""The choice of sentences: ours against what two people chose, and against peers.

``chosen``: share of the sentences that people chose in 25 articles which are chosen by us,
when as many are taken (precision and recall are then one). ``seed_recall`` and
``seed_precision``: the content words that our 550 characters on the KT story, written from
the four articles 001-004, share with the human round-up's section on it (000).

    python -m benchmarks.quality.summaries [--peers]

``--peers`` needs sumy and textrankr (benchmarks/requirements.txt).
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

from digest.korean import annotate, forms
from digest.korean.terms import terms
from digest.model import (
    Article,
    Counts,
    Document,
    Edition,
    Event,
    Passage,
    Sentence,
    Source,
    Story,
    Telling,
)
from digest.reading import articles as reading
from digest.reading import folder
from digest.settings import Writing
from digest.writing.choose import choose
from digest.writing.compose import compose
from digest.writing.material import gather

SHARED = Path(os.environ.get("DIGEST_SHARED", Path(__file__).parents[3] / "shared"))

Chooser = Callable[[Document, int], set[int]]


def articles() -> list[tuple[Document, set[int]]]:
    """The articles, their sentences as the people had them, and which of them they chose."""
    lines = (SHARED / "eval" / "summaries.jsonl").read_text("utf-8").splitlines()
    return [(_document(row), set(row["extractive"])) for row in map(json.loads, lines)]


def _document(row: dict[str, Any]) -> Document:
    text, sentences, at = row["body"], [], 0
    for number, words in enumerate(row["sentences"]):
        start = text.index(words, at)
        at = start + len(words)
        end = at + (text[at : at + 1] == ".")
        said = text[start:end]
        name = f"{row['id']}#{number}"
        sentences.append(Sentence(name, start, end, said, 0, tuple(terms(said))))
    article = Article(row["id"], row["id"], row["title"], text, row["publisher"])
    form = forms.form(article.title, text)
    return Document(article, form, (), tuple(sentences), (), (), ())


def passage(document: Document) -> Passage:
    """A whole article as one passage."""
    article = document.article
    return Passage(
        id=article.id,
        article=article.id,
        path=article.path,
        start=0,
        end=len(article.text),
        title=article.title,
        publisher=article.publisher,
        published_on=article.published_on,
        url=article.url,
        section="",
        form=document.form,
        words="",
        counts=b"",
        fingerprint=0,
        length=len(article.text),
    )


def digest(document: Document, count: int) -> set[int]:
    """Our choice among the sentences of one article, as its own story."""
    story = Story("s", (Event((Telling((passage(document),)),)),))
    material = gather(story, {document.article.id: document}, {})
    found = choose(material, sentences=count, characters=10_000, until=date.max)
    return {candidate.place for candidate in found}


def share(chooser: Chooser) -> float:
    """Share of the people's sentences that a chooser takes when it takes as many."""
    hits = total = 0
    for document, gold in articles():
        hits += len(chooser(document, len(gold)) & gold)
        total += len(gold)
    return round(hits / total, 4)


def ours() -> dict[str, float]:
    """Our figures; higher is better."""
    told, documents = seeds()
    made = edition([told], documents).items[0]
    return {"chosen": share(digest)} | _against_human(" ".join(e.text for e in made.sentences))


def peers() -> dict[str, dict[str, float]]:
    """The same figures of the first sentences, sumy's three methods and textrankr."""
    _, documents = seeds()
    text = [s for d in documents.values() for s in d.sentences]
    joined = replace(next(iter(documents.values())), sentences=tuple(text))
    choosers = [("first sentences", _first), *_sumy(), ("textrankr", _textrankr)]
    return {
        name: {"chosen": share(chooser)} | _against_human(_within(chooser, joined))
        for name, chooser in choosers
    }


def _first(_: Document, count: int) -> set[int]:
    return set(range(count))


def seeds() -> tuple[Story, dict[str, Document]]:
    """The four articles of one story that the human round-up (000) tells too, each a
    telling of its own; the first peer to tell them is the order of their files."""
    found = {}
    for source in folder.find([SHARED / "seeds"]):
        if not source.name.startswith("000"):
            (article,) = articles_of(source)
            base = None if article.published_on else date(2025, 12, 30)
            found[article.id] = annotate.annotate(article, base=base)
    events = Event(tuple(Telling((passage(d),)) for d in found.values()))
    return Story("kt", (events,)), found


def articles_of(source: Source) -> list[Article]:
    read = reading.read(source, min_chars=80, max_bytes=10**7, captions=True, english=True)
    return [one for one in read if isinstance(one, Article)]


def edition(stories: Sequence[Story], documents: dict[str, Document]) -> Edition:
    """The edition of these stories, in the week of the seeds, with the default knobs."""
    knobs = asdict(Writing()) | {"top": len(stories), "briefs": 0}
    del knobs["readings"]
    return compose(
        stories,
        documents,
        week="2026-W01",
        since=date(2025, 12, 29),
        until=date(2026, 1, 4),
        title="",
        language="ko",
        counts=Counts(len(documents), len(documents), len(documents), len(stories), 0, 0),
        omissions=(),
        note="",
        **knobs,
    )


def _against_human(ours: str) -> dict[str, float]:
    """Content words shared with the human's section of the story (ROUGE-1 over words)."""
    lines = (SHARED / "eval" / "sentences_seeds" / "000.txt").read_text("utf-8").splitlines()
    heads = [n for n, line in enumerate(lines) if line.startswith("#H")]
    section = next(n for n in heads if "KT" in lines[n] and "위약금" in lines[n])
    end = next((n for n in heads if n > section), len(lines))
    human = Counter(terms(" ".join(lines[section + 1 : end])))
    said = Counter(terms(ours))
    shared = (human & said).total()
    recall, precision = shared / human.total(), shared / max(1, said.total())
    return {"seed_recall": round(recall, 4), "seed_precision": round(precision, 4)}


def _within(chooser: Chooser, joined: Document, characters: int = 550) -> str:
    """As many of a peer's sentences as fit the room that we have."""
    for count in range(20, 0, -1):
        said = " ".join(joined.sentences[n].text for n in sorted(chooser(joined, count)))
        if len(said) <= characters:
            return said
    return ""


def _sumy() -> list[tuple[str, Chooser]]:
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.summarizers.lsa import LsaSummarizer
    from sumy.summarizers.text_rank import TextRankSummarizer

    made = (LexRankSummarizer, TextRankSummarizer, LsaSummarizer)
    return [(f"sumy {m.__name__.removesuffix('Summarizer')}", _of_sumy(m)) for m in made]


def _of_sumy(made: Callable[[], Any]) -> Chooser:
    from sumy.models.dom import ObjectDocumentModel, Paragraph
    from sumy.models.dom import Sentence as Said

    class Words:
        """sumy's own Korean tokenizer re-spaces the text; it gets our words instead."""

        def to_words(self, text: str) -> tuple[str, ...]:
            return tuple(terms(text))

    def choose_(document: Document, count: int) -> set[int]:
        said = [Said(s.text, Words()) for s in document.sentences]
        found = made()(ObjectDocumentModel([Paragraph(said)]), count)
        return {said.index(one) for one in found}

    return choose_


def _textrankr(document: Document, count: int) -> set[int]:
    from textrankr import TextRank

    text = "\n".join(s.text for s in document.sentences)
    found = TextRank(terms).summarize(text, count, verbose=False)
    return {_nearest(one, document.sentences) for one in found}


def _nearest(words: str, sentences: Sequence[Sentence]) -> int:
    own = set(terms(words))
    return max(range(len(sentences)), key=lambda n: len(own & set(sentences[n].terms)))


def main() -> None:
    """Print the table."""
    table = {"digest": ours()} | (peers() if "--peers" in sys.argv[1:] else {})
    for name, figures in table.items():
        print(f"{name:16}", *(f"{figure} {value:.4f}" for figure, value in figures.items()))


if __name__ == "__main__":
    main()
