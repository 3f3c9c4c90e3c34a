"""Dates: the 61 of the seeds day by day, and spans in labelled news sentences.

    python -m benchmarks.quality.dates [--peers]

``seeds_right``: share of the labelled expressions of the five seeds whose first and last day are
right. ``seeds_safe``: share that is right or declared unresolved; one less is a wrong date.
``kmou_f1``, ``klue_f1``: spans (how they are counted: ``spans``). Meant are days, months, years,
quarters and their names. Neutral: durations (3년간), times of day, seasons, eras, seasons of a
league, bare years in names ('2015 메이저리그'). kmou labels only what has digits: our '올해' is
not counted there.
"""

from __future__ import annotations

import csv
import html
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from benchmarks.quality import spans
from digest.korean import dates

_Found = tuple[int, int, date | None, date | None]
Finder = Callable[[str, date], Sequence[_Found]]

_NEWS_DAY = date(2015, 6, 15)
_CALENDAR = re.compile(
    r"(?:1[1-9]|20)[0-9]{2}\s?년|[’‘'][0-9]{2}\s?년|[0-9]{1,2}\s?월|[0-9]{1,2}\s?일|분기|[상하]반기|올해|지난\s?해|"
    r"작년|내년|재작년|올\b|지난\s?달|이달|이번\s?달|다음\s?달|내달|이날|전날|다음\s?날|같은\s?날|이튿날|오늘|어제|내일|모레|"
    r"요일|[다지]?[음난]\s?주\b|연말|연초|설날|추석|절\b|크리스마스|현충일|어린이날"
)
_LASTING = re.compile(
    r"^\s?(?:간|동안|만에|만의|만인|만\b|째|연속|이상|이내|미만|가량|정도|남짓|넘|형|을 선고|여"
    r"|짜리"
    r"|내에|뒤|후|전|씩|차|연휴|쯤 지)"
)
_OTHER = re.compile(
    r"시즌|시대|세기|학년도|개월|시간|드라마|[0-9]분|봄|여름|가을|겨울|년생|매[년월주]|하루"
    r"|[0-9]일간|[0-9]{4}-"
)


def meant(text: str, start: int, end: int, label: str) -> bool:
    """Whether a labelled date is one to us."""
    said, behind = text[start:end], text[end : end + 8]
    if label in ("TIM", "TI") or not _CALENDAR.search(said) or _OTHER.search(said):
        return False
    if re.fullmatch(r"(?:약\s?)?[0-9∼~\s]{1,3}일\s?(?:간|동안|째|이상|정도|만|여)?", said):
        return not _LASTING.match(behind) and said.rstrip().endswith("일")
    return not (label == "DUR" and not re.search(r"[0-9]{4}년|월|일", said))


def ours() -> dict[str, float]:
    """Our figures; higher is better."""
    return _share(_days_found) | _spans(_found)


def _days_found(text: str, base: date) -> list[_Found]:
    return [(d.start, d.end, d.first, d.last) for d in dates.find(text, base)]


def _found(text: str) -> Iterator[spans.Span]:
    return ((d.start, d.end) for d in dates.find(text, _NEWS_DAY))


def _spans(find: spans.Finder) -> dict[str, float]:
    def with_digits(text: str) -> Iterable[spans.Span]:
        return [(a, b) for a, b in find(text) if re.search("[0-9]", text[a:b])]

    kmou = spans.f1(spans.sentences("kmou", "dates", meant), with_digits)
    klue = spans.f1(spans.sentences("klue", "dates", meant), find)
    return {"kmou_f1": kmou, "klue_f1": klue}


def seeds(find: Finder = _days_found) -> tuple[int, int, int]:
    """How many labelled dates of the seeds are right, declared unresolved, wrong or missed."""
    counts = [0, 0, 0]
    for name, rows in _labelled().items():
        text, base = _text(name)
        found = find(text, base or dates.infer(text, _siblings(name))[0] or date.max)
        for row in rows:
            counts[_judged(row, found)] += 1
    return counts[0], counts[1], counts[2]


def _judged(row: dict[str, str], found: Sequence[_Found]) -> int:
    start = int(row["offset"])
    end = start + len(row["expr"])
    met = next((f for f in found if f[0] < end and start < f[1]), None)
    if met and met[2] is None:
        return 1
    return 0 if met and (met[2], met[3]) == _days(row["resolved"]) else 2


def _labelled() -> dict[str, list[dict[str, str]]]:
    made: dict[str, list[dict[str, str]]] = {}
    with (spans.SHARED / "eval" / "dates_seeds.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            made.setdefault(row["seed"], []).append(row)
    return made


def _days(resolved: str) -> tuple[date, date]:
    if match := re.match(r"P(\d)D after (\S+)", resolved):
        day = date.fromisoformat(match[2]) + timedelta(int(match[1]))
        return day, day
    if len(resolved) == 10:
        return date.fromisoformat(resolved), date.fromisoformat(resolved)
    first = date.fromisoformat(resolved + "-01")
    return first, (first + timedelta(31)).replace(day=1) - timedelta(1)


def _text(name: str) -> tuple[str, date | None]:
    """The text the offsets count in: unescaped, crawler header and footer cut."""
    raw = next((spans.SHARED / "seeds").glob(f"{name}_*")).read_text("utf-8")
    if not raw.startswith("---"):
        return _plain(raw).strip(), None
    head, rest = raw[4:].split("\n---\n", 1)
    body = rest.split("\n---\n", 1)[1].rsplit("\n---\n", 1)[0]
    day = re.search(r"published_at: (\S+)", head)
    return _plain(body).strip(), date.fromisoformat(day[1]) if day else None


def _plain(text: str) -> str:
    while (plain := html.unescape(text)) != text:
        text = plain
    return text


def _siblings(name: str) -> list[date]:
    """The days of the other seeds: what the folder knows when one article has no date."""
    others = (path.name[:3] for path in sorted((spans.SHARED / "seeds").iterdir()))
    return [day for other in others if other != name and (day := _text(other)[1])]


def peers() -> dict[str, dict[str, float]]:
    """dateparser's search and recognizers-text, on the same texts."""
    return {"dateparser": _dateparser(), "recognizers": _recognizers()}


def _dateparser() -> dict[str, float]:
    from dateparser.search import search_dates

    def find(text: str) -> list[spans.Span]:
        found, at = [], 0
        for words, _ in search_dates(text, languages=["ko"]) or []:
            at = text.find(words, at)
            found.append((at, at + len(words)))
        return found

    def days(text: str, base: date) -> list[_Found]:
        moment = datetime(base.year, base.month, base.day)
        at = 0
        found: list[_Found] = []
        for words, day in search_dates(text, ["ko"], {"RELATIVE_BASE": moment}) or []:
            at = text.find(words, at)
            found.append((at, at + len(words), day.date(), day.date()))
        return found

    return _share(days) | _spans(find)


def _share(find: Finder) -> dict[str, float]:
    right, unresolved, wrong = seeds(find)
    total = right + unresolved + wrong
    found = {"seeds_right": right / total, "seeds_safe": (right + unresolved) / total}
    return {key: round(value, 4) for key, value in found.items()}


def _recognizers() -> dict[str, float]:
    from recognizers_date_time import recognize_datetime
    from recognizers_text import Culture

    def find(text: str) -> list[spans.Span]:
        return [(r.start, r.end + 1) for r in recognize_datetime(text, Culture.Korean)]

    return _spans(find)


def main(arguments: list[str]) -> None:
    rows = {"digest": ours()} | (peers() if "--peers" in arguments else {})
    print(spans.table("dates", rows))


if __name__ == "__main__":
    main(sys.argv[1:])
