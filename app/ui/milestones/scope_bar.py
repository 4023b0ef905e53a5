"""The scopes of a chronology side by side, of which one is chosen."""

from collections.abc import Collection

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton, QSizePolicy, QWidget

from app.ui.milestones.scopes import CHOICES, KINDS
from app.ui.theme import Theme

SIDE = 8
GAP = 2


class ScopeBar(QWidget):
    """One button for each scope, in as many lines as they need; the arrow keys move between them.

    Signals:
        chosen: one of `KINDS`.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._available: Collection[str] = KINDS
        self.setAccessibleName("Whose milestones")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for number, choice in enumerate(CHOICES):
            button = QPushButton(choice.name, self)
            button.setCheckable(True)
            button.setAccessibleName(f"{choice.name}: {choice.meaning}")
            button.setToolTip(f"{choice.meaning} ({choice.keys})")
            self._group.addButton(button, number)
        self._group.idClicked.connect(self._on_clicked)
        self._group.button(0).setChecked(True)
        self.setFocusProxy(self._group.button(0))
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_kind(self, kind: str) -> None:
        """Show that the scope called *kind* is chosen."""
        button = self._group.button(KINDS.index(kind))
        button.setChecked(True)
        self.setFocusProxy(button)
        self.show_available(self._available)

    def show_available(self, kinds: Collection[str]) -> None:
        """Pale the scopes that hold nothing now; the chosen one never is."""
        self._available = kinds
        for number, kind in enumerate(KINDS):
            button = self._group.button(number)
            button.setEnabled(kind in kinds or button.isChecked())

    def buttons(self) -> tuple[QAbstractButton, ...]:
        """The buttons, in the order of `KINDS`."""
        return tuple(self._group.buttons())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(100, self.minimumHeight())

    def _on_clicked(self, number: int) -> None:
        self.setFocusProxy(self._group.button(number))
        self.chosen.emit(KINDS[number])

    def _arrange(self) -> None:
        """Set the buttons side by side, the room that is left over shared among them."""
        room = self.width() - 2 * SIDE
        sizes = [button.sizeHint() for button in self._group.buttons()]
        needed = sum(size.width() for size in sizes) + GAP * (len(sizes) - 1)
        lines = [self._group.buttons()] if needed <= room else self._halves()
        top = 0
        for line in lines:
            height = max(button.sizeHint().height() for button in line)
            own = sum(button.sizeHint().width() for button in line) + GAP * (len(line) - 1)
            extra, left = max(0, room - own) / len(line), float(SIDE)
            for button in line:
                width = button.sizeHint().width() + extra
                button.setGeometry(round(left), top, round(width), height)
                left += width + GAP
            top += height + GAP
        self.setFixedHeight(top)

    def _halves(self) -> list[list[QPushButton]]:
        buttons = [each for each in self._group.buttons() if isinstance(each, QPushButton)]
        half = len(buttons) // 2
        return [buttons[:half], buttons[half:]]

    def _restyle(self) -> None:
        t = self._theme.tokens
        self.setStyleSheet(f"""
QPushButton {{ background: transparent; color: {t.muted}; border: 1px solid transparent;
  border-radius: 6px; padding: 3px 5px; min-width: 0; }}
QPushButton:hover {{ color: {t.text}; background: {t.chip}; }}
QPushButton:checked {{ background: {t.selection}; color: {t.selection_text}; }}
QPushButton:disabled {{ color: {t.faint}; background: transparent; }}
QPushButton:focus {{ border-color: {t.accent}; }}
""")
        font = self._theme.interface_font(-2)
        font.setWeight(QFont.Weight.Medium)
        for button in self._group.buttons():
            button.setFont(font)
        self._arrange()
