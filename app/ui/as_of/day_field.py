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

    What is no day stays as it was typed, and the field is marked until it is one.

    Signals:
        day_chosen: the reader has chosen this date.
        refused: what stands in the field is no day; the words say why. Empty when it is one again.
    """

    day_chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = date.today()
        self._refused = ""  # the words that were refused, while they stand there
        self.setAccessibleName("As of this date")
        self.setToolTip(HINT)
        self.setFixedWidth(WIDTH)
        self.editingFinished.connect(self._take)
        self.show_day(self._day)

    def show_day(self, day: date) -> None:
        """Show *day*, without telling anyone."""
        self._day = day
        self.setText(day.isoformat())
        self._mark("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._choose(self._day + timedelta(days=step))

    def _take(self) -> None:
        text = self.text().strip()
        if text == self._day.isoformat():
            self._mark("")
        elif text != self._refused:
            self._read(text)

    def _read(self, text: str) -> None:
        """Choose the day that *text* says, or say why it is none."""
        try:
            day = parse(text).latest
            fault = "has no end"
        except DateError:
            day, fault = None, "is no date"
        if day is None:
            self._mark(f"“{text}” {fault}; type {HINT[0].lower()}{HINT[1:]}")
            self._refused = text
        else:
            self._choose(day)

    def _mark(self, fault: str) -> None:
        """Mark the field with its *fault*, and say it; none takes mark and words away."""
        if not fault and not self._refused:
            return
        self._refused = ""
        self.setProperty("unsound", bool(fault))
        self.style().unpolish(self)
        self.style().polish(self)
        self.setToolTip(fault or HINT)
        self.refused.emit(fault)

    def _choose(self, day: date) -> None:
        self.show_day(day)
        self.day_chosen.emit(day)
