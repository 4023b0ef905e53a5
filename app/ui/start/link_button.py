"""A button that looks like a link."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

PADDING = 18  # on both sides together, border and a little room included
SLACK = 3  # widths of text are rounded


class LinkButton(QPushButton):
    """Opens a page; with Ctrl or the middle button in a new tab. A long title is cut short.

    Signals:
        page_wanted: the page's id, and whether in a new tab.
    """

    page_wanted = Signal(str, bool)

    def __init__(self, page_id: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("linkButton")
        self.setAccessibleName(title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)  # so that Return presses it as well
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._page_id = page_id
        self._title = title
        self.clicked.connect(lambda: self.page_wanted.emit(self._page_id, False))
        self._set_text(title)

    def sizeHint(self) -> QSize:
        self.ensurePolished()  # the style sheet sets the font
        width = self.fontMetrics().horizontalAdvance(self._title) + PADDING
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * PADDING, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        metrics = self.fontMetrics()
        room = self.width() - PADDING + SLACK
        self._set_text(metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            event.accept()  # or the release would go elsewhere
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        middle = event.button() == Qt.MouseButton.MiddleButton
        if self.rect().contains(event.position().toPoint()) and (middle or control):
            self.setDown(False)
            self.page_wanted.emit(self._page_id, True)
        else:
            super().mouseReleaseEvent(event)

    def _set_text(self, text: str) -> None:
        shown = text.replace("&", "&&")
        if shown != self.text():
            self.setText(shown)
            self.setToolTip("" if text == self._title else self._title)
