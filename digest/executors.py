"""Who does the work: this process, several on this machine, or Daft.

One seam, ``each(function, items)``: the builtin ``map`` and everything here yield the same
results in the same order, so an edition does not depend on who made it. Function, items and
results cross a process boundary, so they are picklable: module-level functions, partials and
frozen values are.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from digest.errors import DigestError, LeftOut, SettingsError, WorkError
from digest.model import Each

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

# Starting workers costs about 0.3 CPU-seconds each (imports), and two cores that share their
# parts reckon slower; work that ends sooner than this does not get them.
_GLANCE, _PAYS = 0.3, 3.0
_LONGEST_CHUNK = 64
# Chunks handed out ahead: enough that no worker waits, few enough that results do not pile up.
_AHEAD = 3


@contextmanager
def running(workers: int, engine: str = "") -> Iterator[Each]:
    """The executor for a run. ``workers``: 1 is this process alone, more is a pool of so many,
    0 lets the work decide: it begins here, and a pool, one process a core, is started when
    what is left is worth its start. ``engine`` "daft" gives the work to Daft, on the runner
    that Daft is configured for (its own here, Ray on a cluster); 0 is then all its cores.

    Raises WorkError where a worker dies, or Daft is not installed; SettingsError for an engine
    that is neither; and what the function raised. Daft makes a bug a RuntimeError that holds its
    traceback; what the user can mend keeps its kind wherever it ran.

    >>> with running(1) as each:
    ...     list(each(len, ["가", "나다"]))
    [1, 2]
    """
    if engine == "daft":
        yield _daft(workers)
        return
    if engine:
        raise SettingsError("running.engine", f"{engine}: 모르는 값입니다", "daft, 또는 비워 두기")
    if workers == 1 or (workers == 0 and cores() == 1):
        yield map
        return
    pool = _Pool(workers or cores())
    yield pool.each if workers else pool.each_if_it_pays


def cores() -> int:
    """The cores that this process may use; a container often has fewer than its machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Pool:
    """Worker processes for one piece of work. They end with it: grouping, which comes next
    and runs alone, needs the 170 MB that two idle workers hold."""

    def __init__(self, workers: int) -> None:
        self._workers = workers

    def each(self, function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
        work = items if isinstance(items, Sequence) else list(items)
        return self._spread(function, work)

    def each_if_it_pays(
        self, function: Callable[[Any], Any], items: Iterable[Any]
    ) -> Iterator[Any]:
        work = items if isinstance(items, Sequence) else list(items)
        # Not the wall clock: on a busy machine it counts the work of others, and a morning's few
        # new files got workers that cost more than they did. So they did where what is done with
        # the results counted, too, of which workers take nothing away.
        spent = 0.0
        for done, item in enumerate(work, 1):
            started = time.process_time()
            result = function(item)
            spent += time.process_time() - started
            yield result
            if spent > _GLANCE and spent / done * (len(work) - done) > _PAYS:
                yield from self._spread(function, work[done:])
                return

    def _spread(self, function: Callable[[Any], Any], work: Sequence[Any]) -> Iterator[Any]:
        from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

        pool = self._pool()
        called = pickle.dumps(function)
        size = _chunk(len(work), self._workers)
        chunks = iter([work[at : at + size] for at in range(0, len(work), size)])
        waiting: deque[Future[list[Any]]] = deque()
        try:
            for chunk in islice(chunks, _AHEAD * self._workers):
                waiting.append(pool.submit(_done, called, chunk))
            while waiting:
                results = waiting.popleft().result()
                for chunk in islice(chunks, 1):
                    waiting.append(pool.submit(_done, called, chunk))
                yield from results
        except BrokenProcessPool:
            raise _died(self._workers) from None
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def _pool(self) -> ProcessPoolExecutor:
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
        from multiprocessing import get_context  # noqa: PLC0415

        # Never fork this process: it may hold threads, locks and an open database.
        return ProcessPoolExecutor(self._workers, get_context("spawn"), _quietly)


def _died(workers: int) -> WorkError:
    return WorkError(
        f"작업 프로세스 {workers}개",
        "하나가 갑자기 끝났습니다",
        "메모리가 모자랐다면 --workers 1로 다시 해 보세요",
    )


def _chunk(items: int, workers: int) -> int:
    return max(1, min(_LONGEST_CHUNK, items // (16 * workers)))


def _quietly() -> None:
    """In a worker: an interrupt is the parent's to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


_unpickled: tuple[bytes, Callable[[Any], Any]] | None = None


def _done(called: bytes, chunk: Sequence[Any]) -> list[Any]:
    # The function may carry the habits of all publishers: unpickled once, not for each chunk.
    global _unpickled  # noqa: PLW0603
    if _unpickled is None or _unpickled[0] != called:
        _unpickled = called, pickle.loads(called)  # noqa: S301  (from our own parent)
    function = _unpickled[1]
    return [function(item) for item in chunk]


def _daft(workers: int) -> Each:
    """Daft behind the seam. Items and results travel as pickled bytes in a column beside
    their number, because a distributed engine promises no order.

    The work is done by processes of Daft, and the column is cut into a part for each: one
    function on one part was run by one thread, on a cluster, too.
    """
    _need_daft()
    import daft  # noqa: PLC0415

    def each(function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
        work = [pickle.dumps(item) for item in items]
        if not work:
            return iter(())
        called, path = pickle.dumps(function), tuple(sys.path)
        hands = min(workers or _hands(), len(work))

        @daft.cls(use_process=hands > 1, max_concurrency=hands)
        class Worker:
            @daft.method.batch(
                return_dtype=daft.DataType.binary(), batch_size=_chunk(len(work), hands)
            )
            def results(self, column: Any) -> list[bytes]:
                # A process of Daft does not know from where this one imports.
                sys.path.extend(place for place in path if place not in sys.path)
                chunk = [pickle.loads(item) for item in column.to_pylist()]  # noqa: S301
                return _carried(called, chunk)

        frame = daft.from_pydict({"number": list(range(len(work))), "item": work})
        column: Any = Worker().results(daft.col("item"))
        if _on_ray():
            frame = frame.into_partitions(hands)
        made = frame.select(daft.col("number"), column.alias("result"))
        with _seeing_us(), _said(hands):
            table = made.sort("number").to_pydict()
        return map(_arrived, table["result"])

    return each


def _carried(called: bytes, chunk: Sequence[Any]) -> list[bytes]:
    """The results as bytes, and a fault that the user can mend, which Daft would make a bug: it
    tells all faults as RuntimeError, with the traceback."""
    try:
        return [pickle.dumps((True, result)) for result in _done(called, chunk)]
    except (DigestError, LeftOut) as fault:
        return [pickle.dumps((False, fault))] * len(chunk)


def _arrived(carried: bytes) -> Any:
    well, result = pickle.loads(carried)  # noqa: S301
    if not well:
        raise result
    return result


@contextmanager
def _seeing_us() -> Iterator[None]:
    """Daft's processes import this package, and, as this one does, nothing from the folder in
    which they were started: there may lie whatever a stranger has put there."""
    home = str(Path(__file__).parents[1])
    known = os.environ.get("PYTHONPATH", "")
    ours = {
        "PYTHONSAFEPATH": "1",
        "PYTHONPATH": os.pathsep.join([home, known] if known else [home]),
    }
    before = {name: os.environ.get(name) for name in ours}
    os.environ.update(ours)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextmanager
def _said(hands: int) -> Iterator[None]:
    """A worker of Daft that died, in one line; Daft tells it by its words alone."""
    try:
        yield
    except RuntimeError as fault:
        if "closed the connection" not in str(fault):
            raise
        raise _died(hands) from None


def _need_daft() -> None:
    try:
        import daft  # noqa: F401, PLC0415
    except ImportError:
        raise WorkError(
            "executor daft", "Daft가 없습니다", "pip install 'newsdigest[daft]'"
        ) from None


def _on_ray() -> bool:
    import daft  # noqa: PLC0415

    return daft.get_or_create_runner().name == "ray"


def _hands() -> int:
    """The cores that Daft's runner has: on Ray those of the cluster."""
    if not _on_ray():
        return cores()
    import ray  # noqa: PLC0415

    return int(ray.cluster_resources().get("CPU", 1))
