"""Rows with a tick box before their text."""

from abc import abstractmethod

from PySide6.QtCore import QMargins, QModelIndex, QPoint, QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from app.ui.lists.card_delegate import CardDelegate, Index
from app.ui.lists.tick_box import BOX, paint_tick_box
from app.ui.theme import Theme

BOX_LEFT, BOX_TOP = 14, 9
_NEAR = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus


class TickDelegate(CardDelegate):
    """Paints a box before each row; without boxes the rows begin at the edge.

    Signals:
        box_pressed: the box of this index was clicked.
    """

    box_pressed = Signal(QModelIndex)
    typical_height = 52
    padding = QMargins(38, 6, 14, 7)

    def __init__(self, theme: Theme, parent: QWidget, *, has_boxes: bool = True) -> None:
        super().__init__(theme, parent)
        self._has_boxes = has_boxes
        if not has_boxes:
            self.padding = QMargins(14, 6, 14, 7)

    @abstractmethod
    def is_ticked(self, index: Index) -> bool:
        """Whether the box of the row at *index* is ticked."""

    def paint_marks(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if not self._has_boxes:
            return
        near = bool(option.state & _NEAR)
        ticked = self.is_ticked(index)
        paint_tick_box(painter, _box(option.rect), self._theme, ticked=ticked, near=near)

    def press(self, index: Index, rect: QRect, position: QPoint) -> bool:
        if self._has_boxes and _box(rect).adjusted(-6, -6, 6, 6).contains(position):
            self.box_pressed.emit(index)
            return True
        return False


def _box(rect: QRect) -> QRect:
    return QRect(rect.left() + BOX_LEFT, rect.top() + BOX_TOP, BOX, BOX)
