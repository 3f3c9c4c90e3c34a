"""Quotations: who says what, by what verb."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.korean import enclosures
from digest.model import Quotation, Unit

_VERB = re.compile(
    r"(?:밝혔|말했|강조했|설명했|전했|덧붙였|주장했|지적했|비판했|반박했|언급했|평가했|전망했|당부했|촉구했|토로했"
    r"|호소했|답했|물었|했|보도했|비난했|분석했|진단했|내다봤|표현했|약속했|다짐했|인정했|부인했|적었|썼|선언했|경고했)"
)
_SPEAKER = re.compile(
    r"((?:[가-힣A-Za-z0-9·&]+(?:\([^)]*\))?\s){0,5}[가-힣A-Za-z0-9·&]+(?:\([^)]*\))?)(?:은|는|이|가|께서는|도|씨는)\s"
)


def find(text: str, units: Sequence[Unit]) -> tuple[Quotation, ...]:
    """The quotations of a text in order; ``units`` bound the search for their speakers."""
    found = []
    pairs = sorted(p for p in enclosures.pairs(text) if p.mark == '"')
    at = 0
    for unit in units:
        if unit.kind != "sentence":
            continue
        while at < len(pairs) and pairs[at].open < unit.start:
            at += 1
        first = True
        speaker = ""
        while at < len(pairs) and pairs[at].close < unit.end:
            pair = pairs[at]
            if first:
                match = _SPEAKER.search(text, unit.start, pair.open)
                speaker = match[1] if match else ""
                first = False
            verb = _VERB.search(text, pair.close, unit.end)
            found.append(
                Quotation(
                    pair.open + 1,
                    pair.close,
                    text[pair.open + 1 : pair.close],
                    speaker,
                    verb[0] if verb else "",
                )
            )
            at += 1
    return tuple(found)
