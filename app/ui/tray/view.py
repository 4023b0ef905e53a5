"""The list of the tray: keys, dragging, dropping, and the cross at the end of a row."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QListView,
    QWidget,
)

from app.ui.lists.click import RowClick
from app.ui.lists.part_drag import PARTS_TYPE, parts_in, start_drag
from app.ui.theme import Theme
from app.ui.tray.delegate import TrayDelegate, cross_rect
from app.ui.tray.model import ROW_ROLE, ROW_TYPE
from app.ui.tray.rows import Row

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class TrayView(QListView):
    """A list whose rows can be dragged, moved with Alt+Up and Alt+Down, edited and taken out.

    Signals:
        opened: a row was clicked or Return pressed on it; True asks for a new tab.
        removed: Delete was pressed on a row, or its cross clicked.
        step_wanted: the row shall move one up (-1) or down (1).
        row_dropped: a row, and before which it shall stand.
        parts_dropped: the parts that were dropped, and before which row they shall stand.
        editing_ended: a heading or note is not written any more; True says that Escape ended it.
    """

    opened = Signal(QModelIndex, bool)
    removed = Signal(QModelIndex)
    step_wanted = Signal(int, int)
    row_dropped = Signal(int, int)
    parts_dropped = Signal(object, int)
    editing_ended = Signal(bool)

    def __init__(self, theme: Theme, delegate: TrayDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row_click = RowClick(self)
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        self.editing_ended.emit(hint == QAbstractItemDelegate.EndEditHint.RevertModelCache)

    def startDrag(self, supported: Qt.DropAction) -> None:
        index = self.currentIndex()
        if index.isValid():
            mime = self.model().mimeData([index])
            start_drag(self, mime, str(index.data()), self._theme)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        super().dragEnterEvent(event)
        _accept(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        _accept(event)

    def dropEvent(self, event: QDropEvent) -> None:
        before = self._row_below(event.position().toPoint())
        mime = event.mimeData()
        row = bytes(mime.data(ROW_TYPE).data())
        if row and event.source() in (self, None):
            self.row_dropped.emit(int(row), before)
        elif parts_in(mime):
            self.parts_dropped.emit(parts_in(mime), before)
        event.setDropAction(Qt.DropAction.CopyAction)  # so that Qt removes nothing by itself
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index = event.key(), self.currentIndex()
        held = event.modifiers()
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # what an editor passes on, such as its Return
            return
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and index.isValid():
            self.removed.emit(index)
        elif key in STEPS and held & Qt.KeyboardModifier.AltModifier:
            if index.isValid():
                self.step_wanted.emit(index.row(), STEPS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._open(index, bool(held & Qt.KeyboardModifier.ControlModifier))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._row_click.press(event)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        position = event.position().toPoint()
        index = self._row_click.release(event)
        if not index.isValid():
            return
        if event.button() == Qt.MouseButton.MiddleButton:
            self._open(index, True)
        elif event.button() == Qt.MouseButton.LeftButton:
            if self._is_on_cross(index, position):
                self.removed.emit(index)
            elif not _row(index).is_own:
                control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
                self.opened.emit(index, bool(control))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and _row(index).is_own:
            self.edit(index)

    def _open(self, index: QModelIndex, new_tab: bool) -> None:
        if _row(index).is_own:
            self.edit(index)
        else:
            self.opened.emit(index, new_tab)

    def _row_below(self, position: QPoint) -> int:
        """Before which row something stands that is dropped at *position*."""
        index = self.indexAt(position)
        if not index.isValid():
            return self.model().rowCount()
        lower = position.y() > self.visualRect(index).center().y()
        return index.row() + lower

    def _is_on_cross(self, index: QModelIndex, position: QPoint) -> bool:
        return cross_rect(self.visualRect(index)).adjusted(-6, -6, 6, 6).contains(position)


def _row(index: QModelIndex) -> Row:
    row: Row = index.data(ROW_ROLE)
    return row


def _accept(event: QDragMoveEvent) -> None:
    if event.mimeData().hasFormat(PARTS_TYPE):
        event.accept()
