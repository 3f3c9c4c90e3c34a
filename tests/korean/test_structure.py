"""Units: what is a sentence, a subhead, a caption, and what is no part of the story."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from digest.korean import structure
from digest.korean.habits import Habit
from digest.model import Unit

GLUED = (
    "정부가 통신 요금을 내리기로 했다. 새해부터 적용한다.가나통신은 요금제를 고친다. 위약금도 "
    "없앤다."
    "요금 인하 시점 확정가나통신은 2월부터 새 요금제를 판다. 기존 고객도 옮길 수 있다."
    '"고객 신뢰 회복 우선"다라통신도 같은 날 할인 계획을 밝혔다. 할인 폭은 공개하지 않았다.'
)


def kinds(text: str, **options: object) -> list[tuple[str, str]]:
    found = structure.units(text, **options)  # type: ignore[arg-type]
    return [(unit.kind[0], text[unit.start : unit.end]) for unit in found]


def subheads(text: str) -> list[str]:
    return [words for kind, words in kinds(text) if kind == "h"]


def test_subheads_glued_to_both_sides_are_headings() -> None:
    assert subheads(GLUED) == ["요금 인하 시점 확정", '"고객 신뢰 회복 우선"']


def test_a_subhead_is_found_before_a_latin_name() -> None:
    text = (
        "KT가 요금을 내린다. 새해부터 적용한다.정부는 조사를 마쳤다. 결과는 곧 나온다."
        "신규 가입 재개 검토KT는 29일부터 가입을 받는다고 밝혔다. KT는 고객 보상도 준비한다."
    )
    assert subheads(text) == ["신규 가입 재개 검토"]


def test_headlines_glued_above_an_article_are_told_apart() -> None:
    text = "가나통신 요금 인하 확정다라통신도 할인 검토\n\n정부가 요금을 내리기로 했다."
    assert subheads(text) == ["가나통신 요금 인하 확정", "다라통신도 할인 검토"]


@pytest.mark.parametrize("mark", "◆■◇●▶")
def test_a_marked_line_is_a_subhead(mark: str) -> None:
    text = f"요금을 내린다.\n{mark} 요금 인하 배경\n정부가 나섰다."
    assert subheads(text) == [f"{mark} 요금 인하 배경"]


def test_institutions_and_verbs_are_not_cut_in_two() -> None:
    text = (
        "요금을 내린다. 곧 한다.홍길동 가나정책연구원장은 협력하며 돕는다고 했다. 그랬다."
        "과학기술정보통신부는 조사를 마쳤다. 그렇다.공정거래위원회는 자료를 요구했다. 끝이다."
    )
    assert subheads(text) == []


def test_a_dateline_stays_with_its_sentence_and_a_deck_before_it_is_a_heading() -> None:
    text = "요금 인하 확정[가나일보 홍길동 기자] 정부가 요금을 내린다."
    assert kinds(text) == [
        ("h", "요금 인하 확정"),
        ("s", "[가나일보 홍길동 기자] 정부가 요금을 내린다."),
    ]


def test_an_editors_note_is_no_part_of_the_story() -> None:
    opened = "[편집자주] 세상은 변합니다. 그 변화를 봅니다.\n요금을 내린다."
    assert [kind for kind, _ in kinds(opened)] == ["b", "b", "s"]
    closed = "변화를 봅니다. 함께 보시죠.[편집자주]정부가 요금을 내린다."
    assert [kind for kind, _ in kinds(closed)] == ["b", "b", "b", "s"]


def test_an_editors_note_ends_at_the_byline_and_on_a_joined_line_as_well() -> None:
    """A crawler that joins lines made the whole article a note."""
    told = "정부가 가나시의 요금을 내린다고 밝혔다. " * 40
    bylined = f"[편집자주] 세상은 변합니다. (서울=가나뉴스) 홍길동 기자 = {told}"
    assert [kind for kind, _ in kinds(bylined)] == ["b", *"s" * 40]
    for joined in (f"[편집자주] 세상은 변합니다. {told}", f"{told} 함께 보시죠. [편집자주]"):
        assert [kind for kind, _ in kinds(joined)].count("s") > 10


@pytest.mark.parametrize(
    "line",
    [
        "홍길동 기자 hong@example.com",
        "ⓒ 가나일보, 무단 전재 및 재배포 금지",
        "▶ 관련기사 보기",
        "전문보기: https://news.example.com/1",
        "![]() |",
        "#통신 #요금",
        "#통신 #가나 요금제 #인하",
        "[앵커]",
        "(영상취재 : 홍길동, 영상편집 : 김가나)",
    ],
)
def test_furniture_is_boilerplate(line: str) -> None:
    assert kinds(f"정부가 요금을 내린다.\n{line}")[-1] == ("b", line)


@pytest.mark.parametrize(
    "line",
    [
        "▲ 홍길동 대표가 발표하고 있다. [사진=가나일보]",
        "| ▲가나통신이 공개한 요금표. [사진=가나일보] |",
        "가나통신 사옥 전경. 가나통신 제공",
        "[사진 출처 : 가나통신]",
        "(자료=가나부, 다라부)",
    ],
)
def test_a_credited_line_is_a_caption(line: str) -> None:
    assert {kind for kind, _ in kinds(f"요금을 내린다.\n{line}\n곧 한다.")[1:-1]} == {"c"}


def test_a_caption_in_the_middle_of_a_line_is_cut_out() -> None:
    text = "요금을 내린다.\n\n가나통신 사옥 전경. 가나통신 제공 앞서 정부는 조사를 마쳤다."
    assert [kind for kind, _ in kinds(text)] == ["s", "c", "s"]


@pytest.mark.parametrize(
    "text",
    [
        "홍길동 시장이 청사에서 발표하고 있다. 가나시 제공홍길동 시장이 27일 요금을 내렸다.",
        "홍길동 시장이 청사에서 발표하고 있다. 가나뉴스홍길동 시장이 27일 요금을 내렸다.",
    ],
)
def test_a_credit_glued_to_the_text_ends_its_caption(text: str) -> None:
    assert [kind for kind, _ in kinds(text)] == ["c", "s"]


def test_what_a_photograph_shows_is_a_caption_if_a_credit_stands_alone_below_it() -> None:
    text = "홍길동 시장이 청사에서 발표하고 있다.\n[가나뉴스]\n정부가 요금을 내렸다."
    assert [kind for kind, _ in kinds(text)] == ["c", "c", "s"]


@pytest.mark.parametrize(
    "sentence",
    [
        "구독자 100만명을 모은 홍길동씨가 요금을 알렸다.",
        "이메일 주소를 바꾸는 기능이 나왔다.",
        "가나통신이 제공했던 할인도 사라진다.",
        "가나신문 누리집 접속은 막혀 있다.",
        "가나청(ADB)과 협약도 맺었다.",
    ],
)
def test_a_sentence_that_begins_like_a_closing_line_or_a_credit_is_a_sentence(
    sentence: str,
) -> None:
    text = f"정부가 요금을 내린다. {sentence} 곧 한다."
    assert [kind for kind, _ in kinds(text)] == ["s", "s", "s"]


def test_who_speaks_in_a_broadcast_is_no_part_of_the_sentence() -> None:
    text = '요금을 내린다. 홍길동 / 가나시 대변인 (어제)"향후 조치는 곧 알립니다."'
    assert [kind for kind, _ in kinds(text)] == ["s", "b", "s"]


def test_turns_of_a_conversation_are_sentences() -> None:
    text = "요금을 내린다.\n◆ 홍길동 : 언제부터 내리나요?\n◇ 김가나 : 새해부터 내립니다."
    assert subheads(text) == []


def test_a_publishers_closing_line_is_known_from_its_other_articles() -> None:
    line = "독자와 함께 만드는 신문입니다."
    habit = Habit(frozenset({line}))
    text = f"정부가 요금을 내린다. {line}"
    assert kinds(text)[-1][0] == "s"
    assert kinds(text, habits=habit)[-1] == ("b", line)


ROUNDUP = (
    "이번 주에는 두 가지 일이 있었다. 요금이 내렸다.\n\n"
    "통신 요금 인하 확정\n가나통신은 2월부터 요금을 내린다. 가나통신 고객은 위약금 없이 "
    "요금제를 옮긴다.\n\n"
    "바다 쓰레기 수거선 첫 출항\n항구에서 수거선이 출항했다. 수거선은 바다 쓰레기를 하루 열 "
    "톤 줍는다."
)


def test_a_round_up_is_numbered_by_story() -> None:
    units = structure.units(ROUNDUP, title="통신 요금 인하 [위클리 이슈]")
    assert sorted({unit.passage for unit in units}) == [0, 1, 2]
    assert {u.passage for u in units if "수거선" in ROUNDUP[u.start : u.end]} == {2}


def test_an_article_with_subheads_is_one_passage() -> None:
    assert {unit.passage for unit in structure.units(ROUNDUP, title="통신 요금 인하")} == {0}


def test_a_briefing_that_goes_on_with_one_story_is_one_passage() -> None:
    text = (
        "가나통신 요금 인하 소식이다.\n\n요금 인하 배경\n가나통신 요금 인하는 정부 조사 "
        "결과다. 가나통신 고객은 반긴다."
        "\n\n요금 인하 시점\n가나통신 요금 인하는 2월이다. 가나통신 고객은 요금제를 옮긴다."
    )
    units = structure.units(text, title="가나통신 요금 인하 [위클리 이슈]")
    assert {unit.passage for unit in units} == {0}


def covers(text: str, units: tuple[Unit, ...]) -> None:
    at = 0
    for unit in units:
        assert at <= unit.start < unit.end
        assert not text[at : unit.start].strip()
        at = unit.end
    assert not text[at:].strip()


_WORDS = (
    "가나통신은 정부가 내린다. 했다. 했다 발표 확정 우려 \" ' “ ” ‘ ’ ( ) [ ] < > … ... · , . "
    "? ! △ ▲ "
    "◆ ■ ◇ | = / @ 3.5% 2월 KT AI 1. [편집자주] [앵커] (서울=가나뉴스) 홍길동 기자 사진= 제공 "
    "전문보기: https://a.kr/1 ⓒ ![]() ㅎㅎ ~ 檢"
)
_ANYTHING = st.lists(
    st.sampled_from([*_WORDS.split(" "), "\n", "\n\n", " ", "\t", "\u3000", "\u200b"]), max_size=40
).map("".join)


@settings(max_examples=300, deadline=None)
@given(_ANYTHING, st.sampled_from(["", "[위클리]", "이 시각 헤드라인"]))
@example("[편집자주]", "")
@example("■", "이 시각 헤드라인")
def test_units_always_cover_the_text_in_order(text: str, title: str) -> None:
    covers(text, structure.units(text, title=title))


@pytest.mark.parametrize(
    "piece",
    ["가나통신은 요금을 내린다.", "(", '"가', "[", "◆", "요금인하", "사진=", "가. ", "= ", "ㅋ"],
)
def test_a_long_line_costs_no_more_than_its_share(piece: str) -> None:
    def cost(size: int) -> float:
        text = piece * (size // len(piece))
        began = time.process_time()
        covers(text, structure.units(text))
        return time.process_time() - began

    short = max(min(cost(20_000) for _ in range(3)), 0.002)
    assert cost(200_000) < 40 * short


def test_an_agency_glued_to_the_beginning_of_a_text_is_its_picture_s() -> None:
    assert kinds("가나뉴스정부가 통신 요금을 내리기로 했다.")[0] == ("c", "가나뉴스")


def test_a_paper_that_tells_of_itself_is_no_credit() -> None:
    assert kinds("가나뉴스는 통신 요금을 조사해 보도했다.")[0][0] == "s"
