"""An edition made by hand: invented publishers, our own wording, and texts of strangers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from digest.model import (
    Citation,
    Claim,
    Counts,
    Dated,
    DateSpan,
    Edition,
    EventLine,
    Excerpt,
    Gap,
    Interpretation,
    Item,
    KeyFigure,
    Omission,
    Reference,
)

UNTIL = date(2026, 1, 4)


def reference(
    number: int, title: str, publisher: str, day: date | None, **more: object
) -> Reference:
    made = Reference(
        id=f"648_{number:010d}",
        title=title,
        publisher=publisher,
        published_on=day,
        url=f"https://news.example/article/648/{number:010d}",
    )
    return replace(made, **more)  # type: ignore[arg-type]


A = reference(43044, "한결통신, 해지 위약금 면제한다", "가람경제", date(2025, 12, 30))
B = reference(43051, "“관리 부실” 조사단 결론…위약금 면제", "나루뉴스", date(2025, 12, 30))
C = reference(
    43060, "한결통신 보상안 들여다보니", "", date(2025, 12, 31), date_inferred=True, url=""
)
D = reference(43072, "[주간IT] 위약금 면제부터 나라 AI까지", "다온일보", date(2026, 1, 4))
E = reference(43080, "나라 AI 다섯 팀 첫 발표", "라온타임스", None)
F = reference(43091, "새 위성 발사 2월로", "마루과학", date(2026, 1, 2))


def cite(source: Reference, start: int, text: str) -> Citation:
    return Citation(source, ((start, start + len(text)),))


def excerpt(
    source: Reference, start: int, text: str, dates: Sequence[tuple[str, date, date]] = ()
) -> Excerpt:
    spans = []
    for words, first, last in dates:
        at = start + text.index(words)
        spans.append(DateSpan(at, at + len(words), words, first, last, "test"))
    return Excerpt(text, cite(source, start, text), tuple(spans))


def joined(source: Reference, *pieces: tuple[int, str, str, date]) -> Excerpt:
    """Pieces of one source, each with one date: (start, words, date words, day)."""
    text = " … ".join(words for _, words, _, _ in pieces)
    spans = tuple((start, start + len(words)) for start, words, _, _ in pieces)
    dates = tuple(
        DateSpan(
            start + words.index(when), start + words.index(when) + len(when), when, day, day, "test"
        )
        for start, words, when, day in pieces
    )
    return Excerpt(text, Citation(source, spans), dates)


JAN13, JAN14, JAN31 = date(2026, 1, 13), date(2026, 1, 14), date(2026, 1, 31)


def waiver() -> Item:
    sentences = (
        excerpt(
            A,
            0,
            "한결통신은 오는 13일까지 해지하는 모든 고객의 위약금을 면제한다고 지난달 30일 밝혔다.",
            [("오는 13일", JAN13, JAN13), ("지난달 30일", date(2025, 12, 30), date(2025, 12, 30))],
        ),
        excerpt(
            B,
            120,
            "조사단은 기지국의 인증서 관리가 부실해 서버 94대에서 악성코드 103종이 나왔다고 했다.",
        ),
        joined(
            C,
            (40, "환급 신청은 14일부터 받는다", "14일", JAN14),
            (90, "이달 31일까지 마감한다.", "이달 31일", JAN31),
        ),
        excerpt(D, 300, '회사 쪽은 "책임을 통감한다"며 5년 동안 1조원을 보안에 쓰겠다고 했다.'),
    )
    figures = (
        KeyFigure(
            "103종",
            Decimal(103),
            None,
            "종",
            False,
            "악성코드",
            "조사단",
            (sentences[1].source, sentences[3].source),
        ),
        KeyFigure(
            "2만2천여명",
            Decimal(22000),
            None,
            "명",
            True,
            "개인정보가 새어 나간 이용자",
            "",
            (sentences[1].source,),
        ),
        KeyFigure(
            "1조원",
            Decimal("1E+12"),
            None,
            "원",
            False,
            "5년 동안의 보안 투자",
            "한결통신",
            (sentences[3].source,),
        ),
    )
    claims = (
        Claim(
            "위약금 면제를 발표한 날",
            "conflict",
            (
                Interpretation(
                    "2025-12-30", "지난달 30일", (sentences[0].source, sentences[1].source)
                ),
                Interpretation("2025-12-31", "지난달 31일", (sentences[3].source,)),
            ),
        ),
        Claim("같은 말", "agree", (Interpretation("1", "같다", (sentences[0].source,)),)),
    )
    timeline = (
        Dated(
            date(2025, 12, 29),
            date(2025, 12, 29),
            "민관합동조사단이 최종 결과를 발표했다",
            "st-waiver",
            sentences[1].source,
        ),
        Dated(
            date(2025, 12, 30),
            date(2025, 12, 30),
            "한결통신이 위약금 면제를 발표했다",
            "st-waiver",
            sentences[0].source,
        ),
        Dated(
            date(2025, 12, 31),
            JAN13,
            "해지 고객의 위약금을 면제한다",
            "st-waiver",
            sentences[0].source,
        ),
    )
    return Item(
        id="st-waiver",
        rank=1,
        headline=excerpt(A, 0, "한결통신, 해지 위약금 면제한다"),
        sentences=sentences,
        figures=figures,
        claims=claims,
        timeline=timeline,
        events=(EventLine(date(2025, 12, 30), "위약금 면제 발표", (A.id, B.id)),),
        sources=(A, B, C, D),
        publishers=3,
        status="continued",
    )


def models() -> Item:
    sentences = (
        excerpt(
            E,
            10,
            "나라 AI 사업에 뽑힌 다섯 팀이 지난달 30일 처음으로 모델을 선보였다.",
            [("지난달 30일", date(2025, 12, 30), date(2025, 12, 30))],
        ),
        excerpt(
            D,
            420,
            "정부는 오는 15일 평가를 마치고 19일 결과를 내놓는다.",
            [
                ("오는 15일", date(2026, 1, 15), date(2026, 1, 15)),
                ("19일", date(2026, 1, 19), date(2026, 1, 19)),
            ],
        ),
    )
    return Item(
        id="st-models",
        rank=2,
        headline=excerpt(E, 0, "나라 AI 다섯 팀 첫 발표"),
        sentences=sentences,
        figures=(
            KeyFigure(
                "5000억 개",
                Decimal(500_000_000_000),
                None,
                "개",
                False,
                "매개변수",
                "",
                (sentences[0].source,),
            ),
        ),
        claims=(),
        timeline=(),
        events=(),
        sources=(E, D),
        publishers=2,
    )


def brief() -> Item:
    return Item(
        id="st-satellite",
        rank=3,
        headline=excerpt(F, 0, "새 위성 발사 2월로"),
        sentences=(
            excerpt(
                F,
                30,
                "위성 발사가 부품 점검 때문에 다음 달로 미뤄졌다.",
                [("다음 달", date(2026, 2, 1), date(2026, 2, 28))],
            ),
        ),
        figures=(),
        claims=(),
        timeline=(),
        events=(),
        sources=(F,),
        publishers=1,
    )


def edition() -> Edition:
    first, second = waiver(), models()
    return Edition(
        week="2026-W01",
        since=date(2025, 12, 29),
        until=UNTIL,
        title="",
        language="ko",
        lead=(first.sentences[0], second.sentences[0]),
        items=(first, second),
        upcoming=(
            Dated(
                JAN13,
                JAN13,
                "한결통신 위약금 면제가 끝난다",
                "st-waiver",
                first.sentences[0].source,
            ),
            Dated(JAN14, JAN31, "한결통신 환급 신청", "st-waiver", first.sentences[2].source),
            Dated(
                date(2026, 2, 1),
                date(2026, 2, 28),
                "위성 발사",
                "st-satellite",
                cite(F, 30, "다음 달"),
            ),
        ),
        omissions=(
            Omission("b/머리만.txt", "reading", "본문이 너무 짧습니다: 12자"),
            Omission("c/사진.txt", "reading", "통신사 사진 설명"),
            Omission("c/사진2.txt", "reading", "통신사 사진 설명"),
        ),
        counts=Counts(files=9, articles=6, passages=8, stories=3, printed=3, publishers=5),
        briefs=(brief(),),
        gaps=(Gap("9월 1일 뒤에 해지한 고객도 돌려받는다", 3, "st-waiver"),),
    )
