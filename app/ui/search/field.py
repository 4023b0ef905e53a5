"""The search field."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.lists.filter_field import FilterField
from app.ui.theme import Theme

# What completes is loaded when there is something to offer: the window shall stand before.
if TYPE_CHECKING:
    from app.library.search.completion import Completion
    from app.ui.search.completions import CompletionList

THROTTLE_MS = 40
SHORTCUT = QKeySequence("Ctrl+K")  # what the hint in the empty field says


class SearchField(FilterField):
    """A field that says what was typed, at most every 40 ms.

    Tab takes what is offered first. Where the value of a field such as `kind:` is typed, Down
    walks through what is offered and Return takes it; elsewhere both keep their meaning.

    Signals:
        query_changed: the text as it is now; empty when it was cleared.
        query_entered: Return was pressed; the newest text has been told before.
        list_wanted: Down was pressed.
        completion_wanted: the text, and where in it the cursor stands.
        left: Escape was pressed.
    """

    icon_name = "search"
    query_changed = Signal(str)
    query_entered = Signal()
    list_wanted = Signal()
    left = Signal()
    completion_wanted = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Search", parent)
        self._throttle = QTimer(self)
        self._throttle.setSingleShot(True)
        self._throttle.setInterval(THROTTLE_MS)
        self._throttle.timeout.connect(self._tell)
        self._offers: CompletionList | None = None
        self.textEdited.connect(self._on_edited)

    def offer(self, completions: "Sequence[Completion]") -> None:
        """Offer *completions* for the word before the cursor."""
        if self._offers is None:
            if not completions:
                return
            from app.ui.search.completions import CompletionList

            self._offers = CompletionList(self._theme, self.window())
            self._offers.taken.connect(self._take)
        here = QRect(self.mapTo(self.window(), QPoint()), self.size())
        self._offers.offer(completions if self.hasFocus() else (), here)

    @property
    def offers(self) -> "CompletionList | None":
        """The list of what is offered, once there was something."""
        return self._offers

    def focusNextPrevChild(self, forward: bool) -> bool:  # Tab comes here before any key event
        first = self._offers and (self._offers.marked or self._offers.first)
        if forward and first:
            self._take(first)
            return True
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.offer(())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._walk_offers(event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell_at_once()
            self.query_entered.emit()
        elif event.key() == Qt.Key.Key_Down:
            self._tell_at_once()
            self.list_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.text() or self.hasFocus():
            return
        painter = QPainter(self)
        painter.setFont(self._theme.interface_font(-2))
        painter.setPen(QColor(self._theme.tokens.muted))
        hint = SHORTCUT.toString(QKeySequence.SequenceFormat.NativeText)
        room = QRect(self.rect()).adjusted(0, 0, -12, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, hint)
        painter.end()

    def empty(self) -> None:
        super().empty()
        self._tell()

    @Slot()
    def _on_edited(self) -> None:
        if not self._throttle.isActive():
            self._throttle.start()
        self.completion_wanted.emit(self.text(), self.cursorPosition())

    def _walk_offers(self, event: QKeyEvent) -> bool:
        """Answer a key that is meant for what is offered; say whether it was."""
        offers = self._offers
        if offers is None or not offers.isVisible():
            return False
        key, marked = event.key(), offers.marked
        if key == Qt.Key.Key_Escape:
            self.offer(())
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and (marked or self._in_value()):
            offers.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and marked:
            self._take(marked)
        else:
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
                self.offer(())
            return False
        return True

    def _in_value(self) -> bool:
        """Whether the word before the cursor is the value of a field."""
        return ":" in self.text()[: self.cursorPosition()].rpartition(" ")[2]

    def _take(self, completion: "Completion") -> None:
        """Put *completion* in place of the word before the cursor."""
        text, cursor = self.text(), self.cursorPosition()
        self.setText(text[: completion.start] + completion.text + text[cursor:].lstrip())
        self.setCursorPosition(completion.start + len(completion.text))
        self.offer(())
        self._on_edited()

    def _tell_at_once(self) -> None:
        if self._throttle.isActive():
            self._tell()

    @Slot()
    def _tell(self) -> None:
        self._throttle.stop()
        self.query_changed.emit(self.text())
