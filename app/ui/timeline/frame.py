"""The fixed parts of a timeline: the axis above the lanes and the heads beside them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from app.library.timeline.records import PlacedLane
from app.library.timeline.time_scale import Axis, Band, TimeScale, describe_span
from app.ui.theme import Theme

AXIS_HEIGHT = 46
BAND_LINE = 15.0  # baseline of the longer stretches
TICK_LINE = 36  # baseline of the ticks' words
HEAD_LEFT = 16
HEAD_TOP = 22.0  # baseline of a lane's title in its head
COUNT_TOP = 38.0
RANGE_ALPHA = 34
GRID_ALPHA = 120


@dataclass(frozen=True, slots=True)
class Geometry:
    """Where the parts of a timeline are that is *width* wide and *height* high."""

    width: int
    height: int

    @property
    def head(self) -> int:
        """The width of the lanes' heads."""
        return 132 if self.width < 640 else 178 if self.width < 1000 else 214

    @property
    def lanes(self) -> QRectF:
        """Where the lanes are seen."""
        return QRectF(self.head, AXIS_HEIGHT, self.width - self.head, self.height - AXIS_HEIGHT)

    @property
    def span(self) -> float:
        """How many pixels of time are in view."""
        return float(max(self.width - self.head, 50))

    @property
    def room(self) -> int:
        """How many pixels of lanes are in view."""
        return max(self.height - AXIS_HEIGHT, 1)


