"""Many files to be imported: what state each is in, and the one that is being read now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from app.child import Worker
from app.intake.batch import ASKS, CANCELLED, DONE, KNOWN, LEFT_OUT, REFUSED, Outcome
from app.intake.importing import LIMITS, Source
from app.intake.shelf.shelving import Receipt
from app.ui.tasks import Tasks

WAITING, READING = "waiting", "reading"
FINISHED = (DONE, KNOWN, LEFT_OUT)
KEY = "import"

Work = Callable[[Source, Worker, Callable[[], bool]], Outcome]


@dataclass(frozen=True, slots=True)
class FileRow:
    """One file and what has become of it: its *receipt*, or why there is none, in words.

    A thousand files may stand in a list, so their texts are let go of.
    """

    source: Source
    state: str = WAITING
    receipt: Receipt | None = None
    refusal: str = ""

    @classmethod
    def of(cls, source: Source, outcome: Outcome) -> "FileRow":
        """The row of *source*, of which that has become."""
        receipt = outcome.shelved.receipt if outcome.shelved else None
        return cls(source, outcome.state, receipt, outcome.message)

    @property
    def message(self) -> str:
        """What became of it, in words."""
        if self.state in (WAITING, READING):
            return "Waiting" if self.state == WAITING else "Reading…"
        if self.receipt is None:
            return f"{self.refusal[:1].upper()}{self.refusal[1:]}" or self.state.capitalize()
        pages, milestones = self.receipt.pages, self.receipt.milestones
        # As many as were found: one that was rejected in the preview is no longer in the page.
        counted = f"{milestones:,} milestone{'' if milestones == 1 else 's'}"
        told = f", {counted} found" if milestones else ""
        called = pages[0][1] if len(pages) == 1 else f"{len(pages)} pages"
        known = " (already imported)" if self.state == KNOWN else ""
        return f"{called or 'No page'}{told}{known}"

    @property
    def page(self) -> str:
        """The id of the first page that it gave; empty where it gave none."""
        return self.receipt.pages[0][0] if self.receipt and self.receipt.pages else ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.source.name}: {self.message}"


class FileQueue(QObject):
    """Takes one file after another through *work*, off the GUI thread.

    What is done stays done, whatever follows. Where nothing can be kept, the others wait.

    Signals:
        changed: number of a row that is another now.
        joined: number of the first of the rows that came behind the others.
        stopped: nothing is under way any more.
    """

    changed = Signal(int)
    joined = Signal(int)
    stopped = Signal()

    def __init__(
        self, sources: Sequence[Source], work: Work, tasks: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.rows = [FileRow(source) for source in sources]
        self._work = work
        self._tasks = tasks
        self._worker: Worker | None = None
        self._at = -1

    @property
    def is_running(self) -> bool:
        """Whether a file is being read."""
        return self._worker is not None

    @property
    def finished(self) -> int:
        """How many files need nothing more."""
        return sum(row.state in FINISHED for row in self.rows)

    @property
    def failed(self) -> int:
        """How many files could be tried again."""
        return sum(row.state in (REFUSED, CANCELLED) for row in self.rows)

    @property
    def asking(self) -> int:
        """How many files are lists about which the reader has to decide."""
        return sum(row.state == ASKS for row in self.rows)

    def add(self, sources: Sequence[Source]) -> tuple[Source, ...]:
        """Let *sources* wait behind the others, each once; give those that were there already.

        One that gave no page waits again: it may be another file by now. Where files are being
        read, the new ones have their turn when those before them are done.
        """
        places = {row.source: number for number, row in enumerate(self.rows)}
        first = len(self.rows)
        there = tuple(source for source in dict.fromkeys(sources) if source in places)
        self.rows += [FileRow(each) for each in dict.fromkeys(sources) if each not in places]
        if len(self.rows) > first:
            self.joined.emit(first)
        for source in there:
            if self.rows[places[source]].state in (REFUSED, CANCELLED):
                self._put(places[source], FileRow(source))
        return there

    def decide(self) -> None:
        """Let the lists wait to be imported: it was said what to make of them."""
        for number, row in enumerate(self.rows):
            if row.state == ASKS:
                self._put(number, FileRow(row.source))

    def start(self) -> None:
        """Begin with the first file that waits."""
        if not self.is_running:
            self._worker = Worker(LIMITS.megabytes)
            self._next()

    def cancel(self) -> None:
        """Stop: the file under way and those that wait are marked as cancelled."""
        if not self.is_running:
            return
        self._tasks.cancel(KEY)
        for number, row in enumerate(self.rows):
            if row.state in (WAITING, READING):
                self._put(number, FileRow(row.source, CANCELLED))
        self._stop()

    def retry(self) -> None:
        """Try those again that gave no page."""
        for number, row in enumerate(self.rows):
            if row.state in (REFUSED, CANCELLED):
                self._put(number, FileRow(row.source))
        self.start()

    def settle(self, number: int, outcome: Outcome) -> None:
        """Take over what became of a file that was imported by itself."""
        self._put(number, FileRow.of(self.rows[number].source, outcome))

    def _next(self) -> None:
        waiting = (at for at, row in enumerate(self.rows) if row.state == WAITING)
        self._at = next(waiting, -1)
        worker = self._worker
        if self._at < 0 or worker is None:
            self._stop()
            return
        row = replace(self.rows[self._at], state=READING)
        self._put(self._at, row)
        self._tasks.run_with_progress(
            KEY,
            lambda _progress, cancelled: self._work(row.source, worker, cancelled),
            self._on_done,
            lambda error: self._on_done(Outcome(row.source, REFUSED, message=str(error))),
        )

    def _on_done(self, outcome: Outcome) -> None:
        self._put(self._at, FileRow.of(outcome.source, outcome))
        if outcome.blocked:  # the others would be read in vain; they wait
            self._at = -1
            self._stop()
        else:
            self._next()

    def _stop(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None and self._at < 0:
            worker.__exit__(None, None, None)
        self.stopped.emit()

    def _put(self, number: int, row: FileRow) -> None:
        self.rows[number] = row
        self.changed.emit(number)
