"""A field for a day: typed as precisely as one likes, stepped with the arrow keys."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.library.pages.edtf import DateError, parse

HINT = "A date such as 1996-10-27, 1996-10 or 1996: the last day of it is shown"
WIDTH = 104


class DayField(QLineEdit):
    """Takes a date when Return is pressed or the field is left; Up and Down go a day.

    Signals:
        day_chosen: the reader has chosen this date.
        refused: what stands in the field is no day; the words say why.
    """

    day_chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = date.today()
        self.setAccessibleName("As of this date")
        self.setToolTip(HINT)
        self.setFixedWidth(WIDTH)
        self.editingFinished.connect(self._take)
        self.show_day(self._day)

    def show_day(self, day: date) -> None:
        """Show *day*, without telling anyone."""
        self._day = day
        self.setText(day.isoformat())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._choose(self._day + timedelta(days=step))

    def _take(self) -> None:
        text = self.text().strip()
        if text == self._day.isoformat():
            return
        try:
            day = parse(text).latest
        except DateError as error:
            self.refused.emit(str(error))
            self.show_day(self._day)
            return
        if day is None:
            self.refused.emit(f"“{text}” has no end; {HINT[0].lower()}{HINT[1:]}")
            self.show_day(self._day)
        else:
            self._choose(day)

    def _choose(self, day: date) -> None:
        self.show_day(day)
        self.day_chosen.emit(day)
