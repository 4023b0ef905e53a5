"""What can be done with a search: export it, see every occurrence, find pages alike."""

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QFileDialog

from app.library.search.answer import SearchAnswer, SearchHit, SearchRequest, answer_of_related
from app.ui.controllers.browsing import Browsing
from app.ui.controllers.searching import Searching
from app.ui.controllers.shelf import Shelf
from app.ui.main_window import MainWindow
from app.ui.reader.context_menu import MenuEntry, open_menu
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.library.search.concordance import ConcordanceLine
    from app.library.search.related import RelatedPage
    from app.ui.search.concordance_view import ConcordanceView
    from app.ui.search.help_page import HelpPage

MOST_RESULTS = 10_000  # that are exported
RELATED = 20


class SearchTools(QObject):
    """Answers the commands about searches and fills the menu above the results."""

    def __init__(
        self,
        window: MainWindow,
        shelf: Shelf,
        searching: Searching,
        browsing: Browsing,
        tasks: Tasks,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._searching = searching
        self._browsing = browsing
        self._tasks = tasks
        self._help: HelpPage | None = None
        commands = {
            "filters": self.toggle_filters,
            "concordance": self.show_concordance,
            "related": self.show_related,
            "search_help": self.show_help,
        }
        window.commands.answer(commands)
        window.results.bar.menu.aboutToShow.connect(self._fill_menu)
        window.results.menu_wanted.connect(self._open_hit_menu)

    def toggle_filters(self) -> None:
        """Show the filters of the results, or hide them."""
        if self._searching.request.text:
            self._window.left.show_view("results")
            self._window.results.bar.filters.toggle()

    def show_concordance(self) -> None:
        """Show every occurrence of what is sought in a tab of its own."""
        request = self._searching.request
        if not request.text or not self._shelf.is_open:
            self._window.tell("Search for something first")
            return
        library = self._shelf.library
        self._tasks.run(
            "concordance",
            lambda: library.concordance(request),
            lambda lines: self._show_lines(request.text, lines),
            self._on_failed,
        )

    def show_related(self, page_id: str = "") -> None:
        """List the pages like the one called *page_id*, or like the one in view."""
        page = page_id or self._window.reader.current_page()
        entry = self._shelf.entry(page)
        if entry is None:
            self._window.tell("Open a page first")
            return
        library = self._shelf.library

        def show(related: "tuple[RelatedPage, ...]") -> None:
            entries = self._shelf.contents.entries
            pages = [(each, entries[each.page], f"{each.why.capitalize()}. ") for each in related]
            rows = [
                (each.page, each.title, found.kind, found.library, why + found.summary)
                for each, found, why in pages
            ]
            self._searching.show_answer(answer_of_related(entry.title, rows))
            self._window.results.setFocus()

        self._tasks.run("related", lambda: library.related(page, RELATED), show, self._on_failed)

    def show_help(self) -> None:
        """Show how to search, with examples."""
        from app.ui.search.help_page import HelpPage

        if self._help is None:
            self._help = HelpPage(self._window.theme)
            self._help.destroyed.connect(self._forget_help)
            self._help.example_chosen.connect(
                lambda query: self._searching.ask_again(SearchRequest(query))
            )
        self._window.show_reader()
        self._window.reader.show_content("Searching", self._help)

    def _forget_help(self) -> None:
        self._help = None

    def _show_lines(self, query: str, lines: "tuple[ConcordanceLine, ...]") -> None:
        from app.ui.search.concordance_view import ConcordanceView

        view = ConcordanceView(self._window.theme)
        view.line_opened.connect(self._on_line_opened)
        view.export_wanted.connect(lambda: self._export_lines(view))
        view.show_lines(query, lines)
        self._window.show_reader()
        self._window.reader.show_content(f"“{query}” in lines", view)

    def _on_line_opened(self, line: "ConcordanceLine") -> None:
        self._browsing.open(line.place, False, (line.match,))

    def _fill_menu(self) -> None:
        menu, commands = self._window.results.bar.menu, self._window.commands
        menu.clear()
        menu.addAction(commands["concordance"])
        menu.addAction("Export as CSV…", lambda: self._export_results("csv"))
        menu.addAction("Export as JSON…", lambda: self._export_results("json"))
        menu.addSeparator()
        menu.addAction(commands["save_search"])
        menu.addAction(commands["saved_searches"])
        menu.addSeparator()
        menu.addAction(commands["search_help"])

    def _open_hit_menu(self, hit: SearchHit, where: QPoint) -> None:
        opened = self._window.results.hit_opened
        open_menu(
            self._window,
            where,
            (
                MenuEntry("Open", lambda: opened.emit(hit, False)),
                MenuEntry("Open in new tab", lambda: opened.emit(hit, True)),
            ),
            (MenuEntry("Pages like this", lambda: self.show_related(hit.page)),),
        )

    # Export

    def _export_results(self, form: str) -> None:
        from app.export.tables import tables

        request, library = self._searching.request, self._shelf.library
        write: Callable[[SearchAnswer], str] = (
            tables.results_csv if form == "csv" else tables.results_json
        )

        def make() -> str:
            return write(library.search(dataclasses.replace(request, limit=MOST_RESULTS)))

        self._ask_file(f"results.{form}", make)

    def _export_lines(self, view: "ConcordanceView") -> None:
        from app.export.tables.tables import lines_csv

        self._ask_file("occurrences.csv", lambda: lines_csv(view.lines))

    def _ask_file(self, name: str, make: Callable[[], str]) -> None:
        """Ask where to, then write what *make* gives."""
        dialog = QFileDialog(self._window, "Export")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.setDefaultSuffix(Path(name).suffix[1:])
        dialog.fileSelected.connect(lambda file: self._write(Path(file), make))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, file: Path, make: Callable[[], str]) -> None:
        self._tasks.run(
            "export search",
            lambda: file.write_text(make(), encoding="utf-8", newline=""),
            lambda _length: self._window.tell(f"Written: {file}"),
            self._on_failed,
        )

    def _on_failed(self, error: Exception) -> None:
        self._window.tell(str(error))
