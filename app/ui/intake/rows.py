"""A list of rows that each say what a screen reader says; delegates paint them."""

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

ROW_ROLE = Qt.ItemDataRole.UserRole
ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class Row(Protocol):
    """What a row has to tell."""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""


R = TypeVar("R", bound=Row)


class RowModel(QAbstractListModel, Generic[R]):
    """Rows in the order in which they were given; single ones can be replaced."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[R] = []

    @property
    def rows(self) -> Sequence[R]:
        """All rows."""
        return self._rows

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show *rows* in place of the earlier ones."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def put(self, number: int, row: R) -> None:
        """Replace the row of that number."""
        self._rows[number] = row
        index = self.index(number, 0)
        self.dataChanged.emit(index, index)

    def add_rows(self, rows: Sequence[R]) -> None:
        """Show *rows* behind the others."""
        if not rows:
            return
        self.beginInsertRows(ROOT, len(self._rows), len(self._rows) + len(rows) - 1)
        self._rows += rows
        self.endInsertRows()

    def row_at(self, index: Index) -> R | None:
        """The row at *index*."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return row if role == ROW_ROLE else None
