"""A published edition, a desk, and an SMTP server on the loopback, with faults to order."""

from __future__ import annotations

import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from digest.delivery import desk
from digest.delivery.folder import publish
from tests.delivery.desks import PAGE, Desk

TITLE = "주간  브리핑 <1호>"


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """A small published edition. Its title has a run of spaces, its text too."""
    place = tmp_path / "out" / "2026-W01"
    publish(
        {
            "edition.json": json.dumps({"week": "2026-W01", "title": TITLE}),
            "letter.txt": "첫째 소식\n  들여쓴   줄 \n.점으로 시작하는 줄\n",
            "letter.html": "<!doctype html><p>첫째 소식</p>\n",
            "briefing.pdf": b"%PDF-1.7\r\n.\r\n\x00\xff",
        },
        place,
    )
    return place


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Post:
    """What a server got. ``answers`` orders an answer to RCPT by address, ``after`` one to
    the letter itself; "drop" breaks the connection instead."""

    answers: dict[str, str] = field(default_factory=dict)
    after: dict[str, str] = field(default_factory=dict)
    got: list[tuple[str, list[str], bytes]] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)
    port: int = 0

    def __post_init__(self) -> None:
        self.peers: set[Any] = set()

    @property
    def connections(self) -> int:
        return len(self.peers)

    async def handle_RCPT(
        self, server: Any, session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        self.peers.add(session.peer)
        answer = self.answers.get(address, "250 OK")
        if answer == "drop":
            server.transport.abort()
        elif answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        answer = self.after.get(envelope.rcpt_tos[0], "250 OK")
        if answer == "drop":
            server.transport.abort()
        elif answer.startswith("250"):
            self.got.append((envelope.mail_from, list(envelope.rcpt_tos), envelope.content))
            secret = server.transport.get_extra_info("ssl_object")
            self.encrypted.append(secret is not None)
        return answer


def authenticator(_server: Any, _session: Any, _envelope: Any, _mechanism: str, data: Any) -> Any:
    good = isinstance(data, LoginPassword) and data.password == b"correct horse"
    return AuthResult(success=good, handled=False)


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> tuple[trustme.CA, Path]:
    ca = trustme.CA()
    path = tmp_path_factory.mktemp("ca") / "ca.pem"
    ca.cert_pem.write_to_path(path)
    return ca, path


@pytest.fixture
def trusted(authority: tuple[trustme.CA, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine trusts the authority that signed the test servers' certificates."""
    monkeypatch.setenv("SSL_CERT_FILE", str(authority[1]))


@pytest.fixture
def server(authority: tuple[trustme.CA, Path]) -> Iterator[Callable[..., Post]]:
    """Starts a server: ``server("starttls"|"tls"|"none", name=..., login=True)``."""
    running: list[Controller] = []

    def start(security: str, *, name: str = "localhost", login: bool = False) -> Post:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        authority[0].issue_cert(name).configure_cert(context)
        post = Post(port=free_port())
        controller = Controller(
            post,
            hostname="127.0.0.1",
            port=post.port,
            ready_timeout=10,
            ssl_context=context if security == "tls" else None,
            tls_context=context if security == "starttls" else None,
            require_starttls=security == "starttls",
            authenticator=authenticator if login else None,
            auth_required=login,
            auth_require_tls=security == "starttls",
        )
        controller.start()
        running.append(controller)
        return post

    yield start
    for controller in running:
        controller.stop()


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
