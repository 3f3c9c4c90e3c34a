"""The headline of a story: the title that says most of it, letter for letter."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from digest.korean.terms import terms as words
from digest.model import Citation, Excerpt
from digest.writing.candidates import Account
from digest.writing.citing import excerpt
from digest.writing.material import Material

# '[단독]', '(종합2보)', '…[뉴스 브리핑]' name a series or an edition, not the news.
_BEFORE = re.compile(
    r"^(?:\s*(?:\[[^\]]{1,20}\]|【[^】]{1,20}】|<[^>/A-Za-z]{1,20}>|\([^)]{1,6}\)))+\s*"
)
_BEHIND = re.compile(r"\s*(?:\[[^\]]{1,20}\]|【[^】]{1,20}】|\((?:종합|상보|\d보|종합\d보)\))\s*$")
_TEASES = re.compile(r"[?？]|왜\W*$|…\s*$|이유는|알고\s?보니|무슨 일|충격|경악")
_LONG = 300  # characters; a longer title is no title, and is left as it stands
_FORMS = ("column", "photo", "listing", "market", "people")


def headline(material: Material) -> Excerpt:
    """The best title among the articles of a story.

    ``material`` has candidates. A round-up's passage is named by its subhead. Titles that
    ask, tease or quote stand back; ties go to the earlier id. The words are a piece of the
    title as it stands.
    """
    accounts = sorted(material.accounts, key=lambda a: a.passage.id)
    best = max(accounts, key=lambda a: (_score(a, material), _size(a, material)), default=None)
    if best is None or not best.passage.title.strip():
        # An article without a title is named by what it says first.
        first = min(material.candidates, key=lambda c: (c.place, c.id))
        told = first.account
        return excerpt(told.document, told.reference, first.start, first.end)
    return _excerpt(best)


def event_title(material: Material, number: int) -> str:
    """The best title of one event: as the story's headline is found, among its own articles.
    An event none of whose articles was read is named by its first passage."""
    own = [a for a in material.accounts if a.event == number]
    if not own:
        return piece(material.story.events[number].passages[0].title)
    return piece(max(own, key=lambda a: _score(a, material)).passage.title)


def piece(title: str) -> str:
    """A title without the brackets around it: a piece of it, letter for letter.

    >>> piece("[단독] 통신사, 위약금 면제 (종합)")
    '통신사, 위약금 면제'
    """
    if len(title) > _LONG:
        return title.strip()
    start = found.end() if (found := _BEFORE.match(title)) else 0
    end = len(title)
    while (behind := _BEHIND.search(title, start, end)) and behind.start() > start:
        end = behind.start()
    return title[start:end].strip() or title.strip()


def _excerpt(account: Account) -> Excerpt:
    words = piece(account.passage.title) or account.passage.title
    text = account.document.article.text
    at = -1
    if words not in account.document.article.title:
        at = text.find(words, account.passage.start)
    if at >= 0:
        return Excerpt(words, Citation(account.reference, ((at, at + len(words)),)))
    return Excerpt(words, Citation(account.reference, ()))


def _score(account: Account, material: Material) -> float:
    title = piece(account.passage.title)
    weights: Mapping[str, float] = material.weights
    terms = sorted(set(words(title)))
    score = sum(weights.get(t, 0.0) for t in terms) / math.sqrt(12 + len(title))
    if _TEASES.search(title):
        score *= 0.6
    if title[:1] in "\"'“‘":
        score *= 0.75
    if not 12 <= len(title) <= 48:
        score *= 0.7
    if "title" in account.document.article.inferred:
        score *= 0.6
    if account.document.form in _FORMS:
        score *= 0.5
    if account.document.form == "roundup":  # a subhead names a section, seldom a story
        score *= 0.7
    if not account.reference.title.strip() or not terms:
        score = 0.0
    return round(score, 6)


def _size(account: Account, material: Material) -> int:
    return len(material.story.events[account.event].passages)
