"""Where a subhead ends and its text begins, when nothing but the words tells.

Crawled bodies lose the line breaks around subheads: '…첫 공개정부는 지난달 …'. Every place
at which a subhead might end is scored by what stands to its left (does a headline end like
this?), to its right (does a sentence begin like this?) and by the article itself (is the
word on the right one that the article uses elsewhere, is the joined word?). The score is a
log-linear model; its weights are below, in the order of what they say.
"""

from __future__ import annotations

import re
from functools import lru_cache

from digest.korean.lexicon import COMPOUNDING, CONNECTIVES, COUNTERS, FINAL_FORMS, FINAL_NOUNS, OPENERS, TAILS
from digest.korean.marks import CONTINUES
from digest.korean.segmentation import seams, verb_forms, words

_RUN = re.compile(r"[가-힣]+")
_WORD = re.compile(r"[가-힣]+|[A-Za-z]+(?:[.&-]?[A-Za-z0-9]+)*|\d+(?:[.,]\d+)*|[一-鿿豈-\ufaff]")
_PARTICLE = re.compile(
    r"(?:에서는|에서도|에게는|으로는|으로도|이라고|라고|이라는|라는|에서|에게|으로|까지|부터|보다|처럼|에는|에도|과의|와의|로는"
    r"|은|는|이|가|을|를|의|에|로|와|과|도|만|들|씨)$"
)
_TOPIC = re.compile(r"(?:은|는|이|가|도|에서는|에는|에선|께서|에게는|과는|와는)$")
_LIGHT_VERB = re.compile(r"(?:하[는고며면여기지게던다려자도였]|한다|할|해[서야도진왔온]?|했|되[는고며면어기지게던다도]|된다?|될|돼|됐|시[켜켰키킨킬]|받[는은을고아았]|당[한해했하]|들[이은을의과에도]|적[인으이]|까지|부터|에[는게도선]|에서|으로|처럼|보다|마다|조차|밖에|대로|만큼|주[고며는었기]|줘|줬|줄|놓[고은아]|버[리렸린]|오[고며]|왔|갔|없[는이다을었]|있[는다어을었]|보[면고는니았]|않[은는고]|못[한해했하]|에서|에게|으로|라며|라고|이라|이다|입니|였[다던])")
_VERBAL = frozenset(
    "하고 하며 하는 하여 하면 하기 하지 하게 하던 하다 하려 하자 하도 해서 해야 해도 되고 되며 되는 되기 받은 받고 받아 주고 주며 주는 "
    "보고 보면 보는 보니 들이 들은 들을 들도 적인 적으로 당한 당해 시켜 시킨 에는 에서 에도 으로 에게 까지 부터 라며 라고".split()
)
_LATER_SUBJECT = re.compile(r"[가-힣A-Za-z0-9)\"'”’](?:은|는|이|가)(?=\s)")
_DATE = re.compile(r"\d{1,4}(?:일|월|년|분기|개월|시|회|차|대|살|세|인)")
_PERSON = re.compile(
    r"[가-힣]{2,4}(?:\([^)]{1,12}\))? (?:[가-힣A-Za-z0-9·]+ ){0,4}[가-힣A-Za-z·]*"
    r"(?:대표|장관|의원|회장|사장|위원장|대통령|총리|시장|지사|교수|소장|원장|연구원|본부장|대변인|감독|선수|군수|구청장|청장|차관|수석|실장|팀장|국장|단장|이사장|총장|씨|변호사|판사|검사|센터장|연구위원|후보|작가|배우|가수|기자|위원|부장|과장|처장|총재|행장|부회장|부사장|전무|상무|이사|학장|박사|애널리스트|이코노미스트)"
    r"(?:\([^)]{1,12}\))?(?:은|는|이|가|도)\s"
)
_SURNAME = re.compile(
    r"[가-힣] (?:전 |현 )?(?:대표|장관|의원|회장|사장|위원장|대통령|총리|시장|지사|교수|소장|원장|본부장|대변인|감독|차관|수석|실장|총장|변호사|연구원|센터장|후보|위원|부장|총재|행장|부회장|부사장|전무|상무|이사|박사|씨)"
)
_SINGLE_FINALS = frozenset(word for word in FINAL_NOUNS if len(word) == 1)
_LONG_FINALS = frozenset(word for word in FINAL_NOUNS if len(word) > 1)
_FORMS = tuple(form for form in FINAL_FORMS)
_COUNTED = re.compile(r"\d[\d.,]*\s?[만천억조여~∼\d.,-]*(?:" + "|".join(sorted(COUNTERS, key=len, reverse=True)) + r")$")
_FINITE = re.compile(r"(?:[가-힣]다|[요죠])(?:[.!?]|고 |며 |면서|는 )")
_ADNOMINAL = re.compile(r"(?:하는|되는|있는|없는|대한|위한|따른|통한|관한|라는|했던|됐던|위해|대해|통해|따라|관련해) ")
_CLAUSE_COMMA = re.compile(r"(?:고|며|면서|만|데|서|자|니|나|은|는|도|에|로)\s?,")
_NOUN_COMMA = re.compile(r"[가-힣A-Za-z0-9%\"'”’)](?<![고며만데서자니나은는])\s?, ")

