"""The rules by which an article is left out, each by form."""

from __future__ import annotations

import pytest

from digest.reading import unfit

NEWS = "한빛텔레콤이 기본료를 내린다고 4일 밝혔다. 가입자 120만명이 혜택을 본다. " * 8


@pytest.mark.parametrize(
    "text",
    [
        "(서울=가온통신) 박구름 기자 = 4일 시민이 걷고 있다. 2026.1.4 cloud@gaon.example",
        "시민이 걷고 있다. 2026.01.04. a@b.example[서울=가온통신] 눈이다. 2026.01.04/가온통신",
        "[양곤=AP/가온통신] 4일 한 시민이 투표하고 있다. 2026.01.04.",
        "행사가 열렸다. 2026.1.4 [국내에서만 사용가능. No Redistribution] photo@gaon.example",
        "행사가 열렸다. (사진=회사 제공) 2026.01.04. photo@gaon.example *재판매 및 DB 금지",
    ],
)
def test_a_caption_ends_with_the_day_of_its_picture(text: str) -> None:
    assert unfit.is_caption(text)


@pytest.mark.parametrize(
    "text",
    [
        NEWS,
        NEWS + "2026.01.04. photo@gaon.example",
        "4일 눈이 온다. 2026.01.04. a@b.example" + NEWS,
        "발표일은 2026.01.04. 회사는 요금을 내린다고 밝혔다.",
    ],
)
def test_an_article_that_holds_a_stamp_is_no_caption(text: str) -> None:
    assert not unfit.is_caption(text)


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("People take part in a protest in the capital. " * 9, True),
        ("記者会見が東京で開かれた。値下げを発表。" * 9, True),
        ("KT, OTT 'Genie TV AI' 6개월 무료…AX·B2B SaaS도 확대한다고 밝혔다.", False),
        (NEWS + "For Use Only in the Republic of Korea. No Redistribution", False),
        ("1 2 3 4", False),
    ],
)
def test_korean_is_told_by_its_share_of_the_letters(text: str, foreign: bool) -> None:
    assert unfit.is_foreign(text) is foreign
