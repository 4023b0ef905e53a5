"""The line that says that events after a day of the past are left out, and how many."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.library.pages.standing import left_out_after
from app.ui.theme import Theme


class PastLine(QLabel):
    """Words on the ground of the bar in which the day is chosen; hidden today."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("pastLine")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setContentsMargins(14, 4, 14, 4)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_day(self, day: date | None, later: int) -> None:
        """Say that *later* events are left out on *day*; nothing for today."""
        if day is not None:
            self.setText(left_out_after(day, later))
        self.setVisible(day is not None)

    def _dress(self) -> None:
        tokens = self._theme.tokens
        self.setFont(self._theme.interface_font(-1))
        self.setStyleSheet(f"#pastLine {{ background: {tokens.highlight}; color: {tokens.text}; }}")
