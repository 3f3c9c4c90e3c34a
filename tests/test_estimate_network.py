"""What the network learns from, and that what is written of it is what ``digest.korean`` reads."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np

from benchmarks.estimate import drawn, grams, material, network, weights
from benchmarks.estimate.drawn import HEADLINE, IGNORED, START, TEXT, Alphabet, Pool
from benchmarks.estimate.material import Told
from digest.korean import network as reader
from digest.model import Article

BODY = (
    "가나통신은 23일 통신 요금을 모든 고객에게 내린다고 밝혔다. 새 요금은 2월부터 적용한다.\n\n"
    "정부는 이 결정을 반기며 곧 조사를 마치겠다고 전했다. 업계는 위약금을 없애는 방안도 찾는다.\n\n"
    "이용자는 5월까지 다른 요금으로 옮길 수 있게 된다. 대리점 서류는 새로 정하기로 결정했다."
)
DECK = "통신 요금 2월부터 인하가나통신 '시장 점유율 회복'"


def articles() -> list[Told]:
    return [
        material.told_by(
            Article(str(n), f"{n}.txt", "가나통신, 요금 인하 확정", f"{DECK}\n\n{BODY}")
        )
        for n in range(6)
    ]


def test_what_begins_behind_a_headline_is_marked_where_it_begins() -> None:
    told = articles()
    alphabet = Alphabet(told)
    pool = Pool(told, alphabet, random.Random(1))
    chars = ["", "", "^", *alphabet.chars]
    kinds = set()
    for _ in range(300):
        sample = pool.joint()
        text = "".join(chars[n] for n in sample.chars)
        assert sample.chars[0] == START
        for at in np.flatnonzero(sample.begins == TEXT):
            assert text[at : at + 4] in grams.alike(BODY)
        kinds |= set(sample.begins.tolist())
    assert kinds == {IGNORED, 0, TEXT, HEADLINE}


def test_a_text_that_lost_its_spaces_says_where_they_stood() -> None:
    told = articles()
    alphabet = Alphabet(told)
    pool = Pool(told, alphabet, random.Random(2))
    samples = [pool.unspaced() for _ in range(50)]
    assert max(int((sample.begins == 1).sum()) for sample in samples) > 10
    assert any(alphabet.blank in sample.chars for sample in samples)


class Fixed:
    """A network's state without a network."""

    def __init__(self, size: int) -> None:
        rng = np.random.default_rng(3)
        width, inner = network._WIDTH, network._EMBEDDING
        shapes = {
            "embedding.weight": (size, inner),
            "first.weight": (width, inner, 6),
            "second.weight": (width, width, 5),
            "third.weight": (width, width, 7),
            "out.weight": (3, width),
            **{f"{name}.bias": (width,) for name in ("first", "second", "third")},
            "out.bias": (3,),
        }
        self.arrays = {name: rng.normal(0, 0.1, shape) for name, shape in shapes.items()}

    def state_dict(self) -> dict[str, Fixed.Value]:
        return {name: Fixed.Value(array) for name, array in self.arrays.items()}

    class Value:
        def __init__(self, array: np.ndarray) -> None:
            self._array = array

        def detach(self) -> Fixed.Value:
            return self

        def numpy(self) -> np.ndarray:
            return self._array

    def convolved(self, chars: list[int]) -> np.ndarray:
        """The values at every character, layer by layer, as PyTorch would have them."""
        arrays, size = self.arrays, len(chars)

        def layer(seen: np.ndarray, name: str, gap: int, before: int) -> np.ndarray:
            kernel = arrays[f"{name}.weight"]
            padded = np.pad(seen, ((before, kernel.shape[2] * gap), (0, 0)))
            taps = range(kernel.shape[2])
            summed = sum(padded[t * gap : t * gap + size] @ kernel[:, :, t].T for t in taps)
            return np.maximum(summed + arrays[f"{name}.bias"], 0)

        inner = layer(arrays["embedding.weight"][chars], "first", 1, 3)
        inner = inner + layer(inner, "second", 2, 4)
        inner = inner + layer(inner, "third", 4, 12)
        return inner @ arrays["out.weight"].T + arrays["out.bias"]


def test_the_reader_reckons_what_a_network_would(tmp_path: Path) -> None:
    alphabet = Alphabet(articles())
    fixed = Fixed(alphabet.size)
    fixed.arrays["embedding.weight"][drawn.PAD] = 0
    network.write(tmp_path, network.written(fixed, alphabet))
    text = "요금 인하 확정가나통신은 새 요금을 정하기로 했다고 전했다."
    chars = [START, *alphabet.numbers(text)]
    padded = [drawn.PAD] * 40 + chars + [drawn.PAD] * 40
    exact = fixed.convolved(padded)[40:]
    with weights.reading(tmp_path):
        odds = reader.log_odds(text, 0, [5, 8, 12])
    for row, at in zip(odds, (5, 8, 12), strict=True):
        none, text_begins, another = np.exp(exact[at + 1])
        ends = np.array([text_begins, another])
        other = np.array([another, text_begins]) / 2
        expected = np.clip(np.log((ends + other) / (none + other)), -5, 5)
        assert np.allclose(row, expected, atol=0.25)  # weights are written in steps
