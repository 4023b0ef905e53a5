"""The lines of a concordance as Qt reads them."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.library.search.concordance import ConcordanceLine, sort_lines

LINE_ROLE = Qt.ItemDataRole.UserRole
ROOT = QModelIndex()
HEADS = ("Left", "Match", "Right", "Page", "Year")
KEYS = ("left", "match", "right", "page", "year")
LEFT, MATCH, RIGHT, PAGE, YEAR = range(len(HEADS))

Index = QModelIndex | QPersistentModelIndex


class ConcordanceModel(QAbstractTableModel):
    """A row for each occurrence, sorted by the column chosen last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[ConcordanceLine, ...] = ()
        self._lines: tuple[ConcordanceLine, ...] = ()

    def set_lines(self, lines: Sequence[ConcordanceLine]) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._found = self._lines = tuple(lines)
        self.endResetModel()

    @property
    def lines(self) -> tuple[ConcordanceLine, ...]:
        """The lines in the order in which they stand."""
        return self._lines

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            texts = (line.left, line.match, line.right, _page(line), str(line.year or ""))
            return texts[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{_page(line)}: {line.left}{line.match}{line.right}"
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == PAGE:
            return _page(line)
        return line if role == LINE_ROLE else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        known = 0 <= column < len(KEYS)
        lines = sort_lines(self._found, KEYS[column]) if known else self._found
        self._lines = lines if order == Qt.SortOrder.AscendingOrder else lines[::-1]
        self.layoutChanged.emit()


def _page(line: ConcordanceLine) -> str:
    section = line.section_title if line.section_title != line.title else ""
    return " › ".join(filter(None, (line.title, section)))
