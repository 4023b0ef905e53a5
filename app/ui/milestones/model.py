"""The rows of the milestone panel as Qt reads them."""

from collections.abc import Collection, Sequence
from operator import attrgetter

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.milestones.rows import EventRow, LabelRow, Row, YearRow, build_details

ROW_ROLE = Qt.ItemDataRole.UserRole
EXPANDED_ROLE = Qt.ItemDataRole.UserRole + 1
CURRENT_ROLE = Qt.ItemDataRole.UserRole + 2  # whether the page in view tells it where one reads
END_ROLE = Qt.ItemDataRole.UserRole + 3  # LAST for the last event, AFTER_LAST for its details
LAST, AFTER_LAST = "last", "after last"
ROOT = QModelIndex()
KEY = attrgetter("key")

Index = QModelIndex | QPersistentModelIndex


class MilestoneModel(QAbstractListModel):
    """Years and events; the details of an event follow it while it is expanded."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._expanded: dict[str, int] = {}
        self._current: frozenset[str] = frozenset()
        self._last = -1  # the number of the last event
        self._numbers: dict[str, int] | None = None  # of events by what tells them, when asked for

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Replace every row; nothing is expanded."""
        self.beginResetModel()
        self._rows = list(rows)
        self._expanded.clear()
        self._find_last()
        self.endResetModel()

    def row(self, index: Index) -> Row | None:
        """The row at *index*."""
        return self._rows[index.row()] if index.isValid() else None

    def at(self, number: int) -> Row:
        """Row *number*."""
        return self._rows[number]

    def is_expanded(self, index: Index) -> bool:
        """Whether the details of the event at *index* are shown."""
        row = self.row(index)
        return isinstance(row, EventRow) and row.item.id in self._expanded

    def set_expanded(self, index: Index, expanded: bool) -> None:
        """Show or hide the details of the event at *index*; other rows have none."""
        row = self.row(index)
        if not isinstance(row, EventRow) or self.is_expanded(index) == expanded:
            return
        first = index.row() + 1
        if expanded:
            details = build_details(row)
            self.beginInsertRows(ROOT, first, first + len(details) - 1)
            self._rows[first:first] = details
            self._expanded[row.item.id] = len(details)
            self._find_last()
            self.endInsertRows()
        else:
            count = self._expanded.pop(row.item.id)
            self.beginRemoveRows(ROOT, first, first + count - 1)
            del self._rows[first : first + count]
            self._find_last()
            self.endRemoveRows()
        self.dataChanged.emit(index, index, [EXPANDED_ROLE])

    def detail_count(self, index: Index) -> int:
        """How many rows of details follow the event at *index* now."""
        row = self.row(index)
        return self._expanded.get(row.item.id, 0) if isinstance(row, EventRow) else 0

    def event_above(self, index: Index) -> QModelIndex:
        """The event to which the row at *index* belongs: itself, or the one it explains."""
        number = index.row()
        while number >= 0 and not isinstance(self._rows[number], EventRow | YearRow):
            number -= 1
        if number >= 0 and isinstance(self._rows[number], EventRow):
            return self.index(number, 0)
        return QModelIndex()

    def mark(self, tellings: Collection[str]) -> None:
        """Mark the events told in *tellings* (`page#milestone`), and no other."""
        if self._current == frozenset(tellings):
            return
        self._current = frozenset(tellings)
        if self._rows:
            last = self.index(len(self._rows) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [CURRENT_ROLE])

    def find(self, telling: str) -> QModelIndex:
        """Where the event stands that is told in *telling* (`page#milestone`)."""
        if self._numbers is None:  # a page of ten thousand events is asked at each step
            self._numbers = {}
            for number, row in enumerate(self._rows):
                for key in map(KEY, row.item.milestones) if isinstance(row, EventRow) else ():
                    self._numbers.setdefault(key, number)
        return self.index(self._numbers[telling], 0) if telling in self._numbers else QModelIndex()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.row(index), YearRow | LabelRow):
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        if role == ROW_ROLE:
            return row
        if role == EXPANDED_ROLE:
            return self.is_expanded(index)
        if role == CURRENT_ROLE:
            return self._is_current(row)
        return self._end(index.row()) if role == END_ROLE else None

    def _end(self, number: int) -> str:
        if number < self._last:
            return ""
        return LAST if number == self._last else AFTER_LAST

    def _find_last(self) -> None:
        self._numbers = None
        numbers = range(len(self._rows) - 1, -1, -1)
        events = (number for number in numbers if isinstance(self._rows[number], EventRow))
        self._last = next(events, -1)

    def _is_current(self, row: Row) -> bool:
        return isinstance(row, EventRow) and any(
            each.key in self._current for each in row.item.milestones
        )
