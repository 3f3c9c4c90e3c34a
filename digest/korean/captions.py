"""Photo captions, alone on their line or left in the middle of the text by a crawler.

A caption is told by the credit at its end: 'OOO 제공', '사진=OOO', '[OOO]', 'ⓒ 홍길동', or
the bare name of an agency behind the last full stop. Names of agencies are told by how such
names end, not by a list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.korean import photographers
from digest.korean.agencies import AGENCY
from digest.model import Unit

_MARKS = "▲△▼◀▶"
_SOURCE = r"[^\s\[\]()|,]{1,20}(?:\s[^\s\[\]()|,]{1,14}){0,3}"
#: Asked first: a credit in brackets holds one of these.
_BRACKET = re.compile(r"[\[(<【〈]")
_GIVES = re.compile(r"사진|제공|캡[처쳐]|갈무리")
_SAYS = re.compile(r"사진|제공|캡[처쳐]|갈무리|자료|그래픽|출처|이미지|일러스트|영상|DB|\[")
#: A credit in brackets or behind a sign ends a caption wherever it stands.
_BRACKETED = re.compile(
    r"[\[(<【]\s?(?:사진|그래픽|이미지|자료|출처|제공|일러스트|영상)\s?(?:제공|출처|자료|캡[처쳐]|[=:：/|ㅣ])\s?[^\])>】\n]{0,50}[\])>】]"
    r"|\[사진,?\s(?!왼쪽|오른쪽|가운데|맨|위|아래)[가-힣A-Za-z0-9 ]{2,20}\]"
    r"|[\[(<【〈][^\[\](){}<>【】〈〉\n]{1,30}(?:제공|캡[처쳐]|갈무리|자료사진|(?<![A-Z])DB|홈페이지)[\])>】〉]"
    r"|\((?:단위|자료)\s?:[^()\n]{2,50}그래픽\s?=[^()\n]{2,12}\)"
    rf"|\[\s?{AGENCY}(?:\s?자료사진)?\s?\](?![\"“‘'\s]*[\"“])"
    r"|\[[^\[\]\n]{4,80}\([^()\n]{1,20}(?:제공|캡[처쳐]|갈무리)[=·/][^()\n]{1,12}\)\]"
    r"|\[[^\[\]\n=/]{2,14}\](?=\[[^\[\]\n]{2,30}기자\])"  # '[가나][다라일보=홍길동 기자]'
)
#: '기사 이해를 돕기 위한 이미지', '사진은 기사 내용과 무관', 'AI로 만든 이미지'.
_ILLUSTRATION = re.compile(
    r"(?:기사|본문|내용)(?:와|과|의)?\s?(?:내용과?\s?)?"
    r"(?:이해를 돕|(?:직접\s?)?관련\s?(?:이\s?)?없|무관)"
    r"|(?:AI|인공지능)(?:로|가|를)?\s?(?:만든|생성한?|제작한?|활용해? 제작한?)"
    r"\s?(?:이미지|사진|그림)[).\]]*$"
    r"|(?:AI|인공지능)\s?(?:생성|제작)\s?(?:이미지|사진|그림)[).\]]*$"
)
_PICTURE, _REPORTS = re.compile("사진|이미지|그림|그래픽|영상"), re.compile(r"[가-힣]다\.?$")
_CREDIT_SIZE, _LEADING = 120, 40  # characters of a credit at the end, at the beginning
_OUTER = ("]", ">", "】")
_AGENCY_ALONE = re.compile(rf"\[{AGENCY}\]")
_AT_END = re.compile(
    rf"(?:[./|·\s]|^|(?<=[가-힣])=(?={AGENCY}))(?:(?:사진|그래픽|이미지|자료|출처)\s?(?:제공)?\s?[=:：|ㅣ/]\s?{_SOURCE}"
    rf"|(?:{AGENCY}|[가-힣A-Za-z0-9·&]{{2,16}})\s?(?:제공|캡[처쳐]|갈무리|자료사진|DB)"
    rf"|[ⓒ©]\s?{_SOURCE}|{AGENCY}|[가-힣]{{2,4}}\s?(?:선임|사진|인턴)?\s?기자(?:\s?[\w.+-]+@[\w.-]+)?)\s*\|?\.?$"
)
#: Behind a credit no word goes on ('기관이 제공|했던'), but a person may begin the text that a
#: crawler glued to it: '가나시 제공홍길동 시장은'.
_PARTED = (
    r"(?:(?!\s?(?:화면|사진|이미지|영상|파일|서비스))(?![가-힣]*[은는이가을를의에로와과도한된해했하받])"
    r"|(?=[가-힣]{3} (?:대통령|총리|장관|의원|대표|회장|사장|시장|지사|위원장|원장)[은는이가도] ))"
)
_PLACE = r"(?:홈페이지|누리집|유튜브|인스타그램|페이스북|SNS|방송|화면|보도화면|방송화면|채널)"
#: The credit that a piece begins with, when the sentence of the caption ended before it.
_AT_START = re.compile(
    r"(?:사진|자료|출처|이미지|그래픽)\s?=\s?[^\n.=]{2,40}?(?:제공|캡[처쳐]|갈무리|자료사진)|"
    rf"사진\s?=\s?{AGENCY}(?=\s+[가-힣])|사진\s?[|ㅣ]\s?[^\n|.=\[]{{2,24}}(?=\[)|"
    rf"(?:{AGENCY}|[가-힣A-Za-z0-9·&]{{2,14}})\s?(?:제공|캡[처쳐]|갈무리|자료사진){_PARTED}"
    rf"|[가-힣A-Za-z0-9·&]{{2,14}}\s{_PLACE}\s(?:캡[처쳐]|갈무리)(?:[·/]{AGENCY}(?=\s)|{_PARTED})"
    rf"|{AGENCY}(?=\s+[가-힣A-Z0-9\"“‘'])(?!(?:은|는|이|가|을|를|의|에|와|과|도)\s|\s?(?:측|등)[에은이과의도을]{{0,2}}\s|\s(?:통신|보도|기사|취재|인터뷰|집계|분석|단독)|\s뉴시스|\s연합뉴스)"
    r"|(?:AP|AFP|EPA|UPI|로이터|신화|타스)\s?[·/]?\s?(?:뉴시스|연합뉴스|뉴스1)"
    r"(?=[가-힣A-Z0-9\"“‘◇◆■])"
    r"(?!(?:[은는이가을를의에와과도만로]|로부터|까지|에서|측|등)[은는이의도]? )"
    rf"|[가-힣]{{2,14}}\s?·\s?{AGENCY}(?=[가-힣\s])"
    rf"|{AGENCY}(?<!\d)(?=\d{{1,4}}[년월일] )|뉴스1(?=\d{{1,2}}일 )"
    r"|[ⓒ©]\s?[가-힣A-Za-z]{2}"
)
_START_SAYS = re.compile(
    r"사진\s?[|ㅣ]|제공|캡[처쳐]|갈무리|자료사진|연합|뉴스|뉴시스|통신|일보|신문|경제|포토"
    r"|TV|이미지|스톡|코리아|AP|AFP|EPA|UPI|로이터|ⓒ|©"
)
#: Asked first: a credit at the end of a line holds one of these.
_END_SAYS = re.compile(_START_SAYS.pattern + "|사진|그래픽|자료|출처|DB|연합|기자")
#: What a photograph shows is going on, or is a view.
_SHOWN = re.compile(r"(?:[고어아여겨져려] 있다|모습(?:이다)?|전경|장면)\.$")
#: A full stop behind no verb: '가나시청 전경.'
_NAMED, _NOMINAL = 40, re.compile(r"[가-힣)](?<![다요죠까네])\.$")
#: '가나뉴스홍길동 대표가': an agency's name glued to the text; not behind just any sentence. Names
#: of papers begin compounds ('가나일보노조'), so above a text only those of agencies count.
_GLUED_AGENCY = re.compile(
    r"(?:(?:AP|AFP|EPA|UPI|로이터|신화|타스)\s?[·/]?\s?)?(?:[가-힣]{2,3}(?:뉴스\d?|일보|신문)|뉴시스)"
    r"(?![은는이가을를의에로와과도] |사|에서|측)(?=[가-힣]{2,4} )"
)
#: '가나구 제공|가나골프장은': behind what is named a credit ends there, whatever follows.
_GIVEN = re.compile(
    r"(?:[^\s.,\[\]()]{1,14}(?<![을를은는에])(?<!에게)(?<!에서)(?<!으로)\s){1,5}"
    r"(?:제공|캡[처쳐]|갈무리)(?=[가-힣A-Z0-9\"“‘'])"
    r"(?![은는이가을를도의에과와로자본](?![가-힣])|[한된했하받되할해함키돼될됨량업]|으로|까지|에[는도서]"
    r"|[본자][을를은는이가들])"
)
_ABOVE = 9  # units above a text
_TELLS = re.compile(r"[가-힣][은는] ")
_AGENCY_SAYS, _LONGEST_AGENCY = re.compile(r"뉴스|일보|신문|뉴시스|제공|캡[처쳐]|갈무리"), 34
_AGENCY_ABOVE = re.compile(
    r"(?:[가-힣]{2}뉴스\d?|뉴시스)"
    r"(?![은는이가을를의에로와과도만] |사|에서|에는|에게|으로|까지|부터|측|노조|기자|룸|특보)"
    r"(?=[가-힣]{2,8}[ (])"
)
#: '사진=가나통신 캡처정부가': a credit with its sign, glued to the text.
_SIGNED_ABOVE = re.compile(
    r"사진\s?=\s?[^\n.=]{2,30}?(?:제공|캡[처쳐]|갈무리|자료사진)(?![은는이가을를한된했])"
    rf"|사진\s?=\s?{AGENCY}(?=\s+[가-힣])"
)
#: '사진은 시청 앞의 깃발.': nothing happens in it.
_VIEW = re.compile(r"사진은 .*[가-힣)](?<![다요죠까네])\.$")
_CAPTION_SENTENCES, _SHOWN_SENTENCES = 5, 3  # before a credit; the first of them shows
#: Names that stand before a noun or 통신 as well: '가나일보 보도', '로이터 통신'. Agencies of
#: pictures do not.
_MODIFYING = ("연합", "경제", "신문", "통신", "일보", "TV", "코리아", "로이터", "AP", "AFP", "EPA")


def is_marked(text: str, start: int) -> bool:
    """Whether a caption begins there, because it is marked as one: '▲ 가나시청 전경'."""
    return text[start] in _MARKS


def is_illustration(piece: str) -> bool:
    """Whether a line says that a picture only illustrates the article.

    >>> is_illustration("기사 내용과 관련 없는 사진")
    True
    """
    shown = len(piece) < _CREDIT_SIZE and _PICTURE.search(piece) and not _REPORTS.search(piece)
    return bool(shown) and _ILLUSTRATION.search(piece) is not None


def shows(piece: str) -> bool:
    """Whether a sentence tells what is seen: a caption, if a credit follows it.

    >>> shows("홍길동 대표가 발표하고 있다.")
    True
    """
    return _SHOWN.search(piece, max(0, len(piece) - 8)) is not None


def told(text: str, found: Sequence[Unit]) -> int:
    """The index of the first of several sentences of a caption whose credit is the last unit:
    they open a line and the picture is named in them, or shown by the first. Else that of the
    credit.

    >>> text = "돌아온 봉황기. 사진은 28일 봉황기. [가나]"
    >>> told(text, [Unit(0, 8, "sentence"), Unit(9, 21, "sentence"), Unit(22, 26, "caption")])
    0
    """
    credit = first = len(found) - 1
    while first and first > credit - _CAPTION_SENTENCES and found[first - 1].kind == "sentence":
        first -= 1
        if "\n" in text[found[first].end : found[first + 1].start]:
            return credit
        if found[first].start == 0 or text[found[first].start - 1] == "\n":
            break
    else:
        return credit
    named = any(_VIEW.match(text, unit.start, unit.end) for unit in found[first:credit])
    shown = found[first].start and shows(text[found[first].start : found[first].end])
    few = credit - first <= _SHOWN_SENTENCES
    return first if named or (shown and few) else credit


def may_be_glued(text: str, start: int) -> bool:
    """Whether ``glued`` may find a credit there: asked first, few pieces begin with one."""
    return _AGENCY_SAYS.search(text, start, start + _LONGEST_AGENCY) is not None


def glued(text: str, start: int, end: int, found: Sequence[Unit], *, shown: bool) -> int:
    """The end of a credit to which the text behind it is glued, -1 if there is none. It stands
    behind what a picture shows (``shown``) above the text, or behind a unit that only names it.

    >>> text = "가나산 전경. 가나시 제공가나산은 높다."
    >>> glued(text, 8, len(text), [Unit(0, 7, "sentence")], shown=False)
    14
    """
    last = (found[-1].start, found[-1].end) if found else (0, 0)
    nominal = _NOMINAL.search(text, *last) is not None
    opens = last[0] == 0 or text[last[0] - 1] == "\n"
    named = nominal and opens and last[1] - last[0] <= _NAMED
    # '입장료는 무료.' tells, it names nothing that is seen
    seen = (nominal and shown) or (named and not _TELLS.search(text, *last))
    if seen and (given := _GIVEN.match(text, start, end)):
        return given.end()
    # few units are looked at: a line of a thousand credits is somebody's idea of a text
    alone = len(found) <= _ABOVE and all(unit.kind != "sentence" for unit in found[:-1])
    match = _GLUED_AGENCY.match(text, start, end) if (shown and alone) or named else None
    return match.end() if match else -1


def is_bare(credit: str) -> bool:
    """Whether a credit is an agency's name alone, which may begin a sentence as well:
    '가나신문 누리집에 따르면'."""
    return credit.endswith(_MODIFYING)


def bracketed(text: str, start: int, end: int, *, opens: bool) -> int:
    """The end of a credit in brackets, or behind the sign of a marked caption, that begins in the
    first 200 characters, -1 if none.

    >>> bracketed("▲ 가나산 전경ⓒ 홍길동가나산은 높다.", 0, 24, opens=True)
    13
    """
    until = min(end, start + 200)
    if text[start] in _MARKS and (at := photographers.sign(text, start, until)) >= 0:
        return photographers.ends(text, at, end)
    if _BRACKET.search(text, start, until) is None or _SAYS.search(text, start, until) is None:
        return -1
    match = _BRACKETED.search(text, start, min(end, start + 200))
    if match is None:
        return -1
    given = "사진" in match[0] or (
        _GIVES.search(match[0]) and not text.startswith(" ", match.end())
    )
    dateline = not given and not text.startswith("[", match.end())
    if opens and match.start() == start and dateline:
        return -1  # '[가나일보] 정부가 …' at the beginning of a line is a dateline
    if _dates(text, match):
        return -1
    stop = match.end()  # '[새 청사 (사진=가나일보)]'
    return stop + (text[stop : stop + 1] in _OUTER and text[match.start()] == "(")


def _dates(text: str, match: re.Match[str]) -> bool:
    """Whether a paper's bare name is a dateline behind headlines glued to it: '… 개입
    요청[가나경제] 정부가'. Behind a caption stands a full stop or a space."""
    before = text[match.start() - 1 : match.start()]
    behind = text[match.end() : match.end() + 1] == " "
    return behind and "가" <= before <= "힣" and _AGENCY_ALONE.fullmatch(match[0]) is not None


