"""The order of the stages: the page to read first.

A folder is read twice. The first pass keeps a light ``Passage`` of every article, so that a week
of 100,000 fits in memory, for grouping and ranking. The second reads only the articles that are
printed again, and understands them whole.

    find -> survey (read, cut) -> fold -> group -> rank -> understand -> compose -> render

A stage is a plain function on values, its knobs bound in ``stages.bound``. To replace one:
``replace(bound(settings), group=mine)``.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from digest.cache.surveys import Store, surveyed
from digest.errors import SourceError
from digest.korean import annotate, dates, habits
from digest.model import (
    Article,
    Counts,
    Document,
    Each,
    Edition,
    Omission,
    Passage,
    Period,
    Source,
    Story,
    Survey,
)
from digest.stages import Stages
from digest.stories import continuity
from digest.writing import verify


@dataclass(frozen=True, slots=True)
class Week:
    """A folder, grouped: what `digest stories` shows and a briefing is made from."""

    period: Period
    sources: tuple[Source, ...]
    stories: tuple[Story, ...]
    omissions: tuple[Omission, ...]
    counts: Counts


@contextmanager
def _uncollected() -> Iterator[None]:
    """What is made here stays; looking for garbage in it cost a tenth of the run."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.freeze()
            gc.enable()


@_uncollected()
def gather(
    paths: Sequence[Path],
    stages: Stages,
    *,
    wanted: Period | None,
    default: Callable[[Iterable[date | None]], Period | None],
    previous: Callable[[Period], Mapping[str, Any]],
    store: Store | None,
    each: Each,
) -> Week:
    """Sources -> the ranked stories of a week: the first pass.

    ``default`` gives the period from the days of the articles where none is ``wanted``:
    a briefing covers the newest week, a listing everything. ``previous`` finds the data of
    the edition before a period, from which story ids are kept; ``store`` keeps what was
    surveyed for the next run. Raises SourceError where nothing usable is found.
    """
    found = stages.find(paths)
    work = partial(survey, read=stages.read, cut=stages.cut)
    surveys = list(surveyed(work, found, store=store, each=each))
    unusable = [omission for one in surveys for omission in one.omissions]
    kept, copied = stages.fold([passage for one in surveys for passage in one.passages])
    days = wanted or default(p.published_on for p in kept)
    if not kept:
        raise SourceError(_named(paths), "쓸 수 있는 기사가 없습니다", _why(unusable))
    if days is None:
        raise SourceError(
            _named(paths), "날짜가 있는 기사가 없어 주를 정할 수 없습니다", "--week를 주세요"
        )
    inside, outside = _within(kept, days)
    if not _told(inside, kept):
        raise SourceError(
            _named(paths), f"{days.label}: 이 주의 기사가 없습니다", "--week나 --since를 확인하세요"
        )
    stories = continuity.keep(stages.group(inside), previous(days))
    ranked = stages.rank(stories, since=days.since, until=days.until)
    omissions = sorted({*unusable, *copied, *outside}, key=lambda o: (o.path, o.stage, o.reason))
    return Week(days, found, ranked, tuple(omissions), _counts(found, inside, ranked))


def survey(
    source: Source,
    *,
    read: Callable[[Source], tuple[Article | Omission, ...]],
    cut: Callable[[Article], tuple[Passage, ...]],
) -> Survey:
    """One file -> what grouping needs of it. Runs in a worker."""
    found = read(source)
    return Survey(
        passages=tuple(p for a in found if isinstance(a, Article) for p in cut(a)),
        omissions=tuple(o for o in found if isinstance(o, Omission)),
    )


@_uncollected()
def build(week: Week, stages: Stages, *, note: str, each: Each) -> Edition:
    """The ranked stories -> the edition: the second pass and the writing.

    Every printed sentence is looked up at its span before the edition leaves here; one that
    is not there is a bug, and a bug is a traceback, never a briefing.
    """
    wanted = stages.wanted(week.stories)
    paths = {passage.path for passage in wanted}
    documents = understand(
        [source for source in week.sources if source.name in paths],
        frozenset(passage.article for passage in wanted),
        stages,
        days=neighbours(week.stories),
        each=each,
    )
    edition = stages.compose(
        week.stories,
        documents,
        week=week.period.label,
        since=week.period.since,
        until=week.period.until,
        counts=week.counts,
        omissions=week.omissions,
        note=note,
    )
    if not (edition.items or edition.briefs):
        # Nothing can be printed: better no edition than an empty one in the old one's place.
        raise SourceError(
            week.period.label, "실을 수 있는 문장이 없습니다", "digest inspect로 보세요"
        )
    unsupported = verify.verify(edition, documents)
    if unsupported:
        raise AssertionError(f"printed, but not in its source: {unsupported[0]}")
    return edition


