"""Credits, labels and notices: what stands beside the story and what only looks like it."""

from __future__ import annotations

import pytest

from digest.korean import structure
from tests.korean.units import pieces, told


def test_a_name_before_a_byline_is_whose_picture_it_is() -> None:
    text = (
        "요금 인하 확정\n\n홍길동 가나당 의원. 김가나 기자"
        "[다라경제=이다라 기자] 정부가 요금을 내린다. 새해부터다.\n\n"
        "통신사는 따른다. 곧 낸다."
    )
    found = [(text[u.start : u.end], u.kind) for u in structure.units(text)]
    assert found[1] == ("홍길동 가나당 의원. 김가나 기자", "caption")
    assert found[2][0].startswith("[다라경제=이다라 기자] 정부가")


def test_a_dateline_alone_on_its_line_is_no_headline() -> None:
    text = "요금 인하 확정\n\n[서울=가나]홍길동 기자 =\n\n정부는 요금을 내린다. 새해부터 적용한다."
    kinds = {text[u.start : u.end]: u.kind for u in structure.units(text)}
    assert kinds["[서울=가나]홍길동 기자 ="] == "boilerplate"


def test_a_notice_of_a_death_is_one_unit_with_whom_to_call() -> None:
    notice = "▲ 고가나씨 별세, 홍길동씨 모친상 = 28일 가나병원, 발인 30일 오전 8시. (02)000-4442"
    text = f"{notice}\n\n▲ 이다라(향년 90세)씨 별세, 이마바씨 부친상 = 29일 다라병원. (02)000-4443"
    first = structure.units(text)[0]
    assert (text[first.start : first.end], first.kind) == (notice, "sentence")


@pytest.mark.parametrize(
    "sentence",
    [
        "로이터 연합뉴스로부터 사진을 받은 이는 없다.",
        "AP 연합뉴스만이 소식을 알렸다.",
        "로이터통신 등에 따르면 회의는 길었다.",
    ],
)
def test_an_agency_that_is_told_of_is_no_credit(sentence: str) -> None:
    text = f"회의가 28일 열렸다. {sentence} 결과는 곧 나온다."
    assert [unit.kind for unit in structure.units(text)] == ["sentence"] * 3


def test_the_picture_of_two_agencies_ends_behind_the_second() -> None:
    text = "회의가 열리고 있는 모습. 로이터 연합뉴스미국에서 28일 회의가 열렸다. 결과는 곧 나온다."
    found = [(text[u.start : u.end], u.kind) for u in structure.units(text)]
    assert found[0] == ("회의가 열리고 있는 모습. 로이터 연합뉴스", "caption")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("핵심요약정부, 통신 요금 인하\n\n정부는 요금을 내린다고 밝혔다.", "핵심요약"),
        ("핵심 요약집이 나왔다. 좋다.", "핵심 요약집이 나왔다."),
        ("<출연 : 홍길동 기상캐스터>휴일인 오늘 비가 옵니다.", "<출연 : 홍길동 기상캐스터>"),
    ],
)
def test_labels_end_where_their_text_begins(text: str, first: str) -> None:
    unit = structure.units(text)[0]
    assert text[unit.start : unit.end] == first


@pytest.mark.parametrize(
    ("caption", "sentence"),
    [
        ("▲  가나산 유적비ⓒ 홍길동", "가나시에서 북쪽으로 3km 가까운 곳에 가나산이 있다."),
        ("▲  홍길동 시장이 28일 공연을 열었다. ⓒ 가나뉴스", "지난 24일 법이 통과됐다."),
        ("▲ 영화 포스터ⓒ 가나플릭스", "영화는 두 사람의 이야기다."),
        ("▲ 젊은 세대가 늘고 있습니다ⓒ Pixabay", "몇 주 전, 예전 동료를 만났다."),
        ("▲ 28일 가나공원ⓒ 가나시청", '"여보시오, 농부님들!" 노래가 흘렀다.'),
    ],
)
def test_a_marked_caption_ends_behind_its_sign_s_name(caption: str, sentence: str) -> None:
    """Without a full stop before the sign, caption and sentence stood in one unit."""
    text = f"정부가 요금을 내렸다. 곧 시행한다.\n{caption}{sentence} 그렇다고 밝혔다."
    found = [(text[u.start : u.end], u.kind) for u in structure.units(text)]
    assert found[2] == (caption, "caption")
    assert found[3][0].endswith(sentence) or sentence.startswith(found[3][0])
    assert all(kind == "sentence" for _, kind in found[3:])


def test_a_photographer_of_two_words_is_told_by_the_other_signs() -> None:
    text = (
        "▲ 버스가 불편하다고 한다.ⓒ 월간 가나네이러한 버스의 불편은 크다. 그렇다고 밝혔다.\n"
        "▲ 버스 정류장ⓒ 월간 가나네오전 9시 하루를 연다. 그렇다고 밝혔다."
    )
    captions = [text[u.start : u.end] for u in structure.units(text) if u.kind == "caption"]
    assert [line.endswith("ⓒ 월간 가나네") for line in captions] == [True, True]


