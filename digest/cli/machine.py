"""`digest doctor`: what this machine lacks; `digest cache`: what it keeps."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from digest.cli import options, usage


@click.command(cls=usage.Command)
def doctor() -> None:
    """이 컴퓨터에 무엇이 없는지, 어떻게 고치는지 알려 줍니다."""
    from digest.doctor import examine  # noqa: PLC0415  (it loads what it examines)

    checks = examine()
    for check in checks:
        click.echo(f"{'있음' if check.ok else '없음'}  {check.name}: {check.detail}")
        if not check.ok:
            click.echo(f"      고치기: {check.remedy}")
    if not all(check.ok for check in checks):
        sys.exit(1)


@click.command(cls=usage.Command)
@click.argument("action", type=usage.OneOf(["show", "clear"]), default="show")
@click.option("--cache", "where", metavar="FILE", help="캐시 파일 (기본: 설정, 사용자 캐시 폴더)")
@options.config
def cache(*, action: str, where: str | None, config: Path | None) -> None:
    """다음 실행을 빠르게 하는 캐시를 보여 주거나(show) 비웁니다(clear)."""
    from digest.cache import shelf  # noqa: PLC0415  (SQLite, which other commands do without)

    store = options.store(options.knobs(config, cache=where))
    if store is None:
        click.echo('캐시를 쓰지 않습니다 (설정: [running] cache = "none")')
    elif action == "clear":
        click.echo(f"{store.path}: {shelf.clear(store.path):,}바이트를 비웠습니다")
    else:
        kept = shelf.contents(store.path)
        click.echo(f"{kept.path}: 파일 {kept.files:,}개, {kept.bytes:,}바이트")
        click.echo(f"한도 {store.most_bytes:,}바이트 ([running] cache_bytes)")
