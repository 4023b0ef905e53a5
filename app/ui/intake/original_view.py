"""The document as it is, beside the page made of it: what was removed is marked in it."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from app.ui.theme import Theme

Spans = Sequence[tuple[int, int]]


class OriginalView(QPlainTextEdit):
    """Shows a text that cannot be changed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._removed: Sequence[Spans] = ()
        self._restored: frozenset[int] = frozenset()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("original")
        self.setAccessibleName("The original document")
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_text(self, text: str) -> None:
        """Show *text*; nothing in it is marked."""
        self._removed, self._restored = (), frozenset()
        self.setPlainText(text)
        self._mark()

    def show_removed(self, spans: Sequence[Spans], restored: frozenset[int]) -> None:
        """Mark the *spans* of each removed text but of those *restored*."""
        self._removed, self._restored = spans, restored
        self._mark()

    def go_to(self, number: int) -> None:
        """Bring the removed text of that number into view."""
        spans = self._removed[number] if 0 <= number < len(self._removed) else ()
        if spans:
            self.setTextCursor(self._cursor(*spans[0]))
            self.centerCursor()

    def find_words(self, words: str) -> None:
        """Bring the place into view where *words* stand, and select them."""
        at = self.toPlainText().find(words)
        if words and at >= 0:
            self.setTextCursor(self._cursor(at, at + len(words)))
            self.centerCursor()

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        last = max(0, self.document().characterCount() - 1)
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _mark(self) -> None:
        tokens = self._theme.tokens
        cut = QTextCharFormat()
        cut.setForeground(QColor(tokens.muted))
        cut.setBackground(QColor(tokens.chip))
        cut.setFontStrikeOut(True)
        marks = []
        for number, spans in enumerate(self._removed):
            for span in spans if number not in self._restored else ():
                mark = QTextEdit.ExtraSelection()
                mark.cursor = self._cursor(*span)
                mark.format = cut
                marks.append(mark)
        self.setExtraSelections(marks)

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        font = QFont(self._theme.interface_font(-1))
        self.setFont(font)
        self.setStyleSheet(
            f"QPlainTextEdit#original {{ background: {tokens.window}; color: {tokens.text};"
            f" border: 1px solid transparent; border-radius: 0; padding: 6px 10px; }}"
            f"QPlainTextEdit#original:focus {{ border-color: {tokens.accent}; }}"
        )
        self._mark()
