"""Headings of a mail of news: lines in capitals with a full stop, each above its report."""

from collections.abc import Sequence
from itertools import pairwise

from app.intake.document import Block, Role
from app.intake.frame.prose import is_prose

_FEWEST = 3  # of such lines
_MOST_WORDS = 12


def shouted_heads(blocks: Sequence[Block]) -> frozenset[int]:
    """The positions of such lines, where there are several of them; "THE END." alone is none.

    One more of them may stand above short reports.
    """
    shouted = [at for at, block in enumerate(blocks[:-1]) if _is_shouted(block)]
    above = {at for at, pair in enumerate(pairwise(blocks)) if is_prose(pair[1])}
    if sum(at in above for at in shouted) < _FEWEST:
        return frozenset()
    return frozenset(at for at in shouted if blocks[at + 1].role == Role.PARAGRAPH)


def _is_shouted(block: Block) -> bool:
    text = block.text.strip()
    is_line = block.role == Role.PARAGRAPH and "\n" not in text
    return (
        is_line and text.isupper() and text.endswith(".") and 1 < len(text.split()) <= _MOST_WORDS
    )
