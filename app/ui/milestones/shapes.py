"""Draws the mark of each type of event."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from app.library.chronology.event_shapes import CORNERS, HOLLOW, Corner, shape_of


def paint_mark(
    painter: QPainter, centre: QPointF, radius: float, event_type: str, colour: str, ground: str
) -> None:
    """Draw the mark of *event_type* around *centre*, set off from a line behind it by *ground*."""
    path = _outline(shape_of(event_type), radius).translated(centre)
    painter.setPen(_pen(ground, 4))
    painter.setBrush(QColor(ground))
    painter.drawPath(path)
    hollow = event_type in HOLLOW
    painter.setPen(_pen(colour, 1.8 if hollow else 1))
    painter.setBrush(QColor(ground if hollow else colour))
    painter.drawPath(path)


def _pen(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _outline(shape: str, radius: float) -> QPainterPath:
    """The *shape* around the origin; all shapes look about equally large."""
    path = QPainterPath()
    if shape == "square":
        side = radius * 0.88
        path.addRoundedRect(QRectF(-side, -side, 2 * side, 2 * side), 1.5, 1.5)
    elif shape in ("diamond", "triangle", "house"):
        path.addPolygon(_polygon(CORNERS[shape], radius))
        path.closeSubpath()
    elif shape == "bubble":
        path.addRoundedRect(QRectF(-1.2 * radius, -radius, 2.4 * radius, 1.6 * radius), 2, 2)
        tail = QPainterPath()
        tail.addPolygon(_polygon(((-0.6, 0.4), (-0.5, 1.3), (0.4, 0.4)), radius))
        tail.closeSubpath()
        path = path.united(tail)
    else:
        path.addEllipse(QPointF(0, 0), radius, radius)
    return path


def _polygon(corners: Sequence[Corner], radius: float) -> list[QPointF]:
    return [QPointF(x * radius, y * radius) for x, y in corners]
