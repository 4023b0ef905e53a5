"""The field for the title of a page, which offers the lines that may be it instead."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from app.ui.theme import Theme

_SHOWN = 90  # characters of a line
OFFER = "Other lines that may be the title"


class TitleField(QLineEdit):
    """A field with an arrow that opens the offers below it, and so does the Down key.

    Signals:
        chosen: the line that is the title.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.menu = QMenu(self)
        self.menu.setAccessibleName(OFFER)
        self._arrow = QAction(f"{OFFER} (Down)", self)
        self._arrow.setVisible(False)
        self._arrow.triggered.connect(self.open_offers)
        self.addAction(self._arrow, QLineEdit.ActionPosition.TrailingPosition)
        theme.changed.connect(self._restyle)
        self._restyle()

    def offer(self, titles: Sequence[str]) -> None:
        """Offer *titles*; without any there is no arrow."""
        self.menu.clear()
        for title in titles:
            shown = title if len(title) <= _SHOWN else f"{title[:_SHOWN].rstrip()}…"
            action = self.menu.addAction(shown.replace("&", "&&"))
            action.triggered.connect(lambda _checked, title=title: self.chosen.emit(title))
        self._arrow.setVisible(bool(titles))
        self.setAccessibleDescription(f"{OFFER}: press Down" if titles else "")

    def open_offers(self) -> None:
        """Open the menu of what is offered below the field."""
        if not self.menu.isEmpty():
            self.menu.setMinimumWidth(self.width())
            self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))
            self.menu.setActiveAction(self.menu.actions()[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.open_offers()
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        self._arrow.setIcon(self._theme.icon("chevron-down", self._theme.tokens.muted))
