"""A list of cards: what its rows look like under the mouse, and what keys and clicks mean."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from app.ui.lists.card_delegate import CardDelegate
from app.ui.lists.click import RowClick
from app.ui.lists.folded import folded
from app.ui.lists.lazy_list import MARGIN, Index, LazyList
from app.ui.lists.type_ahead import TypeAhead

_Flag = QStyle.StateFlag
_CONTROL = Qt.KeyboardModifier.ControlModifier


class CardView(LazyList):
    """Opens a row on a click or Return; typing jumps to the row that begins so.

    Where to open a row does more than to show it, *opens_on_click* is off and a double click opens.

    Signals:
        opened: an index was clicked or Return pressed on it; True asks for a new tab.
        toggled: Space was pressed on an index.
        passed_top: Up was pressed on the first row.
        left: Escape was pressed.
    """

    opened = Signal(QModelIndex, bool)
    toggled = Signal(QModelIndex)
    passed_top = Signal()
    left = Signal()

    opens_on_click = True

    def __init__(self, delegate: CardDelegate, parent: QWidget | None = None) -> None:
        super().__init__(delegate, parent)
        self._hovered = QPersistentModelIndex()
        self._row_click = RowClick(self)
        self._type_ahead = TypeAhead()
        self._folded: list[str] | None = None  # the rows' texts, once typing has begun
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)

    def keyboardSearch(self, search: str) -> None:
        if self._folded is None:
            self._folded = [folded(text) for text in self.typed_texts()]
        row = self._type_ahead.find(search, self._folded, self.currentIndex().row())
        if row >= 0:
            self.setCurrentIndex(self.enabled_from(row, 1))
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def typed_texts(self) -> list[str]:
        """For each row the text to whose beginning typing leads."""
        return [str(self.model().index(row, 0).data()) for row in range(self.row_count())]

    def reset(self) -> None:
        self._folded = None
        self._type_ahead.forget()
        super().reset()

    def dataChanged(self, top_left: Index, bottom_right: Index, roles: Sequence[int] = ()) -> None:
        self._folded = None
        super().dataChanged(top_left, bottom_right, roles)

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        self._folded = None
        super().rowsInserted(parent, start, end)

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        self._folded = None
        super().rowsAboutToBeRemoved(parent, start, end)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.measure_visible()
        painter = QPainter(self.viewport())
        index = self.indexAt(QPoint(0, max(event.rect().top(), MARGIN)))
        while index.isValid():
            rect = self.visualRect(index)
            if rect.top() > event.rect().bottom():
                break
            self._cards.paint(painter, self._option(index, rect), index)
            index = index.siblingAtRow(index.row() + 1)
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._hover(self.viewport().mapFromGlobal(self.cursor().pos()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index = event.key(), self.currentIndex()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit(index, bool(event.modifiers() & _CONTROL))
        elif key == Qt.Key.Key_Space and not self._type_ahead.under_way and index.isValid():
            self.toggled.emit(index)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Up and index.row() <= self.enabled_from(0, 1).row():
            self.verticalScrollBar().setValue(0)
            self.passed_top.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._row_click.press(event)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self._row_click.release(event)
        if _is_enabled(index):
            self._click(index, event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and not self.opens_on_click and _is_enabled(index):
            self.opened.emit(index, bool(event.modifiers() & _CONTROL))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(QPoint(-1, -1))

    def _click(self, index: QModelIndex, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self.opened.emit(index, True)
        elif (
            event.button() == Qt.MouseButton.LeftButton
            and not self._cards.press(index, self.visualRect(index), event.position().toPoint())
            and self.opens_on_click
        ):
            self.opened.emit(index, bool(event.modifiers() & _CONTROL))

    def _hover(self, position: QPoint) -> None:
        inside = self.viewport().rect().contains(position)
        index = self.indexAt(position) if inside else QModelIndex()
        if self._hovered != index:
            self._hovered = QPersistentModelIndex(index)
            self.viewport().update()

    def _option(self, index: QModelIndex, rect: QRect) -> QStyleOptionViewItem:
        """How the row at *index* is to be painted in *rect*."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = rect
        option.index = index
        option.state = _Flag.State_Enabled
        if self.selectionModel().isSelected(index):
            option.state |= _Flag.State_Selected
        if self.hasFocus():
            option.state |= _Flag.State_Active
            if index == self.currentIndex():
                option.state |= _Flag.State_HasFocus
        if self._hovered == index and _is_enabled(index):
            option.state |= _Flag.State_MouseOver
        return option


def _is_enabled(index: Index) -> bool:
    return bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
