"""Labels in front of what is told: of a broadcast, of an interview, of a horoscope, of a series."""

from __future__ import annotations

import re
from collections.abc import Collection

from digest.korean import bylines
from digest.korean.agencies import AGENCY
from digest.korean.headings import MARKS

_NAME = r"[가-힣]{2,4}"
_LABEL = re.compile(
    r"\[기사\]$|[\[<【(◀]\s?(?:앵커\d?|기자|리포트|리포터|캐스터|인터뷰|녹취|아나운서|앵커멘트|질문|답변"
    r"|VCR|브릿지|클로징|오프닝)\s?[\]>】)▶]$"
)
#: The same glued to the text behind it: '[앵커]정부가', '[가나데스크]◀ 앵커 ▶정부가'; who is heard
#: in a report: '[홍길동/가나당 대변인(어제)]"향후 …'.
_GLUED_LABEL = re.compile(
    r"\[[가-힣A-Za-z0-9 ]{2,10}\](?=\s?(?:◀|\[앵커))|[\[<【(◀]\s?(?:앵커\d?|기자|리포트|리포터"
    r"|캐스터|아나운서|앵커멘트)\s?[\]>】)▶]|【\s?질문\s?\d{0,2}(?:-\d)?\s?】"
    r"|\[기사\](?![은는이가을를의에도만] )"
    r"|\[관련\s?(?:기사|뉴스)\]|\(관련\s?(?:기사|뉴스|영상)\s?[:：=][^()\n]{2,120}\)|[<\[]\s?출연\s?:[^<>\[\]\n]{2,60}[>\]]"
    # a note on the section: '【시민의 이야기를 싣습니다. …】'
    r"|【[^【】\n]{10,600}[다요]\.[^【】\n]{0,300}】"
    r"|▶\s?(?:(?:인터뷰|스탠딩|녹취|현장음|싱크)(?:\([^()\n]{1,4}\))?\s?[:：]|[가-힣]{3} / )"
    r"\s?[^\"“\n]{2,60}?(?=\s?-\s?[\"“])"
    # whose picture stood above: '[AP]정부가'; '[AI]가 바꾼다' goes on
    r"|(?<![^\n\]])\[(?=\d*[A-Z])[A-Z0-9]{2,8}\](?=[가-힣])(?![은는이가을를의에로와과도] )"
    r"|\[[가-힣A-Za-z·. ]{2,20}\([^()\n]{2,30}\)\](?=\s?[\"“])"
    r"|(?<=[.?!\"”])\[[가-힣A-Za-z0-9· ]{2,24}\](?=[\"“])"
    r"|◀[^◀▶\n]{3,40}▶(?=\s?[\"“])"
    r"|\[[^\[\]\n/]{2,30}/[^\[\]\n]{2,60}\](?=\s?[\"“])"
)
#: Who speaks next in an interview: '[홍길동 가나대 교수]저는'. One alone may be anything.
_TURN = re.compile(
    rf"\[{_NAME}(?: [가-힣A-Za-z·]{{2,12}}){{1,3}}(?<!기자)(?<!특파원)\]"
    r"(?![은는가을를의에와과도] )"  # '[생활의 발견]은 …' is told of
)
#: '[가나데스크]' alone on its line.
_RUBRIC = re.compile(r"\[[^\[\]\n]{1,14}\]")
#: Credits, places and agencies in Latin letters.
_NO_SERIES = re.compile(
    r"=|사진|제공|캡[처쳐]|갈무리|자료|그래픽|^\[(?:[A-Z0-9]+|(?!리뷰|기획|르포|칼럼|기고|시론)[가-힣]{2})\]$"
)
_NAMED = re.compile(
    r"\[(?![^\]]*(?:사진|제공|캡[처쳐]|갈무리|연합|자료|[0-9](?![0-9]*\))|[%.?!]|[다요죠까]\]))[^\[\]\n]{2,60}\]"
)
_PAPER = re.compile(rf"\[{AGENCY}\]")
#: '<용어설명>■ 순이동가입자를 옮긴 사람에서 …': a glossary, and terms that the article has used.
_GLOSSARY = re.compile(r"[<〈\[【]\s?용어\s?(?:설명|풀이|해설|사전)?\s?[>〉\]】]")
#: '[홍길동 대표 사과문 전문]시민께 …', '[약력]△1970년 …'.
_SUMMARY = re.compile(r"\A핵심요약(?=[가-힣A-Z0-9\"'“‘])(?![은는이가을를의에과와로도만하된집본])")
_WHOLE = re.compile(
    r"[<〈\[【](?:[^<>\[\]\n]{2,20} 전문|[^<>\[\]\n]{0,12}(?:약력|프로필|주요 경력))[>〉\]】]"
    r"(?![은는이가을를의에도과와로]\s)"
)
HEADS = "핵<〈[【" + MARKS + "━"  # with what begins a subhead that is told by its form
_TERM, _TERMS, _SAID = 24, 800, 6_000  # characters of a term, a glossary, an article above it
_PARTICLE = re.compile(r"[은는을를](?= |$)")
#: '◇ 유료 전환 ◇시는 …': a subhead between two marks.
_BETWEEN = re.compile(
    rf"([◇◆■□━])\s?[^\n{MARKS}━]{{3,60}}(?<!\d[명곳개건표%])"
    rf"(?:(?<=\s)\1(?=[^\s{MARKS}])"
    rf"|\1(?![은는을를의에와과로] )(?=[^\s{MARKS}][^\n{MARKS}]{{10,200}}?다\.))"
)
#: The signs of a horoscope: '子 쥐띠 36년생 …', '쥐96년생 …'.
_ANIMAL = r"(?:쥐|소|호랑이|범|토끼|용|뱀|말|양|원숭이|닭|개|돼지)"
_SIGN = re.compile(
    rf"(?:[子丑寅卯辰巳午未申酉戌亥]\s?)?{_ANIMAL}"
    r"(?:띠(?=\s*(?:[:=(\[<〈|]|\d{2}년|$))(?:\s?\([一-鿿]\))?(?:\s?[:：])?|(?=\d{2}년생)"
    r"|\s[-–]\s[^\n.]{4,60}?(?=\s\d{2}년생))"
    # '子36년생 …', '쥐띠작은 일도 살펴라.', where a line or a sentence begins
    r"|(?<![^\n])[子丑寅卯辰巳午未申酉戌亥](?=\s?\d{2}년생)"
    rf"|(?:(?<=[.!?])|(?<![^\n])){_ANIMAL}띠(?=[가-힣])(?![은는이가을를의에와과도로] )"
)
_SIGNS = 8  # of the twelve


