"""What `digest inspect` shows a person, in Korean: kinds of units and how a date was read.

`--json` keeps the words of the code: programs read those.
"""

from __future__ import annotations

KINDS = {"sentence": "문장", "heading": "소제목", "caption": "사진설명", "boilerplate": "상투문구"}
FORMS = {"news": "기사", "roundup": "모아보기", "headlines": "제목 모음"}

_HOW = {
    "year written": "연도가 적혀 있음",
    "year told before": "앞에서 말한 연도",
    "year counted from base": "보도일의 해에서 셈",
    "year of publication": "보도일의 해",
    "year told by the weekday": "요일로 정한 해",
    "month counted from base": "보도일의 달에서 셈",
    "week counted from base": "보도일의 주에서 셈",
    "day counted from base": "보도일에서 셈",
    "counted from base": "보도일에서 셈",
    "counted from the year before it": "앞의 연도에서 셈",
    "counted from an event": "어떤 일에서 셈",
    "day of the month of publication": "보도일의 달",
    "day of the report": "보도한 날",
    "day counted from the report": "보도한 날에서 셈",
    "day counted from the day before it": "앞에서 말한 날에서 셈",
    "last before base": "보도일 앞에서 가장 가까움",
    "first after base": "보도일 뒤에서 가장 가까움",
    "the day mentioned last": "바로 앞에서 말한 날",
    "the trading day before": "앞선 거래일",
    "the coming or just begun year": "다가오거나 막 시작한 해",
    "the holiday of these weeks": "이 무렵의 명절이나 기념일",
    "from one to the other": "처음부터 끝까지",
    "joined to the date before it": "앞 날짜에 이어짐",
    "after the day before it": "앞 날짜의 다음",
    "of the month before it": "앞에서 말한 달",
    "told by the date behind it": "뒤의 날짜로 정함",
    "stated beside it": "곁에 적혀 있음",
    "as elsewhere in the article": "기사의 다른 곳과 같음",
    "a year before the one told of": "앞에서 말한 때의 한 해 앞",
    "before the year of the figures": "수치의 해 앞",
    "before the month told of": "앞에서 말한 달의 앞",
    "before the quarter told of": "앞에서 말한 분기의 앞",
    "before the week told of": "앞에서 말한 주의 앞",
    "close to the day told before": "앞에서 말한 날과 가까움",
    "days after one told before": "앞에서 말한 날의 뒤",
    "month told before": "앞에서 말한 달",
    "counted from the month before it": "앞의 달에서 셈",
    "counted from the day before it": "앞의 날에서 셈",
    "eve of the publication": "보도 전날",
    "of the year of publication": "보도일의 해",
    "the turn of the year that is near": "가까운 연말연시",
    "behind 연말": "연말의 뒤",
    "the weekend of the report": "보도한 주말",
    "the year of that name": "그 간지의 해",
    "not the name of the year": "해와 간지가 맞지 않음",
    "named elsewhere in the article": "기사의 다른 곳에 적혀 있음",
    "has begun": "이미 시작됨",
    "joined or of the month of publication": "이어지거나 보도일의 달",
    "a number of days": "날수",
    "no base date": "보도일을 모름",
    "the weekday does not fit": "요일이 맞지 않음",
    "the day beside it does not fit": "곁의 날짜와 맞지 않음",
    "future tense": "앞일을 말함",
    "past tense": "지난 일을 말함",
    "told by its weekday": "요일로 정함",
    "repeats": "되풀이되는 날",
    "relative to a period named elsewhere": "다른 데서 말한 기간에 따름",
    "relative to a month named elsewhere": "다른 데서 말한 달에 따름",
    "no fixed days": "정해진 날이 없음",
    "no day before it": "앞에서 말한 날이 없음",
    "no such day": "없는 날짜",
    "not one day": "하루가 아님",
    "two days possible": "두 날이 다 됨",
    "two months possible": "두 달이 다 됨",
    "two years possible": "두 해가 다 됨",
    "two weeks possible on a Sunday": "일요일이라 두 주가 다 됨",
    "one quarter or two": "한 분기인지 두 분기인지 모름",
    "a day or a number of days": "날짜인지 날수인지 모름",
    "which week is not said": "어느 주인지 말하지 않음",
    "which year is not said": "어느 해인지 말하지 않음",
    "said on a day that is not told": "언제 말했는지 모름",
    "joined to an unresolved date": "못 읽은 날짜에 이어짐",
    "told as past, but ahead": "지난 일처럼 말하나 앞날",
    "of the lunar calendar": "음력",
    "the event day told of last": "바로 앞에서 말한 행사일",
    "day": "날",
    "week": "주",
    "weekday": "요일",
    "month": "달",
}


def how(words: str) -> str:
    """How a date was read; what has no Korean yet stays as the code says it.

    >>> how("day of the month of publication"), how("day, future tense"), how("new rule")
    ('보도일의 달', '날, 앞일을 말함', 'new rule')
    """
    if words in _HOW:
        return _HOW[words]
    for mark in (": ", ", "):
        if mark in words:
            return mark.join(how(part) for part in words.split(mark))
    return words


def kind(name: str, cells: int) -> str:
    """The kind of a unit, filled up to ``cells`` columns: a Hangul syllable takes two."""
    word = KINDS[name]
    return word + " " * (cells - 2 * len(word))
