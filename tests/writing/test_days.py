"""The calendar of a story: what happened, what is to come."""

from __future__ import annotations

from datetime import date

from digest.writing.days import timeline, upcoming
from tests.writing.desk import UNTIL, document, material, story

NEXT = "과학부는 오는 20일 처분 수위를 발표할 예정이다."
DATES = {
    "지난 3일": date(2026, 3, 3),
    "오는 20일": date(2026, 3, 20),
    "25일": date(2026, 3, 25),
    "지난 2일": date(2026, 3, 2),
    "오는 13일": date(2026, 3, 13),
}


def test_a_date_after_the_edition_is_a_line_in_the_source_s_words() -> None:
    made = document("a", NEXT, dates=DATES)
    (line,) = upcoming([material(story([made]), made)], until=UNTIL, most=9)
    assert (line.first, line.text, line.story) == (date(2026, 3, 20), NEXT, "s1")


def test_a_day_is_one_line_however_many_say_it() -> None:
    made = [document(name, NEXT, dates=DATES) for name in "ab"]
    assert len(upcoming([material(story(made), *made)], until=UNTIL, most=9)) == 1


def test_a_sentence_is_one_line_and_is_never_cut() -> None:
    both = "과학부는 오는 20일 평가를 마무리하고 25일 결과를 발표할 예정이다."
    made = document("a", both, dates=DATES)
    lines = upcoming([material(story([made]), made)], until=UNTIL, most=9)
    assert [line.text for line in lines] == [both]


def test_of_a_stretch_that_has_begun_the_last_day_is_ahead() -> None:
    made = document("a", "한빛통신은 지난 2일부터 오는 13일까지 위약금을 면제한다.", dates=DATES)
    (line,) = upcoming([material(story([made]), made)], until=UNTIL, most=9)
    assert (line.first, line.last) == (date(2026, 3, 13), date(2026, 3, 13))


def test_a_stretch_ahead_is_one_line_from_its_first_to_its_last_day() -> None:
    made = document("a", "가입자는 오는 13일부터 오는 20일까지 환급을 신청한다.", dates=DATES)
    (line,) = upcoming([material(story([made]), made)], until=UNTIL, most=9)
    assert (line.first, line.last) == (date(2026, 3, 13), date(2026, 3, 20))


def test_the_timeline_holds_past_days_by_day() -> None:
    made = document(
        "a",
        "한빛통신은 지난 3일 면제를 발표했다.",
        "조사단은 지난 2일 결과를 냈다.",
        NEXT,
        dates=DATES,
    )
    lines = timeline(material(story([made]), made), until=UNTIL)
    assert [line.first for line in lines] == [date(2026, 3, 2), date(2026, 3, 3)]


def test_the_end_of_a_stretch_is_no_happening() -> None:
    made = document("a", "한빛통신은 지난 2일부터 위약금을 면제했다.", dates=DATES)
    assert timeline(material(story([made]), made), until=UNTIL) == ()


def test_a_feast_or_a_quoted_day_is_no_line_of_the_timeline() -> None:
    made = document(
        "a",
        "한빛통신은 설날 직전 서버를 모두 점검했다고 밝혔다.",
        dates={"설날": date(2026, 2, 17)},
    )
    assert timeline(material(story([made]), made), until=UNTIL) == ()


def test_a_vague_week_is_no_date() -> None:
    made = document(
        "a",
        "여야는 다음 주 추가 협상에 나선다.",
        dates={"다음 주": (date(2026, 3, 9), date(2026, 3, 15))},
    )
    assert upcoming([material(story([made]), made)], until=UNTIL, most=9) == ()


def test_a_day_that_something_is_compared_with_is_no_happening() -> None:
    made = document(
        "a",
        "한빛통신은 전날보다 4.7% 오른 값에 장을 마쳤다.",
        "조사단은 지난 2일 결과를 냈다.",
        "한빛통신은 지난 3일 면제를 발표했다.",
        dates=DATES | {"전날": date(2026, 3, 4)},
    )
    lines = timeline(material(story([made]), made), until=UNTIL)
    assert [line.first for line in lines] == [date(2026, 3, 2), date(2026, 3, 3)]


def test_a_day_that_a_quotation_names_is_no_line_of_the_timeline() -> None:
    made = document(
        "a",
        "위원장은 지난 3일 사유서를 공개했다.",
        "위원장은 “지난 2일 미국으로 달아났다”고 비판했다.",
        "조사단은 4일 결과를 냈다.",
        dates=DATES | {"4일": date(2026, 3, 4)},
    )
    lines = timeline(material(story([made]), made), until=UNTIL)
    assert [line.first for line in lines] == [date(2026, 3, 3), date(2026, 3, 4)]


