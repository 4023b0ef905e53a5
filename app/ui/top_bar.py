"""The bar at the top: where to go, what to look for, what to do with it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from app.ui.actions import Actions

FIELD_WIDTH = 620
ICON = QSize(18, 18)
LEFT = ("back", "forward")
RIGHT = ("export", "milestones", "theme_switch")


class TopBar(QWidget):
    """Back and forward, the search field in the middle of the window, export and look."""

    def __init__(self, actions: Actions, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        field.setMaximumWidth(FIELD_WIDTH)
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 7, 10, 7)
        layout.setSpacing(16)
        # Equal shares on both sides keep the field in the middle; it takes most of the rest.
        layout.addWidget(self._cluster([actions[name] for name in LEFT]), 1)
        layout.addWidget(field, 4)
        layout.addWidget(self._cluster([actions[name] for name in RIGHT], at_end=True), 1)

    def _cluster(self, actions: list[QAction], *, at_end: bool = False) -> QWidget:
        """Make a row of icon buttons that hugs its end of the bar."""
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        if at_end:
            layout.addStretch()
        for action in actions:
            layout.addWidget(icon_button(action, row))
        if not at_end:
            layout.addStretch()
        return row


def icon_button(action: QAction, parent: QWidget) -> QToolButton:
    """Make a button that shows *action* by its icon alone."""
    button = QToolButton(parent)
    button.setDefaultAction(action)
    button.setIconSize(ICON)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setAccessibleName(action.text().replace("&", "").rstrip("…"))
    return button
