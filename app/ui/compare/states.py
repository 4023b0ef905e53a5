"""The states of a membership as a table shows them: a word, a colour, and a sign of its own."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from app.ui.tokens import Tokens

WORDS = {
    "current": "current",
    "suspended": "suspended",
    "former": "former",
    "planned": "planned",
    "unknown": "not yet known",
    "not yet": "not yet begun",
}
RADIUS = 4.5


def colour_of(state: str, tokens: Tokens) -> str:
    """The colour of *state*; it is never the only thing that tells it."""
    return {
        "current": tokens.event_colours["agreement signed"],
        "suspended": tokens.warning,
        "planned": tokens.accent,
        "unknown": tokens.event_colours["decision or mandate"],
    }.get(state, tokens.muted)


def paint_sign(painter: QPainter, centre: QPointF, state: str, tokens: Tokens, font: QFont) -> None:
    """Draw the sign of *state* around *centre*.

    Full for current, two strokes for suspended, an empty ring for former, a dotted one for
    planned, a question mark for unknown, a dash for what has not begun.
    """
    colour = QColor(colour_of(state, tokens))
    ring = QRectF(centre.x() - RADIUS, centre.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)
    pen = QPen(colour, 1.6)
    painter.setPen(pen)
    painter.setBrush(colour if state == "current" else Qt.BrushStyle.NoBrush)
    if state in ("current", "former"):
        painter.drawEllipse(ring)
    elif state == "planned":
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawEllipse(ring)
    elif state == "suspended":
        pen.setWidthF(2.4)
        painter.setPen(pen)
        for x in (-2.0, 2.4):
            painter.drawLine(
                QPointF(centre.x() + x, ring.top() + 0.8),
                QPointF(centre.x() + x, ring.bottom() - 0.8),
            )
    elif state == "unknown":
        bold = QFont(font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.drawText(ring.adjusted(-4, -4, 4, 4), Qt.AlignmentFlag.AlignCenter, "?")
    elif state == "not yet":
        painter.drawLine(
            QPointF(ring.left() + 1, centre.y()), QPointF(ring.right() - 1, centre.y())
        )
