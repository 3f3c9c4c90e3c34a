"""What a broadcast's transcript is preceded by: when it was on, who asks and who answers."""

from __future__ import annotations

import re

#: '■ 진행 : 홍길동 앵커■ 출연 : 성춘향 교수* 아래 텍스트는 …': each row was a line.
_ROW = re.compile(
    r"[■□◆◇●▶▣※*-] ?(?:방송(?:일시?)?|일시|진행자?|사회자?|출연자?|대담자?|패널|연출|제작)\s?[:：]"
    r"(?:(?!\[(?:앵커|기자))[^■□◆◇●▶▣▷※*\n]){1,120}"
)
_ROWS = 2
#: What a listener should know, and who quotes.
_NOTE = re.compile(
    r"[\[*※(]?\s?(?:(?:아래|이|본|위) (?:텍스트|내용|기사|글|인터뷰)[는은]"
    r"|(?:내용|인터뷰|보도|기사|본문|방송)?\s?인용\s?(?:보도)?\s?(?:시|할 때|하실 때)(?:에는|엔)?)"
    r" [^.\n]{2,90}(?:바랍니다|있습니다|않습니다|주십시오|주세요)\."
)


def ends(text: str) -> list[int]:
    """Offsets at which such rows begin and end; [] where fewer than two stand.

    >>> text = "[가나석]■ 진행 : 홍길동 앵커■ 대담 : 성춘향 교수* 아래 텍스트는 다를 수 있습니다."
    >>> [text[at:at + 4] for at in ends(text)]
    ['■ 진행', '■ 대담', '* 아래']
    """
    if text.count(":") + text.count("：") < _ROWS:
        return []
    found = list(_ROW.finditer(text))
    if len(found) < _ROWS:
        return []
    return sorted({at for row in found for at in (row.start(), row.start() + len(row[0].rstrip()))})


def is_row(piece: str) -> bool:
    """Whether a piece is such a row, or a note to who listens or quotes.

    >>> is_row("■ 진행 : 홍길동 앵커"), is_row("■ 진행 상황은 다음과 같다.")
    (True, False)
    """
    row = not piece.endswith("다.") and _ROW.fullmatch(piece) is not None
    return row or _NOTE.match(piece) is not None
