"""The search field."""

from PySide6.QtCore import QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.lists.filter_field import FilterField
from app.ui.theme import Theme

THROTTLE_MS = 40
SHORTCUT = QKeySequence("Ctrl+K")  # what the hint in the empty field says


class SearchField(FilterField):
    """A field that says what was typed, at most every 40 ms.

    Signals:
        query_changed: the text as it is now; empty when it was cleared.
        query_entered: Return was pressed; the newest text has been told before.
        list_wanted: Down was pressed.
        left: Escape was pressed.
    """

    icon_name = "search"
    query_changed = Signal(str)
    query_entered = Signal()
    list_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Search", parent)
        self._throttle = QTimer(self)
        self._throttle.setSingleShot(True)
        self._throttle.setInterval(THROTTLE_MS)
        self._throttle.timeout.connect(self._tell)
        self.textEdited.connect(self._on_edited)

    def keyPressEvent(self, event: QKeyEvent) -> None:
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

    def _tell_at_once(self) -> None:
        if self._throttle.isActive():
            self._tell()

    @Slot()
    def _tell(self) -> None:
        self._throttle.stop()
        self.query_changed.emit(self.text())
