"""The headline of a story: the title that says most of it, letter for letter."""

from __future__ import annotations

from digest.model import Citation, Excerpt
from digest.writing.candidates import Account
from digest.writing.citing import excerpt
from digest.writing.material import Material
from digest.writing.titles import best, named, piece


def headline(material: Material) -> Excerpt:
    """The best title among the articles of a story.

    ``material`` has candidates. A round-up's passage is named by its subhead. The words are a
    piece of the title as it stands.
    """
    chosen = named(material.story).story
    read = {account.passage.id: account for account in material.accounts}
    if chosen.id not in read:  # its file is gone since the first pass
        chosen = best([account.passage for account in material.accounts])
    if not piece(chosen.title):
        # An article without a title is named by what it says first.
        first = min(material.candidates, key=lambda c: (c.place, c.id))
        told = first.account
        return excerpt(told.document, told.reference, first.start, first.end)
    return _excerpt(read[chosen.id])


def event_titles(material: Material) -> tuple[str, ...]:
    """The best title of each event: as the story's headline is found, among its own articles."""
    return tuple(piece(passage.title) for passage in named(material.story).events)


def _excerpt(account: Account) -> Excerpt:
    words = piece(account.passage.title)
    text = account.document.article.text
    at = -1
    if words not in account.document.article.title:
        at = text.find(words, account.passage.start)
    if at >= 0:
        return Excerpt(words, Citation(account.reference, ((at, at + len(words)),)))
    return Excerpt(words, Citation(account.reference, ()))
