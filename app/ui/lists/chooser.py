"""A field from whose list one of several words is chosen."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from app.ui.lists.arrow import paint_arrow
from app.ui.theme import Theme

ARROW_ROOM = 26


class Chooser(QComboBox):
    """A combo box with the arrow of our lists, which the style sheet would leave out."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRect(self.width() - ARROW_ROOM, 0, ARROW_ROOM, self.height())
        paint_arrow(painter, frame, self._theme.tokens.muted, opened=True)
        painter.end()