@pytest.mark.parametrize(
    ("caption", "sentence"),
    [
        ("가나산 가족캠핑장 데크. 서울 가나구 제공", "가나골프장은 겨울을 맞아 문을 연다."),
        ("홍길동 대통령과 그의 어머니. 홍길동 대통령 SNS 캡쳐", "섬나라 가나가 이민자를 받는다."),
        ("다리를 놓은 군대가 강을 건너고 있는 모습. 가나군 제공", "올해 훈련이 지난해보다 적었다."),
    ],
)
def test_a_credit_ends_behind_what_is_named_whatever_follows(caption: str, sentence: str) -> None:
    text = f"{caption}{sentence} 그렇다고 밝혔다."
    found = structure.units(text)
    assert [unit.kind for unit in found] == ["caption", "sentence", "sentence"]
    assert (found[0].start, found[0].end) == (0, len(caption))


@pytest.mark.parametrize(
    "sentences",
    [
        "가맹점이 가장 많다. 가나위원회 가맹사업 정보제공시스템에 따르면 그렇다.",
        "입장료는 무료. 참가자에게는 기념품을 무료로 제공할 예정이다.",
        "모집 인원 30명. 수강생 교재 무료 제공할 계획이다.",
        "대상 청년 누구나. 숙소와 식사 제공으로 손님을 모은다.",
        "증거 영상. 경찰 화면 캡처본을 확보했다.",
        "회사는 구독 사업을 키우고 있다. 고객 맞춤 제공전략을 세웠다.",
        "[무료 제공] 가나시는 요금을 받지 않는다. 손님이 는다.",
    ],
)
def test_what_is_offered_is_no_credit(sentences: str) -> None:
    text = f"축제가 28일 열렸다.\n\n{sentences} 곧 는다."
    assert [unit.kind for unit in structure.units(text)] == ["sentence"] * 4


@pytest.mark.parametrize("credit", ["[사진=가나전자]", "[가나전자 제공]", "▲ 가나전자 본사"])
def test_a_credit_on_its_own_line_takes_no_paragraph(credit: str) -> None:
    """The paragraph above it, with both its figures, became a caption."""
    told = "회사는 사업을 키우고 있다. 매출은 2조원을 넘었다. 사진은 화제가 됐다."
    text = f"가나전자가 새 냉장고를 내놨다.\n\n{told}\n\n{credit}\n\n회사는 29일 판다. 곧 늘린다."
    assert [unit.kind for unit in structure.units(text)][:4] == ["sentence"] * 4


@pytest.mark.parametrize(
    "name",
    ["홍길동 기자", "가나안 홍길동 기자", "LG전자", "연합뉴스 제공", "CJ ENM", "가나경제연구원"],
)
def test_the_name_behind_a_sign_is_whole(name: str) -> None:
    text = (
        f"정부가 요금을 내렸다.\n\n▲ 새 공장 모습ⓒ {name} 가나전자는 29일 공장을 열었다. 곧 는다."
    )
    found = structure.units(text)
    assert text[found[1].start : found[1].end] == f"▲ 새 공장 모습ⓒ {name}"


@pytest.mark.parametrize(
    "caption",
    [
        "이름은 29일부터 바뀐다. 가나기는 내려간다. 사진은 28일 시청 앞의 가나기. [가나]",
        "홍길동 시장이 28일 출근을 하고 있다. 그는 29일 옮긴다. [가나시 제공]",
    ],
)
def test_a_caption_of_several_sentences_is_whole(caption: str) -> None:
    text = f"정부가 요금을 내렸다. 곧 시행한다.\n\n{caption}[가나일보=홍길동 기자] 정부는 밝혔다."
    kinds = [unit.kind for unit in structure.units(text)]
    assert kinds == ["sentence"] * 2 + ["caption"] * 2 + ["sentence"]


def test_sentences_that_show_nothing_are_no_caption() -> None:
    told = "물가가 올랐다. 그는 29일 옮긴다."
    text = f"정부가 요금을 내렸다.\n\n{told} [가나시 제공]가나시는 곧 시행한다고 밝혔다."
    kinds = [unit.kind for unit in structure.units(text)]
    assert kinds == ["sentence", "sentence", "sentence", "caption", "sentence"]


def test_a_graph_s_name_holds_brackets() -> None:
    text = "[국가별 실적(2025년 3분기) (가나협회 제공=가나뉴스)]기업을 견주니 앞섰다. 곧 시행한다."
    first = structure.units(text)[0]
    assert (text[first.start : first.end][-7:], first.kind) == ("=가나뉴스)]", "caption")


@pytest.mark.parametrize("agency", ["가나뉴스", "연합뉴스", "뉴스1"])
def test_an_agency_glued_to_a_day_is_a_credit(agency: str) -> None:
    caption = f"28일 차가 나무를 들이받았다. {agency}"
    text = f"회의가 열렸다.\n\n{caption}28일 오후 차가 들이받았다. 그렇다."
    found = [(text[unit.start : unit.end], unit.kind) for unit in structure.units(text)]
    assert found[1:3] == [(caption, "caption"), ("28일 오후 차가 들이받았다.", "sentence")]


