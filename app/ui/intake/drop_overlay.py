"""What lies over the window while a document is dragged on it: an invitation, or why not."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
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

from app.ui.intake.drop_offer import Offer, offer_of
from app.ui.theme import Theme

INSET = 28
RADIUS = 14
ICON = QSize(44, 44)
VEIL = 236  # of 255: what lies below can just be guessed


class DropOverlay(QWidget):
    """Appears when files or words come over the window and goes when they leave or are dropped.

    A field takes words for itself, and never files. *headline* says what a drop does where it is
    not to make pages at once.

    Signals:
        dropped: the Paths of the files and folders that were dropped.
        words_dropped: the Words that were dropped.
        refused: why nothing can be made of what was dropped.
    """

    dropped = Signal(object)
    words_dropped = Signal(object)
    refused = Signal(str)

    def __init__(self, theme: Theme, window: QWidget, headline: str = "") -> None:
        super().__init__(window)
        self._theme = theme
        self._own_headline = headline
        self.setAcceptDrops(True)
        self._offer = Offer()
        self.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        for field in window.findChildren(QLineEdit):  # they would take the path as a text
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come up when documents are dragged in; other drags go where they went."""
        if isinstance(event, QDragEnterEvent):
            offer = offer_of(event.mimeData())
            if offer is not None and self._concerns(offer, watched, event):
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                self._come_up(offer)
                return True
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.hide()
        offer = offer_of(event.mimeData())
        if offer is None:
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if offer.paths:
            self.dropped.emit(list(offer.paths))
        elif offer.words is not None:
            self.words_dropped.emit(offer.words)
        else:
            self.refused.emit(offer.refusal)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(tokens.window)
        veil.setAlpha(VEIL)
        painter.fillRect(self.rect(), veil)
        frame = QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET)
        refused = bool(self._offer.refusal)
        ground = QColor(tokens.chip if refused else tokens.selection)
        ground.setAlpha(110)
        pen = QPen(
            QColor(tokens.danger if refused else tokens.accent), 2, Qt.PenStyle.CustomDashLine
        )
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        self._paint_words(painter, frame)
        painter.end()

    def _paint_words(self, painter: QPainter, frame: QRectF) -> None:
        tokens, centre = self._theme.tokens, frame.center()
        refused = bool(self._offer.refusal)
        name, colour = ("circle-x", tokens.danger) if refused else ("inbox", tokens.accent)
        icon = self._theme.icon(name, colour).pixmap(ICON, self.devicePixelRatio())
        painter.drawPixmap(round(centre.x() - ICON.width() / 2), round(centre.y() - 76), icon)
        font = self._theme.interface_font(7)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        line = QRectF(frame.left(), centre.y() - 18, frame.width(), 32)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self._headline)
        painter.setFont(self._theme.interface_font(1))
        painter.setPen(QColor(tokens.muted))
        below = line.translated(0, 34)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._offer.details)

    @property
    def _headline(self) -> str:
        """What happens when it is dropped."""
        own = "" if self._offer.refusal else self._own_headline
        return own or self._offer.headline

    def _concerns(self, offer: Offer, watched: QObject, event: QDragEnterEvent) -> bool:
        """Whether *offer* is ours: words are not that go to a field, or come from this window."""
        if offer.paths:
            return True
        return event.source() is None and not isinstance(watched, QLineEdit)

    def _come_up(self, offer: Offer) -> None:
        self._offer = offer
        self.setAccessibleName(f"{self._headline}. {offer.details}")
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())
        self.raise_()
        self.show()
