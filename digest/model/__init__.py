"""Every value that crosses a stage, in the order it is made.

All are frozen and hold tuples, so a stage cannot change what another one made. Import them
from here: ``from digest.model import Article``.
"""

from digest.model.documents import (
    DateSpan,
    Document,
    Figure,
    Form,
    Quotation,
    Sentence,
    Unit,
    UnitKind,
)
from digest.model.edition import (
    Citation,
    Claim,
    Counts,
    Dated,
    Edition,
    EventLine,
    Excerpt,
    Gap,
    Interpretation,
    Item,
    KeyFigure,
    Reference,
    Verdict,
)
from digest.model.sources import (
    Article,
    Omission,
    Period,
    Source,
)
from digest.model.stories import (
    Beat,
    Event,
    Passage,
    Status,
    Story,
    Survey,
    Telling,
)
from digest.model.work import Each

__all__ = [
    "Article",
    "Beat",
    "Citation",
    "Claim",
    "Counts",
    "DateSpan",
    "Dated",
    "Document",
    "Each",
    "Edition",
    "Event",
    "EventLine",
    "Excerpt",
    "Figure",
    "Form",
    "Gap",
    "Interpretation",
    "Item",
    "KeyFigure",
    "Omission",
    "Passage",
    "Period",
    "Quotation",
    "Reference",
    "Sentence",
    "Source",
    "Status",
    "Story",
    "Survey",
    "Telling",
    "Unit",
    "UnitKind",
    "Verdict",
]
