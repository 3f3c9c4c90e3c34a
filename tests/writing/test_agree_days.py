"""Sources that give different days, and speakers that deny a figure."""

from __future__ import annotations

from datetime import date

from digest.writing.agree_days import compare_days
from digest.writing.disputes import disputes
from digest.writing.item import item
from tests.writing.desk import UNTIL, document, material, story

DATES = {
    "3일": date(2026, 3, 3),
    "4일": date(2026, 3, 4),
    "지난 5일": date(2026, 3, 5),
}
RIGHT = "한빛통신은 4일 기자회견을 열어 모든 가입자의 위약금을 면제하는 보상 계획을 발표했다."
AGAIN = "한빛통신은 4일 서울 사옥에서 위약금 면제 보상 계획을 공개했다."
WRONG = "한빛통신은 지난 5일 가입자 위약금 면제를 골자로 하는 보상 계획을 발표했다."
ONE = document("a", RIGHT, day=date(2026, 3, 4), dates=DATES)
TWO = document("b", AGAIN, day=date(2026, 3, 4), dates=DATES)
LATE = document("c", WRONG, day=date(2026, 3, 8), form="roundup", dates=DATES)


def test_a_late_report_that_moves_an_announcement_to_another_day_conflicts() -> None:
    found = material(story([ONE, TWO, LATE]), ONE, TWO, LATE)
    (compared,) = compare_days(found)
    assert [r.value for r in compared.claim.readings] == ["2026-03-05", "2026-03-04"]
    assert [len(r.sources) for r in compared.claim.readings] == [1, 2]


def test_a_sentence_that_most_contradict_is_not_printed() -> None:
    found = material(story([ONE, TWO, LATE]), ONE, TWO, LATE)
    made = item(found, 1, until=UNTIL, sentences=8, characters=550, figures=6, sources=12).item
    assert WRONG not in [e.text for e in made.sentences]
    assert [c.verdict for c in made.claims] == ["conflict"]


def test_one_source_is_not_enough_to_accuse_another() -> None:
    assert compare_days(material(story([ONE, LATE]), ONE, LATE)) == ()


def test_what_was_written_on_the_day_itself_is_a_happening_of_its_own() -> None:
    same_day = document("c", WRONG, day=date(2026, 3, 5), dates=DATES)
    found = material(story([ONE, TWO, same_day]), ONE, TWO, same_day)
    assert compare_days(found) == ()


def test_another_actor_is_no_conflict() -> None:
    other = document(
        "c", WRONG.replace("한빛통신은", "과학부는"), day=date(2026, 3, 8), dates=DATES
    )
    assert compare_days(material(story([ONE, TWO, other]), ONE, TWO, other)) == ()


def test_a_figure_denied_and_answered_with_another_is_disputed() -> None:
    denial = "장관은 3000개만 확인했다는 주장에 동의할 수 없다며 3300만 건이 유출됐다고 말했다."
    made = document(
        "d",
        denial,
        figures={
            "3000개": {"value": 3000, "unit": "개", "what": "계정"},
            "3300만 건": {"value": 33_000_000, "unit": "건", "what": "이름과 이메일"},
        },
    )
    (compared,) = disputes(material(story([made]), made))
    assert compared.claim.verdict == "disputed"
    assert [r.text for r in compared.claim.readings] == ["3000개", "3300만 건"]


def test_a_day_that_is_foretold_is_not_the_day_of_the_saying() -> None:
    plan = "한빛통신은 5일 기자회견을 열어 위약금을 면제하는 보상 계획을 발표할 것이라고 밝혔다."
    foretold = document("c", plan, day=date(2026, 3, 8), dates={"5일": date(2026, 3, 5)})
    assert compare_days(material(story([ONE, TWO, foretold]), ONE, TWO, foretold)) == ()
