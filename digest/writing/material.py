"""A story as its writer has it on the desk: the sentences that may be printed, who says
each of them first, and how much each of their words matters to the story."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from digest.korean.terms import terms
from digest.model import Document, Event, Story
from digest.writing.candidates import Account, Candidate, account, candidates
from digest.writing.citing import reference

_MATTERS = 0.2  # of the weightiest word's weight from which a word is the story's own
# Characters of a sentence that no two write alike by chance, of its ending by which it is looked
# up, and of what is stuck on in front of it.
_WHOLE, _ENDING, _STUCK = 24, 16, 3
_MARKS = "]”’\"')…"
_ALL, _EACH = 800, 6  # sentences of a story that are weighed, and of each telling at least


@dataclass(frozen=True, slots=True)
class Material:
    """All that was read of one story. ``weights`` say what each word is worth in it;
    ``days`` and ``shares`` are the day of each event and its part of the articles;
    ``origins`` is the number of independent tellings that were read, ``top`` the weight of
    the word that matters most. ``core`` are the words that tell the story from others: a
    sentence of a round-up without any of them, or with no subject of its own and none of
    them that titles name, tells of something else. ``scarcity`` says how few sentences of
    the story have a word: two that share scarce ones tell one thing."""

    story: Story
    accounts: tuple[Account, ...]
    candidates: tuple[Candidate, ...]
    weights: Mapping[str, float]
    days: tuple[date | None, ...]
    shares: tuple[float, ...]
    origins: int
    top: float
    core: frozenset[str]
    scarcity: Mapping[str, float]


def gather(
    story: Story, documents: Mapping[str, Document], rarity: Mapping[str, float]
) -> Material:
    """The material of a story. ``rarity`` weighs words by how few stories use them."""
    accounts = _accounts(story, documents)
    weights = _weights(accounts, rarity)
    # What matters stands early in one of many tellings: the more of them, the fewer of each.
    most = max(_EACH, _ALL // max(1, len(accounts)))
    sizes = [len(event.passages) for event in story.events]
    return Material(
        story=story,
        accounts=accounts,
        candidates=_unglued([c for told in accounts for c in candidates(told, most=most)]),
        weights=weights,
        days=tuple(_day(event, documents) for event in story.events),
        shares=tuple(round(size / max(1, sum(sizes)), 6) for size in sizes),
        origins=len({told.origin for told in accounts}),
        top=max(weights.values(), default=0.0),
        core=_core(accounts, weights),
        scarcity=_scarcity(accounts),
    )


def _unglued(found: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Those that are no other's whole words with more stuck on in front: '뉴시스가나전자가 …', a
    credit or a subhead that a crawler joined without a space. The other may be printed."""
    endings: defaultdict[str, set[str]] = defaultdict(set)
    for one in found:
        if len(one.text) >= _WHOLE:
            endings[one.text[-_ENDING:]].add(one.text)
    return tuple(one for one in found if not _glued(one.text, endings.get(one.text[-_ENDING:])))


def _glued(text: str, others: Collection[str] | None) -> bool:
    heads = [text[: -len(other)] for other in others or () if text.endswith(other)]
    return any(len(head) >= _STUCK and (head[-1].isalpha() or head[-1] in _MARKS) for head in heads)


def _scarcity(accounts: Sequence[Account]) -> dict[str, float]:
    """The inverse frequency of each word over the sentences of the story."""
    sentences = [set(words) for told in accounts for words in told.words]
    seen = Counter(term for words in sentences for term in words)
    return {t: round(math.log((len(sentences) + 1) / (n + 0.5)), 6) for t, n in seen.items()}


def _core(accounts: Sequence[Account], weights: Mapping[str, float]) -> frozenset[str]:
    """The words that matter and that independent tellings share; empty where one tells the
    story alone, for he may go where he likes."""
    origins: defaultdict[str, set[int]] = defaultdict(set)
    for told in accounts:
        for words in told.words:
            for term in words:
                origins[term].add(told.origin)
    least = _MATTERS * max(weights.values(), default=0.0)
    return frozenset(
        term for term, told in origins.items() if len(told) > 1 and weights[term] >= least
    )


def strays(candidate: Candidate, material: Material) -> bool:
    """Whether a sentence tells of another subject than the story: a round-up, or an article
    that lists like cases, goes on to others without saying that it does.

    It names no subject and shares none of the story's own words, or too few of them where
    its article tells several stories.
    """
    shared = len(candidate.terms & material.core)
    if not material.core:
        return False
    if candidate.account.document.form == "roundup":
        return shared < (1 if candidate.subject else 2)
    return not candidate.subject and shared < 1


def rarity(stories: Sequence[Story], most: int = 2_000) -> dict[str, float]:
    """How rare each word is among the stories of the folder, 0.3 to 1.

    One passage a story is counted: words that every story uses ('정부', '오전') say little
    about this one (inverse document frequency, Spärck Jones 1972, over stories).
    """
    counted = [story.events[0].tellings[0].passages[0] for story in stories[:most] if story.events]
    seen = Counter(term for passage in counted for term in set(passage.terms))
    scale = math.log(len(counted) + 2)
    return {
        term: round(max(0.3, math.log((len(counted) + 2) / (n + 1)) / scale), 6)
        for term, n in seen.items()
    }


def _accounts(story: Story, documents: Mapping[str, Document]) -> tuple[Account, ...]:
    tellings = [(n, telling) for n, event in enumerate(story.events) for telling in event.tellings]
    found = [
        account(
            passage,
            documents[passage.article],
            event=event,
            origin=origin,
            carried=len(telling.passages),
        )
        for origin, (event, telling) in enumerate(tellings)
        for passage in telling.passages
        if passage.article in documents
    ]
    return tuple(sorted(found, key=lambda a: (a.event, a.origin, a.passage.id)))


def _weights(accounts: Sequence[Account], rarity: Mapping[str, float]) -> dict[str, float]:
    """What a word is worth: in how many independent tellings it stands, how often it comes
    back in them, whether titles name it. A copy adds nothing."""
    origins: dict[int, Counter[str]] = {}
    titles: dict[int, set[str]] = {}
    for told in accounts:
        counts = Counter(term for words in told.words for term in set(words))
        origins[told.origin] = origins.get(told.origin, Counter()) | counts
        titles.setdefault(told.origin, set()).update(terms(told.passage.title))
    total: defaultdict[str, float] = defaultdict(float)
    named: Counter[str] = Counter()
    for number in sorted(origins):
        for term, n in origins[number].items():
            total[term] += n / (n + 1)
        named.update(titles[number])
    size = max(1, len(origins))
    return {
        term: round(worth / size * (1 + named[term] / size) * rarity.get(term, 1.0), 6)
        for term, worth in sorted(total.items())
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
