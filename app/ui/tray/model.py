"""The parts in the tray as Qt reads them."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.library.parts import HeadingPart, NotePart, Part
from app.ui.lists.part_drag import PARTS_TYPE, parts_mime
from app.ui.tray.rows import Row, note_of, note_text

ROW_ROLE = Qt.ItemDataRole.UserRole
ROW_TYPE = "application/x-entente-tray-row"  # which row is dragged
ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class TrayModel(QAbstractListModel):
    """Rows in the reader's order. It changes nothing by itself: it says what is wanted.

    Signals:
        part_edited: a number, and the part that is to stand there now.
    """

    part_edited = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show *rows*; where the same parts stand, only what is said of them changes."""
        wanted = list(rows)
        if wanted == self._rows:
            return
        if [row.part for row in wanted] == [row.part for row in self._rows]:
            self._rows = wanted
            self.dataChanged.emit(self.index(0, 0), self.index(len(wanted) - 1, 0))
            return
        self.beginResetModel()
        self._rows = wanted
        self.endResetModel()

    def row(self, index: Index) -> Row | None:
        """The row at *index*."""
        return self._rows[index.row()] if index.isValid() else None

    def rows(self) -> tuple[Row, ...]:
        """All rows."""
        return tuple(self._rows)

    def number_of(self, part: Part) -> int:
        """Where *part* stands, -1 when it does not."""
        return next((at for at, row in enumerate(self._rows) if row.part == part), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index)
        if row is None:
            return Qt.ItemFlag.ItemIsDropEnabled  # between rows, never onto one
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsEditable if row.is_own else flags

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [PARTS_TYPE, ROW_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """What is dragged: the part, for whoever takes parts, and the row, for this list."""
        row = self._rows[indexes[0].row()]
        mime = parts_mime((row.part,), row.title)
        mime.setData(ROW_TYPE, QByteArray(str(indexes[0].row()).encode()))
        return mime

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row(index)
        if row is None or role != Qt.ItemDataRole.EditRole:
            return False
        text = str(value).strip()
        part = note_of(text) if isinstance(row.part, NotePart) else HeadingPart(text)
        if part == row.part or (isinstance(part, HeadingPart) and not text):
            return False
        self.part_edited.emit(index.row(), part)
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.EditRole:
            return note_text(row.part) if isinstance(row.part, NotePart) else row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (row.title, row.detail)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{index.row() + 1} of {len(self._rows)}: {row.spoken}"
        return row if role == ROW_ROLE else None
