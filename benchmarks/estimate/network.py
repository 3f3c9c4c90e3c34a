"""The network: three layers of convolution over characters, trained on drawn samples.

It learns two things at once: where headlines end, and where spaces stood that a text has lost. The
second can be learnt from any text and teaches what a word is, names among it; it counts less the
longer the training goes on."""

from __future__ import annotations

import base64
import json
import random
import textwrap
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from benchmarks.estimate.drawn import IGNORED, NONE, Alphabet, Drawn, Pool
from benchmarks.estimate.material import Told

_EMBEDDING, _WIDTH = 32, 32
_STEPS, _BATCH, _UNSPACED = 14_000, 40, 24
_RATE, _DECAY, _DROPOUT = 6e-3, 1e-2, 0.1
_WARM = 0.15  # share of the steps in which the rate grows
_SPACES = (4.0, 0.5)  # what the lost spaces count at first, at last
_ASIDE = 16  # every sixteenth article is kept aside
_SEED = 5
_LINE = 98
_HEAD = """\
# Weights of the network of network.py: by part '[name shape step]', then bytes in base 64.
"""


class Figures(NamedTuple):
    """Of articles kept aside: F1 of ends of headlines of either kind in drawn samples, and the
    share of characters of which is known whether a space stood before them."""

    f1: float
    spaces: float


def estimated(articles: Sequence[Told]) -> tuple[str, Figures]:
    """``network.txt`` as estimated on some articles, and the figures of what was kept aside."""
    # One peer is needed here and nowhere else.
    import torch

    torch.manual_seed(_SEED)
    torch.set_num_threads(1)
    alphabet = Alphabet(articles)
    seen = [one for n, one in enumerate(articles) if n % _ASIDE]
    pool = Pool(seen, alphabet, random.Random(_SEED))
    network = _trained(pool, alphabet.size)
    aside = Pool(list(articles[::_ASIDE]), alphabet, random.Random(_SEED))
    return written(network, alphabet), _figures(network, aside)


def _network(size: int) -> Any:
    from torch import nn

    class Network(nn.Module):
        """Gives by place the values of none, a text, a headline, and of no space and one."""

        def __init__(self) -> None:
            super().__init__()
            self.embedding = nn.Embedding(size, _EMBEDDING, padding_idx=0)
            self.first = nn.Conv1d(_EMBEDDING, _WIDTH, 6)
            self.second = nn.Conv1d(_WIDTH, _WIDTH, 5, padding=4, dilation=2)
            self.third = nn.Conv1d(_WIDTH, _WIDTH, 7, padding=12, dilation=4)
            self.out, self.spaces = nn.Linear(_WIDTH, 3), nn.Linear(_WIDTH, 2)
            self.drop = nn.Dropout(_DROPOUT)

        def forward(self, chars: Any) -> tuple[Any, Any]:
            seen = self.drop(self.embedding(chars)).transpose(1, 2)
            inner = self.first(nn.functional.pad(seen, (3, 2))).relu()
            inner = inner + self.second(self.drop(inner)).relu()
            inner = inner + self.third(self.drop(inner)).relu()
            inner = inner.transpose(1, 2)
            return self.out(inner), self.spaces(inner)

    return Network()


def _trained(pool: Pool, size: int) -> Any:
    import torch
    from torch.nn.functional import cross_entropy

    network = _network(size)
    steps = torch.optim.AdamW(network.parameters(), weight_decay=_DECAY)
    rate = torch.optim.lr_scheduler.OneCycleLR(steps, _RATE, total_steps=_STEPS, pct_start=_WARM)
    for step in range(_STEPS):
        chars, begins = _batch(pool.joint, _BATCH)
        joints, _ = network(chars)
        loss = cross_entropy(
            joints.flatten(0, 1), begins.flatten(), ignore_index=IGNORED, reduction="sum"
        )
        chars, begins = _batch(pool.unspaced, _UNSPACED)
        _, spaces = network(chars)
        lost = cross_entropy(spaces.flatten(0, 1), begins.flatten(), ignore_index=IGNORED)
        counts = max(_SPACES[1], _SPACES[0] * (1 - step / _STEPS))
        steps.zero_grad()
        (loss / _BATCH + counts * lost).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        steps.step()
        rate.step()
    return network.eval()


def _batch(draw: Callable[[], Drawn], size: int) -> tuple[Any, Any]:
    import torch

    chars, begins = zip(*(draw() for _ in range(size)), strict=True)
    return torch.from_numpy(np.array(chars)), torch.from_numpy(np.array(begins))


def _figures(network: Any, aside: Pool) -> Figures:
    import torch

    with torch.no_grad():
        chars, begins = _batch(aside.joint, 1500)
        found = (network(chars)[0].softmax(-1)[..., 0] < 0.5) & (begins != IGNORED)
        ends = begins > NONE
        right = int((found & ends).sum())
        chars, stood = _batch(aside.unspaced, 400)
        spaces = network(chars)[1].argmax(-1) == stood
    return Figures(
        f1=2 * right / int(found.sum() + ends.sum()),
        spaces=float(spaces[stood != IGNORED].float().mean()),
    )


def written(network: Any, alphabet: Alphabet) -> str:
    """``network.txt``, as ``digest.korean.network`` reads it."""
    state = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    layers = ("first", "second", "third", "out")
    arrays = {
        "embedding": state["embedding.weight"],
        "first": state["first.weight"].transpose(2, 1, 0),
        "second": state["second.weight"].transpose(2, 1, 0).reshape(-1, _WIDTH),
        "third": state["third.weight"].transpose(2, 1, 0).reshape(-1, _WIDTH),
        "out": state["out.weight"].T,
        "biases": np.concatenate([state[f"{name}.bias"] for name in layers]),
    }
    lines = ["[alphabet]", json.dumps(alphabet.chars, ensure_ascii=False)]
    for name, array in arrays.items():
        lines += _lines(name, array)
    return _HEAD + "\n".join(lines) + "\n"


def _lines(name: str, array: np.ndarray) -> Iterator[str]:
    step = float(np.abs(array).max()) / 127
    yield f"[{name} {' '.join(map(str, array.shape))} {step:.6g}]"
    yield from coded(np.rint(array / step).astype(np.int8).tobytes())


def coded(raw: bytes) -> list[str]:
    """Bytes in base 64, in lines."""
    return textwrap.wrap(base64.b64encode(raw).decode(), _LINE)


def write(folder: Path, text: str) -> None:
    """Writes ``network.txt`` into a folder."""
    (folder / "network.txt").write_text(text, "utf-8")
