"""The words that name dates: relations to a day that is known, numbers of days, holidays."""

from __future__ import annotations

#: What is compared with the year before, and how it is spelled.
LIKE = {"동월": r"동월", "동기": r"동기", "같은달": r"같은\s?달", "같은기간": r"같은\s?기간"}


def spaced(likes: str) -> list[str]:
    """'전년동월', '작년같은달' ...: a year before, and what is like it."""
    return [year + like for year in ("전년", "지난해", "작년") for like in likes.split()]


#: The sixty names of years in the order in which they come again: 갑자년, as 1984.
SEXAGENARY = tuple(
    f"{'갑을병정무기경신임계'[n % 10]}{'자축인묘진사오미신유술해'[n % 12]}년" for n in range(60)
)

RELATIONS: dict[str, tuple[str, int]] = {
    "지지난해": ("year", -2),
    "재작년": ("year", -2),
    "지난해": ("year", -1),
    "작년": ("year", -1),
    "올해": ("year", 0),
    "올": ("year", 0),
    "금년": ("year", 0),
    "올한해": ("year", 0),
    "연내": ("year", 0),
    "내년": ("year", 1),
    "새해": ("new year", 0),
    "신년": ("new year", 0),
    "내후년": ("year", 2),
    "전년": ("year before", -1),
    **dict.fromkeys(spaced("동월 같은달"), ("month like it", -1)),
    **dict.fromkeys(spaced("동기 같은기간"), ("period like it", -1)),
    "전주": ("week before", -1),
    **dict.fromkeys(("전월", "전달"), ("month before", -1)),
    **dict.fromkeys(("전분기", "직전분기", "지난분기"), ("quarter before", -1)),
    "이듬해": ("that year", 1),
    "그해": ("that year", 0),
    "같은해": ("that year", 0),
    "같은달": ("that month", 0),
    "다음해": ("that year", 1),
    "지지난달": ("month", -2),
    "지난달": ("month", -1),
    "이달": ("month", 0),
    "이번달": ("month", 0),
    "다음달": ("month", 1),
    "내달": ("month", 1),
    "지지난주": ("week", -2),
    "지난주": ("week", -1),
    "이번주": ("week", 0),
    "금주": ("week", 0),
    "다음주": ("week", 1),
    "내주": ("week", 1),
    "차주": ("week", 1),
    "다다음주": ("week", 2),
    "지난": ("past", 0),
    "오는": ("coming", 0),
    "이번": ("this", 0),
    "다음": ("next", 0),
    "그제": ("day", -2),
    "그저께": ("day", -2),
    **dict.fromkeys(("어제", "어젯밤"), ("day", -1)),
    "전일": ("trading day", -1),
    "오늘": ("day", 0),
    "금일": ("day", 0),
    "내일": ("day", 1),
    "모레": ("day", 2),
    "글피": ("day", 3),
    "이날": ("same day", 0),
    "같은날": ("same day", 0),
    "전날": ("day before", -1),
    "다음날": ("day after", 1),
    "이튿날": ("day after", 1),
    "익일": ("day after", 1),
    "상반기": ("half", 1),
    "하반기": ("half", 2),
    "주말": ("weekend", 0),
    "연말": ("year part", 0),
    "연초": ("year part", 0),
    "연말연시": ("turn of the year", 0),
    "당일": ("same day", 0),
    **{name: ("sexagenary", n) for n, name in enumerate(SEXAGENARY)},
}
NATIVE_DAYS = {
    "하루": 1,
    "이틀": 2,
    "사흘": 3,
    "나흘": 4,
    "닷새": 5,
    "엿새": 6,
    "이레": 7,
    "여드레": 8,
    "아흐레": 9,
    "열흘": 10,
    "보름": 15,
}
#: A month ago is about then, two are counted.
NATIVE_MONTHS = {"두달": 2, "석달": 3, "세달": 3, "넉달": 4, "네달": 4, "다섯달": 5, "여섯달": 6}
HOLIDAYS = {
    "설날": "설",
    "설": "설",
    "추석": "추석",
    "한가위": "추석",
    "석가탄신일": "부처님오신날",
    "부처님오신날": "부처님오신날",
    "크리스마스이브": "성탄절이브",
    "성탄절이브": "성탄절이브",
    "크리스마스": "성탄절",
    "성탄절": "성탄절",
    "삼일절": "삼일절",
    "3·1절": "삼일절",
    "신정": "신정",
    "노동절": "노동절",
    "어린이날": "어린이날",
    "어버이날": "어버이날",
    "현충일": "현충일",
    "제헌절": "제헌절",
    "광복절": "광복절",
    "개천절": "개천절",
    "한글날": "한글날",
    "핼러윈": "핼러윈",
}
WEEKDAYS = "월화수목금토일"
