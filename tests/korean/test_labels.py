"""Labels of broadcasts and horoscopes, tags of editors' notes."""

from __future__ import annotations

import pytest

from digest.korean import labels, sentences, structure
from tests.korean.units import pieces, told


def test_a_note_s_tag_is_whole_before_a_year() -> None:
    text = "요금 인하를 봅니다. 재미있게 봐주세요. [편집자]2024년은 요금이 내린 해였다. 곧 한다."
    assert pieces(text, "s") == ["2024년은 요금이 내린 해였다.", "곧 한다."]


def test_a_rubric_that_is_told_of_is_no_turn() -> None:
    text = (
        "[생활의 발견]은 둘레를 다룹니다. 곧 [생활의 발견]에 담깁니다.[생활의 발견]을 봅니다. 또 "
        "봅니다."
    )
    assert pieces(text, "b") == []


def test_signs_of_a_horoscope_are_parted_from_their_fortune() -> None:
    signs = "쥐 소 범 토끼 용 뱀 말 양 원숭이 닭 개 돼지".split()
    text = "".join(f"{sign}띠작은 일도 살펴라.48년생 - 쉬어라." for sign in signs)
    assert pieces(text, "h") == [f"{sign}띠" for sign in signs]


def test_signs_glued_behind_a_fortune_are_parted_from_it_and_no_fortune_is_a_subhead() -> None:
    signs = ["쥐띠(子)", "소띠(丑)", "범띠(寅)", "토끼띠(卯)", "용띠(辰)", "뱀띠(巳)"]
    signs += ["말띠(午)", "양띠(未)", "원숭이띠(申)", "닭띠(酉)", "개띠(戌)", "돼지띠(亥)"]
    text = "".join(f"{sign}\n\n▶48년생 작은 오해가 쌓이면 풀어요.▶60년생 쉬어요." for sign in signs)
    assert pieces(text, "h") == signs


def test_a_label_behind_a_call_is_one() -> None:
    text = "알아보겠습니다. 홍길동 캐스터![캐스터]네, 저는 시청에 나와 있습니다. 춥습니다."
    assert told(text)[1:4] == [
        ("s", "홍길동 캐스터!"),
        ("b", "[캐스터]"),
        ("s", "네, 저는 시청에 나와 있습니다."),
    ]


def test_a_picture_behind_a_call_is_no_label() -> None:
    text = "정부가 값을 내렸다![새 청사 전경](https://a.kr/b.png) 곧 한다."
    assert sentences.split(text) == ((0, len(text)),)


def test_a_note_without_brackets_behind_a_headline() -> None:
    text = (
        "쓰는 돈도 8천억원 달해 편집자 주 = 가나가 손님을 맞습니다. 다섯 차례로 짚어봅니다.\n\n"
        "(가나=다라뉴스) 홍길동 기자 = 가나시는 29일 손님이 늘었다고 밝혔다. 곧 또 는다."
    )
    assert [kind for kind, _ in told(text)] == ["h", "b", "b", "s", "s"]


def test_an_answer_that_begins_with_this_has_its_label() -> None:
    text = (
        "[홍길동 가나대 교수]이 부분은 중요합니다.[성춘향 방송 진행자]왜 그런가요?"
        "[홍길동 가나대 교수]이 법이 바뀝니다."
    )
    assert len(pieces(text, "b")) == 3


def test_a_note_glued_to_a_deck_on_both_sides_is_no_part_of_the_story() -> None:
    text = (
        "배달비 내려 과속 내몰려편집자주우리 곁의 일터를 봅니다. 그 기쁨을 전합니다.\n"
        "홍길동씨는 배달 일을 한다. 두 해째다."
    )
    assert pieces(text, "b") == ["편집자주우리 곁의 일터를 봅니다.", "그 기쁨을 전합니다."]
    assert pieces(text, "s")[0] == "홍길동씨는 배달 일을 한다."
    told_of = "출판사는 책마다 편집자주를 단다. 독자가 좋아한다. 편집자주도 는다."
    assert pieces(told_of, "b") == []


