"""Headings of the entries of a list, each above lines about its entry: what most are all are."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from app.intake.document import Block, Role

_FEWEST = 2  # headings by which a list is known
_POSSIBLE = 0.1  # of a line that looks and stands like a heading
_LONGEST = 120  # characters


def agreed_on_entries(
    blocks: Sequence[Block], marked: Sequence[Block], cut: Sequence[int]
) -> list[Block]:
    """*marked*, in which lines above lines about an entry agree whether they are headings.

    *blocks* are the same before any was marked, *cut* the lines of the document that were cut as
    lines about a page: "Publishing date: 29 June 2006" below each headline of a list.
    """
    above = [
        position
        for position, (block, below) in enumerate(pairwise(blocks))
        if any(block.at < line < below.at for line in cut)
    ]
    heads = [each for each in above if marked[each].role == Role.HEADING]
    made = list(marked)
    if len(heads) < _FEWEST or 2 * len(heads) <= len(above):
        return made
    for position in set(above) - set(heads):
        block = blocks[position]
        short = block.role == Role.PARAGRAPH and len(block.text) <= _LONGEST
        if short and block.likely.heading >= _POSSIBLE:
            made[position] = replace(block, role=Role.HEADING, level=0)
    return made
