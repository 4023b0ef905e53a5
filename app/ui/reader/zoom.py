"""The zoom of the reader and its steps, in per cent of the usual size."""

from PySide6.QtCore import QObject, Signal

ZOOMS = (50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200)


class Zoom(QObject):
    """How large pages are shown; 100 at first.

    Signals:
        changed: it is now so many per cent.
    """

    changed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._percent = 100

    @property
    def percent(self) -> int:
        """The zoom in per cent."""
        return self._percent

    def set(self, percent: int) -> None:
        """Show pages at *percent*, at most twice and at least half their usual size."""
        percent = within_limits(percent)
        if percent != self._percent:
            self._percent = percent
            self.changed.emit(percent)

    def step(self, steps: int) -> None:
        """Make pages larger by so many steps, smaller when they are negative."""
        self.set(stepped(self._percent, steps))


def within_limits(percent: int) -> int:
    """*percent*, at least half the usual size and at most twice."""
    return min(max(percent, ZOOMS[0]), ZOOMS[-1])


def stepped(percent: int, steps: int) -> int:
    """*percent* made larger by so many steps, smaller when they are negative."""
    for _ in range(abs(steps)):
        further = (
            (zoom for zoom in ZOOMS if zoom > percent)
            if steps > 0
            else (zoom for zoom in reversed(ZOOMS) if zoom < percent)
        )
        percent = next(further, within_limits(percent))
    return percent
