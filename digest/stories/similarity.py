"""How alike two passages are: the weights of their terms, and the grid of the comparison.

A weight is (1 + ln tf) * ln(1 + N / df); a vector is scaled to length ``UNIT`` and rounded to
integers. Sums of integers have no rounding, so the groups do not depend on the order of the
input, and plain Python (five articles, no import of numpy) and sparse matrices (100,000
articles) see the same numbers.

Two vectors a passage. The *narrow* one holds its heaviest terms: what sets this development
apart, for events. The *broad* one holds all: what its chain of developments is about, for
stories. One vector for both costs three points of F1 on either level.
"""

from __future__ import annotations

import math

UNIT = 1 << 12
HEAD, NARROW, BROAD = 16, 32, 512
SHARE = 1 << 10
# Weights run to 9. What weighs less than this adds nothing to a cosine but makes most of its work:
# every passage shares it with every other.
COMMON = 1.2
# A folder of five articles on one story: its words are in all of them and still not common.
# Terms are counted as if so many other articles, without them, had been read, too.
PRIOR = 200
# With ln(1 + N / df) every term looks rarer in a larger folder, all cosines rise, and thresholds
# found on 300 articles weld companies' stories together among 6,000. The geometric mean of N and
# the size that they were found on holds the level: labelled sets put into a real crawl keep
# their F1 (stories .92 and .98, alone and inside; with N itself .86 inside).
REFERENCE = 470
# The part of a group's mean vector, 1/FAINT, below which a term is one member's own and left out
# of the sum: sums stay short, however many they are of. Not for centres, where the many faint
# terms together are what a saga shares (WHOLE).
FAINT, WHOLE = 80, 1 << 40
# Cosines are compared on this grid: the last bits of a float depend on the order of additions.
GRID = 10**9


def idf(spread: int, groups: int) -> int:
    """The weight, in 1/1024, of a term that is said in ``spread``/SHARE of so many groups;
    0 where it is too common to tell them apart."""
    many = math.sqrt(REFERENCE * (groups + PRIOR))
    weight = math.log(1 + many * SHARE / max(spread, 1))
    return round(1024 * weight) if weight >= COMMON else 0


def tf(count: int) -> int:
    """The weight of a term that a passage says so often, in 1/1024."""
    return round(1024 * (1 + math.log(count)))
