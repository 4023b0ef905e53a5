"""Who published a page: what its metadata say, its address, its frame, or a line at its end."""

import re
from collections.abc import Sequence

from app.intake.report import Removal

SOURCE = "page metadata: source"  # the rule that cuts the line

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
_SOURCE = re.compile(
    r"(?:(?:source|quelle|izvor|zdroj|fonte|fuente|источник|джерело)\s*:|источник|джерело|(?:this\s(?:text|article)\s(?:was\s)?)?"
    r"distributed\sby|(?:the\s)?source\sof\s(?:the|this)\s(?:news|text|article|report|story)\s(?:is|was)"
    r"(?:\sfrom)?(?=\s))\s*(?P<name>[^\W_](?:[^.:]|\.(?=\S)){1,90})\.?",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)[\s©]*(?:(?:by\s)?(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?[\s,]*)?(?:by\s)?"
    r"(?P<name>[A-ZÀ-ÞА-ЯІЇЄ][^\W\d_](?:[\w&’'/-]|[ ](?=[\w&])){1,60})",
    re.IGNORECASE,
)
_NO_NAME = re.compile(r"\b(?:all|rights|reserved|notice|the content|this site)\b", re.IGNORECASE)
_YEARS_BEHIND = re.compile(r"[\s,]*(?:19|20)\d\d(?:\s?[-–]\s?\d{2,4})?$")


def source_named(text: str) -> str:
    """The name in a line that says only from whom a text is; empty where it says more."""
    match = _SOURCE.fullmatch(" ".join(text.split()))
    return match["name"].strip() if match else ""


def guess_publisher(said: str, url: str, removed: Sequence[Removal]) -> str:
    """Who published the page: what its metadata say, else its address, else what was cut."""
    if said:
        return said
    for publisher, pattern in _SITES:
        if url and re.search(pattern, url, re.IGNORECASE):
            return publisher
    for removal in removed[:40]:
        for publisher, pattern in _FRAMES:
            if re.search(pattern, removal.text.strip(), re.IGNORECASE):
                return publisher
    return _named_at_the_end(removed)


def _named_at_the_end(removed: Sequence[Removal]) -> str:
    """The owner in the last copyright notice, or the source that the last line names."""
    for removal in reversed(removed):
        if removal.why == SOURCE:
            return source_named(removal.text)
        owner = _RIGHTS.match(removal.text) if removal.why == "copyright notice" else None
        if owner and not _NO_NAME.search(owner["name"]) and owner["name"][0].isupper():
            return _YEARS_BEHIND.sub("", owner["name"]).strip()
    return ""
