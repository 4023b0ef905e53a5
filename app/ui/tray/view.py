"""The list of the tray: keys, dragging, and the cross at the end of a row."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from app.ui.lists.click import RowClick
from app.ui.tray.delegate import TrayDelegate, cross_rect

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class TrayView(QListView):
    """A list whose rows can be dragged, moved with Alt+Up and Alt+Down, and taken out.

    Signals:
        opened: a row was clicked or Return pressed on it; True asks for a new tab.
        removed: Delete was pressed on a row, or its cross clicked.
    """

    opened = Signal(QModelIndex, bool)
    removed = Signal(QModelIndex)

    def __init__(self, delegate: TrayDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row_click = RowClick(self)
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def move_current(self, step: int) -> None:
        """Move the current row one up (-1) or down (1), if there is room."""
        row = self.currentIndex().row()
        if row >= 0 and 0 <= row + step < self.model().rowCount():
            before = row + step + (1 if step > 0 else 0)
            self.model().moveRow(QModelIndex(), row, QModelIndex(), before)
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index = event.key(), self.currentIndex()
        held = event.modifiers()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and index.isValid():
            self.removed.emit(index)
        elif key in STEPS and held & Qt.KeyboardModifier.AltModifier:
            self.move_current(STEPS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit(index, bool(held & Qt.KeyboardModifier.ControlModifier))
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
            self.opened.emit(index, True)
        elif event.button() == Qt.MouseButton.LeftButton:
            if self._is_on_cross(index, position):
                self.removed.emit(index)
            else:
                control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
                self.opened.emit(index, bool(control))

    def _is_on_cross(self, index: QModelIndex, position: QPoint) -> bool:
        return cross_rect(self.visualRect(index)).adjusted(-6, -6, 6, 6).contains(position)
