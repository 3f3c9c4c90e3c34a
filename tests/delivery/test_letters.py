"""A published edition becomes a letter that mail programs read as it was meant."""

from __future__ import annotations

import email
import re
from datetime import datetime, timedelta, timezone
from email import policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.delivery.folder import publish
from digest.delivery.letters import Letter, address, compose, encoded
from digest.errors import DeliveryError

SEOUL = timezone(timedelta(hours=9))
DATE = datetime(2026, 1, 5, 7, 0, tzinfo=SEOUL)


def letters(edition: Path, **changes: Any) -> tuple[Letter, ...]:
    given_: dict[str, Any] = {
        "sender": "한빛 편집부 <desk@example.com>",
        "reply_to": "",
        "to": ("김하나 <hana@example.org>",),
        "subject": "",
        "date": DATE,
    }
    return compose(edition, **(given_ | changes))


def parsed(letter: Letter) -> EmailMessage:
    message = email.message_from_bytes(letter.data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def test_a_letter_has_text_html_and_the_pdf(edition: Path) -> None:
    message = parsed(letters(edition)[0])
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "application/pdf",
    ]
    text, html = message.get_body(("plain",)), message.get_body(("html",))
    assert text is not None
    assert html is not None
    for part, name in ((text, "letter.txt"), (html, "letter.html")):
        assert part.get_content().replace("\r\n", "\n") == (edition / name).read_text("utf-8")
    (pdf,) = message.iter_attachments()
    assert pdf.get_filename() == "briefing-2026-W01.pdf"
    assert pdf.get_content() == (edition / "briefing.pdf").read_bytes()


def test_every_part_is_base64_and_every_line_short_ascii(edition: Path) -> None:
    letter = letters(edition)[0]
    for part in parsed(letter).walk():
        if not part.is_multipart():
            assert part["Content-Transfer-Encoding"] == "base64"
    assert letter.data.isascii()
    assert all(len(line) <= 78 for line in letter.data.split(b"\r\n"))
    assert letter.data.endswith(b"--\r\n")
    assert b"\n" not in letter.data.replace(b"\r\n", b"")


def test_korean_names_and_subjects_arrive_with_their_spaces(edition: Path) -> None:
    subject = "통신망  5시간   먹통, 그리고 " + "아주 긴 제목 " * 20
    letter = letters(edition, subject=subject, reply_to='"독자, 의견" <reply@example.com>')[0]
    message = parsed(letter)
    assert message["From"].addresses[0].display_name == "한빛 편집부"
    assert message["To"].addresses[0].addr_spec == "hana@example.org"
    assert message["Reply-To"].addresses[0].display_name == "독자, 의견"
    raw = re.search(rb"\r\nSubject: (.*?)\r\n(?! )", letter.data, re.DOTALL)
    assert raw is not None
    words = email.header.decode_header(raw[1].decode())
    assert "".join(text.decode(charset) for text, charset in words) == subject


def test_an_empty_subject_is_the_title_and_the_week(edition: Path) -> None:
    assert letters(edition)[0].subject == "주간  브리핑 <1호> 2026-W01"


def test_the_date_is_the_caller_s(edition: Path) -> None:
    assert parsed(letters(edition)[0])["Date"] == "Mon, 05 Jan 2026 07:00:00 +0900"


def test_the_same_edition_and_reader_make_the_same_bytes(edition: Path) -> None:
    assert letters(edition) == letters(edition)


def test_the_message_id_belongs_to_an_edition_and_a_reader(edition: Path, tmp_path: Path) -> None:
    one, other = letters(edition, to=("hana@example.org", "dul@example.org"))
    assert one.message_id != other.message_id
    assert one.message_id.endswith("@example.com>")
    later = letters(edition, date=DATE + timedelta(days=1), subject="다른 제목")[0]
    assert later.message_id == one.message_id
    files = {p.name: p.read_bytes() for p in edition.iterdir()}
    files["edition.json"] = files["edition.json"].replace(b"W01", b"W02")
    publish(files, tmp_path / "2026-W02")
    assert letters(tmp_path / "2026-W02")[0].message_id != one.message_id


def test_an_edition_without_a_pdf_is_sent_without_one(edition: Path) -> None:
    (edition / "briefing.pdf").unlink()
    letter = letters(edition)[0]
    assert letter.attached == ()
    assert parsed(letter).get_content_type() == "multipart/alternative"


def test_a_reader_named_twice_gets_one_letter(edition: Path) -> None:
    made = letters(edition, to=("하나 <Hana@example.org>", "dul@example.org", "hana@EXAMPLE.org"))
    assert [letter.to for letter in made] == ["Hana@example.org", "dul@example.org"]


def test_a_domain_in_korean_goes_out_in_its_ascii_form() -> None:
    assert address("편지 <desk@한글.example>", "to").email == "desk@xn--bj0bj06e.example"


@pytest.mark.parametrize(
    "hostile",
    [
        "a@example.com\r\nBcc: all@example.com",
        "이름\nBcc: all@example.com <a@example.com>",
        "a@example.com> SIZE=1",
        "a@example.com, b@example.com",
        "<a@example.com> <b@example.com>",
        "a b@example.com",
        "@example.com",
        "a@",
        "a@b@example.com",
        "a..b@example.com",
        "가나@example.com",
        "이름",
        "",
        "\u202ea@example.com",
    ],
)
def test_what_is_not_one_plain_address_is_refused(hostile: str) -> None:
    with pytest.raises(DeliveryError, match=r"^\[mail\] to: ") as caught:
        address(hostile, "[mail] to")
    assert "\n" not in str(caught.value)


@given(st.text(min_size=1, max_size=300))
def test_no_subject_or_name_can_add_a_header(text: str) -> None:
    words = encoded(text)
    assert words.isascii()
    for line in words.split("\r\n "):
        assert re.fullmatch(r"=\?utf-8\?B\?[A-Za-z0-9+/]*=*\?=", line)
        assert len(line) <= 75
    back = "".join(part.decode("utf-8") for part, _ in email.header.decode_header(words))
    assert back == text.encode("utf-8", "replace").decode()


def test_control_characters_of_a_title_do_not_reach_the_subject(edition: Path) -> None:
    letter = letters(edition, subject="제목\r\nBcc: x@example.com\x1b[31m\u202e끝")[0]
    assert letter.subject == "제목  Bcc: x@example.com [31m 끝"
    assert parsed(letter)["Bcc"] is None


@pytest.mark.parametrize("missing", ["edition.json", "letter.txt", "letter.html"])
def test_an_edition_without_letters_says_what_to_do(edition: Path, missing: str) -> None:
    (edition / missing).unlink()
    with pytest.raises(DeliveryError, match=rf"{missing} 파일이 없습니다 \(먼저 digest build"):
        letters(edition)


def test_an_edition_that_cannot_be_read_is_one_line(edition: Path) -> None:
    (edition / "edition.json").write_text("[]")
    with pytest.raises(DeliveryError, match="판을 읽을 수 없습니다"):
        letters(edition)


def test_nobody_to_write_to_is_an_error(edition: Path) -> None:
    with pytest.raises(DeliveryError, match="받는 사람이 없습니다"):
        letters(edition, to=())
