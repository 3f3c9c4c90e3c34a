"""Feeds as they are found, and the bombs that look like them."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from digest.model import Article
from digest.reading import feed
from digest.reading.faults import Unreadable
from tests.reading.reader import ARTICLES, everything

ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>가온일보</title>
<entry><id>tag:1</id><title type="html">요금 &amp;amp; 인하</title><link href="https://a.example/1"/>
<link rel="enclosure" href="x.mp3"/><updated>2026-01-04T08:00:00+09:00</updated>
<author><name>김하늘</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
<p>첫 문단.</p><p>둘째&nbsp;문단 A & B.</p></div></content></entry></feed>"""


def test_an_rss_item_gives_an_article() -> None:
    first, second = everything(ARTICLES / "feed.xml")
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.id, first.title) == ("900_41", '한빛텔레콤 "요금" 인하')
    assert (first.publisher, first.published_on) == ("가온일보", date(2026, 1, 4))
    assert first.text.endswith("요구했다.")  # 기사보기 is a link, not text
    assert second.published_on is None
    assert "정했다고 덧붙였다.\xa0한빛텔레콤이" in second.text


def test_an_atom_entry_gives_the_same_fields() -> None:
    (entry,) = feed.parse(ATOM)
    assert entry["title"] == "요금 & 인하"
    assert entry["url"] == "https://a.example/1"
    assert entry["published_at"] == "2026-01-04T08:00:00+09:00"
    assert entry["author"] == "김하늘"
    assert str(entry["text"]).split("\n")[0] == "첫 문단."
    assert str(entry["text"]).endswith("\n둘째\xa0문단 A & B.")


def test_the_longer_of_summary_and_content_is_the_text() -> None:
    xml = "<rss><channel><item><title>t</title><description>짧다</description>"
    xml += "<encoded>더 긴 본문이다.</encoded></item></channel></rss>"
    assert feed.parse(xml)[0]["text"] == "더 긴 본문이다."


@pytest.mark.parametrize(
    ("xml", "why"),
    [
        ('<!DOCTYPE r [<!ENTITY a "b">]><rss>&a;</rss>', "DOCTYPE"),
        ('<!DOCTYPE r SYSTEM "file:///etc/passwd"><rss/>', "DOCTYPE"),
        ("<rss><item>", "XML을 읽을 수 없습니다"),
        ("", "XML을 읽을 수 없습니다"),
        ("<svg/>", "RSS나 Atom이 아닌"),
    ],
)
def test_what_is_no_feed_is_refused(xml: str, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        feed.parse(xml)


def test_depth_costs_no_more_than_length() -> None:
    started = time.process_time()
    with pytest.raises(Unreadable):
        feed.parse("<rss>" + "<a>" * 300_000)
    assert time.process_time() - started < 3


@pytest.mark.shared
def test_a_real_feed_gives_an_article_an_item(shared: Path) -> None:
    read = everything(next((shared / "fixtures").glob("*.xml")))
    assert len(read) == 2
    for found in read:
        assert isinstance(found, Article)
        assert found.published_on
        assert found.publisher
        assert "<" not in found.text
        assert "기사보기" not in found.text