def may_lead(text: str, start: int, end: int) -> bool:
    """Whether a piece begins with anything that its credit would hold: asked before slow
    patterns."""
    until = start + _LEADING
    return _START_SAYS.search(text, start, end if end < until else until) is not None


def begins(text: str, start: int, end: int) -> bool:
    """Whether a piece inside a line begins with a credit, or may: '가나경제에 따르면' does not."""
    return (
        leading(text, start, end, opens=False) >= 0
        or may_be_glued(text, start)
        or bracketed(text, start, end, opens=False) >= 0
    )


def leading(text: str, start: int, end: int, *, opens: bool) -> int:
    """The end of the credit that a piece begins with, -1 if it begins with none. A piece that
    ``opens`` its line has at most the name of an agency glued to it.

    >>> leading("가나뉴스정부가 요금을 내린다.", 0, 16, opens=True)
    4
    """
    if not may_lead(text, start, end):
        return -1
    until = min(end, start + _LEADING)
    match = (_AGENCY_ABOVE if opens else _AT_START).match(text, start, until)
    if match is not None and text[start] in photographers.SIGNS:
        return photographers.ends(text, start, end)
    if match is None and opens:
        match = _SIGNED_ABOVE.match(text, start, until)
    return match.end() if match else -1


def is_caption(piece: str) -> bool:
    """Whether a line is a caption: it ends with a credit.

    >>> is_caption("새 청사 전경. 가나시 제공")
    True
    """
    if len(piece) >= 300:
        return False
    if piece[-1] in "])>】|." and _BRACKET.search(piece):
        for match in _BRACKETED.finditer(piece):
            if match.end() >= len(piece) - 1:
                return True
    first = max(0, len(piece) - _CREDIT_SIZE)
    return _END_SAYS.search(piece, first) is not None and _AT_END.search(piece, first) is not None
