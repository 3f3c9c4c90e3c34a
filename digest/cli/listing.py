"""The ranked stories as `digest stories` shows them: JSON, a table, an explanation."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from digest.cli.progress import harmless
from digest.errors import SettingsError
from digest.model import Event, Story
from digest.pipeline import Week
from digest.stories.reasons import label
from digest.writing import titles

if TYPE_CHECKING:
    from rich.table import Table


def data(week: Week) -> dict[str, Any]:
    """The contract's object: stories best first, every article once, what was left out."""
    return {
        "week": week.period.label,
        "articles": week.counts.articles,
        "stories": [_story(rank, story) for rank, story in enumerate(week.stories, 1)],
        "left_out": [
            {"path": o.path, "stage": o.stage, "reason": o.reason} for o in week.omissions
        ],
    }


def table(week: Week, top: int) -> Table:
    """The first ``top`` stories, a row each."""
    from rich.table import Table  # noqa: PLC0415  (loaded only where a terminal shows it)
    from rich.text import Text  # noqa: PLC0415

    made = Table(title=f"{week.period.label} · 기사 {week.counts.articles}건", title_style="bold")
    for name in ("순위", "이야기", "사건", "기사", "매체", "id"):
        made.add_column(name, justify="left" if name in ("이야기", "id") else "right")
    for rank, story in enumerate(week.stories[:top], 1):
        made.add_row(
            str(rank),
            Text(harmless(headline(story)) + (" (단신)" if story.brief else "")),
            str(len(story.events)),
            str(len(story.passages)),
            str(_publishers(story)),
            story.id,
        )
    return made


def explained(week: Week, identity: str) -> str:
    """Why a story stands where it stands. Raises SettingsError for an unknown id."""
    for rank, story in enumerate(week.stories, 1):
        if story.id == identity:
            told = [(f"{points:8.2f}", label(name)) for name, points in story.reasons]
            lines = [f"  {points}  {why}" for points, why in told if float(points)]
            total = f"  {story.score:8.2f}  합계" + (" (분야의 경계: 단신)" if story.brief else "")
            return "\n".join([f"{rank}위 {harmless(headline(story))}", *lines, total])
    raise SettingsError(
        "--explain", f"{identity}: 없는 이야기입니다", "digest stories로 id를 보세요"
    )


def headline(story: Story) -> str:
    """The title that a briefing would print over the story."""
    return titles.piece(titles.named(story).story.title)


def _story(rank: int, story: Story) -> dict[str, Any]:
    named = titles.named(story)
    return {
        "id": story.id,
        "rank": rank,
        "headline": titles.piece(named.story.title),
        "events": [
            {
                "date": _iso(min(_days(event), default=None)),
                "headline": titles.piece(title.title),
                "articles": [passage.id for passage in event.passages],
            }
            for event, title in zip(story.events, named.events, strict=True)
        ],
        "articles": [passage.id for passage in story.passages],
        "publishers": _publishers(story),
        "score": round(story.score, 4),
        "status": story.status,
    }


def _publishers(story: Story) -> int:
    return len({p.publisher for p in story.passages if p.publisher})


def _days(event: Event) -> list[date]:
    return [p.published_on for p in event.passages if p.published_on is not None]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
