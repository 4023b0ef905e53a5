"""Paints the lanes of a timeline: bars, marks and labels where the layout has placed them."""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QLinearGradient, QPainter, QPen, QPixmap

from app.library.timeline.picture import (
    BarShape,
    LabelShape,
    LanePicture,
    MarkShape,
    StretchShape,
)
from app.library.timeline.records import Entry, PlacedBar, PlacedMark
from app.ui.milestones.shapes import paint_mark
from app.ui.theme import Theme

MARK_RADIUS = 4.6
STAMP = 9.0  # half the side of a mark with its ground
RING = 9.0
TICK = 4.0  # half the height of one
TAIL = 16.0  # by which a bar that lasts still fades into the future
UNCONFIRMED = 0.5  # how strong what is not confirmed is drawn
STRETCH_ALPHA = 110
LEADER_ALPHA = 120
PAUSE_DASH = [2.0, 2.0]


class LanePainter:
    """Draws pictures of lanes in the colours in force."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.font = label_font(theme)
        self._stamps: dict[tuple[str, bool, float], QPixmap] = {}

    def paint(
        self, painter: QPainter, picture: LanePicture, top: float, current: Entry | None
    ) -> None:
        """Draw *picture* with its lane beginning at *top*; *current* is set off."""
        painter.save()
        painter.translate(0, top)
        painter.setFont(self.font)
        self._paint_gaps(painter, picture)
        for bar in picture.bars:
            self._paint_bar(painter, bar, picture.sizes.bar)
        for stretch in picture.stretches:
            self._paint_stretch(painter, stretch, picture.lane.rug)
        self._paint_leaders(painter, picture)
        self._paint_marks(painter, picture)
        if current is not None:
            self._paint_focus(painter, picture, current)
        self._paint_labels(painter, picture.labels, current)
        painter.restore()

    def colour(self, bar: PlacedBar) -> QColor:
        """The colour of the group that *bar* is about."""
        return QColor(self._theme.tokens.bar_colours[bar.tint])

    def _paint_gaps(self, painter: QPainter, picture: LanePicture) -> None:
        pen = QPen(QColor(self._theme.tokens.faint), 1.4)
        pen.setDashPattern([1.0, 2.6])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for gap in picture.gaps:
            painter.drawLine(QPointF(gap.x + 5, gap.y), QPointF(gap.end - 5, gap.y))

    def _paint_bar(self, painter: QPainter, shape: BarShape, height: float) -> None:
        bar, colour = shape.entry, self.colour(shape.entry)
        rect = QRectF(shape.x, bar.y - height / 2, shape.end - shape.x, height)
        tail = TAIL if bar.is_open else 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_fade(shape, colour, tail))
        painter.drawRoundedRect(rect.adjusted(0, 0, tail, 0), height / 2, height / 2)
        for first, last in shape.pauses:
            self._paint_pause(painter, QRectF(first, rect.top(), last - first, height), colour)

    def _paint_pause(self, painter: QPainter, rect: QRectF, colour: QColor) -> None:
        """A stretch that is hollow: the ground with a broken outline."""
        painter.fillRect(rect.adjusted(0, -1, 0, 1), QColor(self._theme.tokens.base))
        pen = QPen(colour, 1.0)
        pen.setDashPattern(PAUSE_DASH)
        painter.setPen(pen)
        for y in (rect.top() + 0.5, rect.bottom() - 0.5):
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        painter.setPen(Qt.PenStyle.NoPen)

    def _paint_stretch(self, painter: QPainter, shape: StretchShape, rug: float) -> None:
        """What lasted is a line with ends; within which something happened, a paler one."""
        entry = shape.entry
        colour = self._event_colour(entry.item.type)
        colour.setAlpha(STRETCH_ALPHA)
        ground = QColor(colour)
        ground.setAlpha(0)
        gradient = QLinearGradient(shape.x, 0, shape.end, 0)
        vague = not entry.lasting
        gradient.setColorAt(0, ground if vague or entry.open_start else colour)
        gradient.setColorAt(0.5, colour)
        gradient.setColorAt(1, ground if vague or entry.open_end else colour)
        height = 2.0 if vague else 3.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(gradient)
        painter.drawRect(QRectF(shape.x, rug - height / 2, shape.end - shape.x, height))

    def _paint_leaders(self, painter: QPainter, picture: LanePicture) -> None:
        for label in picture.labels:
            if isinstance(label.entry, PlacedBar):
                continue
            colour = self._event_colour(label.entry.item.type)
            colour.setAlpha(LEADER_ALPHA)
            painter.setPen(QPen(colour, 1))
            x = label.x - 5.0
            line = QLineF(x, picture.lane.rug, x, label.y + 5)
            painter.drawLine(line)

    def _paint_marks(self, painter: QPainter, picture: LanePicture) -> None:
        rug = picture.lane.rug
        ticks: dict[str, list[QLineF]] = {}
        for mark in picture.marks:
            if not mark.full:
                line = QLineF(mark.x, rug - TICK, mark.x, rug + TICK)
                ticks.setdefault(mark.entry.item.type, []).append(line)
        for kind, lines in ticks.items():
            painter.setPen(QPen(self._event_colour(kind), 1.4))
            painter.drawLines(lines)
        for mark in picture.marks:
            if mark.full:
                self._paint_mark(painter, mark, rug)

    def _paint_mark(self, painter: QPainter, mark: MarkShape, rug: float) -> None:
        item = mark.entry.item
        stamp = self._stamp(item.type, item.confirmed, painter.device().devicePixelRatio())
        painter.drawPixmap(QPointF(mark.x - STAMP, rug - STAMP), stamp)

    def _stamp(self, kind: str, confirmed: bool, ratio: float) -> QPixmap:
        """The mark of a type, drawn once: drawing the shape takes twenty times as long."""
        key = (kind, confirmed, ratio)
        if key not in self._stamps:
            stamp = QPixmap(round(2 * STAMP * ratio), round(2 * STAMP * ratio))
            stamp.setDevicePixelRatio(ratio)
            stamp.fill(Qt.GlobalColor.transparent)
            painter = QPainter(stamp)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setOpacity(1.0 if confirmed else UNCONFIRMED)
            colour, ground = self._event_colour(kind).name(), self._theme.tokens.base
            paint_mark(painter, QPointF(STAMP, STAMP), MARK_RADIUS, kind, colour, ground)
            painter.end()
            self._stamps[key] = stamp
        return self._stamps[key]

    def _paint_labels(
        self, painter: QPainter, labels: Iterable[LabelShape], current: Entry | None
    ) -> None:
        tokens = self._theme.tokens
        metrics = painter.fontMetrics()
        rise = (metrics.ascent() - metrics.descent()) / 2
        for label in labels:
            is_bar = isinstance(label.entry, PlacedBar)
            colour = tokens.muted if is_bar else tokens.text
            painter.setPen(QColor(tokens.accent if label.entry is current else colour))
            painter.drawText(QPointF(label.x, label.y + rise), label.text)

    def _paint_focus(self, painter: QPainter, picture: LanePicture, current: Entry) -> None:
        painter.setPen(QPen(QColor(self._theme.tokens.accent), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for bar in picture.bars:
            if bar.entry is current:
                height = picture.sizes.bar + 5
                rect = QRectF(bar.x - 3, bar.entry.y - height / 2, bar.end - bar.x + 6, height)
                painter.drawRoundedRect(rect, height / 2, height / 2)
                return
        if isinstance(current, PlacedMark):
            x, rug = picture.scale.x(current.day), picture.lane.rug
            painter.drawEllipse(QPointF(x, rug), RING, RING)
            self._paint_mark(painter, MarkShape(current, x, True), rug)

    def _event_colour(self, kind: str) -> QColor:
        tokens = self._theme.tokens
        return QColor(tokens.event_colours.get(kind, tokens.accent))


def label_font(theme: Theme) -> QFont:
    """The font of titles and labels; without hinting, so that a text is as wide as its signs."""
    font = theme.interface_font(-2)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _fade(shape: BarShape, colour: QColor, tail: float) -> QLinearGradient | QColor:
    """The bar's colour, fading where its beginning or its end is not known and after today."""
    end = shape.end + tail
    vague_start, vague_end = shape.sure_x > shape.x + 1, shape.sure_end < shape.end - 1
    if not (vague_start or vague_end or tail):
        return colour
    clear = QColor(colour)
    clear.setAlpha(16)
    gradient = QLinearGradient(shape.x, 0, end, 0)
    length = max(end - shape.x, 1.0)
    gradient.setColorAt(0, clear if vague_start else colour)
    gradient.setColorAt(min((shape.sure_x - shape.x) / length, 1.0), colour)
    solid = shape.end if tail else shape.sure_end
    gradient.setColorAt(max(min((solid - shape.x) / length, 1.0), 0.0), colour)
    gradient.setColorAt(1, clear if vague_end or tail else colour)
    return gradient
