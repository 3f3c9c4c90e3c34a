"""Where lines end whose break a crawler has lost, when no full stop tells."""

from __future__ import annotations

import re

from digest.korean.marks import EMPTY

#: Three entries at least, each glued to the mark of the next; '금전-△ 애정-○' are no entries.
_ENTRIES = re.compile(
    r"[^\s▲△-][▲△](?:\s?[^\s▲△-][^▲△\n]{2,100}[^\s▲△-][▲△]){2,}\s?[^\s▲△-][^▲△\n]{2,100}"
)
#: A text whose paragraphs are parted like this has one behind a sentence as well.
_PARAGRAPH = re.compile(rf"[.?!\"”’)]{EMPTY}")
_BEFORE_ENTRY = re.compile(r"[^\s▲△](?=[▲△])")
#: '동맹임을 과시했다튀르키예는 이란의 …': a past tense before a word that does not go on with it,
#: as '했다고', '했다며', '다뤘다보니' do.
_LOST_STOP = re.compile(
    r"다(?=[가-힣])(?![고는며면가만지니시더던든거기라네간손서요마음느데죠나오우를의와로에도은이구길란랬뿐싶다보])"
    r"(?<=[었았했됐였혔렸졌났갔왔겠렀쳤켰꼈뤘웠줬봤뒀섰냈뗐셨겼녔팼]다)"
)
#: A flash promises its story behind the headline: '…사과드린다"◇ 자세한 뉴스가 곧 이어집니다.'
_PROMISE = re.compile(r"(?<=[^\s.])(?=\s?[◇▶■]\s?자세한 (?:뉴스|소식|기사|내용)[가이은는] )")
_SUMMED_UP = re.compile(r"등(?=[이을의에은도과,]|으로|\s)[^▲△]*$")


def ends(text: str) -> list[int]:
    """Offsets behind such lines.

    >>> text = "약력▲1988년 가나대 졸업▲1993년 다라대 박사▲2012년 변호사"
    >>> [text[:end] for end in ends(text)][:2]
    ['약력', '약력▲1988년 가나대 졸업']
    """
    found: list[int] = []
    if EMPTY in text and _PARAGRAPH.search(text):
        found = [match.start() for match in re.finditer(EMPTY, text)]
    found += [match.end() for match in _LOST_STOP.finditer(text)]
    if "자세한 " in text:
        found += [match.start() for match in _PROMISE.finditer(text)]
    return found + _entries(text) if "▲" in text or "△" in text else found


def _entries(text: str) -> list[int]:
    """Where the entries of a list end. In a sentence a space stands before its marks, or what is
    listed is summed up: '… 등이다'."""
    found: list[int] = []
    for match in _ENTRIES.finditer(text):
        if not _SUMMED_UP.search(match[0]) and "다." not in match[0]:
            found += [match.start() + mark.end() for mark in _BEFORE_ENTRY.finditer(match[0])]
    return found
