"""A published folder -> letters: one complete message for each recipient, as bytes.

No socket and no clock: the same folder, recipient and date make the same bytes. A header is
written here letter by letter and never by joining what a user or an article gave: names and
subjects are base64 (RFC 2047), addresses pass a narrow pattern.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from digest.delivery.folder import settle
from digest.errors import DeliveryError

_WORD = 45  # bytes of an encoded word: with its frame it stays below 75 characters (RFC 2047)
_WITH_NAME = re.compile(r"(?P<name>[^<>]*)<(?P<address>[^<>]*)>")
# A local part of plain characters. Quoted ones ("a b"@x) are legal, unused, and a way in.
_ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?"
)
_PLAIN = re.compile(r"[A-Za-z0-9]+(?: [A-Za-z0-9]+)*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox. ``email`` is ASCII; a domain in Korean stands here in its IDNA form."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A message ready for the wire (CRLF line ends) and its envelope."""

    sender: str
    to: str
    subject: str
    message_id: str
    attached: tuple[str, ...]
    data: bytes


@dataclass(frozen=True, slots=True)
class _Content:
    """What every recipient of an edition gets."""

    label: str
    title: str
    text: str
    html: str
    pdf: bytes | None


@dataclass(frozen=True, slots=True)
class _Frame:
    """What stands in the headers of every letter of an edition."""

    sender: Address
    reply_to: Address | None
    subject: str
    date: datetime


def compose(
    folder: Path, *, sender: str, reply_to: str, to: Sequence[str], subject: str, date: datetime
) -> tuple[Letter, ...]:
    """The letters of a published edition, one for each recipient, in the order of ``to``.

    ``sender``, ``reply_to`` ("" for none) and ``to`` are '이름 <주소>' or an address; an
    address that is named twice gets one letter. An empty ``subject`` is the title and the
    week. The Message-ID is fixed for an edition and a recipient, so that a mail program shows
    a letter that came twice once. A PDF is attached where the edition has one
    (``Letter.attached``). Raises DeliveryError.
    """
    content = _content(folder)
    author = address(sender, "[mail] sender")
    answer = address(reply_to, "[mail] reply_to") if reply_to else None
    readers: dict[str, Address] = {}
    for one in (address(text, "[mail] to") for text in to):
        readers.setdefault(one.email.lower(), one)
    if not readers:
        raise DeliveryError("[mail] to", "받는 사람이 없습니다", "설정에 '이름 <주소>'를 적으세요")
    if date.tzinfo is None:
        raise ValueError("a letter's date needs its time zone")
    frame = _Frame(
        sender=author,
        reply_to=answer,
        subject=_CONTROL.sub(" ", subject or f"{content.title} {content.label}"),
        date=date,
    )
    return tuple(_letter(content, frame, reader) for reader in readers.values())


def address(text: str, where: str) -> Address:
    """'이름 <주소>' or an address. Raises DeliveryError that names ``where`` it was given.

    >>> address("한빛 편집부 <desk@example.com>", "[mail] sender")
    Address(name='한빛 편집부', email='desk@example.com')
    """
    if _CONTROL.search(text):
        raise DeliveryError(where, f"{text!r}: 줄바꿈이나 제어 문자가 있습니다")
    match = _WITH_NAME.fullmatch(text.strip())
    name, email = (match["name"], match["address"]) if match else ("", text.strip())
    try:
        local, at, domain = email.strip().rpartition("@")
        email = f"{local}{at}{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        email = ""
    if not _ADDRESS.fullmatch(email) or ".." in email or len(email) > 254:
        raise DeliveryError(where, _unfit(text), "예: '이름 <name@example.com>'")
    return Address(name.strip().strip('"').strip(), email)


def _unfit(text: str) -> str:
    # Who sends for the first time has no settings yet: he is told where an address goes.
    return f"{text}: 메일 주소가 아닙니다" if text.strip() else "비었습니다. digest.toml에 적으세요"


def _content(folder: Path) -> _Content:
    settle(folder)
    try:
        edition = json.loads((folder / "edition.json").read_text("utf-8"))
        text = (folder / "letter.txt").read_text("utf-8")
        html = (folder / "letter.html").read_text("utf-8")
        pdf = folder / "briefing.pdf"
        return _Content(
            label=str(edition["week"]),
            title=str(edition["title"]),
            text=text,
            html=html,
            pdf=pdf.read_bytes() if pdf.exists() else None,
        )
    except FileNotFoundError as error:
        missing = Path(error.filename).name
        raise DeliveryError(
            str(folder), f"{missing} 파일이 없습니다", "먼저 digest build를 실행하세요"
        ) from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DeliveryError(str(folder), f"판을 읽을 수 없습니다: {error}") from None


def _letter(content: _Content, frame: _Frame, reader: Address) -> Letter:
    # Title and week are the edition: two newsletters of one week are two letters.
    sender = frame.sender
    seed = "\0".join((content.title, content.label, sender.email, reader.email.lower()))
    token = hashlib.sha256(seed.encode()).hexdigest()[:32]
    message_id = f"<{token}@{sender.email.rpartition('@')[2]}>"
    headers = [
        f"From: {_mailbox(sender)}",
        f"To: {_mailbox(reader)}",
        *([f"Reply-To: {_mailbox(frame.reply_to)}"] if frame.reply_to else []),
        f"Subject: {encoded(frame.subject)}",
        f"Date: {format_datetime(frame.date)}",
        f"Message-ID: {message_id}",
    ]
    body, attached = _body(content, token)
    data = "".join(f"{header}\r\n" for header in headers).encode("ascii") + body
    return Letter(sender.email, reader.email, frame.subject, message_id, attached, data)


def _body(content: _Content, token: str) -> tuple[bytes, tuple[str, ...]]:
    # Base64 throughout: quoted-printable is half as long again for Korean, and a server that
    # strips the space at a line's end cannot touch it.
    message = EmailMessage(policy.SMTP)
    message.set_content(content.text, cte="base64")
    message.add_alternative(content.html, subtype="html", cte="base64")
    message.set_boundary(f"=_alternative_{token}")
    attached: tuple[str, ...] = ()
    if content.pdf is not None:
        attached = (f"briefing-{_ascii(content.label)}.pdf",)
        message.add_attachment(
            content.pdf, maintype="application", subtype="pdf", filename=attached[0]
        )
        message.set_boundary(f"=_mixed_{token}")
    return message.as_bytes(), attached


def _mailbox(one: Address) -> str:
    if not one.name:
        return one.email
    name = one.name if _PLAIN.fullmatch(one.name) else encoded(one.name)
    return f"{name}\r\n <{one.email}>"


def encoded(text: str) -> str:
    """Encoded words of RFC 2047, folded. Written here because the standard library takes a
    subject apart at its spaces and puts it together with single ones.

    >>> encoded("주간  브리핑")
    '=?utf-8?B?7KO86rCEICDruIzrpqztlZE=?='
    """
    return "\r\n ".join(
        f"=?utf-8?B?{base64.b64encode(part.encode()).decode()}?=" for part in _parts(text)
    )


def _parts(text: str) -> Iterator[str]:
    # A character may not be cut in two; half of a surrogate pair is none.
    part, size = "", 0
    for char in text.encode("utf-8", "replace").decode():
        wide = len(char.encode())
        if part and size + wide > _WORD:
            yield part
            part, size = "", 0
        part, size = part + char, size + wide
    yield part


def _ascii(label: str) -> str:
    return re.sub(r"[^A-Za-z0-9_.-]+", "-", label).strip("-.") or "edition"
