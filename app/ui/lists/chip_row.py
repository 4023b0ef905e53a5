"""What is chosen, as chips side by side; each takes itself away when it is pressed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.ui.theme import Theme

GAP = 5
SIDE = 14


@dataclass(frozen=True, slots=True)
class Chip:
    """One choice as it is shown: its field, its value, and what it is called."""

    field: str
    value: str
    title: str


class ChipRow(QWidget):
    """Chips in as many lines as they need.

    Signals:
        removed: a Chip was pressed.
        cleared: all of them are to go.
    """

    removed = Signal(object)
    cleared = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: list[QPushButton] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Chosen filters")
        theme.changed.connect(self._restyle)
        self.hide()

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show *chips* in place of the earlier ones."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [self._make(chip) for chip in chips]
        if len(chips) > 1:
            self._buttons.append(self._make_clearing())
        self._restyle()
        self.setVisible(bool(chips))
        self._arrange()

    def buttons(self) -> tuple[QPushButton, ...]:
        """The chips that are shown, in order."""
        return tuple(self._buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(100, self.minimumHeight())

    def _make(self, chip: Chip) -> QPushButton:
        button = QPushButton(chip.title.replace("&", "&&"), self)
        button.setAccessibleName(f"Remove filter {chip.title}")
        button.setToolTip(f"{chip.title}: remove")
        button.clicked.connect(lambda: self.removed.emit(chip))
        button.show()
        return button

    def _make_clearing(self) -> QPushButton:
        button = QPushButton("Clear all", self)
        button.setObjectName("clearing")
        button.setAccessibleName("Remove all filters")
        button.clicked.connect(self.cleared)
        button.show()
        return button

    def _arrange(self) -> None:
        left, top, height = SIDE, 2, 0
        for button in self._buttons:
            size = button.sizeHint()
            width = min(size.width(), self.width() - 2 * SIDE)
            if left > SIDE and left + width > self.width() - SIDE:
                left, top = SIDE, top + size.height() + GAP
            button.setGeometry(left, top, width, size.height())
            left += width + GAP
            height = top + size.height() + GAP
        self.setFixedHeight(height)

    def _restyle(self) -> None:
        t = self._theme.tokens
        icon = self._theme.icon("x", t.selection_text)
        self.setStyleSheet(f"""
QPushButton {{ background: {t.selection}; color: {t.selection_text}; border: 1px solid transparent;
  border-radius: 10px; padding: 2px 8px; min-width: 0; }}
QPushButton:hover {{ border-color: {t.accent}; }}
QPushButton:focus {{ border-color: {t.accent}; }}
#clearing {{ background: transparent; color: {t.accent}; }}
""")
        for button in self._buttons:
            if button.objectName() != "clearing":
                button.setIcon(icon)
            button.setIconSize(QSize(11, 11))
            button.setFont(self._theme.interface_font(-2))
