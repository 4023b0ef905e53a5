"""The matrix as a PDF: drawn as on the screen, the heads repeated on every sheet."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from app import NAME
from app.library.comparing.matrix import Matrix
from app.library.pages.edtf import day_words
from app.ui.compare.axis import YearAxis
from app.ui.compare.cell_painter import SIDE, CellPainter
from app.ui.compare.states import WORDS, paint_sign
from app.ui.theme import LIGHT

DPI = 96
ROW = 20.0
HEAD = 60.0
TITLE = 44.0
FOOT = 26.0
FIRST = 168.0  # the column of the partners
WORDS_COLUMN = 92.0
YEARS_COLUMN = 132.0
ON_A4 = 8  # columns; more want a larger sheet
MARGIN_MM = 12


class MatrixPrinter:
    """Draws one matrix on sheets; *font* is the font of the interface, at 11 pixels."""

    def __init__(self, matrix: Matrix, axis: YearAxis | None, font: QFont, source: str) -> None:
        self._matrix = matrix
        self._axis = axis
        self._font = font
        self._source = source
        self._cells = CellPainter(LIGHT, font, matrix.day)
        self._column = YEARS_COLUMN if axis else WORDS_COLUMN

    def write(self, target: Path) -> int:
        """Write the PDF to *target*; give its number of sheets.

        Raises:
            OSError: the file cannot be written.
        """
        writer = QPdfWriter(str(target))
        writer.setResolution(DPI)
        writer.setTitle("Who joined what, and when")
        writer.setCreator(NAME)
        large = len(self._matrix.groups) > ON_A4
        size = QPageSize(QPageSize.PageSizeId.A3 if large else QPageSize.PageSizeId.A4)
        margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
        writer.setPageLayout(
            QPageLayout(
                size, QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter
            )
        )
        painter = QPainter()
        if not painter.begin(writer):
            raise OSError(f"“{target}” cannot be written")
        sheet = QRectF(0, 0, writer.width(), writer.height())
        sheets = list(self._sheets(sheet))
        for number, (rows, columns) in enumerate(sheets):
            if number:
                writer.newPage()
            self._draw_sheet(painter, sheet, rows, columns, f"{number + 1} of {len(sheets)}")
        painter.end()
        return len(sheets)

    def _sheets(self, sheet: QRectF) -> Iterator[tuple[range, range]]:
        """Which rows and columns stand on each sheet: all rows of some columns, then the next."""
        rows = max(1, int((sheet.height() - TITLE - HEAD - FOOT) // ROW))
        columns = max(1, int((sheet.width() - FIRST) // self._column))
        height, width = len(self._matrix.rows), len(self._matrix.groups)
        for left in range(0, max(1, width), columns):
            for top in range(0, max(1, height), rows):
                yield (
                    range(top, min(top + rows, height)),
                    range(left, min(left + columns, width)),
                )

    def _draw_sheet(
        self, painter: QPainter, sheet: QRectF, rows: range, columns: range, number: str
    ) -> None:
        self._draw_title(painter, sheet)
        self._draw_heads(painter, sheet, columns)
        for line, row in enumerate(rows):
            top = TITLE + HEAD + line * ROW
            self._draw_row(painter, QRectF(0, top, sheet.width(), ROW), row, columns)
        self._draw_foot(painter, sheet, number)

    def _draw_title(self, painter: QPainter, sheet: QRectF) -> None:
        painter.setFont(self._sized(7, bold=True))
        painter.setPen(QColor(LIGHT.text))
        painter.drawText(QRectF(0, 0, sheet.width(), 26), "Who joined what, and when")
        painter.setFont(self._sized(0))
        painter.setPen(QColor(LIGHT.muted))
        painter.drawText(QRectF(0, 24, sheet.width(), 18), f"As of {day_words(self._matrix.day)}")

    def _draw_heads(self, painter: QPainter, sheet: QRectF, columns: range) -> None:
        foot = TITLE + HEAD
        wrapped = Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        for at, column in enumerate(columns):
            left = FIRST + at * self._column
            room = QRectF(left + 6, TITLE, self._column - 10, HEAD - (16 if self._axis else 4))
            painter.setFont(self._sized(-2, bold=True))
            painter.setPen(QColor(LIGHT.text))
            painter.drawText(room, wrapped, self._matrix.titles[column])
            if self._axis:
                self._draw_years(painter, QRectF(left, foot - 15, self._column, 12), self._axis)
        painter.setPen(QPen(QColor(LIGHT.text), 1))
        painter.drawLine(0, int(foot), int(sheet.width()), int(foot))

    def _draw_years(self, painter: QPainter, rect: QRectF, axis: YearAxis) -> None:
        painter.setFont(self._sized(-3))
        painter.setPen(QColor(LIGHT.muted))
        width = rect.width() - 2 * SIDE
        for year in axis.ticks(width):
            x = rect.left() + SIDE + axis.share(date(year, 1, 1)) * width
            room = QRectF(x - 20, rect.top(), 40, rect.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(year))

    def _draw_row(self, painter: QPainter, rect: QRectF, row: int, columns: range) -> None:
        shown = self._matrix.rows[row]
        painter.setFont(self._sized(0))
        painter.setPen(QColor(LIGHT.text))
        room = QRectF(rect.left(), rect.top(), FIRST - 8, rect.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown.title)
        for at, column in enumerate(columns):
            cell = QRectF(FIRST + at * self._column, rect.top(), self._column, rect.height())
            if self._axis:
                self._cells.paint_grid(painter, cell, self._axis)
                self._cells.paint_bars(painter, cell, shown.cells[column], self._axis)
            else:
                self._cells.paint_words(painter, cell, shown.cells[column])
        painter.setPen(QPen(QColor(LIGHT.line), 0.7))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _draw_foot(self, painter: QPainter, sheet: QRectF, number: str) -> None:
        line = QRectF(0, sheet.height() - 16, sheet.width(), 16)
        small = self._sized(-2)
        x = 0.0
        for state, words in WORDS.items():
            painter.save()
            centre = line.topLeft()
            centre.setX(x + 6)
            centre.setY(line.center().y())
            paint_sign(painter, centre, state, LIGHT, small)
            painter.restore()
            painter.setFont(small)
            painter.setPen(QColor(LIGHT.muted))
            painter.drawText(
                QRectF(x + 16, line.top(), 120, 16), Qt.AlignmentFlag.AlignVCenter, words
            )
            x += 100
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(line, right, f"{self._source}  ·  {number}")

    def _sized(self, delta: int, *, bold: bool = False) -> QFont:
        font = QFont(self._font)
        font.setPixelSize(self._font.pixelSize() + delta)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font
