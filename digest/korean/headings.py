"""What a subhead looks like: on a line of its own, or marked."""

from __future__ import annotations

import re

from digest.korean.lexicon import CONNECTIVES
from digest.korean.marks import NOUNS
from digest.korean.pieces import without_aside

MARKS = "◆◇■□●○◎◈▣★☆❖♦◉▶▷➤➔◼◾▪•∙✔✅☑☞"
_MARKED = re.compile(rf"(?:[{MARKS}━─▌▍│┃]|\[[^\]]{{1,14}}\]\s*[{MARKS}])\s*(?=\S)")
MARKING = frozenset(MARKS + "━─▌▍│┃[")
_FINISHED = re.compile(r"([가-힣]?[다요죠])[.!?…．]*[\"'”’)\]]*$|[.!,:;]$")
_STOPPED = re.compile(r"([가-힣]?[다요죠])[.!?．]+[\"'”’)\]]*$|[.!,:;]$")
_RUNS_ON = re.compile(
    r"(?:[가-힣](?:서|며|는데|지만|니까|(?<!왜냐)면|을|를|은|는|의|와|과|고|지)|[가-힣]다는|때문에)$"
)
#: Of a death or an event: it ends with whom to call.
_NOTICE = re.compile(r"씨(?:\([^()]{1,20}\))? 별세[,·]|\d{3,4}-\d{4}$")
_SPOKEN = re.compile(r"^[\[(<]?[^\[\]:：'‘\"“]{2,40}\s?[:：]\s")
_TURN = re.compile(
    r"[^:：\n.!?]{1,24}\s?[:：]\s"
    r"|[가-힣]{2,4}(?:(?: [가-힣]{1,6})?\s?>|(?:\([^()\n]{1,30}\))?=)"  # '홍길동> 네', '사회=네'
)
#: Who says what, and no particle between: '홍길동 "곧 내린다"'.
_NAMES_SPEAKER = re.compile(
    r"(?:[^\s.?!/\"“”]{1,12}(?<![은는이가도])(?<!에서) ){1,4}[\"“][^\"“”]+[다요죠][\"”]$"
)
_CARRIED_ON = frozenset((*CONNECTIVES, "한"))
_QUOTED = tuple(last + mark for last in "다요죠" for mark in '"”')
#: A topic before a quotation, or a full stop in it.
_TELLS = re.compile(r"^[^\"“]*[가-힣]{2}[은는] [^\"“]|[가-힣][.?!] ")
_LONGEST, _LONGEST_DECK = 120, 400
_TOP = 60


def is_marked(text: str, start: int) -> bool:
    """Whether a piece begins with one of the marks of subheads and lists."""
    return text[start] in MARKING and _MARKED.match(text, start) is not None


def is_spoken(text: str, start: int, end: int) -> bool:
    """Whether a marked piece is a turn of a conversation ('◇ 홍길동 : …', '◇ 홍길동> …'), not a
    subhead."""
    match = _MARKED.match(text, start, end) if text[start] in MARKING else None
    return match is not None and _TURN.match(text, match.end(), end) is not None


def names_speaker(piece: str) -> bool:
    """Whether a line only names who says what, as headlines do.

    >>> names_speaker('홍길동 "요금 곧 내린다"'), names_speaker('홍길동은 "요금을 내린다"')
    (True, False)
    """
    if piece[-1] not in '"”' or not _NAMES_SPEAKER.match(piece):
        return False
    return piece.partition(" ")[0] not in _CARRIED_ON  # '그러면서 "요금을 내린다"'


def quotes(piece: str) -> bool:
    """Whether a line ends with a quotation of one sentence that has no full stop and is not
    carried on: the first of an article is a headline then. A sentence tells who speaks to whom.

    >>> quotes('정부 "요금 인하 계획 없다"'), quotes('정부는 1일 주민을 만나 "계획이 없다"')
    (True, False)
    """
    return piece.endswith(_QUOTED) and _TELLS.search(piece) is None


def is_heading(piece: str, *, top: bool = True) -> bool:
    """Whether a whole line is a subhead (or several, glued): it does not end as a sentence
    does, and nobody speaks in it. Below the ``top`` of the article a line that runs on
    ('… 동원해서') is a sentence broken by a transcript."""
    marked = _MARKED.match(piece) is not None
    if not top and _RUNS_ON.search(piece) and not marked:
        return False
    bare = marked or (top and len(piece) < _TOP)  # '■ 답을 찾다'
    finished = (_STOPPED if bare else _FINISHED).search(without_aside(piece))
    if finished is not None and finished[1] not in NOUNS and not names_speaker(piece):
        return False
    if len(piece) > _LONGEST_DECK or _SPOKEN.match(piece) or _NOTICE.search(piece):
        return False
    return len(piece) <= _LONGEST or "…" in piece or len(piece) < 260
