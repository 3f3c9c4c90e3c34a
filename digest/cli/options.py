"""The options that commands share, and what they mean for the settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from digest import period, settings
from digest.cache.surveys import Store, default_path
from digest.cli import usage
from digest.errors import OptionError
from digest.model import Period
from digest.rendering.formats import FORMATS
from digest.stories import beats

FILE = click.Path(path_type=Path)
_DAY = usage.Day()
_WEEK = "ISO 주, 예: 2026-W01 (build의 기본: 가장 새 기사의 주)"

config = click.option("--config", type=FILE, help="설정 파일 (기본: ./digest.toml)")
out = click.option(
    "--out", type=FILE, default=Path("out"), show_default=True, help="호가 쌓이는 폴더"
)

cache = click.option(
    "--cache", metavar="FILE", help="캐시 파일 (기본: 사용자 캐시 폴더, none: 쓰지 않음)"
)
beat = click.option(
    "--beat", metavar="NAME", help="분야: ict, economy, policy, 또는 설정의 [beat.이름]"
)


def reads(command: Callable[..., None]) -> Callable[..., None]:
    """The arguments of every command that reads articles."""
    for option in (
        click.option("--workers", type=usage.Whole(0, 512), help="프로세스 수 (0: 자동)"),
        click.option("--until", type=_DAY, help="마지막 날"),
        click.option("--since", type=_DAY, help="첫날, 예: 2025-12-29"),
        click.option("--week", metavar="WEEK", help=_WEEK),
        config,
        click.argument("sources", nargs=-1, type=FILE),
    ):
        command = option(command)
    return command


def knobs(file: Path | None, **options: Any) -> settings.Settings:
    """The settings of a file (or ./digest.toml, or the defaults) with a command's options
    laid over them. Raises SettingsError, OptionError for an option that means nothing."""
    if file is None and Path("digest.toml").is_file():
        file = Path("digest.toml")
    made = settings.load(file)
    writing, rendering, stories = made.writing, made.rendering, made.stories
    if options.get("top"):
        writing = replace(writing, top=options["top"])
    if options.get("beat"):
        known = sorted({*beats.shipped(), *made.beat})
        stories = replace(stories, beat=_one_of(known, options["beat"], "--beat", "분야"))
    if options.get("language"):
        rendering = replace(rendering, language=options["language"])
    if options.get("formats"):
        names = tuple(name.strip() for name in options["formats"].split(",") if name.strip())
        checked = tuple(_one_of(FORMATS, name, "--format", "형식") for name in names)
        rendering = replace(rendering, formats=checked)
    given = {name: options.get(name) for name in ("workers", "cache")}
    running = replace(made.running, **{k: v for k, v in given.items() if v is not None})
    return replace(made, writing=writing, rendering=rendering, stories=stories, running=running)


def _one_of(known: Iterable[str], name: str, option: str, what: str) -> str:
    # The stages would refuse it too, as a fault of the settings: exit 1, and later.
    if name not in known:
        raise OptionError(option, f"{name}: 모르는 {what}입니다", f"아는 것: {', '.join(known)}")
    return name


def store(made: settings.Settings) -> Store | None:
    """Where the first pass is kept for the next run; ``None`` where it is not."""
    where = made.running.cache
    if where == "none":
        return None
    return Store(Path(where) if where else default_path(), made.running.cache_bytes)


def paths(given: tuple[Path, ...], made: settings.Settings) -> tuple[Path, ...]:
    """The folders to read. Raises click.UsageError (exit 2) where there are none."""
    found = given or tuple(Path(name) for name in made.reading.sources)
    if not found:
        context = click.get_current_context(silent=True)
        path = context.command_path if context else "digest build"
        raise click.UsageError(f"기사 폴더를 주세요. 예: {path} seeds")
    return found


def wanted(week: str | None, since: date | None, until: date | None) -> Period | None:
    """The period that was asked for, ``None`` for the week of the newest article."""
    if week and (since or until):
        raise click.UsageError("--week와 --since/--until은 함께 쓸 수 없습니다")
    if week:
        return period.of_week(week)
    if since and until:
        return period.between(since, until)
    if since or until:
        raise click.UsageError("--since와 --until은 함께 주세요")
    return None
