"""What a panel shows when it has no list to show: a quiet sentence, and what can be done."""

from PySide6.QtCore import QMargins, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import Theme

ICON = QSize(28, 28)
AIRY, TIGHT, COMPACT = QMargins(20, 36, 20, 20), QMargins(20, 4, 20, 4), QMargins(14, 6, 14, 12)
SPACING = 8


class Notice(QWidget):
    """An icon, a headline, a text, and where it helps a button.

    It takes the focus when it has no button, so that whoever walks the panes by keyboard comes
    by and hears it. A compact notice is text alone; any other leaves out its icon, then its text,
    where there is no room for them.

    Signals:
        action_wanted: the button was pressed.
    """

    action_wanted = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, compact: bool = False
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._compact = compact
        self._icon_name = ""
        self._icon = QLabel(self)
        self._headline = QLabel(self)
        self._text = QLabel(self)
        self._button = QPushButton(self)
        self._text.setObjectName("muted")
        self._button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._button.setAutoDefault(True)  # so that Return presses it as well
        self._button.hide()
        self._button.clicked.connect(self.action_wanted)
        theme.changed.connect(self._restyle)
        self._lay_out()
        self._restyle()

    def say(self, icon: str, headline: str, text: str, action: str = "") -> None:
        """Show these words; with *action* also a button so labelled."""
        self._icon_name = icon
        self._headline.setText(headline)
        self._text.setText(text)
        self._button.setText(action)
        self._button.setAccessibleName(action)
        for part, words in (
            (self._headline, headline),
            (self._text, text),
            (self._button, action),
        ):
            part.setVisible(bool(words))
        self.setAccessibleName(". ".join(words for words in (headline, text) if words))
        # None takes the proxy away; the stubs of PySide6 do not know it. First, since a policy that
        # is set while there is a proxy goes to the proxy as well.
        self.setFocusProxy(None)  # type: ignore[arg-type]
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if action else Qt.FocusPolicy.TabFocus)
        if action:
            self.setFocusProxy(self._button)
        self._restyle()
        self._fit()

    @property
    def button(self) -> QPushButton:
        """The button, for those who give it the focus."""
        return self._button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and not self._button.isVisible():  # which shows it itself
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.tokens.accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(6.5, 1.5, -6.5, -6.5), 6, 6)
            painter.end()

    def _lay_out(self) -> None:
        layout = self._column = QVBoxLayout(self)
        side = Qt.AlignmentFlag.AlignLeft if self._compact else Qt.AlignmentFlag.AlignHCenter
        layout.setContentsMargins(COMPACT if self._compact else AIRY)
        layout.setSpacing(SPACING)
        for label in (self._icon, self._headline, self._text):
            label.setAlignment(side)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(label)
        layout.addWidget(self._button, 0, side)
        layout.addStretch(1)

    def _fit(self) -> None:
        """Show the icon and air above it, then the text, where there is room for them."""
        if self._compact:
            return
        wide = self.width() - AIRY.left() - AIRY.right()
        said = [part for part in (self._headline, self._text) if part.text()]
        words = sum(part.heightForWidth(wide) + SPACING for part in said)
        words += self._button.sizeHint().height() if self._button.text() else -SPACING
        is_airy = self.height() >= AIRY.top() + ICON.height() + SPACING + words
        fits = is_airy or self.height() >= TIGHT.top() + words
        self._icon.setVisible(is_airy)
        self._text.setVisible(self._text in said and (fits or len(said) == 1))
        self._column.setContentsMargins(AIRY if is_airy else TIGHT)

    def _restyle(self) -> None:
        t = self._theme.tokens
        self._button.setStyleSheet(f"""
QPushButton {{ background: transparent; color: {t.accent}; border: 1px solid transparent; }}
QPushButton:hover {{ background: {t.chip}; }}
QPushButton:focus {{ border-color: {t.accent}; }}
""")
        font = self._theme.interface_font(1)
        font.setWeight(QFont.Weight.DemiBold)
        self._headline.setFont(font)
        self._text.setFont(self._theme.interface_font(-1 if self._compact else 0))
        if self._icon_name:
            icon = self._theme.icon(self._icon_name, t.faint)
            self._icon.setPixmap(icon.pixmap(ICON, self.devicePixelRatio()))
