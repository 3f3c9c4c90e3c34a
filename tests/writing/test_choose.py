"""Which sentences are printed, and in which order."""

from __future__ import annotations

from datetime import date

from digest.writing.choose import choose, repeats, says_same
from tests.writing.desk import UNTIL, document, material, passage, story

FIRST = "과학부는 3일 한빛통신 침해사고의 최종 조사 결과를 발표했다."
SECOND = "조사단은 한빛통신 서버 94대가 악성코드에 감염됐다고 판단했다."
THIRD = "한빛통신은 4일 모든 가입자의 위약금을 면제하기로 했다."
AGAIN = "한빛통신은 4일 모든 가입자의 위약금을 전면 면제하기로 결정했다."
DATES = {"3일": date(2026, 3, 3), "4일": date(2026, 3, 4), "20일": date(2026, 3, 20)}


def texts(*documents, sentences=8, characters=550):  # type: ignore[no-untyped-def]
    found = material(story(list(documents)), *documents)
    chosen = choose(found, sentences=sentences, characters=characters, until=UNTIL)
    return [c.account.document.article.text[c.start : c.end] for c in chosen]


def test_a_heading_is_never_printed() -> None:
    made = document("a", "#위약금 면제 책임 인정한 한빛통신", FIRST, SECOND)
    assert texts(made) == [FIRST, SECOND]


def test_what_was_said_is_not_said_again() -> None:
    one = document("a", FIRST, THIRD, dates=DATES)
    other = document("b", AGAIN, SECOND, dates=DATES, day=date(2026, 3, 4))
    found = texts(one, other)
    assert (THIRD in found) != (AGAIN in found)


def test_the_budget_of_sentences_and_characters_holds() -> None:
    made = document("a", FIRST, SECOND, THIRD)
    assert len(texts(made, sentences=2)) == 2
    assert sum(map(len, texts(made, characters=80))) <= 80


def test_a_sentence_that_leans_is_printed_behind_its_antecedent_or_not_at_all() -> None:
    leaning = "이에 따르면 감염된 서버는 통화 도청에 쓰일 수 있었던 것으로 나타났다."
    made = document("a", FIRST, leaning, THIRD, dates=DATES)
    found = texts(made)
    if leaning in found:
        assert found[found.index(leaning) - 1] == FIRST
    alone = document("b", "왜 늦었나?", leaning, THIRD)
    assert leaning not in texts(alone)


def test_events_are_told_in_the_order_of_their_days() -> None:
    later = document("a", THIRD, day=date(2026, 3, 4), dates=DATES)
    earlier = document("b", FIRST, SECOND, day=date(2026, 3, 3), dates=DATES)
    found = material(story([later], [earlier]), later, earlier)
    chosen = choose(found, sentences=8, characters=550, until=UNTIL)
    days = [c.account.document.base for c in chosen]
    assert days == sorted(days)  # type: ignore[type-var]


def test_what_is_planned_stands_last() -> None:
    plan = "과학부는 20일 재발 방지 대책과 처분 수위를 내놓을 예정이다."
    found = texts(document("a", plan, FIRST, SECOND, dates=DATES))
    assert found[-1] == plan


def test_only_the_sentences_inside_a_passage_belong_to_its_story() -> None:
    made = document("a", FIRST, SECOND, THIRD, form="roundup")
    end = made.sentences[0].end
    told = story([made])
    inside = passage(made, 0, end)
    told = type(told)("s1", (type(told.events[0])((type(told.events[0].tellings[0])((inside,)),)),))
    found = choose(material(told, made), sentences=8, characters=550, until=UNTIL)
    assert [c.sentence.text for c in found] == [FIRST]


def test_a_copy_adds_no_weight() -> None:
    one, two, three = (document(name, FIRST, SECOND) for name in "abc")
    copied = material(story([[one, two, three]]), one, two, three)
    alone = material(story([one]), one)
    assert copied.weights == alone.weights


def test_a_sentence_that_is_all_quotation_is_left_out() -> None:
    quote = '"고객 여러분께 깊이 사과드리며 모든 책임을 지고 물러나겠다고 다시 약속드린다."'
    assert quote not in texts(document("a", FIRST, quote, SECOND))


def test_a_new_predicate_of_the_same_people_is_news() -> None:
    named = "이하늘 대통령은 3일 기획처 장관 후보자로 김바다 전 의원을 지명했다."
    expelled = "한빛당은 3일 기획처 장관 후보자로 지명된 김바다 전 의원을 제명했다."
    one = document("a", named, title="김바다 전 의원, 기획처 장관 후보자 지명", dates=DATES)
    two = document("b", expelled, title="한빛당, 김바다 전 의원 제명", dates=DATES)
    assert texts(one, two) == [named, expelled]


def test_a_story_opens_with_a_full_name() -> None:
    short = "김 의장은 3일 국회에 나오지 않겠다고 밝힌 사유서를 국회에 냈다."
    full = "김하늘 한빛통신 의장이 4일 개인정보 유출에 대해 처음으로 사과했다."
    one = document("a", "다음은 일지다", short, dates=DATES)
    two = document("b", full, day=date(2026, 3, 4), dates=DATES)
    assert texts(one, two)[0] == full


