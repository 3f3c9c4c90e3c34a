"""The days of a schedule, and what stands in them, each glued to the next."""

from __future__ import annotations

from tests.korean.units import pieces, told

ABOVE = "다음 주에는 지표가 여럿 나온다. 시장은 차분하다."
WEEK = "<다음주 주요 일정>29일(월)-주택 매매30일(화)-제조업 PMI-수출 통계-휴장31일(수)-물가 발표"


def test_days_head_what_stands_in_them() -> None:
    assert told(ABOVE + WEEK)[2:] == [
        ("h", "<다음주 주요 일정>"),
        ("h", "29일(월)"),
        ("s", "-주택 매매"),
        ("h", "30일(화)"),
        ("s", "-제조업 PMI"),
        ("s", "-수출 통계"),
        ("s", "-휴장"),
        ("h", "31일(수)"),
        ("s", "-물가 발표"),
    ]


def test_days_of_a_sentence_head_nothing() -> None:
    text = (
        "공연은 29일(월)-30일(화) 열린다. 전시는 31일(수)-1일(목) 열린다. 2일(금)-3일(토)도 있다."
    )
    assert all(kind == "s" for kind, _ in told(text))


def test_days_of_a_range_head_nothing() -> None:
    text = (
        "서울은 5일(월)-9일(금), 부산은 12일(월)-13일(화), 대구는 15일(목)-16일(금)이다. 02-12-34"
    )
    assert all(kind == "s" for kind, _ in told(text))


def test_a_month_before_a_day_is_part_of_it() -> None:
    week = "12월 30일(화)-의사록 공개12월 31일(수)-물가 발표-수출 통계1월 1일(목)-휴장"
    days = [piece for kind, piece in told(ABOVE + week) if kind == "h"]
    assert days == ["12월 30일(화)", "12월 31일(수)", "1월 1일(목)"]


def test_who_is_told_of_next_is_parted_from_the_career_above() -> None:
    text = (
        "정부가 인선을 발표했다. 곧 임명한다. ▲1958년 가나 출생 ▲가나고 졸 ▲국회의원 역임 "
        "◇ 이몽룡 가나자문회의 부의장(장관급) 이 부의장은 핵융합 분야의 석학이다. "
        "연구를 이끈다. ▲1956년 출생 ▲가나대 졸 ◇ 홍길동 가나부 차관 홍 차관은 농정 전문가다."
    )
    assert pieces(text, "h") == ["◇ 이몽룡 가나자문회의 부의장(장관급)", "◇ 홍길동 가나부 차관"]
