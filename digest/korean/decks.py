"""Headlines one after the other: glued above an article, or in a line of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial
from itertools import pairwise

from digest.korean import bylines, captions, junctions, openings, ways
from digest.korean.evidence import needs_more
from digest.korean.headings import MARKS
from digest.korean.junctions import Junction, Setting
from digest.korean.ways import LONGEST, NO_WAY, Rest, Way, score_of
from digest.korean.windows import WINDOW, Model
from digest.model import Unit, UnitKind

_INNER_MARK = re.compile(
    rf"(?<=[^\s{MARKS}])\s*(?=[{MARKS}]\s?[^\s\d{MARKS}])"
    rf"|(?<=[^\s\d.(])(?=[1-9]\. ?[가-힣A-Z\"'“‘])|(?<=[^\s(\[·])(?=[-–·] (?=\S))"
    rf"|(?<=[^\s{MARKS}])(?=[◇◆■□]\s?\d)"
    r"|(?<= [ \xa0])(?=\S)"  # blanks, one behind the other, were a line break
)
#: A list in which at least one line break was lost without a trace.
_BULLET = re.compile(r"(?<=[^\s\d.])- (?=[^\s\d])|(?<=[^\s\d.] )- (?=[^\s\d])")
#: Asked first: a pattern that looks behind itself is tried at every character.
#: It begins with a set, because a search skips to the characters of one.
_MAYBE_INNER = re.compile(rf"[{MARKS}1-9–·-](?:(?<=[{MARKS}])|(?<=[1-9])\.|(?<=[-–·]) )")
#: What headlines of a list begin with; dots that stand between nouns as well: '한∙미∙일'.
_BULLETS, _DOTS, _JOINS = "=∙•※", "∙•", re.compile(r"[가-힣A-Za-z]\S[가-힣A-Za-z]")
_Joined = tuple[tuple[Model, float], ...]  # how headlines are, each with log-odds of its own
_MARKED = 6.5  # log-odds that a headline ends before one of these
_ENTRIES = 3  # marks of a list
_WORD = 24  # characters left of a place in which its word stands
_FEW, TWO_LINES = 3, 28  # headlines; characters of one that may be two, a space between
#: A headline of more characters than this is the less likely one, log-odds a character.
_LONG, _TOO_LONG = 30, 0.15
#: Log-odds from which headlines above an article are believed, and behind a byline.
_ABOVE, _BYLINED = 0.3, 2.5
#: What characters weigh at most where no headline stands above an article: three articles of five
#: that begin like one are asked nothing more, and no headline is lost of 2,684 labelled ones.
_HOPELESS = -3.0
#: How likely a text follows a headline before it is read, glued or behind a space; how likely
#: headlines follow one another, all glued or some of them behind a space, and each of these.
_BEGUN = -1.4  # log-odds of a text's beginning without which headlines lead to none
_QUOTED = 1.5  # behind a quotation of several words: of 107 labelled ones 104 are such an end
_TEXT: tuple[tuple[Model, float], ...] = (("body", 0.0), ("space", -2.0))
_ANOTHER: tuple[tuple[_Joined, float], ...] = (
    ((("deck", 0.0),), 0.0),
    ((("deck", 0.0), ("decks", -0.5)), -2.0),
)
_LEAST_ALONE, _SEVERAL = -1.5, 2  # where no other headline is found; headlines
_BLANK = -1.2  # log-odds that one is two with a space between, where none is glued to another
#: The middle of an article speaks against several headlines.
_UNUSUAL = -3.0
#: What the characters beside a place must weigh.
_LEAST = {"body": -3.0, "space": -1.6, "deck": -4.0, "decks": -3.0}

#: Of several words it is a line of its own: '[가나의 오늘 하루]|정부 …'.
_LABEL = re.compile(r"\s*\[[^\[\]\s]{1,12}\]\s*")
#: '◇승진 〈상무〉 △영업그룹장 홍길동' heads nothing; '코스피 ▲삼성 강세에 4000 돌파' does.
_LISTED = re.compile(r"(?<!^)[△▲] ?[가-힣]")
_OFFICE = re.compile(
    r"승진|전보|신규|임명|선임|임용|발령|내정|전입|파견|경력|약력|[국과부팀실총학원처]장|(?:지점|센터|본부|그룹)장"
    r"|이사 |\[인사\]|상무|전무|[학석박]사"
)
#: They belong to the name behind them.
_FIRMS, _FIRM_SIZE = ("(주)", "(사)", "(재)", "(유)"), 3


def above(text: str, start: int, end: int, setting: Setting, *, bare: bool) -> list[int]:
    """Where headlines end that are glued above the first sentence of an article; [] if the
    text begins at once; ``bare``: no byline stands before ``start``. Each headline is followed
    by another or by the text, and only ways that reach the text count."""
    listed = list[int]()
    while not openings.opens_like_a_sentence(text, start, end):
        bullets = _bullets(text, start, end)
        if not bullets:
            break
        listed += bullets
        start, bare = bullets[-1] + 2, True
    else:
        return listed
    if setting.places.best(start, end) < _HOPELESS:
        return listed

    @cache
    def rest(at: int) -> list[Junction]:
        return [
            Junction(
                junction.at,
                junction.score + prior + (_QUOTED if text[junction.at - 1] in '"”' else 0.0),
            )
            for model, prior in _TEXT
            for junction in junctions.found(setting, model, at, end, least=_LEAST[model])
            if junction.score >= _BEGUN
        ]

    score, places = _likeliest(start, end, setting, rest, several=True)
    score += openings.opening(text, start)
    found = _whole(text, start, places) if score > (_ABOVE if bare else _BYLINED) else []
    return [*listed, *found]


def _bullets(text: str, start: int, end: int) -> list[int]:
    """Where the headlines of a list begin behind the first: 'A- B- C'; [] where it is none."""
    near = start, min(end, start + LONGEST)
    if text.find("- ", *near) < 0:  # asked first: the pattern is tried at every character
        return []
    found = [m.start() for m in _BULLET.finditer(text, *near)]
    return found if len(found) > 1 else []


def cuts(text: str, start: int, end: int, setting: Setting, *, several: bool = True) -> list[int]:
    """Offsets at which the headlines of a deck meet: '…소급6개월간 …'. That there are several
    is usual above an article, not in the middle of one."""
    if several and (bullets := _bullets(text, start, end)):
        return bullets

    def rest(at: int) -> list[Junction]:
        return [Junction(end, -max(0, end - at - _LONG) * _TOO_LONG)]

    places = _likeliest(start, end, setting, rest, several=several)[1]
    return _whole(text, start, places[:-1])


def _whole(text: str, start: int, places: list[int]) -> list[int]:
    """The places without those inside a headline that was set in two lines: '…송전망 구축에|세계
    최초 …'. They are sought all the same, because the lines are as long as the others. Nor is a
    label a headline: '[가나톡]|정부 …'."""
    last = {at: text[max(0, at - _WORD) : at].split()[-1:] for at in places}
    begins = dict(zip(places, [start, *places], strict=False))
    return [
        at
        for at in places
        if text[at] in MARKS
        or not (any(map(needs_more, last[at])) or _LABEL.fullmatch(text, begins[at], at))
    ]


class _Ends:
    """Where headlines of one deck end that are followed by another, asked once."""

    def __init__(self, start: int, end: int, setting: Setting) -> None:
        self._text, self._end, self._setting = setting.text, end, setting
        self._asked: dict[tuple[Model, int, float], list[Junction]] = {}
        # Who was appointed to what: names and offices read like seams.
        marks = self._text.count("△", start, end) + self._text.count("▲", start, end)
        self._listed = marks >= _ENTRIES

    def found(self, model: Model, at: int, least: float) -> list[Junction]:
        """Those of a headline that begins at an offset, in a model."""
        known = self._asked.get((model, at, least))
        if known is None:
            known = junctions.found(self._setting, model, at, self._end, least=least)
            self._asked[model, at, least] = known
        return known

    def next_(self, joined: _Joined, alone: bool, at: int) -> Iterator[Junction]:
        """All of them, of headlines that are ``joined`` so."""
        yield from _marks(self._text, at, self._end)
        if self._listed:
            return
        for model, less in joined:
            least = _LEAST_ALONE if alone and model == "decks" else _LEAST[model]
            ends = self.found(model, at, least)
            yield from [Junction(at, score + less) for at, score in ends] if less else ends

    def blanks(self, *, alone: bool) -> bool:
        """Whether any headline that has been seen may end at a blank: else all ways are known."""
        least = _LEAST_ALONE if alone else _LEAST["decks"]
        seen = [at for model, at, _ in self._asked if model == "deck"]
        return any(self.found("decks", at, least) for at in seen)


def _likeliest(start: int, end: int, setting: Setting, rest: Rest, *, several: bool) -> Way:
    """The likeliest way through the places at which one headline is followed by another, and where
    the last one ends, as ``rest`` weighs it. Of most decks a crawler treats all line breaks alike;
    where it left some, others may have been lost."""
    best = max(((last.score, [last.at]) for last in rest(start)), default=NO_WAY, key=score_of)
    ends = _Ends(start, end, setting)
    for joined, prior in _ANOTHER:
        blanks, alone = len(joined) > 1, len(best[1]) < _SEVERAL
        if blanks and setting.glued and not several:
            continue
        if blanks and not (_may_hide(start, best[1]) or ends.found("decks", start, _LEAST_ALONE)):
            continue
        if blanks and not ends.blanks(alone=alone):
            continue
        score = prior + (0.0 if several else _UNUSUAL) + (_BLANK if blanks and alone else 0.0)
        way = ways.likeliest((start, end), score, partial(ends.next_, joined, alone), rest)
        best = max(best, way, key=score_of)
    return best


def _may_hide(start: int, places: list[int]) -> bool:
    """Whether one of the headlines may be two with a space between: there are some, or one of them
    is as long as two."""
    long = any(at - before >= TWO_LINES for before, at in pairwise([start, *places]))
    return long or len(places) >= _FEW


def _marks(text: str, start: int, end: int) -> Iterator[Junction]:
    """The places at which a headline that begins at ``start`` is followed by a mark."""
    first, stop = start + 4, min(end, start + WINDOW)
    bullet = text[start] if text[start] in _BULLETS else ""
    if bullet and (at := text.find(bullet, first, stop)) > 0 and not text[at - 1].isspace():
        yield Junction(at, _MARKED)  # '=수출 늘어=수입 줄어'
    blanks = text.find("  ", first, stop) >= 0 or text.find("\xa0", first, stop) >= 0
    if not blanks and not _MAYBE_INNER.search(text, first, stop):
        return
    for match in _INNER_MARK.finditer(text, first, stop):
        # One glued dot before a blank is a slip of '회의록·경제지표'; of a list there are several.
        at, mark = match.end(), text[match.end()]
        slip = mark == "·" and not text[at - 1].isspace() and text.count("· ", start, end) < 2
        between = mark in _DOTS and mark != bullet and _JOINS.match(text, at - 1)
        if not slip and not between:
            yield Junction(match.start(), _MARKED)


def split(text: str, start: int, end: int, places: list[int], kind: UnitKind) -> list[Unit]:
    """The headlines of ``text[start:end]`` that end at ``places``, and the rest as a unit of a
    kind. A headline that ends with a credit is a caption, and an author's name is none."""
    found: list[Unit] = []
    for seam in places:
        firm = text.endswith(_FIRMS, start, seam)  # '… 기부|(주)가나물류 대표는'
        place = seam - _FIRM_SIZE * firm
        stop = start + len(text[start:place].rstrip())
        if start < stop:  # a list's first mark may stand at its very beginning
            found.append(Unit(start, stop, _role(text[start:stop])))
        start = place + len(text[place:end]) - len(text[place:end].lstrip())
    last = _role(text[start:end]) if kind == "heading" else kind
    return [*found, Unit(start, end, last)] if start < end else found


def _role(piece: str) -> UnitKind:
    shown = piece[0] in "▲△◀▼" and ("ⓒ" in piece or "©" in piece)
    if shown or captions.is_caption(piece) or captions.is_illustration(piece):
        return "caption"
    listed = _LISTED.findall(piece)
    if len(listed) >= _ENTRIES or (listed and _OFFICE.search(piece)):
        return "sentence"
    signed = bylines.is_byline(piece) or (piece[-1:] == "=" and bylines.DATELINE.fullmatch(piece))
    return "boilerplate" if signed else "heading"
