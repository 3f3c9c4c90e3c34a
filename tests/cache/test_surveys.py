"""A cache changes what a run costs and nothing else."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.cache import packing, shelf, surveys
from digest.cache.surveys import Store, Surveyor, surveyed
from digest.errors import SettingsError
from digest.model import Omission, Passage, Source, Survey
from tests.cache.week import SCRIPT, surveyor, written

NUMBER = 400
ROOT = Path(__file__).resolve().parents[2]


def counted() -> tuple[Surveyor, list[str]]:
    """A surveyor, and the names of the files that it is asked for."""
    asked: list[str] = []
    inner = surveyor()

    def survey(source: Source) -> Survey:
        asked.append(source.name)
        return inner(source)

    return survey, asked


def run(survey: Any, sources: Sequence[Source], store: Store | None) -> list[Survey]:
    return list(surveyed(survey, sources, store=store, each=map))


@pytest.fixture
def sources(tmp_path: Path) -> tuple[Source, ...]:
    return written(tmp_path / "week", NUMBER)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache" / "surveys.sqlite3", 10**9)


def test_what_comes_out_is_the_same_without_cold_and_warm(
    sources: tuple[Source, ...], store: Store
) -> None:
    plain = [surveyor()(source) for source in sources]
    assert run(surveyor(), sources, None) == plain
    assert run(surveyor(), sources, store) == plain
    assert run(surveyor(), sources, store) == plain


def test_a_second_run_asks_only_for_what_is_new(sources: tuple[Source, ...], store: Store) -> None:
    first, asked_first = counted()
    second, asked_second = counted()
    run(first, sources[:-3], store)
    run(second, sources, store)
    assert len(asked_first) == NUMBER - 3
    assert asked_second == [source.name for source in sources[-3:]]


def test_a_changed_file_and_a_renamed_one_are_surveyed_again(
    sources: tuple[Source, ...], store: Store
) -> None:
    run(counted()[0], sources, store)
    changed, renamed = sources[5], sources[6]
    Path(changed.location).write_text("---\nid: 1\n---\n" + "다른 기사다. " * 30, "utf-8")
    again, asked = counted()
    new = [*sources[:6], Source("other.md", renamed.location), *sources[7:]]
    found = run(again, new, store)
    assert asked == [changed.name, "other.md"]
    assert found[5].passages[0].id == "1"
    assert found[6].passages[0].path == "other.md"


def test_other_knobs_are_other_results(sources: tuple[Source, ...], store: Store) -> None:
    kept = run(surveyor(), sources, store)
    strict = run(surveyor(min_chars=5_000), sources, store)
    assert all(one.passages for one in kept)
    assert all(one.omissions and not one.passages for one in strict)


def test_edited_code_does_not_meet_yesterdays_results(
    sources: tuple[Source, ...], store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(counted()[0], sources, store)
    monkeypatch.setattr(surveys, "_code", lambda: b"edited")
    again, asked = counted()
    run(again, sources, store)
    assert len(asked) == NUMBER


def test_the_key_spells_out_every_knob() -> None:
    one = partial(len, read=partial(max, default=1), cut=partial(min, terms=48))
    other = partial(len, read=partial(max, default=1), cut=partial(min, terms=49))
    assert surveys._knobs(one) != surveys._knobs(other)
    assert surveys._knobs(one) == surveys._knobs(
        partial(len, cut=partial(min, terms=48), read=partial(max, default=1))
    )


def test_a_small_folder_opens_no_database(tmp_path: Path, store: Store) -> None:
    run(surveyor(), written(tmp_path / "few", 20), store)
    assert not store.path.exists()


def test_a_file_that_is_no_cache_is_left_as_it_is(
    sources: tuple[Source, ...], tmp_path: Path
) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("somebody's notes", "utf-8")
    plain = run(surveyor(), sources, None)
    assert run(surveyor(), sources, Store(notes, 10**9)) == plain
    with pytest.raises(SettingsError, match="캐시 파일이 아닙니다"):
        shelf.clear(notes)
    assert notes.read_text("utf-8") == "somebody's notes"


@pytest.mark.parametrize("content", [b"SQLite format 3\0" + b"damaged" * 500, b""])
def test_a_damaged_cache_is_replaced(
    sources: tuple[Source, ...], store: Store, content: bytes
) -> None:
    store.path.parent.mkdir(parents=True)
    store.path.write_bytes(content)
    assert run(surveyor(), sources, store) == run(surveyor(), sources, None)
    assert shelf.contents(store.path).files == NUMBER


def test_a_cache_that_cannot_be_made_changes_nothing(
    sources: tuple[Source, ...], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    nowhere = Store(tmp_path / "file" / "cache.sqlite3", 10**9)
    assert run(surveyor(), sources, nowhere) == run(surveyor(), sources, None)


def test_a_cache_cleared_under_a_run_changes_nothing(
    sources: tuple[Source, ...], store: Store
) -> None:
    plain = run(surveyor(), sources, None)

    def clearing(function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
        for number, item in enumerate(items):
            if number == 2:
                shelf.clear(store.path)
            yield function(item)

    assert list(surveyed(surveyor(), sources, store=store, each=clearing)) == plain
    assert run(surveyor(), sources, store) == plain


def test_the_oldest_go_when_it_is_full(sources: tuple[Source, ...], store: Store) -> None:
    run(surveyor(), sources, store)
    whole = shelf.contents(store.path)
    run(surveyor(), sources, Store(store.path, 60_000))
    left = shelf.contents(store.path)
    assert 0 < left.files < whole.files * 0.6
    assert left.bytes < whole.bytes
    assert run(surveyor(), sources, store) == run(surveyor(), sources, None)


def test_a_pipe_among_the_files_is_not_waited_for(
    sources: tuple[Source, ...], store: Store, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    found = run(surveyor(), [*sources, Source("pipe.md", str(tmp_path / "pipe.md"))], store)
    assert found[-1].omissions[0].path == "pipe.md"


@pytest.mark.parametrize("wait", [0.0, 0.02, 0.05, 0.1, 0.2, 0.4])
def test_a_run_killed_at_any_moment_leaves_a_good_cache(
    sources: tuple[Source, ...], store: Store, tmp_path: Path, wait: float
) -> None:
    process = _started(tmp_path / "week", store)
    time.sleep(wait)
    process.send_signal(signal.SIGKILL)
    process.wait()
    if store.path.exists():
        connection = sqlite3.connect(store.path)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.close()
    assert run(surveyor(), sources, store) == run(surveyor(), sources, None)
    assert shelf.contents(store.path).files == NUMBER


def test_two_runs_at_once_share_it(
    sources: tuple[Source, ...], store: Store, tmp_path: Path
) -> None:
    running = [_started(tmp_path / "week", store, "once") for _ in range(3)]
    assert [process.wait(timeout=60) for process in running] == [0, 0, 0]
    connection = sqlite3.connect(store.path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    assert shelf.contents(store.path).files == NUMBER
    assert run(surveyor(), sources, store) == run(surveyor(), sources, None)


def test_a_reader_of_another_run_is_never_kept_waiting_by_a_writer(
    sources: tuple[Source, ...], store: Store
) -> None:
    run(surveyor(), sources, store)
    writer = sqlite3.connect(store.path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    started = time.perf_counter()
    assert run(surveyor(), sources, store) == run(surveyor(), sources, None)
    assert time.perf_counter() - started < 4
    writer.close()


def test_a_page_damaged_inside_costs_the_cache_and_not_the_run(
    sources: tuple[Source, ...], store: Store
) -> None:
    run(surveyor(), sources, store)
    closed = sqlite3.connect(store.path)
    closed.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    closed.close()
    raw = bytearray(store.path.read_bytes())
    raw[8_192:] = os.urandom(len(raw) - 8_192)
    shelf.clear(store.path)
    store.path.write_bytes(raw)
    shelf._connections.clear()
    assert run(surveyor(), sources, store) == run(surveyor(), sources, None)
    assert run(surveyor(), sources, store) == run(surveyor(), sources, None)
    assert shelf.contents(store.path).files == NUMBER


def test_no_text_of_an_article_is_kept(sources: tuple[Source, ...], store: Store) -> None:
    run(surveyor(), sources, store)
    raw = b"".join(file.read_bytes() for file in store.path.parent.iterdir())
    assert "기본료를 내린다고 밝혔다".encode() not in raw


ANY = st.text()
NUMBER_OF = st.integers(0, 2**32 - 1)
PASSAGES = st.builds(
    Passage,
    id=ANY,
    article=ANY.filter(bool),
    path=st.sampled_from(["week/a.md", "b.md"]) | ANY.filter(bool),
    start=NUMBER_OF,
    end=NUMBER_OF,
    title=ANY,
    publisher=ANY,
    published_on=st.none() | st.dates(),
    url=ANY,
    section=ANY,
    form=st.sampled_from(["news", "listing"]),
    words=ANY,
    counts=st.binary(max_size=60),
    fingerprint=NUMBER_OF,
    length=NUMBER_OF,
)


@given(st.lists(PASSAGES, max_size=3), ANY, st.text("\x1e\x1feb가"))
def test_packing_gives_back_what_it_was_given(
    passages: list[Passage], path: str, reason: str
) -> None:
    survey = Survey(tuple(passages), (Omission(path, "reading", reason),))
    assert packing.unpacked(packing.pack(survey, "b.md"), "b.md", packing.Shared()) == survey


def _started(week: Path, store: Store, *more: str) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(week), str(store.path), *more],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process
