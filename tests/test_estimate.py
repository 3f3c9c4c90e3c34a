"""What the estimation writes is what ``digest.korean`` reads, and no article can be read in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from benchmarks.estimate import grams, material, ngrams, transitions, weights
from benchmarks.estimate.ngrams import Weights
from digest.korean import ngrams as reader
from digest.korean.transitions import UNSEEN, _log, apart
from digest.korean.transitions import model as model_of_characters
from digest.korean.transitions import read as read_model
from digest.korean.weights import WEIGHTS
from digest.korean.windows import MODELS, Model, Window
from digest.model import Article

TEXT = "요금 인하 시점 확정 “가나통신은 2월부터 LTE 요금을 내린다”고 했다."
FLOORS: dict[Model, tuple[float, float]] = dict.fromkeys(MODELS, (-3.0, -3.0))


def weighed(folder: Path, text: str, **models: Weights) -> dict[str, dict[int, float]]:
    """The scores of a text's places by models, and by ones that know nothing for the rest."""
    nothing = Weights({}, 0.0)
    given = {model: models.get(model, nothing) for model in MODELS}
    ngrams.write(folder, given, FLOORS)
    with weights.reading(folder):
        found = read(text)
    return {model: {at: score for at, of, score in found if of == model} for model in MODELS}


def read(text: str) -> list[tuple[int, Model, float]]:
    last = len(text) - reader.BEHIND
    room = reader.room(len(text), 0, last, [Window(0, len(text), inside=True)])
    found = reader.passing(text, room)
    rows = zip(found.offsets, found.models, found.scores, strict=True)
    return [(int(at), MODELS[n], float(score)) for at, n, score in rows]


@pytest.mark.parametrize(
    ("model", "gram", "at"),
    [
        ("body", ("L", "점"), "점|"),
        ("body", ("L", "_시점"), "시점|"),
        ("body", ("R", "점_확정_"), "시|점"),
        ("body", ("X", "시점"), "시|점"),
        ("space", ("L", "시점"), "시점 |"),
        ("space", ("R", "0월"), "|2월"),
        ("space", ("R", "AAA_요"), "|LTE"),
        ("decks", ("X", '정"'), "|“"),
        ("deck", ("R", '"가나'), "|“"),
    ],
)
def test_an_ngram_is_read_back_at_its_place(
    tmp_path: Path, model: Model, gram: tuple[str, str], at: str
) -> None:
    before, after = at.split("|")
    text = TEXT.replace("확정 “", "확정“") if model == "deck" else TEXT
    text = text.replace("시점 확정", "시점확정") if at == "점|" or at == "시점|" else text
    place = text.index(before + after) + len(before)
    scores = weighed(tmp_path, text, **{model: Weights({gram: 2.0}, -1.0)})
    assert scores[model][place] == pytest.approx(1.0)
    others = [score for other, score in scores[model].items() if other != place]
    assert others.count(pytest.approx(-1.0)) >= len(others) - 1  # it may stand there twice


def test_the_estimation_counts_beside_a_place_what_the_reader_weighs(tmp_path: Path) -> None:
    alphabet = grams.Alphabet([TEXT] * grams.ARTICLES)
    ids = alphabet.ids(TEXT)
    for model, place in (("space", TEXT.index("시점")), ("body", TEXT.index("통신"))):
        (row,) = grams.beside(ids, [place], alphabet.blank)
        found = [alphabet.spelled(int(key)) for key in grams.keys(np.array([row]))[0]]
        assert len(found) == grams.LEFT + grams.RIGHT + 1
        known = Weights(dict.fromkeys(found, 0.2), 0.0)
        scores = weighed(tmp_path, TEXT, **{model: known})[model]
        assert scores[place] == pytest.approx(2.0)
        assert max(scores, key=scores.__getitem__) == place


def test_after_an_estimation_the_reader_has_its_own_weights_again(tmp_path: Path) -> None:
    before = read(TEXT)
    weighed(tmp_path, TEXT, body=Weights({("L", "점"): 5.0}, 0.0))
    assert read(TEXT) == before


