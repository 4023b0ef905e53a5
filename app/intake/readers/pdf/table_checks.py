"""What is a table among all that stands in columns: no prose, list, form, address, contents."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from statistics import mean

from app.intake.readers.pdf.rows import Cell, Row

_FEWEST_ROWS = 3
_FEWEST_IF_CLOSE = 5  # rows, where columns stand no farther apart than words
_SAME = 0.5  # points
_FILLED, _HALF = 0.6, 0.5  # of the cells, at least; the latter below a head for each column
_MOST_COLUMNS = 20
_ALIGNED = 2.5  # points by which the edges of the cells of a column may differ
_LEADERS = re.compile(r"(?:[.·…]\s?){4,}|_{3,}")
_ITEM_MARK = re.compile(
    r"(?:[•▪◦●■–—*·o\uf0b7\uf0a7+-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\[\d+\])(?!\S)"
)
_NOTE_MARK = re.compile(r"\d{1,3}|[⁰¹²³⁴-⁹]{1,3}|[*†‡]{1,3}")
_CONTACT = re.compile(
    r"@|www\.|https?://|\b(?:tel|fax|phone|telephone|telefax|e-?mail|тел|факс)\b", re.IGNORECASE
)
_PAGE = re.compile(r"\d{1,4}|[ivxlc]{1,6}")
_LONG = 28  # characters of a line from which it reads as prose


def is_table(rows: Sequence[Row], edges: Sequence[tuple[float, float]], size: float) -> bool:
    """Whether *rows*, in columns with these *edges*, are those of a table; no where in doubt."""
    full = [row for row in rows if len(row.columns) >= 2]
    if not 2 <= len(edges) <= _MOST_COLUMNS or len(full) < max(_FEWEST_ROWS, 0.6 * len(rows)):
        return False
    columns = [_in_column(rows, at) for at in range(len(edges))]
    headed = len(rows[0].columns) == len(edges)
    if sum(map(len, columns)) < (_HALF if headed else _FILLED) * len(rows) * len(edges):
        return False
    least = 2 if headed else len(rows) / 3  # cells of a column that are not empty
    if not all(len(cells) >= least and _is_column(cells) for cells in columns):
        return False
    if not (_has_clear_gaps(rows, size) or _is_even(columns, len(rows))):
        return False
    return not (
        _is_prose(columns, edges)
        or _runs_on(rows)
        or _is_list(rows, columns)
        or _is_form(rows, columns)
        or _is_contents(rows, columns)
    )


def _in_column(rows: Sequence[Row], column: int) -> list[list[Cell]]:
    """The lines of the cells of a *column*, cell by cell; empty cells are left out."""
    cells = ([cell for cell in row.cells if cell.column == column] for row in rows)
    return [each for each in cells if each]


def _is_column(cells: Sequence[Sequence[Cell]]) -> bool:
    """Whether the cells of a column stand below one another."""
    first = [cell[0].part for cell in cells]
    ways = (
        [part.left for part in first],
        [part.right for part in first],
        [(part.left + part.right) / 2 for part in first],
    )
    # The head of a column may stand otherwise than what is below it.
    return any(_most_near(places) >= len(places) - max(1, len(places) // 5) for places in ways)


def _most_near(places: Sequence[float]) -> int:
    """How many of *places* are near to one of them, at most."""
    ordered = sorted(places)
    return max(
        bisect_right(ordered, place + _ALIGNED) - bisect_left(ordered, place - _ALIGNED)
        for place in ordered
    )


def _has_clear_gaps(rows: Sequence[Row], size: float) -> bool:
    """Whether the columns of many rows stand farther apart than words do."""
    wide = 0
    for row in rows:
        parts = sorted((cell for cell in row.cells), key=lambda cell: cell.part.left)
        spaces = (
            after.part.left - before.part.right
            for before, after in pairwise(parts)
            if after.column != before.column
        )
        wide += any(space > 0.8 * size for space in spaces)
    return wide >= max(2, 0.4 * len(rows))


def _is_even(columns: Sequence[Sequence[Sequence[Cell]]], rows: int) -> bool:
    """Whether columns that stand close are nearly full, and each begins or ends at one place."""
    if rows < _FEWEST_IF_CLOSE or any(len(cells) < 0.9 * rows for cells in columns):
        return False
    first = ([cell[0].part for cell in cells[1:]] for cells in columns)
    return all(
        max(part.left for part in parts) - min(part.left for part in parts) <= _SAME
        or max(part.right for part in parts) - min(part.right for part in parts) <= _SAME
        for parts in first
    )


def _is_prose(
    columns: Sequence[Sequence[Sequence[Cell]]], edges: Sequence[tuple[float, float]]
) -> bool:
    """Whether two columns or more are full of lines, as those of a newspaper are."""
    full = 0
    for cells, (left, right) in zip(columns, edges, strict=True):
        parts = [cell.part for lines in cells for cell in lines]
        long = mean(len(part.text) for part in parts) > _LONG
        to_the_edge = sum(part.right > right - 0.2 * (right - left) for part in parts)
        alone = all(len(lines) == 1 for lines in cells)
        full += long and alone and to_the_edge > 0.6 * len(parts)
    return full >= 2


def _runs_on(rows: Sequence[Row]) -> bool:
    """Whether many rows are one enumeration that goes on from part to part."""
    commas = (
        any(
            before.column != after.column and before.part.text.rstrip().endswith(",")
            for before, after in pairwise(row.cells)
        )
        for row in rows
    )
    return sum(commas) > 0.3 * len(rows)


def _is_list(rows: Sequence[Row], columns: Sequence[Sequence[Sequence[Cell]]]) -> bool:
    """Whether the first column has the marks of items or notes, and no other column is a value."""
    marks = [" ".join(cell.part.text for cell in lines).strip() for lines in columns[0]]
    items = sum(_ITEM_MARK.match(mark) is not None for mark in marks)
    notes = sum(_NOTE_MARK.fullmatch(mark) is not None for mark in marks)
    of_notes = len(columns) == 2 and notes > 0.6 * len(marks)
    inner = [lines[0].part.text.strip() for lines in columns[1]]
    nested = sum(_ITEM_MARK.fullmatch(mark) is not None for mark in inner) > 0.6 * len(inner)
    return of_notes or (items > 0.6 * len(marks) and (len(columns) == 2 or nested))


def _is_form(rows: Sequence[Row], columns: Sequence[Sequence[Sequence[Cell]]]) -> bool:
    """Whether there is something to fill in, or the way to reach somebody."""
    texts = [cell.part.text.strip() for row in rows for cell in row.cells]
    if sum(_CONTACT.search(text) is not None for text in texts) >= 2 and len(columns) == 2:
        return True
    labels = sum(text.endswith(":") for text in texts)
    return labels > 0.3 * len(texts) or any(text.startswith("__") for text in texts)


def _is_contents(rows: Sequence[Row], columns: Sequence[Sequence[Sequence[Cell]]]) -> bool:
    """Whether leaders, or numbers that only grow, lead from titles to pages."""
    if any(_LEADERS.search(cell.part.text) for row in rows for cell in row.cells):
        return True
    last = [lines[0].part.text.strip() for lines in columns[-1]]
    if not all(_PAGE.fullmatch(text) for text in last):
        return False
    numbers = [int(text) for text in last if text.isdecimal()]
    return len(columns) <= 3 and numbers == sorted(numbers)
