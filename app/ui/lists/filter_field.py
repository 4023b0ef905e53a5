"""A one-line field with an icon before the text and a button that clears it."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.theme import Theme


class FilterField(QLineEdit):
    """A field for words that narrow something down; *prompt* is its placeholder and its name."""

    icon_name = "funnel"

    def __init__(self, theme: Theme, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mark = QAction(prompt, self)
        self._clear = QAction("Clear", self)
        self.setPlaceholderText(prompt)
        self.setAccessibleName(prompt)
        self.addAction(self._mark, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.empty)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        theme.changed.connect(self._restyle)
        self._restyle()

    def empty(self) -> None:
        """Clear the field on the reader's wish."""
        self.clear()
        self.setFocus()

    def _restyle(self) -> None:
        muted = self._theme.tokens.muted
        self._mark.setIcon(self._theme.icon(self.icon_name, muted))
        self._clear.setIcon(self._theme.icon("x", muted))