def test_a_plan_for_a_day_that_is_past_gives_way_to_what_happened() -> None:
    plan = "한빛통신 대표는 4일 오전 국회에서 위약금 면제 계획을 밝힐 예정이다."
    done = "한빛통신 대표는 4일 국회에서 가입자 위약금을 모두 면제하겠다고 밝혔다."
    one = document("a", plan, dates=DATES)
    two = document("b", done, day=date(2026, 3, 4), dates=DATES)
    found = material(story([one, two]), one, two)
    assert [c.sentence.text for c in choose(found, sentences=1, characters=550, until=UNTIL)] == [
        done
    ]


def test_ties_and_order_of_reading_do_not_matter() -> None:
    documents = [document(name, FIRST, SECOND, THIRD, dates=DATES) for name in "abcd"]
    expected = texts(*documents)
    assert texts(*reversed(documents)) == expected


def test_a_sentence_of_a_round_up_about_something_else_is_not_printed() -> None:
    other = "지난해 새벽 창고에서는 소포 상자 분류 로봇이 멈춰 섰다."
    one = document("a", FIRST, SECOND, dates=DATES)
    two = document("b", AGAIN, FIRST, dates=DATES)
    three = document("c", THIRD, other, form="roundup", dates=DATES)
    assert other not in texts(one, two, three)
    assert other in texts(document("c", THIRD, other, dates=DATES))


def test_a_finding_with_the_same_figures_is_told_once() -> None:
    figures = {
        "2000건": {"value": 2000, "unit": "건", "what": "민원"},
        "88.5%": {"value": "88.5", "unit": "%", "what": "정답률"},
    }
    one = "한빛통신 상담 모델이 모의 민원 2000건 가운데 88.5%에 맞게 답했다."
    other = (
        "새빛연구소가 낸 심사 자료에는 시청 창구 직원이 골라 준 민원 2000건을 밤새 풀게 하자 "
        "88.5%가 정답이었다고 적혀 있다."
    )
    made = [
        document(name, FIRST, text, figures=figures, dates=DATES)
        for name, text in (("a", one), ("b", other))
    ]
    found = material(story(made), *made)
    told, again = (next(c for c in found.candidates if c.text == text) for text in (one, other))
    assert says_same(again, [told], found)


def test_one_coinage_in_two_mouths_is_told_once() -> None:
    both = "여야가 4일 한빛통신의 자체 조사 결과를 ‘셀프 면죄부’라고 비판했다."
    one_side = "새빛당이 한빛통신의 자체 조사 결과를 ‘셀프 면죄부’라며 제재를 촉구했다."
    made = [
        document("a", both, SECOND, title="여야 비판", dates=DATES),
        document("b", one_side, THIRD, title="새빛당 촉구", dates=DATES),
    ]
    assert len({both, one_side} & set(texts(*made))) == 1


LEAK = "가나에너지는 임직원의 정보가 유출된 정황을 확인했다고 3일 밝혔다."
RAID = "경찰은 3일 가나에너지 본사를 압수수색하고 정보 유출 경위를 수사하기 시작했다."
CUT = (
    "임직원의 정보가 유출된 정황을 확인한 가나에너지는 사고를 인지한 직후 전산망 계정을 긴급 "
    "점검하고 접속을 차단했다."
)
CUT_AGAIN = (
    "압수수색을 받은 본사는 경찰에 사고 인지 직후 전산망 계정의 긴급 점검과 접속 차단을 마쳤고 "
    "유출 경위 수사를 돕겠다고 했다."
)


def test_scarce_words_that_come_again_are_told_once() -> None:
    title = "가나에너지 정보 유출…경찰 본사 압수수색"
    one = document("a", LEAK, CUT, title=title, dates=DATES)
    two = document("b", RAID, CUT_AGAIN, title=title, dates=DATES)
    more = [document(name, LEAK, RAID, title=title, dates=DATES) for name in "cdef"]
    found = material(story([one, two, *more]), one, two, *more)
    cut, again, leak = (
        next(c for c in found.candidates if c.text == words) for words in (CUT, CUT_AGAIN, LEAK)
    )
    assert not says_same(again, [cut], found)
    assert repeats(again, cut, found)
    assert not repeats(again, leak, found)


def test_another_actor_who_answers_is_told_in_like_words_all_the_same() -> None:
    named = "대통령은 3일 산업자원 장관 후보자로 한빛당 소속 이가람 전 의원을 지명했다."
    out = "한빛당은 3일 산업자원 장관 후보자로 지명된 한빛당 소속 이가람 전 의원을 제명했다."
    title = "이가람 전 의원 지명…한빛당 제명"
    one = document("a", named, title=title, dates=DATES)
    two = document("b", out, title=title, dates=DATES)
    assert set(texts(one, two)) == {named, out}


def test_what_a_crawler_stuck_in_front_of_a_sentence_is_not_printed() -> None:
    told = "가나에너지가 임직원의 정보가 유출된 정황을 확인해 경찰에 신고했다고 3일 밝혔다."
    one = document("a", "가나포토뱅크" + told, dates=DATES)
    two = document("b", told, dates=DATES)
    found = material(story([one, two]), one, two)
    assert [c.text for c in found.candidates] == [told]
