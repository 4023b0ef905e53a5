"""The size of the text, in steps."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from app.ui.theme import Theme


class ZoomField(QWidget):
    """A percentage between a button for less and one for more."""

    def __init__(
        self, theme: Theme, zooms: Sequence[int], zoom: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._zooms = sorted({*zooms, zoom})
        self._zoom = zoom
        self._words = QLabel(self)
        self._words.setMinimumWidth(52)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.less = self._button(theme, "minus", "Smaller text")
        self.more = self._button(theme, "plus", "Larger text")
        self.less.clicked.connect(lambda: self._step(-1))
        self.more.clicked.connect(lambda: self._step(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (self.less, self._words, self.more):
            row.addWidget(part)
        row.addStretch()
        self._show()

    @property
    def zoom(self) -> int:
        """The size chosen, in per cent."""
        return self._zoom

    def _button(self, theme: Theme, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(theme.icon(icon))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setAutoRepeat(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _step(self, by: int) -> None:
        self._zoom = self._zooms[self._zooms.index(self._zoom) + by]
        self._show()

    def _show(self) -> None:
        self._words.setText(f"{self._zoom} %")
        self.less.setEnabled(self._zoom > self._zooms[0])
        self.more.setEnabled(self._zoom < self._zooms[-1])
