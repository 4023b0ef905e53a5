"""The names of the reader's own: edited in a dialog, written, and in force at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.paths import Paths
from app.ui.controllers.searching import Searching
from app.ui.controllers.shelf import Shelf
from app.ui.main_window import MainWindow
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.library.own_names import OwnNames


class OwnNamesKeeper(QObject):
    """Opens the dialog of names and makes what is saved there hold."""

    def __init__(
        self, window: MainWindow, shelf: Shelf, searching: Searching, tasks: Tasks, paths: Paths
    ) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._searching = searching
        self._tasks = tasks
        self._folder = paths.user_library
        window.commands.answer({"own_names": self.edit})

    def edit(self) -> None:
        """Show the reader's names and abbreviations."""
        if not self._shelf.is_open:
            return
        from app.library.own_names import faults_in, read_own_names
        from app.ui.search.names_dialog import NamesDialog

        try:
            own = read_own_names(self._folder)
        except (OSError, ValueError) as error:
            self._window.tell(f"The names in {self._folder} cannot be read: {error}")
            return
        entries = self._shelf.contents.entries
        dialog = NamesDialog(
            self._window.theme,
            own,
            self._shelf.library.pages_by_name(),
            [entry.title for entry in entries.values()],
            lambda texts: faults_in(texts, entries),
            self._window,
        )
        dialog.saved.connect(self._save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, own: "OwnNames") -> None:
        from app.library.own_names import write_own_names

        folder, shelf = self._folder, self._shelf

        def write() -> None:
            write_own_names(folder, own)
            shelf.renew_names()

        self._tasks.run("own names", write, lambda _none: self._show(), self._on_failed)

    def _show(self) -> None:
        """Let A–Z and the present search know the names."""
        contents = self._shelf.contents
        self._window.headings.show_headings(contents.headings, contents.abbreviations)
        self._window.show_faults(len(contents.faults))
        self._window.tell("The names are saved and in force")
        if self._searching.request.text:
            self._searching.ask_again(self._searching.request)

    def _on_failed(self, error: Exception) -> None:
        self._window.tell(f"The names could not be saved: {error}")
