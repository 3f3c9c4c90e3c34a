"""What sources call the fields of an article, and how they write a day.

Front matter, JSON, CSV and feeds all say the same nine things under different names; this
is the one place that knows them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import lru_cache

# In each line the earlier name counts, where a source gives several.
NAMES = {
    "id": ("id", "article_id", "articleid", "news_id", "newsid", "guid", "기사id", "기사번호"),
    "title": ("title", "headline", "subject", "제목", "기사제목", "헤드라인"),
    "text": (
        *("text", "body", "content", "articlebody", "article", "contents", "본문", "내용", "기사"),
        *("기사본문", "전문", "content_html", "description", "summary", "요약"),
    ),
    "publisher": (
        *("publisher", "press", "media", "source", "outlet", "site_name", "언론사", "신문사"),
        *("매체", "매체명", "출처", "provider", "newspaper"),
    ),
    "author": ("author", "reporter", "byline", "writer", "creator", "기자", "기자명", "작성자"),
    "published_at": (
        *("published_at", "published_on", "published", "datepublished", "date_published"),
        *("pubdate", "pub_date", "date", "datetime", "created_at", "입력", "입력일", "입력일시"),
        *("날짜", "일자", "작성일", "게재일", "보도일", "발행일", "등록일", "일시"),
    ),
    "crawled_at": ("crawled_at", "fetched_at", "수집일", "수집일시"),
    "url": ("url", "link", "originallink", "permalink", "href", "주소", "링크", "원문"),
    "section": ("section", "category", "articlesection", "분류", "섹션", "카테고리"),
}
_FIELD_OF = {name: field for field, names in NAMES.items() for name in names}
KNOWN = frozenset(_FIELD_OF)
_RANK = {name: rank for names in NAMES.values() for rank, name in enumerate(names)}

_KOREA = timezone(timedelta(hours=9))
_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})(?!\d)"
    r"|(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?=\D|\d{6}(?!\d)|\d{4}(?!\d)|\Z)"
)
_ZONED = re.compile(r"\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)\s*$")
_MAIL = re.compile(r"^(?:[A-Z][a-z]{2},\s*)?\d{1,2} [A-Z][a-z]{2} \d{4}\b")


def named(record: Mapping[str, object]) -> dict[str, object]:
    """A record under the names of ``Article`` (the text's is ``text``, the day's is
    ``published_at``); what we do not know is dropped.

    >>> named({"제목": "요금 인하", "언론사": "한빛일보", "조회수": 3})
    {'title': '요금 인하', 'publisher': '한빛일보'}
    """
    found: dict[str, object] = {}
    for field, keys in _plan(tuple(record)):
        for key in keys:
            value = record[key]
            if value is not None and value not in ("", [], {}):
                found[field] = value
                break
    return found


@lru_cache(maxsize=256)
def _plan(keys: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """For each field the keys that give it, best first. A crawl uses the same keys in every
    file, so this is worked out once and not 100,000 times."""
    candidates: dict[str, list[tuple[int, str]]] = {}
    for key in keys:
        name = key.strip().lower().replace(" ", "").split(":")[-1]
        if name in _FIELD_OF:
            candidates.setdefault(_FIELD_OF[name], []).append((_RANK[name], key))
    return tuple(
        (field, tuple(key for _, key in sorted(ranked))) for field, ranked in candidates.items()
    )


def day(stamp: str) -> date | None:
    """The day that a header, a meta tag or a feed gives, in Korea; None where it gives none.

    >>> day("2026-01-03T23:30:00Z"), day("2026. 1. 4. 오전 9:10"), day("미상")
    (datetime.date(2026, 1, 4), datetime.date(2026, 1, 4), None)
    """
    stamp = stamp.strip()
    if len(stamp) == 16 and stamp[10] == " ":  # what the crawl writes: 2026-01-04 00:00
        try:
            return date.fromisoformat(stamp[:10])
        except ValueError:
            return None
    if _ZONED.search(stamp) or _MAIL.match(stamp):
        moment = _moment(stamp)
        if moment is not None:
            return moment
    match = _DAY.search(stamp)
    return written(match) if match else None


def written(match: re.Match[str]) -> date | None:
    """The day of the three numbers that matched; None where the calendar has no such day."""
    year, month, day_of_month = (int(part) for part in match.groups() if part)
    try:
        return date(year, month, day_of_month)
    except ValueError:
        return None


def _moment(stamp: str) -> date | None:
    try:
        moment = (
            parsedate_to_datetime(stamp) if _MAIL.match(stamp) else datetime.fromisoformat(stamp)
        )
        # A day is counted where the news is read: 23:30 in London is tomorrow in Seoul.
        return (moment.astimezone(_KOREA) if moment.tzinfo else moment).date()
    except (ValueError, OverflowError, IndexError):
        return None
