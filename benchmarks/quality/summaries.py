"""The choice of sentences: ours against what two people chose, and against peers.

Two figures. ``chosen``: share of the sentences that people chose in 25 articles which are
chosen by us, when as many are taken (precision and recall are then one). ``seed_*``: what of
the human round-up's KT section the four articles of the same week give when we write it.

    python -m benchmarks.quality.summaries [--peers]

``--peers`` needs sumy and textrankr (benchmarks/requirements.txt).
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from digest.korean import forms
from digest.korean.terms import terms
from digest.model import Article, Document, Event, Passage, Sentence, Story, Telling
from digest.writing.choose import choose
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
        id = f"{row['id']}#{number}"
        sentences.append(Sentence(id, start, end, said, 0, tuple(terms(said))))
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
        terms=(),
        counts=(),
        fingerprint=0,
        length=len(article.text),
    )


def digest(document: Document, count: int) -> set[int]:
    """Our choice among the sentences of one article, as its own story."""
    story = Story("s", (Event((Telling((passage(document),)),)),))
    material = gather(story, {document.article.id: document}, {})
    found = choose(material, sentences=count, characters=10_000)
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
    return {"chosen": share(digest)}


def peers() -> dict[str, dict[str, float]]:
    """The same figures of the first sentences, sumy's three methods and textrankr."""
    found = {"first sentences": {"chosen": share(lambda _, count: set(range(count)))}}
    for name, chooser in (*_sumy(), ("textrankr", _textrankr)):
        found[name] = {"chosen": share(chooser)}
    return found


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