def calendar(*texts: str, **dates: date) -> list[str]:
    made = document("a", *texts, dates=DATES | dates)
    return [line.text for line in upcoming([material(story([made]), made)], until=UNTIL, most=9)]


def test_what_has_happened_or_holds_every_year_is_no_appointment() -> None:
    assert calendar("과학부는 25일 훈련을 재개하겠다고 알리고 대피령을 내렸다.") == []
    assert calendar("25일 과학부가 접촉을 제안했다는 주장이다.") == []
    assert calendar("앞서 한빛연구소는 25일 값이 오를 것이라고 예상했다.") == []
    assert calendar("과학부는 통상 25일 통계를 발표한다.") == []


def test_a_plan_that_was_told_is_an_appointment() -> None:
    plan = "과학부는 25일 설명회를 열기로 했다."
    assert calendar(plan) == [plan]


def test_one_appointment_in_two_wordings_is_one_line() -> None:
    one = "과학부는 25일 한빛통신 처분 수위를 심의해 발표한다."
    other = "한빛통신 처분 수위는 과학부가 25일 심의해 결정할 예정이다."
    made = [document(name, text, dates=DATES) for name, text in (("a", one), ("b", other))]
    told = [material(story([each], id=each.article.id), each) for each in made]
    assert len(upcoming(told, until=UNTIL, most=9)) == 1


def test_the_day_of_a_noun_is_not_the_day_of_the_sentence() -> None:
    made = document(
        "a",
        "한빛통신은 지난 2일 발표한 조사 결과를 5일 스스로 거둬들였다.",
        "공정위는 3일로 예정된 마감을 앞두고 4일 사건을 경찰에 넘겼다.",
        dates={n: date(2026, 3, int(n[-2])) for n in ("지난 2일", "5일", "3일", "4일")},
        day=date(2026, 3, 6),
    )
    lines = timeline(material(story([made]), made), until=UNTIL)
    assert [line.first.day for line in lines] == [4, 5]


def test_a_line_says_beside_its_words_what_the_day_in_front_does_not() -> None:
    dates = {"다음 달 13일": date(2026, 3, 13), "오는 20일": date(2026, 3, 20)}
    dates |= {"4월 2일": date(2026, 4, 2), "25일": date(2026, 3, 25)}
    said = {
        "한빛통신은 다음 달 13일 위약금 면제를 끝낸다.": ["다음 달 13일"],
        "과학부는 오는 20일 평가를 시작하고 25일 결과를 낸다.": [],
    }
    for words, beside in said.items():
        made = document("a", words, dates=dates, day=date(2026, 2, 27))
        (line,) = upcoming([material(story([made]), made)], until=UNTIL, most=9)
        assert [when.text for when in line.dates] == beside


def test_a_second_day_in_a_line_of_another_month_gets_its_day_beside_it() -> None:
    told = "의장은 오는 10일 열리는 청문회의 출석 요구서를 지난 27일 돌려보냈다."
    asked = "국회는 지난 26일 한빛통신 의장에게 위약금 청문회 출석을 요구했다."
    dates = {
        "오는 10일": date(2026, 3, 10),
        "지난 27일": date(2026, 2, 27),
        "지난 26일": date(2026, 2, 26),
    }
    made = [
        document(name, words, dates=dates) for name, words in zip("ab", (asked, told), strict=True)
    ]
    lines = timeline(material(story(made), *made), until=UNTIL)
    shown = {line.first.day: [when.text for when in line.dates] for line in lines}
    assert shown == {26: [], 27: ["오는 10일"]}


def test_the_day_of_who_is_asked_or_of_a_first_step_gives_way_to_a_later_one() -> None:
    dates = {
        "지난 2일": date(2026, 3, 2),
        "5일": date(2026, 3, 5),
        "이날": date(2026, 3, 4),
        "지난 26일": date(2026, 2, 26),
    }
    said = {
        "5일 업계에 따르면 한빛통신은 지난 2일 위약금 면제를 신고했다.": 2,
        "한빛통신은 지난 2일 유출을 인지한 뒤 이틀이 지난 이날 위약금 면제를 신고했다.": 4,
    }
    for words, day in said.items():
        first = document("a", "과학부 조사단은 지난 26일 한빛통신 서버를 압수했다.", dates=dates)
        other = document("b", words, dates=dates, day=date(2026, 3, 5))
        lines = timeline(material(story([first], [other]), first, other), until=UNTIL)
        assert [line.first.day for line in lines] == [26, day]
