"""The proof that nothing is there: what was searched, what is to blame, what would be found."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.library.absence import FOLDINGS, Absence
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

    @property
    def text(self) -> str:
        """What is told, without its marks."""
        return "\n".join((self._verdict.text(), *self._lines()))

    def show_absence(self, absence: Absence) -> None:
        """Tell what *absence* proves."""
        self._absence = absence
        self._verdict.setText(absence.verdict)
        self._restyle()
        self.show()

    def copy(self) -> None:
        """Put the whole proof on the clipboard."""
        if self._absence is not None:
            QGuiApplication.clipboard().setText(self._absence.text)
            self.copied.emit()

    def _lines(self) -> Iterator[str]:
        for head, lines in _told(self._absence) if self._absence else ():
            yield head
            yield from lines

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 0, 20, 16)
        layout.setSpacing(8)
        for label in (self._verdict, self._details):
            label.setWordWrap(True)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            layout.addWidget(label)
        self._verdict.setTextFormat(Qt.TextFormat.PlainText)
        self._details.setTextFormat(Qt.TextFormat.RichText)
        layout.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def _restyle(self) -> None:
        t = self._theme.tokens
        self._verdict.setFont(self._theme.interface_font())
        self._details.setFont(self._theme.interface_font(-1))
        self.copy_button.setFont(self._theme.interface_font(-1))
        parts = (
            f'<p style="margin: 8px 0 0 0; color: {t.text};">{escape(head)}</p>'
            + "".join(
                f'<p style="margin: 2px 0 0 0; color: {t.muted};">{escape(line)}</p>'
                for line in lines
            )
            for head, lines in (_told(self._absence) if self._absence else ())
        )
        self._details.setText("".join(parts))


def _told(absence: Absence) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The proof under its heads: what was searched, each part, the names, the spelling."""
    yield "Searched", tuple(str(library) for library in absence.libraries)
    if absence.parts:
        yield "Word by word", tuple(map(str, absence.parts))
    without = tuple(f"{text}: {count:,}" for text, count in absence.without if count)
    if without:
        yield "Pages found without", without
    if absence.also_searched:
        yield "Also searched", (", ".join(absence.also_searched),)
    yield "Spelling", (f"{FOLDINGS[:1].upper()}{FOLDINGS[1:]}.",)