def test_who_signs_off_from_a_place_is_no_sentence_of_the_story() -> None:
    for signed in ("지금까지 국회에서 가나TV 홍길동입니다.", "다라에서 가나 뉴스 홍길동입니다."):
        assert pieces(f"요금이 내렸습니다. 업계도 반겼습니다. {signed}", "b") == [signed]
    told_on = "요금이 내렸습니다. 업계도 반겼습니다. 지금까지 나온 대책의 전부입니다."
    assert pieces(told_on, "b") == []


def test_answers_glued_to_their_questions_are_parted() -> None:
    asked = "-요금은 왜 내렸는가▶물가가 올라서다. 곧 안다.-누가 반기는가▶모두다. 다 안다."
    text = f"홍길동 대표를 만났다. {asked}-더 내리나▶아니다. 다음에 본다."
    found = pieces(text, "s")
    assert "-요금은 왜 내렸는가" in found
    assert "▶물가가 올라서다." in found
    assert "-더 내리나" in found


def test_a_polite_sentence_that_lost_its_stop_ends_before_the_next() -> None:
    long = "지난해 가입자의 정보를 흘린 책임을 지고 회사에서 물러난 홍길동은 "
    long += "이번에 국회에서 열리는 청문회에 나올 것으로 "
    text = f"{long}보입니다지난 청문회에는 아무도 나오지 않았습니다."
    assert len(sentences.split(text)) == 2
    for goes_on in ("보입니다마는 아무도 모릅니다.", "보입니다만 아무도 모릅니다."):
        assert len(sentences.split(long + goes_on)) == 1


def test_an_ellipsis_joins_two_thoughts_of_a_marked_subhead() -> None:
    text = "정부가 값을 내렸다. 곧 한다.◆ 물가, 연말 고비 잘 넘길까… 환율이 변수정부는 값을 본다."
    assert len(sentences.split(text)) == 3
    plain = "물가가 연말 고비를 잘 넘길까… 환율이 변수다."
    assert len(sentences.split(plain)) == 2


def test_what_a_daily_column_says_of_itself_is_no_story() -> None:
    text = (
        "편집자주<하루상식>은 짧은 기사입니다. 전체 기사 보기를 통해 더 읽으세요.\n"
        "물을 자주 마시면 좋다. 잠도 잘 자야 한다.\n전체기사보기:\n"
        "※ 이 기사는 생성형 AI로 제작했습니다. 가나일보는 생성형 AI 활용 준칙을 준수합니다."
    )
    assert pieces(text, "s") == ["물을 자주 마시면 좋다.", "잠도 잘 자야 한다."]


def test_questions_between_brackets_of_a_broadcast_are_labels() -> None:
    text = "알아보겠습니다. 【 질문 1 】 홍 기자, 요금이 내렸다고요? 【 기자 】 네, 내렸습니다."
    assert pieces(text, "b") == ["【 질문 1 】", "【 기자 】"]


def test_an_address_glued_to_its_title_and_to_the_text_stands_alone() -> None:
    address = "https://a.kr/news/159"
    text = (
        f"요금이 내렸다. 관련기사 보기정부가 뭐라든…값에 꽂힌 사람들{address}올해 값은 크게 내렸다."
    )
    assert pieces(text, "s") == ["요금이 내렸다.", "올해 값은 크게 내렸다."]
    assert address in pieces(text, "b")
    told_of = f"자세한 내용은 누리집({address})에서 볼 수 있다. 정부가 밝혔다.{address}"
    assert pieces(told_of, "s") == [
        f"자세한 내용은 누리집({address})에서 볼 수 있다.",
        "정부가 밝혔다.",
    ]


def test_what_looks_like_furniture_and_is_told_is_a_sentence() -> None:
    for text in (
        "교육부는 학교용 AI 활용 가이드라인을 지난달 내놨다고 28일 밝혔다.",
        "정부가 밝혔다. 서울에서 유일한 한옥입니다.",
        "정부가 밝혔다. 지금까지 통신사에서 나온 대책입니다.",
        "정부가 밝혔다. 서울에서 태어난 홍길동입니다.",
        "출판사는 책마다 '편집자주'를 단다. 독자가 좋아한다.",
        "새 책에는 잡지편집자주간이 참여했다. 곧 낸다.",
    ):
        assert {kind for kind, _ in told(text)} == {"s"}


