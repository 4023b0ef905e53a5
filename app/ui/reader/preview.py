"""The small card that tells where a link leads, after the mouse or the focus has rested on it."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.ui.theme import Theme

REST_MS = 350
CARD_WIDTH = 340
GAP = 6  # between the link and the card


@dataclass(frozen=True, slots=True)
class Preview:
    """What is told of a link's target."""

    title: str
    kind: str = ""
    summary: str = ""


class PreviewCard(QFrame):
    """Shows a preview beside a link, inside the parent; it never takes the focus."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._anchor = QRect()
        self.setObjectName("previewCard")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._kind = self._build_label("previewKind")
        self._title = self._build_label("previewTitle")
        self._summary = self._build_label("previewSummary")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self._appear)
        self._parent = parent
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(14, 11, 14, 13)
        column.setSpacing(3)
        for label in (self._kind, self._title, self._summary):
            column.addWidget(label)
        self.setFixedWidth(CARD_WIDTH)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def rest_on(self, preview: Preview, anchor: QRect) -> None:
        """Show *preview* below *anchor*, or above it, after a short rest."""
        self.hide()
        self._anchor = anchor
        for label, text in (
            (self._kind, preview.kind.capitalize()),
            (self._title, preview.title),
            (self._summary, preview.summary),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self._timer.start()

    def leave(self) -> None:
        """Hide the card, or never show it."""
        self._timer.stop()
        self.hide()

    @property
    def text(self) -> str:
        """What the card says, for those who cannot see it."""
        labels = (self._kind, self._title, self._summary)
        return ". ".join(label.text() for label in labels if label.text())

    def _appear(self) -> None:
        self.setFixedHeight(self._column.heightForWidth(CARD_WIDTH))
        area = self._parent.rect().adjusted(8, 8, -8, -8)
        left = min(max(self._anchor.left() - 24, area.left()), area.right() - self.width())
        top = self._anchor.bottom() + GAP
        if top + self.height() > area.bottom():
            top = max(area.top(), self._anchor.top() - GAP - self.height())
        self.move(left, top)
        self.show()
        self.raise_()

    def _build_label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _dress(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"#previewCard {{ background: {tokens.raised}; border: 1px solid {tokens.line};"
            " border-radius: 9px; }"
            f"#previewKind {{ color: {tokens.muted}; font-size: 11px; font-weight: 600; }}"
            f"#previewTitle {{ color: {tokens.text}; font-size: 14px; font-weight: 600; }}"
            f"#previewSummary {{ color: {tokens.text}; font-size: 13px; }}"
        )
