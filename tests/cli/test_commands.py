"""The commands as the contract has them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from command import ROOT, run_digest

from digest.cli import main
from digest.cli.progress import harmless

SEEDS = ROOT / "seeds"
LINE_KEYS = {
    "id", "path", "title", "publisher", "published_on", "inferred",
    "text", "units", "dates", "figures", "omitted",
}  # fmt: skip


def call(*arguments: object) -> str:
    done = CliRunner().invoke(main, [str(a) for a in arguments], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_inspect_gives_a_json_line_per_article_with_the_contracts_keys() -> None:
    lines = [json.loads(line) for line in call("inspect", SEEDS, "--json").splitlines()]
    assert len(lines) >= 24
    for one in lines:
        assert set(one) >= LINE_KEYS
        text = one["text"]
        for unit in one["units"]:
            assert unit["kind"] in {"sentence", "heading", "caption", "boilerplate"}
        for span in (*one["dates"], *one["figures"]):
            assert text[span["start"] : span["end"]] == span["text"]


def test_inspect_gives_a_stretch_of_days_behind_its_two_ends(tmp_path: Path) -> None:
    article = tmp_path / "a.md"
    told = "회사는 오는 31일부터 내년 1월 13일까지 신청을 받는다고 30일 밝혔다. "
    rest = "신청은 누리집과 매장에서 할 수 있고 절차는 모두 무료이다. " * 4
    head = "---\ntitle: 가나전자 신청 접수\npublished_at: 2025-12-30\n---\n"
    article.write_text(head + told + rest, "utf-8")
    (one,) = (json.loads(line) for line in call("inspect", article, "--json").splitlines())
    assert [(d["text"], d["first"], d["last"]) for d in one["dates"]] == [
        ("오는 31일", "2025-12-31", "2025-12-31"),
        ("내년 1월 13일", "2026-01-13", "2026-01-13"),
        ("오는 31일부터 내년 1월 13일", "2025-12-31", "2026-01-13"),
        ("30일", "2025-12-30", "2025-12-30"),
    ]


def test_the_units_of_a_text_cover_it_in_order() -> None:
    for line in call("inspect", SEEDS, "--json").splitlines():
        one = json.loads(line)
        at = 0
        for unit in one["units"]:
            assert not one["text"][at : unit["start"]].strip()
            assert unit["end"] > unit["start"] >= at
            at = unit["end"]
        assert not one["text"][at:].strip()


def test_inspect_shows_a_person_the_same_in_colour_free_text_when_piped() -> None:
    shown = call("inspect", SEEDS / "901_0000012345.txt")
    assert "소제목" in shown
    assert "\x1b" not in shown


def test_stories_gives_one_object_with_the_contracts_keys() -> None:
    data = json.loads(call("stories", SEEDS, "--json"))
    assert set(data) >= {"articles", "stories", "left_out"}
    ranks = [story["rank"] for story in data["stories"]]
    assert ranks == list(range(1, len(ranks) + 1))
    ids = [article for story in data["stories"] for article in story["articles"]]
    assert len(ids) == len(set(ids))
    for story in data["stories"]:
        assert set(story) >= {"id", "rank", "headline", "events", "articles", "publishers"}
        told = [article for event in story["events"] for article in event["articles"]]
        assert sorted(told) == sorted(story["articles"])


def test_a_story_explains_its_rank() -> None:
    first = json.loads(call("stories", SEEDS, "--json"))["stories"][0]
    said = call("stories", SEEDS, "--explain", first["id"])
    assert said.startswith("1위 ")
    assert len(said.splitlines()) > 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["build"],
        ["build", "seeds", "--week", "2026-W01", "--since", "2026-01-01"],
        ["build", "seeds", "--since", "2026-01-01"],
        ["build", "seeds", "--top", "0"],
        ["nothing"],
    ],
)
def test_wrong_usage_is_exit_2(arguments: list[str], tmp_path: Path) -> None:
    done = run_digest(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_strict_is_exit_2_when_something_was_left_out(tmp_path: Path) -> None:
    done = run_digest("build", SEEDS, "--out", tmp_path, "--format", "md", "--strict")
    assert done.returncode == 2
    assert list(tmp_path.glob("*/briefing.md"))


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_behind_stdout_is_one_line(unbuffered: str) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full here")
    with full.open("w") as stdout:
        done = subprocess.run(
            [sys.executable, "-m", "digest", "inspect", str(SEEDS), "--json"],
            cwd=ROOT,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
            stdout=stdout,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_what_would_steer_a_terminal_is_shown_as_a_mark() -> None:
    shown = harmless("제목\x1b]0;나쁜\x07 \u202e뒤\n둘째 줄")
    assert not re.search(r"[\x00-\x1f\x7f\u202a-\u202e]", shown)
    assert "둘째 줄" in shown
