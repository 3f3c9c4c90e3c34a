"""Why a story stands where it stands, in the words of a reader."""

from __future__ import annotations

from digest.model import Story
from digest.stories import matter

_LABELS = {
    "breadth": "서로 다른 매체의 보도",
    "release": "한 번씩만 실린 발표",
    "events": "사건의 전개",
    "days": "여러 날 이어짐",
    "exclusives": "단독",
    "follow-ups": "속보와 종합",
    "votes": "다른 편집자의 선택(모아보기·헤드라인)",
    "outdated": "지난 예보",
    "stale": "며칠째 새 소식 없음",
    "form": "기사의 형식",
    "beat": "분야와의 관련",
}


def explain(story: Story) -> tuple[str, ...]:
    """A line for each reason, weightiest first: points with their sign, and what for.

    >>> explain(Story("a1", (), 2.5, (("votes", 2.5), ("matter:weather", -0.4))))
    ('+2.50 다른 편집자의 선택(모아보기·헤드라인)', '-0.40 내용: 날씨')
    """
    return tuple(f"{points:+.2f} {label(name)}" for name, points in story.reasons)


def label(reason: str) -> str:
    """The Korean name of a reason of ``Story.reasons``.

    >>> label("like:3f2a")
    '더 앞선 이야기와 비슷함: 3f2a'
    """
    kind, _, detail = reason.partition(":")
    if kind == "matter":
        return f"내용: {matter.kinds().labels.get(detail, detail)}"
    if kind == "like":
        return f"더 앞선 이야기와 비슷함: {detail}"
    return _LABELS.get(reason, reason)
