"""The tick box, as rows paint it and as a control."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from app.ui.theme import Theme

BOX = 14
LABEL_LEFT = BOX + 8
DISABLED = 0.4  # how much of a box is seen that cannot be ticked


class TickBox(QCheckBox):
    """A tick box with its label, drawn as the boxes in the lists are."""

    def __init__(self, theme: Theme, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._theme = theme
        self.setAccessibleName(label)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        text = self.fontMetrics().size(0, self.text())
        return QSize(LABEL_LEFT + text.width() + 4, max(BOX, text.height()) + 8)

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else DISABLED)
        near = self.hasFocus() or self.underMouse()
        box = QRect(1, (self.height() - BOX) // 2, BOX, BOX)
        paint_tick_box(painter, box, self._theme, ticked=self.isChecked(), near=near)
        label = self.rect().adjusted(LABEL_LEFT, 0, 0, 0)
        painter.setPen(QColor(self._theme.tokens.text))
        painter.drawText(label, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            painter.setPen(QColor(self._theme.tokens.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(label).adjusted(-4, 1.5, -0.5, -1.5), 4, 4)
        painter.end()


def paint_tick_box(
    painter: QPainter, box: QRect, theme: Theme, *, ticked: bool, near: bool
) -> None:
    """Draw a tick box that stays in the background until the mouse or the focus is *near*."""
    tokens, frame = theme.tokens, QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
    edge = tokens.accent if ticked else tokens.muted if near else tokens.faint
    painter.setPen(QPen(QColor(edge), 1))
    painter.setBrush(QColor(tokens.accent if ticked else tokens.base))
    painter.drawRoundedRect(frame, 3.5, 3.5)
    if ticked:
        tick = QPainterPath(frame.topLeft() + QPointF(3.2, 6.8))
        tick.lineTo(frame.topLeft() + QPointF(5.6, 9.2))
        tick.lineTo(frame.topLeft() + QPointF(10, 4.2))
        pen = QPen(QColor(tokens.accent_text), 1.7)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(tick)
