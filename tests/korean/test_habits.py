"""Habits: what the articles of one publisher share, learnt from the folder."""

from __future__ import annotations

import time

from digest.korean import habits, structure
from digest.model import Article

LINE = "각종 미담과 사연을 알려주세요."


def article(n: int, body: str, publisher: str = "가나일보") -> Article:
    return Article(id=f"1_{n}", path=f"{n}.txt", title=f"제목 {n}", text=body, publisher=publisher)


def learnt(bodies: list[str], publisher: str = "가나일보") -> habits.Habits:
    return habits.learn(habits.trace(article(n, b, publisher)) for n, b in enumerate(bodies))


def test_a_line_under_many_stories_of_a_publisher_is_its_habit() -> None:
    found = learnt([f"{n}번째 기사가 전한 소식이다. {LINE}" for n in "가나다라"])
    habit = found.of("가나일보")
    assert habit is not None
    text = f"정부가 요금을 내린다. {LINE}"
    assert [unit.kind for unit in structure.units(text, habits=habit)] == [
        "sentence",
        "boilerplate",
    ]


def test_numbers_do_not_hide_a_habit() -> None:
    found = learnt([f"{n} 소식이다. 이 신문은 {n * 7}호입니다." for n in range(4)])
    habit = found.of("가나일보")
    assert habit is not None
    assert habit.closes("이 신문은 1234호입니다.")


def test_updates_of_one_story_teach_nothing() -> None:
    assert learnt([f"같은 사고 소식이다. 조사는 계속된다. {LINE}"] * 9).of("가나일보") is None


def test_three_stories_are_too_few() -> None:
    assert learnt([f"{n}번째 소식이다. {LINE}" for n in "가나다"]).of("가나일보") is None


def test_a_habit_is_its_publishers_alone() -> None:
    found = learnt([f"{n}번째 소식이다. {LINE}" for n in "가나다라"])
    assert found.of("다라일보") is None


def test_a_byline_is_one_form_whoever_signs_it() -> None:
    """Its addresses stand in a bracket that no other publisher has."""
    names = ("홍길동", "김가나", "이다라", "박마바")
    signed = [f"⟪글 {name} 에디터 {n}@a.kr⟫" for n, name in enumerate(names)]
    found = learnt([f"{n}번째 소식이다. {line}" for n, line in enumerate(signed)])
    habit = found.of("가나일보")
    assert habit is not None
    assert habit.closes("⟪글 최사아 에디터 choi@a.kr⟫")


def test_the_marks_of_a_publisher_speak_for_one_that_stands_alone() -> None:
    body = (
        "정부가 통신 요금을 내리기로 했다. 새해부터 적용한다.통신사들은 곧 새 요금제를 낸다. 좋다."
        "■ 편지라는 형식편지가 전화 대신 걸음을 택한 이유도 여기에 있다. 그렇다."
    )
    marked = "{0}째 소식이다.■ 요금정부는 {0} 요금을 내린다.■ 상품통신사는 {0} 상품을 낸다."
    habit = learnt([marked.format(n) for n in "가나다라"]).of("가나일보")
    assert habit is not None
    assert habit.marks == "■"
    alone = [unit.kind for unit in structure.units(body)]
    assert "heading" not in alone
    assert "heading" in [unit.kind for unit in structure.units(body, habits=habit)]


def test_a_long_line_and_many_breaks_cost_no_more_than_their_share() -> None:
    """A mark and 40,000 line breaks took nine seconds, an address without an end another nine."""
    began = time.process_time()
    assert habits.trace(article(1, "■" + "\n" * 40_000 + "끝이다.")).marks == ""
    habit = habits.Habit(frozenset(("제보",)))
    structure.units("정부는 내린다. " + "a" * 40_000 + " @", habits=habit)
    assert time.process_time() - began < 3
