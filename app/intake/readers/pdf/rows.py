"""The rows of a table: its cells in the order of the file, from left to right and down."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.intake.readers.pdf.lines import Part

_NEXT_LINE = 1.1  # of the leading: farther down is no line of the same cell
_FARTHER = 1.4  # the same in columns but the first: a row hardly begins there
_CLEARLY = 1.15  # times as far apart as lines of one cell are rows


@dataclass(frozen=True, slots=True)
class Cell:
    """A line of a cell: in which column, and in which line of the table it stands."""

    column: int
    part: Part
    line: int


@dataclass(frozen=True, slots=True)
class Row:
    """The lines of the cells of a row, in the order of the file."""

    cells: tuple[Cell, ...]

    @property
    def columns(self) -> frozenset[int]:
        """The columns that are filled."""
        return frozenset(cell.column for cell in self.cells)

    @property
    def top(self) -> float:
        """Where its highest line stands."""
        return max(cell.part.top for cell in self.cells)

    @property
    def low(self) -> float:
        """Where its lowest line stands."""
        return min(cell.part.top for cell in self.cells)


def find_rows(cells: Sequence[Cell], leading: float, size: float) -> list[Row]:
    """The rows that *cells* make, whose lines stand as far apart as *leading*, in points.

    A file holds a table cell by cell, or line by line. In the first each step to the left begins
    a row; in the second it may go on with the lines of the row above.
    """
    rows = [Row(tuple(each)) for each in _steps(cells, leading, size)]
    by_cells = any(_is_by_cells(row, size) for row in rows)
    return rows if by_cells else _with_later_lines(rows, leading)


def _steps(cells: Sequence[Cell], leading: float, size: float) -> Iterator[list[Cell]]:
    row: list[Cell] = []
    for cell in cells:
        if row and _begins_row(row, cell, leading, size):
            yield row
            row = []
        row.append(cell)
    if row:
        yield row


def _begins_row(row: Sequence[Cell], cell: Cell, leading: float, size: float) -> bool:
    last = row[-1]
    if cell.column == last.column:
        farthest = _FARTHER if cell.column else _NEXT_LINE
        return last.part.top - cell.part.top > farthest * leading
    if cell.column < last.column:
        return True
    lowest = min(each.part.top for each in row)
    return lowest - cell.part.top > 0.8 * size  # below all of the row: its cell there is empty


def _is_by_cells(row: Row, size: float) -> bool:
    """Whether the file goes through a cell to its end before it goes to the next one."""
    later = row.cells[-1].column
    return any(
        (after.column == before.column and after.column < later)
        or (after.column > before.column and after.part.top > before.part.top + 0.8 * size)
        for before, after in pairwise(row.cells)
    )


def _with_later_lines(rows: Sequence[Row], leading: float) -> list[Row]:
    """*rows* in which the second lines of cells have gone to the row above."""
    steps = [_step(above, row) for above, row in pairwise(rows)]
    least, most = min(steps, default=0.0), max(steps, default=0.0)
    parted = most > _CLEARLY * least and least <= _NEXT_LINE * leading
    whole: list[Row] = []
    for row in rows:
        step = _step(whole[-1], row) if whole else most
        near = step <= _NEXT_LINE * leading
        later = near and 0 not in row.columns
        if whole and (later or (parted and step < _CLEARLY * least)):
            whole[-1] = Row((*whole[-1].cells, *row.cells))
        else:
            whole.append(row)
    return whole


def _step(above: Row, row: Row) -> float:
    """How far *row* stands below what the row *above* has in the same columns."""
    same = [cell.part.top for cell in above.cells if cell.column in row.columns]
    return min(same, default=above.low) - row.top