def test_a_list_behind_triangles_is_no_interview() -> None:
    for text in (
        "주요 내용은▶요금 인하▶위약금 면제▶보상 확대 등이라고 정부는 밝혔다.",
        "노선은 가나역▶다라역▶마바역▶사아역 순으로 잇는다.",
    ):
        assert told(text) == [("s", text)]


def test_a_sentence_behind_an_ellipsis_is_no_part_of_a_subhead() -> None:
    for text in ("■ 왜 안 될까요… 정부는 28일 밝혔다.", "◆ 잘 넘길까… 정부는 값을 본다고 했다."):
        assert len(sentences.split(text)) == 2


@pytest.mark.parametrize("label", ["[사진=가나뉴스]", "[AP]", "[서울]", "[자료사진]"])
def test_credits_and_places_are_no_series(label: str) -> None:
    assert not labels.is_series(label)


def test_the_desk_at_the_end_of_an_article_is_no_story() -> None:
    text = "정부가 요금을 내린다. 곧 적용한다. 시민들은 더 내려야 한다고 했다.<가나경제부>"
    assert told(text)[-1] == ("b", "<가나경제부>")


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("[홍길동 대표 사과문 전문]", "시민께 걱정을 끼쳐 드렸습니다. 잘못을 고치겠습니다."),
        ("[약력]", "△1970년 가나 출생 △가나대 졸업"),
    ],
)
def test_a_label_of_a_whole_text_heads_it(label: str, text: str) -> None:
    above = "정부가 요금을 내린다. 곧 적용한다.통신사도 따른다."
    assert ("h", label) in told(f"{above}{label}{text}")


def test_the_title_that_a_paper_repeats_below_its_article_is_no_story() -> None:
    title = "정부, 새해부터 통신 요금 내린다"
    text = f"정부가 요금을 내리기로 했다. 새해부터 적용한다고 했다. {title}"
    assert [unit.kind for unit in structure.units(text, title=title)][-1] == "boilerplate"
    assert [unit.kind for unit in structure.units(text)][-1] == "sentence"


def test_what_a_paper_says_of_itself_below_a_text_is_no_story() -> None:
    asks = "* 인사 게재 문의는 카톡 가나1제보, 이메일 opinion@example.com (확인용 연락처 포함)"
    refers = "(가나일보 6월 19일자 <요금 인하> 기사 참조)"
    found = told(f"◇가나구\n△국장 성춘향 △과장 홍길동{asks}")
    assert found[-1] == ("b", asks)
    assert ("b", refers) in told(f"정부가 요금을 내린다.\n\n{refers}\n\n시민들은 반긴다.")


def test_where_to_look_belongs_to_what_it_stands_behind() -> None:
    text = "찬성이 훨씬 높았습니다.(가나위원회 누리집 참고) 정부는 요금을 내립니다."
    assert told(text)[0] == ("s", "찬성이 훨씬 높았습니다.(가나위원회 누리집 참고)")


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("[가나경제] 이 기사는 2025년 12월 28일 14:39 가나레터에 표출됐습니다.", "b"),
        ("이 기사는 투자 정보 플랫폼 가나마켓에 게재된 기사입니다.", "b"),
        ("*본 기사는 가나 보도준칙 4.0을 준수하였습니다.", "b"),
        ("(자세한 기사가 이어집니다.)", "b"),
        ("이 기사는 많은 독자를 울렸습니다.", "s"),
    ],
)
def test_where_an_article_was_first_read_is_no_story(note: str, kind: str) -> None:
    text = f"{note}\n\n정부가 요금을 내립니다. 곧 적용합니다."
    assert told(text)[0] == (kind, note)


@pytest.mark.parametrize(
    "closing",
    [
        "홍길동 기자 감사합니다.",
        "가나뉴스 홍길동입니다.",
        "이 기사는 가나일보에 게재됐습니다.",
        "제보를 기다립니다.",
    ],
)
def test_a_polite_closing_line_is_no_part_of_the_story(closing: str) -> None:
    text = "정부는 28일 요금을 내린다고 밝혔습니다. 새해부터 적용합니다. "
    assert pieces(text + closing, "b") == [closing]
    assert pieces(text + "위약금도 곧 없앤다고 합니다.", "b") == []
