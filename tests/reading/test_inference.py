"""What a text states of itself, in the forms that newsrooms use; and nothing it does not."""

from __future__ import annotations

from datetime import date

import pytest

from digest.reading import inference


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("[가온일보=김하늘 기자] 본문", "가온일보"),
        ("[가온일보 김하늘 기자] 본문", "가온일보"),
        ("[가온일보 = 김하늘·박구름 기자] 본문", "가온일보"),
        ("[가온일보(대구)=김하늘 기자]본문", "가온일보"),
        ("(서울=가온통신) 김하늘 기자 = 본문", "가온통신"),
        ("[서울=가온통신] 김하늘 기자 = 본문", "가온통신"),
        ("[양곤=AP/가온통신] 본문", "가온통신"),
        ("(서울＝가온통신) 본문", "가온통신"),
        ("본문이다.\n[ⓒ 가온일보. 무단전재-재배포 금지]", "가온일보"),
        ("본문이다. <저작권자(c) 가온일보, 무단 전재-재배포 금지>", "가온일보"),
        ("본문이다. Copyright ⓒ 가온일보. All rights reserved.", "가온일보"),
        ("(서울=가온통신) 본문이다. 저작권자 ⓒ 누리신문 무단전재 및 재배포 금지", "누리신문"),
        ("[단독] 본문이다. [편집자주] 알린다.", ""),
        ("요금(기본료=3만원)이 내린다.", ""),
        ("본문뿐이다.", ""),
    ],
)
def test_the_publisher_is_who_signs(text: str, publisher: str) -> None:
    assert inference.publisher(text) == publisher


@pytest.mark.parametrize(
    ("text", "url", "day"),
    [
        ("제목\n입력 2026.01.04 09:10\n수정 2026.01.05", "", date(2026, 1, 4)),
        ("제목\n등록: 2026-01-04 09:10", "", date(2026, 1, 4)),
        ("제목\n기사입력 2026년 1월 4일", "", date(2026, 1, 4)),
        ("제목\n승인 2026/1/4", "", date(2026, 1, 4)),
        ("본문이다.", "https://a.example/2026/01/04/123", date(2026, 1, 4)),
        ("본문이다.", "https://a.example/news/20260104091000", date(2026, 1, 4)),
        ("본문이다.", "https://a.example/it/dh20260104091000123.htm", date(2026, 1, 4)),
        ("본문이다.", "https://a.example/article/421/0008694396", None),
        ("지난 2025.12.30 발표했다. 2026년 1월 13일까지다.", "", None),
        ("입력 2026.13.40", "", None),
    ],
)
def test_a_day_is_taken_only_where_a_line_or_the_address_states_it(
    text: str, url: str, day: date | None
) -> None:
    assert inference.published_on(text, url) == day


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("첫 줄이 제목\n본문", "첫 줄이 제목"),
        ("\n\n![]() |\n# 제목\n본문", "제목"),
        ("입력 2026.01.04\n제목이다\n본문", "제목이다"),
        ("한 줄로 붙은 본문이 길게 이어진다. " * 9, "한 줄로 붙은 본문이 길게 이어진다."),
        ("", ""),
    ],
)
def test_the_title_is_the_first_line_that_can_be_one(text: str, title: str) -> None:
    assert inference.title(text) == title
