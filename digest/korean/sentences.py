"""Where sentences end in Korean news, glued or spaced.

Half of crawled bodies have lost the space after a full stop ('했다.KT는'), and most subjects
of technology news begin with a Latin letter or a digit, so the classical condition "a full
stop and white space" misses boundaries and "다." with anything after it splits quotations.
Here a mark ends a sentence by what stands on both sides of it, and never inside a pair of
quotation marks or brackets (``enclosures``).
"""

from __future__ import annotations

import re
from string import ascii_letters

from digest.korean import enclosures, informal, lines
from digest.korean.enclosures import Pair
from digest.korean.marks import CONTINUES, FINAL_SYLLABLES, NOUNS

_ENDER = re.compile(r"[.!?。．？！…⋯\n][.!?。．？！…⋯]*")
_NEVER = 1 << 62
_CLOSERS, _STRAYS = "\"'”’`)]）］」』》〉>", "\"'”’`)]）］」』》〉> \xa0"
_RIGHT = re.compile(r"[\"'”’`)\]）］」』》〉]+")
_BETWEEN = frozenset(".!?…·,\"'“”‘’()[]")
_WORD_AFTER = re.compile(r"[^\s.!?…·,\"'“”‘’()\[\]]*")
#: What takes up a question that ended: '왜 없지? 라는 생각'.
_SAID = re.compile(r"\s?(?:이?라(?:고|며|는|면서)|고|며|하고|하며|하는|등|싶\w*|하곤)(?=\s)")
#: A remark glued behind a full stop belongs to its sentence if it tells where something stands
#: or how much it is: '받았다.(가나일보, 3쪽) 정부는'. A credit, a byline, a sentence does not.
_NO_ASIDE = r"사진|제공|캡[처쳐]|자료|영상|편집|구성|계속|뉴스|기자|특파원|@|[가-힣]=|[다요죠]\."
_TOLD = r"(?=[^()\n]*(?:[,0-9]|참[고조]\)))"
_ASIDE = re.compile(rf"\((?![^()\n]*(?:{_NO_ASIDE})){_TOLD}[^()\n]{{2,80}}\)(?=\s|$)")
#: '발인 30일, 장지 가나공원. (02)000-0000': whom to call belongs to what it stands behind.
_CALL = re.compile(r" \(0\d{1,2}\)\d{3,4}-\d{4}(?![가-힣\d])")
#: Footnote marks glued to a full stop: '밝혔다.[3]'. A table's number begins what stands behind it.
_NOTE = re.compile(r"(?:\[(?:\d{1,3}|(?!표|그림|사진|도표)[가-힣]{1,4} ?\d{1,3}|\*)\])+")
_QUOTED = re.compile(r"\s?(?:입니다|이?라(?:고|며|는)|(?:(?<=>)|(?<=> ))고 )")  # '<…다.> 입니다'
#: What a list of quotations goes on with: "'왜 안 될까요?', '미안하다' 등", '“…?”…범인은'.
_LISTED = re.compile(r", ['\"‘“]|…(?=[가-힣A-Z0-9'\"‘“])")
#: Glued behind two stops; not '했다..고'.
_GLUED_NEXT = re.compile(r"[가-힣](?<![고는며면가만지니라])")
#: '![…](…)'; '홍길동 캐스터![캐스터]네,' is none.
_PICTURE = re.compile(r"(?<=!)\[[^\[\]\n]{0,200}\](?:\(|$)")
#: '민?관 협력': a dot between nouns that an encoding has lost.
_LOST_DOT = re.compile(r"(?<![가-힣\d])[민산노당여남일한미중관군검]\?[가-힣]{1,2} ")
_QUERY = re.compile(r"[A-Za-z_][\w-]{0,20}=")  # of an address: '…/watch?v=1'
_TAKEN_UP = re.compile(r"\s(?:이?라(?:고|며|는)|고|며|하[고며는]|등)\s")
_SINGLE, _NAMED = "'‘", re.compile(r"\s[가-힣A-Za-z]")
#: A name behind a quotation or a noun that ended, not the particle: '…한다."이 대통령은'.
_SURNAME = re.compile(
    r"[가-힣] (?:전 |현 )?(?:대통령|총리|장관|의원|대표|부대표|의장|부의장|위원장|원장|시장|지사"
    r"|회장|사장|교수|관장|감독|총장|이사장|본부장|대변인|후보|위원|변호사|판사|검사|작가|배우|군수|구청장"
    r"|씨)[은는이가도의]? "
)
#: '약 한 달 만.걷잡을 수': nouns of one syllable that end a sentence, words of one that begin one.
_BOUND_NOUNS = frozenset("만것뿐중때셈뒤후점곳말")
_OPENS_ALONE = frozenset("이그저또더첫총올한두세양각왜")
#: '아프리카.중동.유럽 각국': stops for dots between nouns.
_LISTING = re.compile(r"[가-힣]{1,5}(?<![다요죠까음함됨네])\.[가-힣]")
_LISTED_BEFORE = re.compile(r"[가-힣](?<![다요죠까음함됨네])\.[가-힣]{1,5}$")
_SURNAMES = "이"  # the particle that many people are called
_VERBAL_SYLLABLES = frozenset("다요죠까네")  # those that end few nouns
_ABBREVIATION = frozenset("vs no co ltd inc corp dr mr mrs ms st jr prof vol".split())


