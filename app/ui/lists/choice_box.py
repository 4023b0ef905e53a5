"""A field that offers a list of values, with an arrow in the colours of the window."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from app.ui.lists.arrow import paint_arrow
from app.ui.theme import Theme

ARROW_ROOM = 24


class ChoiceBox(QComboBox):
    """As wide as there is room for; what does not fit is cut off at the end."""

    def __init__(self, theme: Theme, purpose: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(purpose)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(18)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRect(self.width() - ARROW_ROOM, 0, ARROW_ROOM - 4, self.height())
        colour = tokens.muted if self.isEnabled() else tokens.faint
        paint_arrow(painter, room, colour, opened=True)
        painter.end()
