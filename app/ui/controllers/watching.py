"""Looking again at the page files when something else than this window has changed them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from app.ui.controllers.exporting import KEY as EXPORT
from app.ui.controllers.exporting import PREVIEW_KEY as EXPORT_PREVIEW
from app.ui.controllers.previewing import READ
from app.ui.controllers.printing import KEY as PRINT
from app.ui.controllers.shelf import Shelf
from app.ui.main_window import MainWindow
from app.ui.tasks import Tasks

QUIET_MS = 700  # since the last change: an import puts many files in their places
READING = (EXPORT, EXPORT_PREVIEW, PRINT, READ)  # takes long, and writes nothing into a library


class Watching(QObject):
    """Has the shelf look again when page files come, change or go without the window's doing.

    An import from the command line, and an editor that puts a new file in place of the old, are
    seen at once. What is written into a file that stays, or lies on a drive that tells of nothing,
    is seen when the reader comes back to the window. *folder* is the reader's own library; it
    need not exist.
    """

    def __init__(self, window: MainWindow, shelf: Shelf, tasks: Tasks, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._tasks = tasks
        self._folder = folder
        self._away = False
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._watcher.directoryChanged.connect(self._quiet.start)
        self._quiet.timeout.connect(self._look)
        shelf.opened.connect(self._watch)
        shelf.renewed.connect(self._watch)
        shelf.changed_elsewhere.connect(self._on_changed_elsewhere)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state_changed)

    def _watch(self) -> None:
        """Watch the folders of page files as they are now."""
        libraries = (*(info.folder for info in self._shelf.contents.info), self._folder)
        wanted = {str(folder) for library in libraries for folder in _folders(library)}
        new = wanted.difference(self._watcher.directories())
        if new:
            self._watcher.addPaths(sorted(new))

    def _look(self) -> None:
        """Look again, once the window does nothing that may itself have changed the files."""
        if self._tasks.busy_beside(*READING):
            self._quiet.start()
        elif self._shelf.is_open:
            self._watch()  # a folder may have come in one that was watched
            self._shelf.look_again()

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        active = state == Qt.ApplicationState.ApplicationActive
        if active and self._away:
            self._quiet.start()
        self._away = not active

    def _on_changed_elsewhere(self, came: Sequence[str], went: Sequence[str]) -> None:
        told = [f"{_pages(came)} came in"] if came else []
        told += [f"{_pages(went)} went"] if went else []
        self._window.tell(" and ".join(told) if told else "The library is shown as it is now")


def _folders(library: Path) -> Iterator[Path]:
    """Where page files of *library* lie, or the nearest folder above while there are none."""
    there = library
    while not there.is_dir() and there != there.parent:
        there = there.parent
    yield there
    if (library / "pages").is_dir():
        yield library / "pages"


def _pages(titles: Sequence[str]) -> str:
    return f"“{titles[0]}”" if len(titles) == 1 else f"{len(titles):,} pages"
