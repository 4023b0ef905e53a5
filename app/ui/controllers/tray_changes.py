"""The trays as they stand: every change is kept on the desk, and can be taken back."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from app.desk import trays as changes
from app.desk.trays import NO_TRAYS, Parts, Trays
from app.library.parts import Part
from app.ui.controllers.keeping import Keeping
from app.ui.controllers.undoing import Undoing

MOST_UNDONE = 200


class TrayChanges(QObject):
    """Holds the trays; *keeping* saves them, *undoing* is told of each change.

    Signals:
        changed: the trays are others than before.
    """

    changed = Signal()

    def __init__(self, keeping: Keeping, undoing: Undoing, parent: QObject) -> None:
        super().__init__(parent)
        self._keeping = keeping
        self._undoing = undoing
        self._trays = NO_TRAYS
        self._begun: tuple[Trays, str] | None = None  # what was before, and the name of the change
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(MOST_UNDONE)

    @property
    def trays(self) -> Trays:
        """All trays."""
        return self._trays

    @property
    def parts(self) -> Parts:
        """The parts of the tray in use, in order."""
        return self._trays.tray.parts

    def restore(self, trays: Trays) -> None:
        """Take over what was kept; that cannot be taken back."""
        self._trays = trays
        self._begun = None
        self._stack.clear()
        self.changed.emit()

    def set_parts(self, parts: Iterable[Part], text: str) -> None:
        """Put *parts* in place of those of the tray in use; *text* names the change."""
        self.change(changes.with_parts(self._trays, parts), text)

    def change(self, trays: Trays, text: str) -> None:
        """Put *trays* in place of the present ones; *text* names the change."""
        self.finish()
        if trays != self._trays:
            self._push(self._trays, trays, text)

    def begin(self, parts: Iterable[Part], text: str) -> None:
        """Put *parts* there for a while: `finish` makes a change of it, `give_up` takes it back."""
        self.finish()
        self._begun = (self._trays, text)
        self.show(changes.with_parts(self._trays, parts))

    def finish(self, parts: Iterable[Part] | None = None) -> bool:
        """Let what was begun be a change, with *parts* in the end; False if nothing was begun."""
        if self._begun is None:
            return False
        (before, text), self._begun = self._begun, None
        after = self._trays if parts is None else changes.with_parts(self._trays, parts)
        self._push(before, after, text)
        return True

    def give_up(self) -> None:
        """Put back what was there before something was begun, as if it had never been."""
        if self._begun is not None:
            (before, _), self._begun = self._begun, None
            self.show(before)

    def show(self, trays: Trays) -> None:
        """Put *trays* in place of the present ones, which is no change to be taken back."""
        self._trays = trays
        self._keeping.save_trays(trays)
        self.changed.emit()

    def _push(self, before: Trays, after: Trays, text: str) -> None:
        self._stack.push(_Change(self.show, before, after, text))
        self._undoing.add(text, self._stack.undo, self._stack.redo)


class _Change(QUndoCommand):
    """One change to the trays: what they were, and what they are after it."""

    def __init__(
        self, show: Callable[[Trays], None], before: Trays, after: Trays, text: str
    ) -> None:
        super().__init__(text)
        self._show = show
        self._before = before
        self._after = after

    def undo(self) -> None:
        """Show what was before."""
        self._show(self._before)

    def redo(self) -> None:
        """Show what is after; Qt calls this for the first time when the change is made."""
        self._show(self._after)
