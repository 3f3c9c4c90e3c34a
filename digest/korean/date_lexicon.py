"""The shapes of date expressions: patterns, no logic; the words stand in ``date_words``.

The one place to look when an expression is not found at all.
"""

from __future__ import annotations

import re

from digest.korean.date_words import (
    HOLIDAYS,
    LIKE,
    NATIVE_DAYS,
    NATIVE_MONTHS,
    RELATIONS,
    SEXAGENARY,
    WEEKDAYS,
    spaced,
)


def _words(lines: str) -> tuple[str, ...]:
    return tuple(lines.split())


# A relation may be followed by these or by a calendar part; alone, only some are dates.
NEEDS_MORE = {"올", "지난", "오는", "이번", "다음"}
NOWADAYS = ("의", "날", "을 ", "보다", "처럼", "만큼")
_HOLIDAY_WORDS = sorted((w for w in HOLIDAYS if not w[0].isdigit()), key=len, reverse=True)


# These are common words too: only what can follow a date makes them one.
_MODIFIED = (
    r"(?=\s?(?:[0-9월화수목금토일봄가겨추설성크광개한연상하삼석어노현제핼부신'’‘]|여름|주말))"
)
_NEARER = (
    r"(?=\s?(?:[월화수목금토일]요일|[0-9]|주말|봄|여름|가을|겨울|추석|설|성탄|크리|연말|상반|하반))"
)
_TIMES = r"의\s[0-9.]+(?:배|%)"  # the town, and what is handed over, are no measure
_FOLLOWED = {
    "올": r"(?=\s(?:중반|말(?=[까에부\s])|연|[0-9])"
    r"|\s?(?:들어|초(?![여가겨등])|봄|여름|가을|겨울|상반|하반))",
    "지난": _MODIFIED,
    "오는": _MODIFIED,
    "이번": _NEARER,
    "다음": _NEARER,
    "설": r"(?=\s?연휴|\s명절|\s전|\s앞|을\s앞|과\s추석|·추석|\s선물|\s대목)",
    **dict.fromkeys(("내주", "차주"), r"(?=\s|[에의부까초중])"),
    "금주": r"(?=\s|[에의부까초중])",
    "전일": r"(?=\s|[에의보인(종]|대비)",
    **dict.fromkeys(
        ("전주", "전달"), rf"(?=\s?대비|에\s비해|보다\s(?:약\s)?[0-9]|\([0-9.]+%|{_TIMES})"
    ),
    "전월": r"(?=\s?(?:대비|말)|[(보에과와])",  # not 전월세
    # '주말마다' is every week
    "주말": r"(?=에도\s|을\s맞|\s(?:사이|동안|낮|오[전후]|밤|아침|새벽)|까지\s)",
    "신년": r"(?=에[는도]?\s|을\s맞|부터|\s들어|까지)",  # not 신년사, 신년 인사
    # not '당일 배송', '당일치기'; '행사 당일' is told by the event
    "당일": r"(?=\s(?:새벽|아침|오[전후]|낮|저녁|밤|정오|[0-9]))",
    **dict.fromkeys(SEXAGENARY, r"(?=[\s(은을의이도에,.]|$)"),
    "내달": r"(?![리려렸린릴립])",
    "연내": r"(?=[\s에로까,.]|$)",
    "그해": r"(?=[\s의에까부도는,.]|$)",
    **dict.fromkeys(("상반기", "하반기"), r"(?=[에엔의까부로를는(]|\s)"),
    **dict.fromkeys(
        ("지지난주", "지난주", "이번주", "다음주", "다다음주"),
        r"(?=\s|[에의부까초중말내보은는도가와과인,.)]|$)",
    ),
    "신정": r"(?=\s?연휴|[은에을]\s)",
}


_BEHIND = r"\s?분기(?=\s?대비|\([0-9]|보다\s|에\s비해)"
_SPACED = {
    "올한해": r"올\s?한\s?해",
    "연말연시": r"연말,?\s?연시",
    "크리스마스이브": r"크리스마스\s?이브(?!닝)",
    "성탄절이브": r"성탄절\s?이브(?!닝)",
    **{f"{word}분기": f"{word}{_BEHIND}" for word in ("전", "직전", "지난")},
} | {
    year: rf"{year.removesuffix(like)}\s?{spelled}"
    for like, spelled in LIKE.items()
    for year in spaced(like)
}


def _spelled(word: str) -> str:
    if word in NATIVE_DAYS:
        return word + r"(?=\s?[만뒤후전])"
    if word in NATIVE_MONTHS:
        return rf"{word[:-1]}\s?달(?=\s?전)"
    # '지난 달', '다음 날' are written with and without the space.
    if word in _SPACED:
        return _SPACED[word]
    spelled = word
    if len(word) > 1 and word[-1] in "달주날해" and word not in ("이날", "전날", "올해", "내달"):
        spelled = word[:-1] + r"\s?" + word[-1]
    return spelled + _FOLLOWED.get(word, "")


