"""The left pane: one place for three views, with a switch at its top."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)


class LeftPane(QWidget):
    """Shows one of several views; each has an action that chooses it and a part of the switch.

    A view whose action is invisible has no part in the switch.
    """

    def __init__(
        self, views: Sequence[tuple[QAction, QWidget]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("leftPane")
        self._views = {action.objectName(): (action, view) for action, view in views}
        self._stack = QStackedWidget(self)
        switch = QFrame(self)
        switch.setObjectName("switch")
        parts = QHBoxLayout(switch)
        parts.setContentsMargins(3, 3, 3, 3)
        parts.setSpacing(2)
        for action, view in views:
            parts.addWidget(self._part(action, switch))
            self._stack.addWidget(view)
            action.toggled.connect(self._on_toggled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(10, 10, 10, 4)
        row.addWidget(switch)
        layout.addLayout(row)
        layout.addWidget(self._stack)
        views[0][0].setChecked(True)

    def show_view(self, name: str) -> None:
        """Bring the view called *name* to the top."""
        action = self._views[name][0]
        action.setVisible(True)
        action.setChecked(True)

    def current_view(self) -> str:
        """The name of the view on top."""
        return next(name for name, (action, _) in self._views.items() if action.isChecked())

    def hide_view(self, name: str, instead: str) -> None:
        """Take the view called *name* out of the switch and show *instead* if it was on top."""
        if self.current_view() == name:
            self.show_view(instead)
        self._views[name][0].setVisible(False)

    def _part(self, action: QAction, parent: QWidget) -> QToolButton:
        button = _Part(action, parent)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button

    def _on_toggled(self, checked: bool) -> None:
        if checked:
            self._stack.setCurrentWidget(self._views[self.current_view()][1])


class _Part(QToolButton):
    """A part of the switch: the action's text, there while the action is visible."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.setDefaultAction(action)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setAccessibleName(action.text().replace("&", ""))
        action.visibleChanged.connect(lambda: self.setVisible(action.isVisible()))
        self.setVisible(action.isVisible())
