"""What a panel shows when it has no list to show: a quiet sentence, and what can be done."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import Theme

ICON = QSize(28, 28)


class Notice(QWidget):
    """An icon, a headline, a text, and where it helps a button.

    Signals:
        action_wanted: the button was pressed.
    """

    action_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = ""
        self._icon = QLabel(self)
        self._headline = QLabel(self)
        self._text = QLabel(self)
        self._button = QPushButton(self)
        self._text.setObjectName("muted")
        self._button.setCursor(Qt.CursorShape.PointingHandCursor)
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
        self._text.setVisible(bool(text))
        self._button.setText(action)
        self._button.setAccessibleName(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(f"{headline}. {text}" if text else headline)
        self._restyle()

    @property
    def button(self) -> QPushButton:
        """The button, for those who give it the focus."""
        return self._button

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 36, 20, 20)
        layout.setSpacing(8)
        for label in (self._icon, self._headline, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(label)
        layout.addSpacing(4)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

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
        if self._icon_name:
            icon = self._theme.icon(self._icon_name, self._theme.tokens.faint)
            self._icon.setPixmap(icon.pixmap(ICON, self.devicePixelRatio()))
