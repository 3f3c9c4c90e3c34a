"""The web server of the desk: a published folder on 127.0.0.1, and news of its changes.

It hands out the files of an edition by their exact names and nothing else; no path is ever
joined from what a browser asked for. Other web pages in the same browser are kept out: by the
Host header (a foreign name that was made to point here, "DNS rebinding"), by Sec-Fetch-Site,
and by policies that let no script run in a published page.
"""

from __future__ import annotations

import errno
import json
import os
import socketserver
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from digest.delivery.folder import EDITION
from digest.errors import DeliveryError

_HOST = "127.0.0.1"
_PORTS = 20  # how many are tried when the wanted one is busy
_HEARTBEAT = 15.0  # seconds; a browser that went away is noticed when we write to it
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".md": "text/plain; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".pdf": "application/pdf",
}
_NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'"
_DESK = f"{_NOTHING}; script-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:"
_PUBLISHED = f"{_NOTHING}; img-src data:; font-src data:; frame-ancestors 'self'"


@dataclass(frozen=True, slots=True)
class State:
    """What the page is told. ``edition`` changes when another edition stands in the folder."""

    label: str
    edition: str = ""
    files: tuple[str, ...] = ()
    building: bool = False
    error: str = ""


class Board:
    """The newest state, for any number of waiting browsers."""

    def __init__(self, label: str) -> None:
        self._state, self._number, self._closed = State(label), 0, False
        self._turn = threading.Condition()

    def show(self, **changes: Any) -> None:
        with self._turn:
            state = replace(self._state, **changes)
            if state != self._state:
                self._state, self._number = state, self._number + 1
                self._turn.notify_all()

    def close(self) -> None:
        with self._turn:
            self._closed = True
            self._turn.notify_all()

    def news(self) -> Iterator[State | None]:
        """The state, then each newer one; ``None`` as a sign of life; ends when closed."""
        seen = -1
        while True:
            with self._turn:
                self._turn.wait_for(partial(self._newer, seen), _HEARTBEAT)
                if self._closed:
                    return
                fresh, seen, state = self._number != seen, self._number, self._state
            yield state if fresh else None

    def _newer(self, than: int) -> bool:
        return self._closed or self._number != than


@contextmanager
def running(folder: Path, board: Board, port: int) -> Iterator[str]:
    """Serves ``folder`` while the block runs; gives the address. Raises DeliveryError."""
    server = _bound(port)
    server.folder, server.board = folder, board
    thread = threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True)
    thread.start()
    try:
        yield f"http://{_HOST}:{server.server_port}/"
    finally:
        board.close()
        server.shutdown()
        server.server_close()
        thread.join()


def _bound(port: int) -> _Server:
    ports = range(port, min(port + _PORTS, 65536)) if port else range(1)
    for one in ports:
        try:
            return _Server((_HOST, one), _Handler)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise DeliveryError(
                    f"{_HOST}:{one}", f"열 수 없습니다: {error.strerror}", "--port를 바꾸세요"
                ) from None
    raise DeliveryError(
        f"{_HOST}:{port}", f"포트 {len(ports)}개가 모두 쓰이고 있습니다", "--port를 바꾸세요"
    )


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    folder: Path
    board: Board

    def server_bind(self) -> None:
        # HTTPServer asks DNS for this machine's name here: seconds on some machines.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = _HOST, self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)  # a bug keeps its traceback


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = 10  # seconds for a browser to say what it wants
    server_version, sys_version = "digest", ""

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if not self._welcome():
            self._reply(403, b"only this machine, by its own name\n")
        elif path == "/-/events":
            self._events()
        elif path in ("/", "/-/desk.js"):
            name = "desk.html" if path == "/" else "desk.js"
            self._reply(200, Path(__file__).with_name(name).read_bytes(), name, _DESK)
        else:
            self._published(path.removeprefix("/"))

    def do_HEAD(self) -> None:
        self.do_GET()

    def _welcome(self) -> bool:
        hosts = {f"{name}:{self.server.server_port}" for name in (_HOST, "localhost")}
        foreign = self.headers.get("Sec-Fetch-Site") in ("cross-site", "same-site")
        visit = self.headers.get("Sec-Fetch-Mode") == "navigate"
        return self.headers.get_all("Host", []) in ([h] for h in hosts) and (visit or not foreign)

    def _published(self, name: str) -> None:
        if name not in EDITION:
            return self._reply(404, "없는 주소입니다\n".encode())
        try:
            # A link that someone put in a file's place leads nowhere.
            handle = os.open(self.server.folder / name, os.O_RDONLY | os.O_NOFOLLOW)
            with os.fdopen(handle, "rb") as file:
                content = file.read()
        except OSError:
            return self._reply(404, "아직 없는 파일입니다\n".encode())
        return self._reply(200, content, name, _PUBLISHED)

    def _reply(self, code: int, content: bytes, name: str = "x.txt", policy: str = "") -> None:
        self.send_response(code)
        kind = Path(name).suffix
        self.send_header("Content-Type", _TYPES[kind])
        self.send_header("Content-Length", str(len(content)))
        if kind == ".html":
            self.send_header("Content-Security-Policy", policy)
        self._private()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _events(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self._private()
        if self.command == "HEAD":
            return
        with suppress(ConnectionError, TimeoutError):  # the tab was closed
            for state in self.server.board.news():
                line = f"data: {json.dumps(asdict(state))}\n\n" if state else ":\n\n"
                self.wfile.write(line.encode())

    def _private(self) -> None:
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Referrer-Policy", "no-referrer")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: only the command line speaks to the terminal."""
