"""The years of the events that the pages found tell, as bars; dragging over them chooses years."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.ui.theme import Theme

HEIGHT = 84
BARS = 52  # pixels; below them stand the years
SIDE = 16
FEWEST_YEARS = 12  # a span of fewer years is drawn as if it had so many


class YearHistogram(QWidget):
    """Bars of years; Left and Right walk them, with Shift they choose, Escape chooses none.

    Signals:
        span_chosen: first and last year of what is chosen now; 0 and 0 for all.
    """

    span_chosen = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: dict[int, int] = {}
        self._first, self._last = 0, 0
        self._chosen = (0, 0)
        self._anchor = self._cursor = 0
        self._dragging = False
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setMouseTracking(True)
        self._say()
        theme.changed.connect(self.update)

    def show_years(self, years: Sequence[tuple[int, int]], chosen: tuple[int, int]) -> None:
        """Show how many events there are in each of *years*, and the years that are *chosen*."""
        self._counts = dict(years)
        known = [*self._counts, *filter(None, chosen)]
        self._first, self._last = (min(known), max(known)) if known else (0, 0)
        self._last = max(self._last, self._first + FEWEST_YEARS - 1)
        self._chosen = chosen
        if not self._first <= self._cursor <= self._last:
            self._cursor = self._anchor = chosen[0] or self._first
        self._say()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._counts:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bars(painter)
        self._paint_years(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._counts:
            self._dragging = True
            self._anchor = self._cursor = self._year_at(event.position().x())
            self._chosen = (self._anchor, self._anchor)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self._reach(self._year_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self._dragging = False
            self.span_chosen.emit(*self._chosen)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._dragging = False
        self._choose_none()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and self._counts:
            year = min(max(self._cursor + step, self._first), self._last)
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._reach(year)
                self.span_chosen.emit(*self._chosen)
            else:
                self._cursor = self._anchor = year
            self._say()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Space) and self._counts:
            self._reach(self._cursor)
            self.span_chosen.emit(*self._chosen)
        elif event.key() == Qt.Key.Key_Escape and any(self._chosen):
            self._choose_none()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._counts:
            QToolTip.showText(event.globalPos(), self._words(self._year_at(event.pos().x())), self)
            return True
        return super().event(event)

    def _reach(self, year: int) -> None:
        self._cursor = year
        self._chosen = (min(self._anchor, year), max(self._anchor, year))
        self.update()

    def _choose_none(self) -> None:
        self._chosen = (0, 0)
        self.update()
        self.span_chosen.emit(0, 0)

    def _say(self) -> None:
        self.setAccessibleName("Years of the events told")
        self.setAccessibleDescription(self._words(self._cursor) if self._counts else "")

    def _words(self, year: int) -> str:
        count = self._counts.get(year, 0)
        return f"{year}: {count:,} event{'s' if count != 1 else ''}"

    @property
    def _pitch(self) -> float:
        return (self.width() - 2 * SIDE) / (self._last - self._first + 1)

    def _year_at(self, x: float) -> int:
        year = self._first + int((x - SIDE) // max(self._pitch, 0.1))
        return min(max(year, self._first), self._last)

    def _paint_bars(self, painter: QPainter) -> None:
        tokens, pitch = self._theme.tokens, self._pitch
        first, last = self._chosen
        if first:
            left = SIDE + (first - self._first) * pitch
            ground = QRectF(left, 4, (last - first + 1) * pitch, BARS)
            painter.fillRect(ground, QColor(tokens.selection))
        highest = max(self._counts.values())
        painter.setPen(Qt.PenStyle.NoPen)
        for year, count in self._counts.items():
            height = 3 + (BARS - 7) * count / highest
            inside = not first or first <= year <= last
            painter.setBrush(QColor(tokens.accent if inside else tokens.faint))
            left = SIDE + (year - self._first) * pitch
            bar = QRectF(left, 4 + BARS - height, max(pitch - 1, 1.5), height)
            painter.drawRoundedRect(bar, 1, 1)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 1))
            left = SIDE + (self._cursor - self._first + 0.5) * pitch
            painter.drawLine(QPointF(left, 2), QPointF(left, BARS + 6))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(QPointF(SIDE, BARS + 5), QPointF(self.width() - SIDE, BARS + 5))

    def _paint_years(self, painter: QPainter) -> None:
        painter.setFont(self._theme.interface_font(-2))
        painter.setPen(QColor(self._theme.tokens.muted))
        room = QRectF(SIDE, BARS + 8, self.width() - 2 * SIDE, HEIGHT - BARS - 10)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, str(self._first))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight, str(self._last))
        if self._chosen[0]:
            first, last = self._chosen
            words = str(first) if first == last else f"{first}–{last}"
            painter.setPen(QColor(self._theme.tokens.text))
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, words)
