"""Units that count in one place and number or name in another."""

from __future__ import annotations

import pytest

from digest.korean import figures


def found(text: str) -> list[tuple[str, str]]:
    return [(f.text, str(f.value)) for f in figures.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("단편영화 28편의 상영이 끝났다.", [("28편", "28")]),
        ("영화 2편의 주연을 맡았다.", []),
        ("그는 2편의 논문을 냈다.", [("2편", "2")]),
        ("동네 85편의점은 문을 닫았다.", []),
        ("최소 7회차 이상 촬영해야 한다.", [("7회차", "7")]),
        ("드라마는 7회차를 방영했다.", []),
        ("그는 징역 6년형을 선고받았다.", [("6년", "6")]),
        ("26년형 모델을 내놓았다.", []),
        ("기온은 영하 2도였다.", [("2도", "-2")]),
        ("가나무비는 시즌5 파트2도 공개했다.", []),
        ("두 대상지를 하나로 묶는다.", []),
        ("트럭 두 대를 샀다.", [("두 대", "2")]),
        ("레오 14세 교황이 강론했다.", []),
        ("루이 14세 때의 일이다.", []),
        ("그는 14세 때 떠났다.", [("14세", "14")]),
        ("그는 사시 47회에 합격했다.", []),
        ("규모(약8,380조 원)는 최대다.", [("8,380조 원", "8380000000000000")]),
        ("환경 변화 대응키로104억 5000만 원 의결", [("104억 5000만 원", "10450000000")]),
        ("코스피200 편입이 늦어졌다.", []),
    ],
)
def test_what_counts_is_told_by_the_words_around_it(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text) == expected
