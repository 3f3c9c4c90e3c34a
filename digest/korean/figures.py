"""Figures in Korean news: the number written out, its unit, whether it is exact, what it counts.

A figure is a quantity an editor could check: 3300만건, 2만여명, 1인당 5만원, 3∼4배, 6개월. Not
one: ordinals and ranks (1차, 제2차관, 1위), names (5G, HBM4, 코스피200), dates, times of day,
scores (2-1), ages as a group (20대), a bare number without a unit.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from digest.korean import counted, figure_units, numerals
from digest.model import DateSpan, Figure, Unit

_NUMBER = re.compile(
    rf"(?P<low>{numerals.NUMBER})"
    rf"(?:(?:\s?[~∼～〜]\s?|-)(?P<high>(?:(?<=[~∼～〜])[-−])?{numerals.NUMBER}))?"
)
_NATIVE = re.compile(
    r"(?:두세|서너|두|세|석|네|넉|다섯|여섯|일곱|여덟|아홉|열(?:한|두|세|네|다섯)?|스무|서른|마흔|쉰"
    r"|수(?=[십백천만억조])[십백천]*[만억조]?|십여|백여|천여"
    r"|천(?=[만억]?\s?[원명개건곳달])만?억?|백(?=[만억]?\s?[원명개건곳달])만?억?|십(?=[만억]\s?[원명개건곳달])만?억?|만(?=\s[원명개건])|억(?=\s[원달]))\s?(?=[가-힣])"
)
_UPPER = re.compile(rf"\s?[~∼～〜]\s?(?P<high>{numerals.NUMBER})\s?")
_ABOUT = frozenset("약 대략 거의 줄잡아 최소 최대 최고 많게는 적게는 많아야 한".split())
_FILLERS = frozenset("평균 총 모두 무려 각각 적어도 각 단 불과 겨우 또".split())
_BELOW_ZERO = frozenset("마이너스 영하".split())
_PER = frozenset("월평균 연평균 일평균 연간 하루 매달 매월 매년 매일 월 연 주 年 月".split())
_AFTER = re.compile(
    r"여(?=[\s만간])|[대선](?=[까에를을로의가는은이인\s…,.)]|$)"
    r"|\s?(?:가량|정도|안팎|남짓|내외|쯤|이상|이하|미만|초과|가까이|넘게"
    r"|[을를가이]?\s?(?:넘|웃도|웃돌|밑도|밑돌|육박|달하|훌쩍))"
)
_CHANGE = re.compile(
    r"(?:[가-힣]{1,3}\s|\s)?(?:가량\s|정도\s)?(?:(?P<up>[↑▲]|증가|상승|급증|급등|오른|올라|올랐|늘어|늘었|늘린|늘려|뛰었|뛴|확대|인상|성장)"
    r"|(?P<down>[↓▼]|감소|하락|급감|급락|내린|내려|내렸|줄어|줄었|줄인|줄여|떨어|축소|인하|빠졌|빠진))"
)
_FRACTION = re.compile(r"\s?분의\s?([0-9]+(?:\.[0-9]+)?)")
_RATIO = re.compile(r"\s?(?:대|:)\s?1(?![0-9:.])")
_VERSUS = re.compile(r"\s?(?:대|:|-)\s?[0-9]")
_DECADE = re.compile(
    r"\s?(?:[남여청]|초반|중반|후반|초·|이하|미만|들|[가는은의도와에]\b|[가는은의도와](?=\s)|·|,|~|가장)"
)
_ORDINAL_DAE = re.compile(
    r"\s?(?:국회|대통령|총선|대선|회장|총장|사장|원장|의장|왕|임금|교황|총리|당대표)"
)
_COUNTS_THINGS = re.compile(r"[가-힣A-Za-z)]{2,}\s?$")
_INDEX = re.compile(
    r"(?:타율|규모|환율|지수|평점|별점|출산율|출루율|장타율|방어율|평균자책점|학점|코스피|코스닥|나스닥|다우|시청률|승률|포인트|선|인)"
    r"[은는이가도로을를]?\s?(?:[가-힣]{0,4}\s)?\(?$"
)
_DURATION_BEHIND = re.compile(
    r"간|\s?동안|\s?만에|째|\s?연속|\s?이내|\s?이상|\s?이하|\s?미만|\s?정도|\s?가량|\s?넘게|\s?남짓|\s?가까이|여|짜리|\s?뒤|\s?후|\s?내[에\s]|씩|\s?걸"
)
_WHOLE = Decimal(1)


def find(
    text: str, units: Sequence[Unit] = (), dates: Sequence[DateSpan] = ()
) -> tuple[Figure, ...]:
    """The figures of a text in order. What stands inside one of ``dates`` is none.

    >>> [(f.text, str(f.value), f.unit) for f in find("고객 2만2000명에게 100GB씩 준다.")]
    [('2만2000명', '22000', '명'), ('100GB', '100', 'GB')]
    """
    found = _outside(list(_written(text)), dates)
    if not found:
        return ()
    found.sort(key=_start)
    return counted.describe(text, tuple(found), units)


def _start(figure: Figure) -> int:
    return figure.start


def _outside(figures: list[Figure], dates: Sequence[DateSpan]) -> list[Figure]:
    """The figures that share no character with a date."""
    starts = [d.start for d in dates]
    kept = []
    for figure in figures:
        n = bisect_left(starts, figure.end)
        if n == 0 or dates[n - 1].end <= figure.start:
            kept.append(figure)
    return kept


def _written(text: str) -> Iterator[Figure]:
    end = 0
    for match in _NUMBER.finditer(text):
        if match.start() >= end:
            made = _figure(text, match)
            if made:
                end = made.end
                yield made
    for match in _NATIVE.finditer(text):
        made = _in_words(text, match)
        if made:
            yield made


def _figure(text: str, match: re.Match[str]) -> Figure | None:
    start, low = match.start(), match["low"]
    before = text[start - 1] if start else " "
    if before in ".," and start > 1 and text[start - 2].isdigit():
        return None
    if before in "제:/_" or "A" <= before <= "Z" or "a" <= before <= "z":
        return None
    negative = False
    if before in "-−–—" and start > 1:
        if text[start - 2].isalnum() or text[start - 2] in ")]":
            return None
        negative = True
    end = match.end()
    high = match["high"]
    if high and before.isdigit():
        return None
    at = end
    if text[at : at + 1] == "여":
        at += 1
    unit_start = at + 1 if text[at : at + 1] == " " else at
    unit = figure_units.unit_at(text, unit_start)
    if not unit or not _counts(
        text, start, match.end("high") if high else match.end("low"), unit_start, unit, low
    ):
        return _without_unit(text, match, negative)
    return _made(text, start, unit_start + len(unit), low, high, unit, negative)


def _made(
    text: str, start: int, end: int, low: str, high: str | None, unit: str, negative: bool
) -> Figure | None:
    if text.startswith("당", end) and not text.startswith(("당시", "당국"), end):
        return None
    first = numerals.value(low)
    upper = numerals.value(high.lstrip("-−")) if high else None
    if upper is not None and high and high[0] in "-−":
        upper = -upper
    if upper is not None:
        factor = numerals.scale(high or "")
        if factor > 1 and numerals.scale(low) == 1 and first < upper / factor:
            first *= factor
    elif match := _UPPER.match(text, end):
        if text.startswith(unit, match.end()) and first < numerals.value(match["high"]):
            upper, end = numerals.value(match["high"]), match.end() + len(unit)
    about, per, below = _lead(text, start)
    if below or negative:
        first = -first
    if upper is not None and upper <= first:
        return None
    vague = about or "여" in text[start:end] or _AFTER.match(text, end) is not None
    canonical = figure_units.CANONICAL.get(unit, unit)
    return Figure(
        start, end, text[start:end], first, canonical, vague, upper, per, _change(text, end)
    )


def _lead(text: str, start: int) -> tuple[bool, str, bool]:
    """What the words before a number say: about or exact, per what, below zero."""
    about, below = False, False
    for glued in reversed(text[max(0, start - 16) : start].split()):
        word = glued.lstrip("(‘“'\"") or glued
        if word in _ABOUT:
            about = True
        elif word in _BELOW_ZERO:
            below = True
        elif word in _PER or (word[-1] == "당" and len(word) < 8):
            return about, word, below
        elif word not in _FILLERS:
            break
    return about, "", below


def _change(text: str, end: int) -> str:
    match = _CHANGE.match(text, end)
    if not match:
        return ""
    return "up" if match["up"] else "down"


def _counts(text: str, start: int, end: int, unit_start: int, unit: str, low: str) -> bool:
    """Whether number and unit are a quantity here, and no ordinal, name, time or score."""
    behind = unit_start + len(unit)
    rule = _RULES.get(unit)
    if rule is not None:
        return rule(text, start, behind, low)
    # 코스피200, 갤럭시26: a number glued to a name, with a noun of its own behind a space.
    if unit_start > end and start and "가" <= text[start - 1] <= "힣":
        return False
    return True


def _dae(text: str, start: int, end: int, low: str) -> bool:
    if _VERSUS.match(text, end - 1) and not low.endswith(("만", "천", "억")):
        return False
    if _ORDINAL_DAE.match(text, end):
        return False
    before = text[max(0, start - 12) : start]
    thing = bool(_COUNTS_THINGS.search(before)) and not before.rstrip().endswith(_PARTICLES)
    if low in _DECADES and (_DECADE.match(text, end) or not thing):
        return False
    # 4대 금융지주, 한국 10대 뉴스: 'the four great', unless a machine stands before (차량 4대).
    if len(low) <= 2 and text[end : end + 1] == " " and "가" <= text[end + 1 : end + 2] <= "힣":
        return before.rstrip().endswith(_MACHINES)
    return True


_MACHINES = tuple(
    "차 차량 트럭 버스 택시 헬기 드론 서버 카메라 로봇 PC 폰 TV 기 기기 장비 컴퓨터 자전거 오토바이 승용차 전투기 선박 "
    "단말 노트북 태블릿 프린터 피아노 CCTV 굴착기 항공기 여객기 무인기 킥보드 장치 GPU 열차 발전기 총 모두 등 각 약".split()
)
_PARTICLES = (
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "의",
    "에",
    "로",
    "와",
    "과",
    "도",
    "만",
    "서",
    "한",
    "된",
    "인",
    "할",
)
_DECADES = frozenset("10 20 30 40 50 60 70 80 90".split())


def _year(text: str, start: int, end: int, low: str) -> bool:
    return not (len(low) == 4 and low[:2] in ("19", "20", "18"))


def _day(text: str, start: int, end: int, low: str) -> bool:
    if _DURATION_BEHIND.match(text, end) or "." in low:
        return True
    return low.isdigit() and int(low) > 31


def _minute(text: str, start: int, end: int, low: str) -> bool:
    before = text[max(0, start - 4) : start].rstrip()
    if before.endswith("시") or before.endswith(("전반", "후반", "연장")):
        return False
    return True


def _times(text: str, start: int, end: int, low: str) -> bool:
    return not text.startswith((" 대회", " 정기", " 연례", "말", "초", " 말", " 초", "째"), end)


def _number_of(text: str, start: int, end: int, low: str) -> bool:
    return not text.startswith(
        (
            " 타자",
            " 출구",
            " 국도",
            " 홀",
            " 버스",
            " 채널",
            " 지방",
            " 버디",
            " 문제",
            " 문항",
            " 고속",
            " 환자",
            " 선수",
            " 시드",
        ),
        end,
    )


def _floor(text: str, start: int, end: int, low: str) -> bool:
    """지상 12층 규모, 최고 49층: a height. '5층에서', '지하 1층 주차장': a place."""
    before = text[max(0, start - 4) : start].rstrip()
    return before.endswith(("최고", "높이", "총")) or text.startswith(_HEIGHTS, end)


_HEIGHTS = (
    "짜리",
    " 규모",
    " 건물",
    " 높이",
    " 이하",
    " 이상",
    " 빌딩",
    " 타워",
    " 아파트",
    "~",
    " ~",
    ", 지상",
    "∼",
)


def _sized(text: str, start: int, end: int, low: str) -> bool:
    """호, 자, 부, 선: a quantity only when large (5만호, 500자, 2600선), else 1호, 3자, 2부."""
    return numerals.value(low) >= 100 and (not low.isdigit() or text[end - 1] in "선자부")


def _machine(text: str, start: int, end: int, low: str) -> bool:
    before = text[max(0, start - 8) : start].rstrip()
    return before.endswith(
        (
            "원전",
            "위성",
            "발전기",
            "전투기",
            "터빈",
            "미사일",
            "로켓",
            "엔진",
            "풍력",
            "헬기",
            "무인기",
            "항공기",
            "드론",
            "크레인",
            "엘리베이터",
            "승강기",
            "충전기",
            "설비",
            "원자로",
            "여객기",
        )
    )


def _corpse(text: str, start: int, end: int, low: str) -> bool:
    return text[max(0, start - 6) : start].rstrip().endswith(("시신", "유해", "유골", "사체"))


def _age(text: str, start: int, end: int, low: str) -> bool:
    """니콜라이 2세, 재벌 3세: the second and third of a line, unless '만' or '세 이상' says age."""
    if len(low) > 1 or low > "4" or text.startswith((" 이상", " 이하", " 미만", "~", "∼"), end):
        return True
    before = text[max(0, start - 8) : start].rstrip()
    return before.endswith(("만", *_PARTICLES)) or not before or not "가" <= before[-1] <= "힣"


def _volume(text: str, start: int, end: int, low: str) -> bool:
    return not text.startswith(" 분립", end)


def _generation(text: str, start: int, end: int, low: str) -> bool:
    return low not in ("2030", "3040", "4050", "5060", "1020") and numerals.value(low) >= 15


def _persons(text: str, start: int, end: int, low: str) -> bool:
    return not text.startswith((" 가구", "가구", " 체제", "체제", " 1", " 미디어", " 병실"), end)


def _burn(text: str, start: int, end: int, low: str) -> bool:
    if text[max(0, start - 3) : start] in ("서해 ", "이북 "):
        return False
    return not text.startswith((" 화상", " 쿠데타"), end)


_RULES = {
    "대": _dae,
    "세": _age,
    "권": _volume,
    "년": _year,
    "일": _day,
    "분": _minute,
    "회": _times,
    "번": _number_of,
    "층": _floor,
    "호": _sized,
    "자": _sized,
    "부": _sized,
    "선": _sized,
    "기": _machine,
    "구": _corpse,
    "세대": _generation,
    "인": _persons,
    "도": _burn,
}


def _without_unit(text: str, match: re.Match[str], negative: bool) -> Figure | None:
    low, high, start, end = match["low"], match["high"], match.start(), match.end()
    if fraction := _FRACTION.match(text, end):
        part = numerals.value(fraction[1]) / (numerals.value(low) or _WHOLE)
        return Figure(start, fraction.end(), text[start : fraction.end()], part, "", False)
    if ratio := _RATIO.match(text, end):
        if "." in low or len(low) > 1:
            return Figure(
                start, ratio.end(), text[start : ratio.end()], numerals.value(low), "대 1", False
            )
        return None
    behind = text[end : end + 1]
    if numerals.scale(low) >= 10**4 or (high and numerals.scale(high) >= 10**4):
        if text[start - 1 : start].isalnum() or (low[-1] == "조" and _article_of_law(text, start)):
            return None
        return _made(text, start, end, low, high, "", negative)
    if (
        high
        or not ("." in low or "," in low)
        or behind.isalnum()
        and not "가" <= behind <= "힣"
        or behind in ".-:/"
    ):
        return None
    if not ("," in low and "." in low) and not _INDEX.search(text[max(0, start - 14) : start]):
        return None
    return _made(text, start, end, low, high, "", negative)


def _article_of_law(text: str, start: int) -> bool:
    return (
        text[max(0, start - 12) : start]
        .rstrip()
        .endswith(("법", "령", "헌법", "칙", "조례", "규정"))
    )


_GLUED = frozenset("배 번 달 명 개 차례 가지 곳 시간 개사 개국 마리 사람".split())


def _in_words(text: str, match: re.Match[str]) -> Figure | None:
    start, written = match.start(), match[0].rstrip()
    if start and ("가" <= text[start - 1] <= "힣" or text[start - 1].isdigit()):
        return None
    unit = figure_units.unit_at(text, match.end())
    if not unit or unit not in figure_units.NATIVE_UNITS or written == "수":
        return None
    if (
        match.end() == start + len(written)
        and written[0] != "수"
        and written[-1] != "여"
        and unit not in _GLUED
    ):
        return None
    if written in ("두세", "서너"):
        low, high = (2, 3) if written == "두세" else (3, 4)
        value, vague, upper = Decimal(low), True, Decimal(high)
    else:
        value, vague = numerals.native(written)
        upper = None
    end = match.end() + len(unit)
    if text.startswith(("째", "당"), end):
        return None
    vague = vague or _AFTER.match(text, end) is not None
    canonical = figure_units.CANONICAL.get(unit, unit)
    return Figure(
        start, end, text[start:end], value, canonical, vague, upper, "", _change(text, end)
    )
