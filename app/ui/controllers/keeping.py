"""The reader's desk, opened and written off the GUI thread."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.desk.desk import Desk, DeskError, Session, Visit
from app.desk.trays import NO_TRAYS, Trays
from app.library.pages.page import Place
from app.ui.tasks import Tasks

LATELY = 200  # visits looked through for pages read lately


Write = Callable[[Desk], None]


class Keeping(QObject):
    """Reads the desk once and writes every change to it.

    Signals:
        opened: `session`, `trays` and `visits` say what the reader has kept.
        message: something that the reader should know.
    """

    opened = Signal()
    message = Signal(str)

    def __init__(self, path: Path, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._tasks = tasks
        self._desk: Desk | None = None
        self._told = False
        self._unwritten: dict[str, Write] = {}
        self.session = Session()
        self.trays = NO_TRAYS
        self.visits: tuple[Visit, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether the desk has been read."""
        return self._desk is not None

    def open(self) -> None:
        """Begin to read the desk; `opened` follows, whatever state the file is in."""
        path = self._path

        def read() -> tuple[Desk, Session, Trays, tuple[Visit, ...]]:
            desk = Desk(path)
            return desk, desk.session(), desk.trays(), desk.history(LATELY)

        self._tasks.run("desk", read, self._on_read)

    def save_trays(self, trays: Trays) -> None:
        """Keep *trays*."""
        self._write("save trays", lambda desk: desk.save_trays(trays))

    def save_session(self, session: Session) -> None:
        """Keep which tabs are open."""
        self._write("save session", lambda desk: desk.save_session(session))

    def record_visit(self, place: Place) -> None:
        """Keep that *place* is read."""
        self.visits = (Visit(place, datetime.now(UTC)), *self.visits)
        self._write(f"record {place.page}", lambda desk: desk.record_visit(place))

    def close(self) -> None:
        """Write what is not yet written and close the desk; the tasks must have ended."""
        if self._desk is None:
            return
        for write in self._unwritten.values():
            try:
                write(self._desk)
            except DeskError as error:
                self._on_failed(error)
        self._desk.close()
        self._desk = None

    def _write(self, key: str, write: Write) -> None:
        """Write off the GUI thread; a newer write with the same key takes the older one's place."""
        desk = self._desk
        if desk is None:
            return
        self._unwritten[key] = write

        def written(_none: None) -> None:
            self._unwritten.pop(key, None)

        self._tasks.run(key, lambda: write(desk), written, self._on_failed)

    def _on_read(self, answer: tuple[Desk, Session, Trays, tuple[Visit, ...]]) -> None:
        self._desk, self.session, self.trays, self.visits = answer
        if self._desk.message:
            self.message.emit(self._desk.message)
        self.opened.emit()

    def _on_failed(self, error: Exception) -> None:
        """Tell the first failure only: the next ones will be the same."""
        if not self._told:
            self._told = True
            self.message.emit(str(error))
