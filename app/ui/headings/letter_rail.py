"""The letters at the side of the A-Z list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.ui.theme import Theme

WIDTH = 26
LOWEST = 13
HIGHEST = 22


class LetterRail(QWidget):
    """One button for each letter below which something stands.

    The buttons take no focus: whoever uses the keyboard types the letter in the list.

    Signals:
        letter_chosen: this letter was clicked.
    """

    letter_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: dict[str, QToolButton] = {}
        self._current = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(4, 4, 0, 4)
        self._layout.setSpacing(0)
        self.setFixedWidth(WIDTH)
        theme.changed.connect(self._restyle)

    def show_letters(self, letters: Sequence[str]) -> None:
        """Show these letters in place of the earlier ones."""
        for button in self._buttons.values():
            button.setParent(None)  # at once, not when the event loop finds the time
            button.deleteLater()
        while self._layout.count():
            self._layout.takeAt(0)
        self._buttons = {letter: self._make_button(letter) for letter in letters}
        for button in self._buttons.values():
            self._layout.addWidget(button, 1)
        self._layout.addStretch(0)
        self._current = ""
        self._restyle()

    def set_current(self, letter: str) -> None:
        """Set off *letter*: its rows are on screen."""
        if letter != self._current:
            self._current = letter
            for each, button in self._buttons.items():
                button.setChecked(each == letter)

    def _make_button(self, letter: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(letter)
        button.setCheckable(True)
        button.setAccessibleName("Digits" if letter == "#" else f"Letter {letter}")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setMinimumHeight(LOWEST)
        button.setMaximumHeight(HIGHEST)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        button.clicked.connect(lambda: self._on_clicked(letter))
        return button

    def _on_clicked(self, letter: str) -> None:
        self._buttons[letter].setChecked(letter == self._current)
        self.letter_chosen.emit(letter)

    def _restyle(self) -> None:
        t = self._theme.tokens
        self.setStyleSheet(f"""
QToolButton {{ color: {t.muted}; border: 0; border-radius: 4px; padding: 0; }}
QToolButton:hover {{ color: {t.text}; background: {t.chip}; }}
QToolButton:checked {{ color: {t.accent}; background: transparent; }}
""")
        font = self._theme.interface_font(-2)
        font.setWeight(QFont.Weight.DemiBold)
        for button in self._buttons.values():
            button.setFont(font)
