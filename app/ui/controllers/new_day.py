"""Showing the new day when one begins while the window is open."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer

from app.ui.controllers.shelf import Shelf
from app.ui.tasks import Tasks

EVERY_MS = 60_000  # no timer is set to midnight: a computer that sleeps would let it pass


class NewDay(QObject):
    """Has the shelf read again what depends on the day, once that of *today* is another.

    States, the end of bars that last, and what happened on this day are then those of the new
    day; a day of the past that the reader looks back to stays.
    """

    def __init__(
        self,
        shelf: Shelf,
        tasks: Tasks,
        today: Callable[[], date] = date.today,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._tasks = tasks
        self._today = today
        self._shown = today()
        timer = QTimer(self)
        timer.setInterval(EVERY_MS)
        timer.timeout.connect(self.look)
        timer.start()

    def look(self) -> None:
        """Look at the calendar; while the window is busy the next look does it."""
        if self._today() != self._shown and self._shelf.is_open and not self._tasks.busy:
            self._shown = self._today()
            self._shelf.renew()
