"""What the words beside a place say for and against a subhead ending there.

The names returned here are the features of the log-linear models in ``weights``. Everything
that depends on a word alone is remembered: the words of news repeat.
"""

from __future__ import annotations

import re
from functools import lru_cache

from digest.korean.lexicon import COMPOUNDING, COUNTERS, FINAL_FORMS, FINAL_NOUNS, OPENERS, TAILS
from digest.korean.marks import FREQUENT_SURNAMES
from digest.korean.segmentation import seams, verb_forms, words
from digest.korean.vocabulary import WORD, Vocabulary, stem

TITLES = (
    r"(?:대표|장관|의원|의장|부의장|회장|사장|위원장|대통령|총리|시장|지사|교수|소장|원장|연구원|본부장"
    r"|대변인|감독|선수|군수|구청장|청장|차관|수석|실장|팀장"
    r"|국장|단장|이사장|총장|씨|변호사|판사|검사|센터장|연구위원|후보|작가|배우|가수|기자"
    r"|위원|부장|과장|처장|총재|행장|부회장|부사장|전무|상무|이사|학장"
    r"|박사|애널리스트|이코노미스트)"
)
#: '홍길동 가나전자 대표는', '홍길동(50) 의원이': a name, then within five words a title.
_NAME = re.compile(r"[가-힣]{2,4}(?:\([^)]{1,12}\))? ")
_TITLED = re.compile(rf"(?<=[가-힣A-Za-z0-9· ]){TITLES}(?:\([^)]{{1,12}}\))?[은는이가도]\s")
#: How titles end: asked first, because that one is tried at every character.
_TITLE_ENDS = re.compile(
    f"[{''.join(sorted({title[-1] for title in TITLES[3:-1].split('|')}))}]"
    r"(?:\([^)]{1,12}\))?[은는이가도]\s"
)
_WORDS_OF_TITLE = re.compile(r"(?:[가-힣A-Za-z0-9·]+ ){0,4}[가-힣A-Za-z·]*")
_LISTED = re.compile(r"[,·] ?[가-힣]{1,2}$")
_SURNAME = re.compile(rf"[가-힣] (?:전 |현 )?{TITLES}")
#: '김 의장은': a surname, and what somebody is.
_PERSON = re.compile(
    rf"[{FREQUENT_SURNAMES}] (?:전 |현 )?[가-힣]{{2,6}}(?:[은는이가의]|에게|측은) "
)
_TOPIC = re.compile(r"(?:은|는|이|가|도|에서는|에는|에선|께서|에게는|과는|와는)$")
#: '발표|한 이후', '사태|만큼은': what cannot begin anything, but for '한 관계자는'.
_BOUND = re.compile(
    r"(?:된|할|될|한) (?!관계자|누리꾼|네티즌|시민|주민|남성|여성|명|사람|직원|전문가|업계|매체"
    r"|소식통)"
    r"|(?:만큼|까지|부터|에서|에게|으로|처럼|보다|마저|조차|이라|라고|라는|라며)"
    r"[가-힣]{0,2}(?=[ ,])"
)
_DATE = re.compile(r"\d{1,4}(?:일|월|년|분기|개월|시|회|차|대|살|세|인)")
_LIGHT_VERB = re.compile(
    r"하[는고며여면기지게던다려자도였거]|한다|할|해[서야도선진왔온]?|했"
    r"|되[는고며면어기지게던다도거]|된다?|될|돼|됐|시[켜켰키킨킬]|받[는은을고아았지으던]"
    r"|당[한해했하]|들[이은을의과에도]|적[인으이]|까지|부터|에[는게도선]|에서|으로|처럼|보다"
    r"|마다|조차|밖에|대로|만큼|주[고며는었기]|줘|줬|줄|놓[고은아]"
    r"|버[리렸린]|오[고며]|왔|갔|없[는이다을었]|있[는다어을었]|보[면고는니았]|않[은는고]"
    r"|못[한해했하]|에게|라며|라고|이라|이다|입니|였[다던]"
)
_AGED = re.compile(r"만 \d[\d~∼-]*[세살]")
#: Syllables with which endings and the second parts of words begin, and no word: in a day's news
#: at most one in a thousand of them stands behind a space. Names from abroad are left out.
_NEVER_FIRST = frozenset(
    "겠겼껏께꼈는떤뿐샷떻랐량럴럽렀렇력련렬렴렵령례뢰률른름릉롭륙렸므셨슨슴슷았었였웠을잖졌즌즘쩜쯤찮칙켰큼췄혔"
)
#: '끌어|올리는', '받아|들인': the second of two verbs.
_SERIAL = re.compile(
    r"(?<=[어아여려져러워겨])(?:올[리려린릴렸]|내[리려린릴렸는]|들[이인여일였]|넘[는어은을었]|나가|남[은는아])"
    r"|(?<=다가|가져|들어|찾아|돌아|이어|불러|다녀|넘어|내려|올라)(?:오[는고며면지던]|온 |왔)"
)
#: What has its object before it.
_LEANS = re.compile(
    r"(?:들여|위해|위한|통해|통한|대해|대한|관해|관한|향해|따라|따른|인해|비해|걸쳐|앞두고|둘러싼|둘러싸고|이상|이하|미만"
    r"|가량|안팎|등|및)(?=[ ,…])"
)
_VERBAL = frozenset(
    "서도 서는 서만 서의 로의 로는 로도 에선 만에 만의 만큼 전에 하고 하며 하는 하여 하면 "
    "하기 하지 하게 하던 하다 하려 하자 하도 해서 해야 해도 되고 "
    "되며 되는 되기 받은 받고 받아 주고 주며 주는 보고 보면 보는 "
    "보니 들이 들은 들을 들도 적인 적으로 당한 당해 시켜 시킨 에는 에서 에도 으로 에게 까지 "
    "부터 라며 라고".split()
)
#: Words of one syllable that do not lean on the word before them: '… 상고 기각|술 취한 …'. Of all
#: words that end with the syllable at least one in ten is the syllable alone, for most a half.
_ALONE = frozenset(
    "좀 왜 첫 옛 큰 꼭 또 더 그 곧 몇 딱 총 새 못 앱 약 두 네 세 전 현 각 술 숲 뇌 땅 딸 몸 칩 팹"
    " 밤 돈 쌀 눈 섬 홈 왕 팬 팝 쇼 법 책 집 불 물 빵 암 핵 미 러 유 양 올 매 한 팀 내".split()
)
_SINGLE_FINALS = frozenset(word for word in FINAL_NOUNS if len(word) == 1)
_LONG_FINALS = frozenset(word for word in FINAL_NOUNS if len(word) > 1)
_FORMS = tuple(sorted(FINAL_FORMS))
_COUNTED = re.compile(
    r"\d[\d.,]*\s?[만천억조여~∼\d.,-]*(?:"
    + "|".join(sorted(COUNTERS, key=lambda c: (-len(c), c)))
    + ")$"
)


