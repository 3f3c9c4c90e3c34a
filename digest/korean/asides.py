"""Captions and closing lines as their editor typed them, where a crawler joined or parted them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from digest.korean import captions
from digest.korean.pieces import is_finished
from digest.model import Unit

_CREDIT = 40  # characters of a credit behind a caption's sentence
_TOLD = re.compile(r"[다요죠][.!?]")
#: Where a line began that was glued to the one before it: at a bracket or a mark ('[영상취재
#: 홍길동][그래픽 성춘향]', '…시청자 제보※ 당신의 …'), at a broadcaster's name in Latin letters,
#: behind a bracket or the tags, before what another of the crew did or the next way to call.
_LINE = re.compile(
    r"(?<=[^\s(\[])(?=\[(?!www|http)[가-힣A-Za-z]|※|[▷▶☎]|■ 제보)"
    r"|(?<=[^자\s(\[])(?=/[가-힣]{2,4} [가-힣]{0,4}기자)"
    r"|(?<=[)\]])(?=[■▶▷#])|(?<=\) )(?=#)|(?<=\])(?=[가-힣]{0,4}(?:뉴스|일보|신문|방송|경제|TV))"
    r"|(?<=[가-힣0-9])(?=[A-Z]{3,4} ?(?:뉴스|검색))"
    r"|(?<=[가-힣A-Za-z0-9])(?=[가-힣]{2}(?:뉴스|경제)TV 기사\s?문의)"
    r"|(?<=[가-힣])(?= (?:영상취재|영상편집|촬영기자|그래픽|그 래 픽|디자인|자막뉴스)\s?[:：]\s)"
    r"|(?<=[가-힣A-Za-z0-9])(?<!영상)(?=(?:영상취재|영상편집|촬영기자|촬영|편집|디자인|그래픽"
    r"|그 래 픽|자막|자막뉴스|구성|작가|연출"
    r"|이메일|카카오톡|사이트|홈페이지|누리집|전화|유튜브|페이스북|인스타그램)\s?[:：]\s)"
)
#: '▲ 서울 : 흐림 ▲ 인천 : 비': rows of a table in one line.
_ROWS = re.compile(r"(?<=\s)(?=([▲△◆■●○▶]) ?[가-힣A-Za-z0-9·()]{1,12} ?[:：] )")
_MANY, _LONG = 4, 60  # rows of a table, and its characters at least
_ADDRESS = re.compile(r"(?<=\S)\s+([\w.+-]+@[\w-]+(?:\.[\w-]+)+)$")
_MAY_PART = re.compile(r"[\[※▷▶☎)\]/]|[가-힣][A-Z]|기사\s?문의|[:：]\s")
_QUESTION, _ASKED = 45, re.compile(r"[?!][\"'”’]?$")  # characters; how it ends
_PICTURE = ("[사진", "(사진")
_SHORTEST, _BRACKET = 3, 200  # characters of a line, of what a bracket holds


def mended(text: str, units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units of an article, a credit joined to the caption whose it is, and lines of
    boilerplate that were glued together parted.

    >>> text = "홍길동 대표가 발표하고 있다. [사진=가나뉴스]"
    >>> units = [Unit(0, 16, "caption"), Unit(17, len(text), "caption")]
    >>> [text[unit.start : unit.end] for unit in mended(text, units)]
    ['홍길동 대표가 발표하고 있다. [사진=가나뉴스]']
    >>> text = "[영상취재 홍길동][그래픽 성춘향]"
    >>> [unit.end for unit in mended(text, [Unit(0, len(text), "boilerplate")])]
    [10, 19]
    """
    colons = ":" in text or "：" in text
    tabled = colons and text.count(": ") + text.count("： ") >= _MANY
    if not tabled and "@" not in text and not _mixed(units):
        return tuple(units)
    above = _asked_above(text, units)
    found, units = [unit._replace(kind="heading") for unit in units[:above]], units[above:]
    for unit in (*units[:-1], *_signed(text, units[-1])) if units else ():
        if unit.kind == "sentence" and not tabled:
            found.append(unit)  # most are
        elif unit.kind == "caption" and found and _is_credit_of(text, found[-1], unit):
            found[-1] = found[-1]._replace(end=unit.end)
        elif unit.kind == "boilerplate":
            found += _lines(text, unit)
        elif tabled and unit.end - unit.start > _LONG:
            found += _rows(text, unit)
        else:
            found.append(unit)
    return tuple(found)


