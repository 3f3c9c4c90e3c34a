"""What of a sentence may be printed away from its article, and what it leans on.

A printed sentence is always ``text[start:end]`` of its article. The start may move past
what is not the story's (a dateline, a list mark) and past a connective that points at a
sentence which is not printed. Nothing else is ever changed.
"""

from __future__ import annotations

import re
from itertools import islice, pairwise

# Connectives that add nothing but a link: the sentence after them says the same.
_LINK = re.compile(
    r"""(?:한편|한편으로는|또한?|아울러|더불어|특히|그리고|다만|하지만|그러나|그런데|그렇지만
    |반면에?|앞서|우선|먼저|마지막으로|게다가|구체적으로는?|실제로?|결국|이\s?밖에도?|이\s?외에도
    |이와\s(?:함께|별도로|관련해)|이와는\s별개로|이에\s앞서|(?:단|현재)(?=,))
    (?:,\s*|\s+)(?!다른|다시|한\s?번|하나)""",
    re.VERBOSE,
)

# Words that point back at a sentence before: without it they say nothing, or something else.
_LEANS = re.compile(
    r"""['"‘“]?(?:이(?:에|로|를|는|와|도|가|의|보다|처럼|같|런|러|렇|때|후|어|곳|들|중|뿐|것|날)
    |이\s(?:같|때문|자리|중|가운데|사건|사고|사업|회사|업체|제도|법|방안|대책|조치|결정|과정|기간|지역
        |관계자|남성|여성|의원|대표|장관|후보|대변인|제품|서비스|모델|행사|회의|법률|조사|연구|보고서|문제|논란|의혹|판결|병원|학교|지침|계획|결과|돈|말|영상|글|점|경우)
    |그(?:는|가|의|를|에|도|와|녀|들|러|래|럼|렇|런|간|중|동안|제|\s)|당시|같은|해당\s|때문에|따라서|반대로
    |\S+[은는이가]\s(?:이에|이를|이와|이같|이\s같|이처럼|이런|이러한|그를|그의|그와)
    |(?:통신|신문|방송|매체|잡지|시|도|군|구|협의회|위원회|협회|회사|업체|재판부|이사회)(?:[은는]|에\s따르면)\s
    |[가-힣A-Z]\s?씨(?:[는가의도를와은이]|에게|\s)|그러(?:면서|자|더니|니)|참여\s|[가-힣]{2,4}\s당\s
    |다음\s(?:날|거래일|달)인?\s|즉|예컨대|예를\s들|가령|왜냐|대신|나머지|여기|거기|저기|[첫둘셋넷]째|덕분에|결과적으로
    |두\s(?:사람|회사|후보|정상|기관|팀|나라|은행)|양[사측국당][은이가의도]|[전후]자[는가])""",
    re.VERBOSE,
)
# Endings that explain the sentence before ('… 하루 만이다', '… 이유에서다').
_EXPLAINS = re.compile(
    r"""(?:만이다|만의\s일이다|때문이다|이유에서다|이유다|까닭이다|덕분이다|덕이다|셈이다|취지다|취지에서다
    |(?:이같이|이\s같이|이와\s같이|이처럼|이렇게)\s[가-힣]+다
    |설명이다|얘기다|이야기다|의미다|뜻이다|지적이다|대목이다|것이다|격이다|결과다|모습이다)[.!]?$""",
    re.VERBOSE,
)
# '이 같은 내용을 포함한 …': what the content is was said before, wherever it stands.
_SUCH = re.compile(
    r"(?:이 ?같은|이와 같은|이러한|이런|그런|해당|위와 같은) "
    r"(?:내용|방안|계획|결정|조치|사실|의혹|주장|발언|입장|취지|글|뜻|이유|상황|움직임|결과|점)"
    r"|(?:^|\s)그(?:를|에게)\s"
)
_SUPPOSES = re.compile(
    r"(?:풀이된다|관측이다|관측된다|분석이다|분석된다|보인다|해석된다|전망이다|전망된다|주목된다"
    r"|(?:평가|지적|관측|분석|비판|우려|목소리|반응|해석|전망|말)[이가도] "
    r"(?:나온|나왔|제기된|있|많)다"
    r"|불가피하다|관심이 (?:쏠린다|모인다)|귀추가 주목된다)[.!]?$"
)
# Dots of an omission outside a quotation are a headline's: a subhead is glued to the sentence.
_DOTS = re.compile(r"…|\.{3}|‥")
_PLANS = re.compile(
    r"(?:예정|계획|방침|전망)(?:이다|이라고|임|으로|이며)?[^가-힣]*(?:[가-힣]+다)?[.!\"'”’]*$"
)
# Syllables that close in ㅆ carry the past of a verb ('했다', '냈다', '열렸으나'); '있', '겠' not.
_PAST = "".join(
    letter for code in range(20, 11_172, 28) if (letter := chr(ord("가") + code)) not in "있겠"
)
_HAPPENED = re.compile(rf"[{_PAST}](?:다|으며|으나|고|지만)[\s.\"'”’)]*$")
_SHORTENED = re.compile(
    r"[가-힣](?:\s전)?\s(?!정부|달|해)[가-힣]{2,6}[은는이가도]\s|[가-힣A-Z]\s?씨[은는이가의]"
)
# A caption that the crawl left among the sentences tells what a picture shows.
_PICTURED = re.compile(
    r"(?:나서|들어[서가오]|이동하|발언하|인사하|[입퇴]장하|답(?:변)?하|참석하|지나가?|걷|악수하|살펴보|브리핑하|질의하"
    r"|묵념하|촬영하|향하|도착하|바라보|경례하|박수치|흔들|취하)고 있다[.\s]*(?:[/ⓒ©(].*)?$"
)
_POSED = re.compile(r"\((?:가운데|왼쪽|오른쪽|앞줄|뒷줄|맨)[^)]{0,20}\)")
# '(대표 홍길동)이 …' has lost its beginning.
_TORN = re.compile(r"[(\[][^)\]]*[)\]](?:[이가은는을를의에와과도로]|에서|에게)\s")
_THIS_DAY = re.compile(r"['\"‘“]?이날")

