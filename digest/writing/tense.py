"""Whether a sentence tells of a day as to come, and whether a day is that of its main verb."""

from __future__ import annotations

import re

from digest.writing import standing

# '… 하기로 했다', '… 할 것이라고 밝혔다': past in form, and a plan all the same.
_PLANNED = re.compile(
    r"(?:기로\s?(?:[가-힣]+\s)?(?:했|합의했|결정했|의결했|정했)"
    r"|(?:겠|것이|예정이|계획이|방침이|전망이|한|된|[가-힣]는|린|난|간|온|준|낸|킨)다고"
    r"(?:\s[^,\"”]{0,30})?\s?(?:밝혔|말했|전했|예고했|발표했|통보했|설명했|공지했|알렸|밝혀왔)"
    r"|(?:겠|할|될|릴)[^\"”]{0,12}[\"”]\s?(?:이?라?고)\s?(?:[가-힣]+\s)?(?:밝혔|말했|전했|예고했|설명했))"
    r"(?:다|습니다)[.\s]*$"
)
# A claim about what was done is past, whatever its last word is.
_CLAIMED = re.compile(
    r"[가-힣]다는\s(?:[가-힣]+\s)?(?:주장|지적|설명|비판|의혹|입장|관측|해명|전언|평가)[가-힣]*[.\s]*$"
)
# What holds every month or year is no appointment, nor is a book-keeper's year.
_RULE = re.compile(
    r"원래|통상|보통|매년|매달|매월|해마다|일반적으로|대체로|회계\s?연도|회계\s?년도"
)
_ATTACK = re.compile(r"비판|규탄|질타|맹비난|비난|꼬집|이중적|개탄|힐난|성토")
_EARLIER = re.compile(r"(?:이에\s)?(?:앞서|당초|애초|지난)\s")
# '25일 발표한 결과가', '28일로 예정된 종료': the day belongs to the noun behind it.
_ADNOMINAL = re.compile(
    r"(?:\([^)]*\))?(?:에|로|자|부로|께)?\s(?:[^\s,]+\s){0,2}?"
    r"(?:[가-힣]+(?:던|된|[어려혀해워뤄]진)|[가-힣]{2,}한|밝힌|열린|내린|나온|낸|끝난|숨진|내놓은|벌어진|마감한|맺은)"
    r"\s(?!뒤|후|다음|데|채|지\s|만큼|결과\s|것으로)"
)
# '17일 안을 제출한 데 이어', '11일 발표에 이어': what stands behind it is the news.
_AFTER = re.compile(
    r"[^,]{0,80}?(?:[가-힣]\s데\s?이어|에\s이어|것과\s비교|[은는]\s(?:데\s)?뒤|한\s지\s)"
)
_NAMED = re.compile(r"(?:에서\s)?(?:으?로)\s(?:특정|예정|지정|확정|연기|변경|추정|기록|알려)")


def ahead(text: str) -> bool:
    """Whether a sentence tells what is to come: its main verb is not past, unless it says
    that a plan was made or told. Claims, general rules and attacks are no appointments.

    >>> ahead("회사는 9일 설명회를 연다."), ahead("회사는 9일 설명회를 열기로 했다.")
    (True, True)
    >>> ahead("정부는 7일 훈련을 재개하겠다고 밝히고 소개령을 내렸다.")
    False
    """
    bare = text.rstrip()
    if _EARLIER.match(bare) or _RULE.search(bare) or _ATTACK.search(bare):
        return False
    if _CLAIMED.search(bare):
        return False
    past = standing.happened(bare) or re.search(r"[였했됐섰났렸왔갔]습니다[.\s]*$", bare)
    return not past or _PLANNED.search(bare) is not None


def modifies(text: str, start: int, end: int) -> bool:
    """Whether the date at ``text[start:end]`` belongs to a noun or to a step before, and
    not to what the sentence tells.

    >>> modifies("정부는 25일 발표한 대책을 거뒀다.", 4, 7)
    True
    >>> modifies("정부는 25일 대책을 발표했다.", 4, 7)
    False
    """
    rest = text[end:]
    # '전날 휴장해 이날이 첫 거래일이었다' tells of the second.
    if text[start:end].startswith("전날") and "이날" in rest:
        return True
    if _ADNOMINAL.match(rest) or _AFTER.match(rest) or _NAMED.match(rest):
        return True
    # '구매일을 3월 16일, 전달 시점을 17일로': a day that is told of, not a day of telling.
    return bool(re.search(r"[을를]\s\Z", text[:start])) and rest[:1] in ",로으"
