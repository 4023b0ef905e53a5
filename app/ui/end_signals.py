"""The system asks the program to end: at a log-out, or by Ctrl+C in its terminal."""

import os
import signal
import sys
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
_SIZE = 64  # bytes that are read at once, one for each signal


class EndSignals(QObject):
    """Tells of it in the event loop, so that what is open can be kept first.

    Python hears a signal only when it runs, and in the event loop it does not: the signal wakes
    the loop through a pipe. A second one of the same kind ends the program at once. Only one of
    these may be there; on Windows, which sends none, it never tells.

    Signals:
        asked: the program is to end.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if sys.platform == "win32":
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt would not hear Ctrl+C
            return
        self._read, write = os.pipe()
        for end in (self._read, write):
            os.set_blocking(end, False)
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        for name in NAMES:
            signal.signal(getattr(signal, name), _once)
        signal.set_wakeup_fd(write, warn_on_full_buffer=False)

    def _on_woken(self) -> None:
        os.read(self._read, _SIZE)
        self.asked.emit()


def _once(number: int, _frame: FrameType | None) -> None:
    """Hear a signal; the next of its kind does what it does to any program."""
    signal.signal(number, signal.SIG_DFL)
