"""Paints a row as a card: its blocks on a ground that shows selection, focus and the mouse."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QMargins,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.lists.blocks import Block, paint_stack, stack_height
from app.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
GROUND_RADIUS = 6


class CardDelegate(QStyledItemDelegate):
    """The base of the delegates of a `CardView`; a delegate says which blocks a row has."""

    typical_height = 40
    padding = QMargins(12, 6, 12, 6)
    ground_margins = QMargins(6, 1, 6, 1)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def blocks(self, index: Index) -> Sequence[Block]:
        """What the row shows, from top to bottom."""
        raise NotImplementedError

    def press(self, index: Index, rect: QRect, position: QPoint) -> bool:
        """Answer a click at *position* in the row; False lets the row be opened."""
        return False

    def row_height(self, index: Index, width: int) -> int:
        """The height at which nothing of the row is cut off."""
        inner = width - self.padding.left() - self.padding.right()
        between = self.padding.top() + self.padding.bottom()
        return stack_height(self.blocks(index), inner) + between

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = option.rect.width()
        return QSize(width, self.row_height(index, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, option)
        inner = option.rect.marginsRemoved(self.padding)
        paint_stack(painter, self.blocks(index), inner.left(), inner.top(), inner.width())
        self.paint_marks(painter, option, index)
        painter.restore()

    def paint_marks(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw what stands beside the text; nothing unless a delegate has something to add."""

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Draw what lies behind a row that is selected or below the mouse."""
        paint_ground(painter, option, self._theme, option.rect.marginsRemoved(self.ground_margins))


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, theme: Theme, frame: QRect
) -> None:
    """Fill *frame* if the row is selected or below the mouse, and outline it if it has focus."""
    tokens, state = theme.tokens, option.state
    selected = bool(state & QStyle.StateFlag.State_Selected)
    active = bool(state & QStyle.StateFlag.State_Active)
    if selected or state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.selection if selected and active else tokens.chip))
        painter.drawRoundedRect(frame, GROUND_RADIUS, GROUND_RADIUS)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(tokens.accent), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(
            QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), GROUND_RADIUS, GROUND_RADIUS
        )