def understand(
    chosen: Sequence[Source],
    ids: frozenset[str],
    stages: Stages,
    *,
    days: Mapping[str, tuple[date, ...]],
    each: Each,
) -> dict[str, Document]:
    """Files -> the documents of the articles named by ``ids``, by article id.

    ``days`` gives, for an article without a date, those of the articles that tell the same
    story: its own day is inferred from them and from its text. The habits of publishers
    (marks of subheads, closing lines) are learnt from all the articles read here.
    """
    found = [
        article
        for some in each(stages.read, chosen)
        for article in some
        if isinstance(article, Article) and article.id in ids
    ]
    learnt = habits.learn([habits.trace(article) for article in found])
    annotated = each(partial(_annotated, habits=learnt, days=days), annotate.groups(found))
    return {document.article.id: document for some in annotated for document in some}


def inspect(paths: Sequence[Path], stages: Stages, *, each: Each) -> Iterator[Document | Omission]:
    """Every article of the sources as it is understood, and every omission, in file order.

    Read twice like a briefing, so that the memory of a large folder stays bounded: first the
    habits of its publishers and the neighbours of its undated articles, then each article.
    """
    found = stages.find(paths)
    glances = list(each(partial(_glance, read=stages.read, cut=stages.cut), found))
    passages = [passage for one in glances for passage in one.passages]
    days: Mapping[str, tuple[date, ...]] = {}
    if any(passage.published_on is None for passage in passages):
        days = neighbours(stages.group(stages.fold(passages)[0]))
    learnt = habits.learn([trace for one in glances for trace in one.traces])
    again = partial(_inspected, read=stages.read, habits=learnt, days=days)
    groups = annotate.groups(found, alone=lambda source: source.holds_several)
    yield from (one for some in each(again, groups) for one in some)


@dataclass(frozen=True, slots=True)
class _Glance:
    traces: tuple[habits.Trace, ...]
    passages: tuple[Passage, ...]


def _glance(
    source: Source,
    *,
    read: Callable[[Source], tuple[Article | Omission, ...]],
    cut: Callable[[Article], tuple[Passage, ...]],
) -> _Glance:
    found = [one for one in read(source) if isinstance(one, Article)]
    return _Glance(
        traces=tuple(habits.trace(article) for article in found),
        passages=tuple(passage for article in found for passage in cut(article)),
    )


def _inspected(
    sources: Sequence[Source],
    *,
    read: Callable[[Source], tuple[Article | Omission, ...]],
    habits: habits.Habits,
    days: Mapping[str, tuple[date, ...]],
) -> tuple[Document | Omission, ...]:
    found = [one for source in sources for one in read(source)]
    articles = [one for one in found if isinstance(one, Article)]
    documents = iter(_annotated(articles, habits=habits, days=days))
    return tuple(one if isinstance(one, Omission) else next(documents) for one in found)


def neighbours(stories: Sequence[Story]) -> dict[str, tuple[date, ...]]:
    """For each undated article the days of the articles that tell the same event, or, where
    none of those is dated, the same story."""
    days: dict[str, tuple[date, ...]] = {}
    for story in stories:
        for event in story.events:
            undated = [p.article for p in event.passages if p.published_on is None]
            if undated:
                days |= dict.fromkeys(undated, _days(event.passages) or _days(story.passages))
    return days


def _annotated(
    articles: Sequence[Article], *, habits: habits.Habits, days: Mapping[str, tuple[date, ...]]
) -> tuple[Document, ...]:
    bases = [
        None if one.published_on else dates.infer(one.text, days.get(one.id, ()))[0]
        for one in articles
    ]
    return tuple(annotate.together(list(zip(articles, bases, strict=True)), habits=habits))


def _within(passages: Sequence[Passage], days: Period) -> tuple[list[Passage], list[Omission]]:
    # An undated article stays: its story, not its header, tells whether it belongs.
    inside, outside = [], []
    for passage in passages:
        day = passage.published_on
        if day is None or days.since <= day <= days.until:
            inside.append(passage)
        else:
            outside.append(Omission(passage.path, "pipeline", f"{days.label} 밖의 기사: {day}"))
    return inside, outside


def _told(inside: Sequence[Passage], kept: Sequence[Passage]) -> bool:
    # Undated articles alone are no week, where others of the folder are dated elsewhere.
    return any(p.published_on for p in inside) or (
        bool(inside) and not any(p.published_on for p in kept)
    )


def _days(passages: Iterable[Passage]) -> tuple[date, ...]:
    return tuple(sorted(p.published_on for p in passages if p.published_on is not None))


def _counts(found: Sequence[Source], inside: Sequence[Passage], stories: Sequence[Story]) -> Counts:
    return Counts(
        files=len(found),
        articles=len({p.article for p in inside}),
        passages=len(inside),
        stories=len(stories),
        printed=0,  # known when the edition is composed
        publishers=len({p.publisher for p in inside if p.publisher}),
    )


def _named(paths: Sequence[Path]) -> str:
    return ", ".join(str(path) for path in paths)


def _why(omissions: Sequence[Omission]) -> str:
    if not omissions:
        return "md, txt, html, json, jsonl, csv, xml 파일을 찾습니다"
    first = omissions[0]
    return f"{len(omissions)}건이 빠졌습니다. 예: {first.path}: {first.reason}"
