"""One file of ``tests/articles`` for each fault that the crawl, or a user, has shown us."""

from __future__ import annotations

import os
import time
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from digest.model import Article
from digest.reading import folder
from tests.reading.reader import ARTICLES, article, everything, omission, sample

OPENING = "한빛텔레콤이 다음 달부터"


def test_a_crawled_file_is_its_header_and_the_article_between_the_crawlers_lines() -> None:
    read = sample("crawled.md")
    assert read.id == "900_0000012345"
    assert read.title == '"기본료 1만원 인하"…한빛텔레콤, 가입자 120만명 혜택'
    assert (read.publisher, read.author) == ("가온일보", "김하늘 기자 (sky@gaon.example)")
    assert (read.published_on, read.crawled_at) == (date(2026, 1, 4), "2026-01-04 06:21:45")
    assert read.url == "https://news.example/article/900/0000012345"
    assert read.text.startswith(OPENING)
    assert read.text.endswith("덧붙였다.")
    assert "\n\n회사는 4일" in read.text
    assert read.inferred == ()


@pytest.mark.parametrize(
    "name",
    [
        "byte_order_mark.md",
        "cp949.txt",
        "utf16.txt",
        "windows_line_ends.md",
        "nul_in_the_text.md",
        "no_footer.md",
    ],
)
def test_however_it_is_stored_the_article_is_the_same(name: str) -> None:
    read, plain = sample(name), sample("crawled.md")
    assert read.text.split("\n")[0] == plain.text.split("\n")[0]
    assert read.title.replace("...", "…") == plain.title
    assert (read.id, read.publisher, read.published_on) == (
        plain.id,
        plain.publisher,
        plain.published_on,
    )


def test_a_rule_inside_the_article_stays_and_what_follows_it_too() -> None:
    text = sample("rule_in_the_body.md").text
    assert "\n---\n회사는 4일" in text
    assert "Crawled at" not in text
    assert text.endswith("덧붙였다.")


def test_one_broken_byte_costs_one_character_and_not_the_article() -> None:
    assert sample("damaged_utf8.md").text.count("\ufffd") == 1


def test_without_a_header_title_and_publisher_are_inferred_and_the_text_is_the_whole_file() -> None:
    read = sample("no_header.txt")
    assert read.title == "한빛텔레콤, 기본료 1만원 인하…120만명 혜택"
    assert (read.publisher, read.published_on) == ("가온일보", None)
    assert read.inferred == ("publisher", "title")
    assert read.text == (ARTICLES / "no_header.txt").read_text("utf-8").strip()
    assert read.id == "no_header"


def test_a_day_that_a_line_states_is_taken_and_named_as_inferred() -> None:
    read = sample("stated_day.txt")
    assert read.published_on == date(2026, 1, 4)  # 입력, not 수정
    assert "published_on" in read.inferred


def test_the_crawlers_own_lines_stand_in_for_a_missing_header() -> None:
    read = sample("crawled_without_front_matter.md")
    assert (read.publisher, read.published_on) == ("가온일보", date(2026, 1, 4))
    assert read.url == "https://news.example/article/900/0000012345"
    assert read.text.startswith(OPENING)
    assert set(read.inferred) >= {"title", "publisher", "published_on", "url"}


def test_a_title_may_hold_what_yaml_reserves() -> None:
    assert sample("colon_in_title.md").title == '[단독] 요금: "내린다" @한빛 *별표*'


def test_of_a_key_given_twice_the_first_counts() -> None:
    read = sample("key_twice.md")
    assert (read.id, read.title) == ("900_0000000018", "먼저 쓴 제목")


def test_what_was_escaped_twice_is_unescaped_twice() -> None:
    read = sample("escaped_twice.md")
    assert read.title == '"요금 인하" R&D 늘린다'
    assert read.text.startswith('"내린다"고 말했다.')


def test_an_alias_bomb_is_three_lines_of_text() -> None:
    assert sample("alias_bomb.md").title == "별칭을 쓴 머리말"


def test_a_day_that_no_calendar_has_is_no_day() -> None:
    assert sample("no_such_day.md").published_on is None


