"""Article -> passages: what is grouped.

A round-up of a week welds three unrelated stories together when it is grouped as one text
(no threshold repairs that), so it is cut at its subheads; every other article is one passage.
This runs on every article of a folder, in a worker, and keeps the light part only.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Sequence

from digest.stories import stopgap as forms
from digest.stories import stopgap as structure
from digest.korean.terms import terms as words
from digest.model import Article, Form, Passage, Unit

# An inverted pyramid says it in its beginning: words behind it add noise to the comparison and
# work to every article (and bound it: 50 MB of one article cost what 3,000 characters cost).
_SPAN = 3_000
_TITLE = 3  # a word of the title weighs as much as three in the text
_BLANK = re.compile(r"[\W_]+")


def cut(article: Article, *, terms: int) -> tuple[Passage, ...]:
    """The passages of an article, in the order of its text; at most ``terms`` terms each.

    A passage of a round-up has the id "<article>#<n>", n from 0, its subhead as its title,
    and leaves out the editor's note and the lead, which tell no story of their own.
    """
    form = forms.form(article.title, article.text)
    if form in ("roundup", "headlines"):
        parts = _parts(structure.units(article.text, title=article.title))
        if len(parts) > 1:
            return tuple(
                _passage(article, form, units, n, terms) for n, units in enumerate(parts)
            )
    text = article.text
    return (_light(article, form, article.id, article.title, (0, len(text)), terms),)


def _parts(units: Sequence[Unit]) -> list[list[Unit]]:
    """The units of each story of a round-up: passages that begin with a subhead."""
    found: dict[int, list[Unit]] = {}
    for unit in units:
        if unit.kind in ("sentence", "heading"):
            found.setdefault(unit.passage, []).append(unit)
    return [
        part
        for _, part in sorted(found.items())
        if part[0].kind == "heading" and any(unit.kind == "sentence" for unit in part)
    ]


def _passage(article: Article, form: Form, units: Sequence[Unit], n: int, terms: int) -> Passage:
    heading = units[0]
    title = article.text[heading.start : heading.end].strip("■◆◇▲△●○□▶【】[]<> \n")
    span = (units[0].start, units[-1].end)
    return _light(article, form, f"{article.id}#{n}", title, span, terms)


def _light(
    article: Article, form: Form, id: str, title: str, span: tuple[int, int], terms: int
) -> Passage:
    start, end = span
    text = article.text[start : min(end, start + _SPAN)]
    counts = Counter(words(text))
    for word in words(title):
        counts[word] += _TITLE
    heaviest = counts.most_common(terms)  # ties keep the order of the text: its beginning wins
    return Passage(
        id=id,
        article=article.id,
        path=article.path,
        start=start,
        end=end,
        title=title,
        publisher=article.publisher,
        published_on=article.published_on,
        url=article.url,
        section=article.section,
        form=form,
        terms=tuple(word for word, _ in heaviest),
        counts=tuple(count for _, count in heaviest),
        fingerprint=_fingerprint(text),
        length=end - start,
    )


def _fingerprint(text: str) -> int:
    """Equal for texts that differ only in white space and marks; no hash(), which changes
    from run to run."""
    return zlib.crc32(_BLANK.sub("", text).encode("utf-8", "surrogatepass"))
