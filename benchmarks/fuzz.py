"""Random texts of Korean pieces, marks and debris through the units: no exception, every text
covered in order, no text slow.

    python -m benchmarks.fuzz [CASES] [SEED]

The suite runs a few hundred such cases (``tests/korean``); this runs as many as are wanted and
prints the slowest, in microseconds a character.
"""

from __future__ import annotations

import random
import sys
import time

from digest.korean import quotes, structure

_PIECES = (
    "가나통신은 정부가 요금을 내린다. 했다. 했다고 밝혔다 발표 확정 우려 공개 KT AI A.X 3.5% "
    "2월 1. 2026. \" ' “ ” ‘ ’ ( ) [ ] < > 《 》 "
    "「 」 … ... .. · , . ? ! ~ △ ▲ ◆ ■ ◇ ● | = / @ # ※ ㅎㅎ ㅋ 檢 與 李 😊 [편집자주] [앵커] "
    "<기자> (서울=가나뉴스) 홍길동 기자 사진= 제공 "
    "[홍길동 가나대 교수] [표1] vs ※ ▷ ▶ 쥐띠 36년생 (가나일보,3쪽) [홍길동/대변인(어제)] #요금 "
    "[사진=가나] 전문보기: https://a.kr/1 ⓒ ![]() a@b.kr 무단전재 다 요 죠 까 음 임 는 은 이 가"
).split(" ")
_BLANKS = ("", "", "", " ", " ", "\n", "\n\n", "\t", "\u3000", "\xa0", "\u200b", "\ufeff")
_TITLES = ("", "가나통신 요금 인하", "[위클리 이슈] 요금", "이 시각 헤드라인")


def text(source: random.Random) -> str:
    """A random text; now and then one piece a thousand times."""
    if source.random() < 0.01:
        return source.choice(_PIECES) * 1000
    size = source.randrange(60)
    return "".join(source.choice(_PIECES) + source.choice(_BLANKS) for _ in range(size))


def check(words: str, title: str) -> None:
    """Raises AssertionError where the units of a text do not cover it in order."""
    at = 0
    units = structure.units(words, title=title)
    for unit in units:
        assert at <= unit.start < unit.end, repr(words)
        assert not words[at : unit.start].strip(), repr(words)
        at = unit.end
    assert not words[at:].strip(), repr(words)
    for quotation in quotes.find(words, units):
        assert words[quotation.start : quotation.end] == quotation.text, repr(words)


def main(cases: int, seed: int) -> None:
    """Runs the cases and prints the slowest."""
    source = random.Random(seed)
    slowest = (0.0, "")
    for _ in range(cases):
        words, title = text(source), source.choice(_TITLES)
        began = time.process_time()
        check(words, title)
        slowest = max(slowest, ((time.process_time() - began) / (len(words) + 50), words[:60]))
    print(f"{cases} cases; slowest {slowest[0] * 1e6:.0f} us a character: {slowest[1]!r}")


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 10_000,
        int(sys.argv[2]) if len(sys.argv) > 2 else 1,
    )
