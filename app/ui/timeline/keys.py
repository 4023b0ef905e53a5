"""What the keys do in a timeline."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.library.timeline.time_scale import to_day
from app.ui.timeline.walk import Position, across, along, entry_at

if TYPE_CHECKING:
    from app.library.timeline.records import Timeline
    from app.ui.timeline.canvas import TimelineCanvas

ZOOM = 1.5
MOVE = 0.15  # of the view
PAGE = 5  # lanes

_Key = Qt.Key
_Modifier = Qt.KeyboardModifier
_IN = (_Key.Key_Plus, _Key.Key_Equal)
_OUT = (_Key.Key_Minus, _Key.Key_Underscore)
_STEPS = {_Key.Key_Left: -1, _Key.Key_Right: 1}
_LANES = {_Key.Key_Up: -1, _Key.Key_Down: 1, _Key.Key_PageUp: -PAGE, _Key.Key_PageDown: PAGE}
_ENDS = {_Key.Key_Home: -1, _Key.Key_End: 1}


class Keys:
    """Answers the keys of a canvas.

    The arrows walk from event to event and from lane to lane, Home and End to the ends of a lane;
    with Shift, Left and Right choose time, with Ctrl they move the view. Plus and minus zoom, 0
    fits. Return opens, Space chooses the lane.
    """

    def __init__(self, canvas: "TimelineCanvas") -> None:
        self._canvas = canvas
        self._anchor: Position | None = None

    def claims(self, event: QKeyEvent) -> bool:
        """Whether a key that is also a command of the window is meant for the timeline."""
        zooms = Qt.Key(event.key()) in (*_IN, *_OUT, _Key.Key_0)
        return zooms and bool(event.modifiers() & _Modifier.ControlModifier)

    def press(self, event: QKeyEvent) -> bool:
        """Answer a key; say whether it has been dealt with."""
        if self._canvas.timeline is None:
            return False
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key in _STEPS and modifiers & _Modifier.ControlModifier:
            self._canvas.pan(_STEPS[key] * MOVE * self._canvas.geometry_now.span)
            return True
        if key in (*_STEPS, *_LANES, *_ENDS):
            self._walk(self._canvas.timeline, key, modifiers)
            return True
        return self._command(key)

    def _command(self, key: Qt.Key) -> bool:
        canvas = self._canvas
        position = canvas.position
        if key in _IN:
            canvas.zoom(ZOOM)
        elif key in _OUT:
            canvas.zoom(1 / ZOOM)
        elif key == _Key.Key_0:
            canvas.fit()
        elif key in (_Key.Key_Return, _Key.Key_Enter):
            canvas.open_current()
        elif key == _Key.Key_Space and position is not None:
            canvas.toggle_lane(position.lane)
        elif key == _Key.Key_Escape:
            return canvas.dismiss()
        else:
            return False
        return True

    def _walk(self, timeline: "Timeline", key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        canvas = self._canvas
        before = canvas.position
        if before is None:
            self._anchor = None
            canvas.begin_walk()
            return
        if key in _STEPS:
            goal = along(timeline, before, _STEPS[key])
        elif key in _LANES:
            goal = across(timeline, before, _LANES[key])
        else:
            goal = self._end(timeline, before, _ENDS[key], modifiers)
        if key in _STEPS and modifiers & _Modifier.ShiftModifier:
            self._anchor = self._anchor or before
            canvas.choose_range(_days_between(timeline, self._anchor, goal))
        else:
            self._anchor = None
        canvas.go(goal)

    def _end(
        self, timeline: "Timeline", before: Position, side: int, modifiers: Qt.KeyboardModifier
    ) -> Position:
        """The first or last event of the lane, or with Ctrl of all lanes."""
        position = before
        if modifiers & _Modifier.ControlModifier:
            position = across(timeline, before, side * len(timeline.lanes))
        return along(timeline, position, side * len(timeline.lanes[position.lane].entries))


def _days_between(timeline: "Timeline", *positions: Position) -> tuple[date, date]:
    """From the first day of the one to the last day of the other."""
    days = [to_day(entry_at(timeline, position).day) for position in positions]
    return min(days), max(days)
