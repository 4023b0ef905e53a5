"""Tables of a PDF: lines whose parts stand in columns, and the rows that they make."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from app.intake.readers.inline import Gathered
from app.intake.readers.pdf.columns import Columns, parts_of
from app.intake.readers.pdf.lines import Line, gathered
from app.intake.readers.pdf.long_tables import Table, are_at_foot, goes_on, over_pages
from app.intake.readers.pdf.rows import Cell, Row, find_rows
from app.intake.readers.pdf.styles import restyled
from app.intake.readers.pdf.table_checks import is_table

_FAR = 2.6  # of the size: how far below one another the lines of a table may stand
_ROW = 5  # lines among which the highest of a row is
_LIKE = 0.15  # of the size: how much the size of a line alone in its row may differ
_LEADING = 1.15  # of the size: how far apart lines stand where no text tells it
_ENOUGH = 3  # pairs of lines tell it
_STARTS = 3  # lines with which a table is tried to begin, before the run of them is given up


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines that may be a table, by their numbers, *end* excluded, and their columns."""

    start: int
    end: int
    columns: Columns


def find_tables(lines: Sequence[Line]) -> list[Table]:
    """The tables among *lines*, in order; what may be something else is none."""
    leading = _leading(lines)
    tables: list[Table] = []
    at = tried = 0
    while at < len(lines):
        least = tables[-1].end if tables else 0
        run = _run_at(lines, at, least)
        found = _table(lines, run, leading, tables[-1:]) if run else None
        if found:
            tables.append(found)
            at = found.end
        elif run and tried + 1 < _STARTS:  # what stands first may be no row of it
            tried += 1
            at += 1
            continue
        else:
            at = run.end if run else at + 1
        tried = 0
    return [*over_pages(tables, lines)]


def _leading(lines: Sequence[Line]) -> float:
    """How far below one another lines of running text stand, in parts of their size."""
    steps = [
        (before.top - line.top) / line.size
        for before, line in pairwise(lines)
        if line.size and before.page == line.page and not (before.parts or line.parts)
    ]
    steps = [step for step in steps if 0.8 < step < 2]
    return min(median(steps), 1.6) if len(steps) >= _ENOUGH else _LEADING


def _run_at(lines: Sequence[Line], start: int, least: int) -> _Run | None:
    """The lines in columns from *start* on, with those from *least* on that stand beside it."""
    columns = Columns()
    if not lines[start].parts or not columns.take(lines[start]):
        return None
    end = _end(lines, start, columns)
    start = _beginning(lines, start, least, columns)
    columns.settle()
    return _Run(start, end, columns)


def _table(
    lines: Sequence[Line], run: _Run, leading: float, before: Sequence[Table]
) -> Table | None:
    """The table that *run* holds; none where it may be something else.

    What goes on with the table *before* it may be as short as it likes.
    """
    taken = lines[run.start : run.end]
    size = median(line.size for line in taken)
    cells = [
        Cell(run.columns.of(part), part, number)
        for number, line in enumerate(taken)
        for part in parts_of(line)
    ]
    rows, count = _without_tail(find_rows(cells, leading * size, size), len(taken))
    edges = [(column.left, column.right) for column in run.columns.all]
    table = Table(
        run.start,
        run.start + count,
        taken[0].page,
        taken[0].page,
        tuple(tuple(_text(row, column) for column in range(len(edges))) for row in rows),
        tuple(left for left, _ in edges),
    )
    continues = any(goes_on(each, table, lines) for each in before) or _is_begun(table, lines)
    return table if continues or is_table(rows, edges, size) else None


def _is_begun(table: Table, lines: Sequence[Line]) -> bool:
    """Whether *table* has a row or two at the foot of a page, and its head again on the next."""
    behind = next((at for at in range(table.end, len(lines)) if lines[at].page != table.page), None)
    if behind is None or not are_at_foot(lines[table.end : behind], table, lines):
        return False
    head = [part.text.strip() for part in lines[table.start].parts]
    if len(table.cells) < 2 or len(head) < 2:
        return False
    return head == [part.text.strip() for part in lines[behind].parts]


def _end(lines: Sequence[Line], start: int, columns: Columns) -> int:
    """Where the lines end that stand in the *columns*, which grow with them."""
    first = lines[start]
    lowest, sizes = first.top, {first.size}
    for end in range(start + 1, len(lines)):
        line = lines[end]
        other_size = all(abs(line.size - size) > _LIKE * line.size for size in sizes)
        if line.page != first.page or (other_size and not line.parts):
            return end
        tops = [part.top for part in parts_of(line)]
        if max(tops) > first.top + line.size or _is_apart(lines, end, lowest):
            return end
        if not columns.take(line):
            return end
        sizes |= {line.size} if line.parts else set()
        lowest = min(lowest, *tops)
    return len(lines)


def _is_apart(lines: Sequence[Line], at: int, lowest: float) -> bool:
    """Whether the row of the line *at* stands too far below the *lowest* line above it.

    What stands in the middle of a high row comes before the first lines of its other cells.
    """
    line = lines[at]
    least = lowest - _FAR * line.size
    if any(part.top >= least for part in parts_of(line)):
        return False
    row = [each for each in lines[at : at + _ROW] if each.page == line.page]
    return not any(least <= part.top < lowest for each in row for part in parts_of(each))


def _beginning(lines: Sequence[Line], start: int, least: int, columns: Columns) -> int:
    """Where the lines begin that stand beside the first row: a cell of it may have several."""
    beside = {columns.of(part): part.top for part in lines[start].parts}
    while start > least:
        line = lines[start - 1]
        below = lines[start]
        if line.page != below.page or line.parts:
            return start
        near = any(abs(line.top - top) < 0.9 * line.size for top in beside.values())
        if not near or abs(line.left - columns.all[0].left) > line.size or not columns.take(line):
            return start
        start -= 1
    return start


def _without_tail(rows: list[Row], count: int) -> tuple[list[Row], int]:
    """*rows* without those of one cell at their end, and how many of *count* lines are left.

    They are what stands below a table: a heading, a source, a short paragraph.
    """
    while len(rows) > 1 and len(rows[-1].columns) < 2:
        first = min(cell.line for cell in rows[-1].cells)
        if any(cell.line >= first for row in rows[:-1] for cell in row.cells):
            break  # a line of the file holds words of both
        rows, count = rows[:-1], first
    return rows, count


def _text(row: Row, column: int) -> Gathered:
    parts = [cell.part for cell in row.cells if cell.column == column]
    whole = gathered(parts)
    text = " ".join(whole.text.split())
    return Gathered(text, (), restyled([(whole.text, whole.styled)], text))