def is_label(piece: str) -> bool:
    """Whether a piece is a broadcast's label alone: '[앵커]'."""
    return _LABEL.match(piece) is not None


def is_rubric(piece: str) -> bool:
    """Whether a line is the name of a series alone: '[가나데스크]'."""
    return _RUBRIC.fullmatch(piece) is not None


def is_named(piece: str) -> bool:
    """Whether a piece in brackets only names, tells nothing and shows nothing. At the very end of
    an article it is who published it.

    >>> is_named("[가나 스타트업 플랫폼 다라팩토리]"), is_named("[가나통신 제공]")
    (True, False)
    """
    return _NAMED.fullmatch(piece) is not None


def is_series(piece: str) -> bool:
    """Whether a label in brackets names a series, no paper and no author.

    >>> is_series("[리뷰]"), is_series("[가나경제]"), is_series("[가나 = 홍길동 기자]")
    (True, False, False)
    """
    signed = bylines.is_byline(piece) or _PAPER.fullmatch(piece) or _NO_SERIES.search(piece)
    return is_rubric(piece) and not signed


def label_end(text: str, start: int, end: int, turns: Collection[int] = ()) -> int:
    """The end of a broadcast's label, or of one of an interview's ``turns``, at the beginning
    of a piece, -1 if none stands there.

    >>> label_end("[앵커]정부가 요금을 내린다.", 0, 15)
    4
    """
    if start in turns:
        return text.index("]", start) + 1
    match = _GLUED_LABEL.match(text, start, end)
    return match.end() if match else -1


def heading_end(text: str, start: int, end: int) -> int:
    """The end of what is a subhead by its form, whatever is glued to it: a glossary's name, a
    term in it, a subhead between two marks; -1 if none begins the piece.

    >>> heading_end("◇ 유료 전환 ◇시는 요금을 올린다.", 0, 20)
    9
    """
    first = text[start]
    if first == "핵":
        match = _SUMMARY.match(text, start)
    elif first in "<〈[【":
        match = _GLOSSARY.match(text, start, end) or _WHOLE.match(text, start, end)
    else:
        match = _BETWEEN.match(text, start) if first in MARKS or first == "━" else None
    if match is None and first in MARKS:
        return _term_end(text, start, end)
    return match.end() if match else -1


def _term_end(text: str, start: int, end: int) -> int:
    """The end of a marked term in a glossary: the longest beginning that the article has said."""
    if text[start + 1 : start + 2] != " ":
        return -1
    low = max(0, start - _TERMS)
    at = text.rfind("용어", low, start)
    if at < 1 or _GLOSSARY.match(text, at - 1) is None:
        return -1
    begin, since = start + 2, max(0, at - _SAID)
    for size in range(min(_TERM, end - begin), 1, -1):
        term = text[begin : begin + size]
        if term[-1] == " " or _PARTICLE.search(term):
            continue
        if text.find(term, since, at) >= 0:
            return begin + size
    return -1


def turns(text: str) -> frozenset[int]:
    """Offsets at which an interview names who speaks next, in brackets; none where fewer than
    three are named.

    >>> sorted(turns("[홍길동 교수]네.[성춘향 진행자]왜죠?[홍길동 교수]글쎄요."))
    [0, 10, 22]
    """
    found = [match.start() for match in _TURN.finditer(text)] if text.count("[") > 2 else []
    return frozenset(found if len(found) > 2 else ())


def is_horoscope(text: str) -> bool:
    """Whether a text tells fortunes by the signs of the years of birth."""
    if "띠" not in text and "년생" not in text:  # counting takes four times as long
        return False
    told = text.count("띠") >= _SIGNS or text.count("년생") >= _SIGNS
    return told and len(_SIGN.findall(text)) >= _SIGNS


def sign(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the first sign of a horoscope in a piece.

    >>> sign("丑 소띠 37년생 산책하면 좋다.", 0, 18)
    (0, 4)
    """
    match = _SIGN.search(text, start, end)
    return match.span() if match else None
