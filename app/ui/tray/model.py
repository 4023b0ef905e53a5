"""The pages in the tray as Qt reads them."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.library.page import Place

PLACE_ROLE = Qt.ItemDataRole.UserRole
ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class TrayModel(QAbstractListModel):
    """Places with the titles of their pages, in an order that the reader can change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Place, str]] = []

    def set_places(self, places: Sequence[tuple[Place, str]]) -> None:
        """Show *places*; nothing happens when they are there already."""
        if list(places) != self._rows:
            self.beginResetModel()
            self._rows = list(places)
            self.endResetModel()

    def places(self) -> list[Place]:
        """The places in their present order."""
        return [place for place, _ in self._rows]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled  # between rows, never onto one
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def moveRows(
        self,
        source_parent: Index,
        source_row: int,
        count: int,
        destination_parent: Index,
        destination_child: int,
    ) -> bool:
        """Move *count* rows before the row that is now *destination_child*."""
        last = source_row + count - 1
        if not self.beginMoveRows(
            source_parent, source_row, last, destination_parent, destination_child
        ):
            return False
        moved = self._rows[source_row : last + 1]
        del self._rows[source_row : last + 1]
        at = destination_child - (count if destination_child > source_row else 0)
        self._rows[at:at] = moved
        self.endMoveRows()
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        place, title = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{index.row() + 1} of {len(self._rows)}: {title}"
        return place if role == PLACE_ROLE else None
