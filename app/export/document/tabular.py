"""Rows and columns: how wide a column is, where a row may break, what a date's columns say."""

from collections.abc import Sequence

from app.export.document.running_text import Data
from app.library.pages.body import Inline, inline_text

MANY_COLUMNS = 7  # more stand on a page that is turned
LONGEST_WORD = 16  # in a narrow column
SHORT = 10  # letters of a cell that stays in one line
WHOLE = 16  # letters of a cell that stays in one line among few columns: "14 December 2006"
LONGEST_ROW = 1500  # letters in a cell times the columns: about half a page


def is_long(row: Sequence[Sequence[Inline]]) -> bool:
    """Whether a row of a table is so long that it may have to go on over a page."""
    return max((len(inline_text(cell)) for cell in row), default=0) * max(len(row), 2) > LONGEST_ROW


def dated(date: str, year: str) -> Data:
    """The two columns of a date: its year, and what else it says."""
    rest = date.removesuffix(year).rstrip() if year else date
    if rest in ("about", "since", "until") or year not in date:
        rest = date
    return {"year": year, "date": rest}


def widths_of(columns: Sequence[Sequence[str]]) -> list[int]:
    """Shares of the page's width for *columns* of texts; 0 takes what the text needs.

    No column is narrower than its longest word, as far as a page has room for that, nor, among
    many columns, than a short cell such as "since 1994".
    """
    weights = [max(map(len, texts)) for texts in columns]
    if len(weights) <= 4 and max(weights) > WHOLE:  # the longer ones share the rest of the page
        return [0 if weight <= WHOLE else min(weight, 120) for weight in weights]
    if len(weights) <= 4:
        return [max(4, min(weight, 60)) for weight in weights]
    words = (max(map(len, "\n".join(texts).split()), default=0) for texts in columns)
    whole = [min(word, LONGEST_WORD) + 1 for word in words]
    if len(weights) > MANY_COLUMNS:
        short = (max((len(t) for t in texts if len(t) <= SHORT), default=0) for texts in columns)
        return [max(word, cell) + 1 for word, cell in zip(whole, short, strict=True)]
    return [max(*pair) for pair in zip(whole, (round(w**0.7) for w in weights), strict=True)]
