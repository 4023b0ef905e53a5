"""The left pane: one place for several views, with a switch at its top."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
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

    Signals:
        wanted: a view is to be seen: the reader chose it, or it was brought to the top.
    """

    wanted = Signal()

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = {action.objectName(): action for action in actions}
        self._views: dict[str, QWidget] = {}
        self._stack = QStackedWidget(self)
        switch = QFrame(self)
        switch.setObjectName("switch")
        parts = QHBoxLayout(switch)
        parts.setContentsMargins(2, 2, 2, 2)
        parts.setSpacing(2)
        for action in actions:
            parts.addWidget(_Part(action, switch))
            action.toggled.connect(self._show_chosen)
            action.triggered.connect(self._focus_chosen)
        row = QHBoxLayout()
        row.setContentsMargins(10, 10, 10, 4)
        row.addWidget(switch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)
        actions[0].setChecked(True)

    def put(self, name: str, view: QWidget) -> None:
        """Make *view* what the action called *name* chooses."""
        self._views[name] = view
        self._stack.addWidget(view)
        self._show_chosen()

    def show_view(self, name: str) -> None:
        """Bring the view called *name* to the top."""
        self._actions[name].setVisible(True)
        self._actions[name].setChecked(True)
        self.wanted.emit()

    def current_view(self) -> str:
        """The name of the view on top."""
        return next(name for name, action in self._actions.items() if action.isChecked())

    def hide_view(self, name: str, instead: str) -> None:
        """Take the view called *name* out of the switch and show *instead* if it was on top."""
        if self._actions[name].isChecked():
            self._actions[instead].setChecked(True)
        self._actions[name].setVisible(False)

    def _show_chosen(self) -> None:
        """Bring the view of the chosen action to the top as soon as there is one."""
        chosen = (view for name, view in self._views.items() if self._actions[name].isChecked())
        view = next(chosen, None)
        if view is not None:
            self._stack.setCurrentWidget(view)
        self._stack.setVisible(view is not None)

    def _focus_chosen(self) -> None:
        """Lead whoever has chosen a view into it, so that the next letter jumps there."""
        self.wanted.emit()
        view = self._stack.currentWidget()
        if view is not None:
            view.setFocus(Qt.FocusReason.ShortcutFocusReason)


class _Part(QToolButton):
    """A part of the switch: the action's text, there while the action is visible."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.setDefaultAction(action)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(action.text().replace("&", ""))
        action.visibleChanged.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        action = self.defaultAction()
        self.setVisible(action is not None and action.isVisible())
