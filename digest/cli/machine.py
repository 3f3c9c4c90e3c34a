"""`digest doctor`: what this machine lacks."""

from __future__ import annotations

import sys

import click


@click.command()
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
