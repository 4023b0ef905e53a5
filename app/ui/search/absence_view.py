"""The proof that nothing is there: what was searched, what is to blame, what would be found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.library.search.absence import FOLDINGS, Absence, Part
from app.ui.theme import Theme


class AbsenceView(QWidget):
    """Tells the proof in a few lines; the whole of it can be copied.

    Signals:
        copied: the proof lies on the clipboard.
        query_chosen: the query to search for instead: a word left out, or another in its place.
    """

    copied = Signal()
    query_chosen = Signal(str)

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
        lines = [self._verdict.text()]
        for head, told in _told(self._absence) if self._absence else ():
            lines += (head, *("".join(part.text for part in line) for line in told))
        return "\n".join(lines)

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

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 0, 20, 16)
        layout.setSpacing(8)
        for label in (self._verdict, self._details):
            label.setWordWrap(True)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
                | Qt.TextInteractionFlag.LinksAccessibleByMouse
                | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            )
            layout.addWidget(label)
        self._verdict.setTextFormat(Qt.TextFormat.PlainText)
        self._details.setTextFormat(Qt.TextFormat.RichText)
        self._details.linkActivated.connect(self.query_chosen)
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
                f'<p style="margin: 2px 0 0 0; color: {t.muted};">{_html(line, t.accent)}</p>'
                for line in lines
            )
            for head, lines in (_told(self._absence) if self._absence else ())
        )
        self._details.setText("".join(parts))


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a line; with a *query* it is a link that searches for it."""

    text: str
    query: str = ""


_Line = tuple[_Part, ...]


def _told(absence: Absence) -> Iterator[tuple[str, list[_Line]]]:
    """The proof under its heads: what was searched, each part, the names, the spelling."""
    yield "Searched", [(_Part(str(library)),) for library in absence.libraries]
    if absence.parts:
        yield "Word by word", [_part_line(part, absence.query) for part in absence.parts]
    without: list[_Line] = [
        (_Part(text, _exchanged(absence.query, text, "")), _Part(f": {count:,}"))
        for text, count in absence.without
        if count
    ]
    if without:
        yield "Pages found without", without
    if absence.also_searched:
        yield "Also searched", [(_Part(", ".join(absence.also_searched)),)]
    yield "Spelling", [(_Part(f"{FOLDINGS[:1].upper()}{FOLDINGS[1:]}."),)]


def _part_line(part: Part, query: str) -> _Line:
    """On how many pages a word stands; each of the nearest can be searched for in its place."""
    if part.pages or not part.nearest:
        return (_Part(str(part)),)
    line = [_Part(f"{part.text}: on no page; nearest in the libraries: ")]
    for number, near in enumerate(part.nearest):
        line += [_Part(", ")] if number else []
        line.append(_Part(near, _exchanged(query, part.text, near)))
    return tuple(line)


def _exchanged(query: str, text: str, other: str) -> str:
    """*query* with *other* in place of *text*; nothing where that cannot be told apart."""
    changed, times = re.subn(rf"(?<!\w){re.escape(text)}(?!\w)", lambda _: other, query)
    return " ".join(changed.split()) if times == 1 else ""


def _html(line: _Line, accent: str) -> str:
    return "".join(
        f'<a href="{escape(part.query)}" style="color: {accent}; text-decoration: none;">'
        f"{escape(part.text)}</a>"
        if part.query
        else escape(part.text)
        for part in line
    )
