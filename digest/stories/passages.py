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

from digest.korean import forms, structure
from digest.korean.terms import stems, tokens
from digest.model import Article, Form, Passage, Unit
from digest.stories import lists

# An inverted pyramid says it in its beginning: words behind it add noise to the comparison and
# work to every article (and bound it: 50 MB of one article cost what 1,000 characters cost).
_SPAN = 1_000
# How a newsroom signs off. Behind a flash of one line it is most of the text, and the flashes of
# a day (a nomination, an apology, a fire) were one story.
_CLOSING = re.compile(
    r"(?:여러분|시청자|독자|당신)의\s?(?:소중한\s?)?제보|제보를\s?기다립니다|제보\s?[:：]"
    r"|무단\s?(?:전재|복제|배포)"
)
_CLOSING_MARKS = "※▶▷☞■"
_BEFORE_CLOSING = 24  # characters of its sentence
_CLOSING_SAYS = ("제보", "무단")  # asked first: most texts have neither
_LIST = 20_000  # characters in which the items of a list are looked for
_LEAD = 25  # the words that a text begins with: who, what, when
_IN_TITLE, _IN_LEAD = 3, 2  # how often a word of the title, of the lead counts once more
_MOST = 255  # a count is a byte; beyond it a word says no more than that it is all there is


def cut(article: Article, *, terms: int) -> tuple[Passage, ...]:
    """The passages of an article, in the order of its text; at most ``terms`` terms each.

    A passage of a round-up has the id "<article>#<n>" with the number that its units have, and its
    subhead as its title; an item of a bare headline list has the number of its place. The
    editor's note and the lead tell no story of their own: left out.
    """
    form = forms.form(article.title, article.text)
    if form in ("roundup", "headlines"):
        parts = _parts(structure.units(article.text, title=article.title))
        if len(parts) > 1:
            return tuple(_passage(article, form, units, terms) for units in parts)
    if form == "headlines" and (spans := lists.items(article.text[:_LIST])):
        return tuple(_listed(article, n, span, terms) for n, span in enumerate(spans, 1))
    text = article.text
    return (_light(article, form, article.id, article.title, (0, len(text)), terms=terms),)


def _listed(article: Article, number: int, span: tuple[int, int], terms: int) -> Passage:
    name, title = f"{article.id}#{number}", lists.title(article.text, *span)
    return _light(article, "headlines", name, title, span, terms=terms)


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


def _passage(article: Article, form: Form, units: Sequence[Unit], terms: int) -> Passage:
    heading = units[0]
    name = f"{article.id}#{heading.passage}"
    title = article.text[heading.start : heading.end].strip("■◆◇▲△●○□▶【】[]<> \n")
    span = (units[0].start, units[-1].end)
    return _light(article, form, name, title, span, terms=terms)


def _light(
    article: Article, form: Form, id: str, title: str, span: tuple[int, int], *, terms: int
) -> Passage:
    start, end = span
    raw = tokens(_told(article.text[start : min(end, start + _SPAN)]))
    counts = _counts(stems(tokens(title)), stems(raw))
    heaviest = _heaviest(counts, terms)
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
        words="\t".join(heaviest),
        counts=bytes([min(counts[term], _MOST) for term in heaviest]),
        fingerprint=_fingerprint(raw),
        length=end - start,
    )


def _told(text: str) -> str:
    if not any(word in text for word in _CLOSING_SAYS):
        return text
    closing = _CLOSING.search(text)
    if closing is None:
        return text
    # Backwards from the phrase: a pattern for what stands before it is tried at every letter.
    first = max(0, closing.start() - _BEFORE_CLOSING)
    before = text[first : closing.start()]
    start = first + 1 + max(before.rfind(end) for end in f"{_CLOSING_MARKS}.\n")
    return text[: start - 1 if text[start - 1 : start] in [*_CLOSING_MARKS] else start]


def _counts(title: list[str], text: list[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for term in title:
        counts[term] += _IN_TITLE
    counts.update(text)
    for term in text[:_LEAD]:
        counts[term] += _IN_LEAD
    return counts


def _heaviest(counts: Counter[str], most: int) -> list[str]:
    """The terms said most often; ties keep the order of title and text, so what comes first
    stays. Most are said once: only the others are sorted."""
    often = [term for term, n in counts.items() if n > 1]
    often.sort(key=counts.__getitem__, reverse=True)
    if len(often) < most:
        often += [term for term, n in counts.items() if n == 1]
    return often[:most]


def _fingerprint(tokens: list[str]) -> int:
    """Equal for texts that differ only in white space and marks; no hash(), which changes
    from run to run."""
    return zlib.crc32("".join(tokens).encode("utf-8", "surrogatepass"))
