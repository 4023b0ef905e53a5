"""What of a timeline is in view: painted lane by lane, and found again by the mouse."""

from collections.abc import Sequence
from datetime import date
from math import ceil

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from app.library.timeline.picture import LanePicture, picture
from app.library.timeline.records import COMPACT, Entry, Naming, PlacedBar, Timeline
from app.library.timeline.rows import TimelineRow, bar_row, event_row
from app.library.timeline.time_scale import axis
from app.ui.theme import Theme
from app.ui.timeline.camera import Camera
from app.ui.timeline.frame import AXIS_HEIGHT, FramePainter, Geometry
from app.ui.timeline.lane_painter import LanePainter
from app.ui.timeline.measuring import TextMeasure
from app.ui.timeline.walk import Position, entry_at

MOST_IMAGES = 80
ANCHOR = 6  # half the size of what a card stands beside

Days = tuple[date, date]


class Scene:
    """A timeline as it is in view: on the camera's scale, scrolled down by *scroll* pixels."""

    def __init__(self, theme: Theme, camera: Camera, timeline: Timeline, naming: Naming) -> None:
        self._theme = theme
        self._camera = camera
        self.naming = naming
        self._pictures: dict[int, LanePicture] = {}
        self._painted: set[int] = set()  # the lanes that were drawn since the view has moved
        self._images: dict[int, QPixmap] = {}
        self.timeline = timeline
        self.geometry = Geometry(1, 1)
        self.scroll = 0
        self.dress()

    def dress(self) -> None:
        """Take over the look in force."""
        self._lanes = LanePainter(self._theme)
        self._frame = FramePainter(self._theme)
        self._measure = TextMeasure(self._frame.small)
        self.forget()

    def forget(self) -> None:
        """Draw everything anew: another stretch of time is in view."""
        self._pictures.clear()
        self._painted.clear()
        self._images.clear()

    def row(self, lane: int, entry: Entry) -> TimelineRow:
        """A bar or event in words."""
        placed = self.timeline.lanes[lane].lane
        if isinstance(entry, PlacedBar):
            return bar_row(entry.bar, placed, self.naming)
        return event_row(entry.item, placed, self.naming)

    def lane_at(self, y: float) -> int:
        """The number of the lane at the height *y* of the view; -1 where there is none."""
        if y < AXIS_HEIGHT:
            return -1
        at, tops = y - AXIS_HEIGHT + self.scroll, self.timeline.tops
        return next((n for n in range(len(tops) - 1) if tops[n] <= at < tops[n + 1]), -1)

    def at(self, point: QPointF) -> tuple[int, tuple[Entry, ...]]:
        """The lane at *point*, and what of it stands there, the nearest first."""
        lane, x = self.lane_at(point.y()), point.x() - self.geometry.head
        if lane < 0 or x < 0:
            return -1, ()
        return lane, self._picture(lane).at(x, point.y() - self.top(lane))

    def top(self, lane: int) -> float:
        """Where a lane begins in the view."""
        return AXIS_HEIGHT + self.timeline.tops[lane] - self.scroll

    def anchor(self, lane: int, entry: Entry) -> QRect:
        """The small square of the view in which *entry* stands or begins."""
        y = entry.y if isinstance(entry, PlacedBar) else self.timeline.lanes[lane].rug
        x = min(max(self._camera.scale.x(entry.day), 0), self.geometry.span)
        left, top = round(self.geometry.head + x), round(self.top(lane) + y)
        return QRect(left - ANCHOR, top - ANCHOR, 2 * ANCHOR, 2 * ANCHOR)

    def paint(
        self,
        painter: QPainter,
        position: Position | None,
        chosen: frozenset[str],
        days: Days | None,
    ) -> None:
        """Draw everything in view; *position* is set off, *chosen* lanes and *days* are marked."""
        geometry, scale, timeline = self.geometry, self._camera.scale, self.timeline
        marks = axis(scale, geometry.span, self._measure)
        today = float(timeline.today.toordinal()) + 0.5
        rows = self._rows_in_view()
        painter.fillRect(0, 0, geometry.width, geometry.height, QColor(self._theme.tokens.base))
        painter.save()
        painter.setClipRect(geometry.lanes)
        self._frame.paint_grid(painter, marks, geometry.lanes, today, scale)
        painter.translate(geometry.head, 0)
        for number in rows:
            here = position is not None and position.lane == number
            current = entry_at(timeline, position) if position and here else None
            self._paint_lane(painter, number, current)
        painter.restore()
        for number in rows:
            lane = timeline.lanes[number]
            look = {"chosen": lane.lane.id in chosen, "low": timeline.sizes is COMPACT}
            self._frame.paint_head(painter, lane, self.top(number), geometry, **look)
        self._frame.paint_edges(painter, [self.top(number + 1) for number in rows], geometry)
        self._frame.paint_axis(painter, marks, geometry)
        self._frame.paint_today(painter, geometry.head + scale.x(today), geometry)
        if days is not None:
            self._paint_days(painter, days)

    def _paint_lane(self, painter: QPainter, number: int, current: Entry | None) -> None:
        """Draw a lane; what has not changed since it was last drawn is kept as an image.

        Scrolling so takes a tenth of the time; while the view moves an image would never be used.
        """
        top = self.top(number)
        if current is not None or number not in self._painted:
            self._painted.add(number)
            self._lanes.paint(painter, self._picture(number), top, current)
            return
        if number not in self._images:
            if len(self._images) >= MOST_IMAGES:
                self._images.clear()
            self._images[number] = self._image(number, painter.device().devicePixelRatio())
        painter.drawPixmap(QPointF(0, top), self._images[number])

    def _image(self, number: int, ratio: float) -> QPixmap:
        height = self.timeline.lanes[number].height
        image = QPixmap(ceil(self.geometry.span * ratio), ceil(height * ratio))
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._lanes.paint(painter, self._picture(number), 0, None)
        painter.end()
        return image

    def _paint_days(self, painter: QPainter, days: Days) -> None:
        first, last = days
        start = self.geometry.head + self._camera.scale.x(first.toordinal())
        end = self.geometry.head + self._camera.scale.x(last.toordinal() + 1)
        self._frame.paint_range(painter, start, end, days, self.geometry)

    def _picture(self, number: int) -> LanePicture:
        if number not in self._pictures:
            lane, sizes = self.timeline.lanes[number], self.timeline.sizes
            shown = picture(lane, self._camera.scale, self.geometry.span, sizes)
            self._pictures[number] = shown
        return self._pictures[number]

    def _rows_in_view(self) -> Sequence[int]:
        tops, bottom = self.timeline.tops, self.scroll + self.geometry.room
        lanes = range(len(self.timeline.lanes))
        return [n for n in lanes if tops[n] < bottom and tops[n + 1] > self.scroll]
