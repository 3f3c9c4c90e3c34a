"""An edition whose every text is an attack on what it is printed in."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from digest.model import (
    Claim,
    Dated,
    Edition,
    Gap,
    Interpretation,
    KeyFigure,
    Omission,
    Reference,
)

from . import sample

HOSTILE = (
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "[눌러](javascript:alert(1))",
    "칸 | 나누기 | 셋",
    "`코드` ``둘``",
    "*굵게* **더** _기울여_ __밑줄__",
    "1~3월 매출과 ~~4~6월~~ 매출",
    "2026. 1. 4. 발표",
    "1) 첫째",
    "- 목록",
    "+ 더하기",
    "# 제목",
    "> 인용",
    "===",
    "---",
    ": 뜻풀이",
    "줄\n\n## 바꿈\r\n- 목록",
    "뒤집힌 \u202e글자\u202c 끝",
    "제어\x00\x08\x1b[31m 글자\x7f",
    "숨은\u200b\u2060\ufeff 글자",
    "$10억과 $20억",
    "&lt;b&gt; &amp; &#60;i&#62; AT&T",
    "역슬래시 \\* 끝\\",
    "![그림](http://evil.example/x.png)",
    "{{ 7 * 7 }} {% raw %} {# 주석 #}",
    "짝 잃은 \ud800 반쪽",
    "한글 워드의 \ue001 글자",
    "\"따옴표\" '작은' “큰”",
    "<a href='data:text/html,x'>자료</a>",
    "[1]: https://evil.example",
)


def edition() -> Edition:
    """Every text of a stranger holds every attack; addresses lead nowhere good."""
    everything = tuple(
        Reference(
            id=f"id_{n}|`<{n}>",
            title=text,
            publisher=text,
            published_on=None,
            url="javascript:alert(1)" if n % 2 else f"https://news.example/{n}_(a)?b=1&copy;=*x*",
        )
        for n, text in enumerate(HOSTILE)
    )
    sentences = tuple(sample.excerpt(one, 0, one.title) for one in everything)
    item = replace(
        sample.waiver(),
        headline=sentences[16],
        sentences=sentences,
        figures=tuple(
            KeyFigure(t, Decimal(1), None, t, False, t, t, (s.source,))
            for t, s in zip(HOSTILE, sentences, strict=True)
        ),
        claims=tuple(
            Claim(t, "disputed", (Interpretation(t, t, (s.source,)),))
            for t, s in zip(HOSTILE, sentences, strict=True)
        ),
        timeline=tuple(
            Dated(sample.UNTIL, sample.UNTIL, t, "st-waiver", s.source)
            for t, s in zip(HOSTILE, sentences, strict=True)
        ),
        sources=everything,
    )
    return replace(
        sample.edition(),
        lead=sentences,
        items=(item,),
        upcoming=item.timeline,
        omissions=tuple(Omission(t, "reading", t) for t in HOSTILE[:8]),
        briefs=(replace(sample.brief(), headline=sentences[0], sentences=sentences[1:3]),),
        gaps=tuple(Gap(t, 2, "st-waiver") for t in HOSTILE),
    )
