"""The timeline itself: lanes over the years, painted, with the keys and the mouse to walk them."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from app.library.timeline.records import Naming, Timeline
from app.library.timeline.rows import TimelineRow
from app.library.timeline.time_scale import span_between
from app.ui.theme import Theme
from app.ui.timeline.frame import AXIS_HEIGHT
from app.ui.timeline.gestures import Gestures
from app.ui.timeline.keys import Keys
from app.ui.timeline.scene import Days
from app.ui.timeline.surface import TimelineSurface
from app.ui.timeline.walk import Position, entry_at, first_position, position_of, same_event


class TimelineCanvas(TimelineSurface):
    """Shows a timeline; what cannot be seen is in `accessibleDescription` and in the table.

    Signals:
        row_opened: the TimelineRow whose sentence is to be read.
        position_changed: the reader is at another bar or event.
        selection_changed: other lanes, or another range of time, are chosen.
    """

    row_opened = Signal(object)
    position_changed = Signal()
    selection_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._position: Position | None = None
        self._lanes: frozenset[str] = frozenset()
        self._range: Days | None = None
        self._gestures = Gestures(self)
        self._keys = Keys(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName("Timeline")

    @property
    def position(self) -> Position | None:
        """Where the reader is."""
        return self._position

    @property
    def chosen_lanes(self) -> tuple[str, ...]:
        """The ids of the lanes that are chosen, from above."""
        lanes = self.timeline.lanes if self.timeline else ()
        return tuple(lane.lane.id for lane in lanes if lane.lane.id in self._lanes)

    @property
    def chosen_range(self) -> Days | None:
        """First and last day of the time that is chosen."""
        return self._range

    def show_timeline(self, timeline: Timeline, naming: Naming) -> None:
        """Show *timeline*; where the reader is and looks stays as far as it can."""
        before = self.row()
        lanes_before = [lane.lane.id for lane in self.timeline.lanes] if self.timeline else []
        self._position = same_event(timeline, before)
        self._lanes &= {lane.lane.id for lane in timeline.lanes}
        self.show_scene(timeline, naming)
        if lanes_before != [lane.lane.id for lane in timeline.lanes]:
            self.verticalScrollBar().setValue(0)
            if self._position is not None:
                self._reveal_lane(timeline, self._position.lane)
        self._say()

    # What the mouse and the keys do

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Zoom by *factor* about *x*, or about the present event, or the middle."""
        self.leave()
        head = self.geometry_now.head
        self.camera.zoom(factor, self._anchor() if x is None else max(x - head, 0))

    def pan(self, pixels: float) -> None:
        """Go *pixels* on in time."""
        self.leave()
        self.camera.move(pixels)

    def fit(self) -> None:
        """Show the chosen time, or else, or when it is in view already, everything."""
        self.leave()
        before = self.camera.scale
        if self._range is not None:
            first, last = (float(day.toordinal()) for day in self._range)
            room = max((last - first) * 0.04, 2)
            self.camera.fit(first - room, last + 1 + room)
            if self.camera.scale != before:
                return
        self.camera.fit()

    def go(self, position: Position | None) -> None:
        """Go to *position*, bring it into view and show its card."""
        if position is None or self._scene is None:
            return
        timeline = self._scene.timeline
        self._position = position
        self.leave()
        self.camera.reveal(entry_at(timeline, position).day)
        self._reveal_lane(timeline, position.lane)
        self._say()
        self._show_card(position.lane, (entry_at(timeline, position),))
        self.position_changed.emit()
        self.viewport().update()

    def go_to_row(self, row: TimelineRow | None) -> None:
        """Go to the bar or event of *row*, if it is drawn."""
        if self.timeline is not None:
            self.go(same_event(self.timeline, row))

    def begin_walk(self) -> None:
        """Go to the first event in view."""
        if self.timeline is not None:
            x = self.geometry_now.span * 0.05
            self.go(first_position(self.timeline, self.camera.scale.day_at(x)))

    def open_current(self) -> None:
        """Ask for the sentence of the present bar or event."""
        row = self.row()
        if row is not None:
            self.row_opened.emit(row)

    def row(self) -> TimelineRow | None:
        """The present bar or event in words."""
        if self._scene is None or self._position is None:
            return None
        position = self._position
        return self._scene.row(position.lane, entry_at(self._scene.timeline, position))

    def choose_range(self, days: Days | None) -> None:
        """Choose the time of *days*; None chooses none."""
        self._range = days
        self.selection_changed.emit()
        self.viewport().update()

    def drag_range(self, start: float, end: float) -> None:
        """Show the time between two points of the view as chosen."""
        head, scale = self.geometry_now.head, self.camera.scale
        days = [scale.day_at(max(x - head, 0)) for x in (start, end)]
        self._range = span_between(days[0], days[1], scale.per_day)
        self.viewport().update()

    def end_range(self) -> None:
        """Take what was dragged as chosen."""
        self.choose_range(self._range)

    def clear_range(self) -> None:
        """Choose no time."""
        if self._range is not None:
            self.choose_range(None)

    def drag_view(self, by: QPoint) -> None:
        """Move everything with the mouse."""
        self.camera.move(-by.x())
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() - by.y())

    def click(self, at: QPointF) -> None:
        """Go to what stands at a point, or away from everything."""
        lane, entries = self._at(at)
        if entries and self.timeline is not None:
            self.go(position_of(self.timeline, lane, entries[0]))
            self._show_card(lane, entries)
        else:
            self.dismiss()

    def click_head(self, at: QPointF, add: bool) -> None:
        """Choose the lane whose head is at a point, beside the others when *add* says so."""
        lane = self._scene.lane_at(at.y()) if self._scene else -1
        if lane >= 0:
            self.toggle_lane(lane, add)

    def toggle_lane(self, lane: int, add: bool = True) -> None:
        """Choose a lane, or no longer; without *add* it alone."""
        assert self.timeline is not None
        chosen = self.timeline.lanes[lane].lane.id
        if add:
            self._lanes ^= {chosen}
        else:
            self._lanes = frozenset() if self._lanes == {chosen} else frozenset({chosen})
        self.selection_changed.emit()
        self.viewport().update()

    def dismiss(self) -> bool:
        """Put away the card, then the choice of time and lanes; say whether there was any."""
        if not self.card.isHidden():
            self.leave()
            return True
        if self._range is None and not self._lanes:
            return False
        self._range, self._lanes = None, frozenset()
        self.selection_changed.emit()
        self.viewport().update()
        return True

    def hover(self, at: QPointF) -> None:
        """Let a card appear when the mouse rests on an event."""
        lane, entries = self._at(at)
        shape = Qt.CursorShape.PointingHandCursor if entries else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        if entries:
            self._show_card(lane, entries, after_rest=True)
        else:
            self.card.leave()

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        painter.fillRect(self.viewport().rect(), QColor(tokens.base))
        if self._scene is not None:
            self._scene.paint(painter, self._position, self._lanes, self._range)
        if self.hasFocus() and self._position is None:
            line = QRectF(0, AXIS_HEIGHT - 2, self.viewport().width(), 2)
            painter.fillRect(line, QColor(tokens.accent))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._gestures.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._gestures.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._gestures.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._at(event.position())[1]:
            self.open_current()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._gestures.wheel(event):
            super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        # The zoom of the pages is not ours while the timeline has the focus.
        is_shortcut = event.type() == QEvent.Type.ShortcutOverride
        if is_shortcut and isinstance(event, QKeyEvent) and self._keys.claims(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.leave()
        self.viewport().update()

    # The rest

    def _anchor(self) -> float:
        """About what the keys zoom: the present event where it is in view."""
        span = self.geometry_now.span
        x = span / 2
        if self.timeline is not None and self._position is not None:
            x = self.camera.scale.x(entry_at(self.timeline, self._position).day)
        return x if 0 <= x <= span else span / 2

    def _say(self) -> None:
        """Let a screen reader say where the reader is."""
        row = self.row()
        words = f"{row.lane}. {row.spoken}" if row else ""
        if words == self.accessibleDescription():
            return
        self.setAccessibleDescription(words)
        changed = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(changed)
        if words and self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
