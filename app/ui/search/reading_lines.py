"""How a query was read, said above its hits, with what can be searched for instead."""

from textwrap import wrap

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.library.search.answer import SearchAnswer
from app.ui.theme import Theme

MOST_NAMES = 3  # that are said to have been searched as well; the tool tip has all
OFFER_WIDTH = 30  # characters in a line of what is offered instead
ONLY_AS_TYPED = "Search only as typed"
OTHER_NAMES_TOO = "Search other names, too"


class ReadingLines(QWidget):
    """Shows what of the reading of a query is not plain; hidden where all of it is.

    Signals:
        offer_taken: what is likelier meant is to be searched for.
        names_toggled: other names are to be searched as well, or no longer.
    """

    offer_taken = Signal()
    names_toggled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._about = QLabel(self)
        self.names = QPushButton(ONLY_AS_TYPED, self)
        self.offer = QPushButton(self)
        self._lay_out()
        self.offer.clicked.connect(self.offer_taken)
        self.names.clicked.connect(self.names_toggled)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_answer(self, answer: SearchAnswer, *, typed_only: bool) -> None:
        """Say how the query of *answer* was read; *typed_only* when other names were left out."""
        about = _about(answer)
        self._about.setText(about)
        self._about.setToolTip("\n".join(answer.also_named))
        self._about.setVisible(bool(about))
        self.names.setText(OTHER_NAMES_TOO if typed_only else ONLY_AS_TYPED)
        self.names.setVisible(bool(answer.also_searched) or typed_only)
        self.offer.setText(offer_words(answer))
        self.offer.setVisible(bool(answer.suggestion and answer.hits))
        self.setVisible(not all(part.isHidden() for part in self._parts()))

    def clear(self) -> None:
        """Say nothing: there is no answer."""
        for part in (self, *self._parts()):
            part.hide()

    def _parts(self) -> tuple[QWidget, ...]:
        return self._about, self.names, self.offer

    def _lay_out(self) -> None:
        self._about.setObjectName("muted")
        self._about.setWordWrap(True)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setContentsMargins(16, 0, 14, 2)
        buttons = QVBoxLayout()
        buttons.setContentsMargins(9, 0, 9, 2)
        buttons.setSpacing(0)
        for button in (self.offer, self.names):
            button.setObjectName("linkButton")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._about)
        column.addLayout(buttons)

    def _restyle(self) -> None:
        self._about.setFont(self._theme.interface_font(-1))
        for button in (self.offer, self.names):
            button.setStyleSheet("QPushButton#linkButton { font-size: 12px; }")


def offer_words(answer: SearchAnswer) -> str:
    """The question whether something else was meant, in short lines."""
    return "\n".join(wrap(f"Did you mean {answer.suggestion}?", OFFER_WIDTH))


def _about(answer: SearchAnswer) -> str:
    """How the query was read where that is not what was typed."""
    lines = []
    understood = answer.text_understood or answer.understood
    if _plainly(understood) != _plainly(answer.query):
        lines.append(f"Understood as {understood}")
    named = answer.also_named or answer.also_searched
    if named:
        more = f" and {len(named) - MOST_NAMES} more" if len(named) > MOST_NAMES else ""
        lines.append(f"Also searched: {', '.join(named[:MOST_NAMES])}{more}")
    return "\n".join((*lines, *answer.notes))


def _plainly(query: str) -> str:
    """*query* without what goes without saying: AND between words, the last one unfinished."""
    return " ".join(word for word in query.split() if word != "AND").rstrip("*")
