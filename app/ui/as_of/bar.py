"""The bar above the panes in which a day of the past is chosen, and which says that it lasts."""

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from app.library.pages.edtf import day_words
from app.ui.as_of.day_field import DayField
from app.ui.as_of.scale import DayScale
from app.ui.as_of.slider import DaySlider
from app.ui.theme import Theme

ICON = QSize(15, 15)


class AsOfBar(QWidget):
    """A date field and a slider; between them the buttons that lead from change to change.

    Escape leaves the past, as the button does.

    Signals:
        day_chosen: the window is to show this date; that of today is the present.
        left: the reader wants to leave the past.
        message: something to tell in passing; empty when that is over.
    """

    day_chosen = Signal(object)
    message = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        today = date.today()
        self._scale = DayScale(date(today.year - 1, 1, 1), today, ())
        self._day = today
        self._words = QLabel(self)
        self.field = DayField(self)
        self.slider = DaySlider(theme, self._scale, self)
        self.earlier = self._button("Earlier change")
        self.later = self._button("Later change")
        self.today = QPushButton("Back to today", self)
        self._lay_out()
        self.slider.day_chosen.connect(self._choose)
        self.field.day_chosen.connect(self._choose)
        self.field.refused.connect(self.message)
        self.earlier.clicked.connect(lambda: self._turn(self._scale.before(self._day)))
        self.later.clicked.connect(lambda: self._turn(self._scale.after(self._day)))
        self.today.clicked.connect(self.left)
        self.setFocusProxy(self.field)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_day(today)

    @property
    def day(self) -> date:
        """The day that is chosen."""
        return self._day

    def set_scale(self, scale: DayScale) -> None:
        """Offer the days of *scale*."""
        self._scale = scale
        self.slider.set_scale(scale)
        self.show_day(self._day)

    def show_day(self, day: date) -> None:
        """Show *day* in every part, without telling anyone."""
        self._day = day
        self.slider.set_day(day)
        self.field.show_day(day)
        present = day >= self._scale.last
        words = "Today" if present else f"On {day_words(day)}"
        self._words.setText(words)
        self.setAccessibleName(f"The window shows: {words}")
        self.earlier.setEnabled(self._scale.before(day) is not None)
        self.later.setEnabled(self._scale.after(day) is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setIconSize(ICON)
        button.setAutoRepeat(True)
        return button

    def _lay_out(self) -> None:
        self.setObjectName("asOfBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words.setObjectName("asOfWords")
        self.today.setAutoDefault(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 12, 5)
        row.setSpacing(8)
        row.addWidget(self._words)
        row.addSpacing(4)
        row.addWidget(self.field)
        row.addWidget(self.earlier)
        row.addWidget(self.slider, 1)
        row.addWidget(self.later)
        row.addWidget(self.today)

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        font = self._theme.interface_font()
        font.setWeight(QFont.Weight.DemiBold)
        self._words.setFont(font)
        self._words.setMinimumWidth(
            self._words.fontMetrics().horizontalAdvance("On 28 September 2000") + 4
        )
        self.earlier.setIcon(self._theme.icon("arrow-left"))
        self.later.setIcon(self._theme.icon("arrow-right"))
        self.setStyleSheet(f"""
#asOfBar {{ background: {tokens.highlight}; border-bottom: 1px solid {tokens.line}; }}
#asOfWords {{ color: {tokens.text}; background: transparent; }}
QToolButton:hover {{ background: {tokens.highlight_current}; }}
QPushButton {{ padding: 4px 12px; }}
QLineEdit[unsound="true"], QLineEdit[unsound="true"]:focus {{ border-color: {tokens.danger}; }}
""")

    def _turn(self, day: date | None) -> None:
        if day is not None:
            self._choose(day)

    def _choose(self, day: date) -> None:
        day = min(day, self._scale.last)
        changed = day != self._day
        self.show_day(day)
        if changed:
            self.day_chosen.emit(day)
