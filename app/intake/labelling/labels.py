"""The labels of the lines of a page, and how likely each of them is for each line."""

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from app.intake.document import Block, Likely
from app.intake.labelling.chain import Chain, read_chain
from app.intake.labelling.places import traits_of
from app.paths import RESOURCES

_MOST_LINES = 1500  # what has more is no flattened page of a site, and would take long
_FEWEST_LINES = 6  # fewer tell too little of one another


class Label(StrEnum):
    """What a line is; the values are the letters of the pages from which the chain is fitted."""

    FRAME = "F"
    ABOUT = "M"
    TITLE = "T"
    HEADING = "H"
    TEXT = "P"
    CAPTION = "C"
    NOTE = "N"


def label_lines(blocks: Sequence[Block], rules: Sequence[str]) -> list[Likely]:
    """What each of *blocks* is likely to be; *rules* has the rules by which some are frame.

    Empty for a document that is too short, or too long to be a page of a site.
    """
    if not _FEWEST_LINES <= len(blocks) <= _MOST_LINES:
        return []
    chain = shipped_chain()
    names = [Label(each).name.lower() for each in chain.labels]
    chances = chain.chances(traits_of(blocks, rules))
    return [Likely(**dict(zip(names, each, strict=True))) for each in chances]


@lru_cache(maxsize=1)
def shipped_chain() -> Chain:
    """The chain that comes with the program, read once."""
    return read_chain(RESOURCES / "labelling" / "lines.json")
