"""What a broadcast's transcript is preceded by: when it was on, who asks and who answers."""

from __future__ import annotations

import re

#: '■ 진행 : 홍길동 앵커■ 출연 : 성춘향 교수* 아래 텍스트는 …': each row was a line.
_ROW = re.compile(
    r"[■□◆◇●▶▣※*-] ?"
    r"(?:(?P<aired>방송(?:일시?)?)|(?:진행|사회|출연|대담)자?|패널|연출|제작)\s?[:：]"
    r"(?P<told>(?:(?!\[(?:앵커|기자))[^■□◆◇●▶▣▷※*\n]){1,120})(?=[■□◆◇●▶▣▷※*\n]|\[(?:앵커|기자)|$)"
)
_ROWS = 2
#: Who speaks, by office or name alone; where and when it was on. '◇진행 : 순조로운 공사' is a
#: subhead, '◇출연 : 배우 홍길동' a row.
_WHO = re.compile(
    r"앵커|아나운서|기자|교수|의원|대표|PD|피디|위원|평론가|변호사|박사|소장|대변인|연구|작가|장관|팩트체커|전문|위원장"
    r"|차관|감독|배우|가수|원장|센터장|개그맨"
    r"|^\s?[가-힣]{2,4}(?:\s?[,·]\s?[가-힣]{2,4})*\s?$"
)
_AIRED = re.compile(r"TV|라디오|FM|유튜브|\d|방송|뉴스")
#: What a listener should know, and who quotes.
_NOTE = re.compile(
    r"[\[*※(]?\s?(?:(?:아래|이|본|위) (?:텍스트|내용|기사|글|인터뷰)[는은]"
    r"|(?:내용|인터뷰|보도|기사|본문|방송)?\s?인용\s?(?:보도)?\s?(?:시|할 때|하실 때)(?:에는|엔)?)"
    r" [^.\n]{2,90}(?:바랍니다|주십시오|주세요|(?:다를 수|차이가)[^.\n]{0,12}있습니다)\."
)


def _tells(row: re.Match[str]) -> bool:
    return (_AIRED if row["aired"] else _WHO).search(row["told"]) is not None


def ends(text: str) -> list[int]:
    """Offsets at which such rows begin and end; [] where fewer than two stand.

    >>> text = "[가나석]■ 진행 : 홍길동 앵커■ 대담 : 성춘향 교수* 아래 텍스트는 다를 수 있습니다."
    >>> [text[at:at + 4] for at in ends(text)]
    ['■ 진행', '■ 대담', '* 아래']
    """
    if (":" not in text and "：" not in text) or text.count(":") + text.count("：") < _ROWS:
        return []
    found = [row for row in _ROW.finditer(text) if _tells(row)]
    if len(found) < _ROWS:
        return []
    return sorted({at for row in found for at in (row.start(), row.start() + len(row[0].rstrip()))})


def is_row(piece: str) -> bool:
    """Whether a piece is such a row, or a note to who listens or quotes.

    >>> is_row("■ 진행 : 홍길동 앵커"), is_row("■ 진행 상황은 다음과 같다.")
    (True, False)
    """
    if _NOTE.match(piece) is not None:
        return True
    row = _ROW.match(piece)
    return row is not None and row.end() == len(piece) and _tells(row) and not piece.endswith("다.")
