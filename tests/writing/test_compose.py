"""The edition as a whole."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from datetime import date

from digest.model import Event, Story, Telling
from digest.writing.opening import first
from digest.writing.sources import wanted
from digest.writing.verify import verify
from tests.writing.desk import UNTIL, document, edition, material, passage, story

DATES = {
    "3일": date(2026, 3, 3),
    "4일": date(2026, 3, 4),
    "오는 20일": date(2026, 3, 20),
}
ONE = document(
    "a",
    "(서울=한빛) 홍길동 기자 = 과학부는 3일 한빛통신 침해사고의 조사 결과를 발표했다.",
    "한편 조사단은 서버 94대가 악성코드에 감염됐다고 판단했다.",
    "과학부는 오는 20일 처분 수위를 발표할 예정이다.",
    title="[단독] 한빛통신 침해사고, 서버 94대 악성코드 감염 (종합)",
    dates=DATES,
    figures={"94대": {"value": 94, "unit": "대", "what": "악성코드 감염 서버"}},
)
TWO = document(
    "b",
    "한빛통신은 4일 해지를 원하는 가입자의 위약금을 면제하기로 했다.",
    "한빛통신 침해사고로 가입자는 두 달 동안 데이터를 더 받는다.",
    title="한빛통신, 침해사고에 위약금 면제",
    day=date(2026, 3, 4),
    dates=DATES,
)
OTHER = document("c", "나라은행은 3일 기준금리를 올렸다.", title="나라은행 금리 인상", dates=DATES)
STORIES = (story([ONE], [TWO], id="s1"), story([OTHER], id="s2"))
DOCUMENTS = (ONE, TWO, OTHER)


def test_every_printed_word_stands_at_its_span() -> None:
    made = edition(STORIES, DOCUMENTS)
    assert verify(made, {d.article.id: d for d in DOCUMENTS}) == ()
    printed = [e.text for item in made.items for e in item.sentences]
    assert "과학부는 3일 한빛통신 침해사고의 조사 결과를 발표했다." in printed


def test_a_changed_word_is_found_by_verify() -> None:
    made = edition(STORIES, DOCUMENTS)
    item = made.items[0]
    forged = replace(item.sentences[0], text=item.sentences[0].text.replace("3일", "5일"))
    forged_item = replace(item, sentences=(forged, *item.sentences[1:]))
    broken = replace(made, items=(forged_item, *made.items[1:]))
    (line,) = verify(broken, {d.article.id: d for d in DOCUMENTS})
    assert "5일" in line


def test_the_headline_is_a_title_without_its_brackets() -> None:
    (item, *_) = edition(STORIES, DOCUMENTS).items
    assert item.headline.text in (
        "한빛통신 침해사고, 서버 94대 악성코드 감염",
        "한빛통신, 침해사고에 위약금 면제",
    )


def test_the_same_articles_in_any_order_make_the_same_edition() -> None:
    expected = edition(STORIES, DOCUMENTS)
    shuffled = list(DOCUMENTS)
    for seed in range(5):
        random.Random(seed).shuffle(shuffled)
        assert edition(STORIES, shuffled) == expected


def test_a_story_beyond_the_top_is_one_line() -> None:
    made = edition(STORIES, DOCUMENTS, top=1)
    assert [item.id for item in made.items] == ["s1"]
    assert [(item.id, len(item.sentences)) for item in made.briefs] == [("s2", 1)]
    assert made.counts.printed == 1


def test_a_story_of_which_nothing_was_read_is_left_out() -> None:
    made = edition(STORIES, (OTHER,))
    assert [item.id for item in made.items] == ["s2"]
    assert made.items[0].rank == 1


def test_events_keep_every_article_copies_too() -> None:
    copy = document("z", *(s.text for s in ONE.sentences), title=ONE.article.title, dates=DATES)
    told = Story("s1", (Event((Telling((passage(ONE), passage(copy))),)),))
    (item,) = edition((told,), (ONE,)).items
    assert item.events[0].articles == ("a", "z")
    assert item.publishers == 2


def test_sources_hold_what_is_cited_and_stand_in_order() -> None:
    (item, *_) = edition(STORIES, DOCUMENTS, sources=1).items
    cited = {e.source.reference.id for e in item.sentences}
    assert cited <= {r.id for r in item.sources}
    assert [r.published_on for r in item.sources] == sorted(
        r.published_on for r in item.sources if r.published_on
    )


def test_an_undated_source_carries_the_day_that_was_inferred_for_it() -> None:
    made = document("u", "나라은행은 기준금리를 크게 올렸다.", title="금리 인상", day=None)
    made = replace(made, base=date(2026, 3, 3), base_inferred=True)
    (item,) = edition((story([made]),), (made,)).items
    (reference,) = item.sources
    assert (reference.published_on, reference.date_inferred) == (date(2026, 3, 3), True)


def test_the_lead_tells_every_top_story() -> None:
    made = edition(STORIES, DOCUMENTS)
    assert {e.source.reference.id for e in made.lead} >= {"c"}
    assert len(made.lead) <= 5


def test_near_copies_are_read_once_and_greater_events_more() -> None:
    copies = [document(name, *(s.text for s in ONE.sentences)) for name in "mno"]
    told = story([copies, TWO], [OTHER])
    found = wanted((told,), top=1, briefs=0, readings=2)
    assert {p.article for p in found} == {"m", "b"}
    assert {p.article for p in wanted((told,), top=1, briefs=0, readings=3)} == {"m", "b", "c"}


def test_a_story_without_a_title_or_a_good_sentence_is_printed_all_the_same() -> None:
    made = document("u", '"모두 우리의 잘못이며 책임을 지겠다"고 말했다.', title="")
    (item,) = edition((story([made]),), (made,)).items
    assert item.headline.text == item.sentences[0].text == made.sentences[0].text
    assert verify(edition((story([made]),), (made,)), {"u": made}) == ()


def test_a_link_to_a_sentence_that_is_not_printed_is_left_out() -> None:
    made = edition((story([ONE], id="s1"),), (ONE,), sentences=1)
    assert not made.items[0].sentences[0].text.startswith("한편")


def test_hostile_text_costs_no_more_than_its_length() -> None:
    bad = [
        "정부는 결과를 냈다" + " " * 200_000 + "그리고.",
        "‘" * 100_000 + "라고 말했다.",
        "다 " * 100_000 + "다.",
        "[" * 50_000 + "기자 " * 50_000 + "했다.",
        "기자 " * 100_000 + "했다.",
    ]
    made = document("h", *bad, "정부는 3일 조사 결과를 발표했다.", title="가 (" * 30_000)
    started = time.process_time()
    (item,) = edition((story([made]),), (made,)).items
    assert time.process_time() - started < 2
    assert [e.text for e in item.sentences] == ["정부는 3일 조사 결과를 발표했다."]


def test_a_brief_tells_what_its_headline_says() -> None:
    talks = "가나국 대통령은 총리를 만나 휴전 협상의 조건을 논의했다."
    raid = "가나국은 나라국 수도를 드론으로 대규모 공습했다."
    made = [
        document("a", talks, raid, title="가나국 휴전 협상"),
        document("b", raid, talks, title="가나국 휴전 협상"),
    ]
    found = material(story(made), *made)
    told = [first(found, (), UNTIL, headline=words) for words in ("", "나라국 수도 대규모 공습")]
    assert [one.text for one in told if one] == [talks, raid]
