"""What click says of wrong usage and in its help, in the words of the house.

Click's own is three lines of English around a Korean one ('Error: Invalid value for --top: 0 is
not in the range'): a newsroom reads one line *where: what (hint)*, as of every other fault.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import IO, Any

import click

# The headings of click's help page, and the notes behind its options.
_HEADINGS = (
    (re.compile(r"^Usage:", re.MULTILINE), "쓰는 법:"),
    (re.compile(r"^Options:$", re.MULTILINE), "옵션:"),
    (re.compile(r"^Commands:$", re.MULTILINE), "명령:"),
    (re.compile(r"\[default: "), "[기본: "),
    (re.compile(r"Show this message and exit\."), "이 도움말을 보여 줍니다"),
)
_EXTRA = re.compile(r"Got unexpected extra arguments? \((.*)\)", re.DOTALL)


class _Said(click.ParamType):  # type: ignore[type-arg, unused-ignore]  # generic only in newer ones
    """Says in Korean what would have been right, where click says what is wrong in English."""

    def right(self) -> str:
        """What a value should be."""
        raise NotImplementedError

    def convert(
        self, value: Any, param: click.Parameter | None, context: click.Context | None
    ) -> Any:
        try:
            return super().convert(value, param, context)
        except click.BadParameter:
            self.fail(f"{value}: {self.right()} 주세요", param, context)


class Whole(_Said, click.IntRange):
    """A whole number between two bounds.

    >>> Whole(1, 100).convert("3", None, None)
    3
    """

    name = "N"

    def right(self) -> str:
        """Its bounds."""
        bounds = f"{self.min} 이상" if self.max is None else f"{self.min}~{self.max}"
        return f"{bounds}의 정수를"


class OneOf(_Said, click.Choice):  # type: ignore[type-arg, unused-ignore]  # as above
    """One of a few words."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(tuple(words))

    def right(self) -> str:
        """The words."""
        return f"{', '.join(map(str, self.choices))} 가운데 하나를"


class Day(click.ParamType):  # type: ignore[type-arg, unused-ignore]  # as above
    """A day as ISO 8601 writes it.

    >>> Day().convert("2026-01-04", None, None)
    datetime.date(2026, 1, 4)
    """

    name = "DAY"

    def convert(
        self, value: Any, param: click.Parameter | None, context: click.Context | None
    ) -> date:
        try:
            return datetime.strptime(str(value), "%Y-%m-%d").date()
        except ValueError:
            self.fail(f"{value}: 날짜가 아닙니다. 예: 2026-01-04", param, context)


class Wrong(click.UsageError):
    """Wrong usage as one line on stderr, exit 2."""

    def __init__(self, error: click.UsageError) -> None:
        super().__init__(error.message, error.ctx)
        path = error.ctx.command_path if error.ctx else "digest"
        self.line = " ".join(f"{path}: {said(error)} ({path} --help)".split())

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(self.line, file=file, err=file is None)


def said(error: click.UsageError) -> str:
    """What was wrong, in Korean.

    >>> said(click.NoSuchOption("--tpo", possibilities=["--top"]))
    '--tpo: 없는 옵션입니다. 비슷한 것: --top'
    """
    if isinstance(error, click.NoSuchOption):
        near = ", ".join(error.possibilities or ())
        return f"{error.option_name}: 없는 옵션입니다" + (f". 비슷한 것: {near}" if near else "")
    if isinstance(error, click.BadOptionUsage):
        lacks = "requires" in error.message
        return f"{error.option_name}: {'값을 함께 주세요' if lacks else '값을 받지 않습니다'}"
    if isinstance(error, click.BadParameter):
        name = error.param.opts[-1] if error.param else ""
        option = name.startswith("-")
        return f"{name} {error.message}" if option else error.message
    extra = _EXTRA.fullmatch(error.message)
    return f"{extra[1]}: 남는 말입니다" if extra else error.message


class Command(click.Command):
    """A command whose help page speaks Korean."""

    def parse_args(self, context: click.Context, words: list[str]) -> list[str]:
        try:
            return super().parse_args(context, words)
        except click.UsageError as error:
            error.ctx = error.ctx or context  # '--top' without its value knows no command
            raise

    def get_help(self, context: click.Context) -> str:
        return _korean(super().get_help(context))


class Group(click.Group):
    """The commands; one that is not known is answered with those that are."""

    def get_help(self, context: click.Context) -> str:
        return _korean(super().get_help(context))

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        found = super().get_command(context, name)
        if found is None and not context.resilient_parsing:
            known = ", ".join(self.list_commands(context))
            raise click.UsageError(f"{name}: 없는 명령입니다. 있는 것: {known}", context)
        return found

    def make_context(self, *arguments: Any, **extra: Any) -> click.Context:
        try:
            return super().make_context(*arguments, **extra)
        except click.UsageError as error:
            if error.message.startswith("Usage:") or "쓰는 법" in error.message:
                raise  # `digest` alone: newer clicks raise the help page
            raise Wrong(error) from None


def _korean(page: str) -> str:
    for heading, words in _HEADINGS:
        page = heading.sub(words, page)
    return page