class FramePainter:
    """Draws grid, axis and heads in the colours in force."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.small = theme.interface_font(-2)
        self.usual = theme.interface_font()
        self.usual.setWeight(QFont.Weight.DemiBold)

    def paint_grid(
        self, painter: QPainter, axis: Axis, rect: QRectF, today: float, time: TimeScale
    ) -> None:
        """The lines of the axis through the lanes in *rect*, and the line of today."""
        line = QColor(self._theme.tokens.line)
        pale = QColor(line)
        pale.setAlpha(GRID_ALPHA)
        for strong, colour in ((False, pale), (True, line)):
            painter.setPen(QPen(colour, 1))
            xs = [round(rect.left() + tick.x) + 0.5 for tick in axis.ticks if tick.strong == strong]
            painter.drawLines([QLineF(x, rect.top(), x, rect.bottom()) for x in xs])
        x = rect.left() + time.x(today)
        if rect.left() <= x <= rect.right():
            painter.setPen(QPen(QColor(self._theme.tokens.accent), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(x, rect.top(), x, rect.bottom()))

    def paint_axis(self, painter: QPainter, axis: Axis, geometry: Geometry) -> None:
        """The strip above the lanes."""
        tokens = self._theme.tokens
        left = geometry.head
        strip = QRectF(left, 0, geometry.width - left, AXIS_HEIGHT)
        painter.fillRect(QRectF(0, 0, geometry.width, AXIS_HEIGHT), QColor(tokens.window))
        painter.save()
        painter.setClipRect(strip)
        metrics = QFontMetricsF(self.small)
        painter.setFont(self.small)
        painter.setPen(QColor(tokens.muted))
        for band in axis.bands:
            self._paint_band(painter, band, left, geometry.width, metrics)
        painter.setFont(self.small)
        for tick in axis.ticks:
            painter.setPen(QColor(tokens.text if tick.strong else tokens.muted))
            half = metrics.horizontalAdvance(tick.label) / 2
            if half < tick.x - 1 and tick.x + 1 < strip.width() - half:  # no half a year at an edge
                painter.drawText(QPointF(left + tick.x - half, TICK_LINE), tick.label)
            painter.setPen(QColor(tokens.faint))
            x = round(left + tick.x) + 0.5
            painter.drawLine(QLineF(x, AXIS_HEIGHT - 5, x, AXIS_HEIGHT - 1))
        painter.restore()
        painter.setPen(QColor(tokens.line))
        painter.drawLine(QLineF(0, AXIS_HEIGHT - 0.5, geometry.width, AXIS_HEIGHT - 0.5))

    def _paint_band(
        self, painter: QPainter, band: Band, left: int, right: int, metrics: QFontMetricsF
    ) -> None:
        """A band's words stay in view while the band is."""
        width = metrics.horizontalAdvance(band.label)
        x = max(band.x, 0.0) + 6
        if x + width + 6 > band.end:
            x = band.end - width - 6
            if x < band.x + 4:
                return
        painter.drawText(QPointF(left + x, BAND_LINE), band.label)
        if band.x > 0:
            painter.setPen(QColor(self._theme.tokens.line))
            edge = round(left + band.x) + 0.5
            painter.drawLine(QLineF(edge, 4, edge, BAND_LINE + 5))
            painter.setPen(QColor(self._theme.tokens.muted))

    def paint_today(self, painter: QPainter, x: float, geometry: Geometry) -> None:
        """The small pointer of today on the axis, if *x* is in view."""
        if not geometry.head <= x <= geometry.width:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.accent))
        y = AXIS_HEIGHT - 1.0
        corners = [QPointF(x - 4, y - 5), QPointF(x + 4, y - 5), QPointF(x, y)]
        painter.drawPolygon(QPolygonF(corners))

    def paint_range(
        self, painter: QPainter, x: float, end: float, days: tuple[date, date], geometry: Geometry
    ) -> None:
        """What is chosen of the time, through all lanes, with its words on the axis."""
        accent = QColor(self._theme.tokens.accent)
        painter.save()
        painter.setClipRect(QRectF(geometry.head, 0, geometry.width, geometry.height))
        ground = QColor(accent)
        ground.setAlpha(RANGE_ALPHA)
        painter.fillRect(QRectF(x, 0, end - x, geometry.height), ground)
        painter.setPen(QPen(accent, 1))
        for edge in (x, end):
            painter.drawLine(QLineF(edge, 0, edge, geometry.height))
        self._paint_range_words(painter, x, end, describe_span(*days), geometry)
        painter.restore()

    def _paint_range_words(
        self, painter: QPainter, x: float, end: float, words: str, geometry: Geometry
    ) -> None:
        tokens = self._theme.tokens
        width = QFontMetricsF(self.small).horizontalAdvance(words) + 16
        middle = (max(x, geometry.head) + min(end, geometry.width)) / 2
        left = min(max(middle - width / 2, geometry.head + 4), geometry.width - width - 4)
        pill = QRectF(left, 2, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(pill, 9, 9)
        painter.setPen(QColor(tokens.accent_text))
        painter.setFont(self.small)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)

    def paint_head(
        self,
        painter: QPainter,
        lane: PlacedLane,
        top: float,
        geometry: Geometry,
        *,
        chosen: bool,
        low: bool,
    ) -> None:
        """The head of *lane*, in one line where lanes are *low*.

        Its title stays in view as long as the lane is.
        """
        tokens = self._theme.tokens
        rect = QRectF(0, top, geometry.head, lane.height)
        painter.fillRect(rect, QColor(tokens.selection if chosen else tokens.window))
        if chosen:
            painter.fillRect(QRectF(0, top, 3, lane.height), QColor(tokens.accent))
        painter.setFont(self.usual)
        painter.setPen(QColor(tokens.selection_text if chosen else tokens.text))
        lowest = top + lane.height - (HEAD_TOP if low else COUNT_TOP) - 8
        y = max(top, min(float(AXIS_HEIGHT), lowest))
        room = geometry.head - HEAD_LEFT - (42 if low else 12)
        metrics = QFontMetricsF(self.usual)
        title = metrics.elidedText(lane.lane.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(HEAD_LEFT, y + HEAD_TOP - low), title)
        painter.setFont(self.small)
        painter.setPen(QColor(tokens.muted))
        if low:
            count = str(len(lane.marks))
            x = geometry.head - 12 - QFontMetricsF(self.small).horizontalAdvance(count)
            painter.drawText(QPointF(x, y + HEAD_TOP - low), count)
        else:
            painter.drawText(QPointF(HEAD_LEFT, y + COUNT_TOP), _count(lane))

    def paint_edges(self, painter: QPainter, tops: Collection[float], geometry: Geometry) -> None:
        """The lines between the lanes and beside their heads."""
        painter.setPen(QColor(self._theme.tokens.line))
        painter.drawLines(
            [QLineF(0, round(top) - 0.5, geometry.width, round(top) - 0.5) for top in tops]
        )
        x = geometry.head - 0.5
        painter.drawLine(QLineF(x, 0, x, geometry.height))


def _count(lane: PlacedLane) -> str:
    events = f"{len(lane.marks):,} event{'s' if len(lane.marks) != 1 else ''}"
    return events if lane.marks else "no events"
