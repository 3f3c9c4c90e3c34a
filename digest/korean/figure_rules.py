"""Whether a number with a unit is a quantity, where the unit alone does not tell.

대, 세, 기, 층, 호 ... count things in one place and number them in another: 서버 94대 and 4대
금융지주, 5만호 and 101호. Each rule is given the words around it and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from digest.korean import figure_machines, numerals
from digest.korean.date_lexicon import AFTER_ALL, LASTING
from digest.korean.figure_units import words

# Behind '20만 ' these begin hardly another word; what follows is glued ('30만 원난치병').
_CERTAIN = frozenset("원년곳")
_UNITS_OF_PLANT = words(
    """원전 위성 발전기 전투기 터빈 미사일 로켓 엔진 풍력 헬기 무인기 항공기 드론 크레인
    엘리베이터 승강기 충전기 설비 원자로 여객기"""
)
_COHORTS = frozenset(words("2030 3040 4050 5060 1020"))


def _behind_blank(lines: str) -> tuple[str, ...]:
    return tuple(" " + word for word in words(lines))


_PLACES = _behind_blank("타자 출구 국도 홀 버스 채널 지방 버디 문제 문항 고속 환자 선수 시드")
_HUNDRED = 100
_MEASURED = words(
    """최고 최저 기온 온도 체감 영하 영상 섭씨 화씨 평균 수온 체온 습도 약 은 는 이 가 을 를 의 에
    로 서울 인천 수원 춘천 강릉 청주 대전 세종 전주 광주 목포 여수
    대구 안동 포항 울산 부산 창원 제주"""
)
_HEIGHTS = (
    "짜리",
    *_behind_blank("규모 건물 높이 이하 이상 빌딩 타워 아파트"),
    "~",
    " ~",
    "∼",
    ", 지상",
)
# '1204회 로또', '1204회 당첨번호': which draw.
_FARMS = ("농장", "농가", "축산")
_DRAW = re.compile(r"\s?(?:차|로또|복권|추첨|당첨|1등)")
_DRAWN = re.compile(r"(?:로또|복권|고시|시험|(?<![가-힣])[사행외]시)$")
_WHICH_TIME = (
    *("말", "초", "째"),
    *_behind_blank("말 초 대회 정기 연례 축제 영화제 시상식 총회 박람회"),
)
_PRISON, _NEAR = (
    re.compile(
        r"(?:(?:징역|(?<![가-힣])금고|집행유예|실형)(?:\s(?:최[고대]|각각|총))?|(?:선고|구형)[은는]|형량은)\s?$"
    ),
    12,
)
#: '7년형과 5년형을 각각 선고'; not '3년형 적금', '2026년형 모델을 우선 고려'.
_SENTENCED = re.compile(
    r"형(?:[을이])?(?:[과,·]\s?(?:[0-9]+년형|집행유예)[을를]?)?\s?(?:각각\s|모두\s)?"
    r"(?:(?<!우)선고(?!려)|구형|확정|받|살|마치|마친|복역)"
)
#: Who reigns, second or fourteenth of a name: '레오 14세 교황', '루이 14세'.
_THRONE = re.compile(
    r"(?:교황|국왕|여왕|황제|루이|헨리|찰스|엘리자베스|레오|요한 바오로|베네딕토|나폴레옹"
    r"|알렉산드르|니콜라이|펠리페|카를|빌헬름|프리드리히|람세스|라마) $"
)
_REIGNED = 25  # of one name; '76세 국왕' is old
_REIGNS = _behind_blank("교황 국왕 여왕 황제 대제")
_PIECES = words(
    """총 각 모두 단 등 하루 매일 시 시집 논문 소설 드라마 작품 영화 항공기 여객기 항공편 열차 다큐
    연극 전시 만화 글 기사 칼럼 동화 단편 장편 남행 북행 웹툰 뮤지컬 다큐멘터리 오페라"""
)
_WORKS = re.compile(
    r"[씩만]|과 |\s?이상|[을를] (?:썼|쓰|쓴|냈|내|낸|발표|게재|출간|펴|읽|찍|만들)"
    r"|의 (?:[가-힣]+ )?(?:[가-힣]*영화|작품|논문|드라마|시|소설|글|시집|만화|연극)"
)
_FIFTY = re.compile(r"(?:(?<![0-9])50|오십)보\s?$")
_MANY = (" 이상", " 이하", " 미만", "짜리", " 분량", " 연속")
_LASTS = re.compile(
    rf"간|째|여|짜리|씩|\s?(?:동안|{AFTER_ALL}|연속|이내|이상|이하|미만|정도|가량|넘게|남짓|가까이|뒤|후|내[에\s]|걸)"
)

# What may stand behind a unit: '백 원을', not '백 원내대변인'; '3 주를', not '3 주행'.
UNIT_ENDS = re.compile(
    r"[^가-힣]|$|[은는이가을를의에로와과도만씩인일여나뿐권대선간당째쯤꼴]|까지|부터|보다|으로|어치|짜리|정도|가량"
    r"|이상|이하|안팎|넘|미만|입니|단위|하고|했|한|하|된|되|였|규모"
)

Rule = Callable[[str, int, int, str], bool]


def counts(text: str, start: int, end: int, unit: str, low: str) -> bool:
    """Whether the number ``low`` at ``start`` is a quantity of ``unit``, which ends at ``end``.

    >>> counts("서버 94대가", 3, 6, "대", "94"), counts("4대 금융지주", 0, 2, "대", "4")
    (True, False)
    """
    spaced = text[end - len(unit) - 1] == " "
    if spaced and _names(text, start, end, unit):
        return False
    rule = _RULES.get(unit)
    return rule is None or rule(text, start, end, low)


def _names(text: str, start: int, end: int, unit: str) -> bool:
    """Whether what looks like a unit behind a space is a word of its own."""
    before = text[start - 1] if start else " "
    # '5·18 주동자', '9·7 대책': a day that is a name.
    if before == "·" and text[start - 2].isdigit():
        return True
    # '어센드 950 기반', '2025 주목받은': the unit begins another word.
    short = len(unit) == 1 and "가" <= unit <= "힣" and unit not in _CERTAIN
    if short and not UNIT_ENDS.match(text, end) and text[end - 3] != "여":
        return True
    # '코스피200 편입', '갤럭시26 대': a number glued to a name, with a noun of its own behind it.
    # Not '(약8,380조 원)', '대응키로104억 원 의결', whose size tells.
    sized = before == "약" or not _LARGE.isdisjoint(text[start:end])
    return "가" <= before <= "힣" and unit not in _RULES and not sized


_LARGE = frozenset("만억조")


def _before(text: str, start: int, reach: int = 8) -> str:
    return text[max(0, start - reach) : start].rstrip()


def _year(text: str, start: int, end: int, low: str) -> bool:
    """3년, 징역 6년형. Not 1999년; 26년형: a model."""
    if text.startswith("형", end) and not (
        _PRISON.search(text, max(0, start - _NEAR), start) or _SENTENCED.match(text, end)
    ):
        return False
    return not (len(low) == 4 and low[:2] in ("18", "19", "20"))


def _day(text: str, start: int, end: int, low: str) -> bool:
    if _LASTS.match(text, end) or "." in low or (low.isdigit() and int(low) > 31):
        return True
    return LASTING.search(_before(text, start)) is not None


def _week(text: str, start: int, _end: int, _low: str) -> bool:
    """3주. Not 12월 3주: its third week."""
    return not _before(text, start, 3).endswith("월")


def _minute(text: str, start: int, _end: int, _low: str) -> bool:
    return not _before(text, start, 4).endswith(("시", "전반", "후반", "연장"))


def _times(text: str, start: int, end: int, _low: str) -> bool:
    if _DRAWN.search(_before(text, start)):
        return False
    return not _DRAW.match(text, end) and not text.startswith(_WHICH_TIME, end)


def _showing(text: str, start: int, end: int, _low: str) -> bool:
    """최소 7회차 이상. Not 7회차: the seventh."""
    return _before(text, start).endswith(("총", "최소", "모두")) or text.startswith(_MANY, end)


def _piece(text: str, start: int, end: int, low: str) -> bool:
    """영화 28편, 시집 2편을. Not '가나의 밤' 2편에서: the second."""
    few = low in ("1", "2", "3") and not _before(text, start).rstrip(")").endswith(_PIECES)
    return not few or _WORKS.match(text, end) is not None


def _steps(text: str, start: int, _end: int, low: str) -> bool:
    """하루 8천보. Not 2보 전진, 50보 100보."""
    compared = _FIFTY.search(text, max(0, start - _NEAR), start) is not None
    return numerals.value(low) >= _HUNDRED and not compared


def _term(text: str, _start: int, end: int, low: str) -> bool:
    """3학기, 2학기 연속. Not 2학기: the second of the year."""
    return low not in ("1", "2") or _LASTS.match(text, end) is not None


def _drawn(text: str, _start: int, end: int, _low: str) -> bool:
    """무: 3승 2무. Not 3무(無) 정책: three things there are none of."""
    return not text.startswith(("(無", "無", " 정책", " 운동"), end)


def _turn(text: str, start: int, end: int, _low: str) -> bool:
    """세 번, 4번을 이겼다. Not 협주곡 4번, 2번 출구."""
    if _before(text, start).endswith(("곡", "소나타", "기호")):
        return False
    return not text.startswith(_PLACES, end)


def _floor(text: str, start: int, end: int, _low: str) -> bool:
    """지상 12층 규모, 최고 49층: a height. '5층에서', '지하 1층 주차장': a place."""
    return _before(text, start, 4).endswith(("최고", "높이", "총")) or text.startswith(
        _HEIGHTS, end
    )


def _sized(text: str, start: int, end: int, low: str) -> bool:
    """호, 자, 부, 선: a quantity only when large (5만호, 500자, 2600선), else 1호, 3자, 2부; and
    of what is counted in 호: 농장 125호."""
    if text[end - 1] == "호" and any(thing in _before(text, start, 24) for thing in _FARMS):
        return True
    return numerals.value(low) >= 100 and (not low.isdigit() or text[end - 1] in "선자부")


def _plant(text: str, start: int, _end: int, _low: str) -> bool:
    return _before(text, start).endswith(_UNITS_OF_PLANT)


def _corpse(text: str, start: int, _end: int, _low: str) -> bool:
    return _before(text, start, 6).endswith(("시신", "유해", "유골", "사체"))


def _age(text: str, start: int, end: int, low: str) -> bool:
    """니콜라이 2세, 재벌 3세, 레오 14세 교황: the second and third of a line, unless '만' or '세
    이상' says age."""
    reigns = _THRONE.search(text, max(0, start - 12), start) or text.startswith(_REIGNS, end)
    if reigns and low.isdigit() and int(low) <= _REIGNED:
        return False
    if len(low) > 1 or low > "4" or text.startswith((" 이상", " 이하", " 미만", "~", "∼"), end):
        return True
    before = _before(text, start)
    return before.endswith(("만", "은", "는", "을", "의")) or not "가" <= before[-1:] <= "힣"


