"""Letters -> people, by SMTP, or into a folder to look at first.

A connection is encrypted and its certificate verified, or it does not leave this machine.
Each recipient has a message and a result of their own: one bad address stops nobody else.
"""

from __future__ import annotations

import ipaddress
import re
import smtplib
import ssl
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from digest.delivery.folder import replace
from digest.delivery.letters import Letter, compose
from digest.errors import DeliveryError

__all__ = ["Letter", "Outcome", "Result", "compose", "send", "write"]

Outcome = Literal["sent", "refused", "failed", "unknown"]
"""``refused``: the server said no for good (5xx). ``failed``: not sent, and worth another try
(4xx, no connection). ``unknown``: the connection broke between the letter and the answer; to
send it again may send it twice, so a person decides."""


@dataclass(frozen=True, slots=True)
class Result:
    """``detail`` is the server's answer in one printable line, "" where all went well."""

    to: str
    outcome: Outcome
    detail: str = ""


@dataclass(frozen=True, slots=True)
class _Server:
    host: str
    port: int
    security: str
    user: str
    password: str
    timeout: float


def write(letters: Sequence[Letter], folder: Path) -> tuple[Path, ...]:
    """Puts the letters into ``folder`` as ``.eml`` files that any mail program opens, in the
    place of those of an earlier run. Raises PublishError."""
    names = [
        f"{number:03d}-{re.sub(r'[^A-Za-z0-9@._+-]+', '_', letter.to)}.eml"
        for number, letter in enumerate(letters, 1)
    ]
    files = {name: letter.data for name, letter in zip(names, letters, strict=True)}
    replace(files, folder, ours=lambda name: name.endswith(".eml"))
    return tuple(folder / name for name in names)


def send(
    letters: Sequence[Letter],
    *,
    host: str,
    port: int,
    security: str,
    user: str,
    password: str,
    timeout: float,
) -> Iterator[Result]:
    """Sends the letters one by one and yields the result of each, in order.

    ``security`` is "starttls", "tls" (from the first byte) or "none" (this machine only).
    An empty ``user`` means no AUTH. ``timeout`` in seconds bounds each answer of the server.
    Raises DeliveryError before the first letter where no letter could go: no connection, a
    certificate that does not hold, a wrong password. A connection lost later is opened again
    for the next letter.
    """
    server = _Server(host, port, security, user, password, timeout)
    _allowed(server)
    connection: smtplib.SMTP | None = _connected(server)
    try:
        for letter in letters:
            if connection is None or not _alive(connection):
                try:
                    connection = _connected(server)
                except DeliveryError as error:
                    yield Result(letter.to, "failed", str(error))
                    continue
            yield _sent(connection, letter)
    finally:
        if connection is not None:
            with suppress(smtplib.SMTPException, OSError):
                connection.quit()


def _allowed(server: _Server) -> None:
    where = f"{server.host}:{server.port}"
    if not server.host:
        raise DeliveryError("[mail] host", "메일 서버가 없습니다", "설정에 host를 적으세요")
    if server.security not in ("starttls", "tls", "none"):
        raise DeliveryError(
            "[mail] security", f"{server.security}: 모르는 값입니다", "starttls, tls, none"
        )
    if server.security == "none" and not _this_machine(server.host):
        raise DeliveryError(
            where,
            "암호화하지 않고 다른 기계로 보낼 수 없습니다",
            "security를 starttls나 tls로 바꾸세요",
        )
    if server.user and not server.password:
        raise DeliveryError(
            where, "비밀번호가 없습니다", "DIGEST_SMTP_PASSWORD 환경 변수에 넣으세요"
        )


def _this_machine(host: str) -> bool:
    # By the name alone, never by asking DNS: who answers there decides where we send.
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _connected(server: _Server) -> smtplib.SMTP:
    where = f"{server.host}:{server.port}"
    connection: smtplib.SMTP | None = None
    try:
        connection = _open(server)
        if server.user:
            connection.login(server.user, server.password)
    except (smtplib.SMTPException, OSError, UnicodeError) as error:
        if connection is not None:
            connection.close()
        raise DeliveryError(where, *_explained(error)) from None
    return connection


def _open(server: _Server) -> smtplib.SMTP:
    # starttls() without a context verifies nothing. The default one does: chain and name.
    host, port, timeout = server.host, server.port, server.timeout
    if server.security == "tls":
        return smtplib.SMTP_SSL(host, port, timeout=timeout, context=ssl.create_default_context())
    connection = smtplib.SMTP(host, port, timeout=timeout)
    try:
        if server.security == "starttls":
            connection.starttls(context=ssl.create_default_context())
    except BaseException:
        connection.close()
        raise
    return connection


def _alive(connection: smtplib.SMTP) -> bool:
    return connection.sock is not None


def _sent(connection: smtplib.SMTP, letter: Letter) -> Result:
    # Step by step and not sendmail(): only so is it known whether the letter was on its way
    # when the connection broke.
    under_way = False
    try:
        connection.ehlo_or_helo_if_needed()
        for command, welcome in (
            (f"MAIL FROM:<{letter.sender}>", (250,)),
            (f"RCPT TO:<{letter.to}>", (250, 251)),
            ("DATA", (354,)),
        ):
            code, answer = connection.docmd(command)
            if code not in welcome:
                return _declined(connection, letter, code, answer)
        under_way = True
        connection.send(letter.data.replace(b"\r\n.", b"\r\n..") + b".\r\n")
        code, answer = connection.getreply()
    except (smtplib.SMTPException, OSError) as error:
        connection.close()
        return Result(letter.to, "unknown" if under_way else "failed", _line(str(error)))
    if code != 250:
        return _declined(connection, letter, code, answer)
    return Result(letter.to, "sent")


def _declined(connection: smtplib.SMTP, letter: Letter, code: int, answer: bytes | str) -> Result:
    if code == 421:  # "closing": the next letter needs a new connection
        connection.close()
    else:
        with suppress(smtplib.SMTPException, OSError):
            connection.rset()
    outcome: Outcome = "refused" if 500 <= code < 600 else "failed"
    return Result(letter.to, outcome, f"{code} {_line(answer)}".strip())


def _explained(error: Exception) -> tuple[str, str]:
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return f"로그인이 거절되었습니다: {error.smtp_code} {_line(error.smtp_error)}", (
            "[mail] user와 DIGEST_SMTP_PASSWORD를 확인하세요"
        )
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"서버의 인증서를 믿을 수 없습니다: {_line(error.verify_message)}", (
            "host의 이름이 인증서와 같은지 확인하세요"
        )
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return (
            f"서버가 하지 않는 일입니다: {_line(str(error))}",
            "[mail] security와 port를 확인하세요",
        )
    if isinstance(error, UnicodeError):
        return (
            "사용자 이름이나 비밀번호에 ASCII가 아닌 글자가 있습니다",
            "메일 서버의 값을 확인하세요",
        )
    return f"연결할 수 없습니다: {_line(str(error))}", "[mail] host, port, security를 확인하세요"


def _line(answer: bytes | str) -> str:
    # A server's words go to a terminal: one line, nothing that moves the cursor.
    text = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer
    return "".join(c if c.isprintable() else " " for c in " ".join(text.split()))[:300]
