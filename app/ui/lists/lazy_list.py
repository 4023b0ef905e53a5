"""A list whose rows are each as high as their text, measured only when it is needed."""

from collections.abc import Sequence
from time import perf_counter

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import QAccessible, QAccessibleEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from app.ui.lists.card_delegate import CardDelegate
from app.ui.lists.row_heights import RowHeights

Index = QModelIndex | QPersistentModelIndex
SLICE_SECONDS = 0.004  # of measuring between two events, so that scrolling stays smooth
PAUSE_MS = 4  # between two slices, in which other threads get on with their work
WHEEL_STEP = 22
MARGIN = 4  # above the first and below the last row

_Action = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint


class LazyList(QListView):
    """A QListView for those who read it, with a geometry of its own.

    QListView asks for the height of every row whenever its width changes. Here the rows on screen
    are measured at once and the others in slices between events, and what the reader looks at
    stays where it is. The overrides below replace all that QListView knows of its rows' places.
    """

    def __init__(self, delegate: CardDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = delegate
        self._heights = RowHeights(delegate.typical_height)
        self._width = -1
        self._slices = QTimer(self)
        self._slices.setSingleShot(True)
        self._slices.timeout.connect(self._measure_slice)
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def doItemsLayout(self) -> None:
        self._heights.reset(self.row_count())
        self._width = self.viewport().width()
        QAbstractItemView.doItemsLayout(self)
        self._settle()

    def updateGeometries(self) -> None:
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._heights.total + 2 * MARGIN - page))
        bar.setPageStep(page)
        bar.setSingleStep(WHEEL_STEP)
        QAbstractItemView.updateGeometries(self)

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= len(self._heights):
            return QRect()
        top = self._heights.top(index.row()) + MARGIN - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._heights.height(index.row()))

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self._heights.row_at(point.y() + self.verticalOffset() - MARGIN)
        return self.model().index(row, 0) if row >= 0 else QModelIndex()

    def scrollTo(self, index: Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        if not index.isValid() or index.row() >= len(self._heights):
            return
        self._measure_around(index.row())
        self.updateGeometries()
        rect, page, bar = self.visualRect(index), self.viewport().height(), self.verticalScrollBar()
        if hint == _Hint.PositionAtTop or (hint == _Hint.EnsureVisible and rect.top() < MARGIN):
            bar.setValue(bar.value() + rect.top() - MARGIN)
        elif hint == _Hint.PositionAtCenter:
            bar.setValue(bar.value() + rect.center().y() - page // 2)
        elif hint == _Hint.PositionAtBottom or rect.bottom() > page - MARGIN:
            # A row higher than the window is shown from its beginning.
            bar.setValue(bar.value() + min(rect.bottom() - page + MARGIN, rect.top() - MARGIN))
        self.viewport().update()

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def moveCursor(
        self, cursor_action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        row, last = self.currentIndex().row(), self.row_count() - 1
        if cursor_action in (_Action.MoveUp, _Action.MovePrevious):
            return self.enabled_from(row - 1, -1) if row >= 0 else self.enabled_from(0, 1)
        if cursor_action in (_Action.MoveDown, _Action.MoveNext):
            return self.enabled_from(row + 1, 1)
        if cursor_action == _Action.MoveHome:
            return self.enabled_from(0, 1)
        if cursor_action == _Action.MoveEnd:
            return self.enabled_from(last, -1)
        if cursor_action == _Action.MovePageDown:
            return self._a_page_from(row, 1)
        if cursor_action == _Action.MovePageUp:
            return self._a_page_from(row, -1)
        return self.currentIndex()

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.topLeft())
        selection = QItemSelection(index, index) if index.isValid() else QItemSelection()
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region = region.united(QRegion(self.visualRect(index)))
        return region

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)
        if self.viewport().width() == self._width:
            self.updateGeometries()
            return
        row, offset = self._anchor()
        self._width = self.viewport().width()
        self._heights.forget(0, len(self._heights) - 1)
        self._settle(row, offset)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        self._heights.insert(start, end - start + 1)
        QAbstractItemView.rowsInserted(self, parent, start, end)
        self._settle()

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        QAbstractItemView.rowsAboutToBeRemoved(self, parent, start, end)
        self._heights.remove(start, end - start + 1)
        self._slices.start(0)  # by then the rows are gone

    def dataChanged(self, top_left: Index, bottom_right: Index, roles: Sequence[int] = ()) -> None:
        if not roles or Qt.ItemDataRole.DisplayRole in roles:  # other roles change no text
            self._heights.forget(top_left.row(), bottom_right.row())
            self._settle()
        self.viewport().update()

    def reset(self) -> None:
        QAbstractItemView.reset(self)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(0)

    def currentChanged(self, current: Index, previous: Index) -> None:
        QAbstractItemView.currentChanged(self, current, previous)
        if current.isValid() and self.hasFocus():
            # QListView would look the row up in the layout that is not used here.
            focus = QAccessibleEvent(self, QAccessible.Event.Focus)
            focus.setChild(current.row())
            QAccessible.updateAccessibility(focus)

    def row_count(self) -> int:
        """How many rows there are."""
        return self.model().rowCount() if self.model() else 0

    def enabled_from(self, row: int, step: int) -> QModelIndex:
        """The nearest row from *row* on that can be chosen, else the current one."""
        while 0 <= row < self.row_count():
            index = self.model().index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsEnabled:
                return index
            row += step
        return self.currentIndex()

    def measure_visible(self) -> None:
        """Measure the rows on screen; the first of them stays where it is."""
        first, offset = self._anchor()
        if first < 0:
            return
        changed, row, room = False, first, self.viewport().height() + offset
        while row < len(self._heights) and room > 0:
            changed = changed or not self._heights.is_known(row)
            self._measure(row)
            room -= self._heights.height(row)
            row += 1
        if changed:
            self._hold(first, offset)

    def _measure(self, row: int) -> None:
        if not self._heights.is_known(row):
            index = self.model().index(row, 0)
            self._heights.set(row, self._cards.row_height(index, self.viewport().width()))

    def _measure_around(self, row: int) -> None:
        """Measure *row* and a window full of rows on both sides of it."""
        self._measure(row)
        for step in (-1, 1):
            at, room = row + step, self.viewport().height()
            while 0 <= at < len(self._heights) and room > 0:
                self._measure(at)
                room -= self._heights.height(at)
                at += step

    @Slot()
    def _measure_slice(self) -> None:
        first, offset = self._anchor()
        end = perf_counter() + SLICE_SECONDS
        row = self._heights.first_unknown()
        while row is not None and perf_counter() < end:
            while row < len(self._heights) and perf_counter() < end:
                self._measure(row)
                row += 1
            row = self._heights.first_unknown()
        self._hold(first, offset)
        if row is not None:
            self._slices.start(PAUSE_MS)

    def _settle(self, row: int = -1, offset: int = 0) -> None:
        """Measure what is on screen now and the rest soon, with *row* held at its *offset*."""
        if row >= 0:
            self._hold(row, offset)
        self.measure_visible()
        self.updateGeometries()
        self.viewport().update()
        self._slices.start(0)

    def _anchor(self) -> tuple[int, int]:
        """The first row on screen and how far it is scrolled past its top."""
        y = self.verticalOffset() - MARGIN
        row = self._heights.row_at(max(0, y))
        return (row, y - self._heights.top(row)) if row >= 0 else (-1, 0)

    def _hold(self, row: int, offset: int) -> None:
        """Fit the scroll bar to the heights known by now without moving what is on screen."""
        self.updateGeometries()
        if 0 <= row < len(self._heights):
            offset = min(offset, self._heights.height(row))
            self.verticalScrollBar().setValue(self._heights.top(row) + MARGIN + offset)

    def _a_page_from(self, row: int, step: int) -> QModelIndex:
        room, last = self.viewport().height(), self.row_count() - 1
        while 0 <= row + step <= last and room > 0:
            row += step
            self._measure(row)
            room -= self._heights.height(row)
        return self.enabled_from(row, step)