_FINISHED = re.compile(r"(?:[가-힣](?:다|요|죠|음|함|됨|임))[\s\"'”’)\]]*[.!。]?[\s\"'”’)\]]*$")
_OPENS = ("[", "<", "【", "〈")  # an interview's '[이름/직함 : …]', a box
# A guest of a talk, the author of a letter of apology, a reporter before the camera: whoever says
# '저는' outside of quotation marks, a briefing would say it of its editor.
_MYSELF = re.compile(
    r"(?:^|[\s,])(?:저(?:는|도|의|를|에게|한테)|제(?:가|게)|저희(?:는|가|도|의|를|에게)?|내가)\s|^나는\s"
)
_ASKS = re.compile(r"[?？]|(?:까|나요|가요|을지|는지|[는은인한던]데요)[\"'”’]?\s*[.!]?$")
_TALKS = re.compile(r"(?:니다|세요|에요|예요|어요|아요|해요|네요|군요|죠)[\"'”’)]*\s*[.!]?$")
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|‘[^‘’]{12,400}’|'[^']{12,400}'")
# Verb forms before a noun ('제공하는 회사') look like a topic ('회사는'); these are the usual.
_ADNOMINAL = re.compile(
    r"[하되지오나가보주내드리치기르우이키히시쓰크서스두추세펴거]는$|"
    r"[많높낮같좋적작짧넓깊젊밝늦받않맞찍잡앉남넘얻입먹읽싶옳굳찾맡막닫열겪잃묶]은$|"
    r"(?:에|에서|에게|로|까지|부터|보다|만|으로서|로서|처럼|면서|지|려|하고|다고|라고|다)[는은]$|"
    r"^(?:같이|많이|없이|높이|깊이|굳이|끊임없이|가까이|함께이|또는|혹은|더는)$"
)
# A verb before a noun: '야당이 고집하는 법안' makes 법안, not 야당, a part of the sentence.
_RELATIVE = re.compile(
    r"(?:[가-힣](?:하는|되는|받는|있는|없는|했던|됐던|시킨)|[가-힣]{2}(?:한|된)|밝힌|열린|이끄는|만든|맡은|벌인)$"
)


def link(text: str) -> int:
    """Length of a connective in front that may be left out ('한편', '또한', '다만').

    >>> link("한편 정부는 오는 5일 평가를 시작한다."), link("또 다른 업체가 나섰다.")
    (3, 0)
    """
    found = _LINK.match(text)
    return found.end() if found else 0


