"""What the mouse does in a timeline: it moves and zooms, chooses events, a range, lanes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from app.ui.timeline.frame import AXIS_HEIGHT

if TYPE_CHECKING:
    from app.ui.timeline.canvas import TimelineCanvas

STEP = 120.0  # of a wheel that clicks
ZOOM = 1.25  # for each step
MOVE = 80.0  # pixels for each step


class Gestures:
    """Follows the mouse over a canvas.

    A drag over the lanes moves them; over the axis, or with Shift, it chooses a range of time.
    The wheel goes through the lanes, with Ctrl or over the axis it zooms, with Shift it moves in
    time.
    """

    def __init__(self, canvas: "TimelineCanvas") -> None:
        self._canvas = canvas
        self._pressed: QPoint | None = None
        self._last = QPoint()
        self._ranging = False  # Shift was down with the button
        self._dragging = ""  # "range", "view"

    def press(self, event: QMouseEvent) -> None:
        """A button goes down."""
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            return
        self._pressed = self._last = event.position().toPoint()
        self._ranging = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._dragging = ""

    def move(self, event: QMouseEvent) -> None:
        """The mouse moves, with or without a button down."""
        at = event.position().toPoint()
        canvas = self._canvas
        if self._pressed is None:
            canvas.hover(event.position())
            return
        if not self._dragging:
            if (at - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return
            self._dragging = self._purpose(self._pressed)
            canvas.leave()
        if self._dragging == "range":
            canvas.drag_range(self._pressed.x(), at.x())
        elif self._dragging == "view":
            canvas.drag_view(at - self._last)
        self._last = at

    def release(self, event: QMouseEvent) -> None:
        """The button comes up: without a drag it was a click."""
        if self._pressed is not None and not self._dragging:
            self._click(event)
        elif self._dragging == "range":
            self._canvas.end_range()
        self._pressed = None
        self._dragging = ""
        self._canvas.viewport().unsetCursor()

    def wheel(self, event: QWheelEvent) -> bool:
        """Answer the wheel; say whether it has been dealt with."""
        canvas, modifiers = self._canvas, event.modifiers()
        angle = event.angleDelta()
        over_axis = event.position().y() < AXIS_HEIGHT
        if modifiers & Qt.KeyboardModifier.ControlModifier or over_axis or not canvas.scrolls:
            steps = (angle.y() or angle.x()) / STEP
            canvas.zoom(ZOOM**steps, event.position().x())
            return True
        sideways = angle.x() if abs(angle.x()) > abs(angle.y()) else 0
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            sideways = angle.y() or angle.x()
        if sideways:
            canvas.pan(-sideways / STEP * MOVE)
            return True
        return False

    def _purpose(self, pressed: QPoint) -> str:
        """What a drag from *pressed* does; nothing from the corner above the heads."""
        over_axis = pressed.y() < AXIS_HEIGHT
        if pressed.x() < self._canvas.geometry_now.head:
            return "" if over_axis else "view"
        ranging = self._ranging or over_axis
        shape = Qt.CursorShape.SizeHorCursor if ranging else Qt.CursorShape.ClosedHandCursor
        self._canvas.viewport().setCursor(shape)
        return "range" if ranging else "view"

    def _click(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        canvas, at = self._canvas, QPointF(event.position())
        add = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if at.y() < AXIS_HEIGHT:
            canvas.clear_range()
        elif at.x() < canvas.geometry_now.head:
            canvas.click_head(at, add)
        else:
            canvas.click(at)
