"""A switch of two or more named parts, of which one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from app.ui.theme import Theme

_Policy = Qt.FocusPolicy


class Switch(QWidget):
    """Words side by side, the chosen one set off; the arrow keys move between them.

    Signals:
        chosen: the number of the part that is chosen now.
    """

    chosen = Signal(int)

    def __init__(
        self, theme: Theme, names: Sequence[str], purpose: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        self.setAccessibleName(purpose)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for number, name in enumerate(names):
            button = QPushButton(name, self)
            button.setCheckable(True)
            button.setAccessibleName(name)
            self._group.addButton(button, number)
            layout.addWidget(button)
        layout.addStretch(1)
        self._group.button(0).setChecked(True)
        self._lead_to(0)
        self._group.idToggled.connect(self._on_toggled)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def current(self) -> int:
        """The number of the part that is chosen."""
        return self._group.checkedId()

    def choose(self, number: int) -> None:
        """Choose part *number*."""
        self._group.button(number).setChecked(True)

    def name(self, number: int, name: str) -> None:
        """Call part *number* by another name."""
        button = self._group.button(number)
        button.setText(name)
        button.setAccessibleName(name)

    def show_part(self, number: int, *, shown: bool) -> None:
        """Offer part *number*, or do not; one that is chosen has to be left first."""
        self._group.button(number).setVisible(shown)

    def _on_toggled(self, number: int, checked: bool) -> None:
        if checked:
            self._lead_to(number)
            self.chosen.emit(number)

    def _lead_to(self, number: int) -> None:
        """Let Tab lead to part *number* alone, from either side; Qt does so from a first visit on.

        Backwards one came to the last part else, and stood on what is not chosen.
        """
        self.setFocusProxy(self._group.button(number))
        for button in self._group.buttons():
            is_chosen = button is self._group.button(number)
            button.setFocusPolicy(_Policy.StrongFocus if is_chosen else _Policy.ClickFocus)

    def _restyle(self) -> None:
        t = self._theme.tokens
        self.setStyleSheet(f"""
QPushButton {{ background: transparent; color: {t.muted}; border: 1px solid transparent;
  border-radius: 6px; padding: 3px 8px; min-width: 0; }}
QPushButton:hover {{ color: {t.text}; }}
QPushButton:checked {{ background: {t.chip}; color: {t.text}; }}
QPushButton:disabled, QPushButton:checked:disabled {{ color: {t.faint}; background: transparent; }}
QPushButton:focus {{ border-color: {t.accent}; }}
""")
        font = self._theme.interface_font(-1)
        font.setWeight(QFont.Weight.Medium)
        for button in self._group.buttons():
            button.setFont(font)
