"""The proof that nothing is there: what was searched, what is to blame, what would be found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.library.absence import Absence
from app.ui.theme import Theme


class AbsenceView(QWidget):
    """Tells the proof in a few lines; the whole of it can be copied.

    Signals:
        copied: the proof lies on the clipboard.
    """

    copied = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._absence: Absence | None = None
        self._verdict = QLabel(self)
        self._details = QLabel(self)
        self.copy_button = QPushButton("Copy the proof", self)
        self.copy_button.clicked.connect(self.copy)
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def show_absence(self, absence: Absence) -> None:
        """Tell what *absence* proves."""
        self._absence = absence
        self._verdict.setText(absence.verdict)
        searched = "\n".join(f"Searched: {library}." for library in absence.libraries)
        parts = "\n".join(str(part) for part in absence.parts if len(absence.parts) > 1)
        without = "\n".join(
            f"Without {text}: {count:,}" for text, count in absence.without if count
        )
        nearest = next((part.nearest for part in absence.parts if part.nearest), ())
        near = f"Nearest words: {', '.join(nearest)}." if nearest else ""
        names = (
            f"Also searched: {', '.join(absence.also_searched)}." if absence.also_searched else ""
        )
        self._details.setText("\n\n".join(filter(None, (parts, without, near, names, searched))))
        self.show()

    def copy(self) -> None:
        """Put the whole proof on the clipboard."""
        if self._absence is not None:
            QGuiApplication.clipboard().setText(self._absence.text)
            self.copied.emit()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 0, 20, 16)
        layout.setSpacing(12)
        for label in (self._verdict, self._details):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            layout.addWidget(label)
        self._details.setObjectName("muted")
        layout.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def _restyle(self) -> None:
        self._verdict.setFont(self._theme.interface_font())
        self._details.setFont(self._theme.interface_font(-1))
        self.copy_button.setFont(self._theme.interface_font(-1))
