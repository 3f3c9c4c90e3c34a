"""A story as its writer has it on the desk: the sentences that may be printed, who says
each of them first, and how much each of their words matters to the story."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from digest.korean.terms import terms as words
from digest.model import (
    Citation,
    DateSpan,
    Document,
    Event,
    Excerpt,
    Passage,
    Reference,
    Sentence,
    Story,
)
from digest.writing import standing

_MOST = 60  # sentences of one passage that are weighed: an inverted pyramid says it before
_WHEN = re.compile(r"\d+(?:[년월일시분]|분기|주|개월)?|부터|까지|내년|올해|지난해|이달|내달")


@dataclass(frozen=True, slots=True)
class Account:
    """A passage that was read. ``origin`` numbers its telling: near copies are one origin.
    ``event`` numbers its event within the story."""

    passage: Passage
    document: Document
    reference: Reference
    event: int
    origin: int
    carried: int
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may be printed. ``start`` stands behind a dateline; ``bare`` stands
    behind a connective as well. ``after`` is the id of the sentence it leans on, or "".
    ``place`` counts the sentences of its passage, ``depth`` is the same from 0 to 1;
    ``tail`` are its last three words, what it says of its ``subject``."""

    id: str
    account: Account
    sentence: Sentence
    start: int
    bare: int
    end: int
    after: str
    place: int
    depth: float
    terms: frozenset[str]
    tail: tuple[str, ...]
    subject: str

    @property
    def text(self) -> str:
        return self.account.document.article.text[self.start : self.end]

    @property
    def length(self) -> int:
        return self.end - self.start

    @property
    def days(self) -> tuple[DateSpan, ...]:
        return tuple(d for d in self.sentence.dates if d.start >= self.start and d.first)


@dataclass(frozen=True, slots=True)
class Material:
    """All that was read of one story. ``weights`` say what each word is worth in it."""

    story: Story
    accounts: tuple[Account, ...]
    candidates: tuple[Candidate, ...]
    weights: Mapping[str, float]
    days: tuple[date | None, ...]


def gather(
    story: Story, documents: Mapping[str, Document], rarity: Mapping[str, float]
) -> Material:
    """The material of a story. ``rarity`` weighs words by how few stories use them."""
    accounts = _accounts(story, documents)
    candidates = tuple(c for account in accounts for c in _candidates(account))
    return Material(
        story=story,
        accounts=accounts,
        candidates=candidates,
        weights=_weights(accounts, rarity),
        days=tuple(_day(event, documents) for event in story.events),
    )


def content(sentence: Sentence) -> tuple[str, ...]:
    """The words of a sentence that say what it is about, in order: dates are compared as
    dates, not as the words '31일' and '부터', which two different stretches share."""
    return tuple(term for term in sentence.terms if not _WHEN.fullmatch(term))


def rarity(stories: Sequence[Story], most: int = 2_000) -> dict[str, float]:
    """How rare each word is among the stories of the folder, 0.3 to 1.

    One passage a story is counted: words that every story uses ('정부', '오전') say little
    about this one (inverse document frequency, Spärck Jones 1972, over stories).
    """
    counted = [story.passages[0] for story in stories[:most] if story.events]
    seen = Counter(term for passage in counted for term in set(passage.terms))
    scale = math.log(len(counted) + 2)
    return {
        term: round(max(0.3, math.log((len(counted) + 2) / (n + 1)) / scale), 6)
        for term, n in seen.items()
    }


def reference(passage: Passage, document: Document | None) -> Reference:
    """How an article is named: an undated one by the day that was inferred for it."""
    inferred = document is not None and document.base_inferred and passage.published_on is None
    day = document.base if inferred and document is not None else passage.published_on
    title = document.article.title if document is not None else passage.title
    publisher = document.article.publisher if document is not None else passage.publisher
    return Reference(
        id=passage.article,
        title=title,
        publisher=publisher or passage.publisher,
        published_on=day,
        url=passage.url,
        date_inferred=inferred and day is not None,
    )


def excerpt(account: Account, start: int, end: int, dates: Sequence[DateSpan] = ()) -> Excerpt:
    """The words ``text[start:end]`` of an article, with where they stand."""
    words = account.document.article.text[start:end]
    return Excerpt(words, Citation(account.reference, ((start, end),)), tuple(dates))


def _accounts(story: Story, documents: Mapping[str, Document]) -> tuple[Account, ...]:
    tellings = [(n, telling) for n, event in enumerate(story.events) for telling in event.tellings]
    found = [
        _account(passage, documents[passage.article], event, origin, len(telling.passages))
        for origin, (event, telling) in enumerate(tellings)
        for passage in telling.passages
        if passage.article in documents
    ]
    return tuple(sorted(found, key=lambda a: (a.event, a.origin, a.passage.id)))


def _account(
    passage: Passage, document: Document, event: int, origin: int, carried: int
) -> Account:
    inside = tuple(
        s for s in document.sentences if passage.start <= s.start and s.end <= passage.end
    )
    return Account(
        passage=passage,
        document=document,
        reference=reference(passage, document),
        event=event,
        origin=origin,
        carried=carried,
        sentences=inside[:_MOST],
    )


def _candidates(account: Account) -> list[Candidate]:
    found: list[Candidate] = []
    count = max(1, len(account.sentences) - 1)
    before: Sentence | None = None
    for place, sentence in enumerate(account.sentences):
        start = sentence.start + standing.opening(sentence.text)
        text = sentence.text[start - sentence.start :].rstrip()
        if standing.finished(text):
            bare = start + standing.link(text)
            rest = text[bare - start :]
            leaning = standing.leans(rest) and not (
                standing.this_day(rest) and _resolved(sentence, bare)
            )
            found.append(
                Candidate(
                    id=sentence.id,
                    account=account,
                    sentence=sentence,
                    start=start,
                    bare=bare,
                    end=start + len(text),
                    after=(before.id if before else sentence.id) if leaning else "",
                    place=place,
                    depth=round(place / count, 4),
                    terms=frozenset(content(sentence)),
                    tail=tuple(dict.fromkeys(reversed(content(sentence))))[:3],
                    subject=standing.subject(rest),
                )
            )
        before = sentence
    return found


def _resolved(sentence: Sentence, start: int) -> bool:
    return any(d.first and start <= d.start <= start + 1 for d in sentence.dates)


def _weights(accounts: Sequence[Account], rarity: Mapping[str, float]) -> dict[str, float]:
    """What a word is worth: in how many independent tellings it stands, how often it comes
    back in them, whether titles name it. A copy adds nothing."""
    origins: dict[int, Counter[str]] = {}
    titles: dict[int, set[str]] = {}
    for account in accounts:
        counts = Counter(term for s in account.sentences for term in set(content(s)))
        origins[account.origin] = origins.get(account.origin, Counter()) | counts
        titles.setdefault(account.origin, set()).update(words(account.passage.title))
    total: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for number in sorted(origins):
        for term, n in origins[number].items():
            total[term] += round(n / (n + 1), 6)  # type: ignore[assignment]
        named.update(titles[number])
    size = max(1, len(origins))
    return {
        term: round(total[term] / size * (1 + named[term] / size) * rarity.get(term, 1.0), 6)
        for term in sorted(total)
    }


def _day(event: Event, documents: Mapping[str, Document]) -> date | None:
    """The day of an event: the one on which most of its articles stand, the earlier on a
    tie. A round-up that tells it again days later does not move it."""
    days = Counter(
        day
        for passage in event.passages
        if (day := reference(passage, documents.get(passage.article)).published_on)
    )
    return min(days, key=lambda day: (-days[day], day), default=None)
