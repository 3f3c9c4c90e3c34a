"""Letters reach a real SMTP server on the loopback, encrypted, each with its own result."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from digest.delivery.letters import Letter
from digest.delivery.mail import Result, send, write
from digest.errors import DeliveryError, PublishError

from .conftest import Post, free_port

Start = Callable[..., Post]

READERS = ("hana@example.org", "dul@example.org", "set@example.org")


def letter(to: str, body: bytes = b"body\r\n") -> Letter:
    return Letter(
        "desk@example.com", to, "s", f"<{to}>", (), b"To: " + to.encode() + b"\r\n\r\n" + body
    )


LETTERS = tuple(letter(to) for to in READERS)


def sent(port: int, letters: tuple[Letter, ...] = LETTERS, **changes: Any) -> list[Result]:
    knobs: dict[str, Any] = {
        "host": "localhost",
        "port": port,
        "security": "starttls",
        "user": "",
        "password": "",
        "timeout": 5.0,
    }
    return list(send(letters, **(knobs | changes)))


@contextmanager
def raw_server(*script: bytes) -> Iterator[int]:
    """A server that says each line of its script in turn, after one command of the client
    for each but the first, and then breaks off."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(10)

        def run() -> None:
            connection, _ = listening.accept()
            with connection, connection.makefile("rb") as lines:
                for number, answer in enumerate(script):
                    if number:
                        lines.readline()
                    connection.sendall(answer)
            listening.close()

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        yield listening.getsockname()[1]
        thread.join(10)


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_letter_arrives_over_verified_tls(server: Start, security: str) -> None:
    post = server(security)
    assert sent(post.port, security=security) == [Result(to, "sent") for to in READERS]
    assert [(sender, to) for sender, to, _ in post.got] == [
        ("desk@example.com", [to]) for to in READERS
    ]
    assert post.encrypted == [True, True, True]


@pytest.mark.usefixtures("trusted")
def test_the_bytes_that_arrive_are_the_letter_s(server: Start) -> None:
    post = server("starttls")
    one = letter("hana@example.org", b".\r\n..\r\n.x\r\nend\r\n")
    sent(post.port, (one,))
    assert post.got[0][2] == one.data


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_certificate_nobody_vouches_for_is_refused(server: Start, security: str) -> None:
    post = server(security)
    with pytest.raises(DeliveryError, match=r"localhost:\d+: 서버의 인증서를 믿을 수 없습니다"):
        sent(post.port, security=security)
    assert not post.got


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_certificate_of_another_name_is_refused(server: Start, security: str) -> None:
    post = server(security, name="mail.example.com")
    with pytest.raises(DeliveryError, match="인증서"):
        sent(post.port, security=security)
    assert not post.got


def test_a_server_without_tls_gets_neither_password_nor_letter(server: Start) -> None:
    post = server("none")
    with pytest.raises(DeliveryError, match="security"):
        sent(post.port, user="desk", password="correct horse")
    assert not post.got


@pytest.mark.usefixtures("trusted")
@pytest.mark.filterwarnings("ignore:Requiring AUTH")  # it does not see that all is TLS already
@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_the_password_opens_the_server(server: Start, security: str) -> None:
    post = server(security, login=True)
    got = sent(post.port, security=security, user="desk", password="correct horse")
    assert [result.outcome for result in got] == ["sent"] * 3


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("password", ["wrong", "틀린 말"])
def test_a_wrong_password_is_one_line_that_does_not_show_it(server: Start, password: str) -> None:
    post = server("starttls", login=True)
    with pytest.raises(DeliveryError) as caught:
        sent(post.port, user="desk", password=password)
    assert password not in str(caught.value)
    assert not post.got


def test_a_user_without_a_password_is_told_where_it_comes_from() -> None:
    with pytest.raises(DeliveryError, match="DIGEST_SMTP_PASSWORD"):
        sent(free_port(), user="desk")


@pytest.mark.parametrize(
    "host", ["mail.example.com", "192.0.2.1", "localhost.example.com", "127.0.0.1.example.com"]
)
def test_without_encryption_no_letter_leaves_this_machine(host: str) -> None:
    with pytest.raises(DeliveryError, match="암호화하지 않고"):
        sent(25, host=host, security="none")


