"""What the signs of a comparing table mean."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.compare.states import WORDS, paint_sign
from app.ui.theme import Theme

HEIGHT = 26
SIGN_ROOM = 16
GAP = 16


class Legend(QWidget):
    """Signs with their words in one line; what has no room is left out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(", ".join(WORDS.values()))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(300, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font, tokens = self._theme.interface_font(-2), self._theme.tokens
        metrics = QFontMetrics(font)
        x, middle = 0, self.height() / 2
        for state, words in WORDS.items():
            width = SIGN_ROOM + metrics.horizontalAdvance(words)
            if x + width > self.width():
                break
            paint_sign(painter, QPointF(x + 6, middle), state, tokens, font)
            painter.setFont(font)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(QPointF(x + SIGN_ROOM, middle + metrics.ascent() / 2 - 1), words)
            x += width + GAP
        painter.end()
