"""What a page is about and who published it, guessed from its title, address and frame."""

import re
from collections.abc import Mapping, Sequence

from app.intake.document import Block
from app.intake.report import Removal

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
_SITES: tuple[tuple[str, str], ...] = (
    ("NATO", r"(?:^|[./])nato\.int|jfcnaples|ac\.nato|shape\.nato"),
    ("OSCE", r"(?:^|[./])osce\.org"),
    ("Council of Europe", r"coe\.int"),
    ("ICRC", r"icrc\.org"),
    ("United Nations", r"(?:^|[./])un\.org"),
    ("European Union", r"europa\.eu"),
    ("Wikipedia", r"wikipedia\.org"),
)
_FRAMES: tuple[tuple[str, str], ...] = (
    (
        "NATO",
        r"^nato\s*-\s|nato multimedia account|north atlantic treaty organi[sz]ation$|"
        r"nato press service|nato homepage|\bnato (?:speeches|topics|update)",
    ),
    ("OSCE", r"osce logo|^osce\s*[-|]|partners for co-operation$"),
    ("Wikipedia", r"wikipedia"),
    ("Council of Europe", r"council of europe logo"),
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


def guess_publisher(said: str, url: str, removed: Sequence[Removal]) -> str:
    """Who published the page: what its metadata say, else its address, else its frame."""
    if said:
        return said
    for publisher, pattern in _SITES:
        if url and re.search(pattern, url, re.IGNORECASE):
            return publisher
    for removal in removed[:40]:
        for publisher, pattern in _FRAMES:
            if re.search(pattern, removal.text.strip(), re.IGNORECASE):
                return publisher
    return ""


def place_for(page: str, places: Mapping[str, str]) -> str:
    """The branch proposed for a page about *page*: where the library has that one."""
    return places.get(page, "")


def looks_spun(blocks: Sequence[Block], url: str) -> bool:
    """Whether the text says of itself that it is a rewritten copy."""
    return bool(_DOUBTFUL_COPY.search(url)) or any(
        _DOUBTFUL_COPY.search(block.text) for block in blocks[:40]
    )
