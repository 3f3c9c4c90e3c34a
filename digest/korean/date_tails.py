"""What may stand behind a year, a month, a day: 초 or 말, the n-th week, a weekday, brackets."""

from __future__ import annotations

import re

from digest.korean.date_lexicon import DAY, MONTH
from digest.korean.date_words import WEEKDAYS

PART = re.compile(
    r"\s?(?=[초상중하후말첫마둘셋넷다두세네동1-5])(?:(?P<third>초순|상순|초반|초중순|초|중순|중반|중하순|하순|후반|말)"
    r"(?=[\s,.·()~∼…'\"’”」]|[에부까의이인쯤경께로으를]|보다|기준|만\s해도|$)(?!\s?등)"
    r"|(?P<end>첫|마지막)\s?(?:날|밤)(?=[\s에인의은는을이부까도과,.)'’\"”]|$)|(?P<last>말일)(?![가-힣]*\s?뒤)"
    r"|(?P<vague>(?:[첫둘셋넷]째|다섯째|첫"
    rf"|마지막|(?:첫|두|세|네|다섯)\s?번째)\s?(?:주(?:[말간]|(?=[\s에은는를(,.)]|[의도]\s|부터|까지|$))"
    rf"(?:\s?[{WEEKDAYS}]요일)?|[{WEEKDAYS}]요일"
    r"|거래일|영업일|휴일|출근[일길]|근무일)"
    r"|[1-5]주(?:\s?차|(?=\s?\()|(?=\s(?:주간|기준|평균|집계|동향|조사)))|[12]학기|[동하]절기))"
)
PART_NAMES = {"초순": "초", "상순": "초", "초반": "초", "중반": "중순", "하순": "말"}
#: '12월 넷째 주(21∼25일)': the bracket says which days those are.
BRACKET = re.compile(rf"\s?\((?P<day>{DAY})일?\s?[~∼～–-]\s?(?P<to>{DAY})일\)")
#: Figures as of an end are those of its last day; so are those that others of a year are measured
#: by: '지난해 말보다', '작년 말(5493억원)과 비교하면'.
AS_OF = re.compile(r"\s(?:기준(?!금리)|현재)")
MEASURED_BY = re.compile(
    r"(?:까지)?\s(?:기준(?!금리)|현재|누적(?!된|돼|한)|연결(?=\s|재무))|보다|\s?대비(?![가-힣])"
    r"|\s?\((?![0-9]{1,2}월)[0-9][^()\n]{0,30}\)(?:과|와|보다|\s대비|\s이후)"
)
WEEKDAY = re.compile(rf"\s?\(([{WEEKDAYS}])(?:요일)?\)|\s?([{WEEKDAYS}])요일|\(([{WEEKDAYS}])[,·]")
STATED = re.compile(rf"\s?\((?:(?P<month>{MONTH})\s?월\s?)?(?P<day>{DAY})일(?:\([{WEEKDAYS}]\))?\)")
#: '3분기 말', '1990년대 초', '20세기 후반'.
SPAN_PART = re.compile(
    r"\s?(초반|초|중반|중엽|후반|말)(?=[\s,.·()~∼…'\"’”」]|[에부까의이인쯤경께로으를]|보다|기준|$)(?!\s?등)"
)
#: Which tenths of its years each of them is.
TENTHS = {
    "초": (0, 3),
    "초반": (0, 3),
    "중반": (4, 6),
    "중엽": (4, 6),
    "후반": (5, 9),
    "말": (7, 9),
}
