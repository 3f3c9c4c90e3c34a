"""Wrong usage is one Korean line and exit 2; a fault of the content is exit 1."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from command import ROOT, run_digest

from digest.cli import main, wording

SEEDS = str(ROOT / "seeds")
# Words of click's own: one of them in a message is a line that nobody put into Korean.
ENGLISH = re.compile(r"Usage|Error|Invalid|No such|Got unexpected|requires|does not|Try ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["nothing"],
        ["--nothing"],
        ["build"],
        ["build", SEEDS, "--tpo", "3"],
        ["build", SEEDS, "--top"],
        ["build", SEEDS, "--top", "0"],
        ["build", SEEDS, "--top", "three"],
        ["build", SEEDS, "--strict=1"],
        ["build", SEEDS, "--language", "fr"],
        ["build", SEEDS, "--format", "md,doc"],
        ["build", SEEDS, "--beat", "nothing"],
        ["build", SEEDS, "--week", "2026-W77"],
        ["build", SEEDS, "--since", "2026-01-01"],
        ["build", SEEDS, "--since", "2026-01-04", "--until", "2026-01-01"],
        ["build", SEEDS, "--since", "4 January", "--until", "2026-01-01"],
        ["stories", SEEDS, "--json", "--explain", "1"],
        ["cache", "nothing"],
        ["doctor", "one", "two"],
        ["preview", "--port", "99999999"],
    ],
)
def test_wrong_usage_is_one_korean_line_and_exit_2(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 2, done.output
    assert not done.stdout
    (line,) = done.stderr.splitlines()
    assert re.fullmatch(r"\S.*: .*[가-힣].* \(.+\)|--until: .*[가-힣].*", line), line
    assert not ENGLISH.search(line), line


def test_the_same_words_in_the_settings_are_a_fault_of_the_content(tmp_path: Path) -> None:
    for line, where in (
        ('[stories]\nbeat = "nothing"', "[stories] beat: nothing: "),
        ('[rendering]\nformats = ["doc"]', "[rendering] formats: doc: "),
    ):
        (tmp_path / "digest.toml").write_text(line, "utf-8")
        done = run_digest("build", SEEDS, cwd=tmp_path)
        assert done.returncode == 1
        assert done.stderr.startswith(where)


def test_a_week_without_articles_is_a_fault_of_the_content(tmp_path: Path) -> None:
    done = run_digest("build", SEEDS, "--week", "2031-W01", cwd=tmp_path)
    assert done.returncode == 1


def test_a_beat_of_the_settings_may_be_named_on_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text('[beat.chips]\nterms = ["반도체"]\n', "utf-8")
    done = run_digest("stories", SEEDS, "--beat", "chips", cwd=tmp_path)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("command", ["", "build", "inspect", "stories", "preview", "send", "cache"])
def test_the_help_of_every_command_speaks_korean(command: str) -> None:
    page = CliRunner().invoke(main, [command, "--help"] if command else ["--help"]).output
    assert page.startswith("쓰는 법: ")
    assert not re.search(r"^(Usage|Options|Commands):|Show this|default:", page, re.MULTILINE)


def test_digest_alone_shows_its_help() -> None:
    assert "명령:" in CliRunner().invoke(main, []).output


def test_the_build_counts_every_story_that_it_prints_and_names_what_it_left_out(
    tmp_path: Path,
) -> None:
    done = run_digest("build", SEEDS, "--format", "md", cwd=tmp_path)
    page = next((tmp_path / "out").glob("*/briefing.md")).read_text("utf-8")
    printed = re.search(r"그 가운데 (\d+)개를 실었습니다", page)
    assert printed
    assert f"가운데 {printed[1]}개를 실었습니다 (단신 " in done.stdout
    assert re.search(r"제외 1건: .+: \S+\.txt", done.stderr)


def test_a_date_explains_itself_in_korean() -> None:
    page = CliRunner().invoke(main, ["inspect", SEEDS]).output
    reasons = re.findall(r"→ .+ \(([^()]+)\)$", page, re.MULTILINE)
    assert len(reasons) > 50
    assert not [reason for reason in reasons if re.search(r"[a-z]{3}", reason)]


def test_the_kinds_of_units_stand_in_one_column() -> None:
    for name, word in wording.KINDS.items():
        assert len(wording.kind(name, 8)) == 8 - len(word)