def test_without_encryption_this_machine_s_server_is_reached(server: Start) -> None:
    post = server("none")
    assert sent(post.port, host="127.0.0.1", security="none") == [
        Result(r, "sent") for r in READERS
    ]


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [("550 5.1.1 no such user", "refused"), ("451 4.7.1 try later", "failed")],
)
@pytest.mark.parametrize("when", ["answers", "after"])
def test_one_bad_address_stops_nobody_else(
    server: Start, when: str, answer: str, outcome: str
) -> None:
    post = server("none")
    getattr(post, when)["dul@example.org"] = answer
    assert sent(post.port, security="none") == [
        Result("hana@example.org", "sent"),
        Result("dul@example.org", outcome, answer),  # type: ignore[arg-type]
        Result("set@example.org", "sent"),
    ]
    assert [to for _, to, _ in post.got] == [["hana@example.org"], ["set@example.org"]]


def test_a_connection_lost_before_a_letter_is_opened_again(server: Start) -> None:
    post = server("none")
    post.answers["dul@example.org"] = "drop"
    assert [r.outcome for r in sent(post.port, security="none")] == ["sent", "failed", "sent"]
    assert post.connections == 2


def test_a_connection_lost_after_a_letter_leaves_it_unknown(server: Start) -> None:
    post = server("none")
    post.after["dul@example.org"] = "drop"
    assert [r.outcome for r in sent(post.port, security="none")] == ["sent", "unknown", "sent"]


def test_a_server_that_goes_away_fails_the_rest() -> None:
    script = (b"220 hi\r\n", b"250 hi\r\n", b"250 ok\r\n", b"421 closing\r\n")
    with raw_server(*script) as port:
        got = sent(port, security="none")
    assert [result.outcome for result in got] == ["failed", "failed", "failed"]
    assert got[0].detail == "421 closing"
    assert "연결할 수 없습니다" in got[1].detail


def test_a_silent_server_costs_no_more_than_the_timeout() -> None:
    silent = socket.create_server(("127.0.0.1", 0))
    with silent, pytest.raises(DeliveryError, match="연결할 수 없습니다"):
        sent(silent.getsockname()[1], security="none", timeout=0.3)


def test_nobody_listening_is_one_line() -> None:
    with pytest.raises(
        DeliveryError, match=r"^localhost:\d+: 연결할 수 없습니다: .*\(\[mail\] host"
    ):
        sent(free_port(), security="none")


def test_what_a_server_says_cannot_move_the_cursor() -> None:
    script = (b"220 hi\r\n", b"250 hi\r\n", b"250 ok\r\n", b"550 no\x1b[2J\x07\xff\r\n")
    with raw_server(*script) as port:
        got = sent(port, LETTERS[:1], security="none")
    assert got[0].outcome == "refused"
    assert got[0].detail.isprintable()


@pytest.mark.parametrize(
    ("change", "where"),
    [({"host": ""}, r"\[mail\] host"), ({"security": "ssl"}, r"\[mail\] security")],
)
def test_settings_that_mean_nothing_are_named(change: dict[str, str], where: str) -> None:
    with pytest.raises(DeliveryError, match=f"^{where}: "):
        sent(25, **change)


def test_letters_are_written_for_a_mail_program(tmp_path: Path) -> None:
    hostile = letter("../../etc/passwd|x@example.org")
    paths = write((*LETTERS, hostile), tmp_path / "letters")
    assert [p.name for p in paths] == [
        "001-hana@example.org.eml",
        "002-dul@example.org.eml",
        "003-set@example.org.eml",
        "004-.._.._etc_passwd_x@example.org.eml",
    ]
    assert paths[0].read_bytes() == LETTERS[0].data


def test_letters_of_an_earlier_run_do_not_stay_behind(tmp_path: Path) -> None:
    write(LETTERS, tmp_path / "letters")
    (tmp_path / "letters" / "memo.txt").write_text("memo")
    write(LETTERS[:1], tmp_path / "letters")
    left = sorted(p.name for p in (tmp_path / "letters").iterdir())
    assert left == ["001-hana@example.org.eml", "memo.txt"]


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "letters").write_text("a file")
    with pytest.raises(PublishError, match="파일이 있습니다"):
        write(LETTERS, tmp_path / "letters")
