"""The small arrow of what can be opened and closed."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

REACH = 3.5
_RIGHT = ((-0.5, -1), (0.5, 0), (-0.5, 1))
_DOWN = ((-1, -0.5), (0, 0.5), (1, -0.5))


def paint_arrow(painter: QPainter, frame: QRect, colour: str, *, opened: bool) -> None:
    """Draw an arrow in the middle of *frame*: down when *opened*, else to the right.

    Drawn by hand: to render an icon for each row takes a tenth of the time of a frame.
    """
    pen = QPen(QColor(colour), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    centre = QRectF(frame).center()
    ends = _DOWN if opened else _RIGHT
    painter.drawPolyline([centre + QPointF(x * REACH, y * REACH) for x, y in ends])