def _mixed(units: Sequence[Unit]) -> bool:
    """Whether there is anything but sentences, and headlines below the first two of them."""
    if not units or units[0].kind != "sentence" or (units[1:2] and units[1].kind != "sentence"):
        return True
    return any(unit.kind in ("caption", "boilerplate") for unit in units)


def _signed(text: str, last: Unit) -> Iterator[Unit]:
    """The last unit of an article without the address that its author left behind it."""
    told = last.kind != "boilerplate" and text.find("@", last.start, last.end) >= 0
    mail = _ADDRESS.search(text, last.start, last.end) if told else None
    if mail is None:
        yield last
        return
    yield last._replace(end=mail.start())
    yield Unit(mail.start(1), last.end, "boilerplate", last.passage)


def asks(text: str, unit: Unit) -> bool:
    """Whether a unit is a short question, as one that stands first in a deck: '요금, 정말
    내린다고? 업계는 …'."""
    start, end, kind, _ = unit
    return (
        kind == "sentence"
        and end - start <= _QUESTION
        and _ASKED.search(text, start, end) is not None
    )


def _asked_above(text: str, units: Sequence[Unit]) -> int:
    """How many questions stand first in a deck, above a headline glued to the last of them."""
    n = 0
    while n < len(units) and asks(text, units[n]):
        n += 1
    if not n or n == len(units) or units[n].kind != "heading":
        return 0
    return n if "\n" not in text[units[0].end : units[n].start] else 0


def _is_credit_of(text: str, before: Unit, unit: Unit) -> bool:
    """Whether a caption is the credit of the one before it: short, and no sentence."""
    credit = text[unit.start : unit.end]
    return (
        before.kind == "caption"
        and len(credit) <= _CREDIT
        and _TOLD.search(credit) is None
        and is_finished(text[before.start : before.end])
        and "\n" not in text[before.end : unit.start]
    )


def _rows(text: str, unit: Unit) -> Iterator[Unit]:
    """The rows of a table that a crawler left in one line, each behind the same mark."""
    marks = list(_ROWS.finditer(text, unit.start + 1, unit.end))
    rows = [m.start() for m in marks if m[1] == marks[0][1]]
    starts = rows if len(rows) >= _MANY else []
    for start, end in pairwise([unit.start, *starts, unit.end]):
        yield unit._replace(start=start, end=start + len(text[start:end].rstrip()))


def _lines(text: str, unit: Unit) -> Iterator[Unit]:
    if _MAY_PART.search(text, unit.start + 1, unit.end) is None:
        yield unit
        return
    seams = [
        m.start()
        for m in _LINE.finditer(text, unit.start + _SHORTEST, unit.end - 1)
        if text[m.start()] != "/" or not _inside(text, unit.start, m.start())
    ]
    for start, end in pairwise([unit.start, *seams, unit.end]):
        first = start + (text[start] == " ")
        last = first + len(text[first:end].rstrip())
        # Glued to what closes an article: '[사진 출처 : 가나통신]■ 제보하기'.
        picture = text.startswith(_PICTURE, first) and captions.is_caption(text[first:last])
        yield unit._replace(start=first, end=last, kind="caption" if picture else unit.kind)


def _inside(text: str, start: int, at: int) -> bool:
    """Whether a bracket is open: '[가나일보/홍길동 기자]'."""
    start = max(start, at - _BRACKET)
    return any(text.rfind(a, start, at) > text.rfind(b, start, at) for a, b in ("[]", "()"))
