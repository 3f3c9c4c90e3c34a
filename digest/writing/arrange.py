"""In which order chosen sentences read as a text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from digest.model import DateSpan, Sentence
from digest.writing import standing
from digest.writing.candidates import Account, Candidate
from digest.writing.material import Material

_BEFORE = timedelta(days=2)  # that a story's first article may come late
_EARLY = 2  # sentences of an article behind its first that still report what is new
_MATTERS = 0.15  # of a story's articles that an event has which may open it
_NEAR = timedelta(days=14)  # before an article; an earlier day in it is background
# A day that bounds a stretch or a comparison ('31일부터', '전날보다') dates nothing told.
_BOUND = re.compile(r"\s?(?:부터|까지|이후|이전|사이|기준|현재|보다|대비|에 비|~|∼|-)")


def arrange(taken: Sequence[Candidate], material: Material) -> tuple[Candidate, ...]:
    """The order of print: by the day of what is told; of a day its greatest event first, as
    articles tell it; what is planned last. A sentence that leans on another stands right
    behind it."""
    days = told(material)
    first = min((a.document.base for a in material.accounts if a.document.base), default=date.max)

    def key(candidate: Candidate) -> tuple[date, bool, float, int, float, bool, int]:
        # What lies long before the story's first article is background, told with it. Of the
        # first sentences of articles the one that was taken first tells most.
        day = days[candidate.id] if days[candidate.id] >= first - _BEFORE else first
        event = candidate.account.event
        planned = standing.plans(candidate.text)
        share = material.shares[event]
        undated = day_of(candidate.sentence, candidate.account.document.base) is None
        place = (candidate.depth, undated, order[candidate.id])
        return day, planned, -share, event, *place

    order = {c.id: number for number, c in enumerate(taken)}
    heads = _told_first(sorted((c for c in taken if not c.after), key=key), days)
    opener = next((head for head in heads if _opens(head, material)), None)
    if opener:
        heads = [opener, *(head for head in heads if head is not opener)]
    return tuple(c for head in heads for c in (head, *_followers(head, taken)))


def _told_first(heads: Sequence[Candidate], days: Mapping[str, date]) -> list[Candidate]:
    """Of one day what another sentence takes for known ('… 로 지명된 의원을 제명했다') stands
    before it."""
    ordered = list(heads)
    for _ in ordered:
        for n, (one, other) in enumerate(pairwise(ordered)):
            same_day = days[one.id] == days[other.id]
            if same_day and _presumes(one, other) and not _presumes(other, one):
                ordered[n], ordered[n + 1] = other, one
    return ordered


def _presumes(one: Candidate, other: Candidate) -> bool:
    """Whether one mentions in passing what the other tells of another actor."""
    if not one.subject or not other.subject or one.subject == other.subject:
        return False
    told_ = other.tail[:1]
    return any(term in one.terms and term not in one.tail for term in told_)


def _opens(candidate: Candidate, material: Material) -> bool:
    """Whether a reader who knows nothing yet understands it: the report of an event that
    matters in the story, by its full name."""
    if material.shares[candidate.account.event] < min(_MATTERS, max(material.shares)):
        return False
    base = candidate.account.document.base
    return (
        candidate.subject != ""
        and candidate.bare == candidate.start
        and candidate.quoted < 0.5
        and not standing.plans(candidate.text)
        and not standing.shortened(candidate.text)
        and candidate.place <= _EARLY
        and (candidate.place == 0 or day_of(candidate.sentence, base) is not None)
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
