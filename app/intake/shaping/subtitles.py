"""Subtitles that a format marks as it marks the title: they head no section."""

from collections.abc import Sequence
from dataclasses import replace

from app.intake.document import Block, Role
from app.intake.frame.prose import is_prose

_FEWEST_BELOW = 2  # headings of a lower rank, which are those of the sections
_PAIR = 2  # title and subtitle
_FURTHEST = 4  # blocks from the title


def without_subtitle(blocks: Sequence[Block], title: int) -> list[Block]:
    """*blocks* in which the subtitle is a paragraph; the title stands at *title*, -1 for nowhere.

    A subtitle has the rank of the title, stands next to it above the text, and all other headings
    that the format marks are of lower ranks.
    """
    made = list(blocks)
    level = blocks[title].level if title >= 0 and blocks[title].role == Role.HEADING else 0
    if not level:
        return made
    ranks = [block.level for block in blocks if block.role == Role.HEADING and block.level]
    if ranks.count(level) != _PAIR or sum(each > level for each in ranks) < _FEWEST_BELOW:
        return made
    for position in range(max(0, title - _FURTHEST), min(len(blocks), title + _FURTHEST + 1)):
        between = blocks[min(title, position) + 1 : max(title, position)]
        block = blocks[position]
        same = position != title and block.role == Role.HEADING and block.level == level
        if same and not any(map(is_prose, between)):
            made[position] = replace(block, role=Role.PARAGRAPH, level=0)
    return made
