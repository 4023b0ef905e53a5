"""The search for garbage in rings, kept from stopping the window."""

import gc

from PySide6.QtCore import QObject, QTimer

from app.intake.garbage import NEVER
from app.ui.tasks import Tasks

QUIET_MS = 3000  # after the last work; who waited for it is looking at what it gave
FEW = 30  # looks at the young since the last through all: less than that leaves little garbage


class Garbage(QObject):
    """Looks through all that was made when nothing is under way, not whenever much was.

    Python does it each time that a quarter more has been made, in whatever thread made it, and
    every other thread stands still meanwhile: for half a second while a document of some megabytes
    is filed. What is young is looked through as before, a few thousand objects at a time.

    Python 3.14 looks through the old in slices and has no limit for it, so there it is left alone.
    """

    def __init__(
        self, tasks: Tasks, parent: QObject | None = None, quiet_ms: int = QUIET_MS
    ) -> None:
        super().__init__(parent)
        self._before = gc.get_threshold()
        self._quiet = QTimer(self, singleShot=True, interval=quiet_ms)
        self._quiet.timeout.connect(self._look)
        if self._before[2]:
            gc.set_threshold(*self._before[:2], NEVER)
            tasks.busy_changed.connect(self._on_busy_changed)

    def close(self) -> None:
        """Leave it to Python again."""
        self._quiet.stop()
        gc.set_threshold(*self._before)

    def _on_busy_changed(self, busy: bool) -> None:
        if busy:
            self._quiet.stop()
        else:
            self._quiet.start()

    def _look(self) -> None:
        if gc.get_count()[2] >= FEW:
            gc.collect()
