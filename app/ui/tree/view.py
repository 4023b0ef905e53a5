"""The view of the partner tree: keys and clicks, rows painted over the full width."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from app.ui.lists.click import RowClick
from app.ui.lists.folded import folded
from app.ui.lists.type_ahead import TypeAhead
from app.ui.tree.delegate import PartnerDelegate, box_rect
from app.ui.tree.model import LEAF_ROLE, Index

INDENTATION = 12
LEFT = 12


class PartnersView(QTreeView):
    """A tree of branches and pages.

    Signals:
        opened: a page was clicked or Return pressed on it; True asks for a new tab.
        passed_top: Up was pressed on the first row.
    """

    opened = Signal(QModelIndex, bool)
    passed_top = Signal()

    def __init__(self, delegate: PartnerDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = delegate
        self._hovered = QPersistentModelIndex()
        self._row_click = RowClick(self)
        self._type_ahead = TypeAhead()
        self.setItemDelegate(delegate)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(INDENTATION)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        option, flags = QStyleOptionViewItem(options), QStyle.StateFlag
        option.state = flags.State_Enabled
        if self.selectionModel().isSelected(index):
            option.state |= flags.State_Selected
        if self.hasFocus():
            option.state |= flags.State_Active
            if index == self.currentIndex():
                option.state |= flags.State_HasFocus
        if self._hovered == index:
            option.state |= flags.State_MouseOver
        if self.isExpanded(index):
            option.state |= flags.State_Open
        self._rows.paint_row(painter, option, index, self._indent(index))

    def keyboardSearch(self, search: str) -> None:
        shown = self._shown()
        texts = [folded(str(index.data())) for index in shown]
        current = self.currentIndex()
        at = shown.index(current) if current in shown else -1
        found = self._type_ahead.find(search, texts, at)
        if found >= 0:
            self.setCurrentIndex(shown[found])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._open(index, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key == Qt.Key.Key_Space and index.isValid():
            self._tick(index)
        elif key == Qt.Key.Key_Up and not self.indexAbove(index).isValid():
            self.passed_top.emit()
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
        if event.button() == Qt.MouseButton.MiddleButton and index.data(LEAF_ROLE):
            self.opened.emit(index, True)
        elif event.button() == Qt.MouseButton.LeftButton:
            if index.data(LEAF_ROLE) and self._is_on_box(index, position):
                self._tick(index)
            else:
                control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
                self._open(index, bool(control))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(QModelIndex())

    def _open(self, index: QModelIndex, new_tab: bool) -> None:
        if index.data(LEAF_ROLE):
            self.opened.emit(index, new_tab)
        else:
            self.setExpanded(index, not self.isExpanded(index))

    def _tick(self, index: QModelIndex) -> None:
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        self.model().setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def _indent(self, index: Index) -> int:
        depth, above = 0, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        return LEFT + depth * INDENTATION

    def _is_on_box(self, index: QModelIndex, position: QPoint) -> bool:
        row = self.visualRect(index)
        row.setLeft(0)
        return box_rect(row, self._indent(index)).adjusted(-4, -7, 4, 7).contains(position)

    def _shown(self) -> list[QModelIndex]:
        """Every row that is not folded away, from top to bottom."""
        rows, index = [], self.model().index(0, 0)
        while index.isValid():
            rows.append(index)
            index = self.indexBelow(index)
        return rows

    def _hover(self, index: QModelIndex) -> None:
        if self._hovered != index:
            self._hovered = QPersistentModelIndex(index)
            self.viewport().update()
