"""Dates that stand behind or below what they date: rows of tables, and lists of documents."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from app.intake.dating.dates import DateExpression
from app.intake.dating.sentences import Span, trim

_FEWEST = 3  # rows
_NEAR = 400  # characters from one date to the next
_CELL_ENDS = re.compile(r"(?:[.!?)\]”\"»]\s|[^\S\t]{2})$")
_LINE_ENDS = re.compile(r"[ \t\u00a0|.]*(?:\n|$)")
_PLACE = re.compile(r"(?:[^\W\d_][\w.’'-]*\s?){1,3},\s")
_FEWEST_BELOW = 2  # names, each with its date in the line below
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


def dated_below(text: str, dates: Sequence[DateExpression]) -> list[tuple[DateExpression, Span]]:
    """The dates of *text* that have lines for themselves, and the lines above that they date.

    So it is where name and date take turns to the end, as in a list of documents: "The Treaty",
    below it "4 April 1949" or "Paris, 4 April 1949".
    """
    alone = {text.rfind("\n", 0, date.start) + 1: date for date in dates if _has_a_line(text, date)}
    if len(alone) < _FEWEST_BELOW:
        return []
    found: list[tuple[DateExpression, Span]] = []
    above: Span | None = None
    for start, end in _lines(text):
        date = alone.get(text.rfind("\n", 0, start) + 1)
        if date is None:
            if above is not None and found:
                return []
            above = start, end
        elif above is None or text[above[1] - 1] in ".!?:":
            return []
        else:
            found.append((date, above))
            above = None
    return found if above is None else []


def _has_a_line(text: str, date: DateExpression) -> bool:
    """Whether *date* has a line for itself, perhaps with the place before it."""
    if date.form not in _FULL or not _LINE_ENDS.match(text, date.end):
        return False
    before = text[text.rfind("\n", 0, date.start) + 1 : date.start]
    return not before.strip() or _PLACE.fullmatch(before.lstrip()) is not None


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        if span := trim(text, (start, start + len(line))):
            yield span
        start += len(line) + 1
