"""Paints a row of the tray, and edits headings and notes where they stand."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QTextCursor
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.library.parts import NotePart
from app.ui.lists.card_delegate import Index, paint_ground
from app.ui.theme import Theme
from app.ui.tray.model import ROW_ROLE
from app.ui.tray.rows import Row, note_text

LINE = 30  # a row of one line
TWO_LINES = 46
LEFT = 14
INDENT = 14
ICON = 15
ICON_ROOM = ICON + 8
CROSS = 16
RIGHT = 14
EDITOR_HEIGHT = 132
WAS_EMPTY = "wasEmpty"  # a property of the editor of a note
_Flag = QStyle.StateFlag
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TrayDelegate(QStyledItemDelegate):
    """Paints what a part is, its title and its words; what is too long ends in an ellipsis."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW_ROLE)
        return QSize(0, TWO_LINES if row.detail and not row.is_heading else LINE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        tokens = self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, self._theme, option.rect.adjusted(6, 1, -6, -1))
        left = option.rect.left() + LEFT + row.depth * INDENT
        inner = QRect(left, option.rect.top(), option.rect.right() - RIGHT - left, LINE)
        near = bool(option.state & (_Flag.State_MouseOver | _Flag.State_HasFocus))
        if near:
            self._theme.icon("x", tokens.muted).paint(painter, cross_rect(option.rect))
        taken = CROSS + 10
        if row.words and not row.is_heading and not near:
            font = self._theme.interface_font(-2)
            painter.setFont(font)
            painter.setPen(QColor(tokens.muted))
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(inner, side, f"{row.words:,}")
            taken = max(taken, QFontMetrics(font).horizontalAdvance(f"{row.words:,}") + 8)
        self._paint_words(painter, row, inner, taken)
        painter.restore()

    def _paint_words(self, painter: QPainter, row: Row, inner: QRect, taken: int) -> None:
        tokens = self._theme.tokens
        words = inner.adjusted(0, 0, -taken, 0)
        if row.icon:
            colour = tokens.warning if row.missing else tokens.muted
            spot = QRect(inner.left(), inner.center().y() - ICON // 2, ICON, ICON)
            self._theme.icon(row.icon, colour).paint(painter, spot)
            words.setLeft(inner.left() + ICON_ROOM)
        font = self._theme.interface_font()
        if row.is_heading:
            font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        mode = Qt.TextElideMode.ElideMiddle if row.is_dated else Qt.TextElideMode.ElideRight
        title = metrics.elidedText(row.title, mode, words.width())
        self._line(painter, words, title, font, tokens.muted if row.missing else tokens.text)
        if row.detail:
            below = QRect(words.left(), inner.top() + LINE - 6, words.width() + taken, 16)
            self._line(painter, below, row.detail, self._theme.interface_font(-1), tokens.muted)

    def _line(self, painter: QPainter, rect: QRect, text: str, font: QFont, colour: str) -> None:
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        row: Row = index.data(ROW_ROLE)
        if not isinstance(row.part, NotePart):
            field = QLineEdit(parent)
            field.setAccessibleName("Heading")
            return field
        note = QPlainTextEdit(parent)
        note.setAccessibleName(f"Note; Control and Return keeps it, Escape {_escape(row.part)}")
        note.setPlaceholderText("Your note, in Markdown.\n# A first line like this is its title.")
        note.setTabChangesFocus(True)
        return note

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # Qt asks again when more is known of the row; what is being written stays.
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QPlainTextEdit) and not editor.document().isModified():
            editor.setPlainText(text)
            editor.setProperty(WAS_EMPTY, not text)
            editor.moveCursor(QTextCursor.MoveOperation.End)
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        text = editor.toPlainText() if isinstance(editor, QPlainTextEdit) else ""
        if isinstance(editor, QLineEdit):
            text = editor.text()
        model.setData(index, text, Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect = option.rect.adjusted(6, 0, -6, 0)
        if isinstance(editor, QPlainTextEdit):
            parent = editor.parentWidget()
            room = parent.height() if parent else EDITOR_HEIGHT
            rect.setHeight(min(EDITOR_HEIGHT, room - 4))
            rect.moveTop(max(2, min(rect.top(), room - rect.height() - 2)))
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        # Qt lets Return end the editing of a text of several lines; here it begins a new one.
        if isinstance(event, QKeyEvent) and isinstance(editor, QPlainTextEdit):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            pressed = event.key() if event.type() == QEvent.Type.KeyPress else None
            if pressed in _RETURN and not control:
                return False
            if pressed in _RETURN or (pressed == Qt.Key.Key_Escape and _is_all_new(editor)):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, self.EndEditHint.NoHint)
                return True
        return super().eventFilter(editor, event)


def _is_all_new(editor: QPlainTextEdit) -> bool:
    """Whether the note was empty before: Escape would lose all of it and give nothing back."""
    return bool(editor.property(WAS_EMPTY)) and bool(editor.toPlainText().strip())


def _escape(note: NotePart) -> str:
    """What Escape does to the editing of *note*, in words."""
    return "leaves the one before" if note_text(note) else "keeps what is written"


def cross_rect(row: QRect) -> QRect:
    """Where the cross stands that takes a part out of the tray."""
    return QRect(row.right() - CROSS - 12, row.top() + (LINE - CROSS) // 2, CROSS, CROSS)
