"""The editions that stand in the out folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from digest.errors import DeliveryError


def weeks(out: Path) -> tuple[str, ...]:
    """Labels of the published editions, oldest first by the days they cover."""
    if not out.is_dir():
        return ()
    found = [folder.parent.name for folder in out.glob("*/edition.json")]
    found = [name for name in found if not name.startswith(".")]  # a killed run's leftovers
    return tuple(sorted(found, key=lambda label: (_until(out / label), label)))


def newest(out: Path, label: str | None) -> Path:
    """The folder of an edition, or of the newest one. Raises DeliveryError."""
    known = weeks(out)
    if label is None and known:
        return out / known[-1]
    if label in known:
        return out / label
    hint = f"있는 것: {', '.join(known)}" if known else "먼저 digest build를 실행하세요"
    raise DeliveryError(str(out), f"{label or '만든 호'}: 없습니다", hint)


def before(out: Path, label: str, since: str) -> dict[str, Any]:
    """The data of the newest edition that ended before a day (ISO), {} where there is none.

    An edition that overlaps the new one is no predecessor: building the same week twice
    must give the same bytes.
    """
    for older in reversed(weeks(out)):
        edition = _data(out / older)
        if older != label and str(edition.get("until", "")) < since:
            return edition
    return {}


def _until(folder: Path) -> str:
    return str(_data(folder).get("until", ""))


def _data(folder: Path) -> dict[str, Any]:
    path = folder / "edition.json"
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise DeliveryError(str(path), f"읽을 수 없습니다: {error}", "다시 build 하세요") from None
    return found if isinstance(found, dict) else {}
