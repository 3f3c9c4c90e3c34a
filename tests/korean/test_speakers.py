"""Who speaks: the topic of a sentence, with the nouns that name it and nothing else."""

from __future__ import annotations

import pytest

from digest.korean import speakers


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("홍길동 가나전자 대표는 29일 ", "홍길동 가나전자 대표"),
        ("27일(현지시간) 가나통신에 따르면 다라국 외무장관은 ", "다라국 외무장관"),
        ("다만 가나튜브 측은 ", "가나튜브 측"),
        ("오늘(28일) 홍길동 홍보수석은 오후 브리핑에서 ", "홍길동 홍보수석"),
        ("연구를 이끈 홍길동 가나대 교수는 ", "홍길동 가나대 교수"),
        ("이 수석은 이 사건에 대해서는 ", "이 수석"),
        ("김 전 총장은 ", "김 전 총장"),
        ("가나당 서울시당 역시 성명을 통해 ", "가나당 서울시당"),
        ("홍길동 대변인도 서면 논평에서 ", "홍길동 대변인"),
        ("홍 의원은 가방 전달 사실은 인정하면서도 ", "홍 의원"),
        ("홍 대통령은 미국이 이를 인정할 것이냐는 물음에 ", "홍 대통령"),
        ("홍 장관이 발표한 데 대해 가나부가 ", "가나부"),
        ("나란히 찍은 사진에는 ", ""),
        ("그는 ", "그"),
    ],
)
def test_the_speaker_is_named_by_the_topic_and_its_nouns(lead: str, speaker: str) -> None:
    assert speakers.speaker(lead) == speaker


def test_where_somebody_goes_on_a_mere_subject_is_nobody_new() -> None:
    assert speakers.speaker("이어 일부 인원이 대피했다며 ", topic=True) == ""
