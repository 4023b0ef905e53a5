"""The searches that the reader keeps: saved, run again, put in order, offered on the start page."""

from PySide6.QtCore import QObject

from app.desk import saved_searches
from app.desk.saved_searches import SavedSearch
from app.paths import Paths
from app.ui.controllers.searching import Searching
from app.ui.main_window import MainWindow
from app.ui.search.choices import described
from app.ui.tasks import Tasks


class SavedSearches(QObject):
    """Holds the saved searches and writes every change to their file."""

    def __init__(
        self, window: MainWindow, searching: Searching, tasks: Tasks, paths: Paths
    ) -> None:
        super().__init__(window)
        self._window = window
        self._searching = searching
        self._tasks = tasks
        self._path = paths.saved_searches
        self._saved, message = saved_searches.load(self._path)
        if message:
            window.tell(message)
        window.commands.answer({"save_search": self.save, "saved_searches": self.show_all})
        window.start.search_wanted.connect(lambda at: self.run(self._saved[at]))
        self._show_names()

    @property
    def searches(self) -> tuple[SavedSearch, ...]:
        """The saved searches in the reader's order."""
        return self._saved

    def save(self) -> None:
        """Keep the present search under its own words."""
        request = self._searching.request
        if not request.text:
            self._window.tell("There is no search to save")
            return
        name = described(request)
        self._keep(saved_searches.with_search(self._saved, SavedSearch(name, request)))
        self._window.tell(f"Saved “{name}”; it stands on the start page")

    def show_all(self) -> None:
        """List the saved searches, to run, rename, order and delete them."""
        from app.ui.search.saved_dialog import SavedSearchesDialog

        dialog = SavedSearchesDialog(self._window.theme, self._saved, self._window)
        dialog.changed.connect(self._keep)
        dialog.run_wanted.connect(self.run)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def run(self, saved: SavedSearch) -> None:
        """Search again for what *saved* asks."""
        self._searching.ask_again(saved.request)
        self._window.results.setFocus()

    def _keep(self, searches: tuple[SavedSearch, ...]) -> None:
        self._saved = searches
        self._show_names()
        path = self._path
        self._tasks.run(
            "save searches",
            lambda: saved_searches.save(path, searches),
            lambda _none: None,
            lambda error: self._window.tell(str(error)),
        )

    def _show_names(self) -> None:
        self._window.start.show_saved([each.name for each in self._saved])
