"""The desk shows an edition to this machine alone, and follows its sources."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any

import pytest

from digest.delivery import desk
from digest.delivery.folder import EDITION, publish
from digest.errors import DeliveryError

PAGE = "<!doctype html><p>첫 판</p>"


@dataclass
class Desk:
    port: int
    said: list[str]
    stop: threading.Event
    thread: threading.Thread
    raised: list[BaseException] = field(default_factory=list)

    def ask(self, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            names = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, headers=names)
            answer = connection.getresponse()
            return answer, answer.read()
        finally:
            connection.close()

    @contextmanager
    def events(self) -> Iterator[Callable[[], dict[str, Any]]]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
        connection.request("GET", "/-/events")
        answer = connection.getresponse()
        assert answer.status == 200

        def following() -> dict[str, Any]:
            while True:
                line = answer.readline()
                if line.startswith(b"data: "):
                    got: dict[str, Any] = json.loads(line[6:])
                    return got

        yield following
        connection.close()


def until(following: Callable[[], dict[str, Any]], wanted: Callable[[dict[str, Any]], bool]) -> Any:
    for _ in range(50):
        state = following()
        if wanted(state):
            return state
    raise AssertionError("the state never came")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "out" / "2026-W01"
    publish({"briefing.html": PAGE, "briefing.pdf": b"%PDF"}, folder)
    return folder


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "1.txt").write_text("기사")
    return folder


@pytest.fixture
def open_desk() -> Iterator[Callable[..., Desk]]:
    """Starts a desk on a free port; stops it, and finds it stopped, at the end."""
    opened: list[Desk] = []

    def start(folder: Path, **knobs: Any) -> Desk:
        said: list[str] = []
        ready, stop = threading.Event(), threading.Event()
        raised: list[BaseException] = []

        def say(line: str) -> None:
            said.append(line)
            ready.set()

        def run() -> None:
            try:
                given: dict[str, Any] = {"rebuild": None, "watch": (), "port": 0}
                desk.serve(folder, **(given | knobs), say=say, stop=stop)
            except BaseException as error:
                raised.append(error)
            ready.set()

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        assert ready.wait(10)
        port = int(said[0].split(":")[2].split("/")[0]) if said else 0
        opened.append(Desk(port, said, stop, thread, raised))
        return opened[-1]

    yield start
    for one in opened:
        one.stop.set()
        one.thread.join(5)
        assert not one.thread.is_alive()


def test_the_published_bytes_are_shown_as_they_are(
    place: Path, open_desk: Callable[..., Desk]
) -> None:
    answer, body = open_desk(place).ask("/briefing.html")
    assert answer.status == 200
    assert body == PAGE.encode()
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


def test_nothing_is_kept_by_the_browser_and_no_script_runs_in_an_edition(
    place: Path, open_desk: Callable[..., Desk]
) -> None:
    one = open_desk(place)
    for path in ("/", "/briefing.html", "/briefing.pdf", "/-/desk.js", "/missing"):
        answer, _ = one.ask(path)
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    policy = one.ask("/briefing.html")[0].headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/./briefing.pdf",
        "/secret.txt",
        "/memo.txt",
        "/link.txt",
        "/letter.txt",
        "/letter.html",
        "/etc/passwd",
        "/briefing.html/",
        "/briefing.html%00.txt",
        "/-/",
        "/-/desk.py",
        "/-/../desk.py",
    ],
)
def test_only_the_files_of_an_edition_are_handed_out(
    place: Path, open_desk: Callable[..., Desk], path: str
) -> None:
    (place.parent / "secret.txt").write_text("secret")
    (place / "memo.txt").write_text("secret")
    (place / "letter.txt").symlink_to("../secret.txt")
    answer, body = open_desk(place).ask(path)
    assert answer.status == 404
    assert b"secret" not in body


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:{port}", ""]
)
@pytest.mark.parametrize("path", ["/", "/briefing.html", "/-/events"])
def test_a_foreign_name_that_points_here_gets_nothing(
    place: Path, open_desk: Callable[..., Desk], host: str, path: str
) -> None:
    one = open_desk(place)
    answer, body = one.ask(path, Host=host.format(port=one.port))
    assert answer.status == 403
    assert "첫 판".encode() not in body


def test_another_page_of_the_browser_may_link_here_but_not_read(
    place: Path, open_desk: Callable[..., Desk]
) -> None:
    one = open_desk(place)
    assert (
        one.ask("/edition.json", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="no-cors")[0].status
        == 403
    )
    assert one.ask("/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate")[0].status == 200
    assert one.ask("/", Sec_Fetch_Site="none", Sec_Fetch_Mode="navigate")[0].status == 200


def test_nothing_can_be_changed_through_the_desk(
    place: Path, open_desk: Callable[..., Desk]
) -> None:
    one = open_desk(place)
    for method in ("POST", "PUT", "DELETE"):
        assert one.ask("/briefing.html", method)[0].status == 501
    answer, body = one.ask("/briefing.html", "HEAD")
    assert (answer.status, body) == (200, b"")


def test_only_this_machine_can_reach_it(place: Path, open_desk: Callable[..., Desk]) -> None:
    one = open_desk(place)
    with socket.socket() as elsewhere:
        elsewhere.settimeout(1)
        assert elsewhere.connect_ex(("127.0.0.2", one.port)) != 0


def test_a_busy_port_gives_way_to_the_next_free_one(
    place: Path, open_desk: Callable[..., Desk]
) -> None:
    first = open_desk(place)
    second = open_desk(place, port=first.port)
    assert first.port < second.port <= first.port + 20
    assert second.ask("/briefing.html")[1] == PAGE.encode()


def test_a_port_that_may_not_be_opened_is_one_line(
    place: Path, open_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("digest.delivery.loopback._Server", refuse)
    (error,) = open_desk(place, port=80).raised
    assert isinstance(error, DeliveryError)
    assert "127.0.0.1:80" in str(error)


def test_without_an_edition_it_says_what_to_do(
    tmp_path: Path, open_desk: Callable[..., Desk]
) -> None:
    (error,) = open_desk(tmp_path / "out" / "2026-W09").raised
    assert "먼저 digest build" in str(error)


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


def test_every_file_of_an_edition_has_a_type_and_a_name_in_the_page() -> None:
    script = (Path(desk.__file__).parent / "desk.js").read_text("utf-8")
    for name in EDITION:
        assert f"'{name}'" in script


def test_the_desk_costs_a_build_no_import() -> None:
    program = "import sys, digest.cli, digest.delivery.folder; print('http.server' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
        cwd=Path(desk.__file__).parents[2],
        env={**os.environ},
    )
    assert done.stdout == "False\n"
