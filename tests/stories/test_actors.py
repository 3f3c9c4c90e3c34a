"""A fragment of a saga is known by whom it is about."""

from __future__ import annotations

import pytest

from digest.model import Passage
from digest.stories import actors, plain, sparse
from tests.stories.conftest import Make

SAGA = "가나통신 유출 청문회에서 홍길동 대표가 사과했다. 가나통신 청문회는 내일도 열린다. "
PRICE = "가나통신 주가가 뉴욕에서 급등했다. 영문 공시는 사과 대신 반박을 담았다. "
OTHER = "다라전자 주가가 뉴욕에서 급등했다. 영문 공시는 실적 전망을 담았다. "


def told(make: Make) -> tuple[list[Passage], list[int]]:
    """A saga of 40 in group 0, a fragment of two in group 40, two of another firm in 42."""
    passages = [make(f"a{n}", SAGA, title=f"가나통신 청문회 {n}") for n in range(40)]
    passages += [make(f"b{n}", PRICE, title="가나통신 주가 급등") for n in range(2)]
    passages += [make(f"c{n}", OTHER, title="다라전자 주가 급등") for n in range(2)]
    return passages, [0] * 40 + [40] * 2 + [42] * 2


def gathered(passages: list[Passage], labels: list[int], reckon: actors.Reckoner) -> list[int]:
    table, groups = reckon.table(passages), reckon.array(labels)
    matrix = reckon.vectors(reckon.weighed(table, groups, 512), 512)
    return actors.joined(table, labels, reckon=reckon, centres=reckon.centres(matrix, groups))


@pytest.mark.parametrize("reckon", [plain, sparse.by(map, 1_000)])
def test_a_fragment_about_the_actor_of_a_saga_is_of_it(make: Make, reckon: actors.Reckoner) -> None:
    passages, labels = told(make)
    assert gathered(passages, labels, reckon) == [0] * 42 + [42] * 2


def test_who_stands_in_titles_beside_a_saga_is_not_its_own(make: Make) -> None:
    passages, labels = told(make)
    passages += [make(f"d{n}", PRICE, title=f"가나통신 야구단 {n}") for n in range(40)]
    labels += [44 + n for n in range(40)]
    assert gathered(passages, labels, plain) == labels


def test_a_story_as_long_as_a_saga_is_no_fragment_of_it(make: Make) -> None:
    passages, labels = told(make)
    passages += [make(f"d{n}", PRICE, title="가나통신 주가 급등") for n in range(12)]
    labels += [40] * 12
    assert gathered(passages, labels, plain) == labels


def test_a_few_articles_are_no_saga(make: Make) -> None:
    passages, labels = told(make)
    assert gathered(passages[20:], [0] * 20 + [20] * 2 + [22] * 2, plain)[20] == 20
    assert labels[0] == 0
