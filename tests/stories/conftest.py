"""Passages of our own wording, made through the real cut."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from digest.model import Article, Passage
from digest.stories.passages import cut

LEAK = (
    "가나통신이 해킹으로 고객 개인정보 2만2000건이 유출됐다고 신고했다. 조사단은 가나통신의 "
    "펨토셀 관리 부실을 원인으로 꼽았다. 가나통신은 위약금을 면제하기로 했다. "
)
BRIDGE = (
    "다라시 새물대교에서 균열이 발견돼 통행이 금지됐다. 다라시는 새물대교 보수에 석 달이 걸린다고 "
    "설명했다. 출근길 우회 버스 12대가 투입된다. "
)

Make = Callable[..., Passage]


@pytest.fixture
def make() -> Make:
    def made(
        name: str,
        text: str,
        title: str = "",
        publisher: str = "",
        day: int = 5,
        **fields: str,
    ) -> Passage:
        article = Article(
            id=name,
            path=f"{name}.md",
            title=title or text[:18],
            text=text,
            publisher=publisher or f"매체 {name}",
            published_on=date(2026, 1, day),
            **fields,
        )
        return cut(article, terms=48)[0]

    return made