def earlier(text: str) -> bool:
    """Whether it says of itself that it happened before ('앞서')."""
    return text.startswith("앞서 ")


def leans(text: str) -> bool:
    """Whether the first words, or the ending, point back at a sentence before.

    >>> leans("이에 따르면 13일까지 면제된다."), leans("한빛통신은 13일까지 면제한다.")
    (True, False)
    """
    rules = (_LEANS.match(text), _EXPLAINS.search(text), _SUCH.search(_QUOTED.sub("", text)))
    return any(found is not None for found in rules)


def glued(text: str) -> bool:
    """Whether a headline seems to be glued to it: dots that stand in no quotation.

    >>> glued("여야 공방 격화…과제 산더미 정부는 29일 대책을 냈다.")
    True
    """
    return _DOTS.search(_QUOTED.sub("", text)) is not None


def supposes(text: str) -> bool:
    """Whether the reporter supposes ('… 것으로 풀이된다') and does not report."""
    return _SUPPOSES.search(text) is not None


def shortened(text: str) -> bool:
    """Whether its subject is a surname with a title, or a letter: who that is was said
    before.

    >>> shortened("김 의장은 사과했다."), shortened("김하늘 의장은 사과했다.")
    (True, False)
    """
    return _SHORTENED.match(text) is not None


def this_day(text: str) -> bool:
    """Whether it leans only on a day ('이날'), which may be printed resolved beside it."""
    return _THIS_DAY.match(text) is not None


def finished(text: str) -> bool:
    """Whether it ends as a statement does, of others than who writes it; a caption or a
    broken-off line does not.

    >>> finished("가나전자는 사과했다."), finished('홍길동은 "저는 몰랐다"고 말했다.')
    (True, True)
    >>> finished("저는 고객 여러분께 사과드립니다.")
    False
    """
    if text[:1] in _OPENS or _TORN.match(text):
        return False
    if _PICTURED.search(text) or _POSED.search(text):
        return False
    if _MYSELF.search(_QUOTED.sub("", text)):
        return False
    return _FINISHED.search(text) is not None and _ASKS.search(text) is None


def happened(text: str) -> bool:
    """Whether it ends in the past.

    >>> happened("조사단은 결과를 냈다."), happened("회사는 20일까지 할인한다.")
    (True, False)
    """
    return _HAPPENED.search(text) is not None


def plans(text: str) -> bool:
    """Whether it tells what is planned and not what happened.

    >>> plans("회사는 대상을 확대할 예정이다."), plans("회사는 대상을 확대했다.")
    (True, False)
    """
    return _PLANS.search(text) is not None


def talks(text: str) -> bool:
    """Whether it is told in the polite style of broadcasting ('밝혔습니다')."""
    return _TALKS.search(text) is not None


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """The spans that stand in quotation marks, marks included, open ones to the end."""
    return tuple(found.span() for found in _QUOTED.finditer(text))


def quoted(text: str) -> float:
    """The share of its characters that stand in quotation marks, 0 to 1."""
    return round(sum(end - start for start, end in quotations(text)) / max(1, len(text)), 3)


def subject(text: str) -> str:
    """The first word that it makes its topic or subject ('은/는/이/가/께서'), without the
    particle, or "" where it names none.

    Korean leaves out what the sentence before said; such a sentence, moved to another
    place, takes the wrong actor for its own.

    >>> subject("KT는 위약금을 면제한다."), subject("6개월 동안 데이터를 제공한다.")
    ('KT', '')
    """
    words = text.split()
    # A subject far behind is that of a later clause: the sentence begins without one.
    for word, behind in islice(pairwise(words), max(4, len(words) // 2)):
        if (stem := _subject(word)) and not (word[-1] in "이가" and _RELATIVE.search(behind)):
            return stem
    return ""


def _subject(word: str) -> str:
    word = word.strip(",.'\"‘’“”()[]…")
    if len(word) < 2 or _ADNOMINAL.search(word):
        return ""
    if word.endswith("께서"):
        return word[:-2]
    return word[:-1] if word[-1] in "은는이가" and _agrees(word[-2], word[-1]) else ""


def _agrees(before: str, particle: str) -> bool:
    # 은 and 이 follow a closed syllable, 는 and 가 an open one; after Latin or a mark either.
    if not "가" <= before <= "힣":
        return True
    closed = (ord(before) - ord("가")) % 28 > 0
    return closed == (particle in "은이")
