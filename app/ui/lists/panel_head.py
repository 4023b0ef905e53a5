"""The line at the top of a panel: what it is, how much it holds, and its buttons."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from app.ui.theme import Theme

ICON = QSize(16, 16)
HEIGHT = 38


class PanelHead(QWidget):
    """A title in small capitals, a count, and room for buttons at the right."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons: dict[QToolButton, str] = {}
        self._title = QLabel(title.upper(), self)
        self._title.setObjectName("panelTitle")
        self._title.setAccessibleName(title)
        self._count = QLabel(self)
        self._count.setObjectName("muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 4, 8, 0)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._count)
        layout.addStretch(1)
        self.setFixedHeight(HEIGHT)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_count(self, text: str) -> None:
        """Show *text* beside the title."""
        self._count.setText(text)

    def add_button(self, icon: str, name: str) -> QToolButton:
        """Add a button at the right; *name* is its tool tip and what a screen reader says."""
        button = QToolButton(self)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setIconSize(ICON)
        self._icons[button] = icon
        layout = self.layout()
        assert layout is not None
        layout.addWidget(button)
        self._restyle()
        return button

    def _restyle(self) -> None:
        font = self._theme.interface_font(-2)
        font.setWeight(QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 104)
        self._title.setFont(font)
        self._count.setFont(self._theme.interface_font(-2))
        for button, icon in self._icons.items():
            button.setIcon(self._theme.icon(icon, self._theme.tokens.muted))
