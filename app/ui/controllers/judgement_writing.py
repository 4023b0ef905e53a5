"""Writes down what is said of found milestones, one after the other, and takes it back."""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.library.pages.page import Milestone
from app.library.pages.verdicts import SAID
from app.ui.controllers.undoing import Undoing
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.library.pages.corrections import Corrections, MilestoneCorrection
    from app.ui.intake.judging import Judgement

KEY = "correction"
NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Written:
    """What was *made* of the milestone called *key*, and what stood in the file *before*."""

    key: str
    words: str
    path: Path
    before: "Corrections"
    row: "Judgement"
    made: "MilestoneCorrection | None"


class JudgementWriting(QObject):
    """Writes judgements into the library in *folder*, off the GUI thread, in the order they came.

    Each is a step that *undoing* can take back.

    Signals:
        said: what was written, in words.
        put_back: what was said of the milestone of this key is undone, or done again.
        finished: all is written.
        failed: an exception that kept a judgement from being written.
    """

    said = Signal(str)
    put_back = Signal(str)
    finished = Signal()
    failed = Signal(object)

    def __init__(self, undoing: Undoing, tasks: Tasks, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._undoing = undoing
        self._tasks = tasks
        self._folder = folder
        self._waiting: deque[Callable[[], _Written | None]] = deque()
        self._judged: set[str] = set()

    @property
    def judged(self) -> frozenset[str]:
        """The keys of the milestones judged, of which the list may not know yet."""
        return frozenset(self._judged)

    def say(
        self,
        milestone: Milestone,
        says: str,
        new: Mapping[str, str] = NOTHING,
        *,
        taken: bool = False,
    ) -> None:
        """Write that the reader *says* so of *milestone*, with what is *new*, or *taken* back."""
        (self._judged.discard if taken else self._judged.add)(milestone.key)
        self._write(lambda: self._say(milestone, says, new, taken=taken))

    def put(self, page: str, row: "Judgement", made: "MilestoneCorrection | None") -> None:
        """Write *made* of the milestone of *row* on *page*; None takes back what was said."""
        self._write(lambda: self._put(page, row, made))

    def _write(self, work: Callable[[], "_Written | None"]) -> None:
        """Do *work* when all that was said before is written."""
        self._waiting.append(work)
        if len(self._waiting) == 1:
            self._next()

    def _next(self) -> None:
        self._tasks.run(KEY, self._waiting[0], self._on_written, self._on_unwritten)

    def _say(
        self, milestone: Milestone, says: str, new: Mapping[str, str], *, taken: bool
    ) -> _Written:
        from app.ui.intake.judging import again, correction, load_judgement

        row = load_judgement(self._folder, milestone.page, milestone.id)
        made = None if taken and again(row, says) else correction(row.milestone, says, **new)
        return self._put(milestone.page, row, made)

    def _put(self, page: str, row: "Judgement", made: "MilestoneCorrection | None") -> _Written:
        from app.library.pages.corrections import corrections_path
        from app.ui.intake.judging import write_down

        path = corrections_path(self._folder / "pages" / f"{page}.md")
        words = SAID[made.says].lower() if made is not None else "judgement taken back"
        before = write_down(path, row, made)
        key = f"{page}#{row.milestone.id}"
        return _Written(key, words, path, before, row, made)

    def _undo(self, written: _Written) -> None:
        def work() -> None:
            from app.library.pages.corrections import save_corrections

            save_corrections(written.path, written.before)

        self._write(work)
        self._judged.discard(written.key)
        self.put_back.emit(written.key)

    def _redo(self, written: _Written) -> None:
        def work() -> None:
            from app.ui.intake.judging import write_down

            write_down(written.path, written.row, written.made)

        self._write(work)
        self._note(written)
        self.put_back.emit(written.key)

    def _note(self, written: _Written) -> None:
        (self._judged.discard if written.made is None else self._judged.add)(written.key)

    def _on_written(self, written: _Written | None) -> None:
        if written is not None:
            self._note(written)
            self._undoing.add(
                f"Milestone {written.words}",
                lambda: self._undo(written),
                lambda: self._redo(written),
            )
            self.said.emit(written.words)
        self._waiting.popleft()
        if self._waiting:
            self._next()
        else:
            self.finished.emit()

    def _on_unwritten(self, error: Exception) -> None:
        self.failed.emit(error)
        self._on_written(None)
