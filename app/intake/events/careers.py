"""Rows of a career: lines of a span of years and the post or task that was held in them."""

import re
from collections.abc import Sequence

# "2006-2008 Ambassador at large", "2008– Director"
_ROW = re.compile(
    r"[\s•*·■▪●]{0,4}(?:19|20)\d\d\s?[-–—]\s?(?:(?:(?:19|20)\d\d|\d\d)(?!\d))?(?:\s?:)?\s+"
    r"(?=[A-ZÀ-ÞА-ЯЁЄІЇҐ“\"«])"
)
_FEWEST = 3  # rows of a career that stand among the lines of a page
_NEAR = 160  # characters on both sides of a row in which another begins


def is_in_a_career(text: str, line: int) -> bool:
    """Whether the line that begins at *line* of *text* is such a row, with another beside it."""
    if not _ROW.match(text, line):
        return False
    above = text[max(0, line - _NEAR) : max(0, line - 1)].split("\n")[1:]
    below = text[line : line + _NEAR].split("\n")[1:]
    return any(map(_ROW.match, (*above[-2:], *below[:2])))  # a post may take up two lines


def rows_of_a_career(texts: Sequence[str]) -> set[int]:
    """The positions of those *texts* that begin with such a row, where there are several."""
    rows = {at for at, text in enumerate(texts) if _ROW.match(text)}
    return rows if len(rows) >= _FEWEST else set()
