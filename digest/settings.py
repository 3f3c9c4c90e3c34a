"""digest.toml -> frozen Settings: every knob with its default, its range and what it does.

A default stands here and nowhere else; stages take their knobs keyword-only, bound in
``pipeline``. A key that is not known is an error with the nearest known one as the hint,
because a misspelt knob that is silently ignored was the first complaint about every tool
we looked at.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from pathlib import Path
from typing import Any, get_type_hints

from digest.errors import SettingsError


def _knob(default: Any, help: str, low: float | None = None, high: float | None = None) -> Any:
    return field(default=default, metadata={"help": help, "low": low, "high": high})


@dataclass(frozen=True, slots=True)
class Reading:
    sources: tuple[str, ...] = _knob((), "folders and files read when the command names none")
    captions: bool = _knob(False, "keep photo captions of wire agencies")
    english: bool = _knob(False, "keep articles that are mostly not Korean")
    copies: bool = _knob(False, "keep exact copies of an article under the same id")
    min_chars: int = _knob(80, "shorter bodies are left out", 0, 10_000)
    max_bytes: int = _knob(5_000_000, "larger files are left out", 1_000, 2_000_000_000)


@dataclass(frozen=True, slots=True)
class Stories:
    beat: str = _knob("", "beat that narrows the folder: ict, economy, policy, or your own")
    terms: int = _knob(48, "heaviest content words kept of a passage", 8, 512)
    telling: float = _knob(0.85, "cosine from which two texts are near copies", 0, 1)
    event: float = _knob(0.18, "average cosine that joins tellings to an event", 0, 1)
    story: float = _knob(0.15, "average cosine that joins events to a story", 0, 1)
    chain: float = _knob(
        0.27, "cosine between the centres of two stories that makes them one", 0, 1
    )


@dataclass(frozen=True, slots=True)
class Beat:
    """``[beat.NAME]``: replaces what it names of the shipped beat of that name, or makes a
    new one. Terms are looked up without their particles."""

    terms: tuple[str, ...] = _knob((), "words that speak for an article")
    also: tuple[str, ...] = _knob((), "words that speak for it in part")
    organisations: tuple[str, ...] = _knob((), "organisations of the beat")
    against: tuple[str, ...] = _knob((), "words that speak against it")
    publishers: tuple[str, ...] = _knob((), "only these publishers; empty: all")
    without_publishers: tuple[str, ...] = _knob((), "never these publishers")
    sections: tuple[str, ...] = _knob((), "only these sections; empty: all")
    without_sections: tuple[str, ...] = _knob((), "never these sections")
    examples: tuple[str, ...] = _knob((), "past briefings or round-ups: files to learn terms from")
    core: float = _knob(0.0, "relevance of a story of the beat; 0: as shipped", 0, 1)
    border: float = _knob(0.0, "relevance of a brief; 0: as shipped", 0, 1)
    weights: tuple[tuple[str, float], ...] = _knob((), "points of kinds of matter, a table")


@dataclass(frozen=True, slots=True)
class Writing:
    top: int = _knob(3, "stories printed in full", 1, 100)
    briefs: int = _knob(5, "stories printed as one line each (단신)", 0, 100)
    sentences: int = _knob(8, "most sentences a story", 1, 50)
    characters: int = _knob(550, "most characters a story", 100, 10_000)
    lead: int = _knob(5, "most sentences in the lead", 0, 20)
    figures: int = _knob(6, "most rows of a story's key-figure table", 0, 50)
    sources: int = _knob(12, "most sources listed under a story", 1, 1000)
    readings: int = _knob(60, "most articles of a story that are read whole", 1, 10_000)
    upcoming: int = _knob(12, "most upcoming dates", 0, 200)


@dataclass(frozen=True, slots=True)
class Rendering:
    title: str = _knob("", "title of the briefing; empty: that of the language")
    language: str = _knob("ko", "language of labels: ko or en")
    templates: str = _knob("", "folder of your own templates, searched before ours")
    formats: tuple[str, ...] = _knob(("md", "html", "pdf", "letter"), "what is written")


@dataclass(frozen=True, slots=True)
class Mail:
    """The password is never here: it comes from the environment, DIGEST_SMTP_PASSWORD."""

    host: str = _knob("", "SMTP server")
    port: int = _knob(587, "its port", 1, 65535)
    security: str = _knob("starttls", "starttls, tls, or none (loopback only)")
    user: str = _knob("", "user for AUTH; empty: no AUTH")
    sender: str = _knob("", "From, '이름 <주소>'")
    reply_to: str = _knob("", "Reply-To")
    to: tuple[str, ...] = _knob((), "recipients, '이름 <주소>', one message each")
    subject: str = _knob("", "subject; empty: title and week")
    timeout: float = _knob(60.0, "seconds that an answer of the server may take", 1, 3600)


@dataclass(frozen=True, slots=True)
class Running:
    """How the work is done; nothing here changes what comes out."""

    workers: int = _knob(0, "processes; 1: only this one, 0: as many as the work is worth", 0, 512)
    engine: str = _knob("", "empty: processes of this machine; daft: what Daft runs on")
    block: int = _knob(
        200_000_000, "multiplications of the candidate search handed out at once", 10_000, 10**15
    )
    cache: str = _knob("", "file of the cache; empty: in your cache folder, none: no cache")
    cache_bytes: int = _knob(1_000_000_000, "size the cache is cut to", 1_000_000, 10**13)


@dataclass(frozen=True, slots=True)
class Settings:
    reading: Reading = Reading()
    stories: Stories = Stories()
    writing: Writing = Writing()
    rendering: Rendering = Rendering()
    mail: Mail = Mail()
    running: Running = Running()
    beat: Mapping[str, Beat] = field(default_factory=dict)


def load(path: Path | None) -> Settings:
    """Settings of a TOML file, or the defaults for ``None``.

    Raises SettingsError, naming file, section and key.
    """
    if path is None:
        return Settings()
    try:
        table = tomllib.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError:
        raise SettingsError(
            str(path), "설정 파일이 없습니다", "--config의 경로를 확인하세요"
        ) from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(str(path), f"설정 파일을 읽을 수 없습니다: {error}") from None
    return parse(table, str(path))


def parse(table: Mapping[str, Any], where: str) -> Settings:
    """Settings of a parsed TOML table. Raises SettingsError."""
    sections = get_type_hints(Settings)
    _known(table, sections, where)
    made = {
        name: _section(sections[name], part, f"{where} [{name}]")
        for name, part in table.items()
        if name != "beat"
    }
    beats = _table(table.get("beat", {}), f"{where} [beat]")
    named = {name: _section(Beat, part, f"{where} [beat.{name}]") for name, part in beats.items()}
    return Settings(**made, beat=named)


def _table(value: Any, where: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise SettingsError(where, "표(table)여야 합니다")
    return value


def _section(kind: Any, table: Any, where: str) -> Any:
    known = {f.name: f for f in fields(kind)}
    _known(_table(table, where), known, where)
    return kind(**{name: _value(known[name], value, where) for name, value in table.items()})


def _value(knob: Field[Any], value: Any, where: str) -> Any:
    place = f"{where} {knob.name}"
    default, low, high = knob.default, knob.metadata["low"], knob.metadata["high"]
    if knob.name == "weights":
        return _weights(value, place)
    if isinstance(default, tuple):
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise SettingsError(place, "문자열 목록이어야 합니다")
        return tuple(value)
    if isinstance(default, float) and type(value) is int:
        value = float(value)
    if type(value) is not type(default):
        raise SettingsError(
            place, f"{type(default).__name__} 값이어야 합니다", f"기본값 {default!r}"
        )
    if low is not None and not low <= value <= high:
        raise SettingsError(place, f"{value}: 범위를 벗어났습니다", f"{low}~{high}")
    return value


def _weights(value: Any, where: str) -> tuple[tuple[str, float], ...]:
    table = _table(value, where)
    for name, weight in table.items():
        if type(weight) not in (int, float):
            raise SettingsError(f"{where} {name}", "수여야 합니다")
    return tuple(sorted((name, float(weight)) for name, weight in table.items()))


def _known(table: Mapping[str, Any], known: Mapping[str, Any], where: str) -> None:
    for name in table:
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            raise SettingsError(
                f"{where} {name}",
                "모르는 설정입니다",
                f"혹시 {near[0]}?" if near else f"아는 것: {', '.join(known)}",
            )
