"""What stands over the page while another one is on its way."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from app.ui.theme import Theme

PATIENCE_MS = 300  # most pages are there sooner, and need no words


class PageCover(QLabel):
    """An empty sheet over a *page*, which after a while says what is coming.

    The page below belongs to another title; it must not be read under the new one.
    """

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(page.parentWidget())
        self._theme = theme
        self._title = ""
        self._page = page
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.setText(f"Opening “{self._title}”…"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setMargin(40)
        self.hide()
        page.installEventFilter(self)
        theme.changed.connect(self._dress)
        self._dress()

    def cover(self, title: str) -> None:
        """Lie over the page until that called *title* is there."""
        self._title = title
        self.clear()
        self.setGeometry(self._page.geometry())
        self.raise_()
        self.show()
        self._patience.start()

    def uncover(self) -> None:
        """Let the page be seen."""
        self._patience.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.setGeometry(self._page.geometry())
        return super().eventFilter(watched, event)

    def _dress(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(f"background: {tokens.base}; color: {tokens.muted};")
