"""What stands in an article and is not its story: captions, crew, notes, closing lines.

Recognised by form alone. A publisher's own closing line that no form gives away is learnt
from its other articles (``habits``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.korean import bylines, labels, programmes
from digest.korean.bylines import NAME
from digest.korean.marks import FREQUENT_SURNAMES
from digest.model import UnitKind


def _any(words: Sequence[str]) -> re.Pattern[str]:
    """A pattern of any of some words: one pass, however many they are."""
    return re.compile("|".join(map(re.escape, words)))


_MAIL_ADDRESS = r"[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+"
_MAIL = re.compile(_MAIL_ADDRESS)
_LINK = re.compile(r"https?://|www\.|\b[a-z0-9-]+\.(?:co\.kr|com|kr|net)(?:/|\b)")
_RIGHTS = re.compile(
    r"무단\s?(?:전재|복제|배포)|재배포\s?(?:금지|및)|저작권자\s?[ⓒ©(:]|Copyright"
    r"|[ⓒ©][^.]{0,30}(?:금지|무단|Reserved)"
    r"|AI\s?학습.{0,12}금지|All rights reserved"
    r"|AI 활용 (?:준칙|원칙|가이드라인)을 준수(?:합|했습|하고 있습)니다",
    re.IGNORECASE,
)
_RIGHTS_SAY = ("ⓒ", "©", "무단", "재배포", "저작권", "opyright", "학습", "eserved", "AI 활용")
_ROLES_SAY = tuple(
    "기자 특파원 위원 인턴 앵커 에디터 PD 리포터 통신원 칼럼니스트 캐스터 아나운서".split()
)
_RELATED = re.compile(
    r"[▶▷▼☞►■◆]?\s?(?:전문\s?보기|원문\s?보기|관련\s?기사|관련\s?뉴스|관련\s?영상"
    r"|전체\s?기사\s?보기(?=\s?[:：]|를 통해)"
    r"|기사\s?더\s?보기|더\s?보기|인기\s?기사|(?:기사\s)?바로\s?가기|영상\s?보기|기사문의)\s?[:：▶▷☞]?"
    # '구독자 100만명을 모은 …', '카카오톡 이용자가 …' tell a story
    r"|[▶▷▼☞►■◆]?\s?(?:제보|카카오톡|이메일|구독)(?=\s?(?:[:：=▶▷☞@'\"]|하기|신청|문의|안내|$))"
    r"|※|#[^\s#]+(?:\s*#[^\s#]+)*$|(?:\[[^\]\n]{1,12}\]\s?)?(?:#[^#\n]{1,16}){3,}$"
    r"|덧붙이는 ?글\s?[|ㅣ:]|[◇(]\s?자세한 (?:뉴스|소식|기사)[가는] (?:곧 )?이어집니다"
    # where an article was first read, and by what rules it was written
    r"|\*?\s?(?:\[[^\[\]\n]{2,8}\] ?)?[이본] 기사는 [^\n]{2,120}"
    r"(?:(?:표출|게재|공개|출고|송고) ?(?:됐|되었)습니다|게재된 (?:기사|글)입니다"
    r"|준수(?:했|하였)습니다)\.$"
)
_PHONES = "☎☏"
#: '(가나일보 6월 19일자 <요금 인하> 기사 참조)'.
_REFERS = ("기사 참조>", "기사 참조)", "기사 참고)")
_PROGRAMME_BEGINS = frozenset("■□◆◇●▶▣※*-[(아이본위내인보기방")
_RELATED_BEGINS = frozenset("[▶▷▼☞►■◆ 전원관기더인바영제카이구※#덧◇본*(")
_TIP = re.compile(
    r"제보(?:를|는|하기|전화|\s?[:：]|하려면| 부탁)|여러분의\s?(?:소중한\s?)?제보"
    r"|제보를 기다립니다|당신의 제보가"
    # '각종 비리와 미담 등 모든 이야기를 들려주세요.'
    r"|^(?![-\"“])(?=.*(?:비리|미담|얘깃거리))[^\"”]*(?:알려|보내|들려|전해)\s?주세요\.?$"
    r"|구독(?:하기|\s?신청)|카카오톡\s?[:：'\"]|(?:이메일|메일|전화|홈페이지|누리집|네이버TV"
    r"|유튜브|페이스북)\s?[:：=]"
)
_LINK_SAYS = ("http", "www.", ".kr", ".com", ".net")
_TIP_SAYS = ("제보", "주세요", "구독", "카카오톡", ":", "：", "=")
_TIPS = 300  # characters of a call for tips with all its addresses
_CLOSING_SAYS = (*_LINK_SAYS, *_TIP_SAYS, *_RIGHTS_SAY, "@", "관련", "바로가기", "더보기")
_ASIDE_SAYS = (
    "=",
    "ㅣ",
    "|",
    ":",
    "/",
    "제공",
    "캡처",
    "캡쳐",
    "갈무리",
    "자료",
    "DB",
    "홈페이지",
    "사진",
)
_MAY_CLOSE, _MAY_SIGN = _any(_CLOSING_SAYS), _any(_ASIDE_SAYS)
_MAY_BE_NOISE = _any(
    (*_RIGHTS_SAY, *_ROLES_SAY, "@", "영상", "촬영", "디자인", "그래픽", "VJ", "CG")
)
_SIGNS = "[(<【◀"
_PLACE_ALONE = re.compile(
    r"\((?!사진|자료|출처|영상)[가-힣]{2,4}=[가-힣A-Za-z0-9]{2,12}\)$"
)  # '(서울=가나뉴스)'
#: Which desk wrote an article, at its end: '<가나경제부>'.
_DESK, _DESK_SIZE = re.compile(r"[<〈(\[][가-힣A-Za-z0-9 ]{2,14}(?:부|팀|국|센터)[>〉)\]]"), 20
_TABLE = re.compile(r"!\[[^\]]*\]\([^)]*\)|\|?[\s|:-]+\|?$")
_STATION = r"(?:[가-힣]{0,4}[A-Z]{2,4}[가-힣]{0,2}|[가-힣]{2,6}(?:TV|방송|뉴스)|[가-힣]{2,4} 뉴스)"
_SIGNED_OFF = re.compile(
    rf"(?:(?:지금까지 )?(?:[가-힣]{{1,10}}(?: [가-힣]{{1,8}})?에서 )?(?={_STATION}\s?[가-힣]))?"
    rf"(?!\w+[은는이가] )[A-Za-z가-힣0-9]{{2,10}}\s?(?:뉴스\s?)?{NAME}(?:\s?[·,]\s?{NAME})?"
    r"(?:입니다|이었습니다|였습니다)\.?$"
)
#: '조사할 예정입니다.' is signed by nobody.
_UNSIGNED = re.compile(
    r"(?:때문|예정|계획|상황|전망|방침|생각|입장|모습|수준|정도|이유|결과|상태|내용|[셈것뿐중분점때])(?:입니다|이었|였)"
)
_CREW = re.compile(
    r"[\[(]\s?(?:영상취재|영상편집|화면출처|화면제공|그래픽|촬영|취재|편집|디자인|구성|VJ)"
    r"\s[^\[\]()=:]{2,40}[\])]|"
    r"[\[(<【/■▶]?\s*(?:사진|그래픽|이미지|영상|자료|출처|일러스트|글|취재|촬영|촬영기자|구성"
    r"|그림|삽화|편집|영상편집|영상취재|출연"
    r"|자료조사|화면제공|화면출처|디자인|연출|작가|기획|제작|취재기자|음성|자막|CG|VJ"
    r"|AD)\s?[·:：=/|ㅣ](?!\w*니다)"
)
_DATA = re.compile(r"[\[(]\s?자료\s?[=:：]")  # of a graphic: '(자료=가나부)'
#: Who made a report, at its end, one glued to the other: '영상기자 : 홍길동디자인;성춘향'.
_CREW_FIRST = re.compile(
    r"-?(?:(?:영상기자|영상취재|영상편집|촬영기자|VJ)[\s;:：]|(?:촬영|디자인|그래픽|CG|자막뉴스)\s?[;:：])"
)
_CREW_WORD = re.compile(
    r"-?(?:영상기자|영상취재|영상편집|촬영기자|촬영|자막뉴스|디자인|그래픽|VJ|CG)(?=[\s;:：])"
)
_CREW_NAMES = re.compile(r"[\s;:：]*[가-힣]{2,4}(?:[\s,·]+[가-힣]{2,4}){0,4}\s?")
#: Without a colon nothing shorter: 'VJ 홍길동'; '영상기자 폭행 사건' is a headline.
_FULL_NAMES = re.compile(
    rf"\s*[{FREQUENT_SURNAMES}][가-힣]{{2}}(?:[\s,·]+[{FREQUENT_SURNAMES}][가-힣]{{2}}){{0,4}}\s?"
)
#: How who signs off ends, and the characters of a closing line.
_SIGNS_OFF, _CLOSING_SIZE = ("입니다.", "이었습니다.", "였습니다."), 80
_SPEAKER = re.compile(r"[\[(<][^\[\]()<>]{2,40}\s/\s[^\[\]<>]{2,40}[\])>]$")
_MOURNED = re.compile(
    r"씨 별세|[가-힣](?:부친|모친|조부|조모|장인|장모|시부|시모|빙부|빙모)상(?![가-힣])"
)
_ENTRIES = 3  # marks of a list: '△1970년 가나 출생 △가나대 졸업 △…'
_SHOWN = re.compile(r"왼쪽|오른쪽|사진|ⓒ|©")
_CAPTION_MARK = re.compile(r"\|?\s*[▲△◀▼◁]\s?\S")
_NOTE = re.compile(
    # glued behind a deck as well: '8천억원 달해 편집자 주 = 가나시가 …'
    r"(?:^|(?<=\n))\s?(?:편집자\s?주|기획\s?의도)\s?(?:[=:|]|(?=<))|편집자 ?주 ?= (?=\S)"
    r"|(?<=[가-힣'\"’”\])])편집자주(?![은는가을를의도로간])(?=[가-힣])"
    r"|[\[<(〈【※/]\s?(?:편집자\s?주?"
    r"|편집자의 말)\s?[\]>)〉】=:|]?(?=[\s\]>)〉】가-힣A-Z0-9\"“‘']|$)"
)
_SPEAKER_SIGN = re.compile(r" / |[|ㅣ]")
_LINKED = re.compile(
    r"[▶▷▼☞►■◆]?\s?(?:전문\s?보기|원문\s?보기|기사\s?보기|관련\s?기사|더\s?보기"
    r"|바로가기)\s?[:：]?\s?https?://[!-~]+"
    # '홍길동 / 가나시 대변인 (어제)"향후 …': the caption under who speaks in a broadcast
    r"|[가-힣]{2,4}(?: / |\s?[|ㅣ]\s?)[^\"“\n.?!]{2,30}(?:\([^()\n]{2,60}\))?(?<! )(?=[\"“])"
)


def may_note(text: str, start: int, end: int) -> bool:
    """Whether an editor's note may be told in a piece: asked before slow patterns."""
    return text.find("편집자", start, end) >= 0 or text.find("기획", start, end) >= 0


