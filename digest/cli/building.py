"""`digest build`: a folder of articles becomes a published edition."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from digest import period, pipeline, stages
from digest.cli import options, progress
from digest.delivery import archive, folder
from digest.model import Edition


@click.command()
@options.reads
@options.out
@options.beat
@options.cache
@click.option("--top", type=click.IntRange(1, 100), help="자세히 싣는 이야기 수")
@click.option("--format", "formats", help="쉼표로: md,html,pdf,letter")
@click.option("--language", type=click.Choice(["ko", "en"]), help="틀의 언어")
@click.option("--strict", is_flag=True, help="빠진 것이 있으면 2로 끝냅니다")
def build(
    *,
    sources: tuple[Path, ...],
    config: Path | None,
    out: Path,
    strict: bool,
    workers: int | None,
    cache: str | None,
    beat: str | None,
    top: int | None,
    formats: str | None,
    language: str | None,
    **days: Any,
) -> None:
    """기사 폴더로 브리핑을 만듭니다: OUT/<주>/briefing.md, .html, .pdf."""
    knobs = options.knobs(
        config, beat=beat, top=top, formats=formats, language=language, workers=workers, cache=cache
    )
    bound = stages.bound(knobs)
    with progress.shown(knobs.running) as each:
        week = pipeline.gather(
            options.paths(sources, knobs),
            bound,
            wanted=options.wanted(**days),
            default=period.newest,
            previous=lambda p: archive.before(out, p.label, p.since.isoformat()),
            store=options.store(knobs),
            each=each,
        )
        edition = pipeline.build(week, bound, note="", each=each)
    files, notices = bound.render(edition)
    place = out / edition.week
    folder.publish(files, place)
    _report(edition, place, sorted(files), notices)
    if strict and (edition.omissions or notices):
        sys.exit(2)


def _report(edition: Edition, place: Path, files: Sequence[str], notices: Sequence[str]) -> None:
    counts = edition.counts
    click.echo(f"{edition.week} ({edition.since}~{edition.until})")
    click.echo(
        f"파일 {counts.files}개 · 기사 {counts.articles}건 · 매체 {counts.publishers}곳"
        f" · 이야기 {counts.stories}개 가운데 {len(edition.items)}개를 실었습니다"
    )
    for item in edition.items:
        click.echo(f"  {item.rank}. {progress.harmless(item.headline.text)}")
    for reason, number in _by_reason(edition):
        click.echo(f"  제외 {number}건: {progress.harmless(reason)}", err=True)
    for notice in notices:
        click.echo(notice, err=True)
    click.echo(f"{place}: {', '.join(files)}")


def _by_reason(edition: Edition) -> list[tuple[str, int]]:
    # Thousands of omissions are counted by the words before the detail; the list is in the
    # edition, whole.
    counted = Counter(omission.reason.split(":")[0] for omission in edition.omissions)
    return sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
