"""What a timeline is painted on: its scroll bars, what is in view, the card that lies on it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from app.library.timeline.records import Entry, Naming, Timeline
from app.ui.theme import Theme
from app.ui.timeline.camera import Camera
from app.ui.timeline.card import EventCard
from app.ui.timeline.frame import Geometry
from app.ui.timeline.lane_painter import label_font
from app.ui.timeline.measuring import TextMeasure
from app.ui.timeline.scene import Scene

LABEL_ROOM = 190.0  # pixels after the end, where the labels of the latest events stand


class TimelineSurface(QAbstractScrollArea):
    """Holds the scene of a timeline; up and down scroll the lanes, the camera scrolls the time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scene: Scene | None = None
        self.card = EventCard(theme, self.viewport())
        self.camera = Camera(self.horizontalScrollBar(), self)
        self.camera.moved.connect(self._on_moved)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        theme.changed.connect(self._on_theme_changed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    @property
    def timeline(self) -> Timeline | None:
        """What is shown."""
        return self._scene.timeline if self._scene else None

    @property
    def naming(self) -> Naming:
        """What pages are called."""
        return self._scene.naming if self._scene else Naming({}, {})

    @property
    def days_in_view(self) -> tuple[float, float]:
        """From when to when there is time in view, as ordinals."""
        scale = self.camera.scale
        return scale.start, scale.day_at(self.geometry_now.span)

    @property
    def geometry_now(self) -> Geometry:
        """Where the parts are now."""
        return Geometry(self.viewport().width(), self.viewport().height())

    @property
    def scrolls(self) -> bool:
        """Whether there are more lanes than there is room for."""
        return self.verticalScrollBar().maximum() > 0

    def show_scene(self, timeline: Timeline, naming: Naming) -> None:
        """Show *timeline* in place of the earlier one, at the time that was in view if it can."""
        self._scene = Scene(self._theme, self.camera, timeline, naming)
        self.leave()
        self._arrange()
        room = LABEL_ROOM if timeline.sizes.flag else 0.0
        self.camera.set_extent(timeline.first, timeline.last, timeline.busy_first, room)
        self.viewport().update()

    def measure(self) -> TextMeasure:
        """What tells how wide a label is."""
        return TextMeasure(label_font(self._theme))

    def leave(self) -> None:
        """Put away the card."""
        self.card.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.leave()
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._title_at(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def _title_at(self, at: QPoint) -> str:
        """The whole title of the lane whose head is at a point; heads cut long ones off."""
        if self._scene is None or at.x() >= self.geometry_now.head:
            return ""
        lane = self._scene.lane_at(at.y())
        return self._scene.timeline.lanes[lane].lane.title if lane >= 0 else ""

    def _at(self, at: QPointF) -> tuple[int, tuple[Entry, ...]]:
        return self._scene.at(at) if self._scene else (-1, ())

    def _show_card(self, lane: int, entries: Sequence[Entry], after_rest: bool = False) -> None:
        assert self._scene is not None
        rows = [self._scene.row(lane, each) for each in entries]
        anchor = self._scene.anchor(lane, entries[0])
        show = self.card.rest_on if after_rest else self.card.show_rows
        show(rows, anchor, self.viewport().rect())

    def _reveal_lane(self, timeline: Timeline, lane: int) -> None:
        bar, room = self.verticalScrollBar(), self.geometry_now.room
        top, bottom = timeline.tops[lane], timeline.tops[lane + 1]
        if top < bar.value() or bottom - top > room:
            bar.setValue(round(top))
        elif bottom > bar.value() + room:
            bar.setValue(round(bottom - room))

    def _arrange(self) -> None:
        """Give the scroll bars their ranges."""
        geometry = self.geometry_now
        height = self.timeline.height if self.timeline else 0.0
        bar = self.verticalScrollBar()
        bar.setRange(0, max(round(height - geometry.room), 0))
        bar.setPageStep(geometry.room)
        bar.setSingleStep(24)
        if self._scene is not None:
            self._scene.geometry = geometry
            self._scene.scroll = bar.value()
            self._scene.forget()
        self.camera.set_span(geometry.span)

    def _on_theme_changed(self) -> None:
        if self._scene is not None:
            self._scene.dress()
        self.viewport().update()

    def _on_moved(self) -> None:
        if self._scene is not None:
            self._scene.forget()
        self.viewport().update()

    def _on_scrolled(self, value: int) -> None:
        if self._scene is not None:
            self._scene.scroll = value
        self.leave()
        self.viewport().update()
