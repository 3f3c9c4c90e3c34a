"""Front matter: every value a string, and python-frontmatter reads what we read."""

from __future__ import annotations

import subprocess
import sys

import frontmatter
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from digest.reading import header
from digest.reading.faults import Unreadable
from tests.reading.reader import ARTICLES

HEADED = sorted(
    path
    for path in ARTICLES.glob("*.md")
    if path.name not in ("binary.md", "not_closed.md", "broken_line.md", "damaged_utf8.md")
)


@pytest.mark.parametrize("path", HEADED, ids=lambda path: path.name)
def test_frontmatter_with_our_handler_reads_what_we_read(path) -> None:
    text = path.read_text("utf-8-sig")
    values, body = header.parse(text)
    post = frontmatter.loads(text, handler=header.Handler())
    assert post.metadata == values
    assert post.content == body.strip()


def test_values_stay_strings() -> None:
    values, _ = header.parse("---\naid: 0000043044\nid: 648_0000043044\nok: yes\nnone:\n---\n")
    assert values == {"aid": "0000043044", "id": "648_0000043044", "ok": "yes", "none": ""}


def test_tabs_and_empty_lines_go_on_with_a_value() -> None:
    values, _ = header.parse(
        "---\nauthor: \n\t\t\n\t\t\t김하늘 기자\n\n\t(a@b.c)\n\t\nurl: u\n---\n"
    )
    assert values == {"author": "김하늘 기자 (a@b.c)", "url": "u"}


def test_blocks_and_lists_of_yaml_are_read_as_text() -> None:
    values, _ = header.parse(
        "---\na: |\n  한 줄\n  두 줄\nb: >\n  한\n  줄\ntags:\n- 가\n- 나\n---\n"
    )
    assert values == {"a": "한 줄\n두 줄", "b": "한 줄", "tags": "- 가 - 나"}


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ('"요금"', "요금"),
        ("'요금'", "요금"),
        ("'그''의'", "그'의"),
        ('"a" b "c"', '"a" b "c"'),
        ('"\\"인용\\" 뒤"', '"인용" 뒤'),
        ('"\\100억"', "\\100억"),
        ('"', '"'),
        ("값 # 아니다", "값 # 아니다"),
        ("https://a.example/?a=1#b", "https://a.example/?a=1#b"),
    ],
)
def test_quotes_around_a_whole_value_go_and_others_stay(written: str, value: str) -> None:
    assert header.parse(f"---\ntitle: {written}\n---\n")[0] == {"title": value}


@pytest.mark.parametrize(
    "text",
    ["본문", "---\n본문이다.\n---\n더 있다.", "---", "-----\na: b", "본문\n---\na: b\n---\n"],
)
def test_a_rule_is_not_a_header(text: str) -> None:
    assert header.parse(text) == ({}, text)


@pytest.mark.parametrize("text", ["---\nid: 1\n본문", "---\nid: 1\n이게 뭐지\n---\n본문"])
def test_a_header_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        header.parse(text)


def test_lines_of_known_keys_are_a_header_without_fences() -> None:
    text = "제목: 요금: 내린다\n언론사 : 가온일보\n\n본문이다."
    assert header.bare(text, ("제목", "언론사")) == (
        {"제목": "요금: 내린다", "언론사": "가온일보"},
        "본문이다.",
    )


@pytest.mark.parametrize(
    "text",
    ["문: 왜 내리나\n답: 비싸서다\n\n본문", "제목: 하나뿐\n\n본문", "제목: 요금\n날짜: 1\n본문"],
)
def test_lines_of_other_words_are_text(text: str) -> None:
    assert header.bare(text, ("제목", "날짜")) == ({}, text)


def test_what_we_write_any_yaml_reader_reads_as_the_same_strings() -> None:
    values = {
        "id": "648_0000043044",
        "aid": "0000043044",
        "title": '[단독] "인하": @1월\n*',
        "x": "",
    }
    assert yaml.safe_load(header.export(values)) == values


@given(
    st.dictionaries(
        st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True).filter(
            lambda key: key not in ("content", "handler")
        ),
        st.text(st.characters(blacklist_categories=("Cs",))),
    ),
    st.text("가나 -:#\n다."),
)
def test_a_post_that_frontmatter_writes_with_our_handler_comes_back(values, body) -> None:
    # Every value has its escapes; a body loses the white space at its ends.
    body = body.strip()
    post = frontmatter.Post(body, header.Handler(), **values)
    again = frontmatter.loads(frontmatter.dumps(post), handler=header.Handler())
    assert again.metadata == values
    assert again.content == body


def test_a_key_that_could_not_be_read_back_is_not_written() -> None:
    with pytest.raises(ValueError, match="not a header key"):
        header.export({"a: b\nc": "x"})


def test_reading_does_not_cost_the_import_of_yaml() -> None:
    code = "import sys, digest.reading.articles; print([m for m in sys.modules if m in "
    code += "('yaml', 'frontmatter', 'json.tool', 'digest.reading.page', 'csv')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
