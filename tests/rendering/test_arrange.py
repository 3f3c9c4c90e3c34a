"""The edition made ready for a page: numbers, marks, days beside words, grouped omissions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from digest.model import DateSpan, Omission
from digest.rendering import labels, page
from digest.rendering.arrange import EXAMPLES, REASONS, arrange, pieces

from . import sample

KO = labels.load("ko", page.environment(None))
VIEW = arrange(sample.edition(), KO)


def test_a_source_has_one_number_in_the_whole_edition() -> None:
    numbers: dict[str, set[int]] = {}
    for one in [*VIEW.others, *(s for section in VIEW.sections for s in section.sources)]:
        numbers.setdefault(one.id, set()).add(one.number)
    assert all(len(found) == 1 for found in numbers.values())
    assert sorted(n for found in numbers.values() for n in found) == [1, 2, 3, 4, 5, 6]


def test_a_mark_leads_to_the_list_of_its_own_story() -> None:
    second = VIEW.sections[1]
    (mark,) = second.sentences[1].marks
    assert (mark.id, mark.anchor) == (sample.D.id, "s2-4")
    assert mark in second.sources


def test_every_mark_leads_to_a_listed_source() -> None:
    listed = {s.anchor for section in VIEW.sections for s in section.sources}
    listed |= {s.anchor for s in VIEW.others}
    lines = [*VIEW.lead, *(s for x in [*VIEW.sections, *VIEW.briefs] for s in x.sentences)]
    marks = [mark for line in lines for mark in line.marks]
    marks += [mark for one in VIEW.upcoming for mark in one.marks]
    assert {mark.anchor for mark in marks} <= listed


def test_a_cited_source_that_the_story_does_not_list_is_listed_all_the_same() -> None:
    item = replace(sample.waiver(), sources=(sample.A,))
    view = arrange(replace(sample.edition(), items=(item,)), KO)
    ids = [source.id for source in view.sections[0].sources]
    assert ids[0] == sample.A.id
    assert set(ids) == {one.id for one in (sample.A, sample.B, sample.C, sample.D)}


def test_the_day_stands_behind_the_whole_word() -> None:
    found = list(pieces(sample.waiver().sentences[0], KO, near=sample.UNTIL))
    assert [(piece.text, piece.resolved) for piece in found] == [
        ("한결통신은 오는 13일까지", "1월 13일"),
        (" 해지하는 모든 고객의 위약금을 면제한다고 지난달 30일", "12월 30일"),
        (" 밝혔다.", ""),
    ]


def test_days_are_found_in_pieces_of_a_sentence() -> None:
    found = list(pieces(sample.waiver().sentences[2], KO, near=sample.UNTIL))
    assert [piece.resolved for piece in found] == ["1월 14일", "1월 31일", ""]
    assert "".join(piece.text for piece in found) == sample.waiver().sentences[2].text


def test_no_day_stands_beside_words_that_are_not_the_date() -> None:
    one = sample.waiver().sentences[0]
    moved = tuple(replace(when, start=when.start + 1, end=when.end + 1) for when in one.dates)
    (piece,) = pieces(replace(one, dates=moved), KO, near=sample.UNTIL)
    assert (piece.text, piece.resolved) == (one.text, "")


def test_an_unresolved_date_gets_no_day() -> None:
    one = sample.waiver().sentences[1]
    when = DateSpan(120, 123, one.text[:3], None, None, "no base date")
    (piece,) = pieces(replace(one, dates=(when,)), KO, near=sample.UNTIL)
    assert piece.resolved == ""


def test_claims_on_which_all_agree_are_not_differences() -> None:
    assert [one.verdict for one in VIEW.sections[0].differences] == ["conflict"]


def test_thousands_of_omissions_are_a_short_table() -> None:
    many = [Omission(f"{n}.txt", "reading", f"이유 {n % 40}: 자세히 {n}") for n in range(4000)]
    view = arrange(replace(sample.edition(), omissions=tuple(many)), KO)
    assert len(view.left_out) == REASONS + 1
    assert sum(one.count for one in view.left_out) == 4000
    assert all(len(one.examples) <= EXAMPLES for one in view.left_out)


def test_the_most_frequent_reason_comes_first_and_ties_by_name() -> None:
    assert [(one.reason, one.count) for one in VIEW.left_out] == [
        ("통신사 사진 설명", 2),
        ("본문이 너무 짧습니다", 1),
    ]


def test_an_upcoming_day_of_a_brief_names_no_story_on_the_page() -> None:
    assert [one.anchor for one in VIEW.upcoming] == ["story-1", "story-1", ""]
    assert VIEW.upcoming[0].first == date(2026, 1, 13)


def test_a_figure_that_many_repeat_shows_a_few_and_counts_the_rest() -> None:
    many = tuple(
        sample.cite(sample.reference(n, f"기사 {n}", "가람경제", sample.UNTIL), 0, "수치")
        for n in range(50)
    )
    figure = replace(sample.waiver().figures[0], sources=many)
    listed = replace(sample.waiver(), sources=(many[7].reference,), figures=(figure,), claims=())
    section = arrange(replace(sample.edition(), items=(listed,)), KO).sections[0]
    assert [mark.id for mark in section.figures[0].marks] == [many[7].reference.id]
    assert section.figures[0].more == 49
    assert len(section.sources) < 10
    unlisted = replace(listed, sources=())
    section = arrange(replace(sample.edition(), items=(unlisted,)), KO).sections[0]
    assert [mark.id for mark in section.figures[0].marks] == [many[0].reference.id]


def test_a_range_of_days_that_is_no_week_has_no_week() -> None:
    one = replace(sample.edition(), week="2025-12-28_2025-12-28", since=date(2025, 12, 28))
    view = arrange(replace(one, until=date(2025, 12, 28)), KO)
    assert (view.label, view.week, view.days) == ("2025-12-28_2025-12-28", "", "2025년 12월 28일")


def test_words_that_speak_of_a_year_get_the_year_beside_them() -> None:
    words = "면제는 내년 1월 13일 끝난다."
    one = sample.excerpt(sample.A, 0, words, [("내년 1월 13일", sample.JAN13, sample.JAN13)])
    first = next(iter(pieces(one, KO, near=sample.UNTIL)))
    assert first.resolved == "2026년 1월 13일"


def test_a_reading_that_is_a_day_says_which() -> None:
    (one,) = VIEW.sections[0].differences
    assert [(r.text, r.resolved) for r in one.readings] == [
        ("지난달 30일", "12월 30일"),
        ("지난달 31일", "12월 31일"),
    ]


def test_a_dated_line_shows_the_year_that_its_words_seem_to_contradict() -> None:
    made = sample.edition()
    (line, *others) = made.upcoming
    start = line.source.spans[0][0]
    words = "내년 1월 13일까지 면제한다"
    day = DateSpan(start, start + 9, "내년 1월 13일", line.first, line.first, "by hand")
    changed = replace(made, upcoming=(replace(line, text=words, dates=(day,)), *others))
    moment = arrange(changed, KO).upcoming[0]
    assert [piece.text for piece in moment.pieces] == ["내년 1월 13일까지", " 면제한다"]
    assert str(line.first.year) in moment.pieces[0].resolved
