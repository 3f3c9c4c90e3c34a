"""What the words around a date say: its sentence, the tense of its clause, its neighbours."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal

from digest.model import Unit

Tense = Literal["past", "future", ""]

_END = re.compile(r"[.?!…\n](?:(?<=\n)|(?<=[다요죠까음됨함].)(?![\"'”’)]))\s*")
# The first of these behind a date tells its tense. ㅆ as a final consonant is past (했, 됐, 열렸)
# but for 있 and 겠; '하기로 했다' is past for a bare day and future for '13일까지'.
_SS = "".join(chr(c) for c in range(0xAC00 + 20, 0xD7A4, 28) if chr(c) not in "있겠")
_L = "".join(
    chr(c)
    for c in range(0xAC00 + 8, 0xD7A4, 28)
    if chr(c) not in "일월올말달둘별길물실불글술절칠팔열"
)
_MARK = re.compile(
    r"(?P<open>예정(?:됐던|되었던|이던|이었|돼\s있던|했던))"
    r"|(?P<future>예정|계획(?=[이인을도]|입니다|[.,\"”'’]|$)|방침|전망(?:이다|된다)|예상(?:된다|됩니다)|예고|앞두|앞둔"
    r"|(?:오픈|출시|개장|개점|개통|개관|개교|준공|완공|착공|가동|양산|상용화|도입|시행|처리|상장|출범|개최|"
    r"발사|취항|입주|공개|완료)[을를]? 목표|기로 (?:했|결정|합의)|겠[다습어지]"
    rf"|[{_L}] (?:것|수 있|전망|가능성|듯)"
    r"|열리는|열릴|개최될|시작하는|(?:개최|시작|진행|공연|상연|방영|개막|개봉|거행|재개|출시|공개)되는|치러지는"
    r"|무대에 오르는|예정된|인도분|(?:[연간한된린진친]다|합니다)고 [0-9]{1,2}일 (?:밝혔|전했|알렸)"
    r"|(?:[연간온난한된린진친]다|합니다|됩니다|립니다)(?=[.\"'”’]|$))"
    rf"|(?P<past>(?:[{_SS}](?=[다고으던는지습어을])|열린 |발생한 |숨진 |발표한 |공개한 "
    r"|진행된 |개최된 |개최한 |나온 |시행된 |체결한 |출시한 |방송된 |따르면|밝혀))"
)
_UNTIL = (
    r"(?:\([^()]{0,12}\))?"
    r"(?:\s(?:새벽|오[전후]|밤|낮|저녁|아침)(?:\([^()]{0,12}\)|\s[0-9]{1,2}시)?)?(?:까지|\s사이)"
)
_ENDS = re.compile(_UNTIL)
_ASIDE = re.compile(
    rf"{_UNTIL}|(?:\([^()]{{0,12}}\))?(?:부터|\s?(?:지방선거|총선|대선)|\s?이후|\s기준"
    r"|자 |에도 |\s?이전|\s?이래|\s사이|[가-힣]{0,2}"
    r"(?:\s(?!이날)[^\s.,]*[^\s.,은는]){0,3}?\s"
    r"(?!(?:열린|개최된|치러진) [^.,]{2,30}에 (?:참석|참가|출석)[했해하])"
    r"[가-힣]*(?:한|된|린|진|난|긴|친|던|온|킨|운|른|낸|뜬|인|난|든|본|쓴|연|산|낸)\s)"
)
_SAID = re.compile(
    r"(?:밝혔|말했|전했|강조했|설명했|주장했|지적했|덧붙였|비판했|답했|언급했|당부했|발표했|썼|적었)(?:다|습니다)"
)
_DONE = re.compile(rf"[{_SS}](?:다|습니다)[.\"'”’]*\s*$")
_DECIDED = re.compile(r"기로 (?:했|결정|합의)")
# '재개하겠다고 밝히고', '접촉할 것을 제안했다', '할 계획을 내놨다': the coming thing is said or
# asked for, and the day is as a rule that of the saying.
_REPORTED = re.compile(
    r"(?:다|[이어]?라)?(?:고|며|면서|는)(?=[\s,])|이?란 |[을를](?=\s)|[을를]?\s(?:발표|제시)"
)
_ANOTHER_DAY = re.compile(r"[0-9]일|이날|전날")
_LIMIT = 160
_FAR = 600


class Context:
    """The text around the dates of one article; everything is computed when first asked."""

    def __init__(self, text: str, units: Sequence[Unit]) -> None:
        self.text = text
        self.ends = [unit.end for unit in units]
        if not units:
            self.ends = [m.end() for m in _END.finditer(text)]
            self.ends.append(len(text))

    def sentence(self, at: int) -> int:
        """The number of the sentence that holds the character ``at``."""
        return bisect_right(self.ends, at)

    def start(self, at: int) -> int:
        """Where the sentence that holds ``at`` begins."""
        n = bisect_right(self.ends, at)
        return self.ends[n - 1] if n else 0

    def end(self, at: int) -> int:
        """Where the sentence that holds ``at`` ends."""
        n = bisect_left(self.ends, at)
        return self.ends[n] if n < len(self.ends) else len(self.text)

    def tense(self, end: int) -> Tense:
        """The tense of the clause that the expression ending at ``end`` belongs to."""
        limit = min(self.end(end), end + _LIMIT)
        match = self._governing(end, limit)
        if not match:
            return ""
        if match["open"]:
            return ""
        if match["past"]:
            return "past"
        # '6월 말 기준 주주는 2만명에 달한다': figures of a day that is over.
        if self._vetoed(match, end, limit) or self.text.startswith((" 기준", " 현재"), end):
            return ""
        if _DECIDED.match(self.text, match.start()):
            # '31일 … 실시하기로 했다': decided then. '13일까지 … 면제하기로 했다': will hold then.
            return "future" if self.text.startswith(("까지", "부터"), end) else "past"
        return "future"

    def _governing(self, end: int, limit: int) -> re.Match[str] | None:
        """The first mark of tense behind ``end`` that is not inside a quotation opened there:
        '11일 보도자료에서 "… 달할 것"이라고 예상했다' tells of the past."""
        for match in _MARK.finditer(self.text, end, limit):
            between = self.text[end : match.start()]
            if between.count("“") <= between.count("”") and between.count('"') % 2 == 0:
                return match
            if self.quoted(end):
                return match
        return None

    def _vetoed(self, match: re.Match[str], end: int, limit: int) -> bool:
        """Whether a main verb in the past stands over the coming thing and has no day of its own:
        '정부는 7일 재개하겠다고 밝혔다', but not '30일 공개하겠다고 28일 밝혔다'."""
        if match[0] == "예정" or self.text.startswith(("까지", "부터"), end):
            return False
        if not _REPORTED.match(self.text, match.end()) and not _REPORTED.match(
            self.text, match.end() - 1
        ):
            return False
        main = next((m for m in _MARK.finditer(self.text, match.end(), limit) if m["past"]), None)
        return main is not None and not _ANOTHER_DAY.search(self.text, match.end(), main.start())

    def aside(self, end: int) -> bool:
        """Whether the date that ends at ``end`` only dates another thing: '지난 26일 발의한
        법안', '11월 30일까지'. Such a day is not the one that '이날' takes up."""
        return _ASIDE.match(self.text, end) is not None or self._in_brackets(end)

    def until(self, end: int) -> bool:
        """Whether the date that ends at ``end`` is the last of a stretch: '27일 새벽까지'."""
        return _ENDS.match(self.text, end) is not None

    def _in_brackets(self, at: int) -> bool:
        before = self.text[max(0, at - 30) : at]
        return before.rfind("(") > before.rfind(")") and not before.endswith(")")

    def reports(self, at: int) -> bool:
        """Whether the sentence that holds ``at`` closes with a verb of saying."""
        end = self.end(at)
        return _SAID.search(self.text, max(at, end - 16), end) is not None

    def closes_in_past(self, at: int) -> bool:
        """Whether the sentence that holds ``at`` says what was done, not what was decided."""
        end = self.end(at)
        match = _DONE.search(self.text, max(at, end - 12), end)
        return match is not None and not _DECIDED.search(self.text, at, end)

    def quoted(self, at: int) -> bool:
        """Whether ``at`` stands inside double quotation marks of its sentence."""
        n = bisect_right(self.ends, at)
        start = max(self.ends[n - 1] if n else 0, at - _FAR)
        before = self.text[start:at]
        return before.count("“") > before.count("”") or before.count('"') % 2 == 1


CHAIN = re.compile(
    r"(?:\([^()\n]{0,12}\))?\s?"
    r"(?:(?:오전|오후|새벽|밤|낮|저녁|아침|정오|자정)\s?)?(?:[0-9]{1,2}시\s?)?(?:[0-9]{1,2}분\s?)?"
    r"(?:\([^()\n]{0,12}\))?"
    r"(?P<link>부터|에서|[,、·~∼～〜\-–—]|와|과|및|또는|이나)(?:\s?[0-9]{1,2}시)?\s{0,2}"
)
RANGES = frozenset(("부터", "에서", *"~∼～〜-–—"))
