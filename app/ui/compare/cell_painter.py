"""Paints what joins a partner to a framework: as a sign with years, or as bars over the years."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPen

from app.library.comparing.matrix import Cell
from app.library.pages.edtf import Date
from app.library.pages.page import Membership
from app.ui.compare.axis import YearAxis
from app.ui.compare.states import colour_of, paint_sign
from app.ui.theme import Tokens

SIDE = 9
SIGN_ROOM = 17
BAR = 9.0
FADE = 0.35  # how much of its colour the vague end of a bar keeps


@dataclass(frozen=True, slots=True)
class Lines:
    """Several partners over the same years: a colour with a cell each, or with days of events."""

    cells: tuple[tuple[str, Cell], ...] = ()
    marks: tuple[tuple[str, tuple[date, ...]], ...] = ()


class CellPainter:
    """Draws cells in one look: *fonts* for words and, smaller, for years on an axis."""

    def __init__(self, tokens: Tokens, font: QFont, today: date) -> None:
        self.tokens = tokens
        self._font = font
        self._metrics = QFontMetricsF(font)
        self.today = today

    def paint_words(self, painter: QPainter, rect: QRectF, cell: Cell, ink: str = "") -> None:
        """Draw the sign of the cell's state and its years, in the colour *ink*."""
        if not cell.memberships:
            return
        quiet = cell.state in ("former", "not yet", "unknown")
        paint_sign(
            painter,
            QPointF(rect.left() + SIDE + 5, rect.center().y()),
            cell.state,
            self.tokens,
            self._font,
        )
        painter.setFont(self._font)
        painter.setPen(QColor(ink or (self.tokens.muted if quiet else self.tokens.text)))
        room = rect.adjusted(SIDE + SIGN_ROOM, 0, -SIDE / 2, 0)
        words = cell.years or "not dated"
        if self._metrics.horizontalAdvance(words) > room.width():
            words = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def paint_text(self, painter: QPainter, rect: QRectF, text: str, ink: str = "") -> None:
        """Draw words that are no membership."""
        painter.setFont(self._font)
        painter.setPen(QColor(ink or self.tokens.muted))
        painter.drawText(rect.adjusted(SIDE, 0, -SIDE, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def paint_lines(self, painter: QPainter, rect: QRectF, lines: Lines, axis: YearAxis) -> None:
        """Draw the bars of several partners one below the other, or the days of their events."""
        step = (rect.height() - 6) / max(1, len(lines.cells))
        for number, (colour, cell) in enumerate(lines.cells):
            lane = QRectF(rect.left(), rect.top() + 3 + number * step, rect.width(), step)
            self.paint_bars(painter, lane, cell, axis, colour, min(BAR, step - 2))
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, days in lines.marks:
            dot = QColor(colour)
            dot.setAlphaF(0.55)
            painter.setBrush(dot)
            for day in days:
                painter.drawEllipse(QPointF(self._x(rect, axis, day), rect.center().y()), 3, 3)

    def paint_grid(self, painter: QPainter, rect: QRectF, axis: YearAxis) -> None:
        """Draw a faint line at each year that the head letters."""
        painter.setPen(QPen(QColor(self.tokens.line), 1))
        for year in axis.ticks(rect.width() - 2 * SIDE):
            x = round(self._x(rect, axis, date(year, 1, 1))) + 0.5
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))

    def paint_bars(
        self,
        painter: QPainter,
        rect: QRectF,
        cell: Cell,
        axis: YearAxis,
        colour: str = "",
        height: float = BAR,
    ) -> None:
        """Draw a bar for each membership, in *colour* or in that of the state."""
        top = rect.center().y() - height / 2
        for membership in cell.memberships:
            start = membership.start.earliest if membership.start else None
            if start is None:
                self._paint_undated(painter, rect, colour or self.tokens.muted)
                continue
            if start > self.today:
                continue
            ended = membership.end.latest if membership.end else None
            left = self._x(rect, axis, start)
            right = max(left + 3, self._x(rect, axis, min(ended or self.today, self.today)))
            bar = QRectF(left, top, right - left, height)
            ink = colour or self._ink(cell, membership)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._brush(rect, axis, bar, membership, ink))
            radius = min(3.0, bar.width() / 2)
            painter.drawRoundedRect(bar, radius, radius)
            self._paint_pauses(painter, rect, axis, bar, membership)

    def _ink(self, cell: Cell, membership: Membership) -> str:
        """Grey for what is over; else the colour of the state."""
        over = membership.end and membership.end.latest and membership.end.latest <= self.today
        if over:
            return self.tokens.faint
        state = "current" if cell.state == "suspended" else cell.state  # the gap tells of the pause
        return colour_of(state, self.tokens)

    def _brush(
        self, rect: QRectF, axis: YearAxis, bar: QRectF, membership: Membership, ink: str
    ) -> QBrush:
        """The colour of the bar, fading where the day is not known."""
        if not _vague(membership.start) and not _vague(membership.end):
            return QBrush(QColor(ink))
        full, faded = QColor(ink), QColor(ink)
        faded.setAlphaF(FADE)
        gradient = QLinearGradient(bar.left(), 0, bar.right(), 0)
        width = max(1.0, bar.width())
        vague_start = _vague(membership.start)
        gradient.setColorAt(0, faded if vague_start else full)
        if vague_start and membership.start and membership.start.latest:
            until = (self._x(rect, axis, membership.start.latest) - bar.left()) / width
            gradient.setColorAt(min(1.0, max(0.02, until)), full)
        if _vague(membership.end) and membership.end and membership.end.earliest:
            since = (self._x(rect, axis, membership.end.earliest) - bar.left()) / width
            gradient.setColorAt(min(0.98, max(0.0, since)), full)
            gradient.setColorAt(1, faded)
        else:
            gradient.setColorAt(1, full)
        return QBrush(gradient)

    def _paint_pauses(
        self, painter: QPainter, rect: QRectF, axis: YearAxis, bar: QRectF, membership: Membership
    ) -> None:
        """Cut a hatched gap into the bar wherever the membership rested."""
        for pause in membership.suspended:
            if pause.start.earliest is None:
                continue
            left = self._x(rect, axis, pause.start.earliest)
            end = pause.end.latest if pause.end else None
            right = self._x(rect, axis, end) if end else bar.right()
            gap = QRectF(left, bar.top(), max(2.0, right - left), bar.height())
            painter.setBrush(QColor(self.tokens.base))
            painter.drawRect(gap)
            painter.setBrush(QBrush(QColor(self.tokens.warning), Qt.BrushStyle.BDiagPattern))
            painter.setPen(QPen(QColor(self.tokens.warning), 1))
            painter.drawRect(gap.adjusted(0.5, 0.5, -0.5, -0.5))
            painter.setPen(Qt.PenStyle.NoPen)

    def _paint_undated(self, painter: QPainter, rect: QRectF, colour: str) -> None:
        pen = QPen(QColor(colour), 1.5)
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        y = rect.center().y()
        painter.drawLine(QPointF(rect.left() + SIDE, y), QPointF(rect.right() - SIDE, y))

    @staticmethod
    def _x(rect: QRectF, axis: YearAxis, day: date) -> float:
        return rect.left() + SIDE + axis.share(day) * (rect.width() - 2 * SIDE)


def _vague(day: Date | None) -> bool:
    return day is not None and day.precision != "day"
