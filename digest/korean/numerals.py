"""Numbers as Korean newspapers write them: digits, 만/억/조 between them, hanja, native words.

``NUMBER`` finds one, ``value`` reads it. A scale multiplies what stands since the last larger
one: 1조6850억 = 1 x 10^12 + 6850 x 10^8, 3천300만 = (3 x 1000 + 300) x 10^4.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

_SMALL = {"십": 10, "十": 10, "백": 100, "百": 100, "천": 1000, "千": 1000}
_LARGE = {
    "만": 10**4,
    "萬": 10**4,
    "억": 10**8,
    "億": 10**8,
    "조": 10**12,
    "兆": 10**12,
    "경": 10**16,
}
# Bounded: no quantity has more digits, and a page of digits must not become one number.
_DIGITS = r"[0-9]{1,15}(?:,[0-9]{3}){0,6}(?![0-9])(?:\.[0-9]{1,15})?"
# 5경기, 3조각, 2천안: a scale that begins another word is none.
_SCALE = (
    r"(?:[십백百천千](?!안)|[만萬](?!나|난|들|족)|[억億]|조(?![각항기직합])|兆"
    r"|경(?=\s?[0-9원]|\s달러))"
)
# Behind a space only a lower group goes on ('60만 1376', '1조 6850억', '3만 천397'), no new number.
_NEXT = (
    rf"(?:{_DIGITS}|\s(?=[0-9]{{3,4}}(?![0-9,.:])|[0-9,.]+[십백천만억]){_DIGITS}"
    rf"|(?:(?<=만)\s(?=[천백](?:[0-9십백]|여\s))|(?<=억)\s(?=[천백][0-9십백천]{{0,6}}만)"
    rf"|(?<=조)\s(?=[천백][0-9십백천]{{0,6}}억))[천백](?:{_DIGITS})?)(?=[^:])"
)
NUMBER = rf"{_DIGITS}(?:(?:여\s?)?{_SCALE}{{1,3}}(?:{_NEXT})?){{0,5}}"

_TOKEN = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?|[십十백百천千만萬억億조兆경]")

_NATIVE = {
    "두": 2,
    "세": 3,
    "석": 3,
    "네": 4,
    "넉": 4,
    "다섯": 5,
    "여섯": 6,
    "일곱": 7,
    "여덟": 8,
    "아홉": 9,
    "열": 10,
    "열한": 11,
    "열두": 12,
    "열세": 13,
    "열네": 14,
    "열다섯": 15,
    "스무": 20,
    "스물": 20,
    "서른": 30,
    "마흔": 40,
    "쉰": 50,
}
_BETWEEN = {"두세": (2, 3), "서너": (3, 4)}
_COUNTED = r"(?=[만억]?\s?[원명개건곳달])만?억?"
NATIVE = re.compile(
    r"(?:두세|서너|두|세|석|네|넉|다섯|여섯|일곱|여덟|아홉|열(?:한|두|세|네|다섯)?|스무|서른|마흔|쉰"
    r"|수(?=[십백천만억조])[십백천]*[만억조]?|십여|백여|천여"
    rf"|천{_COUNTED}|백{_COUNTED}|십(?=[만억]\s?[원명개건곳달])만?억?|만(?=\s[원명개건])|억(?=\s[원달])"
    r")\s?(?=[가-힣])"
)


@lru_cache(maxsize=1 << 14)
def value(written: str) -> Decimal:
    """The number that is written.

    >>> value("1조6850억"), value("3천300만"), value("60만 1376"), value("5.6兆")
    (Decimal('1685000000000'), Decimal('33000000'), Decimal('601376'), Decimal('5600000000000'))
    >>> value("3만 천397"), value("1조 천3백억")
    (Decimal('31397'), Decimal('1130000000000'))
    """
    plain = written.replace(",", "")
    if plain.isdecimal():
        return Decimal(plain)
    if plain.isascii():
        return _exact(Decimal(plain))
    total = section = Decimal(0)
    number: Decimal | None = None
    for token in _TOKEN.findall(written):
        if token in _SMALL:
            section += (number if number is not None else 1) * _SMALL[token]
            number = None
        elif token in _LARGE:
            section += number if number is not None else 0
            total += (section or 1) * _LARGE[token]
            section, number = Decimal(0), None
        else:
            number = Decimal(token.replace(",", ""))
    return _exact(total + section + (number if number is not None else 0))


def _exact(number: Decimal) -> Decimal:
    # 7.0 and 7 are one value to whoever compares figures.
    whole = number.to_integral_value()
    return Decimal(int(whole)) if number == whole else number


@lru_cache(maxsize=1 << 14)
def scale(written: str) -> int:
    """The factor that ends a number (80만 -> 10000), which a range shares with its lower end."""
    factor = 1
    if written.isascii():
        return factor
    for token in reversed(_TOKEN.findall(written)):
        if token not in _SMALL and token not in _LARGE:
            break
        factor *= _SMALL.get(token) or _LARGE[token]
    return factor


def native(written: str) -> tuple[Decimal, Decimal | None, bool]:
    """A number in words: value, upper value of a range, and whether it is vague.

    수천 is no number but an order of size: from one to nine of it.

    >>> native("두"), native("수천")
    ((Decimal('2'), None, False), (Decimal('1000'), Decimal('9000'), True))
    """
    if written in _NATIVE:
        return Decimal(_NATIVE[written]), None, False
    if written in _BETWEEN:
        low, high = _BETWEEN[written]
        return Decimal(low), Decimal(high), True
    if written[0] == "수":
        size = value(written[1:])
        return size, 9 * size, True
    return value(written.rstrip("여")), None, written[-1] == "여"