def test_a_hostile_title_is_one_line_of_text() -> None:
    assert sample("hostile_title.md").title == "<script>alert(1)</script> | `요금` # 인하"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("empty.md", "비어"),
        ("empty_body.md", "비어"),
        ("short.md", "reading.min_chars"),
        ("english.md", "reading.english"),
        ("caption.md", "reading.captions"),
        ("binary.md", "이진 파일"),
        ("not_closed.md", "닫는"),
        ("broken_line.md", "이 줄은 열쇠가"),
        ("unknown_kind.pdf", ".pdf"),
        ("entity_bomb.xml", "DOCTYPE"),
        ("nested.json", "깊이"),
    ],
)
def test_what_cannot_be_used_is_left_out_with_its_reason(name: str, why: str) -> None:
    left = omission(ARTICLES / name)
    assert (left.path, left.stage) == (name, "reading")
    assert why in left.reason
    assert "\n" not in left.reason


def test_a_setting_keeps_what_a_rule_leaves_out() -> None:
    assert article(ARTICLES / "caption.md", captions=True).title == "눈길 걷는 시민들"
    assert article(ARTICLES / "english.md", english=True).title == "Rate cut"
    assert article(ARTICLES / "short.md", min_chars=0).text == "[속보] 요금 인하"


def test_a_file_that_is_too_large_is_left_out_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.md"
    path.touch()
    os.truncate(path, 50_000_000_000)  # sparse: nobody has this much memory to read it into
    assert "reading.max_bytes" in omission(path).reason


def test_a_file_that_may_not_be_read_is_left_out(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    path = tmp_path / "locked.md"
    path.write_text("기사", "utf-8")
    path.chmod(0)
    assert "권한" in omission(path).reason


def test_a_file_that_is_gone_or_a_loop_or_a_pipe_is_left_out(tmp_path: Path) -> None:
    assert "없습니다" in omission(tmp_path / "gone.md").reason
    loop = tmp_path / "loop.md"
    loop.symlink_to(loop)
    assert "자기 자신" in omission(loop).reason
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    assert omission(pipe).reason
    (tmp_path / "folder.md").mkdir()
    assert omission(tmp_path / "folder.md").reason


def test_an_id_is_one_line_and_never_looks_like_a_passage(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\nid: x#1\n  y{'z' * 900}\n---\n{'기사 본문이다. ' * 20}", "utf-8")
    assert article(path).id.startswith("x%231 yz")
    assert len(article(path).id) <= 200


def test_articles_of_one_file_keep_their_order_and_have_ids_of_their_own() -> None:
    ids = [found.id for found in everything(ARTICLES / "table.csv") if isinstance(found, Article)]
    assert ids == ["table", "table:2"]


@pytest.mark.parametrize("shape", [" " * 3_000_000, "\n" * 3_000_000, "&amp;" * 900_000])
def test_reading_is_linear_whatever_fills_a_file(tmp_path: Path, shape: str) -> None:
    path = tmp_path / "filled.md"
    path.write_text(f"---\nid: 1\n---\n{shape}기사", "utf-8")
    started = time.process_time()
    everything(path)
    assert time.process_time() - started < 3


@pytest.mark.shared
def test_the_real_seeds_hold_every_labelled_expression_at_its_offset(shared: Path) -> None:
    read = {}
    for source in folder.find([shared / "seeds"]):
        found = article(Path(source.location))
        read[source.name[:3]] = found
    rows = (shared / "eval" / "dates_seeds.tsv").read_text("utf-8").splitlines()[1:]
    assert len(rows) > 50
    for row in rows:
        seed, offset, expression = row.split("\t")[:3]
        assert read[seed].text[int(offset) :].startswith(expression), row
    assert read["001"].id == "648_0000043044"
    assert read["003"].text == next(shared.glob("seeds/003*")).read_text("utf-8").strip()


@pytest.mark.shared
def test_every_file_of_the_real_crawl_is_an_article_or_an_omission(shared: Path) -> None:
    crawl = shared.parent / "corpus"
    if not crawl.is_dir():
        pytest.skip("the crawl is not unpacked beside the shared folder")
    kinds: Counter[str] = Counter()
    for source in folder.find([crawl]):
        (found,) = everything(Path(source.location))
        kinds[type(found).__name__] += 1
        if isinstance(found, Article):
            assert found.title, source
            assert found.published_on, source
            assert "Crawled at" not in found.text, source
            assert found.text == found.text.strip(), source
    assert kinds["Article"] > 5 * kinds["Omission"] > 0
