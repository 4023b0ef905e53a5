"""Clicks on rows: pressed and let go on the same one, with any button."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView


class RowClick:
    """Remembers the row on which a button went down; Qt tells clicks of the left button only."""

    def __init__(self, view: QAbstractItemView) -> None:
        self._view = view
        self._pressed = QPersistentModelIndex()

    def press(self, event: QMouseEvent) -> None:
        """Note the row under a button that went down."""
        self._pressed = QPersistentModelIndex(self._view.indexAt(event.position().toPoint()))

    def release(self, event: QMouseEvent) -> QModelIndex:
        """The row that has been clicked; an invalid one when the button came up elsewhere."""
        index = self._view.indexAt(event.position().toPoint())
        pressed, self._pressed = self._pressed, QPersistentModelIndex()
        return index if pressed == index else QModelIndex()
