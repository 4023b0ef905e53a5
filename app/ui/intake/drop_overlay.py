"""What lies over the window while files are dragged on it: an invitation to let them go."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.theme import Theme

INSET = 28
RADIUS = 14
ICON = QSize(44, 44)
VEIL = 236  # of 255: what lies below can just be guessed
HEADLINE = "Drop to make pages of it"
FORMATS = "Text, web pages, MHTML, Markdown, PDF, DOCX, EPUB; files or folders"


class DropOverlay(QWidget):
    """Appears when files come over the window and goes when they leave or are dropped.

    Signals:
        dropped: the Paths of the files and folders that were dropped.
    """

    dropped = Signal(object)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.setAcceptDrops(True)
        self.setAccessibleName(HEADLINE)
        self.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        for field in window.findChildren(QLineEdit):  # they would take the path as a text
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come up when files are dragged in; other drags go where they went."""
        if isinstance(event, QDragEnterEvent) and paths_in(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._come_up()
            return True
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.hide()
        paths = paths_in(event.mimeData())
        if paths:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(paths)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(tokens.window)
        veil.setAlpha(VEIL)
        painter.fillRect(self.rect(), veil)
        frame = QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET)
        ground = QColor(tokens.selection)
        ground.setAlpha(110)
        pen = QPen(QColor(tokens.accent), 2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        self._paint_words(painter, frame)
        painter.end()

    def _paint_words(self, painter: QPainter, frame: QRectF) -> None:
        tokens, centre = self._theme.tokens, frame.center()
        icon = self._theme.icon("inbox", tokens.accent).pixmap(ICON, self.devicePixelRatio())
        painter.drawPixmap(round(centre.x() - ICON.width() / 2), round(centre.y() - 76), icon)
        font = self._theme.interface_font(7)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        line = QRectF(frame.left(), centre.y() - 18, frame.width(), 32)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, HEADLINE)
        painter.setFont(self._theme.interface_font(1))
        painter.setPen(QColor(tokens.muted))
        painter.drawText(line.translated(0, 34), Qt.AlignmentFlag.AlignCenter, FORMATS)

    def _come_up(self) -> None:
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())
        self.raise_()
        self.show()


def paths_in(mime: QMimeData) -> list[Path]:
    """The files and folders of this machine that are dragged; web addresses are none."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
