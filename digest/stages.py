"""Every stage with its knobs bound: the only place where settings meet stages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from digest.model import Article, Beat, Each, Edition, Omission, Passage, Source, Story
from digest.reading import articles, examples, folder
from digest.rendering import formats
from digest.settings import Settings
from digest.stories import beats, copies, grouping, passages, ranking
from digest.writing import compose, sources

Files = dict[str, str | bytes]


@dataclass(frozen=True, slots=True)
class Stages:
    """The types are the boundaries between the rooms."""

    find: Callable[[Sequence[Path]], tuple[Source, ...]]
    read: Callable[[Source], tuple[Article | Omission, ...]]
    cut: Callable[[Article], tuple[Passage, ...]]
    fold: Callable[[Sequence[Passage]], tuple[tuple[Passage, ...], tuple[Omission, ...]]]
    group: Callable[[Sequence[Passage]], tuple[Story, ...]]
    rank: Callable[..., tuple[Story, ...]]
    wanted: Callable[[Sequence[Story]], tuple[Passage, ...]]
    compose: Callable[..., Edition]
    render: Callable[[Edition], tuple[Files, tuple[str, ...]]]


def bound(settings: Settings, each: Each = map) -> Stages:
    """The stages with the knobs of these settings; grouping gives the search for candidates of a
    large folder to ``each``."""
    reading, stories = settings.reading, settings.stories
    writing, rendering = settings.writing, settings.rendering
    return Stages(
        find=folder.find,
        read=partial(
            articles.read,
            min_chars=reading.min_chars,
            max_bytes=reading.max_bytes,
            captions=reading.captions,
            english=reading.english,
        ),
        cut=partial(passages.cut, terms=stories.terms),
        fold=copies.fold,
        group=partial(
            grouping.group,
            telling=stories.telling,
            event=stories.event,
            story=stories.story,
            chain=stories.chain,
            block=settings.running.block,
            each=each,
        ),
        rank=partial(ranking.rank, beat=_beat(settings)),
        wanted=partial(
            sources.wanted, top=writing.top, briefs=writing.briefs, readings=writing.readings
        ),
        compose=_composing(settings),
        render=partial(
            formats.render,
            formats=rendering.formats,
            language=rendering.language,
            templates=Path(rendering.templates) if rendering.templates else None,
        ),
    )


def _composing(settings: Settings) -> Callable[..., Edition]:
    writing, rendering = settings.writing, settings.rendering
    return partial(
        compose.compose,
        title=rendering.title,
        language=rendering.language,
        top=writing.top,
        briefs=writing.briefs,
        sentences=writing.sentences,
        characters=writing.characters,
        lead=writing.lead,
        figures=writing.figures,
        sources=writing.sources,
        upcoming=writing.upcoming,
    )


def _beat(settings: Settings) -> Beat | None:
    name = settings.stories.beat
    if not name:
        return None
    table = settings.beat.get(name)
    if table is None:
        return beats.made(name, {}, ())
    learnt = [text for path in table.examples for text in examples.texts(Path(path))]
    return beats.made(name, asdict(table), learnt)
