"""`digest build`: a folder of articles becomes a published edition."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from digest import period, pipeline, stages
from digest.cli import options, progress, usage
from digest.delivery import archive, folder
from digest.model import Edition

_NAMED = 3  # files that a line on the terminal names; the edition names them all


@click.command(cls=usage.Command)
@options.reads
@options.out
@options.beat
@options.cache
@click.option("--top", type=usage.Whole(1, 100), help="자세히 싣는 이야기 수")
@click.option("--format", "formats", metavar="NAMES", help="쉼표로: md,html,pdf,letter")
@click.option("--language", type=usage.OneOf(["ko", "en"]), help="틀의 언어")
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
    with progress.shown(knobs.running) as each:
        bound = stages.bound(knobs, each)
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
    counts, printed = edition.counts, len(edition.items) + len(edition.briefs)
    click.echo(f"{edition.week} ({edition.since}~{edition.until})")
    click.echo(
        f"파일 {counts.files}개 · 기사 {counts.articles}건 · 매체 {counts.publishers}곳"
        f" · 이야기 {counts.stories}개 가운데 {printed}개를 실었습니다"
        f" (단신 {len(edition.briefs)}개)"
    )
    for item in edition.items:
        click.echo(f"  {item.rank}. {progress.harmless(item.headline.text)}")
    for reason, paths in _by_reason(edition):
        some = ", ".join(paths[:_NAMED]) + (" …" if len(paths) > _NAMED else "")
        click.echo(f"  제외 {len(paths)}건: {progress.harmless(f'{reason}: {some}')}", err=True)
    for notice in notices:
        click.echo(notice, err=True)
    click.echo(f"{place}: {', '.join(files)}")


def _by_reason(edition: Edition) -> list[tuple[str, list[str]]]:
    # Thousands of omissions are counted by the words before the detail; the list is in the
    # edition, whole.
    told: dict[str, list[str]] = {}
    for omission in edition.omissions:
        told.setdefault(omission.reason.split(":")[0], []).append(omission.path)
    return sorted(told.items(), key=lambda pair: (-len(pair[1]), pair[0]))
