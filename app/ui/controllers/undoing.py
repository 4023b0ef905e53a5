"""Undo and redo for what the reader does to the library and the trays."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from app.ui.main_window import MainWindow

MOST = 100


@dataclass(frozen=True, slots=True)
class _Step:
    """Something that was done: its name, how it is taken back, how it is done *again* if it can."""

    name: str
    back: Callable[[], None]
    again: Callable[[], None] | None


class Undoing(QObject):
    """Keeps what can be taken back, the newest last, and what was taken back, and does either."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._steps: list[_Step] = []
        self._undone: list[_Step] = []
        window.commands.answer({"undo": self.undo, "redo": self.redo})
        self._show()

    def add(
        self, name: str, back: Callable[[], None], again: Callable[[], None] | None = None
    ) -> None:
        """Remember that something called *name* was done, and how it is taken back and done again.

        What was taken back before it cannot be done again any more.
        """
        self._steps.append(_Step(name, back, again))
        del self._steps[:-MOST]
        self._undone.clear()
        self._show()

    def undo(self) -> None:
        """Take the newest step back."""
        if self._steps:
            step = self._steps.pop()
            if step.again is None:
                self._undone.clear()
            else:
                self._undone.append(step)
            self._show()
            step.back()
            self._window.tell(f"Undone: {step.name}")

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._undone:
            step = self._undone.pop()
            self._steps.append(step)
            self._show()
            if step.again is not None:
                step.again()
            self._window.tell(f"Done again: {step.name}")

    def _show(self) -> None:
        for word, name, steps in (("&Undo", "undo", self._steps), ("&Redo", "redo", self._undone)):
            command = self._window.commands[name]
            command.setEnabled(bool(steps))
            command.setText(f"{word} {_escaped(steps[-1].name)}" if steps else word)


def _escaped(name: str) -> str:
    """*name* as a menu shows it: a single & would be taken for the mark of a key."""
    return name.replace("&", "&&")
