"""The rows of the timeline's table: the same bars and events, in words."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.library.arrangement.headings import sort_key
from app.library.timeline.rows import TimelineRow, capital

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ROW_ROLE = Qt.ItemDataRole.UserRole
LANE, WHEN, KIND, WHAT, PAGES, SOURCES, NOTES = range(7)
HEADS = ("Lane", "When", "Kind", "What", "Told on", "Sources", "Notes")


class TimelineModel(QAbstractTableModel):
    """Read-only rows, lane by lane in order of time until a column is sorted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TimelineRow, ...] = ()

    @property
    def rows(self) -> tuple[TimelineRow, ...]:
        """The rows in the order in which they stand."""
        return self._rows

    def set_rows(self, rows: Sequence[TimelineRow]) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, index: Index) -> TimelineRow | None:
        """The row at *index*, or None."""
        return self._rows[index.row()] if index.isValid() else None

    def find(self, row: TimelineRow | None) -> QModelIndex:
        """Where *row* stands; an invalid index when it does not."""
        number = next((n for n, each in enumerate(self._rows) if each == row), -1)
        return self.index(number, LANE)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = cell(row, index.column())
            whole = index.column() == LANE  # the first cell says all of the row
            return f"{row.lane}. {row.spoken}" if whole else f"{HEADS[index.column()]}: {words}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell(row, index.column())
        return row if role == ROW_ROLE else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(HEADS):
            return
        self.layoutAboutToBeChanged.emit()
        numbers = sorted(
            range(len(self._rows)),
            key=lambda number: _rank(self._rows[number], column),
            reverse=order == Qt.SortOrder.DescendingOrder,
        )
        places = {number: place for place, number in enumerate(numbers)}
        before = self.persistentIndexList()
        self._rows = tuple(self._rows[number] for number in numbers)
        after = [self.index(places[each.row()], each.column()) for each in before]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


def cell(row: TimelineRow, column: int) -> str:
    """What stands in *column* of *row*."""
    match column:
        case 0:
            return row.lane
        case 1:
            return capital(row.when)
        case 2:
            return capital(row.kind)
        case 3:
            return row.text
        case 4:
            return ", ".join(row.pages)
        case 5:
            return "; ".join(dict.fromkeys(source.teller for source in row.sources))
        case _:
            return ". ".join(row.notes)


def _rank(row: TimelineRow, column: int) -> tuple[tuple[object, ...], date]:
    day = row.first or row.last or date.min
    return ((), day) if column == WHEN else (sort_key(cell(row, column)), day)
