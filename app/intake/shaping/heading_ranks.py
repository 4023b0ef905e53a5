"""The ranks of headings whose level nothing marks: chapters over articles, "2." over "2.1"."""

import re
from collections.abc import Sequence

# Names of the parts of a treaty or a report, in falling rank.
_PARTS = (
    r"part|partie|teil|часть|частина",
    r"title|titre|titel",
    r"chapter|chapitre|kapitel|глава|розділ",
    r"section|abschnitt|раздел",
    r"articles?|artikel|статья|стаття",
)
_RANKED = tuple(
    re.compile(rf"(?:{names})\s(?:[ivxlc]+|\d+|[a-z]|premier|première)\b", re.IGNORECASE)
    for names in _PARTS
)
_OF_THE_WHOLE = re.compile(
    r"(?:annex|appendix|annexe|appendice|anhang|anlage|приложение|додаток|preamble|préambule|präambel)\b",
    re.IGNORECASE,
)
_RANKS = 2  # so many are there where parts stand in parts
_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s")


def depths_of(headings: Sequence[str]) -> list[int]:
    """How far below the highest each of *headings* stands, in their order, 0 for the highest.

    Parts with a name stand by that, parts with a number by its dots where the numbers above are
    there too. A heading without either, which is no annex, goes with the part above it.
    """
    present = sorted({rank for text in headings if (rank := _rank(text)) is not None})
    numbers = {number for text in headings if (number := _number_of(text))}
    depths: list[int] = []
    for text in headings:
        rank = _rank(text)
        if rank is not None:
            depths.append(present.index(rank))
        elif number := _number_of(text):
            depths.append(_above(number, numbers))
        elif _OF_THE_WHOLE.match(text) or len(present) < _RANKS:
            depths.append(0)
        else:
            depths.append(depths[-1] if depths else 0)
    return depths


def _rank(text: str) -> int | None:
    """The rank of the part that *text* names; None where it names none."""
    return next((at for at, part in enumerate(_RANKED) if part.match(text)), None)


def _number_of(text: str) -> str:
    match = _NUMBER.match(text)
    return match[1] if match else ""


def _above(number: str, numbers: set[str]) -> int:
    """How many of the numbers above *number* are among *numbers*: "2" for "2.1"."""
    above = [number.rsplit(".", count)[0] for count in range(1, number.count(".") + 1)]
    return sum(each in numbers for each in above)
