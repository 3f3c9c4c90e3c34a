"""The desk follows its sources, and ends when it is told."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path

import pytest

from digest.delivery import desk
from digest.delivery.folder import publish
from tests.delivery.desks import PAGE, Desk, until


def test_a_missing_edition_is_built_first(
    tmp_path: Path, sources: Path, open_desk: Callable[..., Desk]
) -> None:
    folder = tmp_path / "out" / "2026-W01"
    one = open_desk(
        folder, rebuild=lambda: publish({"briefing.html": "새 판"}, folder), watch=[sources]
    )
    with one.events() as following:
        state = until(following, lambda s: "briefing.html" in s["files"])
    assert state["label"] == "2026-W01"
    assert one.ask("/briefing.html")[1] == "새 판".encode()


def test_a_changed_source_makes_a_new_edition_and_the_page_hears_of_it(
    place: Path, sources: Path, open_desk: Callable[..., Desk]
) -> None:
    texts = iter(["둘째 판", "셋째 판", "넷째 판"])
    one = open_desk(
        place, rebuild=lambda: publish({"briefing.html": next(texts)}, place), watch=[sources]
    )
    edits: list[Callable[[], object]] = [
        lambda: (sources / "1.txt").write_text("고친 기사"),
        lambda: (sources / "새 기사.txt").write_text("새 기사"),
        (sources / "1.txt").unlink,
    ]
    with one.events() as following:
        before = until(following, lambda s: bool(s["edition"]))["edition"]
        for edit, text in zip(edits, ["둘째 판", "셋째 판", "넷째 판"], strict=True):
            edit()
            after = until(following, lambda s: s["edition"] not in ("", before))["edition"]  # noqa: B023
            assert one.ask("/briefing.html")[1] == text.encode()
            before = after


def test_a_burst_of_changes_does_not_make_an_edition_for_each(
    place: Path, sources: Path, open_desk: Callable[..., Desk]
) -> None:
    built: list[int] = []

    def rebuild() -> None:
        built.append(1)
        publish({"briefing.html": f"판 {len(built)}"}, place)

    one = open_desk(place, rebuild=rebuild, watch=[sources])
    with one.events() as following:
        before = until(following, lambda s: bool(s["edition"]))["edition"]
        for number in range(30):
            (sources / f"{number}.txt").write_text("기사")
            time.sleep(0.002)
        until(following, lambda s: s["edition"] not in ("", before))
    time.sleep(0.5)
    assert 1 <= len(built) <= 5


def test_an_edition_does_not_wake_itself(place: Path, open_desk: Callable[..., Desk]) -> None:
    built: list[int] = []

    def rebuild() -> None:
        built.append(1)
        publish({"briefing.html": f"판 {len(built)}"}, place)

    root = place.parent.parent  # the folder of articles holds the out folder
    one = open_desk(place, rebuild=rebuild, watch=[root])
    with one.events() as following:
        (root / "a.txt").write_text("기사")
        until(following, lambda s: one.ask("/briefing.html")[1] == "판 1".encode())
    time.sleep(0.6)
    assert len(built) == 1


def test_an_error_stands_in_the_page_and_the_edition_stays(
    place: Path, sources: Path, open_desk: Callable[..., Desk]
) -> None:
    faults = ["briefing.html:3: 닫히지 않은 블록 ({% endblock %})"]

    def rebuild() -> str | None:
        return faults.pop() if faults else None

    one = open_desk(place, rebuild=rebuild, watch=[sources])
    with one.events() as following:
        (sources / "1.txt").write_text("하나")
        state = until(following, lambda s: bool(s["error"]))
        assert state["error"] == "briefing.html:3: 닫히지 않은 블록 ({% endblock %})"
        assert not state["building"]
        assert one.ask("/briefing.html")[1] == PAGE.encode()
        (sources / "1.txt").write_text("두울")
        until(following, lambda s: not s["error"] and not s["building"])
    assert "briefing.html:3: 닫히지 않은 블록 ({% endblock %})" in one.said


def test_a_bug_is_a_traceback_and_not_a_page(
    place: Path, sources: Path, open_desk: Callable[..., Desk]
) -> None:
    def rebuild() -> None:
        raise ZeroDivisionError

    one = open_desk(place, rebuild=rebuild, watch=[sources])
    (sources / "1.txt").write_text("고침")
    one.thread.join(5)
    assert [type(error) for error in one.raised] == [ZeroDivisionError]


def test_an_edition_that_another_run_publishes_is_followed(
    place: Path, open_desk: Callable[..., Desk]
) -> None:
    one = open_desk(place)
    with one.events() as following:
        before = until(following, lambda s: bool(s["edition"]))["edition"]
        publish({"briefing.html": "밖에서 만든 판"}, place)
        until(following, lambda s: s["edition"] not in ("", before))
    assert one.ask("/briefing.html")[1] == "밖에서 만든 판".encode()


def test_stopping_ends_the_streams_and_frees_the_port(
    place: Path, open_desk: Callable[..., Desk]
) -> None:
    one = open_desk(place)
    with one.events() as following:
        until(following, lambda s: bool(s["edition"]))
        one.stop.set()
        one.thread.join(5)
        assert not one.thread.is_alive()
        with pytest.raises(ConnectionRefusedError):
            HTTPConnection("127.0.0.1", one.port, timeout=2).request("GET", "/")


def test_ctrl_c_ends_it_quietly(place: Path) -> None:
    program = (
        # what a shell starts behind '&' inherits that Ctrl+C is ignored
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "import sys; from pathlib import Path; from digest.delivery import desk\n"
        "desk.serve(Path(sys.argv[1]), rebuild=None, watch=(), port=0,"
        " say=lambda line: print(line, flush=True))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(place)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(desk.__file__).parents[2],
    )
    assert process.stdout is not None
    try:
        assert "127.0.0.1" in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=10)
    finally:
        process.kill()  # nothing, where it has ended
    assert (process.returncode, out, err) == (0, "미리보기를 마칩니다\n", "")
