"""The desk shows an edition to this machine alone."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from digest.delivery import desk
from digest.delivery.folder import EDITION
from digest.errors import DeliveryError
from tests.delivery.desks import PAGE, Desk


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
