"""What speaks for a sentence wherever it is printed, before what others say of the same."""

from __future__ import annotations

from datetime import date

from digest.writing import standing
from digest.writing.arrange import day_of
from digest.writing.candidates import Candidate
from digest.writing.material import Material, strays

_LEAST, _SHORT, _LONG, _MOST = 12, 24, 200, 360  # characters
_QUOTED, _SPOKEN = 0.1, 0.5
_SPEECH = 120  # characters of quotation in one sentence; the human round-up quotes briefly
# What the first sentence of an article has over its last (the inverted pyramid): where many
# tell a story, their first sentences are what they agree is the news.
_FIRST, _AGREED = 0.6, 0.7

# Forms that tell the story in passing or as an opinion; a round-up is another editor's words.
_FORMS = {
    "column": 0.35,
    "photo": 0.2,
    "listing": 0.2,
    "market": 0.5,
    "people": 0.3,
    "headlines": 0.3,
}
_ROUNDUP = 0.75


def merit(candidate: Candidate, material: Material, until: date) -> float:
    """A factor, about 0.1 to 2.5; 0 keeps the sentence out. A plan for a day up to
    ``until`` has come to pass, or not, when the edition is read."""
    text = candidate.rest
    bare_quote = text[:1] in '"“' and candidate.quoted > 0.9
    if len(text) < _LEAST or not candidate.terms or bare_quote or strays(candidate, material):
        return 0.0
    first = _FIRST + _AGREED * (1 - 1 / max(1, material.origins))
    worth = (1.0 + first / (1 + candidate.place)) * _form(candidate, material)
    worth *= _style(candidate, material.origins) * _dated(candidate, material, until)
    if any(figure.what for figure in candidate.sentence.figures):
        worth *= 1.1
    # The event that most of the story's articles tell is what the story is about.
    return worth * (0.7 + 0.3 * material.shares[candidate.account.event])


def _form(candidate: Candidate, material: Material) -> float:
    form = candidate.account.document.form
    if form == "roundup":
        alone = all(a.document.form == "roundup" for a in material.accounts)
        return 1.0 if alone else _ROUNDUP
    return _FORMS.get(form, 1.0)


def _style(candidate: Candidate, origins: int) -> float:
    """Told, by a named actor, in the written style, without a crutch in front."""
    text = candidate.rest
    # Where one tells the story alone, whom he quotes is much of what there is to tell.
    many = 1 - 1 / max(1, origins)
    worth = 1 - (_QUOTED + _SPOKEN * many) * candidate.quoted
    if not candidate.after and not candidate.subject:
        worth *= 0.6
    if standing.talks(text):
        worth *= 0.35
    if standing.glued(text):
        worth *= 0.3
    if standing.supposes(text):
        worth *= 0.7
    if candidate.bare > candidate.start:
        worth *= 0.9
    if standing.this_day(text):
        worth *= 0.85
    if not _SHORT <= len(text) <= _LONG:
        worth *= 0.6 if len(text) <= _MOST else 0.2
    if candidate.quoted * len(text) > _SPEECH:
        worth *= 1 - _SPOKEN * many
    return worth


def _dated(candidate: Candidate, material: Material, until: date) -> float:
    """A day on which something happened makes a report; a plan that time has overtaken
    does not."""
    base = candidate.account.document.base
    if overtaken(candidate, until):
        return 0.3
    if standing.plans(candidate.text) and not candidate.days:
        latest = max((d for d in material.days if d), default=None)
        return 0.3 if base and latest and base < latest else 0.9
    if day_of(candidate.sentence, base) is not None:
        return 1.3
    return 1.1 if candidate.days else 1.0


def overtaken(candidate: Candidate, until: date) -> bool:
    """Whether it plans for days that are all past when the edition is read."""
    ends = [span.last for span in candidate.days if span.last]
    return bool(ends) and max(ends) <= until and standing.plans(candidate.text)
