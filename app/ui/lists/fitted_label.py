"""A label of one line that asks for no more room than there is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.messages import fitted


class FittedLabel(QLabel):
    """Shows *words*, the titles in them shortened where there is no room; the tooltip has all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @property
    def words(self) -> str:
        """The whole of what it says."""
        return self._words

    def say(self, words: str) -> None:
        """Say *words*."""
        self._words = words
        self.setAccessibleName(words)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics, room = self.fontMetrics(), self.contentsRect().width()
        text = metrics.elidedText(
            fitted(self._words, metrics, room), Qt.TextElideMode.ElideRight, room
        )
        self.setText(text)
        self.setToolTip(self._words if text != self._words else "")
