"""The strip above the milestones: how many there are when; dragging over it chooses a time."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.library.chronology.density import Stretch
from app.library.pages.edtf import MONTHS
from app.ui.milestones.rows import counted
from app.ui.milestones.strip_painter import AXIS, HEIGHT, LISTED_HEIGHT, SIDE, StripPainter
from app.ui.milestones.time_window import (
    TimeWindow,
    first_day,
    last_day,
    number_of,
    window_on,
)
from app.ui.theme import Theme

NOTCH = 120  # of a mouse wheel
Density = Callable[[str], Sequence[Stretch]]
_ZOOMS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}


class Strip(QWidget):
    """Bars of decades, years or months.

    Left and Right walk them, with Shift they choose, Return chooses the one at the cursor, Escape
    all; + and - or the wheel look closer or from farther away, PageUp and PageDown move.

    Signals:
        span_chosen: first and last day of what is chosen now; None and None for all.
        zoom_changed: another unit is in view, or another look can be had.
    """

    span_chosen = Signal(object, object)
    zoom_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = StripPainter(theme)
        self._density: Density = lambda _unit: ()
        self._counts: Mapping[int, Stretch] = {}
        self._window = window_on(date(1990, 1, 1), date(2000, 1, 1))
        self._chosen: tuple[date, date] | None = None
        self._listed: tuple[date, date] | None = None
        self._anchor = self._cursor = 0
        self._dragging = False
        self._wheel = 0
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setAccessibleName("Milestones over time")
        theme.changed.connect(self.update)

    @property
    def window_of_time(self) -> TimeWindow:
        """What is in view."""
        return self._window

    def show_density(self, density: Density, span: tuple[date, date] | None) -> None:
        """Show the stretches that *density* gives for a unit; *span* is all the time there is.

        What is in view stays while *span* is the same.
        """
        self._density = density
        if span and span != (self._window.first, self._window.last):
            self._window = window_on(*span)
            self._cursor = self._anchor = self._window.clamped(self._cursor_home())
            self.zoom_changed.emit()
        self._renew()

    def show_chosen(self, first: date | None, last: date | None) -> None:
        """Show that the time from *first* to *last* is chosen, all of it when both are None."""
        if self._dragging:
            return
        self._chosen = (first or date.min, last or date.max) if first or last else None
        self.update()

    def show_listed(self, first: date, last: date) -> None:
        """Mark the time that the list has in view."""
        if (first, last) != self._listed:
            self._listed = (first, last)
            if self.hasFocus():  # its frame crosses the axis
                self.update()
            else:
                self.update(0, AXIS, self.width(), LISTED_HEIGHT)

    def zoom(self, by: int, share: float = 0.5) -> None:
        """Look *by* levels closer, about what stands at *share* of the width."""
        around = first_day(self._window.start + int(share * self._window.count), self._window.unit)
        self._zoom_about(by, around, share)

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cursor = self._cursor if self.hasFocus() else None
        room = QRectF(self.rect())
        if event.rect().top() >= AXIS and event.rect().height() <= LISTED_HEIGHT:
            # While the list is scrolled nothing else changes.
            self._painter.paint_baseline(painter, room, self._window, self._listed)
            painter.end()
            return
        self._painter.paint(
            painter, room, self._window, self._counts, self._chosen, self._listed, cursor
        )
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._counts:
            self._dragging = True
            self._anchor = self._number_at(event.position().x())
            self._reach(self._anchor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            number = self._number_at(event.position().x())
            if number != self._cursor:
                self._reach(number)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragging = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._choose_all()

    def wheelEvent(self, event: QWheelEvent) -> None:
        sideways = event.angleDelta().x() or (
            event.angleDelta().y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0
        )
        self._wheel += sideways or event.angleDelta().y()
        notches = int(self._wheel / NOTCH)
        self._wheel -= notches * NOTCH
        if notches and sideways:
            self._show_window(self._window.moved(-notches * max(1, self._window.count // 8)))
        elif notches:
            share = (event.position().x() - SIDE) / max(1, self.width() - 2 * SIDE)
            self.zoom(notches, min(max(share, 0.0), 0.999))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self._counts or not (self._answer_walk(key, event) or self._answer_other(key)):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._counts:
            words = self._words(self._number_at(event.pos().x()))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _answer_walk(self, key: Qt.Key, event: QKeyEvent) -> bool:
        """Answer a key that leads to another stretch; say whether it was one."""
        low, high = self._window.clamped(-1), self._window.clamped(1 << 20)
        goals = {
            Qt.Key.Key_Left: self._cursor - 1,
            Qt.Key.Key_Right: self._cursor + 1,
            Qt.Key.Key_PageUp: self._cursor - self._window.count,
            Qt.Key.Key_PageDown: self._cursor + self._window.count,
            Qt.Key.Key_Home: low,
            Qt.Key.Key_End: high,
        }
        if key not in goals:
            return False
        number = self._window.clamped(goals[key])
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._reach(number)
        else:
            self._cursor = self._anchor = number
        self._show_window(self._window.showing(number))
        return True

    def _answer_other(self, key: Qt.Key) -> bool:
        """Answer a key that chooses or zooms; say whether it was one."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._anchor = self._cursor
            self._reach(self._cursor)
        elif key in _ZOOMS:
            self._zoom_about(_ZOOMS[key], first_day(self._cursor, self._window.unit), 0.5)
        elif key == Qt.Key.Key_Escape and self._chosen:
            self._choose_all()
        else:
            return False
        return True

    def _reach(self, number: int) -> None:
        """Choose all from the anchor to *number*."""
        self._cursor = number
        unit = self._window.unit
        low, high = min(self._anchor, number), max(self._anchor, number)
        self._chosen = (first_day(low, unit), last_day(high, unit))
        self._renew()
        self.span_chosen.emit(*self._chosen)

    def _choose_all(self) -> None:
        self._dragging = False
        self._chosen = None
        self.update()
        self.span_chosen.emit(None, None)

    def _zoom_about(self, by: int, around: date, share: float) -> None:
        window = self._window.zoomed(by, around, share)
        if window.at == self._window.at:
            return
        cursor = first_day(self._cursor, self._window.unit)
        self._show_window(window)
        self._cursor = self._anchor = window.clamped(number_of(cursor, window.unit))
        self._renew()
        self.zoom_changed.emit()

    def _show_window(self, window: TimeWindow) -> None:
        self._window = window
        self._renew()

    def _renew(self) -> None:
        unit = self._window.unit
        stretches = self._density(unit)
        self._counts = {number_of(each.first, unit): each for each in stretches if each.count}
        self.setAccessibleDescription(self._words(self._cursor) if self._counts else "")
        self.update()

    def _cursor_home(self) -> int:
        return number_of(self._chosen[0] if self._chosen else self._window.first, self._window.unit)

    def _number_at(self, x: float) -> int:
        pitch = (self.width() - 2 * SIDE) / self._window.count
        return self._window.clamped(self._window.start + int((x - SIDE) // max(pitch, 0.1)))

    def _words(self, number: int) -> str:
        stretch = self._counts.get(number)
        words = f"{name_of(number, self._window.unit)}: "
        words += counted(stretch.count if stretch else 0, "milestone")
        if stretch and stretch.vague:
            words += f", {stretch.vague:,} of them known less exactly"
        return words


def name_of(number: int, unit: str) -> str:
    """The unit with this *number* in words: "1990s", "1994", "July 1994"."""
    if unit == "month":
        return f"{MONTHS[number % 12 + 1]} {number // 12}"
    return f"{number}0s" if unit == "decade" else str(number)
