"""The legend below a timeline: which colour is which framework, which mark which kind of event."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.library.chronology.event_shapes import FAMILIES, MEANINGS
from app.ui.milestones.shapes import paint_mark
from app.ui.theme import Theme

LINE = 22.0
LEFT = 16.0
GAP = 16.0  # between two entries
SWATCH = 16.0
MARK = 4.2
Entry = tuple[str, str, str]  # "bar", "mark" or "pause"; its colour or type; its words


class Legend(QWidget):
    """Lines of swatches with their words; as high as it must be."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._groups: tuple[tuple[int, str], ...] = ()
        self._pauses = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Legend")
        theme.changed.connect(self.update)

    def show_groups(self, groups: Sequence[tuple[int, str]], pauses: bool) -> None:
        """Name the *groups* whose bars have colours, each with the number of its colour.

        *pauses* says whether any bar has some.
        """
        self._groups = tuple(groups)
        self._pauses = pauses
        self.setAccessibleDescription("; ".join(words for _, _, words in self._entries()))
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(tokens.window))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(0, 0, self.width(), 0)
        painter.setFont(self._theme.interface_font(-2))
        for number, line in enumerate(self._lines(self.width())):
            for x, entry in line:
                self._paint_entry(painter, x, 5 + number * LINE + LINE / 2, entry)
        painter.end()

    def _fit(self) -> None:
        """Be as high as the lines need."""
        self.setFixedHeight(round(len(self._lines(self.width())) * LINE + 10))

    def _paint_entry(self, painter: QPainter, x: float, y: float, entry: Entry) -> None:
        kind, value, words = entry
        tokens = self._theme.tokens
        if kind == "mark":
            colour = tokens.event_colours[value]
            paint_mark(painter, QPointF(x + 6, y), MARK, value, colour, tokens.window)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(value))
            painter.drawRoundedRect(QRectF(x, y - 2.5, SWATCH, 5), 2.5, 2.5)
        if kind == "pause":
            painter.fillRect(QRectF(x + 4, y - 3, SWATCH - 8, 6), QColor(tokens.window))
            painter.setPen(QPen(QColor(value), 1, Qt.PenStyle.DotLine))
            for edge in (y - 2, y + 2):
                painter.drawLine(QPointF(x + 4, edge), QPointF(x + SWATCH - 4, edge))
        painter.setPen(QColor(tokens.muted))
        rise = (painter.fontMetrics().ascent() - painter.fontMetrics().descent()) / 2
        painter.drawText(QPointF(x + _lead(kind), y + rise), words)

    def _entries(self) -> list[Entry]:
        tokens = self._theme.tokens
        bars = [("bar", tokens.bar_colours[tint], name) for tint, name in self._groups]
        pause = [("pause", tokens.bar_colours[-1], "suspended")] if self._pauses else []
        marks = [("mark", MEANINGS[shape][1], MEANINGS[shape][0]) for shape in FAMILIES]
        return [*bars, *pause, *marks]

    def _lines(self, width: int) -> list[list[tuple[float, Entry]]]:
        """The entries in lines, each with its place."""
        metrics = QFontMetricsF(self._theme.interface_font(-2))
        lines: list[list[tuple[float, Entry]]] = [[]]
        x = LEFT
        for entry in self._entries():
            room = _lead(entry[0]) + metrics.horizontalAdvance(entry[2])
            if x + room > width - LEFT and lines[-1]:
                lines.append([])
                x = LEFT
            lines[-1].append((x, entry))
            x += room + GAP
        return lines


def _lead(kind: str) -> float:
    return 16.0 if kind == "mark" else SWATCH + 6