@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its particle, as long as two syllables stay."""
    bare = _PARTICLE.sub("", word)
    return bare if len(bare) >= 2 else word


class Vocabulary:
    """The words of an article: how often each stands, and which begin its sentences."""

    def __init__(self, text: str, title: str, starts: list[int]) -> None:
        self.count: dict[str, int] = {}
        for word in _WORD.findall(text[:20000]):
            key = stem(word)
            self.count[key] = self.count.get(key, 0) + 1
        self.title = {stem(word) for word in _WORD.findall(title)}
        self.first: dict[str, int] = {}
        for start in starts[:400]:
            match = _WORD.search(text, start, start + 24)
            if match:
                key = stem(match[0])
                self.first[key] = self.first.get(key, 0) + 1


def candidates(
    text: str, start: int, end: int, closing: dict[int, int], vocabulary, kinds: str, window: int = 90
) -> list[tuple[int, str]]:
    """Places in ``text[start:end]`` at which a subhead might end, each with its kind.

    ``closing`` maps the opening mark of every outermost pair to its closing mark; ``kinds``
    names what this text allows: "glued", "space" or both.
    """
    limit = min(end - (5 if window > 90 else 8), start + window)
    found = []
    run_end, cuts = -1, ()
    at = start
    shut = -1
    if at in closing:
        at = shut = closing[at]
    at += 1
    while at < limit:
        before, after = text[at - 1], text[at]
        if after == " ":
            pass
        elif before == " ":
            if "space" in kinds:
                found.append((at, "space"))
        elif "glued" not in kinds or at < start + 4:
            pass
        elif "가" <= before <= "힣":
            if "가" <= after <= "힣":
                if at >= run_end:
                    first = at - 1
                    while first > start and "가" <= text[first - 1] <= "힣":
                        first -= 1
                    run = _RUN.match(text, first)
                    run_end = run.end()
                    cuts = {first + c for c in seams(run[0], vocabulary.count, stem(run[0]))} if run_end - first >= 4 else ()
                if at in cuts:
                    found.append((at, "glued"))
            elif (after.isascii() and after.isalnum()) or "一" <= after <= "鿿" or "豈" <= after <= "\ufaff":
                if not _counts(text, at):
                    found.append((at, "script"))
            elif after in "\"'“‘[<◆■▲△●" and at in closing:
                found.append((at, "quote_start"))
        elif (at - 1) == shut:
            if not CONTINUES.match(text, at) and (after.isalnum() or after in "\"'“‘["):
                found.append((at, "quote_end"))
        elif before in "↑↓%" and at not in closing:
            if "가" <= after <= "힣" and not CONTINUES.match(text, at):
                found.append((at, "script"))
        elif before in "↑↓%":
            found.append((at, "quote_start"))
        elif "가" <= after <= "힣" and before not in "\"'“‘([<·,…/-~":
            found.append((at, "latin"))
        if at in closing:
            at = shut = closing[at]
        at += 1
    return found


def _counts(text: str, at: int) -> bool:
    # '제3국', '약 3000', '총12명': a prefix of one syllable belongs to its figure.
    return text[at].isdigit() and not "가" <= text[at - 2] <= "힣" and text[at - 1] in "제약총만각전월매주단최연첫"


def features(text: str, start: int, at: int, end: int, kind: str, vocabulary: Vocabulary) -> list[str] | None:
    """What speaks for and against a subhead ``text[start:at]``; ``None``: impossible."""
    left = text[start:at].rstrip()
    names = ["bias", kind]
    size = len(left)
    if size < 8:
        return None
    match = _WORD.match(text, at)
    if match is None:
        if text[at] not in "\"'“‘[(<◆■▲△●":
            return None
        names.append("right_quote")
        right = ["right_quote"]
    else:
        word = match[0]
        tail = text[match.end() : match.end() + 3]
        if kind == "glued" and _goes_on(word) and not _SURNAME.match(text, at):
            return None
        right = []
        _right(right, word, tail, text, at, vocabulary)
        names += right
    if _LATER_SUBJECT.search(text, at, min(end, at + 60)):
        names.append("later_subject")
    if end - at < 15:
        names.append("right_short")
    final = _left(names, left, kind, vocabulary)
    names += [f"{kind}+{name}" for name in (*right, final)]
    if kind == "glued":
        begin = at
        while begin > start and "가" <= text[begin - 1] <= "힣":
            begin -= 1
        whole = _WORD.match(text, begin)
        if whole:
            if vocabulary.count.get(stem(whole[0]), 0) > 1:
                names.append("joined_known")
            if len(whole[0]) > 6:
                names.append("long_word")
            cuts = seams(whole[0], vocabulary.count, stem(whole[0]))
            names += _stumps(whole[0], at - begin, cuts)
            before = sum(begin + cut < at for cut in cuts)
            names.append(f"before{min(before, 2)}")
            behind = sum(begin + cut > at for cut in cuts)
            names.append(f"behind{min(behind, 3)}")
            if stem(word) in words() or vocabulary.count.get(stem(word), 0) > 0:
                names.append("right_whole")
    names.append(f"size{min(size // 6, 10)}")
    if " " not in left:
        names.append("one_word")
    return names


def _stumps(run: str, at: int, cuts: frozenset[int]) -> list[str]:
    # '타임스오브|이스라엘': a single syllable beside the seam is the stump of a strange word.
    before = max((cut for cut in cuts if cut < at), default=0)
    behind = min((cut for cut in cuts if cut > at), default=len(run))
    names = []
    if at - before == 1 and before > 0:
        names.append("stump_before")
    if behind - at == 1:
        names.append("stump_behind")
    return names


def _goes_on(word: str) -> bool:
    # '비판|하며' is one verb, whatever the dictionary says of 비판.
    if len(word) < 2:
        return word not in OPENERS
    if word in _VERBAL or word.startswith("하지만"):
        return True
    return _LIGHT_VERB.match(word) is not None and stem(word) not in words() and word not in OPENERS


def _right(names: list[str], word: str, tail: str, text: str, at: int, vocabulary: Vocabulary) -> None:
    key = stem(word)
    known = False
    if word in OPENERS or key in OPENERS:
        names.append("opener")
        known = True
    if _TOPIC.search(word) and key != word and not tail[:1].isalnum() or _TOPIC.match(tail.strip() or "-"):
        names.append("topic")
    elif key != word:
        names.append("particle")
    if vocabulary.count.get(key, 0) > 1 or (key != word and vocabulary.count.get(key, 0) > 0):
        names.append("echo")
        known = True
    if vocabulary.first.get(key, 0) > 0:
        names.append("echo_start")
        known = True
    if key in vocabulary.title:
        names.append("title")
        known = True
    if _DATE.match(text, at):
        names.append("date")
        known = True
    if _PERSON.match(text, at) or _SURNAME.match(text, at):
        names.append("person")
        known = True
    if key in TAILS:
        names.append("tail")
    if key in words():
        names.append("right_word")
    elif not known:
        names.append("right_unknown")


def _left(names: list[str], left: str, kind: str, vocabulary: Vocabulary) -> str:
    words_of = left.split()
    last = words_of[-1]
    final = _final(left, last, kind)
    names.append(final)
    if vocabulary.count.get(stem(last), 0) > 0:
        names.append("final_echo")
    if "…" in left or ".." in left:
        names.append("ellipsis")
    if _CLAUSE_COMMA.search(left):
        names.append("clause_comma")
    elif _NOUN_COMMA.search(left):
        names.append("noun_comma")
    if "'" in left or '"' in left or "‘" in left or "“" in left:
        names.append("quoted")
    marked = 0
    for word in words_of[:-1]:
        if word[-1] in "은는" and word not in words():
            names.append("has_topic")
            marked += 1
        elif word[-1] in "이가" and len(word) > 2 and word not in words():
            names.append("has_subject")
            marked += 1
        elif word[-1] in "을를" and word not in words():
            names.append("has_object")
            marked += 1
        elif word[-1] == "의" and word not in words():
            names.append("has_genitive")
            marked += 1
        elif word.endswith(("에", "에서", "으로", "로", "와", "과", "도", "에게", "까지", "부터")) and word not in words():
            names.append("has_oblique")
            marked += 1
        elif word.endswith(("한", "된", "하는", "되는", "있는", "없는", "인", "던", "할", "될")) and word not in words():
            names.append("has_adnominal")
            marked += 1
        elif word.endswith(("고", "며", "면서", "지만", "는데", "해", "돼", "어", "아")) and word not in words():
            names.append("has_clause")
            marked += 1
    if not marked and len(words_of) > 2:
        names.append("all_bare")
    if _FINITE.search(left):
        names.append("finite")
    return final


def _final(left: str, last: str, kind: str) -> str:
    if kind == "quote_end":
        return "final_quote"
    if _COUNTED.search(left):
        return "final_count"
    for size in (4, 3, 2):
        if last[-size:] in _LONG_FINALS:
            return "final_weak" if last[-size:] in COMPOUNDING else "final_noun"
    if last in _SINGLE_FINALS:
        return "final_single"
    if last[-2:] in verb_forms() or last[-3:] in verb_forms() or last[-4:] in verb_forms():
        return "final_verb"
    if last[-2:] in words() or last[-3:] in words() or last[-4:] in words():
        return "final_word"
    if last.endswith(_FORMS):
        return "final_form"
    if last[-1:] in "은는을를의와과이가":
        return "final_particle"
    return "final_other"


def opens_like_a_sentence(text: str, start: int, end: int) -> bool:
    """Whether a piece begins with a connective: then no subhead stands before it."""
    match = _WORD.match(text, start, end)
    return match is not None and match[0] in CONNECTIVES


def best(
    text: str,
    start: int,
    end: int,
    closing: dict[int, int],
    vocabulary: Vocabulary,
    weights: dict[str, float],
    extra: tuple[str, ...] = (),
    kinds: str = "glued",
    window: int = 90,
) -> tuple[float, int]:
    """The likeliest end of a subhead in a piece, with its score; (-99, -1): none."""
    top, place = -99.0, -1
    base = sum(weights.get(name, 0.0) for name in extra)
    for at, kind in candidates(text, start, end, closing, vocabulary, kinds, window):
        names = features(text, start, at, end, kind, vocabulary)
        if names is None:
            continue
        score = base + sum(weights.get(name, 0.0) for name in names)
        if score > top:
            top, place = score, at
    return top, place
