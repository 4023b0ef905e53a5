"""What a page is about, guessed from its title, and whether it is a doubtful copy."""

import re
from collections.abc import Mapping, Sequence

from app.intake.document import Block

_KINDS: tuple[tuple[str, str], ...] = (
    (
        "document",
        r"\b(?:communiqu[ée]s?|declaration|treaty|final act|charter of|charter for|"
        r"framework document|strategic concept|memorandum|protocol|resolution|agreement between|"
        r"convention|press release|decision no|mandate)\b",
    ),
    (
        "operation",
        r"^operation\b|,\s*operation$|\b(?:stabili[sz]ation force|implementation force|"
        r"assistance force|support mission|verification mission|monitoring mission)\b",
    ),
    ("country", r"\brelations? with (?!the )|\bcooperation with (?!the )"),
)
_DOUBTFUL_COPY = re.compile(
    r"encycwopedia|globally lovers|this article was rewritten|spun|_sentence_\d+", re.IGNORECASE
)


def guess_kind(title: str) -> str:
    """One of the kinds of pages; an imported text is an article unless its title says more."""
    for kind, pattern in _KINDS:
        if re.search(pattern, title, re.IGNORECASE):
            return kind
    return "article"


def place_for(page: str, places: Mapping[str, str]) -> str:
    """The branch proposed for a page about *page*: where the library has that one."""
    return places.get(page, "")


def looks_spun(blocks: Sequence[Block], url: str) -> bool:
    """Whether the text says of itself that it is a rewritten copy."""
    return bool(_DOUBTFUL_COPY.search(url)) or any(
        _DOUBTFUL_COPY.search(block.text) for block in blocks[:40]
    )
