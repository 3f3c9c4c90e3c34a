"""`digest inspect` and `digest stories`: what was understood, grouped and ranked."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from digest import period, pipeline, stages
from digest.cli import inspection, listing, options, progress, usage
from digest.delivery import archive
from digest.model import Document, Omission, Period


@click.command(cls=usage.Command)
@options.reads
@click.option("--json", "as_json", is_flag=True, help="기사마다 JSON 한 줄")
def inspect(
    *,
    sources: tuple[Path, ...],
    config: Path | None,
    as_json: bool,
    workers: int | None,
    **days: Any,
) -> None:
    """기사에서 읽어 낸 것(문장, 소제목, 날짜, 수치, 인용)을 보여 줍니다."""
    knobs = options.knobs(config, workers=workers)
    wanted = options.wanted(**days)
    with progress.shown(knobs.running) as each:
        found = pipeline.inspect(
            options.paths(sources, knobs), stages.bound(knobs, each), each=each
        )
        for one in found:
            if _outside(one, wanted):
                continue
            if as_json:
                click.echo(json.dumps(inspection.line(one), ensure_ascii=False))
            else:
                progress.console().print(inspection.readable(one), soft_wrap=True)


@click.command(cls=usage.Command)
@options.reads
@options.out
@options.beat
@options.cache
@click.option("--top", type=usage.Whole(1), default=30, show_default=True, help="보여 줄 수")
@click.option("--explain", metavar="ID", help="이 이야기가 왜 그 자리인지")
@click.option("--json", "as_json", is_flag=True, help="JSON 하나")
def stories(
    *,
    sources: tuple[Path, ...],
    config: Path | None,
    out: Path,
    beat: str | None,
    top: int,
    explain: str | None,
    as_json: bool,
    workers: int | None,
    cache: str | None,
    **days: Any,
) -> None:
    """묶음과 순위만 보여 줍니다."""
    if as_json and explain:
        raise click.UsageError("--json과 --explain은 함께 쓸 수 없습니다")
    knobs = options.knobs(config, beat=beat, workers=workers, cache=cache)
    with progress.shown(knobs.running) as each:
        week = pipeline.gather(
            options.paths(sources, knobs),
            stages.bound(knobs, each),
            wanted=options.wanted(**days),
            default=period.spanning,
            previous=lambda p: archive.before(out, p.label, p.since.isoformat()),
            store=options.store(knobs),
            each=each,
        )
    if as_json:
        click.echo(json.dumps(listing.data(week), ensure_ascii=False))
    elif explain:
        click.echo(listing.explained(week, explain))
    else:
        progress.console().print(listing.table(week, top))
    if not week.stories:
        sys.exit(1)


def _outside(one: Document | Omission, wanted: Period | None) -> bool:
    if wanted is None or isinstance(one, Omission):
        return False
    day = one.article.published_on or one.base
    return day is not None and not wanted.since <= day <= wanted.until
