"""Where lines end whose break a crawler has lost, when no full stop tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.korean import programmes
from digest.korean.marks import CONTINUES, EMPTY

ADDRESS, _BEFORE_ADDRESS = re.compile(r"https?://[!-'*-~]+"), '.?!…"”’'
_GLUED = re.compile(r"[가-힣“‘①-⑳]")
#: Three entries at least, each glued to the mark of the next; '금전-△ 애정-○' are no entries.
_ENTRIES = re.compile(
    r"[▲△](?<=[^\s▲△-].)(?:\s?[^\s▲△-][^▲△\n]{2,100}[^\s▲△-][▲△]){2,}\s?[^\s▲△-][^▲△\n]{2,100}"
)
#: A text whose paragraphs are parted like this has one behind a sentence as well.
_PARAGRAPH = re.compile(rf"[.?!\"”’)]{EMPTY}")
_FEW = 2  # marks that make no list
_BEFORE_ENTRY = re.compile(r"[^\s▲△](?=[▲△])")
#: '동맹임을 과시했다튀르키예는 이란의 …': a predicate before a word that does not go on with
#: it, as '했다고', '없다하니', '왔다갔다' do; behind the present tense a subject follows.
_LOST_STOP = re.compile(
    r"다(?=[가-힣])(?![고는며면가만지니시더던든거기라네간손서요마음느데죠나오우"
    r"구길란랬뿐싶다보하해할곤잖치쳐야까긴운함합했뺏큐]"
    r"|[를의와로에도은이](?![가-힣])|한들|부터|처럼|등[의을이]|식[의으이]|판단|양[한하]|채로|각적|이[나어닝]"
    r"|에[서게는]|와의|아이[가이]|[가-힣]{0,6}다(?:[를가]?\s|[가-힣]))"
    r"(?:(?<=[었았했됐였혔렸졌났갔왔겠렀쳤켰꼈뤘웠줬봤뒀섰냈뗐셨겼녔팼있없]다)"
    r"|(?<=[가-힣][한된는]다)(?=(?:[가-힣·]{1,9} ){0,2}[가-힣·]{1,9}[은는이가] )"
    r"|(?<=[것셈중]이다)|(?<=방침이다)|(?<=전망이다)|(?<=계획이다)|(?<=예정이다)|(?<=설명이다)"
    r"|(?<=지적이다)|(?<=입장이다)|(?<=상황이다)|(?<=때문이다))"
    r"|다(?<=[습입됩갑합옵집십답립줍둡렵봅킵]니다)(?=[가-힣])(?![마만라고며는면요가다]|하[고며는면])"
)
#: Headlines end like that as well: what is this long without a stop is none.
_STOP = re.compile(r"[가-힣\"”’'][.?!]|[\n■□◆◇●]")
_NO_HEADLINE, _NO_POLITE_HEADLINE = 60, 35  # characters
#: A flash promises its story behind the headline: '…사과드린다"◇ 자세한 뉴스가 곧 이어집니다.'
#: A call for tips stands behind a list: '▲ 가나 고문당신의 제보가 뉴스로 …'.
_PROMISE = re.compile(r"자세한 (?:뉴스|소식|기사)[가는] ")
_CALL = re.compile(r"당(?<=[가-힣)].)신의 제보가 뉴스")
#: '… 첫 사과※가나일보는 제보를 기다립니다.', '* 인사 게재 문의는 …'. Behind Hangul what is glued
#: may be a footnote's mark in a sentence: '물가상승률※이 올랐다'.
_NOTED = re.compile(
    r"※(?:(?<=[^\s\[(가-힣0-9].)(?![이가은는을를의] )(?=\s?[가-힣A-Z])"
    r"|(?<=[가-힣].)(?=[^.\n]{2,60}(?:니다|세요|시오)))"
    r"|\*(?<=[^\s*].)(?=\s?[가-힣 ]{2,8}문의[는:])"
)
#: A list of headlines, each glued to the dot of the next; '경제· 사회' is none.
_DOTTED, _DOTS = re.compile(r"·(?<=[^\s·].)(?= \S[^·\n]{7})"), 3
#: Answers of an interview, glued to what was asked: '-왜 내렸는가▶물가가 올라서다.'
_ANSWER, _ANSWERS = re.compile(r"-(?<![^\s.!?\"”)].)\s?[^-▶\n]{2,90}(?=▶\s?[가-힣\"“])"), 2
_MARKED_SUBHEAD, _SUBHEAD = re.compile(r"[◆■◇□][^◆■◇□.?!\n…]*"), 40
_TOPIC = re.compile(r" \S{1,8}[은는] ")  # of a sentence
#: The sections of a newspaper or an agenda, the days of a week, and what stands in them:
#: '△경제-물가 올라-금리 그대로△사회-…', '29일(월)-물가 발표30일(화)-…'. In '△가나-다라 노선 △…'
#: a space stands between.
_SECTION = re.compile(
    r"[△◇□■◆](?<=[^\s△◇□■◆-].) ?(?:[가-힣A-Za-z0-9 ·&]{0,13}[가-힣]|[A-Z]{2,5})"
    r"(?=-(?!\d+[도~∼℃])\S)"
    r"|[0-9](?<!\d\d)(?:[0-9]?월\s?[0-9])?[0-9]?일\([월화수목금토일]\)(?=-[^\s\d])"
)
SECTION_MARKS = frozenset("△◇□■◆0123456789<[")
#: Not in '한-미 정상'.
_ITEM = re.compile(
    r"(?:(?<=[^\sA-Za-z0-9-])|(?<=[가-힣] [A-Z]{3})(?=-[가-힣]{2}))"
    r"(?:(?<!\s[가-힣])|(?=-[가-힣]{2}))"
    r"(?=-[가-힣A-Z\"'“‘\[])"
)
#: Who is told of behind the career of another: '▲가나대 졸 ◇ 홍길동 가나부 차관 홍 차관은 …'.
_NEXT_PERSON = re.compile(
    r"[◇◆■□](?<=[가-힣)] .) ?([가-힣])[가-힣]{1,3} [^◇◆■□▲△.\n]{2,40}?[가-힣)] ?"
    r"\1 [가-힣]{2,8}[은는] "
)
_SECTIONS = 3
_SENTENCE = re.compile(r"다\.|\n")
_SUMMED_UP = re.compile(r"등(?=[이을의에은도과,]|으로|\s)[^▲△]*$")
#: What is asked behind a letter: 'Q. 예방은?'.
_ASKED = re.compile(r"Q(?<![A-Za-z0-9&].)(?<![A-Z]\..)\. ?(?=[^\s?.][^?.\n]{1,60}\?)")
_QUESTIONS = 3


def ends(text: str) -> list[int]:
    """Offsets behind such lines.

    >>> text = "약력▲1988년 가나대 졸업▲1993년 다라대 박사▲2012년 변호사"
    >>> [text[:end] for end in ends(text)][:2]
    ['약력', '약력▲1988년 가나대 졸업']
    """
    found: list[int] = []
    # Asked by one character first: that takes a tenth of a search for two, or of a count.
    if "\xa0" in text and EMPTY in text and _PARAGRAPH.search(text):
        found = [match.start() for match in re.finditer(EMPTY, text)]
    found += [end for match in _LOST_STOP.finditer(text) if _is_long(text, end := match.end())]
    if "http" in text:
        found += _addresses(text)
    if "자세한 " in text:
        found += _promises(text)
    if "제보가 뉴스" in text:
        found += [match.start() for match in _CALL.finditer(text)]
    found += programmes.ends(text)
    if "※" in text or "*" in text:
        found += [match.start() for match in _NOTED.finditer(text)]
    if "▶" in text and len(_ANSWER.findall(text)) >= _ANSWERS:
        found += [match.end() for match in _ANSWER.finditer(text)]
    if "-" in text and text.count("-") > _SECTIONS and len(_SECTION.findall(text)) >= _SECTIONS:
        found += _listed(text)
    if (
        text.count("·") >= _DOTS
        and text.count("· ") >= _DOTS
        and len(_DOTTED.findall(text)) >= _DOTS
    ):
        found += [match.start() for match in _DOTTED.finditer(text)]
    listed = ("▲" in text or "△" in text) and text.count("▲") + text.count("△") > _FEW
    if not listed:
        return found
    return found + _entries(text) + [match.start() for match in _NEXT_PERSON.finditer(text)]


def _listed(text: str) -> list[int]:
    """Where the sections of a newspaper or an agenda end, their names, and the items in them, up
    to the end of the last. What is told or summed up in a sentence is none: '… 등이다.'"""
    found = list(_SECTION.finditer(text))
    first, last = found[0].start(), found[-1].end()
    stop = _SENTENCE.search(text, last)
    end = stop.end() if stop else len(text)
    if _SENTENCE.search(text, first, last) or _SUMMED_UP.search(text[last:end]):
        return []
    sections = [at for match in found for at in match.span()]
    return sections + [match.start() for match in _ITEM.finditer(text, first, end)]


def section(text: str, start: int, end: int) -> bool:
    """Whether a piece is the name of such a section, or stands in brackets above the first.

    >>> section("오늘 신문△경제-물가 올라", 5, 8), section("<주간 일정>29일(월)-물가 발표", 0, 7)
    (True, True)
    """
    if text[start] in "<[" and text[end - 1] in ">]":
        return _SECTION.match(text, end) is not None
    match = _SECTION.match(text, start)
    return match is not None and match.end() == end


def _promises(text: str) -> Iterator[int]:
    for match in _PROMISE.finditer(text):
        mark = match.start() - 1 - (text[match.start() - 1 : match.start()] == " ")
        end = mark - text[mark - 1 : mark].isspace()
        if end > 0 and text[mark] in "◇▶■" and not text[end - 1].isspace() and text[end - 1] != ".":
            yield end


def _addresses(text: str) -> Iterator[int]:
    """Where lines end that an address was glued to: '… 달까https://a.kr/1기술 특례 …'."""
    for match in ADDRESS.finditer(text):
        start, end = match.span()
        if start and ("가" <= text[start - 1] <= "힣" or text[start - 1] in _BEFORE_ADDRESS):
            yield start
        if _GLUED.match(text, end) and not CONTINUES.match(text, end):
            yield end


def joins(text: str, start: int, end: int) -> bool:
    """Whether an ellipsis ``text[start:end]`` joins two thoughts of a marked subhead.

    >>> joins("◆ 물가 잘 넘길까… 환율이 변수", 10, 11)
    True
    """
    if text[end : end + 1] != " " or text[start - 1] in "다요죠" or _TOPIC.match(text, end):
        return False
    marked = _MARKED_SUBHEAD.search(text, max(0, start - _SUBHEAD), start)
    return marked is not None and marked.end() == start


def _is_long(text: str, end: int) -> bool:
    # Few headlines are polite: '부지, 이렇게 변합니다'.
    start = end - (_NO_POLITE_HEADLINE if text[end - 2] == "니" else _NO_HEADLINE)
    return start >= 0 and _STOP.search(text, start, end) is None


def _entries(text: str) -> list[int]:
    """Where the entries of a list end. In a sentence a space stands before its marks, or what is
    listed is summed up: '… 등이다'."""
    found: list[int] = []
    for match in _ENTRIES.finditer(text):
        if not _SUMMED_UP.search(match[0]) and "다." not in match[0]:
            first, last = match.start() - 1, match.end()
            found += [mark.end() for mark in _BEFORE_ENTRY.finditer(text, first, last)]
    return found


def letters(text: str) -> list[int]:
    """Where questions begin with a letter, if there are several. What stands behind such a letter
    goes on.

    >>> letters("Q. 증상은?떨림이 온다Q. 예방은?쉰다.Q. 치료는?")
    [0, 13, 23]
    """
    found = [match.start() for match in _ASKED.finditer(text)] if "Q." in text else []
    return found if len(found) >= _QUESTIONS else []