def split(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences of a text; a line break always ends one. They leave out the white
    space around sentences and cover everything else, in order.

    >>> text = '요금을 "내린다. 곧 한다"고 했다.KT도 3.5% 내린다.'
    >>> [text[start:end] for start, end in split(text)]
    ['요금을 "내린다. 곧 한다"고 했다.', 'KT도 3.5% 내린다.']
    """
    return cut(text, ends(text))


def ends(text: str, pairs: list[Pair] | None = None) -> list[int]:
    """Offsets at which a sentence ends (the offset behind its last mark), in order."""
    found, pairs = list[int](), enclosures.pairs(text) if pairs is None else pairs
    inside = _Inside(pairs)
    for match in _ENDER.finditer(text):
        start, end = match.span()
        if text[start] == "\n":
            found.append(start)
            start += 1
            if start == end:
                continue
        pair = inside.at(start) if start > inside.open else None
        if pair is None:
            if text[start - 1 : end] == "다." or ends_sentence(text, start, end):  # most are
                plain = text[end : end + 1] == " " and text[end + 1 : end + 2] != "("  # most are
                found.append(end if plain else _behind_marks(text, end))
        elif _closes(text, end, pair) and _ends_behind(text, pair, found):
            found.append(_behind_marks(text, pair.close + 1))
    unstopped = [*informal.ends(text), *lines.ends(text), *(letters := lines.letters(text))]
    if not unstopped:
        return found
    asked, behind = _Inside(pairs), {at + len("Q.") for at in letters}
    unstopped = [end for end in unstopped if asked.at(end) is None]
    return sorted({*found, *unstopped} - behind - {0})


def cut(text: str, ends: list[int]) -> tuple[tuple[int, int], ...]:
    """The spans between ``ends``, without the white space at their edges."""
    spans, start = list[tuple[int, int]](), 0
    for end in [*ends, len(text)]:
        first, last, start = start, end, end if end > start else start
        while first < last and text[first].isspace():
            first += 1
        while first < last and text[last - 1].isspace():
            last -= 1
        if first < last:
            spans.append((first, last))
    return tuple(spans)


def outermost(pairs: list[Pair]) -> dict[int, int]:
    """Opening to closing offset of the pairs that lie in no other."""
    return {pair.open: pair.close for pair in _outer(pairs)}


def _outer(pairs: list[Pair]) -> list[Pair]:
    outer: list[Pair] = []
    for pair in pairs:  # in the order of closing marks: an outer pair comes after its inner
        while outer and outer[-1].open > pair.open:
            outer.pop()
        outer.append(pair)
    return outer


class _Inside:
    """The outermost pair around an offset, asked for with growing offsets; before ``open``, where
    the next of them begins, there is none."""

    def __init__(self, pairs: list[Pair]) -> None:
        self._outer = [*_outer(pairs), Pair(_NEVER, _NEVER, "")]
        self._next = 0
        self.open = self._outer[0].open

    def at(self, offset: int) -> Pair | None:
        outer, n = self._outer, self._next
        while outer[n].close < offset:
            n += 1
        self._next = n
        pair = outer[n]
        self.open = pair.open
        return pair if pair.open < offset else None


def ends_sentence(text: str, start: int, end: int) -> bool:
    """Whether the marks ``text[start:end]``, outside quotations, end a sentence."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else "\n"
    marks = text[start:end]
    if marks == "." and "가" <= before <= "힣":  # most are
        return _hangul_ends(text, start, end, before, after)
    if before.isspace() and marks[0] == ".":
        return False
    if "…" in marks or "⋯" in marks or marks.startswith(".."):
        joins = text[start - 2 : start] in NOUNS or lines.joins(text, start, end)
        return not joins and _ellipsis_ends(before, after, marks)
    if marks[0] in "!?！？":
        return _question_ends(text, end, after)
    return _stop_ends(text, start, end, before, after)


def _stop_ends(text: str, start: int, end: int, before: str, after: str) -> bool:
    if "가" <= before <= "힣":
        return _hangul_ends(text, start, end, before, after)
    if before.isascii() and before.isalnum():
        return _ascii_ends(text, start, end, after)
    return after.isspace() or before in _CLOSERS or before in "%℃"


def _question_ends(text: str, end: int, after: str) -> bool:
    named = after == "," and text[end - 1] == "!"  # a list of names that end so: '가나!, 다라율'
    lost = _LOST_DOT.match(text, max(0, end - 2)) or (after == "[" and _PICTURE.match(text, end))
    if named or lost or _SAID.match(text, end):
        return False
    if text[end - 2 : end - 1].isascii() and _QUERY.match(text, end):
        return False
    return after.isspace() or after in _CLOSERS or not CONTINUES.match(text, end)


def _ellipsis_ends(before: str, after: str, marks: str) -> bool:
    # In headings … joins two thoughts ('경영 평가… 1억 원 확보'); it ends a sentence only behind
    # a verb, and behind a syllable that ends nouns as well with a stop.
    if after == "\n":
        return True
    if before not in FINAL_SYLLABLES or before == "듯":  # '알 듯... 말 듯'
        return False
    if marks == ".." and before == "다" and _GLUED_NEXT.match(after):
        return True  # '보도했다..매체에 따르면'
    stopped = marks[-1] in ".!?" and "…" in marks
    return stopped or (after.isspace() and (marks != "…" or before in _VERBAL_SYLLABLES))


def _ascii_ends(text: str, start: int, end: int, after: str) -> bool:
    if text[start - 1].isdigit():
        return not after.isdigit() and _number_ends(text, start, after)
    return _latin_ends(text, start, end, after)


def _number_ends(text: str, start: int, after: str) -> bool:
    # '2026. 1. 4.' and '1. 항목' go on; a figure at the very end of a line does not.
    return after == "\n" and not _word_before(text, start).isdigit()


def _word_before(text: str, start: int) -> str:
    """The word that ends at an offset, its last two dozen characters at most."""
    at, low = start, max(0, start - 24)
    while at > low and not text[at - 1].isspace() and text[at - 1] not in _BETWEEN:
        at -= 1
    return text[at:start]


def _latin_ends(text: str, start: int, end: int, after: str) -> bool:
    letters = _word_before(text, start)
    if len(letters) == 1 or letters[len(letters.rstrip(ascii_letters)) :].lower() in _ABBREVIATION:
        return False  # '가나Inc. 지분'
    if after.isspace():
        return True
    return "가" <= after <= "힣" and letters.isupper() and not text.startswith("한국", end)


def _hangul_ends(text: str, start: int, end: int, before: str, after: str) -> bool:
    if after.isspace():
        # '가. 나.' count items, but only at the start of a line or behind a full stop.
        if before in "가나라마바사아자차카타파하" and len(_word_before(text, start)) == 1:
            lead = text[max(0, start - 3) : start - 1].rstrip(" ")
            return bool(lead) and lead[-1] not in ".\n" and start > 1
        return True
    if after in _CLOSERS or before in FINAL_SYLLABLES or not after.isalnum():
        return True
    if _SURNAME.match(text, end):
        return True
    right = _WORD_AFTER.match(text, end)
    long = right is not None and (right.end() - end >= 2 or right[0] in _OPENS_ALONE)
    last = _word_before(text, start)
    if not long or (len(last) < 2 and last not in _BOUND_NOUNS):
        return False
    return not (_LISTING.match(text, end) or _LISTED_BEFORE.search(text, max(0, start - 8), start))


def _behind_marks(text: str, end: int) -> int:
    """Where a sentence ends with the marks that stray behind its stop: mostly there are none."""
    after = text[end : end + 1]
    if after == " ":
        number = _CALL.match(text, end) if text.startswith(" (0", end) else None
        return number.end() if number else end
    if "가" <= after <= "힣":
        return end
    if after == "(":
        aside = _ASIDE.match(text, end)
        return aside.end() if aside else end
    return _behind_tail(text, _behind_stray(text, end))


def _behind_stray(text: str, end: int) -> int:
    # A closing mark that lost its opening one still belongs to the sentence before it.
    match = _RIGHT.match(text, end)
    if match and (match.end() == len(text) or text[match.end()].isspace()):
        return match.end()
    return end


def _behind_tail(text: str, end: int) -> int:
    # '갑니다!ㅎㅎ 또': expressive marks belong to what they comment on.
    note = _NOTE.match(text, end)
    if note:
        return note.end()
    match = informal.TAIL.match(text, end)
    if match and (match.end() == len(text) or text[match.end()].isspace()):
        return match.end()
    return end


def _closes(text: str, end: int, pair: Pair) -> bool:
    """Whether marks that end at an offset stand at the end of a pair; '‘No.9’' has none there."""
    return pair.close <= end or (pair.close == end + 1 and text[end] in _STRAYS)


def _ends_behind(text: str, pair: Pair, found: list[int]) -> bool:
    """Whether a sentence that ends inside a pair, at its closing mark, ends behind it."""
    end = pair.close + 1
    if pair.mark in "([<【":
        # '(…했다.)' is a sentence of its own only where none is under way before it.
        lead = text[found[-1] if found else 0 : pair.open]
        return not (lead.strip() or _QUOTED.match(text, end))
    if pair.mark in _SINGLE and text[pair.close - 1] in "!?" and _NAMED.match(text, end):
        # "앞서 '통신 K! 요금 K!' 계획을 내놓은": a name, where a sentence is under way before it.
        lead = text[found[-1] if found else 0 : pair.open].rstrip()
        return not lead or lead[-1] == "="  # a byline
    named = pair.mark in _SINGLE and text[pair.close - 1] in "…⋯"
    if named and text[pair.close - 2] not in _VERBAL_SYLLABLES:
        return False  # "'가나전성시대…' 최근 공개"
    if _LISTED.match(text, end) or (
        CONTINUES.match(text, end) and not (text[end] in _SURNAMES and _SURNAME.match(text, end))
    ):
        return False
    return not _TAKEN_UP.match(text, end)