#: A word that needs the next one: a headline that was set in two lines may break behind it, and
#: none ends with it. How it ends behind another syllable, or anyhow; not '한눈에', '한자리에'.
_NEEDING = "에서 에게 으로 을 를 며 면서 지만 는데 으나".split()
_NEEDY = "하고 되고 두고 놓고 하는 되는 있는 없는 하려 위해 통해 대한 관한 따른".split()
_NEEDS_MORE = re.compile(
    rf"(?:[가-힣](?:(?<!한눈)(?<!한자리)(?<!코앞)에|{'|'.join(_NEEDING)})|{'|'.join(_NEEDY)}|^등)$"
)
_MORE = frozenset(["에", "등", "\n", *[word[-1] for word in (*_NEEDING, *_NEEDY)]])  # asked first


def needs_more(last: str) -> bool:
    """Whether a headline's line that ends with a word goes on in the next.

    >>> needs_more("구축에"), needs_more("확정")
    (True, False)
    """
    return last[-1:] in _MORE and _NEEDS_MORE.search(last) is not None


@lru_cache(maxsize=1 << 16)
def final(last: str) -> str:
    """How the last word of a would-be subhead ends."""
    if _COUNTED.search(last):
        return "final_count"
    if last in _SINGLE_FINALS:
        return "final_single"
    for size in (4, 3, 2):
        if last[-size:] in _LONG_FINALS:
            return "final_weak" if last[-size:] in COMPOUNDING else "final_noun"
    return _otherwise(last)


def _otherwise(last: str) -> str:
    ends = (last[-2:], last[-3:], last[-4:])
    for known, name in ((verb_forms(), "final_verb"), (words(), "final_word")):
        if not known.isdisjoint(ends):
            return name
    if last.endswith(_FORMS):
        return "final_form"
    return "final_particle" if last[-1:] in "은는을를의와과이가" else "final_other"


def right(text: str, at: int, vocabulary: Vocabulary) -> list[str]:
    """What the word behind a place says: does a sentence begin with it?"""
    match = WORD.match(text, at)
    if match is None:
        return ["right_quote"]
    word = match[0]
    key = stem(word)
    names = list(_opening(word, text[match.end() : match.end() + 3]))
    count = vocabulary.count(key)
    known = "opener" in names
    if count > 1 or (key != word and count):
        names.append("echo" if count < 4 else "echo_often")
        known = True
    if count and vocabulary.begins(key):
        names.append("echo_start")
        known = True
    if _DATE.match(text, at):
        names.append("date")
        known = True
    if _names_person(text, at):
        names.append("person")
        known = True
    if key in TAILS:
        names.append("tail")
    if key in words():
        names.append("right_word")
    elif not known:
        names.append("right_unknown")
    return names


