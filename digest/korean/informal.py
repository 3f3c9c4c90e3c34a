"""Sentences of people who leave out the full stop: posts, comments, letters to the editor.

News quotes them and newcomers' folders hold them. An ending that cannot go on (좋아요, 갔음)
before a space ends a sentence there, and so do ㅎㅎ, ~ and pictures behind one; plain -다 and
nominal -음 do so only in a text that shows the habit more than once, because in edited prose
'간다 해도', '처음 본' go on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.korean.segmentation import words

_SIGNS = "ㄱ-ㅎㅏ-ㅣ~^;♡♥☆★♬♪!?.\u200d\ufe0f\u2600-\u27bf\U0001f000-\U0001faff"
#: Expressive marks glued to what stands before them belong to that sentence. Possessive, and
#: tried only where such a run begins: 100,000 ㅋ in a row must cost 100,000 steps.
TAIL = re.compile(rf"[{_SIGNS}]++")
_EXPRESSIVE = re.compile(
    rf"(?<![{_SIGNS}])(?=[^.!?])(?:(?<=[다요죠네용당까자기봐지])~|(?<=\S) ?(?:[ㅋㅎㅇㄷ]{{2}}"
    rf"|[ㅠㅜㅋ♡♥☆★]|\^\^|[\U0001f000-\U0001faff]))"
    rf"[{_SIGNS}]*+(?=\s)"
)
_DOTS = re.compile(r"(?<=[다요죠네음임함됨까용당])\.\.+(?=\s)")
_POLITE = re.compile(
    r"(?:[가-힣]니다|[어아여해에예네세게래구군든데고지까나려]요|[가-힣]죠|[가-힣]니당"
    r"|[이하]쥬|[어아여해에예]용|[가-힣]여요)(?=\s)"
)
_PLAIN = re.compile(
    r"(?:[었았였했됐겠있없싶같한된난긴린진친든는인간온준본운큰]다|[가-힣]이다|[가-힣]하다"
    r"|[가-힣]운다)(?=\s)"
)
_NOMINAL = re.compile(r"(?<=[가-힣])[음임함됨짐옴감줌움킴춤봄남봄듯](?=\s)")
_GOES_ON = re.compile(
    r"\s+(?:이?라(?:고|는|며|면서)|하(?:고|는|며|면|더라도|여)|해도|한들|싶|보니|보면|말하"
    r"|생각|했|할|못|고\s|는\s|며\s|면\s|치고)"
)
_TAIL_NEXT = re.compile(rf"\s*+[{_SIGNS}]++(?=\s|$)")
#: Cheap questions before slow ones: may a polite sentence, an expressive mark stand here?
_MAYBE_POLITE = re.compile(r"[다요죠당쥬용](?=\s)")
_MAYBE_EXPRESSIVE = "~ㅋㅎㅇㄷㅠㅜ^♡♥☆★"
_PICTURE = "\U0001f600"
_WAVE = re.compile("~")
_BEGINS_EXPRESSIVE = re.compile(r"[~ㅋㅎㅇㄷㅠㅜ^♡♥☆★\U0001f000-\U0001faff]")
_NOT_LAST = frozenset("그러나 하지만 그런데 근데 그리고 그래서 아 음 저 뭐 또 네 자".split())


def ends(text: str) -> list[int]:
    """Offsets behind sentences that end without a full stop, in order; [] for edited prose.

    >>> text = "커피가 맛있어요ㅎㅎ 또 갈게요 다음에는 같이 가요"
    >>> [text[:end] for end in ends(text)]
    ['커피가 맛있어요ㅎㅎ', '커피가 맛있어요ㅎㅎ 또 갈게요']
    """
    polite = [end for end in _polite(text) if not _goes_on(text, end)]
    edited = _is_edited(text)
    if edited and polite:  # in edited prose what something is for: '가전 제어용 칩', '유아용 옷'
        polite = [end for end in polite if text[end - 1] != "용"]
    marks = _marks(text)
    expressive = list(_expressive(text, marks)) if marks else []
    if not polite and not expressive and edited:
        return []
    stops = text.count("다.") + text.count("요.")
    found = set(polite) | set(expressive)
    if len(found) * 4 < stops:
        return _kept(text, found)
    nominal = [m.end() for m in _NOMINAL.finditer(text) if _is_nominal(text, m.end())]
    plain = [m.end() for m in _PLAIN.finditer(text) if not _goes_on(text, m.end())]
    if len(nominal) + len(expressive) > 2 and len(nominal) >= stops / 2:
        found.update(nominal)
    if len(plain) + len(polite) + len(expressive) > stops:
        found.update(plain)
    if len(found) > 2 or (expressive and found):
        found.update(
            m.end() for m in _DOTS.finditer(text) if _word(text, m.start()) not in _NOT_LAST
        )
    return _kept(text, found)


def _is_edited(text: str) -> bool:
    """Whether two sentences at least end with a stop: most texts' first two."""
    first = text.find("다.")
    if first >= 0 and text.find("다.", first + 2) >= 0:
        return True
    return text.count("다.") + text.count("요.") > 1


def _polite(text: str) -> Iterator[int]:
    for match in _MAYBE_POLITE.finditer(text):
        first = match.start() - (2 if match[0] in "다당" else 1)
        if first >= 0 and _POLITE.match(text, first):
            yield match.end()


def _expressive(text: str, marks: str) -> Iterator[int]:
    """The ends of expressive marks, one behind the other. A pattern that is tried at every
    character costs a text with '3~4' in it more than everything else here."""
    done = 0
    begins = _WAVE if marks == _WAVE.pattern else _BEGINS_EXPRESSIVE
    for mark in begins.finditer(text):
        for first in (mark.start() - 1, mark.start()):  # a space may stand before it
            match = _EXPRESSIVE.match(text, first) if first >= done else None
            if match is not None:
                done = match.end()
                yield done
                break


def _marks(text: str) -> str:
    """The expressive marks in a text: a picture takes two units of UTF-16."""
    marks = "".join([mark for mark in _MAYBE_EXPRESSIVE if mark in text])
    pictures = len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)
    return marks + _PICTURE if pictures else marks


def _kept(text: str, found: set[int]) -> list[int]:
    return sorted(end for end in found if not _tail_follows(text, end))


def _goes_on(text: str, end: int) -> bool:
    return _GOES_ON.match(text, end) is not None


def _tail_follows(text: str, end: int) -> bool:
    return _TAIL_NEXT.match(text, end, end + 24) is not None


def _word(text: str, end: int) -> str:
    start = max(text.rfind(" ", 0, end), text.rfind("\n", 0, end)) + 1
    return text[start:end]


def _is_nominal(text: str, end: int) -> bool:
    # 마음, 처음, 게임 are nouns; 갔음, 좋음, 것임 are endings.
    word = _word(text, end)
    if _goes_on(text, end):
        return False
    if word[-2:] in words() or word in words() or word[-3:] in words():
        return word[-2:] in ("있음", "없음", "좋음", "가능함")
    return True
