"""B-cubed F1: how well groups agree with labels (Bagga and Baldwin 1998)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence


def b3(gold: Sequence[Hashable], found: Sequence[Hashable]) -> float:
    """The F1 of B-cubed precision and recall, 0 to 1.

    For each item: of those it stands with, how many belong to it (precision); of those that
    belong to it, with how many it stands (recall); both averaged over the items.

    >>> b3("aab", "xxx"), b3("aab", "xxy")
    (0.7142857142857143, 1.0)
    """
    both = Counter(zip(gold, found, strict=True))
    of_gold, of_found = Counter(gold), Counter(found)
    precision = sum(n * n / of_found[f] for (_, f), n in both.items()) / len(gold)
    recall = sum(n * n / of_gold[g] for (g, _), n in both.items()) / len(gold)
    return 2 * precision * recall / (precision + recall)
