"""The bar of find in page: a field, a count, and the ways to go on, back and out."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from app.ui.theme import Theme

FIELD_WIDTH = 190
ICON_SIZE = 16


class FindBar(QFrame):
    """Asks for words to find in the page and says how many there are.

    Signals:
        query_changed: the words in the field are others.
        step_wanted: the next (1) or the previous (-1) match is wanted.
        closed: the bar was closed.
    """

    query_changed = Signal(str)
    step_wanted = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("findBar")
        self.field = QLineEdit(self)
        self.field.setPlaceholderText("Find in page")
        self.field.setAccessibleName("Find in page")
        self.field.setFixedWidth(FIELD_WIDTH)
        self.field.installEventFilter(self)
        self.count = QLabel(self)
        self.count.setObjectName("findCount")
        self.count.setAccessibleName("Matches")
        self._buttons = {
            "chevron-up": self._build_button("Previous match (Shift+F3)"),
            "chevron-down": self._build_button("Next match (F3)"),
            "x": self._build_button("Close (Esc)"),
        }
        self._buttons["chevron-up"].clicked.connect(lambda: self.step_wanted.emit(-1))
        self._buttons["chevron-down"].clicked.connect(lambda: self.step_wanted.emit(1))
        self._buttons["x"].clicked.connect(self.close_bar)
        self.field.textChanged.connect(self.query_changed)
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def open_bar(self, query: str = "") -> None:
        """Show the bar with *query*, or with the words of last time, ready to be typed over."""
        if query:
            self.field.setText(query)
        self.show()
        self.raise_()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_bar(self) -> None:
        """Hide the bar and say so."""
        self.hide()
        self.closed.emit()

    def show_count(self, number: int, total: int) -> None:
        """Show which match of how many is the current one; nothing while nothing is sought."""
        nothing = bool(self.field.text().strip()) and not total
        words = f"{number} of {total:,}" if total else "No matches" if nothing else ""
        self.count.setText(words)
        self.count.setProperty("nothing", nothing)
        self.count.style().unpolish(self.count)
        self.count.style().polish(self.count)
        for name in ("chevron-up", "chevron-down"):
            self._buttons[name].setEnabled(total > 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
                self.step_wanted.emit(-1 if shift else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
        return super().eventFilter(watched, event)

    def _build_button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(text)
        button.setAccessibleName(text.partition(" (")[0])
        button.setAutoRaise(True)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 6, 6)
        row.setSpacing(2)
        row.addWidget(self.field)
        row.addSpacing(6)
        row.addWidget(self.count)
        row.addSpacing(4)
        for button in self._buttons.values():
            row.addWidget(button)
        self.count.setMinimumWidth(self.count.fontMetrics().horizontalAdvance("100 of 1,000"))

    def _dress(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"#findBar {{ background: {tokens.raised}; border: 1px solid {tokens.line};"
            " border-radius: 9px; }"
            f"#findCount {{ color: {tokens.muted}; }}"
            f"#findCount[nothing=true] {{ color: {tokens.danger}; }}"
        )
        for name, button in self._buttons.items():
            button.setIcon(self._theme.icon(name, tokens.muted))
