"""What form an article has is told by its title and wording."""

from __future__ import annotations

import pytest

from digest.korean import forms

LONG = "정부가 통신 요금을 내리기로 했다. " * 60


@pytest.mark.parametrize(
    ("title", "form"),
    [
        ("가나통신, 요금 인하 확정", "news"),
        ("통신 요금 인하·바다 쓰레기 수거 [위클리 이슈]", "roundup"),
        ("[가나브리핑] 이번 주 청문회…새 단말기 공개", "roundup"),
        ("[대구소식] 가나대, 경진대회 개최 등", "roundup"),
        ("[가나통신 이 시각 헤드라인] - 10:30", "headlines"),
        ("1월 5일 주요 신문 톱뉴스", "headlines"),
        ("뉴욕증시, 연휴 앞두고 약보합 마감", "market"),
        ("[주간증시전망] 새해 첫 주 변동성 주의", "market"),
        ("[인사] 가나부", "people"),
        ("<인사>가나공제회", "people"),
        ("[부고] 홍길동 씨 모친상", "people"),
        ("[칼럼] 새해를 맞으며", "column"),
        ("[오늘의 운세] 1월 5일", "listing"),
        ("[날씨] 중부 눈·비", "listing"),
        ("가나전자, 400원(-0.88%) 내린 44,950원에 거래 시작", "listing"),
        ("25일, 기관 거래소에서 가나전자(+3.57%) 등 순매수", "listing"),
        ("외국인, 코스피서 1조 순매수", "news"),
        ("가나전자, 뉴욕증시서 6% 급등", "news"),
        ("파격 인사에 정치권 술렁", "news"),
        ("퇴근길 지하철서 승객 구한 간호사", "news"),
    ],
)
def test_a_title_tells_the_form(title: str, form: str) -> None:
    assert forms.form(title, LONG) == form


def test_a_photograph_is_one_only_without_a_text() -> None:
    assert forms.form("[포토] 새 청사", "새 청사가 열렸다.") == "photo"
    assert forms.form("[포토] 새 청사", LONG) == "news"


def test_a_long_text_that_says_it_gathers_the_weeks_news_is_a_round_up() -> None:
    assert forms.form("월급 빼고 오른다", "이번 주 놓친 소식을 모았습니다. " + LONG) == "roundup"
    assert forms.form("월급 빼고 오른다", "이번 주 놓친 소식이다.") == "news"


def test_a_list_of_items_with_links_is_a_headline_list() -> None:
    text = "■ 요금 인하\n요금이 내렸다.\n전문보기: https://a.kr/1\n" * 3
    assert forms.form("아침에 읽는 소식", text) == "headlines"