def test_an_ngram_that_few_articles_hold_is_not_kept() -> None:
    texts = ["가나통신 요금"] * grams.ARTICLES + ["가나통신 홍길동"] * (grams.ARTICLES - 1)
    alphabet = grams.Alphabet(texts)
    kept = {alphabet.spelled(int(key)) for key in grams.held(texts, alphabet)}
    assert {("L", "통신"), ("R", "신_요금"), ("X", "신요")} <= kept
    assert not any(set(gram) & set("홍길동") for _, gram in kept)
    texts = ["가나 다라", "다라 가나"] * (grams.ARTICLES - 1)
    kept = {grams.Alphabet(texts).spelled(int(k)) for k in grams.held(texts, grams.Alphabet(texts))}
    assert ("R", "가나") in kept
    assert ("R", "나_다") not in kept


def test_characters_that_would_break_a_line_of_the_file_are_not_written() -> None:
    texts = ["가_나\u2028다\x1c라\u00ad마"] * grams.ARTICLES
    assert set(grams.Alphabet(texts).chars) == set("가나다라마") | {""}


def told(*texts: str) -> list[material.Told]:
    return [
        material.told_by(Article(str(n), f"{n}.md", "통신 요금 인하 확정", text))
        for n, text in enumerate(texts)
    ]


def test_a_model_of_characters_is_read_back(tmp_path: Path) -> None:
    body = "가나통신은 27일 요금을 내린다고 밝혔다. 요금은 새해부터 내린다."
    transitions.write(tmp_path, transitions.estimated(told(*[body] * 6, "홍길동은 없다.")))
    text = "통신 요금 인하 확정요금은 새해부터"
    seam = text.index("요금은")
    with weights.reading(tmp_path):
        (seen, _), (inside, _) = apart(text, np.array([seam, seam + 1])).tolist()
        model = model_of_characters()
    assert seen > 0 > inside
    # No article can be read in it: what few of them hold has no number.
    assert all(model.numbers[ord(char)] == UNSEEN for char in "홍길동")
    assert all(model.numbers[ord(char)] > UNSEEN for char in "요금")


def test_what_may_follow_is_likely_as_a_whole(tmp_path: Path) -> None:
    body = "가나통신은 27일 요금을 내린다고 밝혔다. 요금은 새해부터 내린다."
    model = read_model(transitions.estimated(told(*[body] * 6)))
    size = len(model.single)
    every, one = np.arange(size, dtype=np.uint32), np.ones(size, np.uint32)
    for before, last in ("요금", "나통", " 새"):
        context = [model.numbers[ord(char)] * one for char in (before, last)]
        logs = _log(model, *context, every) * model.step
        assert np.exp(logs).sum() == pytest.approx(1, abs=0.15)  # an eighth of a nat is a step


def test_the_weights_are_a_module_that_reads_back(tmp_path: Path) -> None:
    table = {"bias": -1.5, "chars": 0.9, "glued+final_noun": 0.48}
    weights.write(tmp_path, dict.fromkeys(MODELS, table))
    module: dict[str, Any] = {}
    exec((tmp_path / "weights.py").read_text("utf-8"), module)
    assert module["WEIGHTS"] == dict.fromkeys(MODELS, table)


def test_what_is_shipped_has_the_form_that_the_estimation_writes() -> None:
    shipped = Path(reader.__file__).with_name("weights.py").read_text("utf-8")
    assert weights.written(WEIGHTS).partition("\n\n\n")[2] == shipped.partition("\n\n\n")[2]
    lines = Path(reader.__file__).with_name("ngrams.txt").read_text("utf-8").splitlines()
    heads = [line.strip("[]").split() for line in lines if line[0] == "["]
    assert {name: (float(floor), float(low)) for name, _, floor, low in heads} == ngrams.FLOORS


def test_a_deck_is_no_sentence() -> None:
    assert material.deck_of("가나통신 요금 인하\n\n가나통신은 23일 밝혔다.") == "가나통신 요금 인하"
    assert not material.deck_of("가나통신이 요금을 내린다.\n\n가나통신은 23일 밝혔다.")
    assert (
        material.deck_of("가나통신 요금 인하[가나통신=홍길동 기자] 정부는") == "가나통신 요금 인하"
    )
