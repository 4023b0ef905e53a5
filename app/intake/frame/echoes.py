"""Whether the text of a page says the words of a line above it again: then it is about them."""

import re
from collections.abc import Sequence

from app.intake.document import Block, Role
from app.intake.frame.prose import PROSE

_TELLING = re.compile(
    r"[^\W\d_]{5,}|(?<!\w)(?:[A-ZÀ-ÞА-ЯІЇЄ]{2,4}(?!\w)|[A-ZÀ-ÞА-ЯІЇЄ][^\W\d_]{3})"
)
_STEMS = range(4, 7)  # letters by which words are compared: endings differ
_LOOKED_AT = 3000  # characters of the text; a later passage says little of the title


def echo_of(line: str, text: str) -> tuple[int, int]:
    """How many telling words of *line* come again in *text*, and how many it has."""
    said = {word[:size] for word in _words(text) for size in _STEMS}
    words = {word[: _STEMS[-1]] for word in _words(line)}
    return len(words & said), len(words)


def prose_from(blocks: Sequence[Block], start: int) -> tuple[int, str]:
    """Where the text proper begins at or behind *start*, and its first few thousand characters."""
    for position in range(start, len(blocks)):
        block = blocks[position]
        if block.role == Role.PARAGRAPH and len(block.text) >= PROSE:
            text = "\n".join(each.text for each in blocks[position : position + 12])
            return position, text[:_LOOKED_AT]
    return len(blocks), ""


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _TELLING.findall(text)}
