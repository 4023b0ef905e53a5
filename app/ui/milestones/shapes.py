"""The mark of each type of event: a shape for its family, hollow where something ends."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

FAMILIES = {
    "circle": (
        "joined", "invited", "applied", "left", "suspended", "resumed",
        "succeeded or renamed", "status changed",
    ),
    "square": (
        "agreement signed", "document adopted", "decision or mandate", "programme agreed",
        "framework launched",
    ),
    "diamond": ("summit", "meeting", "visit", "ceremony"),
    "triangle": (
        "operation started", "handed over", "operation ended", "exercise", "contribution",
    ),
    "house": ("office opened", "office closed"),
    "bubble": ("statement",),
}  # fmt: skip
HOLLOW = frozenset({"left", "suspended", "operation ended", "office closed"})
_SHAPES = {kind: shape for shape, kinds in FAMILIES.items() for kind in kinds}


def shape_of(event_type: str) -> str:
    """The name of the shape for *event_type*; what is unknown is a circle."""
    return _SHAPES.get(event_type, "circle")


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
    elif shape == "diamond":
        path.addPolygon(_polygon([(0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)], radius))
        path.closeSubpath()
    elif shape == "triangle":
        corners = [(1.25 * sin(turn), -1.25 * cos(turn)) for turn in (0, 2 * pi / 3, 4 * pi / 3)]
        path.addPolygon(_polygon(corners, radius))
        path.closeSubpath()
    elif shape == "house":
        path.addPolygon(
            _polygon([(0, -1.2), (1.1, -0.2), (0.85, 1), (-0.85, 1), (-1.1, -0.2)], radius)
        )
        path.closeSubpath()
    elif shape == "bubble":
        path.addRoundedRect(QRectF(-1.2 * radius, -radius, 2.4 * radius, 1.6 * radius), 2, 2)
        tail = QPainterPath()
        tail.addPolygon(_polygon([(-0.6, 0.4), (-0.5, 1.3), (0.4, 0.4)], radius))
        tail.closeSubpath()
        path = path.united(tail)
    else:
        path.addEllipse(QPointF(0, 0), radius, radius)
    return path


def _polygon(corners: list[tuple[float, float]], radius: float) -> list[QPointF]:
    return [QPointF(x * radius, y * radius) for x, y in corners]