def may_link(text: str, start: int, end: int) -> bool:
    """Whether a piece may begin with what a link or a speaker's caption left behind."""
    return (
        text.find("http", start, end) >= 0
        or _SPEAKER_SIGN.search(text, start, start + 40) is not None
    )


def note_tag(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of '[편집자주]' in a piece: at its beginning it opens a note or closes the one
    before it, at its end it closes one, in the middle it opens one behind a deck."""
    if not may_note(text, start, end):
        return None
    match = _NOTE.search(text, start, end)
    return match.span() if match else None


def link_end(text: str, start: int, end: int) -> int:
    """The end of '전문보기: https://…' at the beginning of a piece, -1 if none stands there."""
    if not may_link(text, start, end):
        return -1
    match = _LINKED.match(text, start, end)
    return match.end() if match else -1


def signs(text: str) -> list[int]:
    """Offsets at which a credit, a byline or a label may begin: brackets, and of round ones
    those that hold more than a word or a number.

    >>> signs("가나원(GNI)은 (서울=가나뉴스) [사진]")
    [10, 20]
    """
    found: list[int] = []
    for sign in _SIGNS:  # a search for one character is several times as fast as one for four
        at = text.find(sign)
        while at >= 0:
            if sign != "(" or _MAY_SIGN.search(_aside(text, at + 1)):
                found.append(at)
            at = text.find(sign, at + 1)
    return sorted(found)


def _aside(text: str, start: int) -> str:
    end = text.find(")", start, start + 40)
    return text[start : end if end >= 0 else start + 40]


def may_close(piece: str) -> bool:
    """Whether a piece near the end of an article may be a closing line: asked before slow
    patterns."""
    if piece.endswith("니다."):
        if piece[0] in _PROGRAMME_BEGINS:  # '이 기사는 …'
            return True
        short = len(piece) < _CLOSING_SIZE
        if short and (piece.endswith(_SIGNS_OFF) or "보기" in piece or may_be_noise(piece)):
            return True
    return _MAY_CLOSE.search(piece) is not None


def may_be_noise(piece: str) -> bool:
    """Whether a piece that begins with no letter may be a byline or a line of rights."""
    return _MAY_BE_NOISE.search(piece) is not None


def role(piece: str, *, alone: bool, last: bool, finished: bool) -> UnitKind | None:
    """What a piece of text is if it is no part of the story, else ``None``.

    ``alone``: it fills its line; ``last``: it stands near the end of the article;
    ``finished``: it ends as a sentence does.

    >>> role("[ⓒ 가나일보. 무단전재-재배포 금지]", alone=True, last=True, finished=True)
    'boilerplate'
    >>> role("▲ 새 청사. [사진=가나일보]", alone=True, last=False, finished=True)
    'caption'
    """
    if _is_noise(piece):
        return "boilerplate"
    size = len(piece)
    marked = alone and size < 400 and piece[0] in "▲△◀▼◁|" and _CAPTION_MARK.match(piece)
    if marked and (piece.count("△") + piece.count("▲") < _ENTRIES or _SHOWN.search(piece)):
        return "caption" if _MOURNED.search(piece) is None else None
    if (alone or not finished) and size < 160 and _CREW.match(piece):
        return "caption" if "사진" in piece[:6] or _DATA.match(piece) else "boilerplate"
    if last and size < _DESK_SIZE and _DESK.fullmatch(piece):
        return "boilerplate"
    if (
        last
        and size < (_TIPS if "제보하기" in piece else 120)
        and _closes(piece, finished=finished)
    ):
        return "boilerplate"
    return None


def _is_noise(piece: str) -> bool:
    first = piece[0]
    if not first.isalnum() and (_TABLE.match(piece) or not any(char.isalnum() for char in piece)):
        return True
    called = first in _PHONES and not piece.endswith("다.")
    if called or (first == "(" and piece.endswith(_REFERS)):
        return True
    size = len(piece)
    related = size < 200 and first in _RELATED_BEGINS and _RELATED.match(piece)
    row = first in _PROGRAMME_BEGINS and size < 200 and programmes.is_row(piece)
    if related or row or (size < 200 and _told(piece, _RIGHTS_SAY) and _RIGHTS.search(piece)):
        return True
    if size >= 80 or (first.isalnum() and not may_be_noise(piece)):
        return False
    by = _told(piece, _ROLES_SAY) and bylines.is_byline(piece)
    by = by or (_CREW_FIRST.match(piece) is not None and _is_crew(piece))
    alone = first == "(" and _PLACE_ALONE.match(piece)
    label = labels.is_label(piece) or _SPEAKER.match(piece)
    return bool(by or alone or label or _mail_only(piece))


def _is_crew(piece: str) -> bool:
    before, *named = _CREW_WORD.split(piece)
    shape = _CREW_NAMES if ":" in piece or "：" in piece or ";" in piece else _FULL_NAMES
    return not before and all(shape.fullmatch(names) for names in named)


def _told(piece: str, words: tuple[str, ...]) -> bool:
    # Most pieces hold none of these words: asked first, they save a slow pattern. A loop,
    # because a generator costs more than the patterns.
    for word in words:  # noqa: SIM110
        if word in piece:
            return True
    return False


def _closes(piece: str, *, finished: bool) -> bool:
    # A link inside a sentence is the sentence's ('… 누리집(a.kr)에서 볼 수 있다.').
    linked = _told(piece, _LINK_SAYS) and _LINK.search(piece) and (not finished or len(piece) < 40)
    # Who asks for tips is polite; '시민의 제보를 토대로 붙잡았다.' is told.
    reports = finished and piece.endswith("다.") and not piece.endswith("니다.")
    tip = not reports and _told(piece, _TIP_SAYS) and _TIP.search(piece)
    signed = "니다" in piece and _SIGNED_OFF.match(piece) and not _UNSIGNED.search(piece)
    return bool(linked or tip or signed)


def _mail_only(piece: str) -> bool:
    if "@" not in piece:
        return False
    rest = _MAIL.sub("", piece)
    return rest != piece and len(rest) < 24
