"""The rows of the A-Z panel as Qt reads them."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.headings.rows import LetterRow, Row

ROW_ROLE = Qt.ItemDataRole.UserRole
ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class HeadingsModel(QAbstractListModel):
    """Rows in the order in which they were given; letters cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: Index) -> Row | None:
        """The row at *index*."""
        return self._rows[index.row()] if index.isValid() else None

    def find(self, row: Row | None) -> QModelIndex:
        """Where *row* stands; an invalid index where it does not."""
        return self.index(self._rows.index(row), 0) if row in self._rows else QModelIndex()

    def letters(self) -> list[str]:
        """The letters below which something stands."""
        return [row.letter for row in self._rows if isinstance(row, LetterRow)]

    def letter_index(self, letter: str) -> QModelIndex:
        """Where *letter* stands."""
        return self.index(self._rows.index(LetterRow(letter)), 0)

    def letter_above(self, index: Index) -> str:
        """The letter below which the row at *index* stands."""
        for number in range(index.row(), -1, -1):
            row = self._rows[number]
            if isinstance(row, LetterRow):
                return row.letter
        return ""

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.row(index), LetterRow):
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return row if role == ROW_ROLE else None
