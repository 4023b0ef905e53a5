"""Rows of a table that became lines of text, each with its date in the last column."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from app.intake.dating.dates import DateExpression
from app.intake.dating.sentences import Span, trim

_FEWEST = 3  # rows
_NEAR = 400  # characters from one date to the next
_CELL_ENDS = re.compile(r"(?:[.!?)\]”\"»]\s|[^\S\t]{2})$")
_LINE_ENDS = re.compile(r"[ \t\u00a0|.]*(?:\n|$)")
_FULL = ("iso", "numeric", "day", "days", "days_over_months", "month")


def rows_dated_last(
    text: str, dates: Sequence[DateExpression]
) -> list[tuple[DateExpression, Span]]:
    """The dates of *text* that end rows, three or more near one another, and the rows before them.

    A row ends with the date where a cell or a sentence is over before it, as in "Working visit.
    May 2, 1995"; "signed on 2 May 1995" is no row.
    """
    found: list[tuple[DateExpression, Span]] = []
    for _, run in groupby(_numbered(text, dates), key=lambda each: each[0]):
        rows = [(date, span) for _, date, span in run]
        found += rows if len(rows) >= _FEWEST else ()
    return found


def _numbered(
    text: str, dates: Sequence[DateExpression]
) -> Iterator[tuple[int, DateExpression, Span]]:
    """Each row with the number of its run: a new one begins where the next date stands far off."""
    run, last = 0, -_NEAR
    for date in dates:
        span = _row(text, date)
        if span is None:
            continue
        run += date.start - last > _NEAR
        last = date.end
        yield run, date, span


def _row(text: str, date: DateExpression) -> Span | None:
    if date.form not in _FULL or not _LINE_ENDS.match(text, date.end):
        return None
    start = text.rfind("\n", 0, date.start) + 1
    if not _CELL_ENDS.search(text[max(start, date.start - 4) : date.start]):
        return None
    return trim(text, (start, date.start))
