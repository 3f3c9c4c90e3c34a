"""The user's templates come first, ours stay reachable, and a mistake is named."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from digest.errors import RenderError
from digest.rendering import formats, templates

from . import attacks, sample

BLOCKS = {
    "briefing.html": {
        "style",
        "head",
        "masthead",
        "note",
        "lead",
        "contents",
        "stories",
        "story",
        "upcoming",
        "briefs",
        "gaps",
        "others",
        "colophon",
    },
    "briefing.md": {
        "masthead",
        "note",
        "lead",
        "contents",
        "stories",
        "story",
        "upcoming",
        "briefs",
        "gaps",
        "others",
        "colophon",
    },
    "mail/letter.html": {
        "preheader",
        "masthead",
        "note",
        "lead",
        "stories",
        "upcoming",
        "briefs",
        "footer",
    },
    "mail/letter.txt": {
        "masthead",
        "note",
        "lead",
        "stories",
        "upcoming",
        "briefs",
        "others",
        "footer",
    },
}


def render(folder: Path, *names: str) -> dict[str, str | bytes]:
    made, _ = formats.render(sample.edition(), formats=names, language="ko", templates=folder)
    return made


@pytest.mark.parametrize("name", BLOCKS)
def test_the_blocks_that_users_rely_on_are_there(name: str) -> None:
    text = (templates.builtin() / name).read_text("utf-8")
    assert set(re.findall(r"{% block (\w+)", text)) == BLOCKS[name]


def test_one_block_is_replaced_and_the_rest_is_ours(tmp_path: Path) -> None:
    (tmp_path / "briefing.html").write_text(
        '{% extends "builtin/briefing.html" %}{% block masthead %}<h1>월요일</h1>{% endblock %}',
        "utf-8",
    )
    page = str(render(tmp_path, "html")["briefing.html"])
    assert "<h1>월요일</h1>" in page
    assert 'class="masthead"' not in page
    assert 'id="story-1"' in page


def test_a_part_is_replaced_in_our_page(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "story.html").write_text(
        "<article>{{ section.headline.text }}</article>", "utf-8"
    )
    page = str(render(tmp_path, "html")["briefing.html"])
    assert "<article>나라 AI 다섯 팀 첫 발표</article>" in page
    assert "핵심 수치" not in page


def test_a_style_is_replaced_and_is_no_template(tmp_path: Path) -> None:
    (tmp_path / "style").mkdir()
    (tmp_path / "style" / "page.css").write_text("p{#}a{{color:red}}</style><script>", "utf-8")
    page = str(render(tmp_path, "html")["briefing.html"])
    assert "p{#}a{{color:red}}" in page
    assert "<script>" not in page.split("</style>")[1]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("{% if %}", r"briefing\.html:1"),
        ("\n\n{{ page.nothing }}", r"briefing\.html:3"),
        ("{{ nothing }}", r"briefing\.html:1.*nothing"),
        ('{% include "no.html" %}', r"briefing\.html.*no\.html"),
        ("{{ t('no_such_label') }}", "no_such_label"),
        ("{{ 1 / 0 }}", r"briefing\.html:1"),
        ("{{ page.title | nofilter }}", r"briefing\.html:1.*nofilter"),
        ("{{ raw('no.css') }}", r"no\.css"),
    ],
)
def test_a_mistake_in_a_template_is_one_line_that_names_it(
    tmp_path: Path, text: str, place: str
) -> None:
    (tmp_path / "briefing.html").write_text(text, "utf-8")
    with pytest.raises(RenderError, match=place) as caught:
        render(tmp_path, "html")
    assert "\n" not in str(caught.value)


def test_a_template_that_extends_itself_is_told_how_to_reach_ours(tmp_path: Path) -> None:
    (tmp_path / "briefing.html").write_text('{% extends "briefing.html" %}', "utf-8")
    with pytest.raises(RenderError, match=r"builtin/briefing\.html"):
        render(tmp_path, "html")


def test_a_template_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    (tmp_path / "briefing.md").write_bytes("제목".encode("cp949"))
    with pytest.raises(RenderError, match=r"briefing\.md"):
        render(tmp_path, "md")


def test_a_missing_template_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match="없습니다"):
        render(tmp_path / "none", "html")


def test_a_users_template_cannot_forget_to_escape(tmp_path: Path) -> None:
    (tmp_path / "briefing.html").write_text(
        "{% for s in page.lead %}{{ s.text }}{% endfor %}", "utf-8"
    )
    (tmp_path / "briefing.md").write_text(
        "{% for s in page.lead %}{{ s.text }}\n{% endfor %}", "utf-8"
    )
    made, _ = formats.render(
        attacks.edition(), formats=("html", "md"), language="ko", templates=tmp_path
    )
    assert "<script>" not in made["briefing.html"]
    assert "<script>" not in made["briefing.md"]


def test_an_unknown_format_is_an_error() -> None:
    with pytest.raises(RenderError, match="docx"):
        formats.render(sample.edition(), formats=("docx",), language="ko", templates=None)


def test_the_data_is_there_whatever_is_asked_for() -> None:
    made, _ = formats.render(sample.edition(), formats=(), language="ko", templates=None)
    assert list(made) == ["edition.json"]
