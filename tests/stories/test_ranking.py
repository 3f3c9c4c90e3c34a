"""Which stories come first, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from digest.errors import SettingsError
from digest.korean.terms import terms
from digest.model import Event, Passage, Story, Telling
from digest.stories import beats, matter
from digest.stories.ranking import rank
from digest.stories.reasons import explain, label
from digest.stories.votes import votes
from tests.stories.conftest import BRIDGE, LEAK, Make

SINCE, UNTIL = date(2026, 1, 5), date(2026, 1, 11)


def story(name: str, *passages: Passage) -> Story:
    return Story(name, (Event(tuple(Telling((p,)) for p in passages)),))


def ranked(*stories: Story, beat: str = "") -> list[Story]:
    made = beats.made(beat, {}, ()) if beat else None
    return list(rank(stories, since=SINCE, until=UNTIL, beat=made))


def test_more_publishers_stand_higher(make: Make) -> None:
    few = story("few", make("a", LEAK))
    many = story("many", *(make(f"b{n}", BRIDGE, publisher=f"매체 {n}") for n in range(6)))
    assert [s.id for s in ranked(few, many)] == ["many", "few"]


def test_the_score_is_the_sum_of_its_reasons(make: Make) -> None:
    for one in ranked(
        story("a", make("a", LEAK, title="[단독] 유출")), story("b", make("b", BRIDGE))
    ):
        assert one.score == pytest.approx(sum(points for _, points in one.reasons))
        assert all(name != label(name) for name, _ in one.reasons), "a reason without Korean words"
        assert len(explain(one)) == len(one.reasons)


def test_ties_stand_in_the_order_of_their_ids(make: Make) -> None:
    same = [story(name, make("a", LEAK, publisher="한 곳")) for name in ("b", "a")]
    assert {s.id for s in ranked(*same)} == {"a", "b"}
    assert ranked(*same) == ranked(*reversed(same))


def test_a_headline_list_votes_for_the_story_it_joined(make: Make) -> None:
    item = replace(make("l", LEAK), id="l#1", form="headlines")
    chosen = story("chosen", make("a", LEAK), item)
    assert votes(chosen) == 1.0
    assert [s.id for s in ranked(story("other", make("b", BRIDGE), make("c", BRIDGE)), chosen)] == [
        "chosen",
        "other",
    ]


def test_a_list_votes_once_and_not_for_what_only_lists_tell(make: Make) -> None:
    items = [replace(make("l", LEAK), id=f"l#{n}", form="headlines") for n in (1, 2)]
    assert votes(story("twice", make("a", LEAK), *items)) == 1.0
    assert votes(story("alone", *items)) == 0.0


def test_a_round_up_that_could_not_be_cut_chose_nothing(make: Make) -> None:
    assert votes(story("s", make("a", LEAK), replace(make("r", LEAK), form="roundup"))) == 0.0


def test_two_stories_that_read_the_same_do_not_stand_together(make: Make) -> None:
    stories = [
        story("first", *(make(f"a{n}", LEAK) for n in range(6))),
        story("again", *(make(f"b{n}", LEAK) for n in range(5))),
        story("other", *(make(f"c{n}", BRIDGE) for n in range(2))),
    ]
    assert [s.id for s in ranked(*stories)] == ["first", "other", "again"]


def test_a_beat_leaves_out_what_is_not_of_it(make: Make) -> None:
    told = [story("leak", make("a", LEAK)), story("bridge", make("b", BRIDGE))]
    assert [s.id for s in ranked(*told, beat="ict")] == ["leak"]


def test_a_story_on_the_border_of_a_beat_is_a_brief(make: Make) -> None:
    table = {"terms": ["펨토셀"], "core": 0.9, "border": 0.01}
    beat = beats.made("mine", table, ())
    (one,) = rank([story("leak", make("a", LEAK))], since=SINCE, until=UNTIL, beat=beat)
    assert one.brief


def test_a_publisher_that_a_beat_leaves_out_is_not_in_its_stories(make: Make) -> None:
    beat = beats.made("ict", {"without_publishers": ["가나일보"]}, ())
    told = story("leak", make("a", LEAK, publisher="가나일보"), make("b", LEAK))
    (one,) = rank([told], since=SINCE, until=UNTIL, beat=beat)
    assert [p.id for p in one.passages] == ["b"]


def test_past_editions_teach_a_beat_its_terms(make: Make) -> None:
    past = ["새물대교 균열과 통행 금지. " * 60]
    beat = beats.made("bridges", {"border": 0.01, "core": 0.02}, past)
    told = [story("leak", make("a", LEAK)), story("bridge", make("b", BRIDGE))]
    assert [s.id for s in rank(told, since=SINCE, until=UNTIL, beat=beat)] == ["bridge"]


def test_an_unknown_beat_names_the_known_ones() -> None:
    with pytest.raises(SettingsError, match="economy, ict, policy"):
        beats.made("sport", {}, ())


@pytest.mark.parametrize("name", ["ict", "economy", "policy"])
def test_every_word_of_a_shipped_beat_can_be_found_in_a_text(name: str) -> None:
    table = beats.shipped()[name]
    for key in ("terms", "also", "organisations", "against"):
        lost = [word for word in table[key].split() if not terms(word)]
        assert not lost


def test_every_kind_of_matter_has_points_and_a_label() -> None:
    kinds = matter.kinds()
    assert kinds.points.keys() == kinds.labels.keys()
    assert set(kinds.points) == {kind for told in kinds.told_by.values() for kind in told}


OUTAGE = (
    "가나통신 통신망이 다섯 시간 멈춰 {}. "
    "가나통신 통신장애 원인은 라우터 설정이라고 조사단은 봤다. "
)


def test_a_fragment_about_the_same_company_stands_behind_the_whole(make: Make) -> None:
    whole = (
        make(f"a{n}", OUTAGE.format("고객이 보상을 요구했다"), title="가나통신 통신장애 보상")
        for n in range(6)
    )
    part = make(
        "b",
        OUTAGE.format("관제센터 점검을 마쳤다")
        + "점검 결과 발표는 다음 달이다. 예비 장비 3대도 봤다.",
        title="점검단, 가나통신 관제센터 점검",
    )
    others = [story(f"other{n}", make(f"c{n}", BRIDGE.replace("새물", f"옛물{n}"))) for n in "가나"]
    found = ranked(story("whole", *whole), story("part", part), *others)
    (behind,) = (one for one in found if one.id == "part")
    assert found[-1] is behind
    assert behind.reasons[0][0] == "like:whole"


def test_what_only_a_round_up_tells_stands_behind_what_an_article_tells(make: Make) -> None:
    part = replace(make("r", LEAK), id="r#1", form="roundup")
    assert [s.id for s in ranked(story("part", part), story("whole", make("a", LEAK)))] == [
        "whole",
        "part",
    ]


def test_bird_flu_is_not_the_ai_of_a_beat(make: Make) -> None:
    flu = (
        "산란계 농장에서 고병원성 조류인플루엔자(AI)가 확진됐다. 방역당국은 살처분에 들어갔다. "
        "AI 항원이 나온 농장의 가금 이동이 금지됐다. "
    )
    passage = make("a", flu, title="산란계 농장 고병원성 AI 확진")
    assert ranked(story("flu", passage), beat="ict") == []


def test_what_only_the_text_says_of_a_beat_makes_a_brief_at_most(make: Make) -> None:
    told = story("s", make("a", LEAK, title="한 해 사고 많았던 은행"))
    titled = story("t", make("b", LEAK, title="은행 개인정보 유출"))
    assert {s.id: s.brief for s in ranked(told, titled, beat="ict")} == {"s": True, "t": False}


def test_twenty_reprints_of_one_text_are_no_twenty_reports(make: Make) -> None:
    copies = [make(f"a{n}", LEAK, publisher=f"매체 {n}") for n in range(20)]
    carried = Story("carried", (Event((Telling(tuple(copies)),)),))
    told = story("told", *(make(f"b{n}", BRIDGE, publisher=f"매체 {n}") for n in range(20)))
    assert [s.id for s in ranked(carried, told)] == ["told", "carried"]


def test_what_all_carry_once_stands_behind_what_goes_on(make: Make) -> None:
    released = story("released", *(make(f"a{n}", LEAK) for n in range(20)))
    halves = [
        Event(tuple(Telling((make(f"b{n}", LEAK),)) for n in half))
        for half in (range(10), range(10, 20))
    ]
    found = ranked(released, Story("developing", tuple(halves)))
    assert "release" in dict(next(s for s in found if s.id == "released").reasons)
    assert found[0].id == "developing"


def test_what_is_of_three_matters_is_not_three_times_as_weighty(make: Make) -> None:
    both = make("a", LEAK + "미국 관세 인상. 국회 예산안 심사. ", title="미국 관세와 국회 예산안")
    points = [n for name, n in ranked(story("s", both))[0].reasons if name.startswith("matter:")]
    assert len(points) > 1
    assert sum(points) < 2 * max(points)


def test_a_company_of_the_beat_before_parliament_is_of_the_beat(make: Make) -> None:
    hearing = "가나통신 대표가 국회 청문회에 나오지 않았다. 여야는 위원장에게 고발을 요구했다. "
    told = [make(f"a{n}", hearing, title=f"가나통신 청문회 {n}") for n in range(4)]
    beat = beats.made("mine", {"terms": ["가나통신"], "core": 0.3, "border": 0.01}, ())
    (one,) = rank([story("s", *told)], since=SINCE, until=UNTIL, beat=beat)
    assert not one.brief


def test_a_forecast_is_of_its_day_and_nothing_in_an_edition_of_a_week(make: Make) -> None:
    sky = "내일 아침 기온은 영하 7도, 낮 최고기온은 3도다. 기상청은 빙판길을 조심하라고 했다. "
    told = story("sky", *(make(f"a{n}", sky, title="내일 아침 기온 영하 7도") for n in range(9)))
    (week,) = ranked(told)
    (day,) = rank([told], since=UNTIL, until=UNTIL, beat=None)
    assert dict(week.reasons)["outdated"] < 0
    assert "outdated" not in dict(day.reasons)
    assert week.score < 0.5 < day.score


@pytest.mark.parametrize(
    ("title", "follows"),
    [
        ("가나통신 사과(종합2보)", True),
        ("[속보] 가나통신 사과", True),
        ("[2보] 가나통신 사과", True),
        ("[가나증시-1보] 약보합", True),
        ("종합 대책 발표", False),
        ("[생활정보] 새해 요금", False),
    ],
)
def test_what_a_newsroom_marks_as_a_follow_up_is_one(make: Make, title: str, follows: bool) -> None:
    (one,) = ranked(story("s", make("a", LEAK, title=title)))
    assert ("follow-ups" in dict(one.reasons)) == follows


def test_a_word_that_speaks_in_part_makes_no_title_of_the_beat(make: Make) -> None:
    table = {"terms": ["펨토셀"], "also": ["가나통신"], "core": 0.1, "border": 0.01}
    beat = beats.made("mine", table, ())
    told = story("also", *(make(f"a{n}", LEAK, title=f"가나통신 실적 {n}") for n in range(3)))
    (one,) = rank([told], since=SINCE, until=UNTIL, beat=beat)
    assert one.brief
