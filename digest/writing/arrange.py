"""In which order chosen sentences read as a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from digest.model import DateSpan, Sentence
from digest.writing import standing
from digest.writing.candidates import Account, Candidate
from digest.writing.material import Material

_NEAR = timedelta(days=14)  # before an article; an earlier day in it is background
# A day that bounds a stretch ('31일부터', '30일 이후') does not date what is told.
_BOUND = re.compile(r"\s?(?:부터|까지|이후|이전|사이|기준|현재|~|∼|-)")


def arrange(taken: Sequence[Candidate], material: Material) -> tuple[Candidate, ...]:
    """The order of print: by the day of what is told; of a day its greatest event first, as
    articles tell it; what is planned last. A sentence that leans on another stands right
    behind it."""
    days = told(material)
    first = min((a.document.base for a in material.accounts if a.document.base), default=date.max)

    def key(candidate: Candidate) -> tuple[date, bool, float, int, float, int]:
        # What lies before the story's first event is background: it opens nothing. Of the
        # first sentences of articles the one that was taken first tells most.
        day = max(first, days[candidate.id])
        event = candidate.account.event
        planned = standing.plans(candidate.text)
        share = material.shares[event]
        return day, planned, -share, event, candidate.depth, order[candidate.id]

    order = {c.id: number for number, c in enumerate(taken)}
    heads = sorted((c for c in taken if not c.after), key=key)
    opener = next((head for head in heads if _opens(head)), None)
    if opener:
        heads = [opener, *(head for head in heads if head is not opener)]
    return tuple(c for head in heads for c in (head, *_followers(head, taken)))


def _opens(candidate: Candidate) -> bool:
    """Whether a reader who knows nothing yet understands it: the report of something, by
    its full name."""
    base = candidate.account.document.base
    return (
        candidate.subject != ""
        and candidate.bare == candidate.start
        and candidate.quoted < 0.5
        and not standing.plans(candidate.text)
        and not standing.shortened(candidate.text)
        and (candidate.place <= 1 or day_of(candidate.sentence, base) is not None)
    )


def told(material: Material) -> dict[str, date]:
    """The day of what each sentence tells, by its id: the day that it names, else that of
    its article. A round-up tells a week: there the day named last goes on, from that of
    the event."""
    found: dict[str, date] = {}
    for account in material.accounts:
        found |= _days(account, material)
    return found


def day_of(sentence: Sentence, base: date | None) -> date | None:
    """The day on which a sentence says that something happened, or None."""
    for span in sentence.dates:
        if span.first and span.first == span.last and not bounds(sentence, span):
            near = base is None or base - _NEAR <= span.first <= base
            return span.first if near else None
    return None


def bounds(sentence: Sentence, span: DateSpan) -> bool:
    """Whether a date is the end of a stretch ('31일부터') and no day of a happening."""
    return _BOUND.match(sentence.text, span.end - sentence.start) is not None


def _days(account: Account, material: Material) -> dict[str, date]:
    days = {}
    roundup = account.document.form == "roundup"
    event = material.days[account.event] or date.max
    current = event if roundup else account.document.base or event
    for sentence in account.sentences:
        own = day_of(sentence, account.document.base)
        days[sentence.id] = own or current
        if own and roundup:
            current = own
    return days


def _followers(head: Candidate, taken: Sequence[Candidate]) -> list[Candidate]:
    found = [c for c in taken if c.after == head.id and c is not head]
    return [one for c in found for one in (c, *_followers(c, taken))]