def _names_person(text: str, at: int) -> bool:
    # One pattern for it all tried every title at every split of the words before it.
    if text[at + 1 : at + 2] == " ":
        return _SURNAME.match(text, at, at + 12) is not None
    name = _NAME.match(text, at, at + 20)
    if name is None:
        return False
    near = name.end() - 1, at + 60
    title = _TITLED.search(text, *near) if _TITLE_ENDS.search(text, *near) else None
    if title is None:
        return False
    return _WORDS_OF_TITLE.fullmatch(text, name.end(), max(name.end(), title.start())) is not None


@lru_cache(maxsize=1 << 16)
def _opening(word: str, behind: str) -> tuple[str, ...]:
    key = stem(word)
    names = ["opener"] if word in OPENERS or key in OPENERS else []
    if (_TOPIC.search(word) and key != word and not behind[:1].isalnum()) or _TOPIC.match(
        behind.strip() or "-"
    ):
        names.append("topic")
    elif key != word:
        names.append("particle")
    return tuple(names)


_COUNTRIES, _AROUND = "韓美日中獨佛英露北臺印伊濠加", 20  # characters on either side
_COUNTRY = re.compile(rf"(?<![^\s,])[{_COUNTRIES}](?= )")


def leans(text: str, at: int) -> bool:
    """Whether the word behind a space leans on the one before it: '100억원 |들여', '인하 |위해'; or
    a country goes on counting others: '韓 14.0% |美 7.8%'."""
    if text[at] in _COUNTRIES:
        near = text[max(0, at - _AROUND) : at + _AROUND]
        return text[at + 1 : at + 2] == " " and len(_COUNTRY.findall(near)) > 1
    return _LEANS.match(text, at) is not None


def goes_on(text: str, at: int) -> bool:
    """Whether the word at a seam belongs to the one before it: '비판|하며' is one verb,
    whatever the dictionary says of 비판."""
    if text[at] in _NEVER_FIRST or _SERIAL.match(text, at):
        return True
    if text.startswith("이 ", at) and _is_open(text[at - 1]):
        return False  # '택하다|이 사업은': behind a vowel the particle is 가
    match = WORD.match(text, at)
    if match is None:
        return False
    person = _SURNAME.match(text, at, at + 12) or _PERSON.match(text, at, at + 14)
    if person:  # '…, 김상|민 전 부장검사'
        return _LISTED.search(text, max(0, at - 5), at) is not None
    if (match.end() - at == 1 and text[match.end() : match.end() + 1].isdigit()) or _AGED.match(
        text, at
    ):
        return False  # '제2 공장', '만5세'
    return _continues(match[0]) or _BOUND.match(text, at) is not None


def _is_open(syllable: str) -> bool:
    """Whether a character is a syllable that ends with a vowel (Unicode 15, section 3.12)."""
    return "가" <= syllable <= "힣" and (ord(syllable) - ord("가")) % 28 == 0


@lru_cache(maxsize=1 << 16)
def _continues(word: str) -> bool:
    """Whether a word belongs to the noun before it, whatever that is: '하며', '받은'."""
    if len(word) < 2:
        return word not in OPENERS and word not in _ALONE
    if word in _VERBAL or word.startswith("하지만"):
        return True
    return _LIGHT_VERB.match(word) is not None and stem(word) not in words() and word not in OPENERS


def joined(run: str, at: int, word: str, vocabulary: Vocabulary) -> list[str]:
    """What the run of Hangul across a seam says: how
    many words does it hold, is a stump left beside the seam?"""
    names = [*_around(run, at)]
    key = stem(word)
    if key in words() or vocabulary.count(key):
        names.append("right_whole")
    return names


@lru_cache(maxsize=1 << 16)
def _around(run: str, at: int) -> tuple[str, ...]:
    """What the words say that a run of Hangul is made of, left and right of a seam."""
    names = ["long_word"] if len(run) > 6 else []
    cuts = seams(run)
    names.append("seam" if at in cuts else "no_seam")
    ahead = [cut for cut in cuts if cut < at]
    behind = [cut for cut in cuts if cut > at]
    if ahead and at - ahead[-1] == 1:
        names.append("stump_before")
    if (behind[0] if behind else len(run)) - at == 1:
        names.append("stump_behind")
    return (*names, f"before{min(len(ahead), 2)}", f"behind{min(len(behind), 3)}")
