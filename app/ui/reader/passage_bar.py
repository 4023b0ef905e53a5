"""The bar above a page that tells how a passage, to which a link led, stands today."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from app.ui.theme import Theme

ICON = QSize(16, 16)
CLOSE = QSize(14, 14)


class PassageBar(QWidget):
    """A headline such as “Moved” and a sentence; it stays until it is closed.

    Signals:
        closed: the reader has closed it.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("passageBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = QLabel(self)
        self.headline = QLabel(self)
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self._close = QToolButton(self)
        self._close.setObjectName("closeBar")
        self._close.setIconSize(CLOSE)
        self._close.setAccessibleName("Close what is told of the passage")
        self._close.setToolTip("Close (Esc)")
        self._close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 7, 10, 7)
        row.setSpacing(9)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._icon, 0, top)
        row.addWidget(self.headline, 0, top)
        row.addWidget(self.text, 1)
        row.addWidget(self._close, 0, top)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def tell(self, headline: str, text: str) -> None:
        """Show these words, or nothing when there are none."""
        self.headline.setText(headline)
        self.text.setText(text)
        self.setAccessibleName(f"{headline}. {text}" if headline else "")
        self.setVisible(bool(headline))

    def _dress(self) -> None:
        tokens = self._theme.tokens
        self._icon.setPixmap(
            self._theme.icon("text-quote", tokens.warning).pixmap(ICON, self.devicePixelRatio())
        )
        self._close.setIcon(self._theme.icon("x", tokens.muted))
        font = self._theme.interface_font()
        self.text.setFont(font)
        font.setWeight(QFont.Weight.DemiBold)
        self.headline.setFont(font)
        self.setStyleSheet(
            f"#passageBar {{ background: {tokens.chip}; border-bottom: 1px solid {tokens.line}; }}"
            f"#closeBar {{ padding: 3px; background: transparent; }}"
            f"#closeBar:hover {{ background: {tokens.base}; }}"
        )
