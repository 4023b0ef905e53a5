"""The window in which the milestones found in the open page are gone through, beside the page."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.ui.dialogs.return_key import KeyedDialog
from app.ui.intake.found_list import FoundList
from app.ui.intake.judging import Judgement
from app.ui.theme import Theme

WIDTH = 300  # at least; else as wide as the pane over which it comes up
TOP = 84
HINT = "What you say holds when the document is imported again. Ctrl+Z takes it back."


class ReviewDialog(KeyedDialog):
    """Lists what was found; the page stays free and shows the sentence at the cursor."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setWindowTitle("Check Milestones")
        self.found = FoundList(theme, self)
        self.found.view.left.connect(self.reject)
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        self._title.setFont(theme.interface_font(2))
        self._count = QLabel(self)
        self._count.setObjectName("muted")
        self._count.setWordWrap(True)
        self._comes_up = False  # and its rows are still to come
        head = QVBoxLayout()
        head.setContentsMargins(16, 14, 16, 8)
        head.setSpacing(4)
        head.addWidget(self._title)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.found, 1)

    def show_page(self, title: str, rows: Sequence[Judgement], current: str = "") -> None:
        """List the milestones found in the page called *title*; go to that with id *current*."""
        self._title.setText(title or "No imported page is open")
        judged = sum(row.said is not None for row in rows)
        told = f"{judged} of {len(rows)} checked. {HINT}" if rows else ""
        self._count.setText(told)
        self.found.show_judgements(rows)
        self.found.go_to(current)
        if self._comes_up:
            self._comes_up = False
            self.found.setFocus()

    def show_over(self, pane: QWidget, window: QWidget) -> None:
        """Come up at the right edge of *window*, over its *pane*, and take the focus."""
        if not self.isVisible():
            width = max(WIDTH, pane.width() if pane.isVisible() else 0)
            self.resize(width, max(360, window.height() - TOP - 36))
            self.move(window.mapToGlobal(QPoint(window.width() - width, TOP)))
        self.show()
        self.raise_()
        self.activateWindow()
        self._comes_up = True
        self.found.setFocus()
