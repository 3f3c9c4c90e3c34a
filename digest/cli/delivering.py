"""`digest preview` and `digest send`: a published edition goes to people."""

from __future__ import annotations

import click


@click.command()
def preview() -> None:
    """만든 호를 브라우저에서 봅니다 (127.0.0.1)."""


@click.command()
def send() -> None:
    """만든 호를 메일로 보냅니다. --yes가 없으면 .eml 파일만 씁니다."""
