"""Undo for what the reader does to the library: imports, deletions, corrections."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.ui.main_window import MainWindow

MOST = 100


class Undoing(QObject):
    """Keeps what can be taken back, the newest last, and takes it back on request."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._steps: list[tuple[str, Callable[[], None]]] = []
        window.commands.answer({"undo": self.undo})
        self._show()

    def add(self, name: str, back: Callable[[], None]) -> None:
        """Remember that something called *name* was done, and how it is taken back."""
        self._steps.append((name, back))
        del self._steps[:-MOST]
        self._show()

    def undo(self) -> None:
        """Take the newest step back."""
        if self._steps:
            name, back = self._steps.pop()
            self._show()
            back()
            self._window.tell(f"Undone: {name}")

    def _show(self) -> None:
        command = self._window.commands["undo"]
        command.setEnabled(bool(self._steps))
        command.setText(f"&Undo {self._steps[-1][0]}" if self._steps else "&Undo")
