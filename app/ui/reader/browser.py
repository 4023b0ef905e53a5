"""The widget in which a page is read: its measure, its links, the mouse and the keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMargins, QMimeData, QPoint, QRect, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from app.library.parts import Part
from app.ui.lists.part_drag import carry_parts
from app.ui.reader.copying import selected_text

SIDE_MARGIN = 26  # at least, left and right of the text
WHEEL_NOTCH = 120

_MOUSE_EVENTS = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
}
CTRL = Qt.KeyboardModifier.ControlModifier
_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_KEYBOARD_REASONS = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class PageBrowser(QTextBrowser):
    """Shows one page in a measure of its own, centred, with the scroll bar at the edge.

    F7 shows a caret, as in web browsers: the arrow keys then move it instead of the page.
    Ctrl+Up and Ctrl+Down go from paragraph to paragraph.

    Signals:
        link_followed: a link was activated: its href, and whether a new tab is wanted.
        link_rested_on: the mouse or the focus came to a link: its href and where it stands in
            this widget; an empty href when it left.
        zoom_wanted: Ctrl and the wheel were used: how many steps in.
        dismissed: Esc was pressed.
        history_wanted: a mouse's back (-1) or forward (1) button was pressed.
        text_moved: other text is in view than before.
        margin_changed: the width beside the text is another.
        text_pressed: the text at this position was clicked, or the caret has come there.
        focus_shown: the focus came by a key (True), or it left (False).
        text_clicked: the text was clicked, and neither a link nor a selection came of it: where.
        paragraph_wanted: the next (1) or previous (-1) paragraph was asked for.
        caret_moved: the caret that F7 shows stands elsewhere.
    """

    link_followed = Signal(str, bool)
    link_rested_on = Signal(str, QRect)
    zoom_wanted = Signal(int)
    dismissed = Signal()
    history_wanted = Signal(int)
    text_moved = Signal()
    margin_changed = Signal(int)
    text_pressed = Signal(int)
    focus_shown = Signal(bool)
    text_clicked = Signal(QPoint)
    paragraph_wanted = Signal(int)
    caret_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part_of_selection: Callable[[], Part | None] = lambda: None  # for the tray
        self._shown: QTextDocument | None = None
        self._measure = 0
        self._text_width = 0
        self._holding = False
        self._held: tuple[int, int] | None = None  # what the page was scrolled to by program
        self._margin = 0
        self._hovered = ""
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self._turned = 0  # what the wheel has turned since the last step of the zoom
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName("Page")
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._scroll_to_held)

    @property
    def margin(self) -> int:
        """The free width on either side of the text."""
        return self._margin

    @property
    def held(self) -> int | None:
        """The position that was scrolled to by program, while the page stands there."""
        return self._held[0] if self._held is not None else None

    def show_document(self, document: QTextDocument, measure: int) -> None:
        """Show *document* in place of the one before, set *measure* pixels wide."""
        self._measure = measure
        document.setParent(self)
        self.setDocument(document)
        self._set_margin()  # now: it would have laid out the document before once more
        if self._shown is not None:
            self._shown.deleteLater()
        self._shown = document
        self._held = None
        self._hovered = ""

    def cursor_at(self, start: int, end: int | None = None) -> QTextCursor:
        """A cursor that selects from *start* to *end*."""
        last = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(start, last))
        if end is not None:
            cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def top(self) -> tuple[int, int]:
        """The position of the first character in view, and how far below the edge it stands.

        After scrolling by program it is what was scrolled to: else a narrow window that is made
        wide again, or a page that is zoomed and back, would have crept up by some lines.
        """
        if self._held is not None:
            return self._held
        cursor = self._first_in_view()
        return cursor.position(), self.cursorRect(cursor).top()

    def scroll_to(self, position: int, offset: int) -> None:
        """Scroll until *position* stands *offset* pixels below the upper edge."""
        self._held = position, offset
        self._scroll_to_held()

    def position_at(self, point: QPoint) -> int:
        """The position of the very character at *point* of the viewport, -1 where there is none."""
        below = QPoint(0, self.verticalScrollBar().value())
        exact = Qt.HitTestAccuracy.ExactHit
        return self.document().documentLayout().hitTest((point + below).toPointF(), exact)

    def visible_span(self) -> tuple[int, int]:
        """The positions of the first and the last character in view."""
        corner = QPoint(self.viewport().width(), self.viewport().height())
        return self._first_in_view().position(), self.cursorForPosition(corner).position()

    def event(self, event: QEvent) -> bool:
        # Qt sends to the viewport alone what should also work beside the text.
        if isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return True
        if isinstance(event, QMouseEvent) and event.type() in _MOUSE_EVENTS:
            return self.viewportEvent(self._moved_to_viewport(event))
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        steps = int(self._turned / WHEEL_NOTCH)
        self._turned -= steps * WHEEL_NOTCH
        if steps:
            self.zoom_wanted.emit(steps)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        href = self.anchorAt(point)
        if href != self._hovered:
            self._hovered = href
            self.link_rested_on.emit(href, self._line_at(point))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._forget_link()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        buttons = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}
        if event.button() in buttons:
            self.history_wanted.emit(buttons[event.button()])
        elif event.button() != Qt.MouseButton.MiddleButton:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._modifiers = event.modifiers()
        if event.button() == Qt.MouseButton.MiddleButton:
            href = self.anchorAt(event.position().toPoint())
            if href:
                self.link_followed.emit(href, True)
        else:
            super().mouseReleaseEvent(event)
            point = event.position().toPoint()
            left = event.button() == Qt.MouseButton.LeftButton
            if left:
                self._tell_pressed(point)
            if left and not self.textCursor().hasSelection() and not self.anchorAt(point):
                self.text_clicked.emit(point)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._modifiers = event.modifiers()
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
            self._forget_link()
        elif event.key() == Qt.Key.Key_F7:
            self._toggle_caret()
        elif event.modifiers() == CTRL and event.key() in _STEPS:
            self.paragraph_wanted.emit(_STEPS[event.key()])
        else:
            before = self.textCursor().position()
            super().keyPressEvent(event)
            cursor = self.textCursor()
            if cursor.position() != before and not cursor.hasSelection():
                self.text_pressed.emit(cursor.position())

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        moved = super().focusNextPrevChild(next)
        cursor = self.textCursor()
        href = cursor.charFormat().anchorHref() if moved and cursor.hasSelection() else ""
        self._hovered = href
        start = self.cursorRect(self.cursor_at(cursor.selectionStart()))
        self.link_rested_on.emit(href, self._in_widget(start))
        return moved

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _KEYBOARD_REASONS:
            self.focus_shown.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_shown.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        position, offset = self.top()
        self._set_margin()
        super().resizeEvent(event)
        if self.viewport().width() != self._text_width:
            self._text_width = self.viewport().width()
            self.scroll_to(position, offset)
        self.text_moved.emit()

    def createMimeDataFromSelection(self) -> QMimeData:
        # Qt's own would carry the marks of notes, and colours that suit this window only.
        mime = QMimeData()
        mime.setText(selected_text(self.textCursor()))
        part = self.part_of_selection()
        if part is not None:
            carry_parts(mime, (part,))
        return mime

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing: what a page shows was put into its document by the typesetter."""
        return None

    def _first_in_view(self) -> QTextCursor:
        # Text that Qt has not laid out yet counts as standing at height 0: there it would be hit.
        if self.verticalScrollBar().value() == 0:
            return self.cursor_at(0)
        return self.cursorForPosition(QPoint(0, 0))

    def _tell_pressed(self, point: QPoint) -> None:
        """Tell which text stands at *point*, unless a link does, or words were selected."""
        position = self.position_at(point)
        if position >= 0 and not self.textCursor().hasSelection() and not self.anchorAt(point):
            self.text_pressed.emit(position)

    def _toggle_caret(self) -> None:
        """Show or hide a caret, with which text is selected from the keyboard."""
        caret = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(self.textInteractionFlags() ^ caret)

    def _on_cursor_moved(self) -> None:
        caret = Qt.TextInteractionFlag.TextSelectableByKeyboard
        if self.textInteractionFlags() & caret and not self.textCursor().hasSelection():
            self.caret_moved.emit()

    def _set_margin(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        left = max(SIDE_MARGIN, (self.width() - self._measure) // 2)
        right = max(SIDE_MARGIN, self.width() - self._measure - left) - bar
        if self.viewportMargins() != QMargins(left, 0, right, 0):
            self.setViewportMargins(left, 0, right, 0)
            self._margin = left
            self.margin_changed.emit(left)

    def _moved_to_viewport(self, event: QMouseEvent) -> QMouseEvent:
        point = self.viewport().mapFrom(self, event.position().toPoint())
        return QMouseEvent(
            event.type(),
            point.toPointF(),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
        )

    def _line_at(self, point: QPoint) -> QRect:
        """The line below *point* as far as the link reaches, in this widget."""
        line = self.cursorRect(self.cursorForPosition(point))
        return self._in_widget(QRect(point.x(), line.top(), 1, line.height()))

    def _in_widget(self, rectangle: QRect) -> QRect:
        return rectangle.translated(self.viewport().pos())

    def _forget_link(self) -> None:
        if self._hovered:
            self._hovered = ""
            self.link_rested_on.emit("", QRect())

    def _on_anchor_clicked(self, url: QUrl) -> None:
        new_tab = bool(self._modifiers & Qt.KeyboardModifier.ControlModifier)
        href = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        self.link_followed.emit(href, new_tab)

    def _scroll_to_held(self) -> None:
        """Scroll to what is held; again while the layout goes on and the range still grows."""
        if self._held is None or self._holding:
            return
        position, offset = self._held
        self._holding = True
        top = self.cursorRect(self.cursor_at(position)).top()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + top - offset)
        self._holding = False

    def _on_scrolled(self) -> None:
        if not self._holding:
            self._held = None
        self._forget_link()
        self.text_moved.emit()