@pytest.mark.parametrize(
    "sentence",
    [
        "이동통신 본업은 포화 상태에 이른다.",
        "연합뉴스 보도에 따르면 회의는 짧았다.",
        "케이블TV 업계는 준다.",
    ],
)
def test_what_looks_like_an_agency_begins_a_sentence(sentence: str) -> None:
    text = f"회의가 28일 열렸다.\n\n업계는 내년을 원년으로 보고 있다.{sentence} 결과는 곧 나온다."
    assert [unit.kind for unit in structure.units(text)] == ["sentence"] * 4


def test_a_credit_may_end_the_text() -> None:
    text = "정부가 요금을 내렸다.\n\n[가나시 제공]"
    assert structure.units(text)[-1].kind == "caption"


def test_a_graph_s_legend_is_a_credit() -> None:
    legend = "국채 스프레드 추이 (단위: %포인트, 자료: 가나거래소, 그래픽=FT)"
    text = f"금리가 올랐다. 곧 내린다.\n\n{legend}가나은행은 27일 이유를 밝혔다. 곧 는다."
    found = structure.units(text)[2]
    assert (text[found.start : found.end], found.kind) == (legend, "caption")


@pytest.mark.parametrize(
    "paragraph",
    [
        "홍길동 시장이 출근을 하고 있다. 그는 29일 옮긴다. 비도 왔다. 곧 간다. [가나시 제공]",
        "하나다. 둘이다. 셋이다. 넷이다. 다섯이다. 사진은 시청 앞의 가나기. [가나시 제공]",
    ],
)
def test_a_caption_has_few_sentences(paragraph: str) -> None:
    text = f"정부가 요금을 내렸다.\n\n{paragraph}가나시는 곧 시행한다고 밝혔다."
    kinds = [unit.kind for unit in structure.units(text)]
    assert kinds[1:3] + kinds[-2:] == ["sentence"] * 2 + ["caption", "sentence"]


def test_the_last_sentence_of_a_paragraph_is_none_of_the_picture_below_it() -> None:
    text = (
        "가나금융은 대출을 늘렸다. 자금의 방향을 정해 금융 접근성을 높이는 데 역할을 하고 있다.\n\n"
        "가나은행 프라임센터 현황 [가나은행 제공]\n\n센터는 지역 기업을 돕는다. 곧 늘어난다."
    )
    assert pieces(text, "c") == ["가나은행 프라임센터 현황 [가나은행 제공]"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("영상기자 : 홍길동디자인 : 성춘향", "b"),
        ("VJ 홍길동", "b"),
        ("촬영;홍길동 영상편집;성춘향", "b"),
        ("영상기자 홍길동 디자인 성춘향", "b"),
        ("촬영 현장은 뜨거웠다", "s"),
        ("영상편집 프로그램이 인기다", "s"),
    ],
)
def test_who_made_a_report_is_no_story(line: str, kind: str) -> None:
    text = f"정부가 요금을 내립니다. 곧 적용합니다. {line}※ 가나뉴스는 제보를 기다립니다."
    assert next(known for known, piece in told(text) if piece.startswith(line[:4])) == kind


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("가나역사연구회", "가나역사연구회 활동가들은 자료를 찾았다. 곧 책을 낸다."),
        ("홍길동", "홍길동은 높은 산이다. 오르기 어렵다."),
    ],
)
def test_a_name_that_begins_the_text_behind_it_ends_there(name: str, text: str) -> None:
    told_of = told(f"▲ 가나산 전경ⓒ {name}{text}")
    assert told_of[0] == ("c", f"▲ 가나산 전경ⓒ {name}")


def test_a_long_name_is_known_by_its_other_pictures() -> None:
    name = "가나서부지방법원 백서발간위원회"
    texts = ("백서에 따르면 지난 일이다. ", "폭동 뒤의 일이다. ", "책임을 묻는다. ")
    body = "\n\n".join(f"▲ 가나의 모습. ⓒ {name}{text}{text}" for text in texts)
    assert sum(piece.endswith(name) for kind, piece in told(body) if kind == "c") == len(texts)


def test_pictures_in_a_row_are_no_headlines() -> None:
    rows = ["▲ \xa02023년 4월 가나당 공연ⓒ 다라시청", "▲ \xa0책 출판 기념회ⓒ 홍길동"]
    text = f"정부가 요금을 내린다.\n\n{rows[0]}\n\n{rows[1]}\n\n정부는 곧 적용한다."
    assert pieces(text, "c") == rows


def test_what_published_an_article_is_no_story() -> None:
    text = "정부가 요금을 내린다. 곧 적용한다.[가나투데이 스타트업 플랫폼 다라팩토리]"
    assert told(text)[-1] == ("b", "[가나투데이 스타트업 플랫폼 다라팩토리]")
