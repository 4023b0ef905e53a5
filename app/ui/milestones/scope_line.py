"""The line above the strip: whose milestones these are, and the buttons that look closer."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from app.ui.theme import Theme

ICON = QSize(13, 13)


class ScopeLine(QWidget):
    """A name that gives way where there is no room for it, and two small buttons.

    Signals:
        zoom_wanted: 1 for a closer look at the time in view, -1 for one from farther away.
    """

    zoom_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._closer = self._make("plus", "Look closer at the time: + on the strip", 1)
        self._farther = self._make("minus", "Look from farther away: − on the strip", -1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 2, 10, 0)
        layout.setSpacing(1)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._farther)
        layout.addWidget(self._closer)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_title(self, title: str) -> None:
        """Say whose milestones these are."""
        self._title = title
        self._label.setToolTip(title)
        self._label.setAccessibleName(title)
        self._elide()

    def show_zoom(self, *, closer: bool, farther: bool) -> None:
        """Say whether one can look *closer*, and from *farther* away."""
        self._closer.setEnabled(closer)
        self._farther.setEnabled(farther)

    def buttons(self) -> tuple[QToolButton, ...]:
        """The two buttons, as they stand."""
        return (self._farther, self._closer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _make(self, icon: str, name: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(icon)
        button.setAccessibleName(name.partition(":")[0])
        button.setToolTip(name)
        button.setIconSize(ICON)
        button.clicked.connect(lambda: self.zoom_wanted.emit(by))
        return button

    def _elide(self) -> None:
        metrics = self._label.fontMetrics()
        room = max(self._label.width(), 20)
        self._label.setText(metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room))

    def _restyle(self) -> None:
        self._label.setFont(self._theme.interface_font(-1))
        for button in (self._closer, self._farther):
            button.setIcon(self._theme.icon(button.objectName(), self._theme.tokens.muted))
        self.setStyleSheet("QToolButton { padding: 3px; }")
        self._elide()
