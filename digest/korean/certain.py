"""Where a subhead ends that is there for certain: it is marked, or one of a numbered series."""

from __future__ import annotations

import re
from operator import itemgetter

from digest.korean import junctions
from digest.korean.junctions import Junction, Setting
from digest.korean.windows import BEHIND, SHORTEST, WINDOW, Every

#: What one that is sure weighs: log-odds.
SURE = 2.5
#: Where paragraphs are glued, the end of a marked subhead behind a space.
_BEHIND_SPACE = -3.0
#: Of a marked piece that names its topic at once, as a brief does: '■ 가나대는 김가나 교수가 …'; of
#: one whose mark stands again here or at its publisher's, and of one whose mark does not. What
#: stands behind some marks is listed.
_MARKED_TOPIC, _OTHERS_MARKED, _ALONE_MARKED, _BULLETS = -2.0, 1.5, -2.0, "▷▶➤➔•∙✔☞["
_TOPIC = re.compile(r"[가-힣A-Za-z0-9)\"'’”](?:은|는)(?= )")
_SOON = 20  # characters in which a brief names its topic
_SIGN = re.compile(r"(?<=[가-힣\"'”’%])(?: = |=)(?=[가-힣A-Z\"'“‘])")
_ENTRY = re.compile(r"[0-9]:[0-9]{2}\)=\S")  # at what time it is shown
#: '3) 마늘마늘은 …': what a numbered subhead names begins its text.
_DOUBLED = re.compile(r"[0-9]{1,2}[).] ?([가-힣A-Za-z]{2,}?)(?=\1\S)")


def lists(text: str, start: int, end: int) -> bool:
    """Whether a marked piece is an entry of a list, whose name a sign parts from what is told.

    >>> lists("▣ 가나의 봄(29일 오후 2:00)=봄을 그린다.", 0, 30)
    True
    """
    return _ENTRY.search(text, start + 1, min(end, start + WINDOW)) is not None


def told(text: str, start: int, end: int, setting: Setting) -> Junction | None:
    """The end of a marked subhead that a sign tells, outside of brackets and quotations: '■ 격차
    커 = 업종별로 보면 …', '◇수출 늘어=정부는 …'."""
    stop = max(start, min(end - BEHIND, start + WINDOW))
    sign = _SIGN.search(text, start + SHORTEST, stop)
    if sign is None or not setting.kind(sign.end()):
        return None
    return Junction(sign.end(), SURE)


def likeliest(
    text: str, start: int, end: int, setting: Setting, marks: str, *, numbered: bool
) -> Junction | None:
    """The likeliest end of the subhead with which ``text[start:end]`` begins because it is marked,
    or ``numbered``, however unlikely; ``marks`` are known to be those of its publisher. ``None``
    where it has none: what stands behind some marks is listed."""
    if numbered and (doubled := _DOUBLED.match(text, start, _stop(start, end))):
        return Junction(doubled.end(), SURE)
    asked = places(text, start, end, setting, numbered=numbered)
    if asked is None:
        return None
    mark = text[start]
    prior = _MARKED_TOPIC if _TOPIC.search(text, start, start + _SOON) else 0.0
    known = (
        numbered or mark in marks or text.find(mark, end) >= 0 or text.rfind(mark, 0, start) >= 0
    )
    prior += _OTHERS_MARKED if known else _ALONE_MARKED
    found: list[Junction] = []
    for model, place in setting.places.every(asked):
        behind = _BEHIND_SPACE if model == "space" and setting.glued else 0.0
        junction = junctions.weighed(setting, model, (start, end), place, (), hopeless=True)
        if junction is not None:
            found.append(junction._replace(score=junction.score + behind + prior))
    return max(found, key=itemgetter(1), default=None)


def places(text: str, start: int, end: int, setting: Setting, *, numbered: bool) -> Every | None:
    """The places that are asked of such a subhead; ``None`` where it has none."""
    mark, stop = text[start], _stop(start, end)
    second = -1 if numbered else text.find(mark, start + 1, stop)
    stop = second if second > 0 else stop
    if mark in _BULLETS or stop <= start + SHORTEST:
        return None
    return Every(("body", "space") if setting.glued else ("space",), start, stop)


def _stop(start: int, end: int) -> int:
    return max(start, min(end - BEHIND, start + WINDOW))
