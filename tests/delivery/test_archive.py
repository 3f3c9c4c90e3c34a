"""The editions that stand in the out folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from digest.delivery import archive
from digest.delivery.folder import publish
from digest.errors import DeliveryError


@pytest.fixture
def out(tmp_path: Path) -> Path:
    for label, until in (("2026-W01", "2026-01-04"), ("2025-W52", "2025-12-28")):
        publish({"edition.json": json.dumps({"week": label, "until": until})}, tmp_path / label)
    return tmp_path


def test_editions_are_listed_by_the_days_they_cover(out: Path) -> None:
    publish({"edition.json": json.dumps({"until": "2025-12-30"})}, out / "2025-12-24_2025-12-30")
    assert archive.weeks(out) == ("2025-W52", "2025-12-24_2025-12-30", "2026-W01")


def test_what_a_killed_run_left_is_no_edition(out: Path) -> None:
    (out / ".2026-W02.new").mkdir()
    (out / ".2026-W02.new" / "edition.json").write_text('{"until": "2026-01-11"}')
    assert archive.newest(out, None).name == "2026-W01"


def test_an_edition_is_found_by_its_label(out: Path) -> None:
    assert archive.newest(out, "2025-W52") == out / "2025-W52"


def test_an_edition_that_is_not_there_is_an_error_that_names_those_that_are(out: Path) -> None:
    with pytest.raises(DeliveryError, match=r"2026-W09: 없습니다.*2025-W52, 2026-W01"):
        archive.newest(out, "2026-W09")
    with pytest.raises(DeliveryError, match="먼저 digest build"):
        archive.newest(out / "empty", None)


def test_the_predecessor_ended_before_the_new_edition_begins(out: Path) -> None:
    assert archive.before(out, "2026-W02", "2026-01-05")["week"] == "2026-W01"
    assert archive.before(out, "2026-W01", "2025-12-29")["week"] == "2025-W52"
    assert archive.before(out, "2025-W52", "2025-12-22") == {}


def test_an_edition_that_cannot_be_read_is_one_line(out: Path) -> None:
    (out / "2026-W01" / "edition.json").write_text("{")
    with pytest.raises(DeliveryError, match=r"edition\.json: 읽을 수 없습니다"):
        archive.newest(out, None)
