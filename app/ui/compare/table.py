"""The table in which partners are compared: heads that stay, cells that are drawn, keys."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.library.comparing.matrix import Cell
from app.ui.compare.axis import YearAxis
from app.ui.compare.cell_painter import CellPainter, Lines
from app.ui.compare.heads import ColumnHead, RowHead
from app.ui.compare.matrix_model import CELL_ROLE, Index
from app.ui.theme import Theme

ROW_HEIGHT = 30
WORDS_WIDTH = 116
YEARS_WIDTH = 164


class CompareTable(QTableView):
    """Cells by signs and years, or with an axis as bars over the years.

    Signals:
        opened: Return was pressed on a cell, or it was clicked twice; True asks for a new tab.
        sort_wanted: the rows are to be sorted after this column.
        menu_wanted: a menu is wanted for the current cell, at this place on the screen.
        copy_wanted: the chosen cells are to be copied.
    """

    opened = Signal(QModelIndex, bool)
    sort_wanted = Signal(int)
    menu_wanted = Signal(QPoint)
    copy_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.axis: YearAxis | None = None
        self.axis_column = -1  # the only column with the axis; every column without one
        self.day = date.today()
        self._cells: CellPainter | None = None  # fonts are not made anew for every cell
        self._delegate = _CellDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.column_head = ColumnHead(theme, self)
        self.setHorizontalHeader(self.column_head)
        self.setVerticalHeader(RowHead(theme, self))
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().sectionClicked.connect(self.sort_wanted)
        self.doubleClicked.connect(lambda index: self.opened.emit(index, False))
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_axis(self, axis: YearAxis | None) -> None:
        """Draw bars on *axis*, or signs and years without one."""
        self.axis = axis
        if self.axis_column < 0:
            self.column_head.setDefaultSectionSize(YEARS_WIDTH if axis else WORDS_WIDTH)
        self.updateGeometries()
        self.viewport().update()
        self.column_head.viewport().update()

    def axis_in(self, column: int) -> YearAxis | None:
        """The axis on which *column* shows bars, or None."""
        return self.axis if self.axis_column in (-1, column) else None

    def copy(self) -> None:
        """Ask for a copy: the window's own command for copying calls this."""
        self.copy_wanted.emit()

    def chosen_rows(self) -> list[int]:
        """The rows in which something is selected, from top to bottom."""
        return sorted({index.row() for index in self.selectedIndexes()})

    @property
    def cells(self) -> CellPainter:
        """What draws the cells in the present look, as of the day shown."""
        if self._cells is None or self._cells.today != self.day:
            font = self._theme.interface_font(-1)
            self._cells = CellPainter(self._theme.tokens, font, self.day)
        return self._cells

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self.opened.emit(index, bool(control))
        elif event.key() == Qt.Key.Key_S and not event.modifiers() and index.isValid():
            self.sort_wanted.emit(index.column())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            if index.isValid() and index not in self.selectedIndexes():
                self.setCurrentIndex(index)
            self.menu_wanted.emit(event.globalPos())
        elif self.currentIndex().isValid():
            below = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_wanted.emit(self.viewport().mapToGlobal(below))

    def _restyle(self) -> None:
        self._cells = None
        base = self._theme.tokens.base
        self.setStyleSheet(f"QTableView {{ background: {base}; }}")
        self.viewport().update()


class _CellDelegate(QStyledItemDelegate):
    """Draws a cell on its ground."""

    def __init__(self, theme: Theme, table: CompareTable) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(WORDS_WIDTH, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CELL_ROLE)
        rect, axis = QRectF(option.rect), self._table.axis_in(index.column())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = paint_cell_ground(painter, option, rect, self._theme)
        cells = self._table.cells
        if axis is not None:
            cells.paint_grid(painter, rect, axis)
        if isinstance(cell, Cell) and axis is not None:
            cells.paint_bars(painter, rect, cell, axis)
        elif isinstance(cell, Cell):
            cells.paint_words(painter, rect, cell, ink)
        elif isinstance(cell, Lines) and axis is not None:
            cells.paint_lines(painter, rect, cell, axis)
        elif cell is not None:
            cells.paint_text(painter, rect, str(cell), ink)
        painter.restore()


def paint_cell_ground(
    painter: QPainter, option: QStyleOptionViewItem, rect: QRectF, theme: Theme
) -> str:
    """Draw the ground of a cell and the frame of the current one; give the colour for its words."""
    tokens, flags = theme.tokens, QStyle.StateFlag
    selected = bool(option.state & flags.State_Selected)
    if selected:
        painter.fillRect(rect, QColor(tokens.selection))
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if option.state & flags.State_HasFocus:
        painter.setPen(QPen(QColor(tokens.accent), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
    return tokens.selection_text if selected else ""
