"""Blocks of text inside a row; what measures them is what paints them, so nothing is cut off."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

LINE_PITCH = 1.4  # of the font's pixel size
CHIP_PADDING = 7
CHIP_HEIGHT = 20
CHIP_GAP = 5
OUTLINE_ALPHA = 120


class Block(Protocol):
    """A part of a row that takes its full width and as much height as it needs."""

    def height(self, width: float) -> float:
        """How high the block is when it is *width* wide."""

    def paint(self, painter: QPainter, left: float, top: float, width: float) -> float:
        """Draw the block and return its height."""


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text, in code points, that looks different; what is empty stays as it is."""

    start: int
    end: int
    colour: str = ""
    ground: str = ""
    bold: bool = False

    def look(self) -> QTextCharFormat:
        """The span's look as Qt wants it."""
        look = QTextCharFormat()
        if self.colour:
            look.setForeground(QColor(self.colour))
        if self.ground:
            look.setBackground(QColor(self.ground))
        if self.bold:
            look.setFontWeight(QFont.Weight.DemiBold)
        return look


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A wrapped paragraph; *above*, *left* and *right* keep clear what lies there."""

    text: str
    font: QFont
    colour: str
    above: int = 0
    left: int = 0
    right: int = 0
    spans: tuple[Span, ...] = ()
    _laid: dict[float, QTextLayout] = field(default_factory=dict, compare=False, repr=False)

    def height(self, width: float) -> float:
        return self.above + self._lines(width).lineCount() * self._pitch

    def paint(self, painter: QPainter, left: float, top: float, width: float) -> float:
        lines = self._lines(width)
        painter.setPen(QColor(self.colour))
        lines.draw(painter, QPointF(left + self.left, top + self.above))
        return self.above + lines.lineCount() * self._pitch

    @property
    def _pitch(self) -> float:
        return float(round(self.font.pixelSize() * LINE_PITCH))

    def _lines(self, width: float) -> QTextLayout:
        """The text set for this width; who keeps the block has it set but once."""
        if width not in self._laid:
            self._laid.clear()
            self._laid[width] = self._set(width)
        return self._laid[width]

    def _set(self, width: float) -> QTextLayout:
        layout = QTextLayout(self.text, self.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        room = max(1.0, width - self.left - self.right)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            slack = (self._pitch - line.height()) / 2
            line.setPosition(QPointF(0, line.lineNumber() * self._pitch + slack))
        layout.endLayout()
        return layout

    def _formats(self) -> list[QTextLayout.FormatRange]:
        formats = []
        for span in self.spans:
            part = QTextLayout.FormatRange()
            part.start = _utf16_length(self.text[: span.start])
            part.length = _utf16_length(self.text[span.start : span.end])
            part.format = span.look()
            formats.append(part)
        return formats


@dataclass(frozen=True, slots=True)
class ChipRow:
    """Short words, each in a rounded outline, side by side and wrapped where there is no room.

    *above* and *right* keep clear what lies there.
    """

    words: tuple[str, ...]
    font: QFont
    colour: str
    above: int = 0
    right: int = 0

    def height(self, width: float) -> float:
        return self.above + max((frame.bottom() for frame in self._frames(width)), default=0.0)

    def paint(self, painter: QPainter, left: float, top: float, width: float) -> float:
        painter.setFont(self.font)
        for word, frame in zip(self.words, self._frames(width), strict=True):
            frame.translate(left, top + self.above)
            edge = QColor(self.colour)
            edge.setAlpha(OUTLINE_ALPHA)
            painter.setPen(QPen(edge, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            outline = frame.adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2)
            painter.setPen(QColor(self.colour))
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, word)
        return self.height(width)

    def _frames(self, width: float) -> list[QRectF]:
        metrics = QFontMetricsF(self.font)
        frames: list[QRectF] = []
        left = top = 0.0
        for word in self.words:
            room = ceil(metrics.horizontalAdvance(word)) + 2 * CHIP_PADDING
            if left and left + room > width - self.right:
                left, top = 0.0, top + CHIP_HEIGHT + CHIP_GAP
            frames.append(QRectF(left, top, room, CHIP_HEIGHT))
            left += room + CHIP_GAP
        return frames


def stack_height(blocks: Sequence[Block], width: float) -> int:
    """How high *blocks* are when they stand one below the other, *width* wide."""
    return ceil(sum(block.height(width) for block in blocks))


def paint_stack(
    painter: QPainter, blocks: Sequence[Block], left: float, top: float, width: float
) -> None:
    """Draw *blocks* one below the other."""
    for block in blocks:
        top += block.paint(painter, left, top, width)


def _utf16_length(text: str) -> int:
    """Qt counts characters beyond the first plane twice; Python counts them once."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
