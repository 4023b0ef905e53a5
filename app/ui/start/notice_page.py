"""What fills the window when there is no page to show: loading, no library, a fault."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import Theme

MEASURE = 460
ICON = QSize(32, 32)


class NoticePage(QWidget):
    """A headline, what it means and what to do; while something is under way, how far it is.

    Signals:
        retry_wanted: the reader asks to try again.
        details_wanted: the reader asks for the list of faults.
    """

    retry_wanted = Signal()
    details_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = ""
        self._icon = QLabel(self)
        self._headline = QLabel(self)
        self._text = QLabel(self)
        self._bar = QProgressBar(self)
        self._retry = QPushButton("Try Again", self)
        self._details = QPushButton("Show Faults", self)
        self.setObjectName("noticePage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text.setObjectName("muted")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._bar.setAccessibleName("Progress")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(220)
        for button in (self._retry, self._details):
            button.setAutoDefault(True)  # so that Return presses it as well
        self._retry.clicked.connect(self.retry_wanted)
        self._details.clicked.connect(self.details_wanted)
        self._lay_out()
        theme.changed.connect(self._restyle)
        self.show_nothing()

    @property
    def headline(self) -> str:
        """What is said, in a few words."""
        return self._headline.text()

    def show_nothing(self) -> None:
        """Stay blank: what comes next is a blink away."""
        self._say("", "", "")

    def show_loading(self, stage: str, share: float) -> None:
        """Say that the library is being opened, and how far that is; 0 when nobody knows."""
        self._say("library", "Opening the library", stage)
        self._bar.setRange(0, 100 if share else 0)
        self._bar.setValue(round(share * 100))
        self._bar.show()

    def show_empty(self, folder: str, *, faults: bool) -> None:
        """Say that the library has no pages; *faults* that there is a list of reasons."""
        text = (
            f"No page was found in {folder}. A library is a folder with library.toml and the"
            " page files in pages. Put it back, or install the program again."
        )
        self._say("library", "The library is empty", text)
        self._retry.show()
        self._details.setVisible(faults)

    def show_failure(self, text: str) -> None:
        """Say that the library cannot be opened, and why."""
        self._say("triangle-alert", "The library cannot be opened", text)
        self._retry.show()

    def _say(self, icon: str, headline: str, text: str) -> None:
        for part in (self._bar, self._retry, self._details):
            part.hide()
        self._icon_name = icon
        self._headline.setText(headline)
        self._text.setText(text)
        self.setAccessibleName(f"{headline}. {text}" if headline else "Nothing is open")
        self._restyle()

    def _lay_out(self) -> None:
        for label in (self._icon, self._headline, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setFixedWidth(MEASURE)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._retry)
        buttons.addWidget(self._details)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch(2)
        layout.addWidget(self._icon)
        layout.addWidget(self._headline)
        layout.addWidget(self._text, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(6)
        layout.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(buttons)
        layout.addStretch(3)

    def _restyle(self) -> None:
        font = self._theme.interface_font(5)
        font.setWeight(QFont.Weight.DemiBold)
        self._headline.setFont(font)
        if self._icon_name:
            icon = self._theme.icon(self._icon_name, self._theme.tokens.faint)
            self._icon.setPixmap(icon.pixmap(ICON, self.devicePixelRatio()))
        else:
            self._icon.clear()
