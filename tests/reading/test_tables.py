"""JSON and CSV under whatever names their columns have."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from digest.model import Article, Omission
from digest.reading import tables
from digest.reading.faults import Unreadable
from tests.reading.reader import ARTICLES, everything

BODY = "한빛텔레콤이 기본료를 내린다고 4일 밝혔다. 가입자 120만명이 혜택을 본다. " * 4


def test_a_list_of_korean_names_is_read() -> None:
    first, second = everything(ARTICLES / "list.json")
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.id, first.publisher) == ("0000000051", "가온일보")
    assert (first.published_on, first.url) == (date(2026, 1, 4), "https://news.example/51")
    assert second.title == "요금 인하 둘"
    assert "요구했다.\n회사는 4일" in second.text


def test_a_broken_line_costs_itself_alone() -> None:
    first, broken, third = everything(ARTICLES / "lines.jsonl")
    assert isinstance(first, Article)
    assert isinstance(broken, Omission)
    assert isinstance(third, Article)
    assert "2번째 줄" in broken.reason
    assert (first.id, third.id, third.title) == ("a1", "a3", "요금")


def test_a_table_is_read_with_commas_and_lines_inside_its_cells() -> None:
    first, _ = everything(ARTICLES / "table.csv")
    assert isinstance(first, Article)
    assert first.title == "요금, 인하"
    assert "\n회사는 4일" in first.text


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_the_first_row_tells_what_parts_the_columns(mark: str) -> None:
    text = f"title{mark}body\n요금{mark}내린다\n"
    assert list(tables.from_csv(text, tabs=False)) == [{"title": "요금", "text": "내린다"}]


def test_a_cell_may_be_longer_than_csv_allows() -> None:
    (row,) = tables.from_csv(f"제목,본문\n요금,{'가' * 200_000}\n", tabs=False)
    assert isinstance(row, dict)
    assert len(str(row["text"])) == 200_000


@pytest.mark.parametrize(
    "value",
    [
        {"title": "요금", "body": BODY},
        [{"title": "요금", "body": BODY}],
        {"items": [{"title": "요금", "body": BODY}], "ads": ["x"]},
        {"data": {"total": 1, "articles": [{"headline": "요금", "content": [BODY]}]}},
    ],
)
def test_articles_are_found_wherever_the_json_keeps_them(value: object) -> None:
    (row,) = tables.from_json(json.dumps(value))
    assert isinstance(row, dict)
    assert row["title"] == "요금"
    assert row["text"] == BODY


def test_numbers_stay_as_they_were_written() -> None:
    (row,) = tables.from_json('{"id": 1e400, "title": "t", "text": "x", "date": 20260104}')
    assert isinstance(row, dict)
    assert (row["id"], row["published_at"]) == ("1e400", "20260104")


def test_markup_in_a_field_becomes_text() -> None:
    (row,) = tables.from_json('{"title": "<b>요금</b>", "content": "<p>내린다.</p><p>반겼다.</p>"}')
    assert isinstance(row, dict)
    assert row == {"title": "요금", "text": "내린다.\n\n반겼다."}


@pytest.mark.parametrize("text", ["", "{", "[1, 2]", '"글"', "[" * 100_000, "9" * 10_000])
def test_what_holds_no_article_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        list(tables.from_json(text))


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "제목\n"])
def test_a_table_without_articles_gives_none(text: str, tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(text, "utf-8")
    assert not [found for found in everything(path) if isinstance(found, Article)]
