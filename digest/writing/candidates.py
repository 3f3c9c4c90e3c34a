"""The sentences of a passage that may be printed, and what they lean on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digest.model import DateSpan, Document, Passage, Reference, Sentence
from digest.writing import datelines, standing
from digest.writing.citing import reference

_MOST = 60  # sentences of one passage that are weighed: an inverted pyramid says it before
_LONGEST = 2_000  # characters; no reader takes more in one sentence, and no pattern runs on it
# Dates are compared as dates, not as the words '31일' and '부터', which two stretches share.
_COUNTED = re.compile(r"\d+(?:[년월일시분]|분기|주|개월)?")
_WHEN = frozenset(("부터", "까지", "내년", "올해", "지난해", "이달", "내달"))


@dataclass(frozen=True, slots=True)
class Account:
    """A passage that was read. ``origin`` numbers its telling: near copies are one origin,
    ``carried`` by so many articles. ``event`` numbers its event within the story. ``words``
    are the content words of each of its ``sentences``."""

    passage: Passage
    document: Document
    reference: Reference
    event: int
    origin: int
    carried: int
    sentences: tuple[Sentence, ...]
    words: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may be printed. ``text`` begins at ``start``, behind a dateline;
    ``rest`` begins at ``bare``, behind a connective as well. ``after`` is the id of the
    sentence it leans on, or "". ``place`` counts the sentences of its passage, ``depth`` is
    the same from 0 to 1; ``tail`` are its last three words, what it says of its
    ``subject``; ``quoted`` is the share of quotation in it."""

    id: str
    account: Account
    sentence: Sentence
    start: int
    bare: int
    end: int
    text: str
    rest: str
    after: str
    place: int
    depth: float
    terms: frozenset[str]
    tail: tuple[str, ...]
    subject: str
    quoted: float
    days: tuple[DateSpan, ...]

    @property
    def length(self) -> int:
        return self.end - self.start


def account(
    passage: Passage, document: Document, *, event: int, origin: int, carried: int
) -> Account:
    """A passage with its sentences: of a round-up only those of its own story."""
    inside = tuple(
        s for s in document.sentences if passage.start <= s.start and s.end <= passage.end
    )[:_MOST]
    named = reference(passage, document)
    words = tuple(map(content, inside))
    return Account(passage, document, named, event, origin, carried, inside, words)


def candidates(told: Account, *, most: int) -> Iterator[Candidate]:
    """The sentences of an account that are statements, in their order: the first ``most``,
    and those behind them that give a date (a closing line often tells what comes next)."""
    before = ""
    for place, sentence in enumerate(told.sentences):
        if (place < most or sentence.dates) and len(sentence.text) <= _LONGEST:
            start = datelines.opening(sentence.text)
            text = sentence.text[start:].rstrip()
            if standing.finished(text):
                yield _candidate(told, place, text, sentence.start + start, before)
        before = sentence.id


def content(sentence: Sentence) -> tuple[str, ...]:
    """The words of a sentence that say what it is about, in order."""
    return tuple(
        term
        for term in sentence.terms
        if term not in _WHEN and not (term[0].isdigit() and _COUNTED.fullmatch(term))
    )


def _candidate(told: Account, place: int, text: str, start: int, before: str) -> Candidate:
    sentence, words = told.sentences[place], told.words[place]
    link = standing.link(text)
    rest = text[link:]
    days = tuple(d for d in sentence.dates if d.start >= start and d.first is not None)
    # '이날' leans on nothing where its day is known: the day is printed beside it.
    known = standing.this_day(rest) and any(d.start - start - link in (0, 1) for d in days)
    leaning = standing.leans(rest) and not known
    return Candidate(
        id=sentence.id,
        account=told,
        sentence=sentence,
        start=start,
        bare=start + link,
        end=start + len(text),
        text=text,
        rest=rest,
        after=(before or sentence.id) if leaning else "",
        place=place,
        depth=round(place / max(1, len(told.sentences) - 1), 4),
        terms=frozenset(words),
        tail=tuple(dict.fromkeys(reversed(words)))[:3],
        subject=standing.subject(rest),
        quoted=standing.quoted(rest),
        days=days,
    )
