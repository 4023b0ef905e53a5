"""Paints a row of the tray: its number, its title, and what takes it out."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.lists.card_delegate import Index, paint_ground
from app.ui.theme import Theme

ROW_HEIGHT = 30
NUMBER_ROOM = 22
CROSS = 16


class TrayDelegate(QStyledItemDelegate):
    """Paints numbered titles; a title that is too long ends in an ellipsis."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, flags = self._theme.tokens, QStyle.StateFlag
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, self._theme, option.rect.adjusted(6, 1, -6, -1))
        number = QRect(option.rect.left() + 12, option.rect.top(), NUMBER_ROOM, ROW_HEIGHT)
        painter.setFont(self._theme.interface_font(-2))
        painter.setPen(QColor(tokens.muted))
        painter.drawText(number, Qt.AlignmentFlag.AlignVCenter, str(index.row() + 1))
        font = self._theme.interface_font()
        title = option.rect.adjusted(12 + NUMBER_ROOM, 0, -CROSS - 22, 0)
        elide = Qt.TextElideMode.ElideRight
        text = QFontMetrics(font).elidedText(str(index.data()), elide, title.width())
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, text)
        if option.state & (flags.State_MouseOver | flags.State_HasFocus):
            self._theme.icon("x", tokens.muted).paint(painter, cross_rect(option.rect))
        painter.restore()


def cross_rect(row: QRect) -> QRect:
    """Where the cross stands that takes a page out of the tray."""
    return QRect(row.right() - CROSS - 12, row.center().y() - CROSS // 2 + 1, CROSS, CROSS)
