"""The heads of a comparing table: what the columns and the rows are, and the years above bars."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView

from app.ui.compare.axis import YearAxis
from app.ui.compare.cell_painter import SIDE
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.ui.compare.table import CompareTable

COLOUR_ROLE = Qt.ItemDataRole.UserRole + 3  # of a column's head: the colour of its partner
HEADING_ROLE = Qt.ItemDataRole.UserRole + 4  # of a row's head: whether it heads the rows below
WORDS_HEIGHT = 46
YEARS_HEIGHT = 62
MOST_LINES = 3  # of a title; the whole of it is told when the mouse rests there
YEARS_ROOM = 18  # of it, below the words
WIDEST_TITLE = 170
_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class ColumnHead(QHeaderView):
    """The frameworks; below each, where bars are shown, the years of the axis."""

    def __init__(self, theme: Theme, table: "CompareTable") -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._theme = theme
        self._table = table
        self.sorted_by = -1  # the column after which the rows are sorted
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        theme.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        least = YEARS_HEIGHT if self._table.axis else WORDS_HEIGHT
        return QSize(100, max(least, *map(self._height_of, range(self.count())), 0))

    def _height_of(self, section: int) -> int:
        """The height that the words of *section* need at its width."""
        metrics = QFontMetrics(self._font())
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        room = QRect(0, 0, self.sectionSize(section) - 2 * SIDE, 0)
        years = YEARS_ROOM if self._table.axis_in(section) else 4
        lines = metrics.boundingRect(room, _WRAPPED, text).height()
        return min(lines, MOST_LINES * metrics.lineSpacing()) + 4 + years

    def _font(self) -> QFont:
        font = self._theme.interface_font(-1)
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        tokens, axis = self._theme.tokens, self._table.axis_in(section)
        painter.save()
        painter.fillRect(rect, QColor(tokens.window))
        current = self._table.currentIndex().column() == section
        words = rect.adjusted(SIDE, 4, -SIDE, -YEARS_ROOM if axis else -4)
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        painter.setFont(self._font())
        painter.setPen(QColor(tokens.accent if current else tokens.text))
        if section == self.sorted_by:
            text = f"{text} ↓"
        colour = self.model().headerData(section, Qt.Orientation.Horizontal, COLOUR_ROLE)
        if colour:
            swatch = QRectF(words.left(), rect.center().y() - 4, 9, 9)
            painter.fillRect(swatch, QColor(str(colour)))
            words.setLeft(words.left() + 15)
        painter.drawText(words, _WRAPPED, _fitted(text, painter.fontMetrics(), words))
        if axis:
            _paint_years(painter, QRectF(rect), axis, self._theme)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


class RowHead(QHeaderView):
    """The partners."""

    def __init__(self, theme: Theme, table: "CompareTable") -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self._theme = theme
        self._table = table
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        theme.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        model = self.model()
        rows = range(model.rowCount()) if model else range(0)
        metrics = QFontMetrics(self._theme.interface_font())
        titles = (str(model.headerData(row, Qt.Orientation.Vertical)) for row in rows)
        widest = max((metrics.horizontalAdvance(title) for title in titles), default=80)
        return QSize(min(widest, WIDEST_TITLE) + 30, 100)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        tokens = self._theme.tokens
        painter.save()
        painter.fillRect(rect, QColor(tokens.window))
        current = self._table.currentIndex().row() == section
        heads = bool(self.model().headerData(section, Qt.Orientation.Vertical, HEADING_ROLE))
        font = self._theme.interface_font()
        font.setWeight(QFont.Weight.DemiBold if current or heads else QFont.Weight.Normal)
        painter.setFont(font)
        ink = tokens.muted if heads else tokens.accent if current else tokens.text
        painter.setPen(QColor(ink))
        room = rect.adjusted(14, 0, -8, 0)
        title = str(self.model().headerData(section, Qt.Orientation.Vertical))
        shown = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


def _fitted(text: str, metrics: QFontMetrics, room: QRect) -> str:
    """*text*, or as many of its first words as *room* has lines for."""
    words, shown = text.split(" "), text
    while len(words) > 1 and metrics.boundingRect(room, _WRAPPED, shown).height() > room.height():
        words.pop()
        shown = f"{' '.join(words)} …"
    return shown


def _paint_years(painter: QPainter, rect: QRectF, axis: YearAxis, theme: Theme) -> None:
    """Letter the years of *axis* at the foot of a head."""
    font = theme.interface_font(-3)
    painter.setFont(font)
    painter.setPen(QColor(theme.tokens.muted))
    width = rect.width() - 2 * SIDE
    for year in axis.ticks(width):
        x = rect.left() + SIDE + axis.share(date(year, 1, 1)) * width
        painter.drawText(
            QRectF(x - 20, rect.bottom() - 17, 40, 14), Qt.AlignmentFlag.AlignCenter, str(year)
        )
