"""The labels of the lines of a page, and how likely each of them is for each line.

A chain and a network say so from the same traits, and each errs where the other does not: their
chances are multiplied.
"""

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from math import sqrt

from app.intake.document import Block, Likely
from app.intake.labelling.chain import Chain, Chances, read_chain
from app.intake.labelling.network import Network, read_network
from app.intake.labelling.places import traits_of
from app.paths import RESOURCES

_MOST_LINES = 1500  # what has more is no flattened page of a site, and would take long
_FEWEST_LINES = 6  # fewer tell too little of one another


class Label(StrEnum):
    """What a line is; the values are the letters of the pages from which the chain is fitted.

    There a title bears one letter; the lines in which it goes on are learnt as MORE.
    """

    FRAME = "F"
    ABOUT = "M"
    TITLE = "T"
    MORE = "U"
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
    chain, network = shipped_chain(), shipped_network()
    names = [Label(each).name.lower() for each in chain.labels]
    traits = traits_of(blocks, rules)
    both = zip(chain.chances(traits), network.chances(traits), strict=True)
    return [_likely(dict(zip(names, _agreed(*each), strict=True))) for each in both]


def _likely(chances: dict[str, float]) -> Likely:
    """*chances* by the names of labels; a line in which the title goes on is one of the title."""
    title = chances["title"] + chances["more"]
    return Likely(**{**chances, "title": title})


def _agreed(one: Chances, other: Chances) -> Chances:
    """The geometric mean of both, label by label; it sums up to 1."""
    means = [sqrt(first * second) for first, second in zip(one, other, strict=True)]
    return tuple(mean / sum(means) for mean in means)


@lru_cache(maxsize=1)
def shipped_chain() -> Chain:
    """The chain that comes with the program, read once."""
    return read_chain(RESOURCES / "labelling" / "lines.json")


@lru_cache(maxsize=1)
def shipped_network() -> Network:
    """The network that comes with the program, read once; its labels are those of the chain."""
    return read_network(RESOURCES / "labelling" / "lines.npz")
