"""Sets what stands in columns: tables and chronologies."""

from collections.abc import Iterator

from PySide6.QtGui import QTextCharFormat, QTextTable, QTextTableFormat

from app.library.pages.body import Cell, Chronology, Entry, Table
from app.ui.reader.inline_setter import InlineSetter
from app.ui.reader.links import SOURCE
from app.ui.reader.page_map import PageMap
from app.ui.reader.pen import Pen
from app.ui.reader.style import PageStyle

NAME_COLUMN = 36  # per cent of the measure
DATE_COLUMN = 23
ROWS_AT_ONCE = 40  # Qt lays a table out as a whole; short ones keep each step short


class TableSetter:
    """Sets tables at the end of a document, light: hairlines between rows and nothing else."""

    def __init__(self, pen: Pen, style: PageStyle, places: PageMap, inlines: InlineSetter) -> None:
        self._pen = pen
        self._style = style
        self._places = places
        self._inlines = inlines

    def set_table(self, table: Table) -> None:
        """Set a table; one without a head is a list of names and values."""
        style = self._style
        if table.caption:
            self._pen.paragraph(style.block(line=130, above=8, below=2), style.cell_head)
            self._inlines.write_text(table.caption, style.cell_head)
        columns = max((len(row) for row in (table.head, *table.rows)), default=0)
        if not columns:
            return
        widths = () if table.head else (NAME_COLUMN, *[0] * (columns - 1))
        rows = [row for row in (table.head, *table.rows) if row]
        underlines, self._inlines.underlines = self._inlines.underlines, False
        grid = self._pen.table(len(rows), columns, style.table(*widths))
        if table.head:
            grid.setFormat(_with_header(grid))
        for number, row in enumerate(rows):
            is_head = bool(table.head) and number == 0
            for column, cell in enumerate(row):
                named = not table.head and column == 0
                face = style.cell_head if is_head else style.label if named else style.cell
                self._set_cell(grid, number, column, cell, face, table.language)
        self._pen.leave_table()
        self._inlines.underlines = underlines

    def set_chronology(self, chronology: Chronology) -> Iterator[None]:
        """Set milestones, each a row that can be gone to, some rows to a step."""
        entries = chronology.entries
        for first in range(0, len(entries), ROWS_AT_ONCE):
            batch = entries[first : first + ROWS_AT_ONCE]
            is_last = first + ROWS_AT_ONCE >= len(entries)
            above, below = (8 if first == 0 else 0), (16 if is_last else 0)
            look = self._style.table(DATE_COLUMN, 0, above=above, below=below)
            grid = self._pen.table(len(batch), 2, look)
            for row, entry in enumerate(batch):
                self._set_entry(grid, row, entry)
            self._pen.leave_table()
            yield

    def _set_cell(
        self,
        grid: QTextTable,
        row: int,
        column: int,
        cell: Cell,
        face: QTextCharFormat,
        language: str,
    ) -> None:
        self._enter(grid, row, column, language)
        self._inlines.write(cell, face)

    def _set_entry(self, grid: QTextTable, row: int, entry: Entry) -> None:
        style = self._style
        self._enter(grid, row, 0)
        self._inlines.write_text(entry.date, style.date)
        self._enter(grid, row, 1)
        start = self._pen.position
        self._inlines.write(entry.text, style.cell)
        self._places.anchors[entry.milestone] = (start, self._pen.position)
        quiet = style.ornament(style.quiet)
        for number in entry.sources:
            cited = style.plain_link(quiet, f"{SOURCE}{number}")
            self._pen.write("\u00a0", quiet)
            self._pen.write(f"[{number}]", cited)
        for mark in entry.marks:
            self._pen.write(" \u00b7 ", quiet)
            self._pen.write(mark.replace(" ", "\u00a0"), style.emphasis(quiet))

    def _enter(self, grid: QTextTable, row: int, column: int, language: str = "") -> None:
        """Go to a cell, dress it, and begin its paragraph."""
        look = self._style.table_cell(
            first=column == 0,
            last=column == grid.columns() - 1,
            above=row == 0 and not _is_headed(grid),
        )
        look.setFont(self._style.cell.font())  # an empty cell is as high as one with words
        self._pen.enter(grid, row, column)
        block = self._style.in_language(self._style.block(line=130), language)
        self._pen.paragraph(block, self._style.cell)
        # Last: the format of a cell's first paragraph is kept in the same place, and would win.
        grid.cellAt(row, column).setFormat(look)


def _with_header(grid: QTextTable) -> QTextTableFormat:
    """The format of *grid* with its first row marked as its head."""
    look = grid.format().toTableFormat()
    look.setHeaderRowCount(1)
    return look


def _is_headed(grid: QTextTable) -> bool:
    return grid.format().toTableFormat().headerRowCount() > 0
