"""The slider on which a day is chosen."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from app.library.pages.edtf import day_words
from app.ui.as_of.scale import DayScale
from app.ui.theme import Theme

HEIGHT = 40
SIDE = 10
GROOVE = 15  # its distance from the upper edge
KNOB = 7
YEAR_GAP = 8


class DaySlider(QSlider):
    """The days of a `DayScale`, ticked where something changed and lettered by decades.

    Left and Right go a month, Page Up and Down a year. The value counts days from the first.

    Signals:
        day_chosen: the reader has chosen this date.
    """

    day_chosen = Signal(object)

    def __init__(self, theme: Theme, scale: DayScale, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._scale = scale
        self.setAccessibleName("Day")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(160)
        self.valueChanged.connect(self._describe)
        theme.changed.connect(self.update)
        self.set_scale(scale)

    @property
    def day(self) -> date:
        """The day that is chosen."""
        return date.fromordinal(self._scale.first.toordinal() + self.value())

    def set_scale(self, scale: DayScale) -> None:
        """Offer the days of *scale*; the day chosen stays where it can."""
        day = self.day
        self._scale = scale
        self.setRange(0, (scale.last - scale.first).days)
        self.set_day(day)
        self.update()

    def set_day(self, day: date) -> None:
        """Show *day*, or the nearest one on the scale."""
        self.setValue((day - self._scale.first).days)

    def sizeHint(self) -> QSize:
        return QSize(420, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        months = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_PageUp: 12,
            Qt.Key.Key_PageDown: -12,
        }.get(Qt.Key(event.key()))
        if months is not None:
            self._choose(_later(self.day, months))
        elif event.key() == Qt.Key.Key_Home:
            self._choose(self._scale.first)
        elif event.key() == Qt.Key.Key_End:
            self._choose(self._scale.last)
        else:
            event.ignore()  # the bar may know it

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._day_under(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._choose(self._day_under(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_turns(painter)
        self._paint_groove(painter)
        self._paint_decades(painter)
        self._paint_knob(painter)
        painter.end()

    def _choose(self, day: date) -> None:
        before = self.value()
        self.set_day(day)
        if self.value() != before:
            self.day_chosen.emit(self.day)

    def _day_under(self, event: QMouseEvent) -> date:
        return self._scale.day_at((event.position().x() - SIDE) / max(1, self.width() - 2 * SIDE))

    def _x(self, day: date) -> float:
        return SIDE + self._scale.share(day) * (self.width() - 2 * SIDE)

    def _paint_turns(self, painter: QPainter) -> None:
        colour = QColor(self._theme.tokens.muted)
        colour.setAlpha(120)
        painter.setPen(QPen(colour, 1))
        for turn in self._scale.turns:
            x = round(self._x(turn)) + 0.5
            painter.drawLine(
                QRectF(x, GROOVE - 7, 0, 5).topLeft(), QRectF(x, GROOVE - 2, 0, 0).topLeft()
            )

    def _paint_groove(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        groove = QRectF(SIDE, GROOVE - 1.5, self.width() - 2 * SIDE, 3)
        painter.setBrush(QColor(tokens.faint))
        painter.drawRoundedRect(groove, 1.5, 1.5)
        groove.setRight(self._x(self.day))
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(groove, 1.5, 1.5)

    def _paint_decades(self, painter: QPainter) -> None:
        font = self._theme.interface_font(-3)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.muted))
        free = 0.0
        for year in reversed(self._scale.decades()):  # the later ones are the fuller ones
            width = metrics.horizontalAdvance(str(year))
            left = min(self._x(date(year, 1, 1)) - width / 2, self.width() - width)
            if free and left + width + YEAR_GAP > free:
                continue
            painter.drawText(QRectF(left, GROOVE + 9, width + 2, 14), str(year))
            free = left

    def _paint_knob(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        knob = QRectF(self._x(self.day) - KNOB, GROOVE - KNOB, 2 * KNOB, 2 * KNOB)
        painter.setPen(QPen(QColor(tokens.base), 2))
        painter.setBrush(QColor(tokens.accent))
        painter.drawEllipse(knob)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(knob.adjusted(-3, -3, 3, 3))

    def _describe(self) -> None:
        self.setAccessibleDescription(day_words(self.day))


def _later(day: date, months: int) -> date:
    """The first day of the month *months* after that of *day*; going back, of its own month."""
    if months == -1 and day.day > 1:
        return day.replace(day=1)
    number = day.year * 12 + day.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)