def _grouped(words: list[str]) -> str:
    """The words as one pattern, grouped by first character: an engine that tries ninety
    alternatives at every 이 and 다 of a text spends its time there."""
    groups: dict[str, list[str]] = {}
    for word in words:
        spelled = _spelled(word)
        groups.setdefault(spelled[0], []).append(spelled[1:])
    return "|".join(first + "(?:" + "|".join(rest) + ")" for first, rest in groups.items())


_ORDER = sorted([*RELATIONS, *_HOLIDAY_WORDS], key=len, reverse=True)
_NUMBER = (
    r"[0-9]{0,3}(?=\)|\s?(?:[년월일]|분기|학년도|세기|[~∼～〜\-–·.,/]\s?[0-9]"
    r"|개월\s?[전뒤후]|주일?\s?[전뒤후]))"
)
_WORD = _grouped([*_ORDER, *NATIVE_DAYS, *NATIVE_MONTHS, *(day + "요일" for day in WEEKDAYS)])
# Where a date may begin, in one scan: a number that is counted in days or more, or a word. Every
# alternative begins with one plain character, so that the engine skips to the next of them.
START = re.compile("|".join((_WORD, *(digit + _NUMBER for digit in "0123456789"))))
_RANGE = r"\s?[~∼～〜\-–]\s?"
_JOIN = r"\s?[~∼～〜\-–·,]\s?"
MONTH = r"(?:1[0-2]|0?[1-9])"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
# '20일 만에', '교전 20일 만인 27일', '34일만입니다', but '28일 만나', '15일 만기', '5일 만 19세'.
AFTER_ALL = (
    r"만(?:[에의]|이(?:다|며|고|라|었|지|자|[\s,.]|$)|입니다|인(?=[\s0-9]|$)|이에요|(?=[,.)…\"”]|$))"
    r"|\s만(?=\s(?![0-9]))"
)
_NOT_A_DAY = (
    rf"(?!\s?(?:{AFTER_ALL}))"
    r"(?!본(?=[인군어의은을정]|\s)|제(?:[를가로는의도\s]|$)|치(?![러렀르른])|\s?(?:간(?![담부접암선병편호])|동안|째|내내|연속(?!극)|남짓|넘게|짜리|씩|여\s"
    r"|\s?안팎|\s내[에로]?\s|→|['’]?로\s(?:대폭\s)?(?:단축|줄|늘)|에\s걸쳐|\s?(?:상품[을이은]|코스[로의를]|일정으로)|의\s(?:휴가|특별휴가|기간|준비|유예|시간|여유|휴무|말미|연휴)|[을를]?\s(?:더\s)?(?:연장|추가|늘|단축|줄|걸|소요)"
    r"|이상[의을\s]|이하|이내|미만|가량|평균|권\b|정도|치의|장[으을]"
    r"|차(?=[에인를의,\s]|$)|뒤(?=[에인\s,]|$)|후(?=[에인\s,]|$)|앞(?=[으])"
    r"|전(?=[에까부의인보만,.]|$)|[0-9]?시간|1식|1회|대(?=[로에]\s)))"
)
# 2017년 설립 is no holiday.
_NAMED_HOLIDAYS = "|".join(_SPACED.get(word, word) for word in _HOLIDAY_WORDS if word != "설")
BODY = re.compile(
    rf"""
    (?:(?P<year>(?!(?:1[1-8][0-9]{{2}}|2000)년\s(?:역사|전통|고도|세월)[를의와가\s])(?:1[1-9]|20|21)[0-9]{{2}}
        |(?:10|[1-9])[0-9]{{2}}(?=년\s?{MONTH}월)|(?<=['’‘])[0-9]{{2}}|[5-9][0-9](?=년\s?{MONTH}월)|[2-9]0(?=년대))
       (?:(?:{_RANGE}|·)(?P<year_to>(?:(?:19|20|21)[0-9])?[0-9]{{1,2}}(?![0-9])))?
       \s?년(?!간|째|짜리|동안|여\s|만[에의]|형)(?P<decade>대(?!비|한|표|통))?도?\s?)?
    (?:(?P<month>{MONTH}(?:{_JOIN}{MONTH}){{0,11}})\s?월(?!드|급|세)\s?)?
    (?:(?P<day>{DAY}(?:{_JOIN}{DAY}){{0,11}})\s?일{_NOT_A_DAY})?
    (?:(?P<quarter>[1-4])(?:\s?(?P<quarter_joint>[~∼～〜\-–·,/])\s?(?P<quarter_to>[1-4]))?\s?분기
      |(?P<half>[상하])반기|(?P<season>봄|여름|가을|겨울)(?![방])
      |(?P<holiday>{_NAMED_HOLIDAYS}|설(?=\s|연휴|(?:[을에은]|에[는도]|엔|까지|부터)[\s,]))(?P<off>\s?연휴)?
      |(?P<end>연말|연초)(?!연시|정산))?
    """,
    re.VERBOSE,
)
NUMERIC = re.compile(
    rf"(?P<year>(?:19|20)?[0-9]{{2}})(?P<mark>\.\s?|-|/)(?P<month>{MONTH})(?:\.\s?|-|/)"
    rf"(?P<day>{DAY})(?![0-9]|\.[0-9]|[-/][0-9]|,[0-9])\.?"
)
# '홍길동(1862~1918)', '가나의 봄(1908)', '(홍길동, 1981)': a year alone only before a bracket.
YEARS_ALONE = re.compile(
    r"(?P<year>(?:18|19|20)[0-9]{2})(?:[~∼～–-](?P<to>(?:18|19|20)?[0-9]{2}))?(?=\))"
)
MONTH_DAY = re.compile(rf"(?P<month>{MONTH})[./](?P<day>{DAY})(?=\s?\([{WEEKDAYS}]\))")
# '내년 6·3 지방선거'; '12·3 비상계엄' is a name.
ELECTION = re.compile(
    rf"\s?(?P<month>{MONTH})·(?P<day>{DAY})(?=\s?(?:지방선거|총선|대선|보궐|재보))"
)
VAGUE = "no fixed days"  # the trouble of '넷째 주', '2학기'
OF_AN_EVENT, UNTOLD = "counted from an event", "said on a day that is not told"
BARE_WEEKDAY = re.compile(rf"([{WEEKDAYS}])요일")
WEEKEND = re.compile(r"\s?(주말|말|초|중)(?![가-힣]*\s?(?:드라마|극장))")
OFFSET = re.compile(r"\s?(?:만(?=에|[인의이]|\s)|뒤|후|전)(?=[에인의까부이만\s,.…]|보다|$)")
# What a time some days, months or years later may be counted from: what was told just before.
FROM_THERE = re.compile(r"(?:그로|이로)부터\s?(?:약\s|꼭\s|정확히\s)?$")
OFFSET_NUMBER = re.compile(
    r"([0-9]{1,3})\s?(일|주일?|개월|년)\s?(뒤|후|전)(?=[에인의까부보만과,.…(]|$|\s(?!세계|국민|직원|거래일|영업일|산업|국토))"
)
# Adverbs that may stand before '4년 전' without being what it is counted from.
AGO = _words("약 이미 정확히 거의 지금 딱 무려 그런데 엔 땐 때 불과")
EVE = re.compile(r"\s?(?:(?P<eve>전날)|(?P<day>당일)|다음\s?날|이튿날)")

