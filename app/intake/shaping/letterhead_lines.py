"""Lines of a letterhead that are no title: to whom a letter goes, from which office it comes."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.intake.document import Block, Role

_ADDRESSEE = re.compile(
    r"(?:to(?:\sthe|\sall)\s|to:|an\s(?:die|den|das|alle)\s|an:|(?:à|a)\s(?:la\s|l['’]|monsieur\s"
    r"|madame\s|m\.\s|mme\s|tous\s)|aux?\s|кому:|до:|h\.\s?e\.\s|s\.\s?e\.\s|(?:his|her|son)\sexcellenc[ye]\s"
    r"|(?:mr|ms|mrs|dr|herrn?|frau|hon)\.?\s)",
    re.IGNORECASE,
)
_BELOW = 5  # blocks between an addressee and the day, the number or the subject of a letter
_ABOUT = 0.7  # of the chance to be a line about the page
_FRAME = 0.5  # of the chance to be frame, or about the page, which no title has
_LESS = 0.5  # of that chance, which a title must have at least


def without_letterhead_lines(blocks: Sequence[Block]) -> list[Block]:
    """*blocks*, those of a letterhead having no chance to be the title.

    To whom a letter goes stands above its day or number. What looks twice as much like frame, or
    like a line about the page, as like a title is none, unless a mark of the first level says so.
    """
    return [
        replace(block, likely=replace(block.likely, title=0.0))
        if block.likely.title and _is_of_letterhead(blocks, at)
        else block
        for at, block in enumerate(blocks)
    ]


def _is_of_letterhead(blocks: Sequence[Block], at: int) -> bool:
    block = blocks[at]
    if block.role == Role.HEADING and block.level == 1:
        return False
    other = max(block.likely.frame, block.likely.about)
    if other >= _FRAME and block.likely.title < _LESS * other:
        return True
    return _ADDRESSEE.match(block.text.strip()) is not None and any(
        each.likely.about >= _ABOUT for each in blocks[at + 1 : at + 1 + _BELOW]
    )
