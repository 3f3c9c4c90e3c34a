"""Who does the work changes how long it takes, and nothing else."""

from __future__ import annotations

import importlib
import importlib.util
import os
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from command import ROOT, run_digest

from benchmarks.speed import generator
from benchmarks.synthetic import labelled
from digest import executors
from digest.errors import SettingsError, SourceError, WorkError
from digest.settings import Running, Settings
from digest.stages import bound
from digest.stories.passages import cut

needs_daft = pytest.mark.skipif(
    importlib.util.find_spec("daft") is None, reason="newsdigest[daft] is not installed"
)


def squared(number: int) -> int:
    return number * number


def slow(number: int) -> int:
    time.sleep(0.02)
    return os.getpid() * 0 + number


def process(number: int) -> int:
    started = time.process_time()
    while time.process_time() - started < 0.01:
        pass
    return os.getpid()


def dying(number: int) -> int:
    if number == 70:
        os._exit(9)
    return number


def failing(number: int) -> int:
    if number == 70:
        raise ZeroDivisionError("a bug")
    return number


def refusing(number: int) -> int:
    raise SourceError("seeds", "없습니다", "경로를 보세요")


def importing(number: int) -> str:
    return str(importlib.import_module("statistics").__file__)


@pytest.mark.parametrize(
    ("workers", "engine"),
    [(1, ""), (2, ""), (0, ""), pytest.param(0, "daft", marks=needs_daft)],
)
def test_results_come_in_the_order_of_the_items(workers: int, engine: str) -> None:
    items = list(range(3_000))
    with executors.running(workers, engine) as each:
        assert list(each(squared, items)) == [n * n for n in items]
        assert list(each(squared, iter(items[:5]))) == [0, 1, 4, 9, 16]
        assert list(each(squared, [])) == []


def test_one_worker_is_the_builtin_map() -> None:
    with executors.running(1) as each:
        assert each is map


@pytest.mark.parametrize("engine", ["", pytest.param("daft", marks=needs_daft)])
def test_work_is_spread_over_the_workers(engine: str) -> None:
    with executors.running(2, engine) as each:
        seen = set(each(process, range(200)))
    assert os.getpid() not in seen
    assert len(seen) == 2


def test_a_pool_is_started_only_where_it_pays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executors, "cores", lambda: 2)
    with executors.running(0) as each:
        assert set(each(process, range(50))) == {os.getpid()}
        many = list(each(process, range(400)))
    assert many[0] == os.getpid()
    assert many[-1] != os.getpid()


@pytest.mark.parametrize("engine", ["", pytest.param("daft", marks=needs_daft)])
def test_a_worker_that_dies_is_said_in_one_line(engine: str) -> None:
    with executors.running(2, engine) as each, pytest.raises(WorkError, match="갑자기 끝났습니다"):
        list(each(dying, range(200)))


@pytest.mark.parametrize("engine", ["", pytest.param("daft", marks=needs_daft)])
def test_a_fault_in_a_worker_keeps_its_kind(engine: str) -> None:
    with executors.running(2, engine) as each:
        with pytest.raises((ZeroDivisionError, RuntimeError), match="a bug"):
            list(each(failing, range(200)))
        with pytest.raises(SourceError, match=r"^seeds: 없습니다 \(경로를 보세요\)$"):
            list(each(refusing, range(200)))


@needs_daft
def test_a_worker_imports_nothing_from_the_folder_it_was_started_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "statistics.py").write_text("raise SystemExit", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    with executors.running(2, "daft") as each:
        assert set(each(importing, range(10))) == {str(Path(statistics.__file__))}
    assert "PYTHONSAFEPATH" not in os.environ


def test_an_engine_that_nobody_knows_is_refused() -> None:
    with pytest.raises(SettingsError, match="ray"), executors.running(0, "ray"):
        pass


def test_results_that_nobody_takes_are_not_waited_for() -> None:
    started = time.perf_counter()
    with executors.running(2) as each:
        next(iter(each(slow, range(5_000))))
    assert time.perf_counter() - started < 30  # all of it would be 50 s of two workers


def test_without_daft_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "daft", None)
    with pytest.raises(WorkError, match=r"newsdigest\[daft\]"), executors.running(0, "daft"):
        pass


@pytest.mark.parametrize(
    ("workers", "engine"), [(2, ""), pytest.param(0, "daft", marks=needs_daft)]
)
def test_candidates_searched_elsewhere_make_the_same_stories(workers: int, engine: str) -> None:
    passages = [p for one in labelled(1_500) for p in cut(one.article, terms=48)]
    alone = bound(Settings()).group(passages)
    blocks: list[int] = []
    with executors.running(workers, engine) as each:

        def counted(work: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
            found = list(items)
            blocks.append(len(found))
            return each(work, found)

        settings = Settings(running=Running(block=150_000))
        assert bound(settings, counted).group(passages) == alone
    assert len(blocks) > 1
    assert max(blocks) > 2


def _edition(out: Path, *arguments: Any, config: str = "", source: Path = ROOT / "seeds") -> bytes:
    if config:
        out.mkdir()
        (out / "digest.toml").write_text(config, "utf-8")
        arguments = (*arguments, "--config", out / "digest.toml")
    done = run_digest("build", source, "--out", out, "--format", "md,html", *arguments)
    assert done.returncode == 0, done.stderr
    return b"".join(path.read_bytes() for path in sorted(out.glob("*/*")))


def test_the_edition_is_the_same_whoever_did_the_work(tmp_path: Path) -> None:
    alone = _edition(tmp_path / "1", "--workers", 1)
    assert alone
    assert _edition(tmp_path / "3", "--workers", 3) == alone


@needs_daft
def test_the_edition_is_the_same_from_daft(tmp_path: Path) -> None:
    config = '[running]\nengine = "daft"\n'
    assert _edition(tmp_path / "d", config=config) == _edition(tmp_path / "1", "--workers", 1)


@pytest.mark.parametrize("engine", ["", pytest.param("daft", marks=needs_daft)])
def test_the_edition_of_a_large_folder_is_the_same(tmp_path: Path, engine: str) -> None:
    generator.write(tmp_path / "week", 900, seed=1)
    uncached = ("--cache", "none")
    alone = _edition(tmp_path / "1", "--workers", 1, *uncached, source=tmp_path / "week")
    config = f'[running]\nengine = "{engine}"\nworkers = 2\nblock = 100000\n'
    assert _edition(tmp_path / "2", *uncached, config=config, source=tmp_path / "week") == alone