# '계엄 다음날', '선거 전날' are counted from the event, not from a day mentioned.
EVENT_BEFORE = re.compile(
    r"(?:계엄|선거|대선|총선|투표|사건|사고|경기|대회|시험|수능|생일|결혼식|명절|선고|개막식?|발표|출소|퇴임|취임|"
    r"회담|회의|청문회|참사|지진|연휴|크리스마스|성탄절|추석|설|수술|장례|발인|공연|재판|마감|출국|귀국|"
    r"휴일|주말|합의|결의|발의|항의|개봉|제막) $"
)
# '만나기로 한 바로 전날', '글을 내기 전날', '삭제 하루 전날': the eve of what stands before it.
CLAUSE_BEFORE = re.compile(r"기(?:로 한)? (?:바로 )?$|하루 ?$|[한된될할던] 바로 $")

# What stands behind a period that others are measured by; since or until when something holds.
COMPARED = ("보다", " 대비", "대비", " 종가", " 마감", "에 비해")
SINCE = (" 이후", "이후", " 이래", " 이전", "까지", "부터")
PARTICLES = frozenset("은는이가에까부로와과밤낮아오새저인만")  # behind 오늘, 모레; not 모레츠

# No days: '매달 1일', '보통 3분기에는', '연 단위(1월 1일~12월 31일)'; 통상 may be trade.
REPEATS = re.compile(r"(?:매달|매월|매년|해마다|(?<![가-힣])보통|연 단위\()$")
# '성어기(3~6월)', '장마철(6~7월)': of every year.
SEASONAL = re.compile(r"(?:(?<![분반시])기|철|시즌)\($")
MONTHS = re.compile(r"[0-9]{1,2}\s?[~∼～-]\s?[0-9]{1,2}\s?월")

# '최대 2일', '1박 2일', '주 5일': a number of days.
LASTING = re.compile(
    r"(?:기간\(|일→|기간[은이을]|임기는|최대|최소|불과|무려|연간|단지|고작|평균|매주|[0-9]박"
    r"|(?<![가-힣])[대약총단]|(?<!지난)(?<!이번)(?<!다음)(?<![가-힣])(?<!지난\s)(?<!이번\s)(?<!다음\s)주)\s?$"
)
# '난동 다음날' is counted from an event, '경찰은 다음날' from a day.
ADVERBIAL = _words(
    "그 바로 또 이어 은 는 이 가 을 를 에 의 도 로 서 고 며 면 해 후 뒤 만 라 나 자 터 지 과 와"
)