def _powers(text: str, _start: int, end: int, _low: str) -> bool:
    return not text.startswith(" 분립", end)


def _households(_text: str, _start: int, _end: int, low: str) -> bool:
    return low not in _COHORTS and numerals.value(low) >= 15


def _persons(text: str, _start: int, end: int, _low: str) -> bool:
    """7인: persons. Not 4인 가구, 1인 체제, 2인 1조."""
    return not text.startswith(
        (" 가구", "가구", " 체제", "체제", " 1", " 미디어", " 병실", " 시위", " 피켓"), end
    )


def _degree(text: str, start: int, end: int, _low: str) -> bool:
    """영하 10도, 최고29도. Not 서해5도, 2도 화상, '파트2도'."""
    glued = "가" <= text[start - 1 : start] <= "힣"
    if glued and not text.endswith(_MEASURED, max(0, start - 4), start):
        return False  # '아이폰17도', '코로나19도'
    isles = text[max(0, start - 3) : start] in ("서해 ", "이북 ")
    return not isles and not text.startswith((" 화상", " 쿠데타"), end)


_RULES: dict[str, Rule] = {
    "대": figure_machines.counted,
    "세": _age,
    "권": _powers,
    "년": _year,
    "주": _week,
    "일": _day,
    "분": _minute,
    "회": _times,
    "회차": _showing,
    "보": _steps,
    "편": _piece,
    "학기": _term,
    "무": _drawn,
    "번": _turn,
    "층": _floor,
    "호": _sized,
    "자": _sized,
    "부": _sized,
    "선": _sized,
    "기": _plant,
    "구": _corpse,
    "세대": _households,
    "인": _persons,
    "도": _degree,
}
