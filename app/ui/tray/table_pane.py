"""The first rows of a table that is going to be written."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.export.text_preview import TextPreview

ROOT = QModelIndex()
WIDEST = 220  # pixels of a column
ROOM = 12  # beside the words of a cell


class TableModel(QAbstractTableModel):
    """Read-only rows of texts below their head."""

    _head: tuple[str, ...] = ()
    _rows: tuple[tuple[str, ...], ...] = ()

    def set_rows(self, head: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
        """Replace head and rows."""
        self.beginResetModel()
        self._head, self._rows = head, rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self._head)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if not index.isValid() or role not in shown:
            return None
        return self._rows[index.row()][index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._head[section] if orientation is Qt.Orientation.Horizontal else section + 2


class TablePane(QTableView):
    """Shows rows that are only to be looked at, with the numbers that they have in the file."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = TableModel(self)
        self.setModel(self._model)
        self.setAccessibleName("Preview")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setHighlightSections(False)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_rows(self, preview: "TextPreview") -> None:
        """Show the rows of *preview*, each column as wide as its words need it."""
        head, *rows = preview.rows
        self._model.set_rows(head, tuple(rows))
        self.resizeColumnsToContents()
        for column in range(len(head)):
            self.setColumnWidth(column, min(self.columnWidth(column) + ROOM, WIDEST))

    def _restyle(self) -> None:
        t = self._theme.tokens
        font = self._theme.interface_font(-1)
        for widget in (self, self.horizontalHeader(), self.verticalHeader()):
            widget.setFont(font)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.setStyleSheet(
            f"QTableView {{ background: {t.base}; color: {t.text}; gridline-color: {t.line}; }}"
            f"QHeaderView {{ background: {t.chip}; }}"
            f"QHeaderView::section {{ background: {t.chip}; color: {t.muted}; padding: 3px 6px;"
            f" border: 0; border-right: 1px solid {t.line}; border-bottom: 1px solid {t.line}; }}"
            f"QTableCornerButton::section {{ background: {t.chip}; border: 0; }}"
        )
