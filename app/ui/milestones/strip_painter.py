"""How the strip above the milestones looks: bars, the chosen time, the axis below."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from app.library.chronology.density import Stretch
from app.library.pages.edtf import MONTHS
from app.ui.milestones.time_window import TimeWindow, first_day, last_day, number_of
from app.ui.theme import Theme

HEIGHT = 72
SIDE = 14
TOP = 4
BARS = 42  # pixels; below them the axis
AXIS = TOP + BARS
LABEL_GAP = 12  # between two labels of the axis
SMALLEST_BAR = 2.5
WIDEST_BAR = 34.0
LISTED_HEIGHT = 4
LISTED = 5.0  # at least so wide is the mark of what the list has in view
YEARS_APART = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
MONTHS_APART = (1, 2, 3, 6, 12, 24, 60)
Span = tuple[date, date]


class StripPainter:
    """Paints one window of time in the colours in force."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        room: QRectF,
        window: TimeWindow,
        counts: Mapping[int, Stretch],
        chosen: Span | None,
        listed: Span | None,
        cursor: int | None,
    ) -> None:
        """Draw *counts* as they stand in *window*, with what is *chosen* and *listed* marked."""
        tokens, plot = self._theme.tokens, room.adjusted(SIDE, 0, -SIDE, 0)
        if chosen:
            left, right = (_place(plot, window, chosen[0]), _end(plot, window, chosen[1]))
            ground = QRectF(left, TOP, max(right - left, 2.0), BARS)
            painter.fillRect(ground, QColor(tokens.selection))
        self._paint_bars(painter, plot, window, counts, chosen)
        self.paint_baseline(painter, room, window, listed if counts else None)
        self._paint_axis(painter, plot, window)
        if cursor is not None:
            self._paint_cursor(painter, plot, window, cursor)

    def paint_baseline(
        self, painter: QPainter, room: QRectF, window: TimeWindow, listed: Span | None
    ) -> None:
        """Draw the line below the bars, with what is *listed* marked on it."""
        plot = room.adjusted(SIDE, 0, -SIDE, 0)
        painter.setPen(QPen(QColor(self._theme.tokens.line), 1))
        painter.drawLine(QPointF(plot.left(), AXIS + 0.5), QPointF(plot.right(), AXIS + 0.5))
        if listed:
            self._paint_listed(painter, plot, window, listed)

    def _paint_bars(
        self,
        painter: QPainter,
        plot: QRectF,
        window: TimeWindow,
        counts: Mapping[int, Stretch],
        chosen: Span | None,
    ) -> None:
        tokens, pitch = self._theme.tokens, plot.width() / window.count
        shown = {number: counts[number] for number in _numbers(window) if number in counts}
        highest = max((each.count for each in shown.values()), default=1)
        width = min(max(pitch - max(1.0, pitch * 0.15), 1.5), WIDEST_BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, stretch in shown.items():
            height = SMALLEST_BAR + (BARS - 6) * stretch.count / highest
            middle = plot.left() + (number - window.start + 0.5) * pitch
            bar = QRectF(middle - width / 2, AXIS - height, width, height)
            inside = not chosen or (stretch.last >= chosen[0] and stretch.first <= chosen[1])
            colour = QColor(tokens.accent if inside else tokens.faint)
            painter.setBrush(colour)
            radius = min(1.5, width / 3)
            painter.drawRoundedRect(bar, radius, radius)

    def _paint_listed(
        self, painter: QPainter, plot: QRectF, window: TimeWindow, listed: Span
    ) -> None:
        """A thick piece of the axis below what the list has in view."""
        numbers = [number_of(day, window.unit) for day in listed]
        if numbers[1] < window.start or numbers[0] >= window.start + window.count:
            return
        left, right = _place(plot, window, listed[0]), _end(plot, window, listed[1])
        width = max(right - left, LISTED)
        piece = QRectF(min(left, plot.right() - width), AXIS, width, LISTED_HEIGHT - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.text))
        painter.drawRoundedRect(piece, 1.5, 1.5)

    def _paint_axis(self, painter: QPainter, plot: QRectF, window: TimeWindow) -> None:
        """As many labels as stand clear of one another, each below the middle of its stretch."""
        font = self._theme.interface_font(-3)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        pitch = plot.width() / window.count
        apart = _apart(window, pitch, metrics)
        painter.setPen(QColor(self._theme.tokens.muted))
        done = plot.left() - SIDE
        for number in _numbers(window):
            if number % apart:
                continue
            words = _label(number, window.unit, apart)
            width = metrics.horizontalAdvance(words)
            middle = plot.left() + (number - window.start + 0.5) * pitch
            least, most = plot.left() - SIDE + 4, plot.right() + SIDE - width - 4
            left = min(max(middle - width / 2, least), most)
            if left < done:
                continue
            place = QRectF(left, AXIS + 6, width + 1, HEIGHT - AXIS - 6)
            painter.drawText(place, Qt.AlignmentFlag.AlignTop, words)
            done = left + width + LABEL_GAP / 2

    def _paint_cursor(
        self, painter: QPainter, plot: QRectF, window: TimeWindow, cursor: int
    ) -> None:
        accent = QColor(self._theme.tokens.accent)
        pitch = plot.width() / window.count
        x = plot.left() + (cursor - window.start + 0.5) * pitch
        painter.setPen(QPen(accent, 1.5))
        painter.drawLine(QPointF(x, TOP - 2), QPointF(x, AXIS + 3))
        painter.setPen(QPen(accent, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        frame = QRectF(plot.left() - SIDE + 4, 0, plot.width() + 2 * SIDE - 8, HEIGHT - 1)
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


def _numbers(window: TimeWindow) -> range:
    return range(window.start, window.start + window.count)


def _place(plot: QRectF, window: TimeWindow, day: date) -> float:
    """Where *day* begins, held to the plot."""
    return _across(plot, window, day.toordinal())


def _end(plot: QRectF, window: TimeWindow, day: date) -> float:
    """Where *day* ends, held to the plot."""
    return _across(plot, window, day.toordinal() + 1)


def _across(plot: QRectF, window: TimeWindow, ordinal: int) -> float:
    first = first_day(window.start, window.unit).toordinal()
    last = last_day(window.start + window.count - 1, window.unit).toordinal() + 1
    share = (ordinal - first) / max(1, last - first)
    return plot.left() + min(max(share, 0.0), 1.0) * plot.width()


def _apart(window: TimeWindow, pitch: float, metrics: QFontMetricsF) -> int:
    """Every how many stretches a label has room."""
    steps = MONTHS_APART if window.unit == "month" else YEARS_APART
    sample = "Sept 2000" if window.unit == "month" else "2000s"
    room = metrics.horizontalAdvance(sample) + LABEL_GAP
    return next((step for step in steps if step * pitch >= room), steps[-1])


def _label(number: int, unit: str, apart: int) -> str:
    if unit == "decade":
        return f"{number}0s"
    if unit == "year":
        return str(number)
    year, month = divmod(number, 12)
    return str(year) if apart % 12 == 0 else f"{MONTHS[month + 1][:3]} {year}"
