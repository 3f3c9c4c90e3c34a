"""`digest preview` and `digest send`: a published edition goes to people."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from digest import period, pipeline, stages
from digest.cli import options, progress, usage
from digest.delivery import archive, folder
from digest.errors import DigestError
from digest.settings import Mail

if TYPE_CHECKING:
    from digest.delivery.letters import Letter

_OUTCOMES = {"sent": "보냄", "refused": "거절", "failed": "실패", "unknown": "모름"}


@click.command(cls=usage.Command)
@click.argument("week", required=False)
@options.out
@options.config
@click.option("--port", type=usage.Whole(0, 65535), default=8000, show_default=True)
@click.option("--source", "sources", multiple=True, type=options.FILE, help="바뀌면 다시 만들 폴더")
def preview(
    *,
    week: str | None,
    out: Path,
    config: Path | None,
    port: int,
    sources: tuple[Path, ...],
) -> None:
    """만든 호를 브라우저에서 봅니다 (127.0.0.1). --source를 주면 바뀔 때마다 다시 만듭니다."""
    from digest.delivery import desk  # noqa: PLC0415  (servers and watchers load only here)

    made = options.knobs(config)
    read = sources or tuple(Path(name) for name in made.reading.sources)
    rebuild = _rebuild(read, config, out, week) if read else None
    place = _place(out, week, rebuild)
    settings = config or Path("digest.toml")
    templates = Path(made.rendering.templates) if made.rendering.templates else None
    watched = [path for path in (*read, settings, templates) if path and path.exists()]
    desk.serve(place, rebuild=rebuild, watch=watched, port=port, say=click.echo)


def _place(out: Path, week: str | None, rebuild: Callable[[], str | None] | None) -> Path:
    try:
        return archive.newest(out, week)
    except DigestError:
        if rebuild is None:
            raise
    fault = rebuild()
    if fault:
        click.echo(fault, err=True)
        sys.exit(1)
    return archive.newest(out, week)


def _rebuild(
    sources: tuple[Path, ...], config: Path | None, out: Path, week: str | None
) -> Callable[[], str | None]:
    """Builds the edition again from sources and settings as they now stand; answers with
    the one line that says why it could not."""

    def rebuild() -> str | None:
        try:
            knobs = options.knobs(config)
            with progress.shown(knobs.running) as each:
                bound = stages.bound(knobs, each)
                found = pipeline.gather(
                    sources,
                    bound,
                    wanted=period.of_week(week) if week and "_" not in week else None,
                    default=period.newest,
                    previous=lambda p: archive.before(out, p.label, p.since.isoformat()),
                    store=options.store(knobs),
                    each=each,
                )
                edition = pipeline.build(found, bound, note="", each=each)
            files, _ = bound.render(edition)
            folder.publish(files, out / edition.week)
        except DigestError as error:
            return str(error)
        return None

    return rebuild


@click.command(cls=usage.Command)
@click.argument("week", required=False)
@options.out
@options.config
@click.option("--to", "recipients", multiple=True, help="받는 이 '이름 <주소>' (설정보다 앞섭니다)")
@click.option("--letters", type=options.FILE, help=".eml을 쓸 폴더 (기본: OUT/<주>/letters)")
@click.option("--yes", is_flag=True, help="정말 보냅니다")
def send(
    *,
    week: str | None,
    out: Path,
    config: Path | None,
    recipients: tuple[str, ...],
    letters: Path | None,
    yes: bool,
) -> None:
    """만든 호를 메일로 보냅니다. --yes가 없으면 .eml 파일만 씁니다."""
    from digest.delivery import letters as post  # noqa: PLC0415  (email loads only here)

    knobs = options.knobs(config).mail
    knobs = replace(knobs, to=recipients) if recipients else knobs
    place = archive.newest(out, week)
    composed = post.compose(
        place,
        sender=knobs.sender,
        reply_to=knobs.reply_to,
        to=knobs.to,
        subject=knobs.subject,
        date=datetime.now().astimezone(),
    )
    if yes:
        _send(composed, knobs)
    else:
        _write(composed, letters or place / folder.LETTERS, knobs)


def _write(composed: tuple[Letter, ...], place: Path, knobs: Mail) -> None:
    from digest.delivery import mail  # noqa: PLC0415

    for letter, path in zip(composed, mail.write(composed, place), strict=True):
        click.echo(f"{letter.to}: {letter.subject} ({len(letter.data) // 1024} KB) → {path}")
    server = f"{knobs.host}:{knobs.port}" if knobs.host else "[mail] host가 없습니다"
    click.echo(f"보내지 않았습니다: {len(composed)}통, 서버 {server}. 보내려면 --yes")


def _send(composed: tuple[Letter, ...], knobs: Mail) -> None:
    from digest.delivery import mail  # noqa: PLC0415

    results = mail.send(
        composed,
        host=knobs.host,
        port=knobs.port,
        security=knobs.security,
        user=knobs.user,
        password=os.environ.get("DIGEST_SMTP_PASSWORD", ""),
        timeout=knobs.timeout,
    )
    outcomes = []
    for result in results:
        outcomes.append(result.outcome)
        detail = f": {progress.harmless(result.detail)}" if result.detail else ""
        click.echo(f"{result.to} {_OUTCOMES[result.outcome]}{detail}")
    if any(outcome != "sent" for outcome in outcomes):
        sys.exit(1)
