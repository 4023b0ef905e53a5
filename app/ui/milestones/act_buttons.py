"""The buttons on the row of a found milestone: painted, as the row itself is."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter

from app.library.pages.page import Milestone
from app.ui.milestones.acts import ACTS, Act, takes_back
from app.ui.theme import Theme

SIDE = 24  # width and height of a button
ICON = QSize(15, 15)
RIGHT, BOTTOM = 14, 5  # what is left free beside them and below
ACTS_WIDTH = len(ACTS) * SIDE + 4


def paint_acts(painter: QPainter, rect: QRect, milestone: Milestone, theme: Theme) -> None:
    """Draw the buttons in the row that fills *rect*; what was said stands in a filled one."""
    tokens, ratio = theme.tokens, painter.device().devicePixelRatio()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for number, act in enumerate(ACTS):
        frame = _frame(rect, number)
        said = takes_back(milestone, act.says)
        if said:
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(QRectF(frame).adjusted(1, 1, -1, -1), 5, 5)
        icon = theme.icon(act.icon, tokens.accent_text if said else tokens.text)
        picture = icon.pixmap(ICON, ratio)
        left = frame.left() + (SIDE - ICON.width()) // 2
        painter.drawPixmap(left, frame.top() + (SIDE - ICON.height()) // 2, picture)
    painter.restore()


def act_at(rect: QRect, position: QPoint) -> Act | None:
    """The act whose button is at *position* in the row that fills *rect*."""
    for number, act in enumerate(ACTS):
        if _frame(rect, number).contains(position):
            return act
    return None


def _frame(rect: QRect, number: int) -> QRect:
    left = rect.right() - RIGHT - (len(ACTS) - number) * SIDE + 1
    return QRect(left, rect.bottom() - BOTTOM - SIDE + 1, SIDE, SIDE)
