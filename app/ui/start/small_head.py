"""A line that heads a short list on the start page."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

INDENT = 7  # of the words in a link button, which everything else follows


class SmallHead(QWidget):
    """A title, and beside it a quiet note."""

    def __init__(self, title: str, parent: QWidget | None = None, note: str = "") -> None:
        super().__init__(parent)
        self._title = QLabel(title, self)
        self._title.setObjectName("cardTitle")
        self._note = QLabel(self)
        self._note.setObjectName("muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(INDENT, 0, 0, 5)
        row.addWidget(self._title)
        row.addWidget(self._note)
        row.addStretch()
        self.set_note(note)

    def set_note(self, note: str) -> None:
        """Show *note*, or nothing."""
        self._note.setText(note)
        self._note.setVisible(bool(note))
