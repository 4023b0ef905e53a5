"""Sets a page in slices between the window's other work, so that a long one freezes nothing."""

from collections.abc import Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from app.ui.reader.typesetter import Typesetter

SLICE_S = 0.008  # half a frame; a page of usual length takes one slice


class SettingJob(QObject):
    """Runs one typesetter at a time; a newer one takes the place of one under way.

    Signals:
        done: the typesetter has set its whole article.
    """

    done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._typesetter: Typesetter | None = None
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._work)

    @property
    def running(self) -> bool:
        """Whether a page is being set."""
        return self._typesetter is not None

    def start(self, typesetter: "Typesetter") -> None:
        """Set a page: at once when it is short, else in slices."""
        self._typesetter = typesetter
        self._steps = typesetter.steps()
        self._timer.start()
        self._work()

    def stop(self) -> None:
        """Leave the page that is being set."""
        self._timer.stop()
        self._typesetter = None

    def _work(self) -> None:
        typesetter = self._typesetter
        if typesetter is None:
            return
        until = perf_counter() + SLICE_S
        for _ in self._steps:
            if perf_counter() > until:
                return
        self.stop()
        self.done.emit(typesetter)
